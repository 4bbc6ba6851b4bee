// 弥生 スマート取引取込, CSV: the user chooses the columns once, and 弥生 remembers them. At most 1,000 rows and 1 MB a file.
import { balanceText, csvFiles, inAndOut } from './csv'
import type { Exporter } from './export'
import { oneLine } from './one-line'

export const yayoiCsv: Exporter = (rows, account) =>
  csvFiles(
    {
      header: ['日付', '摘要', '出金', '入金', '残高'],
      cells: (row) => {
        const [income, outgo] = inAndOut(row, account)
        return [
          row.date.replaceAll('-', '/'),
          oneLine(row.description),
          outgo,
          income,
          balanceText(row, account),
        ]
      },
      encoding: 'cp932',
      rowsAFile: 1000,
      bytesAFile: 1_000_000,
      currency: 'JPY',
    },
    rows,
    account,
  )
