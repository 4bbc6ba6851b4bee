// マネーフォワード クラウド 銀行・カード CSV インポート. Its column template is not published: plain columns, to be chosen at the import.
import { balanceText, csvFiles, inAndOut } from './csv'
import type { Exporter } from './export'
import { oneLine } from './one-line'

export const moneyforwardCsv: Exporter = (rows, account) =>
  csvFiles(
    {
      header: ['日付', '内容', '入金', '出金', '残高'],
      cells: (row) => [
        row.date.replaceAll('-', '/'),
        oneLine(row.description),
        ...inAndOut(row, account),
        balanceText(row, account),
      ],
      encoding: 'cp932',
      rowsAFile: 1000,
      bytesAFile: 1_000_000,
      currency: 'JPY',
    },
    rows,
    account,
    [{ kind: 'template-unverified' }],
  )
