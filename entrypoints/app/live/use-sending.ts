// Sending as a page shows it: what is ready, a run's progress, how it went.
import { useState } from 'preact/hooks'
import type { ProblemView } from '../../../components/part/Problem'
import type { SendResult } from '../../../components/part/SendOutcome'
import { ask } from '../../../lib/messages/ask'
import { readyOf } from '../../../lib/outbox/ready'
import { db, useLive } from './live'

export type Sending = {
  /** Queued deliveries of the lanes that are not paused. */
  ready: number
  running: { done: number; total: number } | null
  result: SendResult | null
  problem: ProblemView | null
  send: (ledgerId: string | null) => void
  stop: () => void
}

const NOTHING = { ready: 0, isLeased: false }

/** A run that another page started is seen by its lease in the database. */
export function useSending(now: Date): Sending {
  const [total, setTotal] = useState<number | null>(null)
  const [result, setResult] = useState<SendResult | null>(null)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const lanes = useLive(async () => {
    const ledgers = await db.ledgers.toArray()
    const open = ledgers.filter(({ isPaused }) => !isPaused)
    const counts = await Promise.all(open.map(({ id }) => readyOf(db, id)))
    const isLeased = ledgers.some(({ lease }) => lease != null && Date.parse(lease.until) > Date.now())
    return { ready: counts.reduce((sum, count) => sum + count, 0), isLeased }
  }, [now])
  const { ready, isLeased } = lanes ?? NOTHING

  const send = (ledgerId: string | null) => {
    setTotal(ready)
    setResult(null)
    setProblem(null)
    ask('popup.send', { ledgerIds: ledgerId === null ? null : [ledgerId] })
      .then((outcome) => (outcome.ok ? setResult(outcome.value) : setProblem(outcome)))
      .catch(() => setProblem({ problem: 'unexpected', words: null }))
      .finally(() => setTotal(null))
  }
  const running =
    total !== null ? { done: Math.max(0, total - ready), total } : isLeased ? { done: 0, total: ready } : null
  return { ready, running, result, problem, send, stop: () => void ask('popup.stopSending', {}) }
}
