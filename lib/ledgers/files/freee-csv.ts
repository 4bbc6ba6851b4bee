// freee会計 明細アップロード, CSV: 取引日, 入金, 出金, 残高, 取引内容; at most 5 MB a file (support.freee.co.jp, 明細アップロード).
// CP932, as the banks' own CSVs are that this upload was made for.
import { balanceText, csvFiles, inAndOut } from './csv'
import type { Exporter } from './export'
import { oneLine } from './one-line'

export const freeeCsv: Exporter = (rows, account) =>
  csvFiles(
    {
      header: ['取引日', '入金', '出金', '残高', '取引内容'],
      cells: (row) => [
        row.date.replaceAll('-', '/'),
        ...inAndOut(row, account),
        balanceText(row, account),
        oneLine(row.description),
      ],
      encoding: 'cp932',
      rowsAFile: Number.POSITIVE_INFINITY,
      bytesAFile: 5_000_000,
      currency: 'JPY',
    },
    rows,
    account,
  )
