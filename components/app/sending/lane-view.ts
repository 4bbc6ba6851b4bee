// What the sending page is drawn from: one lane a ledger.
import type { Day } from '../../../lib/statement/day'
import type { Money } from '../../../lib/statement/money'
import type { ProblemView } from '../../part/Problem'
import type { SendResult } from '../../part/SendOutcome'
import type { SendRunView } from '../../part/SendRun'

export type DeliveryView = {
  key: string
  accountName: string
  date: Day
  amount: Money
  currency: string
  description: string
  state: 'queued' | 'unknown' | 'held' | 'sent'
  /** A code that the locales know (`reason.*`), and the ledger's own words. */
  reason: string | null
  detail: string | null
  /** ISO instant before which it is not tried again; null: at once. */
  until: string | null
}

export type LaneView = {
  ledgerId: string
  ledgerName: string
  isPaused: boolean
  stoppedFor: 'signed-out' | 'forbidden' | null
  /** ISO instant before which the ledger asked not to be called. */
  notBefore: string | null
  counts: { queued: number; sending: number; unknown: number; held: number; sent: number }
  /** Those that need a look first: held, unknown, then waiting; last those that a person decided on. At most a screenful. */
  rows: readonly DeliveryView[]
  /** How many of the rows wait or need a look. */
  waits: number
  canUndo: boolean
  lastSent: readonly DeliveryView[]
}

export type LanesView = {
  lanes: readonly LaneView[]
  run: SendRunView | null
  result: SendResult | null
  problem: ProblemView | null
}

export type LaneActs = {
  onSend: (ledgerId: string | null) => void
  onStop: () => void
  onPause: (ledgerId: string, isPaused: boolean) => void
  onRetry: (ledgerId: string, keys: readonly string[]) => void
  onSkip: (ledgerId: string, keys: readonly string[]) => void
  onHold: (ledgerId: string, keys: readonly string[], note: string) => void
  onUndoSend: (ledgerId: string, keys: readonly string[]) => void
}
