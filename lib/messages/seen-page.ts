// What the last look at a tab gave: kept in storage.session for the popup.
import type { Notice, PageKind } from '../statement/reading'
import type { Proof } from '../statement/statement'

/** What one statement of the page came to. */
export type SeenStatement = {
  accountId: string | null
  accountName: string
  rows: number
  added: number
  queued: number
  proof: Proof
  more: boolean
  /**
   * kept; same: nothing new, not even a capture; asks: it may not be this account; waits: rows in passing, not told whose;
   * no-room: the disk is full. */
  outcome: 'kept' | 'same' | 'asks' | 'waits' | 'no-room'
  captureId: string | null
  /** Where it asks: the accounts it may be of. */
  candidates: { accountId: string; name: string }[]
}

export type SeenPage = {
  tabId: number
  bankId: string
  at: string
  kind: PageKind
  blocking: boolean
  suspicious: boolean
  unread: number
  notices: Notice[]
  statements: SeenStatement[]
  /** Tables that looked like a statement but could not be read without guessing. */
  ambiguous: number
  /** The page has a CSV control of its own. */
  hasCsv: boolean
}
