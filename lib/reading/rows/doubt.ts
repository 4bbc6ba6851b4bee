// What the balance equation cannot see: rows whose balances follow and that still do not fit their source.
import type { RawRow } from './collect'
import type { Order } from './order'

/**
 * Index of the first row that does not fit; null where all do. A balance carried or shown between two rows must be the one that the
 * earlier row left; days must not run backwards; one single row without a date, or one where the source repeats its dates, has lost it;
 * a row that lacks a cell needs a balance before and after it to show that its amount is its own.
 */
export function firstDoubt(rows: readonly RawRow[], order: Order): number | null {
  if (order === 'unsorted') return null
  const isBackwards = order === 'newest-first' || order === 'days-newest-first'
  const isWithinDays = order === 'days-newest-first' || order === 'days-oldest-first'
  const first = rows[0]
  if (first !== undefined && (isBackwards ? first.isLostAfter : first.isLostBefore)) return 0
  const lastBalance = rows.findLastIndex(({ balance }) => balance !== null)
  const firstBalance = rows.findIndex(({ balance }) => balance !== null)
  const isAnchored = (isBackwards ? first?.carriedAfter : first?.carriedBefore) != null
  const short = rows.findIndex(
    ({ isShort }, at) => isShort && (at > lastBalance || (at < firstBalance && !isAnchored)),
  )
  if (short >= 0) return short
  const undated = rows.filter((row) => !row.hasOwnDate).length
  const repeats = rows.some(
    (row, at) => row.hasOwnDate && rows[at - 1]?.hasOwnDate === true && rows[at - 1]?.date === row.date,
  )
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1]
    if (next !== undefined && next.date < row.date) return at + 1
    if (!row.hasOwnDate && (undated === 1 || repeats)) return at
    if (isWithinDays || row.balance === null) continue
    const seen = isBackwards
      ? [next?.carriedAfter, row.carriedBefore]
      : [next?.carriedBefore, row.carriedAfter]
    if (seen.some((balance) => balance !== null && balance !== undefined && balance !== row.balance)) {
      return next === undefined ? at : at + 1
    }
  }
  return null
}
