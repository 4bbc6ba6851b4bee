// What a statement proves to be known without a gap, and stretches that certainly are one.
import { addDays, type Day, earlierDay } from '../statement/day'
import type { Money } from '../statement/money'
import type { Statement } from '../statement/statement'
import { closingOf } from './runs'
import { segmentsOf } from './segments'
import { isInPeriod, type Seen } from './sightings'

/** A stretch of days known without a gap. Balances are null where the source shows none. */
export type Stretch = {
  from: Day
  to: Day
  opening: Money | null
  closing: Money | null
  /** All of its first (last) day is in it; else rows before (after) those it has may be missing on that day. */
  startsWhole: boolean
  endsWhole: boolean
}

/** The stretches that one statement makes known: one as a rule, more where its balances break, none where nothing is sure. */
export function stretchesOf(statement: Statement, seen: Seen): Stretch[] {
  const { rows, period } = statement
  const yesterday = addDays(seen.asOf, -1)
  const isWhole = period !== null && isInPeriod(statement, period.from)
  const segments = segmentsOf(statement)
  const isChain = segments.every((segment) => segment.opening !== null)
  if (rows.length === 0 || !isChain) {
    if (isWhole && period !== null) {
      return stretch(period.from, earlierDay(period.to, yesterday), null, null, true, true)
    }
    const first = rows[0]?.date
    const last = rows.at(-1)?.date
    if (
      first === undefined ||
      last === undefined ||
      statement.more ||
      (statement.proof === 'broken' && !seen.isConfirmed)
    )
      return []
    const from = seen.isConfirmed ? first : addDays(first, 1)
    const to = seen.isConfirmed ? last : addDays(last, -1)
    return stretch(from, earlierDay(to, yesterday), null, null, true, true)
  }
  return segments.flatMap((segment) => {
    const ofSegment = rows.slice(segment.from, segment.to)
    const first = ofSegment[0]?.date
    const last = ofSegment.at(-1)?.date
    if (first === undefined || last === undefined || segment.opening === null) return []
    const closing = closingOf({ opening: segment.opening, amounts: ofSegment.map((row) => row.amount) })
    if (!isWhole || period === null) return stretch(first, last, segment.opening, closing, false, false)
    const to = earlierDay(period.to, seen.asOf)
    return stretch(period.from, to, segment.opening, closing, true, to < seen.asOf)
  })
}

function stretch(
  from: Day,
  to: Day,
  opening: Money | null,
  closing: Money | null,
  startsWhole: boolean,
  endsWhole: boolean,
): Stretch[] {
  return from <= to ? [{ from, to, opening, closing, startsWhole, endsWhole }] : []
}

/** Whether the known rows of that day lead from one balance to the other. */
export type LeadsTo = (day: Day, from: Money, to: Money) => boolean

/**
 * The stretches with those that share rows or whole days made one, oldest first. Stretches that only a balance joins stay apart here:
 * what is known between them may still come (`coverageOf` joins them for the reader).
 */
export function mergeStretches(stretches: readonly Stretch[], leadsTo: LeadsTo): Stretch[] {
  const merged = [...stretches].sort(compareStretches)
  // What two of them make may meet a third that neither met alone, so all are looked at until nothing joins.
  for (let isJoined = true; isJoined; ) {
    isJoined = false
    for (let i = 0; i < merged.length; i++) {
      for (let j = i + 1; j < merged.length; j++) {
        const a = merged[i]
        const b = merged[j]
        if (a === undefined || b === undefined || b.from > a.to || !isShared(a, b, leadsTo)) continue
        merged[i] = united(a, b, leadsTo)
        merged.splice(j, 1)
        j = i
        isJoined = true
      }
    }
    if (isJoined) merged.sort(compareStretches)
  }
  return merged
}

/** By first day, those that have all of it first, then by last day. */
export function compareStretches(a: Stretch, b: Stretch): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  if (a.startsWhole !== b.startsWhole) return a.startsWhole ? -1 : 1
  if (a.to !== b.to) return a.to < b.to ? -1 : 1
  return (
    Number(a.endsWhole) - Number(b.endsWhole) ||
    (a.opening ?? 0) - (b.opening ?? 0) ||
    (a.closing ?? 0) - (b.closing ?? 0)
  )
}

/** Whether two stretches, `b` starting on a day of `a`, have rows or a whole day in common. */
function isShared(a: Stretch, b: Stretch, leadsTo: LeadsTo): boolean {
  if (b.from < a.to) {
    return (
      a.from < b.from ||
      a.startsWhole ||
      b.to > b.from ||
      (b.startsWhole && b.endsWhole) ||
      meets(a, b, leadsTo)
    )
  }
  // Both touch on one day: a whole day on either side holds what the other has of it.
  if (a.endsWhole || b.startsWhole) return true
  // Both end on that day with one balance: the later start tells nothing that the other has not.
  if (b.to === a.to && b.closing !== null && b.closing === a.closing) return true
  return meets(a, b, leadsTo)
}

function meets(a: Stretch, b: Stretch, leadsTo: LeadsTo): boolean {
  if (b.opening === null) return false
  if (b.from === a.to) return a.closing !== null && leadsTo(a.to, b.opening, a.closing)
  if (a.opening === null) return false
  return leadsTo(b.from, a.opening, b.opening) || leadsTo(b.from, b.opening, a.opening)
}

/** Both as one; each end is that of the stretch that reaches farther. */
function united(a: Stretch, b: Stretch, leadsTo: LeadsTo): Stretch {
  const first = startsBefore(a, b, leadsTo) ? a : b
  const last = endsAfter(a, b, leadsTo) ? a : b
  return {
    from: first.from,
    to: last.to,
    opening: first.opening,
    closing: last.closing,
    startsWhole: first.startsWhole,
    endsWhole: last.endsWhole,
  }
}

function startsBefore(a: Stretch, b: Stretch, leadsTo: LeadsTo): boolean {
  if (a.from !== b.from) return a.from < b.from
  if (a.startsWhole !== b.startsWhole) return a.startsWhole
  if (a.opening === null || b.opening === null) return a.opening !== null
  const [forth, back] = [leadsTo(a.from, a.opening, b.opening), leadsTo(a.from, b.opening, a.opening)]
  return forth === back ? a.opening <= b.opening : forth
}

function endsAfter(a: Stretch, b: Stretch, leadsTo: LeadsTo): boolean {
  if (a.to !== b.to) return a.to > b.to
  if (a.endsWhole !== b.endsWhole) return a.endsWhole
  if (a.closing === null || b.closing === null) return a.closing !== null
  // Where no row known leads from one to the other, or balances repeat and both do, the same one is taken whichever came first.
  const [forth, back] = [leadsTo(a.to, b.closing, a.closing), leadsTo(a.to, a.closing, b.closing)]
  return forth === back ? a.closing <= b.closing : forth
}
