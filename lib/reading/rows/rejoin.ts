// A line that names an account within a table begins another account's rows only where the balances do not go on over it.
import type { RawRow } from './collect'

/**
 * Gives rows that stand under a heading the account of the rows above it, where the balance goes on from one to the other: the heading was
 * an advertisement or a remark. From a balance of nought anything goes on, and an account's own opening balance begins it anew. In place.
 */
export function rejoin(rows: readonly RawRow[]): void {
  let undone: string | null = null
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1]
    if (before === undefined || row.account === before.account) continue
    if (row.account === undone || goesOn(before, row)) {
      undone = row.account
      row.account = before.account
    } else undone = null
  }
}

/** Whether two rows beside each other follow, in either order and whichever way their amounts go. */
function goesOn(above: RawRow, below: RawRow): boolean {
  if (above.balance === null || below.balance === null || below.carriedBefore !== null) return false
  const moved = Math.abs(below.balance - above.balance)
  if (moved === 0) return false
  return (
    (above.balance !== 0 && moved === Math.abs(below.amount)) ||
    (below.balance !== 0 && moved === Math.abs(above.amount))
  )
}
