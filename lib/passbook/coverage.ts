// What an account's passbook has without a gap, what lies between, and until when the bank still shows it.
import { addDays, type Day, earlierDay, laterDay } from '../statement/day'
import { type Money, minus } from '../statement/money'
import { compareStretches, type Stretch } from './stretch'

/** Days of which rows may be missing. */
export type Gap = {
  from: Day
  to: Day
  /**
   * What the missing rows add up to (the difference of the balances on both sides); null where a side shows none, or where two pieces of
   * one day lie apart and nothing says which came first.
   */
  missing: Money | null
  /** The last day on which the bank still shows all of it; null where its window is not known. */
  shownUntil: Day | null
  /** The bank shows some of it no more: an older CSV or a statement by post is what helps. */
  isLost: boolean
}

export type Coverage = {
  /** Stretches joined by balance, oldest first. */
  stretches: Stretch[]
  gaps: Gap[]
  /** The last day on which looking again leaves no gap behind the newest stretch; null where the window is not known. */
  nextLookBy: Day | null
}

/**
 * What is covered and what is missing. `windowDays` is how many days back the bank shows rows (lib/banks), null where not known: on day
 * X it shows X − windowDays and what is later.
 */
export function coverageOf(stretches: readonly Stretch[], today: Day, windowDays: number | null): Coverage {
  const joined: Stretch[] = []
  const gaps: Gap[] = []
  const ordered = inOrder(stretches)
  for (const next of ordered) {
    const last = joined.at(-1)
    if (last === undefined) {
      joined.push({ ...next })
    } else if (follows(last, next)) {
      joined[joined.length - 1] = follow(last, next)
    } else {
      const isOrdered = !isAdrift(last, ordered) && !isAdrift(next, ordered)
      gaps.push(gapBetween(last, next, isOrdered, today, windowDays))
      joined.push({ ...next })
    }
  }
  const newest = joined.at(-1)
  const nextLookBy =
    newest === undefined || windowDays === null
      ? null
      : addDays(newest.endsWhole ? addDays(newest.to, 1) : newest.to, windowDays)
  return { stretches: joined, gaps, nextLookBy }
}

/** Balances decide where both sides have one; else whole days that follow each other. */
function follows(a: Stretch, b: Stretch): boolean {
  if (a.closing !== null && b.opening !== null) return a.closing === b.opening
  return firstMissing(a) >= b.from && b.startsWhole
}

function follow(a: Stretch, b: Stretch): Stretch {
  const last = b.to >= a.to ? b : a
  return {
    from: a.from,
    to: last.to,
    opening: a.opening,
    closing: last.closing,
    startsWhole: a.startsWhole,
    endsWhole: last.endsWhole,
  }
}

/** The first day after a stretch of which rows may be missing. */
function firstMissing(stretch: Stretch): Day {
  return stretch.endsWhole ? addDays(stretch.to, 1) : stretch.to
}

/** Oldest first; of the pieces of one day, one that goes on from the stretch before first, and one that the next goes on from last. */
function inOrder(stretches: readonly Stretch[]): Stretch[] {
  const ordered = [...stretches].sort(compareStretches)
  for (let start = 0; start < ordered.length; start++) {
    const piece = ordered[start]
    if (piece === undefined || !isAdrift(piece, ordered)) continue
    let end = start
    while (end < ordered.length && isPieceOf(ordered[end], piece.from)) end += 1
    const pieces = ordered.slice(start, end)
    const before = ordered[start - 1]
    const after = ordered[end]
    const isFirst = (one: Stretch) =>
      before !== undefined && before.closing !== null && before.closing === one.opening
    const isLast = (one: Stretch) =>
      after !== undefined && after.opening !== null && after.opening === one.closing
    const rank = (one: Stretch) => (isFirst(one) ? 0 : isLast(one) ? 2 : 1)
    ordered.splice(start, pieces.length, ...pieces.sort((a, b) => rank(a) - rank(b)))
    start = end - 1
  }
  return ordered
}

function isPieceOf(stretch: Stretch | undefined, day: Day): boolean {
  return (
    stretch !== undefined &&
    stretch.from === day &&
    stretch.to === day &&
    !stretch.startsWhole &&
    !stretch.endsWhole
  )
}

/** Whether a stretch is one of several pieces of one day of which none is known to begin or end it. */
function isAdrift(stretch: Stretch, all: readonly Stretch[]): boolean {
  const { from } = stretch
  return isPieceOf(stretch, from) && all.filter((one) => isPieceOf(one, from)).length > 1
}

function gapBetween(a: Stretch, b: Stretch, isOrdered: boolean, today: Day, windowDays: number | null): Gap {
  const last = b.startsWhole ? addDays(b.from, -1) : b.from
  const from = earlierDay(firstMissing(a), last)
  const to = laterDay(firstMissing(a), last)
  const shownUntil = windowDays === null ? null : addDays(from, windowDays)
  return {
    from,
    to,
    missing: a.closing === null || b.opening === null || !isOrdered ? null : minus(b.opening, a.closing),
    shownUntil,
    isLost: shownUntil !== null && today > shownUntil,
  }
}
