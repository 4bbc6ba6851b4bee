// The words of a link's health. How facts become health: judge.ts.

/** unknown is never shown as ok. */
export type Level = 'ok' | 'attention' | 'stopped' | 'unknown'

/** Every cause that a link may name, in the order in which a person should act. */
export const CAUSE_KINDS = [
  'suspicious-page',
  'decision-required',
  'notice-unread',
  'notices-cleared',
  'permission-withdrawn',
  'identity-mismatch',
  'ledger-signed-out',
  'ledger-refused',
  'ledger-feed-error',
  'ledger-consent-lapsing',
  'gap-ahead',
  'gap-lost',
  'layout-unrecognised',
  'balance-broken',
  'session-over',
  'maintenance',
  'deadline-near',
  'held-rows',
  'unknown-rows',
  'waiting-rows',
  'out-of-window',
  'several-services',
  'method-changed',
  'setup-incomplete',
  'stale',
  'never-seen',
] as const
export type CauseKind = (typeof CAUSE_KINDS)[number]

/** The one thing to do; `target` is an address, an account id or a ledger id, as the kind has it. */
export type Action = {
  kind:
    | 'open-bank'
    | 'open-notices'
    | 'grant'
    | 'open-ledger'
    | 'sign-in-ledger'
    | 'resync-ledger'
    | 'send'
    | 'review'
    | 'check-rows'
    | 'map-account'
    | 'import-file'
    | 'wait'
    | 'call-bank'
    | 'report'
  target: string | null
}

/** One reason why a link is not ok. */
export type Cause = {
  kind: CauseKind
  level: Level
  /** ISO instant since when it holds; null where not known. */
  since: string | null
  /** Values for the sentence: counts, days, names; never amounts or account numbers. */
  evidence: Readonly<Record<string, string | number>>
  action: Action
  /** Whom to ask: the bank, the accounting service, or us. */
  ask: 'bank' | 'ledger' | 'us' | null
}

/** The health of one link, its causes in the order in which a person should act. */
export type Health = {
  level: Level
  causes: readonly Cause[]
  /** ISO instant of the last look at the bank in which nothing stood in the way; null where there was none. */
  confirmedAt: string | null
}
