// What the contexts say to each other. Short changes of data go straight to lib/store from the extension's own pages;
// what needs a tab, the network, or must outlive the popup is asked of the worker here.

import type { LedgerAccount, LedgerProblem } from '../ledgers/ledger'
import type { DryRun } from '../outbox/dry-run'
import { z } from '../schema'
import type { SeenPage } from './seen-page'
import type { TakenStep } from './taken'

/** From a content script on a bank's page. `sender.origin` must be an origin of a linked bank. */
export const pageMessages = {
  /** This frame shows something new: look at the tab. */
  'page.changed': z.object({}),
} as const

const id = z.string().check(z.minLength(1), z.maxLength(200))
const tab = z.object({ tabId: z.int() })

/** From the extension's own popup and app page only. */
export const ownMessages = {
  /** Look at the tab now, although its bank may be set to read only by hand. */
  'popup.readPage': z.object({
    tabId: z.int(),
    /** A person's answer where the guard asked: statement `index` of the page is of that account, or (null) of a new one. */
    placement: z.nullable(z.object({ index: z.int(), accountId: z.nullable(id) })),
  }),
  /** Take the file behind the page's own CSV control: one request to the bank. */
  'popup.takeCsv': tab,
  /** Send what is queued: to every ledger, or to those named. Answers when the run ends; its progress is in the database. */
  'popup.send': z.object({ ledgerIds: z.nullable(z.array(id)) }),
  'popup.stopSending': z.object({}),
  /** Banks, origins or switches changed: bring content scripts, badge and alarms into line. */
  'app.banksChanged': z.object({}),
  /** A ledger's accounts to map to, asked of the ledger. */
  'app.ledgerAccounts': z.object({ ledgerId: id }),
  /** Connect a ledger: `secret` goes to the token keeper and is kept nowhere else. */
  'app.connectLedger': z.object({
    kind: z.string(),
    name: z.string(),
    config: z.record(z.string(), z.unknown()),
    secret: z.nullable(z.string()),
    /** An existing ledger to sign in again, or null for a new one. */
    ledgerId: z.nullable(id),
  }),
  'app.forgetLedger': z.object({ ledgerId: id }),
  /** What the ledger already has in the window of an account's queued rows, against what would be sent. */
  'app.dryRun': z.object({ ledgerId: id, accountId: id }),
  /** Take sent rows back where the ledger can. */
  'app.undoSend': z.object({ ledgerId: id, keys: z.array(id) }),
  'app.passphrase': z.object({
    action: z.enum(['set', 'unlock', 'lock', 'clear']),
    passphrase: z.nullable(z.string()),
  }),
} as const

export type PageMessages = typeof pageMessages
export type OwnMessages = typeof ownMessages

/** What a run of sending did. `wakeAt`: the instant of the next try, where rows wait. */
export type SendSummary = {
  sent: number
  existed: number
  held: number
  waiting: number
  unknown: number
  stopped: 'done' | 'by-user' | 'elsewhere'
  wakeAt: string | null
}

/** Outcomes are values: what cannot be done says why by a code that the locales know (`problem.*`). */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: string; words: string | null }

/** What the worker answers to each message. */
export type Answers = {
  'page.changed': null
  'popup.readPage': Outcome<SeenPage>
  'popup.takeCsv': Outcome<{ steps: TakenStep[]; seen: SeenPage }>
  'popup.send': Outcome<SendSummary>
  'popup.stopSending': null
  'app.banksChanged': null
  'app.ledgerAccounts': Outcome<LedgerAccount[]>
  'app.connectLedger': Outcome<{ ledgerId: string }>
  'app.forgetLedger': Outcome<null>
  'app.dryRun': Outcome<DryRun>
  'app.undoSend': Outcome<{ removed: number; failed: { key: string; problem: LedgerProblem['kind'] }[] }>
  'app.passphrase': Outcome<null>
}
