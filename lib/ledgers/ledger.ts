// What every destination keeps: the contract between the outbox and a ledger. The suite that holds them to it: contract.ts.
import type { z } from '../schema'
import type { Day } from '../statement/day'
import type { Money } from '../statement/money'

/**
 * Why a ledger did not answer as asked.
 * signed-out: sign in or pair again; forbidden: the right is missing; rate-limited: wait; refused: this request will never do;
 * offline: no answer, or a cut one; server: its own trouble; nonsense: an answer that is not of this service; stopped: our own signal.
 */
export type LedgerProblem = {
  kind:
    | 'signed-out'
    | 'forbidden'
    | 'rate-limited'
    | 'refused'
    | 'offline'
    | 'server'
    | 'nonsense'
    | 'stopped'
  /** Whether a write may have taken effect all the same. False only where the ledger's answer rules it out. */
  mayBeDone: boolean
  /** The wait that the ledger asks for, in milliseconds; null where it names none. */
  retryAfterMs: number | null
  /** The ledger's id of the request, for its support; null where it gives none. */
  requestId: string | null
  /** The ledger's own words for a person; null where it has none. Never a token, never a row's text. */
  words: string | null
}

/** Expected outcomes are values. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: LedgerProblem }

/** An account of the ledger to map to. */
export type LedgerAccount = {
  /** The ledger's own id: part of every delivery key, so it never changes meaning. */
  id: string
  name: string
  /** ISO 4217; null where the ledger takes any. */
  currency: string | null
  /** The ledger's own sync of this account with the bank; null where it has none. Sending beside one that is on doubles rows. */
  feed: { state: 'on' | 'error' | 'off'; lastAt: string | null; words: string | null } | null
}

/** One row as it is handed to a ledger. */
export type Delivery = {
  /** 32 hex digits, the same from every source and browser. */
  key: string
  ledgerAccountId: string
  date: Day
  amount: Money
  /** ISO 4217. */
  currency: string
  /** 1, 2, 3 … among the rows of its day with the same amount. */
  occurrence: number
  description: string
  balance: Money | null
  /** A person asked to send again what the ledger once had and no longer has. */
  again: boolean
}

/** What became of one delivery. `exists` with a null remoteId: the ledger knows the key of a row that was removed there. */
export type Posted = (
  | { kind: 'created'; key: string; remoteId: string }
  | { kind: 'exists'; key: string; remoteId: string | null }
  /** reason: a code that the locales know (`reason.*`); words: the ledger's own. */
  | { kind: 'rejected'; key: string; reason: string; words: string | null }
  | { kind: 'unknown'; key: string }
) & {
  /** The ledger's id of the request that carried this one delivery, where it gives one. */
  requestId?: string | null
}

/** A row that stands in the ledger, from whatever source. `key`: our delivery key where the ledger carries it and it is there. */
export type RemoteRow = {
  remoteId: string
  key: string | null
  date: Day
  amount: Money
  description: string
  balance: Money | null
}

/** One destination. No method throws for what a network or a server may do. */
export interface Ledger {
  /** The server stores a key at most once, for ever: then sending again is always safe and `find` is not needed to settle. */
  readonly enforcesKey: boolean
  /** What `find` gives carries our key, so that a row of ours is known from any other. */
  readonly carriesKey: boolean
  readonly limits: {
    /** Most deliveries of one `post`. */
    readonly rows: number
    /** Least time between two requests, in milliseconds. */
    readonly spacingMs: number
  }
  /**
   * How long to wait before each look for a row whose answer was lost, in milliseconds; it is sent again only after every one found
   * nothing. A commit that lands later than their sum may still double a row: the risk that a ledger without a key leaves.
   */
  readonly settleAfterMs: readonly number[]
  /** Accounts to map to. */
  accounts(): Promise<Result<LedgerAccount[]>>
  /** Writes a batch of at most `limits.rows`, all of one ledger account. One Posted for each delivery, in any order. */
  post(batch: readonly Delivery[]): Promise<Result<Posted[]>>
  /** Every row that stands in an account from one day to another, both included. Required unless `enforcesKey`. */
  find?(ledgerAccountId: string, from: Day, to: Day): Promise<Result<RemoteRow[]>>
  /** Takes one row back; a row that is already gone counts as taken back. Absent where the ledger cannot. */
  remove?(ledgerAccountId: string, remoteId: string): Promise<Result<null>>
}

/** Where a ledger gets its credentials: lib/ledgers/tokens. They never leave lib/ledgers. */
export type TokenSource = {
  /** The token to use now; null where a person must sign in; undefined where it cannot be had just now (locked, offline). */
  access(): Promise<string | null | undefined>
  /** A fresh token after the ledger refused that one (401); null and undefined as above. One renewal at a time. */
  renew(rejected: string): Promise<string | null | undefined>
}

/** What a ledger itself remembers from run to run (calls of the day); small JSON values, never a token or a row. */
export type LedgerMemory = {
  get(name: string): Promise<unknown>
  set(name: string, value: unknown): Promise<void>
}

/** What a ledger is made with; every effect comes in here so that tests can stand in for it. */
export type LedgerTools = {
  tokens: TokenSource
  fetch: typeof fetch
  now: () => Date
  /** Resolves after that many milliseconds, at once when the signal fires. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Stops every request of the run. */
  signal: AbortSignal
  /** How long one request may take before it counts as lost. */
  timeoutMs: number
  /** Absent: what is remembered ends with the run. */
  memory?: LedgerMemory
}

/** What connecting brought: `credentials` go to the token keeper and nowhere else. */
export type Connected = { credentials: string; name: string }

/** One kind of ledger, as the registry lists it. */
export type LedgerKind<Config> = {
  config: z.ZodMiniType<Config>
  /** Origins that the user must grant before anything is sent. */
  origins(config: Config): string[]
  make(config: Config, tools: LedgerTools): Ledger
  /** Turns what the user pasted (a pairing code, a name and password of a database) into credentials. Absent for OAuth kinds and files. */
  connect?(
    config: Config,
    secret: string | null,
    tools: Omit<LedgerTools, 'tokens'>,
  ): Promise<Result<Connected>>
}
