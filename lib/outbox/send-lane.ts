// One run over one lane: recover, settle, then send batch by batch until the queue is empty, the ledger is in trouble, or someone stops it.
import type { LedgerProblem } from '../ledgers/ledger'
import type { DeliveryRecord } from '../store/records'
import { audit } from './audit'
import { leaseBatch } from './lease-batch'
import { afterProblem, postBatch } from './post-batch'
import { readBack } from './read-back'
import { recoverOrphans, settleLost } from './settle'
import type { Window } from './window'
import type { Work } from './work'

/** Waits up to this long are sat out within the run (3 requests a second is no reason to sleep for half a minute); longer ones are an alarm's business. */
const SHORT_WAIT_MS = 5_000
const SHORT_WAITS = 10

/** How a run over a lane ended. */
export type LaneEnd = 'done' | 'by-user' | 'trouble' | 'lane-lost'

export async function sendLane(work: Work): Promise<LaneEnd> {
  await recoverOrphans(work)
  if (work.ledger.enforcesKey) await settleLost(work)
  const touched = new Map<string, Window>()
  let shortWaits = 0
  for (;;) {
    const step = await nextStep(work, touched)
    if (step.kind === 'end') {
      if (touched.size > 0 && step.end !== 'lane-lost') await audit(work, touched.values())
      return step.end
    }
    if (step.kind === 'problem') {
      const waitMs = await shortWait(work)
      if (waitMs === null || ++shortWaits > SHORT_WAITS) return 'trouble'
      await work.tools.wait(waitMs, work.tools.signal)
    } else if (work.ledger.limits.spacingMs > 0) {
      await work.tools.wait(work.ledger.limits.spacingMs, work.tools.signal)
    }
  }
}

type Step = { kind: 'went' } | { kind: 'problem' } | { kind: 'end'; end: LaneEnd }

async function nextStep(work: Work, touched: Map<string, Window>): Promise<Step> {
  if (work.tools.signal.aborted) return { kind: 'end', end: 'by-user' }
  // A lane whose server enforces the key loses no row.
  const unsettled = work.ledger.enforcesKey ? null : await settleLost(work)
  if (unsettled !== null) return laneTrouble(work, unsettled)
  const batch = await leaseBatch(work)
  switch (batch.kind) {
    case 'empty':
      return { kind: 'end', end: 'done' }
    case 'lane-lost':
      return { kind: 'end', end: 'lane-lost' }
    case 'batch': {
      const problem = await postBatch(work, batch.rows)
      for (const row of batch.rows) touch(touched, row)
      if (problem !== null) return { kind: 'problem' }
      return batch.isFirst ? proveFirst(work, batch.rows) : { kind: 'went' }
    }
    default:
      return batch satisfies never
  }
}

async function proveFirst(work: Work, rows: readonly DeliveryRecord[]): Promise<Step> {
  const [row] = rows
  if (row === undefined) return { kind: 'went' }
  const proof = await readBack(work, row.key)
  switch (proof.kind) {
    case 'right':
    case 'no-row':
      return { kind: 'went' }
    case 'differs':
      return { kind: 'end', end: 'trouble' }
    default:
      return laneTrouble(work, proof)
  }
}

async function laneTrouble(work: Work, problem: LedgerProblem): Promise<Step> {
  await afterProblem(work, [], problem)
  return { kind: 'problem' }
}

/** The rest of the lane's wait where it is short enough to sit out here; clears it. Null where the lane is stopped or waits longer. */
async function shortWait({ db, lane, tools }: Work): Promise<number | null> {
  const record = await db.ledgers.get(lane.ledgerId)
  if (record === undefined || record.stoppedFor !== null || record.isPaused || record.notBefore === null)
    return null
  const waitMs = Date.parse(record.notBefore) - tools.now().getTime()
  return waitMs <= SHORT_WAIT_MS ? Math.max(0, waitMs) : null
}

function touch(
  touched: Map<string, Window>,
  { accountId, ledgerAccountId, row: { date } }: DeliveryRecord,
): void {
  const id = `${accountId} ${ledgerAccountId}`
  const window = touched.get(id)
  if (window === undefined) touched.set(id, { accountId, ledgerAccountId, from: date, to: date })
  else {
    if (date < window.from) window.from = date
    if (date > window.to) window.to = date
  }
}
