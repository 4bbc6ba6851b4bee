// A capture taken back: the passbook as the captures that remain have it. What was sent stays, and is marked.
import { joinEvidence, NOTHING_SEEN } from '../passbook/day-evidence'
import { type DayEvidence, isContested } from '../passbook/entry'
import { JOIN_DAYS, joinDays, spanOf } from '../passbook/merge'
import { REDATE_DAYS, redate } from '../passbook/redate'
import { sightingsOf } from '../passbook/sightings'
import { mergeStretches } from '../passbook/stretch'
import { takeBack } from '../passbook/take-back'
import { addDays, type Day } from '../statement/day'
import type { Database } from './database'
import { capturesOf } from './entries-of'
import { logEvent } from './event-log'
import { leadsBy } from './leads-by'
import { dayRecords, daysAround, entriesOf } from './passbook-days'
import { queueEntries } from './queue-entries'
import type { AccountRecord, CaptureRecord, Instant } from './records'

/** Entries that left, and those that stay because they were sent (or may have been) and are marked `withdrawn`. */
export type Undone = { removed: number; marked: number }

/** Takes a capture back. Null where there is none, or it was taken back before. */
export async function undoCapture(db: Database, captureId: string, at: Instant): Promise<Undone | null> {
  const tables = [db.accounts, db.captures, db.originals, db.days, db.entries, db.deliveries, db.events]
  return db.transaction('rw', tables, async () => {
    const capture = await db.captures.get(captureId)
    const account = capture === undefined ? undefined : await db.accounts.get(capture.accountId)
    if (capture === undefined || account === undefined || capture.undoneAt !== null) return null
    await db.captures.update(captureId, { undoneAt: at })
    const all = await capturesOf(db, account.id).toArray()
    const remaining = all.filter((one) => one.undoneAt === null)
    const undone = await rebuildDays(db, account, capture, remaining, at)
    await dropOriginal(db, capture.sha256)
    const { bankId } = account
    await logEvent(db, {
      at,
      kind: 'capture.undone',
      bankId,
      accountId: account.id,
      detail: { captureId, ...undone },
    })
    return undone
  })
}

async function rebuildDays(
  db: Database,
  account: AccountRecord,
  capture: CaptureRecord,
  remaining: readonly CaptureRecord[],
  at: Instant,
): Promise<Undone> {
  const spoken = spanOf(capture.statement) ?? { from: capture.asOf, to: capture.asOf }
  const span = { from: addDays(spoken.from, -REDATE_DAYS), to: addDays(spoken.to, REDATE_DAYS) }
  const isTouched = (day: Day) => span.from <= day && day <= span.to
  const around = await daysAround(db, account.id, span, JOIN_DAYS)
  const days = new Map([...around].filter(([day]) => !isTouched(day)))
  const rebuilt = new Map<Day, DayEvidence>(
    [...around.keys()].filter(isTouched).map((day) => [day, NOTHING_SEEN]),
  )
  const overlapping = remaining.filter(({ statement, isThin }) => {
    if (isThin === true) return false
    const other = spanOf(statement)
    return other !== null && other.from <= span.to && span.from <= other.to
  })
  const statements = overlapping.map((one) => {
    const known = new Map([...days, ...rebuilt])
    const dated = redate(one.statement, one.asOf, known)
    const seen = { asOf: one.asOf, isConfirmed: one.confirmedAt !== null }
    for (const [day, sighting] of sightingsOf(dated, seen, known.keys())) {
      if (isTouched(day)) rebuilt.set(day, joinEvidence(rebuilt.get(day) ?? NOTHING_SEEN, sighting))
    }
    return { statement: dated, isConfirmed: seen.isConfirmed }
  })
  const { counts } = joinDays(rebuilt, days)
  const entries = await entriesOf(db, account.id, counts)
  const result: Undone = { removed: 0, marked: 0 }
  for (const [day, count] of counts) {
    if (!isTouched(day)) continue
    const ofDay = entries.get(day) ?? []
    const deliveries = await db.deliveries
      .where('entryId')
      .anyOf(ofDay.map(({ id }) => id))
      .toArray()
    // Held and queued ones may have been tried before: an attempt that was made may have arrived.
    const gone = new Set(
      deliveries.filter(({ state, attempt }) => (state === 'queued' || state === 'held') && attempt === 0),
    )
    const kept = new Set(deliveries.filter((delivery) => !gone.has(delivery)).map(({ entryId }) => entryId))
    const shown = statements.flatMap(({ statement, isConfirmed }) =>
      statement.rows
        .filter((row) => row.date === day)
        .map((row) => ({ row, proof: statement.proof, isConfirmed })),
    )
    const back = takeBack(ofDay, count, shown, capture.id, kept)
    await db.entries.bulkDelete(back.removed.map(({ id }) => id))
    await db.entries.bulkPut(back.entries)
    const settled = new Set(back.entries.filter(({ isSettled }) => isSettled).map(({ id }) => id))
    await db.deliveries.bulkDelete(
      [...gone].filter(({ entryId }) => !settled.has(entryId)).map(({ key }) => key),
    )
    // What was held because the capture contradicted it waits for nobody any more.
    const wasContested = new Set(ofDay.filter(isContested).map(({ id }) => id))
    await queueEntries(
      db,
      account,
      back.entries.filter((entry) => wasContested.has(entry.id) && !isContested(entry)),
      at,
    )
    result.removed += back.removed.length
    result.marked += back.marked
  }
  const empty = [...rebuilt]
    .filter(([, { runs, bags }]) => runs.length + bags.length === 0)
    .map(([day]) => day)
  await db.days.bulkPut(dayRecords(account.id, rebuilt))
  await db.days.bulkDelete(empty.map((day): [string, string] => [account.id, day]))
  const stretches = mergeStretches(
    remaining.flatMap((one) => one.stretches),
    leadsBy(counts),
  )
  await db.accounts.update(account.id, { stretches })
  return result
}

/** The bytes go with the last capture of them. */
async function dropOriginal(db: Database, sha256: string): Promise<void> {
  const others = await db.captures
    .where('sha256')
    .equals(sha256)
    .filter(({ undoneAt }) => undoneAt === null)
    .count()
  if (others === 0) await db.originals.delete(sha256)
}
