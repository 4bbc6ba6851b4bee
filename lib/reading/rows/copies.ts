// The same rows shown twice (a table and cards for narrow screens, the latest rows above the whole list) are one statement.
import type { Statement } from '../../statement/statement'
import { fold } from '../cells/fold'

/** The statements without those whose rows another one holds; the one with more rows stays, then the earlier. */
export function withoutCopies(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = []
  for (const statement of statements) {
    const at = kept.findIndex(
      (other) =>
        isSameCopy(other, statement) ||
        (isSameAccount(other, statement) && (holds(other, statement) || holds(statement, other))),
    )
    const other = kept[at]
    if (other === undefined) kept.push(statement)
    else if (isBetter(statement, other))
      kept[at] = { ...statement, account: fuller(statement.account, other.account) }
  }
  return kept
}

function isBetter(a: Statement, b: Statement): boolean {
  if (a.rows.length !== b.rows.length) return a.rows.length > b.rows.length
  return b.proof !== 'proved' && a.proof === 'proved'
}

/** No two accounts have the same days, amounts and balances: the label nearest to one of the copies is another's. */
function isSameCopy(a: Statement, b: Statement): boolean {
  return (
    a.rows.length === b.rows.length &&
    a.rows.length >= 3 &&
    a.rows.every((row) => row.balance !== null) &&
    holds(a, b)
  )
}

function isSameAccount(a: Statement, b: Statement): boolean {
  const same = (x: string | null, y: string | null) => x === null || y === null || x === y
  return (
    a.currency === b.currency &&
    same(a.account.number, b.account.number) &&
    same(a.account.type, b.account.type)
  )
}

/** Whether every row of `part` stands in `whole`, side by side, with the same balances; of a part without balances the words must be the same too. */
function holds(whole: Statement, part: Statement): boolean {
  if (part.rows.length === 0 || part.rows.length > whole.rows.length) return false
  const hasBalances = part.rows.every(({ balance }) => balance !== null)
  const isPart = part.rows.length < whole.rows.length
  if (isPart && !hasBalances && part.rows.length < 2) return false
  const [keys, sought] = [whole, part].map(({ rows }) =>
    rows.map(
      (row) =>
        `${row.date} ${row.amount} ${row.balance} ${isPart && !hasBalances ? fold(row.description) : ''}`,
    ),
  )
  const first = sought?.[0]
  if (keys === undefined || sought === undefined || first === undefined) return false
  for (
    let at = keys.indexOf(first);
    at !== -1 && at + sought.length <= keys.length;
    at = keys.indexOf(first, at + 1)
  ) {
    if (sought.every((key, offset) => keys[at + offset] === key)) return true
  }
  return false
}

function fuller(a: Statement['account'], b: Statement['account']): Statement['account'] {
  return {
    bank: a.bank ?? b.bank,
    branch: a.branch ?? b.branch,
    type: a.type ?? b.type,
    number: a.number ?? b.number,
    holder: a.holder ?? b.holder,
  }
}
