// What an account's card is drawn from, and what may be done with it.
import type { Day } from '../../../lib/statement/day'
import type { ProblemView } from '../../part/Problem'

export type MappingView = {
  ledgerId: string
  ledgerName: string
  ledgerAccountId: string
  ledgerAccountName: string
  from: Day | null
  isAutomatic: boolean
  /** Deliveries that wait for this mapping. */
  queued: number
  /** What the last dry run found; null where none was made. */
  dryRun: DryRunView | null
}

/** What the ledger already has in the window of the queued rows, against what would be sent. */
export type DryRunView =
  | { kind: 'running' }
  | { kind: 'failed'; problem: ProblemView }
  | {
      kind: 'done'
      /** The days compared; null where nothing is queued. */
      window: { from: Day; to: Day } | null
      wouldSend: number
      /** Queued rows that stand there already, and those that resemble one there. */
      already: number
      overlaps: number
      /** Rows there that are none of ours, and the day after the last of them. */
      foreign: number
      cutOver: Day | null
    }

export type AccountView = {
  id: string
  bankName: string
  name: string
  /** As the bank names it: branch, type, number. */
  label: string
  isSent: boolean
  purpose: 'business' | 'private'
  department: string | null
  /** Why the last mapping was refused; null where it was not. */
  problem: ProblemView | null
  mappings: readonly MappingView[]
}

/** An account of a ledger to map to; `feed`: the ledger fetches it by itself. */
type LedgerAccountChoice = { id: string; name: string; feed: 'on' | 'error' | 'off' | null }

export type LedgerChoice = {
  id: string
  name: string
  accounts:
    | { kind: 'unasked' }
    | { kind: 'asking' }
    | { kind: 'failed'; problem: ProblemView }
    | { kind: 'known'; choices: readonly LedgerAccountChoice[] }
}

/** `isDespiteFeed`: the user says that the ledger's own sync of this account ends. */
export type NewMapping = {
  ledgerId: string
  ledgerAccountId: string
  from: Day | null
  isDespiteFeed: boolean
}

export type AccountActs = {
  onRename: (accountId: string, name: string) => void
  onSent: (accountId: string, isSent: boolean) => void
  onPurpose: (accountId: string, purpose: 'business' | 'private') => void
  onDepartment: (accountId: string, department: string | null) => void
  onAskLedger: (ledgerId: string) => void
  onMap: (accountId: string, mapping: NewMapping) => void
  onUnmap: (accountId: string, ledgerId: string) => void
  onFrom: (accountId: string, ledgerId: string, from: Day | null) => void
  onAutomatic: (accountId: string, ledgerId: string, isOn: boolean) => void
  onDryRun: (accountId: string, ledgerId: string) => void
  /** Marks as sent what the dry run found to stand there already. */
  onMarkThere: (accountId: string, ledgerId: string) => void
}
