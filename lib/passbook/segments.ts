// A statement cut where its balances do not follow: within a segment every row follows from the one before.
import { type Money, minus, money, plus } from '../statement/money'
import type { Row, Statement } from '../statement/statement'

/** Rows `from` … `to` (exclusive) of the statement; `opening` is the balance before the first, null where no balance tells it. */
export type Segment = { from: number; to: number; opening: Money | null }

/** The segments of a statement, in order: one where nothing breaks, none where it has no rows. */
export function segmentsOf(statement: Pick<Statement, 'rows' | 'proof' | 'opening'>): Segment[] {
  const { rows } = statement
  if (rows.length === 0) return []
  // A lone opening or closing balance proves nothing; where it did (全銀), the statement is proved.
  const first =
    statement.proof === 'proved' ? (statement.opening ?? impliedOpening(rows, 0)) : impliedOpening(rows, 0)
  const segments: Segment[] = []
  let segment: Segment = { from: 0, to: rows.length, opening: first }
  let balance = first
  rows.forEach((row, i) => {
    const expected = balance === null ? null : plus(balance, row.amount)
    if (row.balance !== null && expected !== null && row.balance !== expected) {
      segments.push({ ...segment, to: i })
      segment = { from: i, to: rows.length, opening: minus(row.balance, row.amount) }
      balance = row.balance
    } else balance = row.balance ?? expected
  })
  return [...segments, segment].filter((one) => one.to > one.from)
}

/** The balance before row `at`, back from the first row that shows one. */
function impliedOpening(rows: readonly Row[], at: number): Money | null {
  let moved = 0
  for (let i = at; i < rows.length; i++) {
    const row = rows[i]
    if (row === undefined) return null
    moved += row.amount
    if (row.balance !== null) return minus(row.balance, money(moved))
  }
  return null
}
