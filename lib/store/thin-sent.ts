// What was sent and whose time ran out, kept as its key and no more: the user's retention.

import { spanOf } from '../passbook/merge'
import type { Day } from '../statement/day'
import type { Database } from './database'
import { capturesOf } from './entries-of'
import { logEvent } from './event-log'
import type { CaptureRecord, EntryRecord, Instant } from './records'

/** Thinned entries and captures. */
export type Thinned = { entries: number; captures: number }

/**
 * Thins entries before a day that every ledger they go to has: date, amount and occurrence stay (their keys must never be made anew), wording and
 * balances leave. Page captures all of whose rows are thin lose their rows; the original files of others are evidence and stay.
 */
export async function thinSent(db: Database, before: Day, at: Instant): Promise<Thinned> {
  const tables = [db.accounts, db.captures, db.entries, db.deliveries, db.events]
  return db.transaction('rw', tables, async () => {
    const result: Thinned = { entries: 0, captures: 0 }
    for (const account of await db.accounts.toArray()) {
      const old = await db.entries
        .where('[accountId+date]')
        .between([account.id, ''], [account.id, before], true, false)
        .filter(({ isThin }) => isThin !== true)
        .toArray()
      const deliveries = await db.deliveries.where('accountId').equals(account.id).toArray()
      const ofEntry = Map.groupBy(deliveries, ({ entryId }) => entryId)
      const isSent = ({ id }: EntryRecord) => {
        const own = ofEntry.get(id) ?? []
        return own.length > 0 && own.every(({ state }) => state === 'sent')
      }
      const thin = old.filter((entry) => entry.isSettled && entry.flags.length === 0 && isSent(entry))
      await db.entries.bulkPut(thin.map(thinned))
      const thinIds = new Set(thin.map(({ id }) => id))
      await db.deliveries.bulkPut(
        deliveries
          .filter(({ entryId }) => thinIds.has(entryId))
          .map((delivery) => ({
            ...delivery,
            detail: null,
            row: { ...delivery.row, description: '', balance: null },
          })),
      )
      result.entries += thin.length
      const left = old.filter(({ id }) => !thinIds.has(id))
      const captures = await capturesOf(db, account.id).toArray()
      const thinCaptures = captures.filter((capture) => isOver(capture, before, left))
      await db.captures.bulkPut(
        thinCaptures.map((capture) => ({
          ...capture,
          isThin: true,
          statement: { ...capture.statement, rows: [] },
        })),
      )
      result.captures += thinCaptures.length
    }
    if (result.entries + result.captures > 0)
      await logEvent(db, { at, kind: 'entries.thinned', detail: { ...result } })
    return result
  })
}

function thinned(entry: EntryRecord): EntryRecord {
  return { ...entry, description: '', balance: null, valueDate: null, captureIds: [], isThin: true }
}

function isOver(
  { source, statement, isThin }: CaptureRecord,
  before: Day,
  left: readonly EntryRecord[],
): boolean {
  const span = spanOf(statement)
  if (source !== 'page' || isThin === true || span === null || span.to >= before) return false
  return !left.some(({ date }) => span.from <= date && date <= span.to)
}
