// A person's word that a reading which does not prove itself is right.
import { JOIN_DAYS, mergeEntries, planMerge, spanOf } from '../passbook/merge'
import { mergeStretches, stretchesOf } from '../passbook/stretch'
import type { Database } from './database'
import { logEvent } from './event-log'
import { type Ids, randomIds } from './ids'
import { leadsBy } from './leads-by'
import { dayRecords, daysAround, entriesOf } from './passbook-days'
import { holdContested, type Queued, queueEntries } from './queue-entries'
import type { Instant } from './records'

/**
 * Confirms a capture: its rows may be sent, and its days that are over count as whole unless it says itself that it is cut off. Counts
 * what that queued; null where there is no such capture, or it was taken back.
 */
export async function confirmCapture(
  db: Database,
  captureId: string,
  at: Instant,
  ids: Ids = randomIds,
): Promise<Queued | null> {
  const tables = [db.accounts, db.captures, db.days, db.entries, db.deliveries, db.events]
  return db.transaction('rw', tables, async () => {
    const capture = await db.captures.get(captureId)
    const account = capture === undefined ? undefined : await db.accounts.get(capture.accountId)
    if (capture === undefined || account === undefined || capture.undoneAt !== null) return null
    const { statement, asOf } = capture
    const seen = { asOf, isConfirmed: true }
    const days = await daysAround(db, account.id, spanOf(statement) ?? { from: asOf, to: asOf }, JOIN_DAYS)
    const plan = planMerge(statement, seen, days)
    const entries = await entriesOf(db, account.id, plan.counts)
    const { currency, proof } = statement
    const arrival = { accountId: account.id, captureId, currency, proof, isConfirmed: true, newId: ids.newId }
    const merged = mergeEntries(plan, entries, arrival)
    await db.days.bulkPut(dayRecords(account.id, plan.evidence))
    await db.entries.bulkDelete(merged.removed.map(({ id }) => id))
    await db.entries.bulkPut(merged.changed)
    const own = stretchesOf(plan.statement, seen)
    const stretches = mergeStretches([...account.stretches, ...own], leadsBy(plan.counts))
    await db.accounts.update(account.id, { stretches })
    await db.captures.update(captureId, { confirmedAt: at, stretches: own })
    await holdContested(db, merged.contested, at)
    const queued = await queueEntries(db, account, merged.changed, at)
    await logEvent(db, {
      at,
      kind: 'capture.confirmed',
      bankId: account.bankId,
      accountId: account.id,
      detail: { captureId, ...queued },
    })
    return queued
  })
}
