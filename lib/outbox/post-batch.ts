// One leased batch to the ledger, and what its answer means for each delivery and for the lane.
import type { Delivery, LedgerProblem, Posted, Result } from '../ledgers/ledger'
import type { DeliveryRecord, LedgerRecord } from '../store/records'
import { waitAfter } from './backoff'
import { type Moved, type Work, writeDown } from './work'

/** The ledger's answer to a leased batch; nothing of it is written down yet. */
export function askFor(work: Work, rows: readonly DeliveryRecord[]): Promise<Result<Posted[]>> {
  return work.ledger.post(rows.map(deliveryOf))
}

/** Writes down what became of each row of a batch that was answered. */
export async function writeResults(
  work: Work,
  rows: readonly DeliveryRecord[],
  results: readonly Posted[],
): Promise<void> {
  const posted = new Map(results.map((result) => [result.key, result]))
  work.progress.existed += results.filter(({ kind }) => kind === 'exists').length
  await writeDown(
    work,
    rows.map((row) => [row, eventOf(work, row, posted.get(row.key))] as const),
    { failures: 0, notBefore: null },
  )
}

/** Writes an answer down. null: the lane goes on. Otherwise the trouble that ends this run over the lane, for now or until a person acts. */
export async function takeAnswer(
  work: Work,
  rows: readonly DeliveryRecord[],
  answer: Result<Posted[]>,
): Promise<LedgerProblem | null> {
  if (answer.ok) {
    await writeResults(work, rows, answer.value)
    return null
  }
  const { problem } = answer
  const { requestId } = problem
  if (problem.kind === 'refused' && !problem.mayBeDone) {
    const [row] = rows
    if (row === undefined) return null
    if (rows.length === 1) {
      const event: Moved[1] = { kind: 'refused', reason: 'ledger-refused', detail: problem.words, requestId }
      await writeDown(work, [[row, event]])
      return null
    }
    // One bad row spoils the request of all: halve until it stands alone.
    const middle = Math.ceil(rows.length / 2)
    const [half, rest] = [rows.slice(0, middle), rows.slice(middle)]
    const first = await takeAnswer(work, half, await askFor(work, half))
    if (first === null) return takeAnswer(work, rest, await askFor(work, rest))
    await giveBack(work, rest, null, 0)
    return first
  }
  await afterProblem(work, rows, problem)
  return problem
}

/** Writes the lane's trouble down: who waits until when, who is lost, and what a person must do. */
export async function afterProblem(
  work: Work,
  rows: readonly DeliveryRecord[],
  problem: LedgerProblem,
): Promise<void> {
  const record = await work.db.ledgers.get(work.lane.ledgerId)
  const failures = (record?.failures ?? 0) + 1
  const waitMs = waitAfter(failures, problem.retryAfterMs, work.tools.random)
  work.progress.problem = problem
  const isLost = problem.mayBeDone && !work.ledger.enforcesKey
  const moved = rows.map(
    (row): Moved => [
      row,
      isLost
        ? lost(work, problem.requestId)
        : {
            kind: 'given-back',
            notBefore: inMs(work, laneWaits(problem) ? waitMs : 0),
            reason: problem.kind,
            detail: problem.words,
            requestId: problem.requestId,
          },
    ],
  )
  await writeDown(work, moved, laneAfter(problem, inMs(work, waitMs), failures))
}

/** Returns leased rows that were never handed to the ledger. */
export async function giveBack(
  work: Work,
  rows: readonly DeliveryRecord[],
  reason: string | null,
  waitMs: number,
): Promise<void> {
  await writeDown(
    work,
    rows.map(
      (row): Moved => [row, { kind: 'given-back', notBefore: inMs(work, waitMs), reason, detail: null }],
    ),
  )
}

/** A lane that stops for a person, or by our own signal, goes on at once when it goes on. */
function laneWaits({ kind }: LedgerProblem): boolean {
  return kind !== 'signed-out' && kind !== 'forbidden' && kind !== 'stopped'
}

function laneAfter(problem: LedgerProblem, notBefore: string, failures: number): Partial<LedgerRecord> {
  switch (problem.kind) {
    case 'signed-out':
    case 'forbidden':
      return { stoppedFor: problem.kind }
    case 'rate-limited':
    case 'offline':
    case 'server':
    case 'nonsense':
    case 'refused':
      return { notBefore, failures }
    case 'stopped':
      return {}
    default:
      return problem.kind satisfies never
  }
}

function eventOf(work: Work, row: DeliveryRecord, result: Posted | undefined): Moved[1] {
  const requestId = result?.requestId ?? null
  if (result === undefined || result.kind === 'unknown') {
    if (!work.ledger.enforcesKey) return lost(work, requestId)
    const waitMs = waitAfter(row.attempt, null, work.tools.random)
    return { kind: 'given-back', notBefore: inMs(work, waitMs), reason: 'no-answer', detail: null, requestId }
  }
  switch (result.kind) {
    case 'created':
    case 'exists':
      return { kind: 'stored', remoteId: result.remoteId, by: 'ledger', requestId }
    case 'rejected':
      return { kind: 'refused', reason: result.reason, detail: result.words, requestId }
    default:
      return result satisfies never
  }
}

function lost(work: Work, requestId: string | null): Moved[1] {
  const lookAt = inMs(work, work.ledger.settleAfterMs[0] ?? 0)
  return { kind: 'lost', lookAt, reason: 'no-answer', requestId }
}

function deliveryOf({ key, ledgerAccountId, row, isAskedAgain }: DeliveryRecord): Delivery {
  return { key, ledgerAccountId, ...row, again: isAskedAgain === true }
}

function inMs(work: Work, ms: number): string {
  return new Date(work.tools.now().getTime() + ms).toISOString()
}
