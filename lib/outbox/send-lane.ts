// One run over one lane: recover, settle, then send batch by batch until the queue is empty, the ledger is in trouble, or someone stops it.
import type { LedgerProblem, Posted } from '../ledgers/ledger'
import type { DeliveryRecord } from '../store/records'
import { audit } from './audit'
import type { Place } from './due'
import { type Batch, leaseBatch } from './lease-batch'
import { afterProblem, askFor, takeAnswer, writeResults } from './post-batch'
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
  const run: Run = { touched: new Map(), answered: null }
  let shortWaits = 0
  for (;;) {
    const step = await nextStep(work, run)
    if (step.kind === 'end') {
      await writeAnswered(work, run)
      if (run.touched.size > 0 && step.end !== 'lane-lost') await audit(work, run.touched.values())
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

/** `answered`: the batch before, whose answer is written down while the next request is in the air. */
type Run = {
  touched: Map<string, Window>
  answered: { rows: readonly DeliveryRecord[]; results: readonly Posted[]; end: Place | null } | null
}

async function nextStep(work: Work, run: Run): Promise<Step> {
  if (work.tools.signal.aborted) return { kind: 'end', end: 'by-user' }
  // A lane whose server enforces the key loses no row.
  const unsettled = work.ledger.enforcesKey ? null : await settleLost(work)
  if (unsettled !== null) return laneTrouble(work, unsettled)
  const batch = await leaseBatch(work, run.answered?.end)
  switch (batch.kind) {
    case 'empty':
      if (run.answered === null) return { kind: 'end', end: 'done' }
      // Behind the batch in hand there is nothing; before it there may be rows of other accounts.
      await writeAnswered(work, run)
      return { kind: 'went' }
    case 'lane-lost':
      return { kind: 'end', end: 'lane-lost' }
    case 'batch': {
      const [answer] = await Promise.all([askFor(work, batch.rows), writeAnswered(work, run)])
      for (const row of batch.rows) touch(run.touched, row)
      if (answer.ok && mayRunAhead(work, batch)) {
        run.answered = { rows: batch.rows, results: answer.value, end: batch.end }
        return { kind: 'went' }
      }
      const problem = await takeAnswer(work, batch.rows, answer)
      if (problem !== null) return { kind: 'problem' }
      return batch.isFirst ? proveFirst(work, batch.rows) : { kind: 'went' }
    }
    default:
      return batch satisfies never
  }
}

/** One request ahead of the writing, and only where a repeat of what a dead worker had not written down doubles nothing. */
function mayRunAhead({ ledger }: Work, { isFirst, end }: Extract<Batch, { kind: 'batch' }>): boolean {
  return ledger.enforcesKey && ledger.limits.spacingMs === 0 && !isFirst && end !== null
}

async function writeAnswered(work: Work, run: Run): Promise<void> {
  const { answered } = run
  run.answered = null
  if (answered !== null) await writeResults(work, answered.rows, answered.results)
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
