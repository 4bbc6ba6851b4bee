// An account's passbook read from the database, only as far as a merge needs it.
import type { DayCount } from '../passbook/day-count'
import type { DayEvidence } from '../passbook/entry'
import { addDays, type Day } from '../statement/day'
import type { Database } from './database'
import type { DayRecord, EntryRecord } from './records'

/** What is known of the days from `margin` days before `from` to as many after `to`. */
export async function daysAround(
  db: Database,
  accountId: string,
  span: { from: Day; to: Day },
  margin: number,
): Promise<Map<Day, DayEvidence>> {
  const records = await db.days
    .where('[accountId+date]')
    .between([accountId, addDays(span.from, -margin)], [accountId, addDays(span.to, margin)], true, true)
    .toArray()
  return new Map(records.map(({ date, runs, bags }) => [date, { runs, bags }]))
}

/** The entries of those days. */
export async function entriesOf(
  db: Database,
  accountId: string,
  counts: ReadonlyMap<Day, DayCount>,
): Promise<Map<Day, EntryRecord[]>> {
  const days = [...counts.keys()].sort()
  const entries = new Map<Day, EntryRecord[]>()
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return entries
  const records = await db.entries
    .where('[accountId+date]')
    .between([accountId, first], [accountId, last], true, true)
    .toArray()
  for (const record of records) {
    const ofDay = entries.get(record.date) ?? []
    ofDay.push(record)
    entries.set(record.date, ofDay)
  }
  return entries
}

/** Days as records of the account. */
export function dayRecords(accountId: string, days: ReadonlyMap<Day, DayEvidence>): DayRecord[] {
  return [...days].map(([date, { runs, bags }]) => ({ accountId, date, runs, bags }))
}
