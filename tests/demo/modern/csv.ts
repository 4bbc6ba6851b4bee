// The CSV text of あおばネット銀行, newest first; its page adds the BOM and makes the file.
import type { DemoAccount, DemoRow } from '../accounts/account.ts'

/** The text: an account with balances has six columns, a card four. */
export function statementCsv(account: DemoAccount, rows: readonly DemoRow[]): string {
  const isCard = account.type === 'クレジットカード'
  const header = isCard
    ? ['利用日', '利用店名', '支払方法', '利用金額']
    : ['日付', '内容', '出金金額(円)', '入金金額(円)', '残高(円)', 'メモ']
  const lines = rows.toReversed().map((row) => {
    const date = row.date.replaceAll('-', '/')
    if (isCard) return [date, row.detail, row.summary, String(-row.amount)]
    const out = row.amount < 0 ? (-row.amount).toLocaleString('en-US') : ''
    const into = row.amount >= 0 ? row.amount.toLocaleString('en-US') : ''
    const balance = (row.balance ?? 0).toLocaleString('en-US')
    return [date, descriptionOf(row), out, into, balance, '-']
  })
  return [header, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')
}

/** The words of a row as this bank prints them. */
export function descriptionOf(row: DemoRow): string {
  return [row.summary, row.detail].filter((part) => part !== '').join('　')
}
