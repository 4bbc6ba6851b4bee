// How often each amount stands in a list: the multiset that a day comes down to.
import type { Money } from '../statement/money'

export type Tally = Map<Money, number>

/** How often each amount stands there. */
export function tallyOf(amounts: Iterable<Money>): Tally {
  const tally: Tally = new Map()
  for (const amount of amounts) tally.set(amount, (tally.get(amount) ?? 0) + 1)
  return tally
}

/** Raises `tally` to at least what `other` has of each amount. */
export function raise(tally: Tally, other: Tally): void {
  for (const [amount, count] of other) if (count > (tally.get(amount) ?? 0)) tally.set(amount, count)
}

/** Adds what `other` has of each amount. */
export function add(tally: Tally, other: Tally): void {
  for (const [amount, count] of other) tally.set(amount, (tally.get(amount) ?? 0) + count)
}

/** Whether `tally` has at least what `other` has of each amount. */
export function covers(tally: Tally, other: Tally): boolean {
  for (const [amount, count] of other) if ((tally.get(amount) ?? 0) < count) return false
  return true
}
