// How a section's columns are read: what the search proposes and the balance equation judges.
import type { DateStyle } from '../cells/date-style'

/** Where the day of a row stands. parts: no year where the source shows none. headings: only in rows of its own above the rows of a day. */
export type DatePlan =
  | { kind: 'one'; column: number; style: DateStyle }
  | { kind: 'parts'; year: number | null; month: number; day: number }
  | { kind: 'year-and-day'; year: number; column: number }
  | { kind: 'headings'; style: DateStyle }

/**
 * Where the amount of a row stands and what gives its direction.
 * pair: a column for each direction (one may be missing); a minus there turns the direction round, unless every amount repeats it.
 * signed: the sign. used: a card's purchases, positive is out. flagged: a word beside it. unsigned: the balances alone.
 */
export type AmountPlan =
  | { kind: 'pair'; out: number | null; in: number | null; isSignRepeated: boolean }
  | { kind: 'signed'; column: number }
  | {
      kind: 'used'
      column: number
      billed: number | null
      /** What was taken off: only what is left of it is billed, else a part of the purchase is. */
      discount?: number
      in: number | null
      correction: number | null
      /** A plus stands before what was given back, where purchases have no sign. */
      isPlusIn: boolean
    }
  | { kind: 'flagged'; column: number; flag: number }
  | { kind: 'unsigned'; column: number }

/** One way to read a section. */
export type Plan = {
  date: DatePlan
  amount: AmountPlan
  balance: number | null
  /** −1 where the balance column shows a debt without a minus. */
  balanceSign: 1 | -1
  /** Columns that describe the row, from left to right. */
  descriptions: readonly number[]
  /** A second date beside the day of the transaction (起算日); null where there is none. */
  valueDate: number | null
  /** Column that names the row's account or card; null where the whole section is one account's. */
  account: number | null
  isCard: boolean
  /** Decimal places of the currency's minor unit. */
  decimals: number
}

/** The columns in which a plan finds amounts. */
export function amountColumns(plan: AmountPlan): number[] {
  switch (plan.kind) {
    case 'pair':
      return [plan.out, plan.in].filter((column) => column !== null)
    case 'used':
      return [plan.column, plan.billed, plan.in].filter((column) => column !== null)
    case 'signed':
    case 'flagged':
    case 'unsigned':
      return [plan.column]
    default:
      return plan satisfies never
  }
}

/** All columns that hold the amount, its direction or the day; −1 for those that a plan does without. */
export function takenColumns(amount: AmountPlan, date: DatePlan): number[] {
  const dates =
    date.kind === 'one'
      ? [date.column]
      : date.kind === 'parts'
        ? [date.year ?? -1, date.month, date.day]
        : date.kind === 'year-and-day'
          ? [date.year, date.column]
          : []
  switch (amount.kind) {
    case 'pair':
      return [...dates, amount.out ?? -1, amount.in ?? -1]
    case 'used':
      return [...dates, amount.column, amount.billed ?? -1, amount.in ?? -1, amount.correction ?? -1]
    case 'flagged':
      return [...dates, amount.column, amount.flag]
    case 'signed':
    case 'unsigned':
      return [...dates, amount.column]
    default:
      return amount satisfies never
  }
}
