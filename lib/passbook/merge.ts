// A statement merged into a passbook: what is known of each day joined with what it says, and the entries brought to that.
import { addDays, type Day } from '../statement/day'
import type { Money } from '../statement/money'
import type { Statement } from '../statement/statement'
import { countDay, type DayCount } from './day-count'
import { joinEvidence, NOTHING_SEEN } from './day-evidence'
import { type DayEvidence, type Entry, isContested } from './entry'
import { type Arrival, mergeDay } from './merge-day'
import { redate } from './redate'
import { nodesOf } from './runs'
import { type Seen, type Sightings, sightingsOf } from './sightings'

/** How far back the balance before a day's first row is looked for: an account may rest for weeks. */
export const JOIN_DAYS = 40

/** The first and last day that a statement speaks of; null where it speaks of none. */
export function spanOf(statement: Statement): { from: Day; to: Day } | null {
  const days = statement.rows.map((row) => row.date)
  if (statement.period !== null) days.push(statement.period.from, statement.period.to)
  days.sort()
  const from = days[0]
  const to = days.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** A statement in the passbook's dates, with what is known of the days around after it, and how each day that it moves counts. */
export type Plan = {
  statement: Statement
  /** Days whose evidence is new or changed. */
  evidence: Map<Day, DayEvidence>
  /** Days whose entries must be looked at, with their counts. */
  counts: Map<Day, DayCount>
}

/**
 * What a statement changes, before any entry is read. `days` is what is known from `JOIN_DAYS` before the statement's first day to
 * `JOIN_DAYS` after its last.
 */
export function planMerge(statement: Statement, seen: Seen, days: ReadonlyMap<Day, DayEvidence>): Plan {
  const dated = redate(statement, seen.asOf, days)
  return { statement: dated, ...joinDays(sightingsOf(dated, seen, days.keys()), days) }
}

/** The days that `sightings` change among `days`, and how each day that must be looked at counts now. */
export function joinDays(
  sightings: Sightings,
  days: ReadonlyMap<Day, DayEvidence>,
): Pick<Plan, 'evidence' | 'counts'> {
  const after = new Map(days)
  const evidence = new Map<Day, DayEvidence>()
  for (const [day, sighting] of sightings) {
    const before = days.get(day) ?? NOTHING_SEEN
    const joined = joinEvidence(before, sighting)
    after.set(day, joined)
    if (JSON.stringify(joined) !== JSON.stringify(before)) evidence.set(day, joined)
  }
  const joins = new Joins(after)
  const counts = new Map<Day, DayCount>()
  for (const day of sightings.keys()) counts.set(day, joins.count(day))
  for (const [day, known] of days) {
    if (!counts.has(day) && known.runs.some((run) => !run.isFromStart)) counts.set(day, joins.count(day))
  }
  return { evidence, counts }
}

/** The balances at which each day stood, so that a later day's first row is found to follow. */
class Joins {
  private readonly daysOf = new Map<Money, Day[]>()

  constructor(private readonly days: ReadonlyMap<Day, DayEvidence>) {
    for (const [day, { runs }] of days) {
      for (const node of new Set(runs.flatMap(nodesOf)))
        this.daysOf.set(node, [...(this.daysOf.get(node) ?? []), day])
    }
  }

  count(day: Day): DayCount {
    const earliest = addDays(day, -JOIN_DAYS)
    return countDay(this.days.get(day) ?? NOTHING_SEEN, (opening) =>
      (this.daysOf.get(opening) ?? []).some((other) => earliest <= other && other < day),
    )
  }
}

/** What a merge changes in the entries. */
export type Merged = {
  /** New entries, and known ones that changed. */
  changed: Entry[]
  removed: Entry[]
  added: number
  duplicates: number
  /** Entries that this merge settled. */
  settled: Entry[]
  /** Entries that this merge found to be contradicted. */
  contested: Entry[]
  /** Entries that the statement shows and that are provisional still. */
  provisional: number
}

/** Merges a planned statement into the entries of the days that the plan names. */
export function mergeEntries(
  plan: Plan,
  entries: ReadonlyMap<Day, readonly Entry[]>,
  arrival: Arrival,
): Merged {
  const merged: Merged = {
    changed: [],
    removed: [],
    added: 0,
    duplicates: 0,
    settled: [],
    contested: [],
    provisional: 0,
  }
  for (const [day, count] of plan.counts) {
    const known = entries.get(day) ?? []
    const rows = plan.statement.rows.filter((row) => row.date === day)
    const result = mergeDay(day, known, rows, count, arrival)
    const before = new Map(known.map((entry) => [entry.id, entry]))
    for (const entry of result.entries) {
      const old = before.get(entry.id)
      if (old === undefined || JSON.stringify(old) !== JSON.stringify(entry)) merged.changed.push(entry)
      if (entry.isSettled && old?.isSettled !== true) merged.settled.push(entry)
      if (isContested(entry) && (old === undefined || !isContested(old))) merged.contested.push(entry)
      if (rows.length > 0 && !entry.isSettled) merged.provisional += 1
    }
    merged.removed.push(...result.removed)
    merged.added += result.added
    merged.duplicates += result.duplicates
  }
  return merged
}
