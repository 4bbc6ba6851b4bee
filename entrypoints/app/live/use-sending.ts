// Sending as a page shows it: what is ready, a run's progress, how it went.
import { useState } from 'preact/hooks'
import type { ProblemView } from '../../../components/part/Problem'
import type { SendResult } from '../../../components/part/SendOutcome'
import type { SendRunView } from '../../../components/part/SendRun'
import { ask } from '../../../lib/messages/ask'
import { lanesAtWork } from '../../../lib/outbox/lane-lock'
import { readyOf } from '../../../lib/outbox/ready'
import { db, useLive } from './live'

export type Sending = {
  /** Queued deliveries of the lanes that are not paused. */
  ready: number
  run: SendRunView | null
  result: SendResult | null
  problem: ProblemView | null
  send: (ledgerId: string | null) => void
  stop: () => void
}

const NOTHING = { ready: 0, isAtWork: false, interruptedUntil: null }

/** A run that another page started is seen by its lease in the database; one whose worker died by a lease that nobody's lock stands behind. */
export function useSending(now: Date): Sending {
  const [total, setTotal] = useState<number | null>(null)
  const [result, setResult] = useState<SendResult | null>(null)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const lanes = useLive(async () => {
    const ledgers = await db.ledgers.toArray()
    const open = ledgers.filter(({ isPaused }) => !isPaused)
    const counts = await Promise.all(open.map(({ id }) => readyOf(db, id)))
    const leased = ledgers.flatMap(({ id, lease }) =>
      lease != null && Date.parse(lease.until) > Date.now() ? [{ id, until: lease.until }] : [],
    )
    const atWork = leased.length === 0 ? null : await lanesAtWork()
    const orphans = leased.filter(({ id }) => atWork !== null && !atWork.has(id))
    return {
      ready: counts.reduce((sum, count) => sum + count, 0),
      isAtWork: orphans.length < leased.length,
      interruptedUntil: orphans.map(({ until }) => until).sort()[0] ?? null,
    }
  }, [now])
  const { ready, isAtWork, interruptedUntil } = lanes ?? NOTHING

  const send = (ledgerId: string | null) => {
    setTotal(ready)
    setResult(null)
    setProblem(null)
    ask('popup.send', { ledgerIds: ledgerId === null ? null : [ledgerId] })
      .then((outcome) => (outcome.ok ? setResult(outcome.value) : setProblem(outcome)))
      .catch(() => setProblem({ problem: 'unexpected', words: null }))
      .finally(() => setTotal(null))
  }
  const run = runOf({ total, ready, isAtWork, interruptedUntil })
  return { ready, run, result, problem, send, stop: () => void ask('popup.stopSending', {}) }
}

type Known = { total: number | null; ready: number; isAtWork: boolean; interruptedUntil: string | null }

function runOf({ total, ready, isAtWork, interruptedUntil }: Known): SendRunView | null {
  if (total !== null) return { kind: 'running', done: Math.max(0, total - ready), total }
  if (isAtWork) return { kind: 'running', done: 0, total: ready }
  return interruptedUntil === null ? null : { kind: 'interrupted', until: interruptedUntil }
}
