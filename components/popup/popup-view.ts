// What the popup is drawn from.
import type { PageKind } from '../../lib/statement/reading'
import type { Proof } from '../../lib/statement/statement'
import type { LinkView } from '../link-view'
import type { ProblemView } from '../part/Problem'
import type { SendResult } from '../part/SendOutcome'
import type { SendRunView } from '../part/SendRun'

/** What one statement of the page came to. */
export type SeenStatementView = {
  accountId: string | null
  accountName: string
  rows: number
  added: number
  proof: Proof
  more: boolean
  outcome: 'kept' | 'same' | 'asks' | 'waits' | 'no-room'
  /** Where it asks: the accounts it may be of. */
  candidates: readonly { accountId: string; name: string }[]
}

/** What the last look at the tab gave. */
export type SeenView = {
  /** ISO instant. */
  at: string
  kind: PageKind
  blocking: boolean
  suspicious: boolean
  unread: number
  statements: readonly SeenStatementView[]
  ambiguous: number
  hasCsv: boolean
}

export type StepView = {
  name: string
  status: 'waiting' | 'running' | 'done' | 'failed'
  cause: string | null
}

/** The tab under the popup: no bank's; a bank's that is not linked; a linked bank's that has not been looked at; one that has. */
export type TabView =
  | { kind: 'elsewhere' }
  | { kind: 'linkable'; bankName: string; origin: string }
  | { kind: 'unseen'; bankName: string }
  | { kind: 'seen'; bankName: string; seen: SeenView }

/** What the person's click on this tab started. */
export type TabWork =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'taking'; steps: readonly StepView[] }
  /** `problem`: null where the step that failed says it all. */
  | { kind: 'failed'; problem: ProblemView | null; steps: readonly StepView[] }
  | { kind: 'taken' }

export type SendingView = {
  /** Deliveries that one click sends. */
  ready: number
  /** Captures whose rows need a person's word before they may be sent. */
  toReview: number
  run: SendRunView | null
  result: SendResult | null
  problem: ProblemView | null
  hasLedger: boolean
  hasMapping: boolean
}

export type PopupView = {
  hasConsented: boolean
  tab: TabView
  work: TabWork
  links: readonly LinkView[]
  sending: SendingView
}

export type PopupActs = {
  onAct: (link: LinkView, cause: LinkView['health']['causes'][number]) => void
  onReadPage: () => void
  /** The person's answer whose rows statement `index` has; null: an account of its own. */
  onPlace: (index: number, accountId: string | null) => void
  onTakeCsv: () => void
  onSend: () => void
  onStop: () => void
  onLinkBank: (origin: string) => void
  /** Opens the app page at a route: `links`, `review`, … */
  onOpenApp: (route: string) => void
}
