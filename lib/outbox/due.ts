// Which deliveries of a lane are due, a page at a time: a queue of 100,000 rows is never in memory as a whole.
import type { Day } from '../statement/day'
import type { Database } from '../store/database'
import type { DeliveryRecord, DeliveryState, Instant } from '../store/records'

/** After every instant and every day, as text. */
const LAST = '~'

/** Where a page of due deliveries ended: what lies before it may still be in the queue, its answer not yet written down. */
export type Place = { until: Instant; date: Day; keys: ReadonlySet<string> }

/**
 * Deliveries in that state whose `until` has come, the longest due first and by their day among those of one instant, at most `limit`;
 * with a place only what comes behind it.
 */
export async function duePage(
  db: Database,
  ledgerId: string,
  state: DeliveryState,
  now: Date,
  limit: number,
  behind: Place | null = null,
): Promise<DeliveryRecord[]> {
  const page = await db.deliveries
    .where('[ledgerId+state+until+row.date]')
    .between(
      [ledgerId, state, behind?.until ?? '', behind?.date ?? ''],
      [ledgerId, state, now.toISOString(), LAST],
    )
    .limit(limit + (behind?.keys.size ?? 0))
    .toArray()
  return behind === null ? page : page.filter(({ key }) => !behind.keys.has(key))
}

/** The place behind those deliveries, which are in the order of a page. */
export function placeBehind(rows: readonly DeliveryRecord[]): Place | null {
  const last = rows.at(-1)
  if (last === undefined || last.until === null) return null
  const { until, row } = last
  const beside = rows.filter((one) => one.until === until && one.row.date === row.date)
  return { until, date: row.date, keys: new Set(beside.map(({ key }) => key)) }
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
