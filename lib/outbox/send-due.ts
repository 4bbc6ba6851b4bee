// Sends what is due to every ledger, each in its own lane: one that is signed out, slow or rate-limited holds up no other.
import type { Ledger } from '../ledgers/ledger'
import type { Database } from '../store/database'
import type { Instant, LedgerRecord } from '../store/records'
import { nextDue } from './due'
import { leaveLane, takeLane } from './lane'
import { withLaneLock } from './lane-lock'
import { release } from './release'
import { sendLane } from './send-lane'
import type { Progress, SendTools } from './work'

/** What a run did, and what is left. */
export type SendRun = {
  /** Rows that now stand in their ledger, those that already stood there (`existed`) included. */
  sent: number
  existed: number
  /** Rows of this run that wait for a person. */
  held: number
  /** Queued rows that are left. */
  waiting: number
  /** Rows whose answer was lost and that are not settled yet. */
  unknown: number
  /** elsewhere: every lane is another sender's. */
  stopped: 'done' | 'by-user' | 'elsewhere'
  /** When to run again: the next wait or lease that ends; null where nothing waits or only a person can go on. */
  wakeAt: Instant | null
}

/** Makes the ledger of a record; null for a kind that this version does not know. */
export type MakeLedger = (record: LedgerRecord) => Ledger | null

/** Which lanes to run (null: all), and whether a person asked: then rows that waited for the click go too. */
export type SendScope = { ledgerIds: readonly string[] | null; isAsked: boolean }

/**
 * Runs every lane that may run, at the same time, and ends when each is empty, waits, or was stopped. Safe to call at any moment, from any
 * context and twice at once.
 */
export async function sendDue(
  db: Database,
  makeLedger: MakeLedger,
  tools: SendTools,
  scope: SendScope,
): Promise<SendRun> {
  const records = (await db.ledgers.toArray()).filter(
    ({ id }) => scope.ledgerIds === null || scope.ledgerIds.includes(id),
  )
  const settled = await Promise.allSettled(
    records.map((record) => lockedLane(db, record, makeLedger, tools, scope.isAsked)),
  )
  const runs = settled.map((lane) => {
    // A bug in one lane: thrown only now, when the others have come to their end.
    if (lane.status === 'rejected') throw lane.reason
    return lane.value
  })
  const wakes = runs.flatMap(({ wakeAt }) => (wakeAt === null ? [] : [wakeAt])).sort()
  const sum = (pick: (run: LaneRun) => number) => runs.reduce((total, run) => total + pick(run), 0)
  const isElsewhere = runs.length > 0 && runs.every(({ end }) => end === 'elsewhere')
  return {
    sent: sum((run) => run.sent),
    existed: sum((run) => run.existed),
    held: sum((run) => run.held),
    waiting: sum((run) => run.waiting),
    unknown: sum((run) => run.unknown),
    stopped: runs.some(({ end }) => end === 'by-user') ? 'by-user' : isElsewhere ? 'elsewhere' : 'done',
    wakeAt: wakes[0] ?? null,
  }
}

type LaneRun = Omit<SendRun, 'stopped'> & { end: 'done' | 'by-user' | 'elsewhere' }

/** A second run over a lane turns back and the first goes on; a person's click waits for the first, which may know nothing of it. */
async function lockedLane(
  db: Database,
  record: LedgerRecord,
  makeLedger: MakeLedger,
  tools: SendTools,
  isAsked: boolean,
): Promise<LaneRun> {
  const whenHeld = isAsked ? { waitUntil: tools.signal } : 'turn-back'
  const run = await withLaneLock(record.id, whenHeld, () => runLane(db, record, makeLedger, tools, isAsked))
  if (run !== null) return run
  const end = tools.signal.aborted ? 'by-user' : 'elsewhere'
  return { sent: 0, existed: 0, held: 0, ...(await left(db, record.id)), wakeAt: null, end }
}

async function runLane(
  db: Database,
  { id }: LedgerRecord,
  makeLedger: MakeLedger,
  tools: SendTools,
  isAsked: boolean,
): Promise<LaneRun> {
  if (isAsked) await release(db, id, tools.now())
  const progress: Progress = { ledgerId: id, sent: 0, existed: 0, held: 0, lost: 0, problem: null }
  // A lease that is taken for nothing would, if the worker dies now, look like a sending that was cut off.
  if (!(await isDue(db, id, tools.now())))
    return { ...progress, ...(await left(db, id)), wakeAt: await wakeOf(db, id), end: 'done' }
  const leaseId = crypto.randomUUID()
  const taken = await takeLane(db, id, leaseId, tools.now())
  if (taken.kind !== 'taken') {
    const end = taken.kind === 'elsewhere' ? 'elsewhere' : 'done'
    return { ...progress, ...(await left(db, id)), wakeAt: 'until' in taken ? taken.until : null, end }
  }
  const ledger = makeLedger(taken.record)
  const end = ledger === null ? 'done' : await sendLane({ db, lane: taken.lane, ledger, tools, progress })
  // A request that was in the air when the person stopped has failed for that reason alone.
  const isStopped = end === 'by-user' || (end === 'trouble' && progress.problem?.kind === 'stopped')
  await leaveLane(db, taken.lane)
  return {
    ...progress,
    ...(await left(db, id)),
    wakeAt: await wakeOf(db, id),
    end: isStopped ? 'by-user' : 'done',
  }
}

async function left(db: Database, ledgerId: string): Promise<{ waiting: number; unknown: number }> {
  const count = (state: string) => db.deliveries.where('[ledgerId+state]').equals([ledgerId, state]).count()
  return { waiting: await count('queued'), unknown: await count('unknown') }
}

async function isDue(db: Database, ledgerId: string, now: Date): Promise<boolean> {
  const due = await nextDue(db, ledgerId)
  return due !== null && due <= now.toISOString()
}

/** Nothing wakes a lane that is paused or stopped. */
async function wakeOf(db: Database, ledgerId: string): Promise<Instant | null> {
  const record = await db.ledgers.get(ledgerId)
  if (record === undefined || record.isPaused || record.stoppedFor !== null) return null
  const due = await nextDue(db, ledgerId)
  if (due === null) return null
  return record.notBefore !== null && record.notBefore > due ? record.notBefore : due
}
