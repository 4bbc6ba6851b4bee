// The entries of a passbook by day and order, through the one index that has them so.
import type { Day } from '../../../lib/statement/day'
import { db } from './live'

/** Entries of an account from one day to another, both included; null: no bound. Oldest first. */
export function entriesOf(accountId: string, from: Day | null = null, to: Day | null = null) {
  // '~' comes after every day; within a day the order is a number.
  return db.entries
    .where('[accountId+date+position]')
    .between([accountId, from ?? '', -Infinity], [accountId, to ?? '~', Infinity], true, true)
}
