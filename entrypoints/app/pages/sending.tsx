// The sending page, connected.

import { useState } from 'preact/hooks'
import { Lanes } from '../../../components/app/sending/Lanes'
import type { DeliveryView, LaneView } from '../../../components/app/sending/lane-view'
import type { ProblemView } from '../../../components/part/Problem'
import { ask } from '../../../lib/messages/ask'
import { type Decision, decide, pauseLane, resumeLane } from '../../../lib/outbox/person'
import {
  type AccountRecord,
  type DeliveryRecord,
  type DeliveryState,
  HELD_FOR_GOOD,
  type LedgerRecord,
  needsPerson,
  SENT_IN_DOUBT,
} from '../../../lib/store/records'
import { db, useLive } from '../live/live'
import { useNow } from '../live/use-now'
import { useSending } from '../live/use-sending'

/** Rows listed a state; the counts are of all. */
const LISTED = 100

export function SendingPage() {
  const now = useNow()
  const sending = useSending(now)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const lanes = useLive(async () => {
    const [ledgers, accounts] = await Promise.all([db.ledgers.toArray(), db.accounts.toArray()])
    return Promise.all(ledgers.map((ledger) => laneOf(ledger, accounts)))
  }, [])
  if (lanes === undefined) return null
  const decided = (decision: Decision) => (_ledgerId: string, keys: readonly string[]) =>
    void decide(db, keys, decision, new Date())
  return (
    <Lanes
      view={{ lanes, run: sending.run, result: sending.result, problem: sending.problem ?? problem }}
      acts={{
        onSend: sending.send,
        onStop: sending.stop,
        onPause: (ledgerId, isPaused) => void (isPaused ? pauseLane(db, ledgerId) : resumeLane(db, ledgerId)),
        onRetry: decided({ kind: 'retry' }),
        onSkip: decided({ kind: 'skip' }),
        onHold: (ledgerId, keys, note) => decided({ kind: 'hold', note })(ledgerId, keys),
        onUndoSend: (ledgerId, keys) =>
          void ask('app.undoSend', { ledgerId, keys: [...keys] }).then((outcome) => {
            if (!outcome.ok) return setProblem(outcome)
            const [failed] = outcome.value.failed
            setProblem(failed === undefined ? null : { problem: failed.problem, words: null })
          }),
      }}
    />
  )
}

async function laneOf(ledger: LedgerRecord, accounts: readonly AccountRecord[]): Promise<LaneView> {
  const of = (state: DeliveryState) => db.deliveries.where('[ledgerId+state]').equals([ledger.id, state])
  const listed = async (state: 'queued' | 'unknown' | 'held', only = (_: DeliveryRecord) => true) =>
    (await of(state).filter(only).limit(LISTED).toArray()).map((record) =>
      deliveryOf(record, state, accounts),
    )
  const [queued, inAir, unknown, held, sent] = await Promise.all([
    of('queued').count(),
    of('sending').count(),
    of('unknown').count(),
    of('held').count(),
    of('sent').count(),
  ])
  const doubted = db.deliveries
    .where('[ledgerId+state+reason]')
    .anyOf(SENT_IN_DOUBT.map((reason) => [ledger.id, 'sent', reason]))
  const decided = await db.deliveries
    .where('[ledgerId+state+reason]')
    .anyOf(HELD_FOR_GOOD.map((reason) => [ledger.id, 'held', reason]))
    .count()
  const inDoubt = (await doubted.limit(LISTED).toArray()).map((record) =>
    deliveryOf(record, 'sent', accounts),
  )
  const rows = [
    ...inDoubt,
    ...(await listed('held', needsPerson)),
    ...(await listed('unknown')),
    ...(await listed('queued')),
  ].slice(0, LISTED)
  // Last what a person decided on: it waits for nobody, and may still be sent after all.
  const all = [...rows, ...(await listed('held', (record) => !needsPerson(record)))]
  return {
    ledgerId: ledger.id,
    ledgerName: ledger.name,
    isPaused: ledger.isPaused,
    stoppedFor: ledger.stoppedFor,
    // A wait that is over stays on record until something is due again.
    notBefore: (ledger.notBefore ?? '') > new Date().toISOString() ? ledger.notBefore : null,
    counts: { queued, sending: inAir, unknown, held: held - decided + (await doubted.count()), sent },
    rows: all.slice(0, LISTED),
    waits: rows.length,
    canUndo: CAN_UNDO.has(ledger.kind),
    lastSent: CAN_UNDO.has(ledger.kind) ? await lastSent(ledger.id, sent, accounts) : [],
  }
}

/** Kinds whose service lets a row be taken back. */
const CAN_UNDO: ReadonlySet<string> = new Set(['relay', 'freee', 'couchdb'])

/** Above so many sent rows the last run is not looked up: it would read them all. */
const MOST_LOOKED_AT = 20_000

/** The rows of the last run: sent within a quarter of an hour of the newest. */
async function lastSent(
  ledgerId: string,
  count: number,
  accounts: readonly AccountRecord[],
): Promise<DeliveryView[]> {
  if (count > MOST_LOOKED_AT) return []
  const sent = await db.deliveries.where('[ledgerId+state]').equals([ledgerId, 'sent']).toArray()
  const newest = sent.reduce((latest, { updatedAt }) => Math.max(latest, Date.parse(updatedAt)), 0)
  return sent
    .filter(({ updatedAt, remoteId }) => Date.parse(updatedAt) >= newest - 15 * 60_000 && remoteId !== null)
    .map((record) => deliveryOf(record, 'sent', accounts))
}

function deliveryOf(
  { key, accountId, row, reason, detail, until }: DeliveryRecord,
  state: DeliveryView['state'],
  accounts: readonly AccountRecord[],
): DeliveryView {
  const { date, amount, currency, description } = row
  const accountName = accounts.find(({ id }) => id === accountId)?.name ?? ''
  return { key, accountName, date, amount, currency, description, state, reason, detail, until }
}
