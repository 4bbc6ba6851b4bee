// Which of an account's rows stand, in their order, and whether the balances prove them.
import { addDays, type Day } from '../../statement/day'
import { type ProofResult, prove } from '../../statement/proof'
import type { Plan } from '../columns/plan'
import type { RawRow } from './collect'
import { firstDoubt } from './doubt'
import { inOrder, type Ordered } from './order'
import { signedByBalances } from './signed-by-balances'

/** An account's rows in the order in which they happened; `hint` where the page's words say how they stand. */
export function orderedRows(
  group: readonly RawRow[],
  plan: Plan,
  hint: 'oldest-first' | 'newest-first' | null,
): Ordered {
  return (plan.amount.kind === 'unsigned' ? signedByBalances(group) : null) ?? inOrder(group, hint)
}

/** The way in which the days of all accounts of a list run, which is also that of an account with rows of one day only; null where they differ. */
export function orderOfDays(groups: readonly (readonly RawRow[])[]): 'oldest-first' | 'newest-first' | null {
  let up = 0
  let down = 0
  for (const group of groups) {
    for (const [at, { date }] of group.entries()) {
      const before = group[at - 1]?.date ?? date
      if (date > before) up++
      if (date < before) down++
    }
  }
  return up > 0 === down > 0 ? null : up > 0 ? 'oldest-first' : 'newest-first'
}

/** The proof by balances; rows that leave a doubt beside it are broken where the first stands. */
export function provedOf(kept: readonly RawRow[], ordered: Ordered, unread: readonly number[]): ProofResult {
  const proven = prove(kept, ordered.opening)
  const doubt =
    proven.proof === 'proved' ? (firstDoubt(kept, ordered.order) ?? besideUnread(kept, unread)) : null
  return doubt === null ? proven : { ...proven, proof: 'broken', brokenAt: doubt }
}

/** Index of the row that stands next to one that could not be read; null where all were read. */
function besideUnread(kept: readonly RawRow[], unread: readonly number[]): number | null {
  const lost = unread[0]
  if (lost === undefined || kept.length === 0) return null
  let nearest = 0
  for (const [index, row] of kept.entries()) {
    if (Math.abs(row.at - lost) < Math.abs((kept[nearest]?.at ?? 0) - lost)) nearest = index
  }
  return nearest
}

/** Rows marked 取消 that the balances do not follow are no rows; a card's are none unless they give money back. */
export function withoutVoid(ordered: Ordered, plan: Plan): RawRow[] {
  if (!ordered.rows.some((row) => row.isVoid)) return ordered.rows
  const kept = ordered.rows.filter((row) => !row.isVoid)
  if (plan.balance === null)
    return plan.isCard ? ordered.rows.filter((row) => !row.isVoid || row.amount > 0) : ordered.rows
  const all = prove(ordered.rows, ordered.opening)
  const without = prove(kept, ordered.opening)
  return without.checked - without.followed < all.checked - all.followed ? kept : ordered.rows
}

/** A bank may date a row by its next working day, over holidays; what is dated later is a plan (返済予定), with whatever balances. */
const DAYS_AHEAD = 10

/** Whether a day is too late for what has happened. */
export function isYetToCome(date: Day, asOf: Day): boolean {
  return date > asOf && date > addDays(asOf, DAYS_AHEAD)
}

/** Rows dated after the day of reading that no balance follows have not happened yet, whatever the source calls them. */
export function withoutFuture(rows: readonly RawRow[], plan: Plan, asOf: Day): RawRow[] {
  const last = plan.balance === null ? rows.length : rows.findLastIndex((row) => row.balance !== null)
  return rows.filter(
    (row, at) => !isYetToCome(row.date, asOf) && (at < last || row.balance !== null || row.date <= asOf),
  )
}
