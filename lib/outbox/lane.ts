// A lane is one ledger's queue. One sender at a time works it: the lease that says so, taken, renewed and given up.
import type { Database } from '../store/database'
import type { Instant, LedgerRecord } from '../store/records'

/** Longer than any one request may take (LedgerTools.timeoutMs), so that a live sender never loses its lease in mid-request. */
export const LEASE_MS = 120_000

export type Lane = { ledgerId: string; leaseId: string }

export type LaneTaken =
  | { kind: 'taken'; lane: Lane; record: LedgerRecord }
  | { kind: 'paused' | 'stopped' | 'gone' }
  | { kind: 'waiting' | 'elsewhere'; until: Instant }

/** Takes the lane for one sender, unless it is paused, stopped, told to wait, or another sender's lease still runs. */
export async function takeLane(
  db: Database,
  ledgerId: string,
  leaseId: string,
  now: Date,
): Promise<LaneTaken> {
  return db.transaction('rw', db.ledgers, async (): Promise<LaneTaken> => {
    const record = await db.ledgers.get(ledgerId)
    if (record === undefined) return { kind: 'gone' }
    if (record.isPaused) return { kind: 'paused' }
    if (record.stoppedFor !== null) return { kind: 'stopped' }
    const at = now.toISOString()
    if (record.notBefore !== null && record.notBefore > at)
      return { kind: 'waiting', until: record.notBefore }
    const held = record.lease ?? null
    if (held !== null && held.id !== leaseId && held.until > at)
      return { kind: 'elsewhere', until: held.until }
    const taken = { ...record, notBefore: null, lease: { id: leaseId, until: leaseEnd(now) } }
    await db.ledgers.put(taken)
    return { kind: 'taken', lane: { ledgerId, leaseId }, record: taken }
  })
}

/**
 * Whether the lane is still this sender's and still to be worked; renews the lease. Call inside a transaction that writes `ledgers`.
 * False after a pause, a stop, or where another sender took over.
 */
export async function renewLane(db: Database, lane: Lane, now: Date): Promise<boolean> {
  const record = await db.ledgers.get(lane.ledgerId)
  if (
    record === undefined ||
    record.lease?.id !== lane.leaseId ||
    record.isPaused ||
    record.stoppedFor !== null
  )
    return false
  await db.ledgers.put({ ...record, lease: { id: lane.leaseId, until: leaseEnd(now) } })
  return true
}

/** Gives the lane up; does nothing where it is another's by now. */
export async function leaveLane(db: Database, lane: Lane): Promise<void> {
  await db.transaction('rw', db.ledgers, async () => {
    const record = await db.ledgers.get(lane.ledgerId)
    if (record?.lease?.id === lane.leaseId) await db.ledgers.put({ ...record, lease: null })
  })
}

/** The end of a lease that is taken or renewed now. */
export function leaseEnd(now: Date): Instant {
  return new Date(now.getTime() + LEASE_MS).toISOString()
}
