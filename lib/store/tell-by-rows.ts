// Where a label tells nothing, the rows may: a balance after a row on a day is as good as a name.
import type { AccountLabel, Statement } from '../statement/statement'
import type { Database } from './database'
import type { FoundAccount } from './find-account'
import type { AccountRecord } from './records'

/**
 * Answers the guard's question by the rows: the one account whose passbook has rows of this statement, with their balances. A label that
 * tells more than the account's own is taken over. Where no passbook or several have such rows the question stands.
 */
export async function tellByRows(
  db: Database,
  accounts: readonly AccountRecord[],
  found: FoundAccount,
  statement: Statement,
): Promise<FoundAccount> {
  if (found.kind !== 'asks' || found.why !== 'nothing-to-tell') return found
  const sharing: AccountRecord[] = []
  for (const account of accounts.filter(({ id }) => found.candidates.includes(id))) {
    if (await sharesRows(db, account.id, statement)) sharing.push(account)
  }
  const [only] = sharing
  if (only === undefined || sharing.length > 1) return found
  return { kind: 'known', account: { ...only, label: fullerLabel(only.label, statement.account) } }
}

async function sharesRows(db: Database, accountId: string, { rows }: Statement): Promise<boolean> {
  const withBalance = rows.filter(({ balance }) => balance !== null)
  const first = withBalance[0]?.date
  const last = withBalance.at(-1)?.date
  if (first === undefined || last === undefined) return false
  const entries = await db.entries
    .where('[accountId+date]')
    .between([accountId, first], [accountId, last], true, true)
    .toArray()
  const keyOf = (row: { date: string; amount: number; balance: number | null }) =>
    `${row.date} ${row.amount} ${row.balance}`
  const known = new Set(entries.map(keyOf))
  return withBalance.some((row) => row.amount !== 0 && known.has(keyOf(row)))
}

/** What the account's label leaves open is taken from what is shown now. */
function fullerLabel(label: AccountLabel, shown: AccountLabel): AccountLabel {
  return {
    bank: label.bank ?? shown.bank,
    branch: label.branch ?? shown.branch,
    type: label.type ?? shown.type,
    number: label.number ?? shown.number,
    holder: label.holder ?? shown.holder,
  }
}
