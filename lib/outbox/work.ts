// What one run over one lane works with, and how it writes down what became of deliveries.
import type { Ledger, LedgerProblem } from '../ledgers/ledger'
import type { Database } from '../store/database'
import type { DeliveryRecord, Instant, LedgerRecord, SentInDoubt } from '../store/records'
import { type Lane, leaseEnd } from './lane'
import { type LifeEvent, move } from './life'

/** What a run tells while it works: counts of this run, and the trouble of the lane, if any. */
export type Progress = {
  ledgerId: string
  sent: number
  existed: number
  held: number
  lost: number
  problem: LedgerProblem | null
}

/** Time, chance and stopping, handed in so that tests own them. */
export type SendTools = {
  now: () => Date
  /** 0 ≤ random() < 1. */
  random: () => number
  /** Resolves after that many milliseconds, at once when the signal fires. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Stops between requests; a request in the air is answered first. */
  signal: AbortSignal
  onProgress?: (progress: Progress) => void
}

/** One run over one lane. */
export type Work = { db: Database; lane: Lane; ledger: Ledger; tools: SendTools; progress: Progress }

export type Moved = readonly [delivery: DeliveryRecord, event: LifeEvent]

/**
 * Writes what became of deliveries, and of the lane, in one transaction, and counts it. A delivery that changed under us (our lease ran out
 * and another sender settled it) keeps what the other wrote, except that a known place in the ledger is never forgotten.
 */
export async function writeDown(
  work: Work,
  moved: readonly Moved[],
  lane: Partial<LedgerRecord> = {},
): Promise<void> {
  const { db, progress } = work
  const now = work.tools.now()
  const done = await db.transaction('rw', db.ledgers, db.deliveries, async () => {
    const record = await db.ledgers.get(work.lane.ledgerId)
    const isOurs = record?.lease?.id === work.lane.leaseId
    if (record !== undefined && isOurs)
      await db.ledgers.put({ ...record, ...lane, lease: { id: work.lane.leaseId, until: leaseEnd(now) } })
    const written = after(isOurs ? await unchanged(work, moved) : await stillTrue(work, moved), now)
    await db.deliveries.bulkPut(written.map(({ delivery }) => delivery))
    return written
  })
  for (const { event } of done) count(progress, event)
  work.tools.onProgress?.({ ...progress })
}

/** Marks a sent delivery for a person to look at; the ledger's row stays as it is. */
export async function doubt(
  { db, tools }: Work,
  key: string,
  reason: SentInDoubt,
  detail: string | null,
): Promise<void> {
  await db.transaction('rw', db.deliveries, async () => {
    const delivery = await db.deliveries.get(key)
    const doubted = delivery && move(delivery, { kind: 'doubted', reason, detail }, tools.now().toISOString())
    if (doubted) await db.deliveries.put(doubted)
  })
}

function after(moved: readonly Moved[], now: Date): { delivery: DeliveryRecord; event: LifeEvent }[] {
  const at: Instant = now.toISOString()
  return moved.flatMap(([before, event]) => {
    const delivery = move(before, event, at)
    return delivery === null ? [] : [{ delivery, event }]
  })
}

/**
 * Under our own lease nobody else settles these rows. Where they lie as `queued` while they are sent (see lease-batch.ts), a person may hold
 * or take one off in the meantime: that stands, unless the ledger has the row.
 */
async function unchanged({ db, ledger }: Work, moved: readonly Moved[]): Promise<readonly Moved[]> {
  const isToCheck = ([before, event]: Moved) =>
    ledger.enforcesKey && before.state === 'sending' && event.kind !== 'stored'
  if (!moved.some(isToCheck)) return moved
  const current = await db.deliveries.bulkGet(moved.map(([{ key }]) => key))
  return moved.filter((one, index) => !isToCheck(one) || current[index]?.state === 'queued')
}

async function stillTrue(work: Work, moved: readonly Moved[]): Promise<Moved[]> {
  const current = await work.db.deliveries.bulkGet(moved.map(([delivery]) => delivery.key))
  return moved.flatMap(([before, event], index): Moved[] => {
    const now = current[index]
    if (now === undefined) return []
    const isUntouched = now.state === before.state && now.leaseId === before.leaseId
    // The other sender may have given it back already: pass through `sending` so that the drawing holds.
    if (isUntouched) return [[now, event]]
    return event.kind === 'stored' && now.state !== 'sent' ? [[{ ...now, state: 'sending' }, event]] : []
  })
}

function count(progress: Progress, event: LifeEvent): void {
  if (event.kind === 'stored') progress.sent++
  else if (event.kind === 'refused') progress.held++
  else if (event.kind === 'lost') progress.lost++
}
