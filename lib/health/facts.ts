// What the health of one link is judged by. Gathered from the database by lib/store/health-facts.ts.
import type { Day } from '../statement/day'
import type { PageKind } from '../statement/reading'

/** A stretch of days that is missing from a passbook. */
export type MissingDays = {
  from: Day
  to: Day
  /** The last day on which the bank surely shows the first of them, by its shortest window; null where none is known. */
  shownUntil: Day | null
  /** The day after which no window that is known shows it; null where none is known, or one has no end. */
  lostAfter: Day | null
}

export type AccountFacts = {
  id: string
  name: string
  isSent: boolean
  isMapped: boolean
  /** Holes between stretches. */
  gaps: readonly MissingDays[]
  /** The days since the newest stretch, which no capture has reached yet; null where there are none. */
  ahead: MissingDays | null
  /** Days that the bank's longest window shows, counted back from today; null where not known or without end. */
  windowDays: number | null
  /** ISO instant of the newest capture whose balances did not follow and which no person has looked at. */
  brokenSince: string | null
  /** Entries that sources contradict and that no person has looked at. */
  contested: number
}

export type NoticeFacts = {
  title: string
  demand: 'read' | 'decide'
  important: boolean
  unread: boolean
  deadline: Day | null
  firstSeenAt: string
  /** Its page was opened, and it still counts as unread. */
  openedAt: string | null
}

export type LedgerFacts = {
  id: string
  name: string
  kind: string
  stoppedFor: 'signed-out' | 'forbidden' | null
  isPaused: boolean
  /** The ledger's own link to the bank, where it tells; `method-changed` and `paused` where its words say so. */
  feed: {
    state: 'ok' | 'off' | 'error' | 'consent-lapsed' | 'method-changed' | 'paused'
    lastAt: string | null
  } | null
  /** The day on which the ledger's consent for this bank ends, as the ledger or the user says. */
  consentUntil: Day | null
  queued: number
  /** Waiting for a person's word; contradicted rows are told with their account. */
  held: number
  unknown: number
  /** ISO instant since when the oldest of the queued waits. */
  queuedSince: string | null
}

/** All that is known of one link at one instant. */
export type HealthFacts = {
  now: string
  today: Day
  bank: {
    id: string
    name: string
    isGranted: boolean
    /** The last look at any of its pages, and at one after login. */
    lastSeenAt: string | null
    lastInsideAt: string | null
    lastKind: PageKind | null
    /** Unread important notices at the last look that could tell; null where none could. */
    unread: number | null
    unreadAt: string | null
    isBlocked: boolean
    suspiciousAt: string | null
    unrecognisedAt: string | null
    /** ISO instant of a statement that did not fit the account it would have entered and that no person has placed. */
    misfitSince: string | null
    /** ISO instant at which the last unread notice was seen to be gone, until the user went to fetch anew at the service. */
    clearedAt: string | null
  }
  /** The accounting service that fetches from this bank by itself, as the user says; its consent ends on a day that the user knows. */
  service: { id: string; name: string; consentUntil: Day | null } | null
  notices: readonly NoticeFacts[]
  accounts: readonly AccountFacts[]
  ledgers: readonly LedgerFacts[]
  /** Days: a visit older than `stale` says nothing of today; warnings start `window` and `deadline` days ahead. */
  days: { stale: number; window: number; deadline: number }
}
