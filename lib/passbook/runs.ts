// Runs of one day laid over each other: contained, overlapping, following.
import { laterDay } from '../statement/day'
import { type Money, money, plus } from '../statement/money'
import type { Run } from './entry'

/** The balances at which a run stands: before its first row, then after each; one more than its rows. */
export function nodesOf(run: Pick<Run, 'opening' | 'amounts'>): Money[] {
  const nodes = [run.opening]
  let balance = run.opening
  for (const amount of run.amounts) {
    balance = plus(balance, amount)
    nodes.push(balance)
  }
  return nodes
}

/** The balance after a run's last row. */
export function closingOf(run: Pick<Run, 'opening' | 'amounts'>): Money {
  return money(run.amounts.reduce<number>((sum, amount) => sum + amount, run.opening))
}

/** At which rows of `outer` the run `inner` could lie, each row with the same amount and balance. */
export function placesOf(inner: Run, outer: Run): number[] {
  const nodes = nodesOf(outer)
  const places: number[] = []
  for (let at = 0; at + inner.amounts.length <= outer.amounts.length; at++) {
    if (nodes[at] === inner.opening && inner.amounts.every((amount, i) => amount === outer.amounts[at + i]))
      places.push(at)
  }
  return places
}

/** Whether everything that `inner` says is said by `outer`, the ends of the day included. */
export function saysAll(outer: Run, inner: Run): boolean {
  if ((inner.isFromStart && !outer.isFromStart) || (inner.isToEnd && !outer.isToEnd)) return false
  return placesOf(inner, outer).some(
    (at) =>
      (!inner.isFromStart || at === 0) &&
      (!inner.isToEnd || at + inner.amounts.length === outer.amounts.length),
  )
}

/**
 * The two runs as one, `next` going on where `run` ends, over their longest overlap; an overlap of no rows is allowed (the balance
 * alone joins them). Null where they do not meet, or where the ends of the day forbid it.
 */
export function joinRuns(run: Run, next: Run): Run | null {
  if (run.isToEnd || next.isFromStart) return null
  const nodes = nodesOf(run)
  for (let shared = Math.min(run.amounts.length, next.amounts.length); shared >= 0; shared--) {
    const at = run.amounts.length - shared
    if (nodes[at] !== next.opening) continue
    if (!run.amounts.slice(at).every((amount, i) => amount === next.amounts[i])) continue
    return {
      opening: run.opening,
      amounts: [...run.amounts, ...next.amounts.slice(shared)],
      isFromStart: run.isFromStart,
      isToEnd: next.isToEnd,
      asOf: laterDay(run.asOf, next.asOf),
    }
  }
  return null
}

/** An order of runs that depends on what they say only. */
export function compareRuns(a: Run, b: Run): number {
  return (
    b.amounts.length - a.amounts.length ||
    a.opening - b.opening ||
    compareAmounts(a.amounts, b.amounts) ||
    Number(b.isFromStart) - Number(a.isFromStart) ||
    Number(b.isToEnd) - Number(a.isToEnd)
  )
}

function compareAmounts(a: readonly Money[], b: readonly Money[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
