// The amount and the balance of a row under a plan.
import { flagOf } from '../cells/cell-flag'
import { isBlankCell, minorUnits, moneyCell } from '../cells/cell-money'
import { isPaymentTerms, TAKEN_BACK } from '../cells/payment-terms'
import type { AmountPlan, Plan } from '../columns/plan'
import type { Cell } from '../grid'

/** The text of a cell; '' where the row has none there. */
export const cellAt = (row: readonly Cell[], column: number | null) =>
  column === null ? '' : (row[column]?.text ?? '')

/** The balance that a row shows, in minor units; null where it shows none. */
export function balanceOf(row: readonly Cell[], plan: Plan): number | null {
  if (plan.balance === null) return null
  const cell = moneyCell(cellAt(row, plan.balance))
  const units = cell === null ? null : minorUnits(cell, plan.decimals)
  return units === null ? null : plan.balanceSign === -1 && units !== 0 ? -units : units
}

/** Minor units, or why there are none: nothing there, amounts on both sides, too many decimals, or no amount at all. */
export type Amount = number | 'none' | 'both' | 'unreadable' | 'odd'

/** The signed amount of a row: in is positive. */
export function amountOf(row: readonly Cell[], plan: Plan): Amount {
  const { amount } = plan
  switch (amount.kind) {
    case 'pair':
      return pairAmount(row, amount, plan.decimals)
    case 'used':
      return usedAmount(row, amount, plan.decimals)
    case 'signed':
    case 'unsigned':
      return unitsAt(row, amount.column, plan.decimals)
    case 'flagged': {
      const units = unitsAt(row, amount.column, plan.decimals)
      const flag = flagOf(cellAt(row, amount.flag), true)
      if (typeof units !== 'number') return units
      return flag === 0 ? 'unreadable' : flag * units + 0
    }
    default:
      return amount satisfies never
  }
}

function unitsAt(row: readonly Cell[], column: number | null, decimals: number): Amount {
  const text = cellAt(row, column)
  if (isBlankCell(text)) return 'none'
  const cell = moneyCell(text)
  if (cell === null) return 'odd'
  return minorUnits(cell, decimals) ?? 'unreadable'
}

function pairAmount(
  row: readonly Cell[],
  plan: Extract<AmountPlan, { kind: 'pair' }>,
  decimals: number,
): Amount {
  const out = unitsAt(row, plan.out, decimals)
  const into = unitsAt(row, plan.in, decimals)
  const outUnits = typeof out === 'number' ? out : 0
  const inUnits = typeof into === 'number' ? into : 0
  if (out === 'unreadable' || into === 'unreadable') return 'unreadable'
  if (outUnits !== 0 && inUnits !== 0) return 'both'
  if ((outUnits !== 0 && into === 'odd') || (inUnits !== 0 && out === 'odd')) return 'odd'
  if (outUnits !== 0) return plan.isSignRepeated ? -Math.abs(outUnits) : -outUnits
  if (inUnits !== 0) return plan.isSignRepeated ? Math.abs(inUnits) : inUnits
  if (out === 'odd' || into === 'odd') return 'odd'
  return typeof out === 'number' || typeof into === 'number' ? 0 : 'none'
}

function billedAmount(
  row: readonly Cell[],
  { billed, discount }: Extract<AmountPlan, { kind: 'used' }>,
  decimals: number,
  used: Amount,
): Amount {
  const amount = unitsAt(row, billed, decimals)
  if (discount === undefined || typeof amount !== 'number' || typeof used !== 'number') return amount
  const off = unitsAt(row, discount, decimals)
  return typeof off === 'number' && Math.abs(used) - Math.abs(off) === Math.abs(amount) ? amount : used
}

function usedAmount(
  row: readonly Cell[],
  plan: Extract<AmountPlan, { kind: 'used' }>,
  decimals: number,
): Amount {
  const used = unitsAt(row, plan.column, decimals)
  const billed = billedAmount(row, plan, decimals, used)
  const into = unitsAt(row, plan.in, decimals)
  const mark = cellAt(row, plan.correction)
  const isTakenBack =
    !isPaymentTerms(mark) &&
    (/[-−－ー△▲]|取消|訂正|返/.test(mark) || flagOf(mark, false) === 1 || TAKEN_BACK.test(mark))
  const written = moneyCell(cellAt(row, plan.column))
  const isGivenBack = written?.isCredit === true || (plan.isPlusIn && written?.sign === 1)
  if (typeof used === 'number' && isGivenBack) return Math.abs(used)
  const spent = typeof billed === 'number' && billed !== 0 ? billed : used
  if (typeof spent === 'number' && spent !== 0) return isTakenBack ? Math.abs(spent) : -spent
  if (typeof into === 'number' && into !== 0) return Math.abs(into)
  return spent
}
