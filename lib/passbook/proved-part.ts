// What of a proved statement the balances really prove: rows after the last balance that is shown follow from nothing.
import type { Statement } from '../statement/statement'

/**
 * The statement as it is, or cut in two: the rows up to the last balance, proved, and the rows after it, unproved, which then wait for a
 * person's word. Statements without any balance of their own rows (全銀, proved by opening and closing) are left whole.
 */
export function provedParts(statement: Statement): Statement[] {
  const { rows } = statement
  const last = rows.findLastIndex(({ balance }) => balance !== null)
  if (statement.proof !== 'proved' || last < 0 || last === rows.length - 1) return [statement]
  const balance = rows[last]?.balance ?? null
  return [
    { ...statement, rows: rows.slice(0, last + 1), closing: balance, period: null },
    {
      ...statement,
      rows: rows.slice(last + 1),
      proof: 'unproved',
      opening: balance,
      closing: null,
      period: null,
    },
  ]
}
