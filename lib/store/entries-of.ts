// The entries and captures of a passbook by day and order, each through the one index that has them so.
import type { Day } from '../statement/day'
import type { Database } from './database'
import type { CaptureRecord, DeliveryRecord } from './records'

/** Entries of an account from one day to another, both included; null: no bound. Oldest first. */
export function entriesOf(db: Database, accountId: string, from: Day | null = null, to: Day | null = null) {
  // '~' comes after every day; within a day the order is a number.
  return db.entries
    .where('[accountId+date+position]')
    .between([accountId, from ?? '', -Infinity], [accountId, to ?? '~', Infinity], true, true)
}

/** How many entries an account has, looked for up to `most`: counting them all takes the longer the more there are, whatever the limit. */
export async function countUpTo(db: Database, accountId: string, most: number): Promise<number> {
  return (await entriesOf(db, accountId).limit(most).primaryKeys()).length
}

/**
 * The deliveries of entries, in no order. All are asked for at once: walking the index from one to the next waits for an answer each time,
 * and the longer the more deliveries there are.
 */
export function deliveriesOf(db: Database, entryIds: readonly string[]): Promise<DeliveryRecord[]> {
  return db.transaction('r', db.deliveries, async () => {
    const found = await Promise.all(entryIds.map((id) => db.deliveries.where('entryId').equals(id).toArray()))
    return found.flat()
  })
}

/** Captures of an account, oldest first. */
export function capturesOf(db: Database, accountId: string) {
  return db.captures.where('[accountId+at]').between([accountId, ''], [accountId, '~'])
}

/** The newest captures of an account, at most `limit`, newest first. */
export function newestCaptures(db: Database, accountId: string, limit: number): Promise<CaptureRecord[]> {
  return capturesOf(db, accountId).reverse().limit(limit).toArray()
}
