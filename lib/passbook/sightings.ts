// A statement as what it says of each day it touches.
import { type Day, earlierDay } from '../statement/day'
import { type Money, money } from '../statement/money'
import type { Statement } from '../statement/statement'
import type { Bag, DayEvidence } from './entry'
import { type Segment, segmentsOf } from './segments'

/** When and how far a statement may be believed. */
export type Seen = {
  /** The day on which it was shown: a day before it is over. */
  asOf: Day
  /** A person looked at it and said that it is right although it does not prove itself. */
  isConfirmed: boolean
}

/** What a statement says, day by day. */
export type Sightings = Map<Day, DayEvidence>

/** Whether the period that was asked for covers the day and nothing was cut off. */
export function isInPeriod(statement: Statement, day: Day): boolean {
  const { period, more, proof } = statement
  return period !== null && !more && proof !== 'broken' && period.from <= day && day <= period.to
}

/**
 * What the statement says of each day. Days of `known` (those on which the passbook has something) that lie where the statement
 * shows all rows and has none, are seen to be empty.
 */
export function sightingsOf(statement: Statement, seen: Seen, known: Iterable<Day> = []): Sightings {
  const sightings: Sightings = new Map()
  const at = (day: Day): DayEvidence => {
    const evidence = sightings.get(day) ?? { runs: [], bags: [] }
    sightings.set(day, evidence)
    return evidence
  }
  for (const segment of segmentsOf(statement)) {
    if (segment.opening === null) addBags(statement, segment, seen, at)
    else addRuns(statement, segment, segment.opening, seen, at)
  }
  if (seen.isConfirmed && !statement.more) confirmDays(statement, seen, at)
  for (const day of known) {
    if (!sightings.has(day) && seen.asOf > day && isEmptyDay(statement, day)) {
      at(day).bags.push({ amounts: [], isWhole: true, isStrong: true, asOf: seen.asOf })
    }
  }
  return sightings
}

/** Whether the statement shows all of a day and has no row on it. */
function isEmptyDay(statement: Statement, day: Day): boolean {
  if (statement.rows.some((row) => row.date === day)) return false
  if (isInPeriod(statement, day)) return true
  return (
    statement.proof === 'proved' &&
    statement.rows.some((row) => row.date < day) &&
    statement.rows.some((row) => row.date > day)
  )
}

/** Pieces of one day in a segment: more than one where a row was booked later under an earlier date. */
function piecesOf(statement: Statement, segment: Segment): Map<Day, { from: number; to: number }[]> {
  const pieces = new Map<Day, { from: number; to: number }[]>()
  for (let i = segment.from; i < segment.to; i++) {
    const day = statement.rows[i]?.date
    if (day === undefined) continue
    const ofDay = pieces.get(day) ?? []
    const last = ofDay.at(-1)
    if (last?.to === i) last.to = i + 1
    else ofDay.push({ from: i, to: i + 1 })
    pieces.set(day, ofDay)
  }
  return pieces
}

function addRuns(
  statement: Statement,
  segment: Segment,
  opening: Money,
  seen: Seen,
  at: (day: Day) => DayEvidence,
): void {
  const { rows } = statement
  const before = [opening]
  for (let i = segment.from; i < segment.to; i++) {
    before.push(money((before.at(-1) ?? 0) + (rows[i]?.amount ?? 0)))
  }
  for (const [day, pieces] of piecesOf(statement, segment)) {
    const [piece] = pieces
    if (piece === undefined) continue
    const amounts = pieces.flatMap(({ from, to }) => rows.slice(from, to).map((row) => row.amount))
    const last = pieces.at(-1)?.to ?? piece.to
    const isFromStart =
      isInPeriod(statement, day) || rows.slice(segment.from, piece.from).some((row) => row.date < day)
    const isToEnd =
      seen.asOf > day &&
      (isInPeriod(statement, day) || rows.slice(last, segment.to).some((row) => row.date > day))
    if (pieces.length === 1) {
      const start = before[piece.from - segment.from] ?? opening
      at(day).runs.push({ opening: start, amounts, isFromStart, isToEnd, asOf: seen.asOf })
    } else at(day).bags.push(bag(amounts, isFromStart && isToEnd, false, seen))
  }
}

function addBags(statement: Statement, segment: Segment, seen: Seen, at: (day: Day) => DayEvidence): void {
  const { rows } = statement
  const first = rows.reduce((day, row) => earlierDay(row.date, day), seen.asOf)
  const last = rows.reduce<Day | null>((day, row) => (day === null || row.date > day ? row.date : day), null)
  const amountsOf = new Map<Day, Money[]>()
  for (const row of rows.slice(segment.from, segment.to)) {
    amountsOf.set(row.date, [...(amountsOf.get(row.date) ?? []), row.amount])
  }
  for (const [day, amounts] of amountsOf) {
    // A list that says it is not cut, and goes on at both sides of the day, has the day whole; the period asked for says it strongly.
    const isInside =
      !statement.more && statement.proof !== 'broken' && first < day && last !== null && day < last
    const isStrong = isInPeriod(statement, day)
    at(day).bags.push(bag(amounts, seen.asOf > day && (isStrong || isInside), isStrong, seen))
  }
}

/** A person's word makes every day of the statement that is over whole, its first and last ones too. */
function confirmDays(statement: Statement, seen: Seen, at: (day: Day) => DayEvidence): void {
  for (const day of new Set(statement.rows.map((row) => row.date))) {
    if (day >= seen.asOf) continue
    const amounts = statement.rows.filter((row) => row.date === day).map((row) => row.amount)
    at(day).bags.push(bag(amounts, true, false, seen))
  }
}

function bag(amounts: readonly Money[], isWhole: boolean, isStrong: boolean, seen: Seen): Bag {
  return {
    amounts: [...amounts].sort((a, b) => a - b),
    isWhole,
    isStrong: isWhole && isStrong,
    asOf: seen.asOf,
  }
}
