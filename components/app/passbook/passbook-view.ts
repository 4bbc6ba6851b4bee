// What a passbook is drawn from.
import type { Day } from '../../../lib/statement/day'
import type { Money } from '../../../lib/statement/money'
import type { Proof } from '../../../lib/statement/statement'
import type { WorkView } from '../../part/Working'

export type StretchView = { from: Day; to: Day }

/** Days that are missing. `amount`: the difference of the balances around them, where both are known. */
export type GapView = { from: Day; to: Day; amount: Money | null; lastShownOn: Day | null; isLost: boolean }

export type EntryView = {
  id: string
  date: Day
  valueDate: Day | null
  amount: Money
  balance: Money | null
  description: string
  currency: string
  isSettled: boolean
  /** A person looked at what contradicts it. */
  isChecked?: true
  flags: readonly ('merged' | 'cancelled' | 'conflict' | 'withdrawn')[]
  proof: Proof
  state: 'queued' | 'sending' | 'sent' | 'unknown' | 'held' | null
}

export type CaptureView = {
  id: string
  /** ISO instant. */
  at: string
  source: 'page' | 'download' | 'file'
  fileName: string | null
  rows: number
  added: number
  proof: Proof
  undoneAt: string | null
  /** The original file is kept and can be saved. */
  hasOriginal: boolean
}

export type PassbookCard = {
  accountId: string
  accountName: string
  bankName: string
  currency: string
  /** Entries; null until counted. */
  count: number | null
  stretches: readonly StretchView[]
  gaps: readonly GapView[]
  lastCaptureAt: string | null
  /** Rows that sources contradict and that no person has looked at. */
  contested: number
}

/** What a search asks for; null: no bound. Money in minor units. */
export type Filter = { from: Day | null; to: Day | null; min: Money | null; max: Money | null; words: string }

export type SearchView =
  | { kind: 'none' }
  | { kind: 'running'; looked: number; total: number }
  | { kind: 'done'; found: number }

export type PassbookView = {
  /** The export of originals, while it runs. */
  exporting: WorkView | null
  card: PassbookCard
  today: Day
  search: SearchView
  /** Only the contradicted rows are listed. */
  isOnlyContested: boolean
  version: string
  /** Rows that the list holds: all, or what the search found. */
  count: number
  /** Null until known: the entries come first. */
  captures: readonly CaptureView[] | null
  hasMoreCaptures: boolean
}

export type PassbookActs = {
  fetchRows: (offset: number, limit: number) => Promise<readonly EntryView[]>
  onSearch: (filter: Filter) => void
  onStopSearch: () => void
  onClearSearch: () => void
  onShowContested: (isOnly: boolean) => void
  onCheckContested: () => void
  onUndo: (captureId: string) => void
  onSaveOriginal: (captureId: string) => void
  onExportOriginals: () => void
  onStopExport: () => void
  onMoreCaptures: () => void
}
