// The shape of what is known of a bank. Each fact says where it comes from and when; what is not known is left out, never invented.
import type { Day } from '../statement/day'
import type { AccountLabel } from '../statement/statement'

/** Where a fact comes from: a source that the next engineer can look at, and the day on which it was looked at. */
export type Sourced = { source: string; seenOn: Day }

/**
 * How far back the bank shows rows. `days`: that many days; `months`: from the first of the month that many months back
 * (0: this month); `since`: from that day on.
 */
export type WindowFact = Sourced & {
  /** Which accounts it holds for: null for all, else a type; `note` says what the type cannot (紙通帳, プラン). */
  type: AccountLabel['type']
  note: string | null
  reach: { kind: 'days'; days: number } | { kind: 'months'; months: number } | { kind: 'since'; day: Day }
}

/** Most rows that one CSV file, page or query gives; a reading of exactly so many may be cut off. */
export type CapFact = Sourced & { of: 'csv' | 'page' | 'query' | 'day'; rows: number }

/** Hours in which the service is closed, in the bank's words. */
export type HoursFact = Sourced & { closed: string }

export type KnownBank = {
  /** Permanent: banks of a user's database point to it. */
  id: string
  kind: 'bank' | 'card' | 'business' | 'platform'
  /** The service's own name; the institution's name and kana come by its code where it has one. */
  name: string
  /** How it is read aloud, full-width katakana; null where the institution's own kana do. */
  kana: string | null
  /** Former or other names under which people look for it. */
  alsoCalled: readonly string[]
  /** 金融機関コード; null for cards and for platforms that serve many. */
  code: string | null
  /** `https://host`, where a leading `*.` stands for any name below. Empty where not known: linked by its address then. */
  origins: readonly string[]
  originsFrom: Sourced | null
  windows: readonly WindowFact[]
  caps: readonly CapFact[]
  hours: readonly HoursFact[]
}
