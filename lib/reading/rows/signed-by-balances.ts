// Amounts without any sign take theirs from the balances: what the balance rose by came in.
import type { RawRow } from './collect'
import { inOrder, type Ordered } from './order'

/**
 * The rows with the signs that make the balances follow, in the better of both directions; null where some row's direction stays
 * open: the first one, unless a balance was carried into it, and any whose balance is missing.
 */
export function signedByBalances(rows: readonly RawRow[]): Ordered | null {
  const backwards = [...rows].reverse()
  for (const candidate of [rows, backwards]) {
    const before = candidate === rows ? candidate[0]?.carriedBefore : candidate[0]?.carriedAfter
    const signed = before === undefined || before === null ? null : withSigns(candidate, before)
    if (signed !== null) {
      const inSource = candidate === rows ? signed : [...signed].reverse()
      const ordered = inOrder(inSource, null)
      if (ordered.followed === ordered.checked) return ordered
    }
  }
  return null
}

function withSigns(rows: readonly RawRow[], opening: number): RawRow[] | null {
  let running = opening
  const signed: RawRow[] = []
  for (const row of rows) {
    if (row.balance === null) return null
    const change = row.balance - running
    if (Math.abs(change) !== Math.abs(row.amount)) return null
    signed.push({ ...row, amount: change })
    running = row.balance
  }
  return signed
}
