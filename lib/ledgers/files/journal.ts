// Plain-text accounting: rows as balanced transactions against an account to be sorted out, for hledger and Beancount.
// The bank's balance travels as a tag, not as an assertion: a file of some months alone has no opening to assert from.
import { money } from '../../statement/money'
import { amountText } from './amount-text'
import { type ExportAccount, type Exporter, type ExportRow, REFUSED } from './export'
import { fileName } from './file-name'
import { oneLine } from './one-line'

/** A journal that `hledger check` and `hledger import` take; the key is the tag `meisai-relay`. */
export const hledgerJournal: Exporter = (rows, account) =>
  rows.length === 0
    ? REFUSED('no-rows')
    : textFile(
        rows,
        account,
        'journal',
        rows.map((row) => hledgerEntry(row, account)),
      )

/** A Beancount file that `bean-check` takes by itself and beside others: its accounts open themselves. */
export const beancountFile: Exporter = (rows, account) =>
  rows.length === 0
    ? REFUSED('no-rows')
    : textFile(rows, account, 'beancount', [
        'plugin "beancount.plugins.auto_accounts"\n',
        ...rows.map((row) => beancountEntry(row, account)),
      ])

function hledgerEntry(row: ExportRow, account: ExportAccount): string {
  const amount = amountText(row.amount, account.currency)
  // The empty code keeps a description that begins with a bracket from being read as one; ; and | have a meaning too.
  const words = oneLine(row.description).replaceAll(';', '；').replaceAll('|', '｜')
  const tags = [`meisai-relay:${row.key}`, ...balanceTag(row, account, ':')]
  return [
    `${row.date} * () ${words}`.trimEnd(),
    ...tags.map((tag) => `    ; ${tag}`),
    `    ${hledgerAccount(account)}  ${amount} ${account.currency}`,
    `    ${row.amount < 0 ? 'expenses' : 'income'}:unknown  ${amountText(money(-row.amount), account.currency)} ${account.currency}`,
    '',
  ].join('\n')
}

function beancountEntry(row: ExportRow, account: ExportAccount): string {
  const amount = amountText(row.amount, account.currency)
  const words = oneLine(row.description).replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return [
    `${row.date} * "${words}"`,
    `  meisai-relay: "${row.key}"`,
    ...balanceTag(row, account, ': ').map((tag) => `  ${tag}`),
    `  ${beancountAccount(account)}  ${amount} ${account.currency}`,
    `  ${row.amount < 0 ? 'Expenses' : 'Income'}:Unknown  ${amountText(money(-row.amount), account.currency)} ${account.currency}`,
    '',
  ].join('\n')
}

function balanceTag(row: ExportRow, account: ExportAccount, colon: string): string[] {
  if (row.balance === null) return []
  const text = `${amountText(row.balance, account.currency)} ${account.currency}`
  return [`balance-after${colon}${text}`]
}

function isLiability(account: ExportAccount): boolean {
  return account.label.type === 'card' || account.label.type === 'loan'
}

/** hledger's account names may hold anything but `:`, `;`, brackets at the ends and two spaces in a row. */
function hledgerAccount(account: ExportAccount): string {
  const name = account.name
    .replace(/[:;()[\]\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return `${isLiability(account) ? 'liabilities:card' : 'assets:bank'}:${name || 'account'}`
}

/** Beancount's take letters, digits and hyphens, and begin with a capital, a digit or a letter beyond ASCII. */
function beancountAccount(account: ExportAccount): string {
  const name = account.name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  return `${isLiability(account) ? 'Liabilities:Card' : 'Assets:Bank'}:${capital || 'Account'}`
}

function textFile(
  rows: readonly ExportRow[],
  account: ExportAccount,
  extension: string,
  entries: string[],
): ReturnType<Exporter> {
  return {
    kind: 'files',
    files: [
      {
        fileName: fileName(rows, account, extension, null),
        bytes: new TextEncoder().encode(entries.join('\n')),
        mediaType: 'text/plain; charset=utf-8',
        keys: rows.map((row) => row.key),
      },
    ],
    warnings: [],
  }
}
