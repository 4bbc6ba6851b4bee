// JSON for programs: whole minor units, nothing lost.
import { decimalsOf } from '../../statement/money'
import { type Exporter, REFUSED } from './export'
import { fileName } from './file-name'

/** `{format, account, currency, decimals, rows}`; amounts are whole numbers of 10^-decimals of the currency. */
export const plainJson: Exporter = (rows, account) => {
  if (rows.length === 0) return REFUSED('no-rows')
  const text = JSON.stringify(
    {
      format: 'meisai-relay/rows/1',
      account: { name: account.name, ...account.label, bankCode: account.bankCode },
      currency: account.currency,
      decimals: decimalsOf(account.currency),
      rows: rows.map(({ key, date, amount, balance, description }) => ({
        key,
        date,
        amount,
        balance,
        description,
      })),
    },
    null,
    1,
  )
  return {
    kind: 'files',
    files: [
      {
        fileName: fileName(rows, account, 'json', null),
        bytes: new TextEncoder().encode(`${text}\n`),
        mediaType: 'application/json',
        keys: rows.map((row) => row.key),
      },
    ],
    warnings: [],
  }
}
