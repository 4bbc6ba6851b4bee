// Which settled entries are to be delivered, to whom, and which of them wait for a person's word first.
import type { Day } from '../statement/day'
import { deliveryKey } from './delivery-key'
import { type Entry, isContested } from './entry'

/** One entry to be delivered: `queued`, or `held` with the reason until a person decides. */
export type Due = {
  key: string
  entry: Entry
  ledgerId: string
  ledgerAccountId: string
} & ({ state: 'queued'; reason: null } | { state: 'held'; reason: HoldReason })

/** Why an entry waits for a person's word. */
export type HoldReason = 'unproved' | 'broken' | 'conflict' | 'withdrawn'

/** What decides for an account: the user's tick, what the account is for, and its ledgers. */
export type Sending = {
  isSent: boolean
  purpose: 'business' | 'private'
  mappings: readonly { ledgerId: string; ledgerAccountId: string; from: Day | null }[]
}

/**
 * What is due of these entries: settled, ticked for sending, of a business account, on or after the mapping's first day. A reading that
 * did not prove itself is held until a person confirms its capture. Provisional entries are never due.
 */
export function dueOf(sending: Sending, entries: readonly Entry[]): Due[] {
  if (!sending.isSent || sending.purpose !== 'business') return []
  return sending.mappings.flatMap(({ ledgerId, ledgerAccountId, from }) =>
    entries
      .filter((entry) => entry.isSettled && entry.isThin !== true && (from === null || from <= entry.date))
      .map((entry): Due => {
        const to = { key: deliveryKey(ledgerAccountId, entry), entry, ledgerId, ledgerAccountId }
        const reason = reasonToHold(entry)
        return reason === null ? { ...to, state: 'queued', reason } : { ...to, state: 'held', reason }
      }),
  )
}

/** Why an entry waits for a person's word; null where it does not. */
export function reasonToHold(entry: Entry): HoldReason | null {
  if (entry.flags.includes('withdrawn')) return 'withdrawn'
  if (isContested(entry) && entry.isChecked !== true) return 'conflict'
  if (entry.proof === 'proved' || entry.isConfirmed) return null
  return entry.proof
}
