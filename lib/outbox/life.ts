// The life of a delivery: which states there are, what moves it from one to the next, and nothing else.
//
//                      leased                         stored
//        ┌────────┐ ─────────────▶ ┌─────────┐ ──────────────────▶ ┌──────┐
//    ──▶ │ queued │                │ sending │                     │ sent │
//        └────────┘ ◀───────────── └─────────┘                     └──────┘
//          ▲  ▲ │     given-back    │   │                            ▲  │
//          │  │ │ (surely unsaved,  │   │ lost                stored │  │ taken-back
//          │  │ │  or safe to repeat)   │ (no answer, sender died)   │  │ (undo)
//          │  │ │                   │   ▼           ┌────────────────┘  │
//          │  │ │                   │ ┌─────────┐ ──┘                   │
//          │  └─│───────────────────│ │ unknown │ ⟲ not-found           │
//          │    │     given-back    │ └─────────┘   (look again later)  │
//          │    │   (not found, n   │   │                               │
//          │    │    looks long)    │   │ refused (several fit)         │
//          │    │ refused, held     ▼   ▼                               │
//          │    └────────────────▶ ┌──────┐ ◀───────────────────────────┘
//          └────────────────────── │ held │
//              asked-again         └──────┘   waits for a person, with a reason
//
// A delivery is `sending` in the database before the request leaves, and nothing is forgotten before the ledger's answer. A worker may die at
// any moment: what it leaves `sending` is lost once the lane's lease has run out. Lost is not failed: the row may stand in the ledger, so the
// ledger is asked before it is sent again. Where the server enforces our key a repeat cannot double a row: there `sending` lives in the
// worker's memory alone, under the lane's lease, and what a dead worker had in hand is simply still queued.
// `sent` ends it: a row that its user deletes in the ledger is never sent again, except when a person asks for just that.
// Where the ledger shows it twice, or not as it was sent, it stays `sent` (⟲ doubted: it must not go again) and waits for a person with a
// reason, until one has looked (⟲ looked-at).
import type { DeliveryRecord, DeliveryState, Instant, SentInDoubt } from '../store/records'

/**
 * What may happen to a delivery. Reasons are codes that the locales know (`reason.*`), details the ledger's or a person's own words;
 * requestId is the ledger's id of the request that told it, where it gave one.
 */
export type LifeEvent = Happening & { requestId?: string | null }

type Happening =
  | { kind: 'leased'; leaseId: string; until: Instant }
  /** A null remoteId: the ledger has it no longer (by ledger), or a person saw it there (by person). */
  | { kind: 'stored'; remoteId: string | null; by: 'ledger' | 'person' }
  | { kind: 'given-back'; notBefore: Instant; reason: string | null; detail: string | null }
  | { kind: 'lost'; lookAt: Instant; reason: string }
  | { kind: 'not-found'; lookAt: Instant }
  | { kind: 'refused'; reason: string; detail: string | null }
  | { kind: 'held'; reason: 'by-person' | 'skipped'; detail: string | null }
  | { kind: 'asked-again'; at: Instant }
  | { kind: 'taken-back' }
  | { kind: 'doubted'; reason: SentInDoubt; detail: string | null }
  | { kind: 'looked-at' }

const MOVES: Readonly<Record<DeliveryState, Readonly<Partial<Record<LifeEvent['kind'], DeliveryState>>>>> = {
  queued: { leased: 'sending', refused: 'held', held: 'held' },
  sending: { stored: 'sent', 'given-back': 'queued', lost: 'unknown', refused: 'held' },
  unknown: {
    stored: 'sent',
    'not-found': 'unknown',
    'given-back': 'queued',
    refused: 'held',
    held: 'held',
    'asked-again': 'queued',
  },
  held: { 'asked-again': 'queued', held: 'held', stored: 'sent' },
  sent: { 'taken-back': 'held', 'asked-again': 'queued', doubted: 'sent', 'looked-at': 'sent' },
}

/** The state that an event leads to; null where none is drawn. A row that stands in the ledger is not asked for again. */
export function nextState(
  delivery: Pick<DeliveryRecord, 'state' | 'remoteId'>,
  event: LifeEvent['kind'],
): DeliveryState | null {
  if (delivery.state === 'sent' && event === 'asked-again' && delivery.remoteId !== null) return null
  return MOVES[delivery.state][event] ?? null
}

/** The delivery after an event; null where the drawing has no such move. Changes nothing in place. */
export function move(delivery: DeliveryRecord, event: LifeEvent, at: Instant): DeliveryRecord | null {
  const state = nextState(delivery, event.kind)
  if (state === null) return null
  const { looks, ...kept } = delivery
  const moved: DeliveryRecord = {
    ...kept,
    ...(event.requestId == null ? {} : { requestId: event.requestId }),
    state,
    reason: null,
    detail: null,
    until: null,
    leaseId: null,
    updatedAt: at,
  }
  switch (event.kind) {
    case 'leased':
      return { ...moved, attempt: delivery.attempt + 1, leaseId: event.leaseId, until: event.until }
    case 'stored': {
      const reason =
        event.by === 'person' ? 'taken-as-sent' : event.remoteId === null ? 'removed-at-ledger' : null
      return { ...moved, remoteId: event.remoteId, isAskedAgain: false, reason }
    }
    case 'given-back':
      return { ...moved, until: event.notBefore, reason: event.reason, detail: event.detail }
    case 'lost':
      return { ...moved, until: event.lookAt, reason: event.reason, looks: 0 }
    case 'not-found':
      return { ...moved, until: event.lookAt, reason: delivery.reason, looks: (looks ?? 0) + 1 }
    case 'refused':
    case 'held':
    case 'doubted':
      return { ...moved, reason: event.reason, detail: event.detail }
    case 'looked-at':
      return { ...moved, reason: 'taken-as-sent' }
    case 'asked-again':
      return {
        ...moved,
        until: event.at,
        remoteId: null,
        attempt: 0,
        isAskedAgain: delivery.isAskedAgain === true || wasOnceThere(delivery),
      }
    case 'taken-back':
      return { ...moved, reason: 'taken-back', remoteId: null }
    default:
      return event satisfies never
  }
}

/** The ledger had this row and no longer has it: only then does sending again have to say so. */
function wasOnceThere(delivery: DeliveryRecord): boolean {
  return delivery.state === 'sent' || delivery.reason === 'taken-back'
}
