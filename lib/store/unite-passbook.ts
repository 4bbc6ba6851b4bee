// Another passbook of the same account (a backup's, or that of an account which is this one) brought into an account's own.
import { NOTHING_SEEN } from '../passbook/day-evidence'
import { type DayEvidence, isContested } from '../passbook/entry'
import { JOIN_DAYS, joinDays } from '../passbook/merge'
import { mergeStretches, type Stretch } from '../passbook/stretch'
import { uniteDay } from '../passbook/unite-day'
import type { Day } from '../statement/day'
import type { Database } from './database'
import { leadsBy } from './leads-by'
import { dayRecords, daysAround, entriesOf } from './passbook-days'
import type { DayRecord, EntryRecord } from './records'

/** A passbook as it comes in. */
export type OtherBook = {
  days: readonly DayRecord[]
  entries: readonly EntryRecord[]
  stretches: readonly Stretch[]
}

/** What the two come to; nothing of it is written yet. */
export type Union = {
  evidence: Map<Day, DayEvidence>
  entries: EntryRecord[]
  removed: string[]
  /** Under which id each incoming entry lives on. */
  idOf: Map<string, string>
  /** Entries that the account's own book did not have. */
  added: number
  /** Entries that only both books together show to be contradicted. */
  contested: EntryRecord[]
  stretches: Stretch[]
}

/** What an account's passbook and another one of it are together. Reads only; needs `days`, `entries` and `accounts`. */
export async function planUnion(db: Database, accountId: string, book: OtherBook): Promise<Union> {
  const account = await db.accounts.get(accountId)
  const own = account?.stretches ?? []
  const union: Union = {
    evidence: new Map(),
    entries: [],
    removed: [],
    idOf: new Map(),
    added: 0,
    contested: [],
    stretches: [...own],
  }
  const incoming = book.entries.map((entry) => ({ ...entry, accountId }))
  const ofDay = Map.groupBy(incoming, ({ date }) => date)
  const sightings = new Map<Day, DayEvidence>([...ofDay.keys()].map((date) => [date, NOTHING_SEEN]))
  for (const { date, runs, bags } of book.days) sightings.set(date, { runs, bags })
  const days = [...sightings.keys()].sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) {
    union.stretches = mergeStretches([...own, ...book.stretches], leadsBy(new Map()))
    return union
  }
  const known = await daysAround(db, accountId, { from, to }, JOIN_DAYS)
  const { evidence, counts } = joinDays(sightings, known)
  union.evidence = evidence
  const entries = await entriesOf(db, accountId, counts)
  for (const [day, count] of counts) {
    const before = entries.get(day) ?? []
    const united = uniteDay(before, ofDay.get(day) ?? [], count)
    const wasContested = new Set(before.filter(isContested).map(({ id }) => id))
    union.entries.push(...united.entries)
    union.removed.push(...united.removed.map(({ id }) => id))
    for (const [other, mine] of united.idOf) union.idOf.set(other, mine)
    union.added += united.entries.length - before.length
    union.contested.push(
      ...united.entries.filter((entry) => isContested(entry) && !wasContested.has(entry.id)),
    )
  }
  union.stretches = mergeStretches([...own, ...book.stretches], leadsBy(counts))
  return union
}

/** Writes a union. */
export async function writeUnion(db: Database, accountId: string, union: Union): Promise<void> {
  await db.entries.bulkDelete(union.removed)
  await db.entries.bulkPut(union.entries)
  await db.days.bulkPut(dayRecords(accountId, union.evidence))
  await db.accounts.update(accountId, { stretches: union.stretches })
}
