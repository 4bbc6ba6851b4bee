// What an account's card is drawn from, and what may be done with it.
import type { Day } from '../../../lib/statement/day'
import type { Money } from '../../../lib/statement/money'
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

/** What it would come to if the account `from` were this one. */
export type JoinView = {
  from: string
  outlook:
    | { kind: 'looking' }
    | { kind: 'gone' }
    | { kind: 'other-currency' }
    /** Rows of one speak against the other's passbook. */
    | { kind: 'different'; contested: number }
    | {
        kind: 'possible'
        into: number
        from: number
        /** Entries that both have. */
        shared: number
        /** What lies between their passbooks where no balance joins them. */
        gap: { from: Day; to: Day; missing: Money | null } | null
      }
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
  currency: string
  /** Entries of its passbook, and deliveries that wait. */
  /** Null until counted. */
  entries: number | null
  unsent: number
  /** When the user took it out and kept its passbook. */
  removedAt: string | null
  /** The accounts that it may be said to be one with. */
  others: readonly { id: string; name: string; bankName: string }[]
  /** The one that was chosen for that, and what would come of it. */
  join: JoinView | null
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
  onRemove: (accountId: string, withData: boolean) => void
  /** Looks at what it would come to if the other account were this one; null: at nothing any more. */
  onLookAtJoin: (accountId: string, from: string | null) => void
  onJoin: (accountId: string, from: string) => void
}
