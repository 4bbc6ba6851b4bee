// What a person may say about deliveries and lanes: retry, skip, hold with a note, "it is there already", pause, resume.
import { noteDecided } from '../store/contested'
import type { Database } from '../store/database'
import { type DeliveryRecord, SENT_IN_DOUBT } from '../store/records'
import { type LifeEvent, move } from './life'

/** What a person decided about some deliveries. it-is-there: a person looked at the ledger and saw the row. */
export type Decision =
  | { kind: 'retry' }
  | { kind: 'skip' }
  | { kind: 'hold'; note: string }
  | { kind: 'it-is-there'; remoteId: string | null }

/** Applies a decision; those whose state does not allow it (just sent, being sent) stay as they are. Returns how many moved. */
export async function decide(
  db: Database,
  keys: readonly string[],
  decision: Decision,
  now: Date,
): Promise<number> {
  const at = now.toISOString()
  const event = eventOf(decision, at)
  return db.transaction('rw', db.deliveries, db.entries, async () => {
    const deliveries = await db.deliveries.bulkGet([...keys])
    const moved = deliveries.flatMap((delivery) => {
      // "It is there" is a word about a row that waits; one that is being sent gets the ledger's own answer.
      if (delivery === undefined || (event.kind === 'stored' && delivery.state === 'sending')) return []
      return move(delivery, isInDoubt(delivery) ? afterLooking(event) : event, at) ?? []
    })
    await db.deliveries.bulkPut(moved)
    const wereContested = deliveries.flatMap((one) => (one?.reason === 'conflict' ? [one.entryId] : []))
    if (wereContested.length > 0) await noteDecided(db, wereContested)
    return moved.length
  })
}

/** Whether a sent delivery waits for a person: it stands twice, or not as it was sent. */
export function isInDoubt({ state, reason }: DeliveryRecord): boolean {
  return state === 'sent' && SENT_IN_DOUBT.some((one) => one === reason)
}

/** A row that stands in the ledger is not sent again: to skip it, or to say that it is there, ends the doubt. */
function afterLooking(event: LifeEvent): LifeEvent {
  const isOver = event.kind === 'stored' || (event.kind === 'held' && event.reason === 'skipped')
  return isOver ? { kind: 'looked-at' } : event
}

function eventOf(decision: Decision, at: string): LifeEvent {
  switch (decision.kind) {
    case 'retry':
      return { kind: 'asked-again', at }
    case 'skip':
      return { kind: 'held', reason: 'skipped', detail: null }
    case 'hold':
      return { kind: 'held', reason: 'by-person', detail: decision.note }
    case 'it-is-there':
      return { kind: 'stored', remoteId: decision.remoteId, by: 'person' }
    default:
      return decision satisfies never
  }
}

/** Pauses a lane: the request in the air is answered, no further one leaves. */
export async function pauseLane(db: Database, ledgerId: string): Promise<void> {
  await db.ledgers.update(ledgerId, { isPaused: true })
}

/** Lets a lane go on: ends a pause, a stop (after signing in or a granted right) and a wait. */
export async function resumeLane(db: Database, ledgerId: string): Promise<void> {
  await db.ledgers.update(ledgerId, { isPaused: false, stoppedFor: null, notBefore: null, failures: 0 })
}
