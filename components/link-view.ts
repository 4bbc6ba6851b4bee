// What a link's card is drawn from: one bank with its accounts and its ledgers.
import type { Health } from '../lib/health/health'
import type { Day } from '../lib/statement/day'

/** An unread notice in the bank's own words. */
export type NoticeView = {
  id: string
  bankName: string
  title: string
  date: Day | null
  demand: 'read' | 'decide'
  deadline: Day | null
  important: boolean
  unread: boolean
  /** ISO instants. */
  firstSeenAt: string
  lastSeenAt: string
  openedAt: string | null
  goneAt: string | null
}

export type LinkView = {
  bankId: string
  bankName: string
  accountNames: readonly string[]
  ledgerNames: readonly string[]
  health: Health
  /** Unread ones only, those that ask for a decision first. */
  notices: readonly NoticeView[]
  /** Unread important notices that the bank counts, which may be more than it lists; null where it did not say. */
  unread: number | null
}
