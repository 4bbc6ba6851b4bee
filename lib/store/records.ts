// The records of the database, table by table. The schema that indexes them: database.ts.
import type { DayEvidence, Entry } from '../passbook/entry'
import type { Stretch } from '../passbook/stretch'
import type { Day } from '../statement/day'
import type { Money } from '../statement/money'
import type { Notice, PageKind } from '../statement/reading'
import type { AccountLabel, Proof, Statement } from '../statement/statement'

export type { Stretch }

/** An ISO 8601 instant in UTC. */
export type Instant = string

/** A bank that the user linked. */
export type BankRecord = {
  id: string
  /** Key in lib/banks, or null for a bank known only by its address. */
  knownAs: string | null
  name: string
  /** 金融機関コード, 4 digits. */
  code: string | null
  /** Origins that the user granted, `https://host`. */
  origins: string[]
  /** Reads by itself as the user banks; off: only at the user's click. */
  isAutomatic: boolean
  linkedAt: Instant
  /** The last look at any of its pages. */
  lastSeenAt: Instant | null
  lastKind: PageKind | null
  /** The last look at a page after login; what a link's "confirmed" rests on. */
  lastInsideAt: Instant | null
  /** Unread important notices at the last look that could tell; null where none could. */
  unread: number | null
  unreadAt: Instant | null
  isBlocked: boolean
  suspiciousAt: Instant | null
  /** The last page after login that was not recognised although it should hold a statement. */
  unrecognisedAt: Instant | null
  /** A statement that did not fit the account it would have entered, and that no person has placed yet. */
  misfitSince?: Instant | null
  /** When the last unread notice was seen to be gone, until the user went on to fetch anew at the service. */
  clearedAt?: Instant | null
  /** The accounting service that fetches from this bank by itself, as the user says (lib/banks/services.ts). */
  service?: string | null
  /** The day on which that service's consent ends, as the user says. */
  serviceConsentUntil?: Day | null
}

export type Mapping = {
  ledgerId: string
  /** The ledger's own id of the account. */
  ledgerAccountId: string
  ledgerAccountName: string
  /** 取得開始日: rows before this day are not sent. */
  from: Day | null
  /** Sends by itself what is proved and settled. */
  isAutomatic: boolean
  /** When the first row sent was read back and found right; until then one row goes alone. */
  readBackAt?: Instant
}

/** One account or card of the user at a bank; its passbook is its entries. */
export type AccountRecord = {
  id: string
  bankId: string
  label: AccountLabel
  /** Other labels under which the same account was seen (masked number, former branch). */
  aliases: AccountLabel[]
  /** The user's own name for it. */
  name: string
  currency: string
  /** The user ticked it; off at first. */
  isSent: boolean
  purpose: 'business' | 'private'
  department: string | null
  mappings: Mapping[]
  stretches: Stretch[]
  lastCaptureAt: Instant | null
  /** When the user removed it and kept its passbook; it is sent nowhere and takes nothing until a capture brings it back. */
  removedAt?: Instant | null
}

export type CaptureSource = 'page' | 'download' | 'file'

/** One reading that was kept, with what it brought. */
export type CaptureRecord = {
  id: string
  bankId: string
  accountId: string
  at: Instant
  asOf: Day
  source: CaptureSource
  /** Origin of the page, or null for a dropped file. */
  origin: string | null
  readerVersion: string
  /** SHA-256 (hex) of the bytes of a file, or of the grid of a page; the same content is not kept twice. */
  sha256: string
  /** Bytes of the original; 0 where none is kept (a page: its rows are in `statement`). */
  size: number
  fileName: string | null
  encoding: string | null
  statement: Statement
  proof: Proof
  /** A person looked at it and said that it may be sent although it does not prove itself. */
  confirmedAt: Instant | null
  rows: number
  added: number
  /** What it alone makes known without a gap. */
  stretches: Stretch[]
  undoneAt: Instant | null
  /** Its rows are gone: all of them were sent and their time ran out. */
  isThin?: boolean
}

/** The original bytes of a file, kept apart so that lists stay light. Keyed by SHA-256. */
export type OriginalRecord = { sha256: string; bytes: Uint8Array<ArrayBuffer>; mediaType: string }

/** One row of a passbook, as lib/passbook has it. */
export type EntryRecord = Entry

/** What the captures say of one day of an account: what the counts and settling of its entries rest on. */
export type DayRecord = DayEvidence & { accountId: string; date: Day }

/** A bank's notice as it lived. */
export type NoticeRecord = Notice & {
  id: string
  bankId: string
  firstSeenAt: Instant
  lastSeenAt: Instant
  /** When it was seen to be gone or read; unread falls only by evidence. */
  goneAt: Instant | null
  /** When its page was opened; it may still count as unread. */
  openedAt: Instant | null
  origin: string
}

export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'unknown', 'held'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Reasons of sent deliveries that wait for a person: the row stands twice in the ledger, or not as it was sent. */
export const SENT_IN_DOUBT = ['twice-at-ledger', 'read-back-differs'] as const
export type SentInDoubt = (typeof SENT_IN_DOUBT)[number]

/** Reasons of held deliveries that wait for nobody: a person chose so, or it went to another account of the ledger. */
export const HELD_FOR_GOOD: readonly string[] = ['skipped', 'sent-elsewhere']

/** Whether a held delivery waits for a person. */
export function needsPerson({ state, reason }: Pick<DeliveryRecord, 'state' | 'reason'>): boolean {
  return state === 'held' && (reason === null || !HELD_FOR_GOOD.includes(reason))
}

/** One entry on its way to one ledger. Keyed by the delivery key. */
export type DeliveryRecord = {
  /** 32 hex digits: lib/passbook/delivery-key.ts. */
  key: string
  ledgerId: string
  ledgerAccountId: string
  accountId: string
  bankId: string
  entryId: string
  state: DeliveryState
  /** Why it is held or waits: a code that the locales know (`reason.*`), with the ledger's own words in `detail`. */
  reason: string | null
  detail: string | null
  remoteId: string | null
  attempt: number
  /**
   * queued: due from this instant; null: waits for the user's click (the index by which the outbox pages holds no nulls);
   * sending: the end of the lease; unknown: when to look for it at the ledger; null otherwise.
   */
  until: Instant | null
  /** The sender that holds the lease. */
  leaseId: string | null
  updatedAt: Instant
  /** The ledger's id of the last request that told of it (freee: X-Freee-Request-ID), for the ledger's support; absent where it gave none. */
  requestId?: string
  /** While `unknown`: how often the ledger was asked for it without a trace. */
  looks?: number
  /** A person asked to send again what the ledger once had. */
  isAskedAgain?: boolean
  row: {
    date: Day
    amount: Money
    currency: string
    occurrence: number
    description: string
    balance: Money | null
  }
}

/** Where entries go. No token in it: those are in lib/ledgers' own keeping. */
export type LedgerRecord = {
  id: string
  kind: string
  name: string
  /** What the kind needs: address, company id …, as its own schema has it. */
  config: Record<string, unknown>
  /** The lane's state. */
  isPaused: boolean
  stoppedFor: 'signed-out' | 'forbidden' | null
  notBefore: Instant | null
  /** The one sender of this lane, until when it may send without renewing; absent or null where none is at work. */
  lease?: { id: string; until: Instant } | null
  /** Requests that failed in a row, for the growing wait; absent or 0 after one that did not. */
  failures?: number
  /** What the ledger says of its own link to the bank, by its account's id; kept at each look at its accounts. */
  feeds?: Record<string, LedgerFeed>
  /** The user lets this relay know how the links stand (docs/relay-protocol.md, health). */
  reportsHealth?: boolean
  addedAt: Instant
}

/** The ledger's own link of one of its accounts to the bank. */
export type LedgerFeed = {
  state: 'ok' | 'off' | 'error' | 'consent-lapsed' | 'method-changed' | 'paused'
  lastAt: Instant | null
}

/** One line of the activity log; each carries the hash of the one before. Never amounts, numbers or texts of rows. */
export type EventRecord = {
  seq: number
  at: Instant
  kind: string
  bankId: string | null
  accountId: string | null
  ledgerId: string | null
  detail: Record<string, string | number | boolean>
  previous: string
  hash: string
}
