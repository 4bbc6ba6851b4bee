// Whether the direction of a plan's amounts is told by words or signs, where balances do not prove it.

import { headerKey } from '../cells/fold'
import type { ColumnFacts } from './column-facts'
import type { AmountPlan } from './plan'
import type { Hints } from './propose'
import type { Word } from './vocabulary'

/** ご利用 beside ご入金 is what was spent. */
const TAKES_OUT: ReadonlySet<Word> = new Set(['out', 'used'])

/** Whether words or signs tell in from out, without any balance. */
export function isDirected(amount: AmountPlan, facts: readonly ColumnFacts[]): boolean {
  const fact = (column: number | null) => (column === null ? undefined : facts[column])
  switch (amount.kind) {
    case 'pair':
      return (
        (amount.out === null || TAKES_OUT.has(fact(amount.out)?.word ?? 'other')) &&
        (amount.in === null || fact(amount.in)?.word === 'in')
      )
    case 'used':
    case 'flagged':
      return true
    case 'signed': {
      const column = fact(amount.column)
      return (
        column?.word === 'signed' ||
        (column?.negative ?? 0) > 0 ||
        ((column?.positive ?? 0) > 0 && column?.positive === column?.money)
      )
    }
    case 'unsigned':
      return false
    default:
      return amount satisfies never
  }
}

/** Whether another table shows a minus under the same header, and all that can be checked here agrees with plain amounts that came in. */
export function isSignedElsewhere(
  amount: AmountPlan,
  facts: readonly ColumnFacts[],
  { signed }: Hints,
  checked: number,
  followed: number,
): boolean {
  if (amount.kind !== 'signed' || checked === 0 || followed < checked) return false
  return signed.has(headerKey(facts[amount.column]?.header ?? ''))
}
