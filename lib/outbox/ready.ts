// How many deliveries of a lane are on their way: what a page's progress is counted by.
import type { Database } from '../store/database'

/** Queued and in the air, of one ledger. Two counts of the index: one over both states would walk 100,000 rows one by one. */
export async function readyOf(db: Database, ledgerId: string): Promise<number> {
  const of = (state: 'queued' | 'sending') =>
    db.deliveries.where('[ledgerId+state]').equals([ledgerId, state]).count()
  const [queued, sending] = await Promise.all([of('queued'), of('sending')])
  return queued + sending
}
