// The words of the passbook: an entry, and what was seen of one day.
import type { Day } from '../statement/day'
import type { Money } from '../statement/money'
import type { Proof } from '../statement/statement'

/** merged: 合算; cancelled: 取消・組戻し; conflict: sources contradict each other (contest.ts); withdrawn: its capture was taken back after it was sent. */
export type EntryFlag = 'merged' | 'cancelled' | 'conflict' | 'withdrawn'

/** One row of a passbook. Its id never changes. */
export type Entry = {
  id: string
  accountId: string
  date: Day
  /** The other date under which a source shows it (起算日, 取扱日, 勘定日). */
  valueDate: Day | null
  amount: Money
  balance: Money | null
  description: string
  currency: string
  /** 1, 2, 3 … among the entries of its day with the same amount; final once `isSettled`. */
  occurrence: number
  isSettled: boolean
  /** Order within the day, as far as it is known. */
  position: number
  /** The captures that brought or enriched it; a capture that only saw it again is not named. */
  captureIds: string[]
  flags: EntryFlag[]
  /** While `conflict`: a person looked at it and decided, so it calls nobody any more. Leaves with the flag. */
  isChecked?: true
  /** The best proof of any capture that showed it. */
  proof: Proof
  /** A person said that it may be sent although it does not prove itself. */
  isConfirmed: boolean
  /** Only what its key is made of is left: it was sent and its time ran out. */
  isThin?: boolean
}

/**
 * A run of rows of one day, each following from the one before by its balance: the balance before the first, then the amounts.
 * All balances between follow from these.
 */
export type Run = {
  opening: Money
  amounts: Money[]
  /** Nothing of the day came before it. */
  isFromStart: boolean
  /** The day was over and nothing of it came after. */
  isToEnd: boolean
  /** The day on which it was shown. */
  asOf: Day
}

/** Rows of one day that no balance puts in a chain: their amounts, sorted. */
export type Bag = {
  amounts: Money[]
  /** The day was over and nothing of it is missing here. */
  isWhole: boolean
  /** Whole by the period that was asked for, not only because rows of other days stand on both sides. */
  isStrong: boolean
  asOf: Day
}

/** What the captures say of one day: only what no other of its runs or bags says already. */
export type DayEvidence = { runs: Run[]; bags: Bag[] }

/** Whether sources contradict each other about the entry. */
export function isContested({ flags }: Pick<Entry, 'flags'>): boolean {
  return flags.includes('conflict')
}
