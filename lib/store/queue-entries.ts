// Deliveries for what is due, written once each: a key that is there already is never written again.
import type { Due } from '../passbook/due'
import { dueOf } from '../passbook/due'
import type { Database } from './database'
import type { AccountRecord, DeliveryRecord, EntryRecord, Instant } from './records'

/** How many deliveries a change brought, by what became of them. */
export type Queued = { queued: number; held: number }

/**
 * Queues what is due of these entries. A delivery that waits for a person's word is let go once its entry needs it no more; one that is
 * on its way or sent is left alone. Inside a transaction it needs `deliveries` in it.
 */
export async function queueEntries(
  db: Database,
  account: AccountRecord,
  entries: readonly EntryRecord[],
  at: Instant,
): Promise<Queued> {
  const due = dueOf(account, entries)
  const known = await db.deliveries.bulkGet(due.map(({ key }) => key))
  const writes: DeliveryRecord[] = []
  const result: Queued = { queued: 0, held: 0 }
  due.forEach((one, i) => {
    const before = known[i]
    const from = dueFrom(account, one, at)
    const record =
      before === undefined ? newDelivery(account, one, at, from) : released(before, one, at, from)
    if (record === null) return
    writes.push(record)
    result[record.state === 'held' ? 'held' : 'queued'] += 1
  })
  await db.deliveries.bulkPut(writes)
  return result
}

/** Holds what waits in the queue, never tried, of entries that were just found to be contradicted: a person's word after that stands. */
export async function holdContested(
  db: Database,
  entries: readonly EntryRecord[],
  at: Instant,
): Promise<number> {
  return db.deliveries
    .where('entryId')
    .anyOf(entries.map(({ id }) => id))
    .and(({ state, attempt }) => state === 'queued' && attempt === 0)
    .modify({ state: 'held', reason: 'conflict', until: null, updatedAt: at })
}

const HELD_FOR_WORD: ReadonlySet<string | null> = new Set(['unproved', 'broken', 'conflict', 'withdrawn'])

/** A delivery held for a person's word, as it goes on now that it needs none; null where nothing changes. */
function released(
  delivery: DeliveryRecord,
  due: Due,
  at: Instant,
  from: Instant | null,
): DeliveryRecord | null {
  if (delivery.state !== 'held' || !HELD_FOR_WORD.has(delivery.reason) || due.state === 'held') return null
  return {
    ...delivery,
    state: 'queued',
    reason: null,
    detail: null,
    until: from,
    updatedAt: at,
    row: rowOf(due.entry),
  }
}

/** Due at once where the mapping sends by itself; else null: it waits in the queue for the user's click (lib/outbox/release.ts). */
function dueFrom(account: AccountRecord, due: Due, at: Instant): Instant | null {
  const mapping = account.mappings.find(
    ({ ledgerId, ledgerAccountId }) => ledgerId === due.ledgerId && ledgerAccountId === due.ledgerAccountId,
  )
  return mapping?.isAutomatic === true ? at : null
}

function newDelivery(account: AccountRecord, due: Due, at: Instant, from: Instant | null): DeliveryRecord {
  return {
    key: due.key,
    ledgerId: due.ledgerId,
    ledgerAccountId: due.ledgerAccountId,
    accountId: account.id,
    bankId: account.bankId,
    entryId: due.entry.id,
    state: due.state,
    reason: due.reason,
    detail: null,
    remoteId: null,
    attempt: 0,
    until: due.state === 'queued' ? from : null,
    leaseId: null,
    updatedAt: at,
    row: rowOf(due.entry),
  }
}

function rowOf(entry: EntryRecord): DeliveryRecord['row'] {
  const { date, amount, currency, occurrence, description, balance } = entry
  return { date, amount, currency, occurrence, description, balance }
}
