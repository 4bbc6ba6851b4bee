// CSV for people and their own tools: UTF-8 with a mark so that Excel reads it, the delivery key in the last column.
import { balanceText, csvFiles, inAndOut } from './csv'
import type { Exporter } from './export'
import { oneLine } from './one-line'

export const plainCsv: Exporter = (rows, account) =>
  csvFiles(
    {
      header: ['日付', '摘要', '入金', '出金', '残高', '通貨', 'ID'],
      cells: (row) => [
        row.date,
        oneLine(row.description),
        ...inAndOut(row, account),
        balanceText(row, account),
        account.currency,
        row.key,
      ],
      encoding: 'utf8-bom',
      rowsAFile: Number.POSITIVE_INFINITY,
      bytesAFile: Number.POSITIVE_INFINITY,
      currency: null,
    },
    rows,
    account,
  )
