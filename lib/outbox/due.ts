// Which deliveries of a lane are due, a page at a time: a queue of 100,000 rows is never in memory as a whole.
import type { Database } from '../store/database'
import type { DeliveryRecord, DeliveryState, Instant } from '../store/records'

/** After every instant and every day, as text. */
const LAST = '~'

/** Deliveries in that state whose `until` has come, the longest due first and by their day among those of one instant, at most `limit`. */
export function duePage(
  db: Database,
  ledgerId: string,
  state: DeliveryState,
  now: Date,
  limit: number,
): Promise<DeliveryRecord[]> {
  return db.deliveries
    .where('[ledgerId+state+until+row.date]')
    .between([ledgerId, state, '', ''], [ledgerId, state, now.toISOString(), LAST])
    .limit(limit)
    .toArray()
}

/** Any deliveries in that state, whenever they are due, at most `limit`. */
export function anyPage(
  db: Database,
  ledgerId: string,
  state: DeliveryState,
  limit: number,
): Promise<DeliveryRecord[]> {
  return db.deliveries.where('[ledgerId+state]').equals([ledgerId, state]).limit(limit).toArray()
}

/** The earliest instant at which something of this lane is due; null where nothing waits. */
export async function nextDue(db: Database, ledgerId: string): Promise<Instant | null> {
  const instants: Instant[] = []
  for (const state of ['queued', 'sending', 'unknown'] as const) {
    const first = await db.deliveries
      .where('[ledgerId+state+until+row.date]')
      .between([ledgerId, state, '', ''], [ledgerId, state, LAST, LAST])
      .first()
    if (first?.until != null) instants.push(first.until)
  }
  return instants.sort()[0] ?? null
}
