// Where a label tells nothing, the rows may: a balance after a row on a day is as good as a name.
import type { AccountLabel, Row, Statement } from '../statement/statement'
import type { Database } from './database'
import type { FoundAccount } from './find-account'
import type { AccountRecord } from './records'

/**
 * Answers the guard's question by the rows: the one account whose passbook has rows of this statement, with their balances. One shared
 * row may be chance, so two are asked for; one is enough where the statement begins with it and the passbook cannot know more of it. A row
 * on a day that the passbook knows and that it has not speaks against it. A label that tells more than the account's own is taken over.
 * Where no passbook has such rows, or more than one has any, the question stands.
 */
export async function tellByRows(
  db: Database,
  accounts: readonly AccountRecord[],
  found: FoundAccount,
  statement: Statement,
): Promise<FoundAccount> {
  if (found.kind !== 'asks' || found.why !== 'nothing-to-tell') return found
  const resembling: { account: AccountRecord; isSure: boolean }[] = []
  for (const account of accounts.filter(({ id }) => found.candidates.includes(id))) {
    const likeness = await likenessOf(db, account, statement)
    if (likeness !== 'none') resembling.push({ account, isSure: likeness === 'sure' })
  }
  const [only] = resembling
  if (only === undefined || resembling.length > 1 || !only.isSure) return found
  return {
    kind: 'known',
    account: { ...only.account, label: fullerLabel(only.account.label, statement.account) },
  }
}

async function likenessOf(
  db: Database,
  { id, stretches }: AccountRecord,
  { rows }: Statement,
): Promise<'none' | 'some' | 'sure'> {
  // A row of no amount with its balance says what the row before it says.
  const telling = rows.filter(({ balance, amount }) => balance !== null && amount !== 0)
  const [first, last] = [telling[0]?.date, telling.at(-1)?.date]
  if (first === undefined || last === undefined) return 'none'
  const entries = await db.entries
    .where('[accountId+date]')
    .between([id, first], [id, last], true, true)
    .toArray()
  const keyOf = (row: { date: string; amount: number; balance: number | null }) =>
    `${row.date} ${row.amount} ${row.balance}`
  const known = new Set(entries.map(keyOf))
  const isShared = telling.map((row) => known.has(keyOf(row)))
  const shared = isShared.filter(Boolean).length
  if (shared === 0) return 'none'
  const isInside = ({ date }: Row) => stretches.some(({ from, to }) => from < date && date < to)
  if (telling.some((row, i) => isShared[i] === false && isInside(row))) return 'some'
  const isAllItCanKnow = shared === 1 && isShared[0] === true
  return shared > 1 || isAllItCanKnow ? 'sure' : 'some'
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
