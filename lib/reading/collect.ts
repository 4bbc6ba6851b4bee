// Reads the rows of a section under one plan: which are transactions, which only carry a balance, which are neither.
import { type Day, dayOf } from '../statement/day'
import { hasCardNumber } from './account-number'
import { type DateCell, dateCell } from './cell-date'
import { flagOf } from './cell-flag'
import { isBlankCell, minorUnits, moneyCell } from './cell-money'
import { type DateEvidence, settle, yearlessDay } from './date-style'
import type { Cell } from './grid'
import { isAd, isCarried, isPlanned, isTotal, isVoid } from './phrases'
import type { AmountPlan, Plan } from './plan'

/** A transaction as it stands in the source, before it is put in order. */
export type RawRow = {
  /** Index of the row in its section. */
  at: number
  date: Day
  /** The row shows its date itself (or stands under a heading that is one), and does not leave it to the row above. */
  hasOwnDate: boolean
  amount: number
  /** As shown after the row; null where not shown. */
  balance: number | null
  /** Rows without a date below it that describe it further. */
  continued: number[]
  /** Marked 取消 or the like: dropped where the balances do not follow it. */
  isVoid: boolean
  /** What the row's account column or the heading above says; '' where nothing does. */
  account: string
  /** A balance carried into or out of the rows stands directly before or after this row in the source. */
  carriedBefore: number | null
  carriedAfter: number | null
  /** That balance stands in a dated row that says nothing of carrying: its amount may have been lost. */
  isLostBefore: boolean
  isLostAfter: boolean
}

/** The rows of one section under one plan. */
export type Collected = {
  rows: RawRow[]
  /** Rows that look like transactions and were left out (予定, 取消): a stated count may include them. */
  leftOut: number
  /** Indices of dated rows whose amount is unreadable, stands on both sides or is no amount: they should be rows and are none. */
  unread: number[]
  /** A balance carried where the account has no row at all. */
  carriedAlone: number | null
}

/** Collects the rows from `from` up to `to` (exclusive); yields now and then so that a caller may rest. */
export function* collect(
  rows: readonly (readonly Cell[])[],
  plan: Plan,
  evidence: DateEvidence,
): Generator<undefined, Collected> {
  const found: Collected = { rows: [], leftOut: 0, unread: [], carriedAlone: null }
  const state: State = { date: null, heading: '', carried: null, isLost: false, year: null }
  for (let at = 0; at < rows.length; at++) {
    if (at % 500 === 499) yield
    const row = rows[at]
    if (row !== undefined) collectRow(row, at, plan, evidence, state, found)
  }
  if (found.rows.length === 0) found.carriedAlone = state.carried
  return found
}

type State = {
  date: Day | null
  heading: string
  carried: number | null
  isLost: boolean
  year: number | null
}

const cellAt = (row: readonly Cell[], column: number | null) =>
  column === null ? '' : (row[column]?.text ?? '')

function collectRow(
  row: readonly Cell[],
  at: number,
  plan: Plan,
  evidence: DateEvidence,
  state: State,
  found: Collected,
): void {
  const ownDate = dateOf(row, plan, evidence, state)
  const amount = amountOf(row, plan)
  const balance = balanceOf(row, plan)
  const last = found.rows[found.rows.length - 1]
  if (typeof amount !== 'number') {
    if (ownDate !== null && plan.date.kind === 'headings') state.date = ownDate
    else if (amount === 'both' || amount === 'unreadable') {
      if (ownDate !== null && !row.some((cell) => isTotal(cell.text))) found.unread.push(at)
    } else if (balance !== null && row.some((cell) => isCarried(cell.text)))
      carry(balance, false, last, state)
    else if (balance !== null && ownDate !== null) carry(balance, true, last, state)
    else if (ownDate === null) {
      const heading = headingOf(row)
      if (heading !== null) state.heading = heading
      else if (last !== undefined && !plan.isCard && onlyDescribes(row, plan)) last.continued.push(at)
    } else if (amount === 'odd') found.unread.push(at)
    return
  }
  if (balance === null || ownDate === null) {
    if (row.some((cell) => isTotal(cell.text) || isAd(cell.text))) return
    if (
      row.some((cell) => isPlanned(cell.text)) &&
      (plan.balance !== null || (ownDate ?? '') > evidence.asOf)
    ) {
      found.leftOut++
      return
    }
  }
  if (
    balance !== null &&
    Math.abs(amount) === Math.abs(balance) &&
    row.some((cell) => isCarried(cell.text))
  ) {
    carry(balance, false, last, state)
    return
  }
  const date = ownDate ?? (plan.isCard && plan.date.kind !== 'headings' ? null : state.date)
  if (date === null) {
    if (balance !== null && !plan.isCard && describes(row, plan)) found.unread.push(at)
    return
  }
  if (ownDate === null && plan.date.kind !== 'headings' && !describes(row, plan)) return
  state.date = date
  const isMarkedVoid = row.some((cell) => cell.text.charCodeAt(0) > 39 && isVoid(cell.text))
  if (isMarkedVoid && plan.balance !== null && balance === null) {
    found.leftOut++
    return
  }
  found.rows.push({
    at,
    date,
    hasOwnDate: ownDate !== null || plan.date.kind === 'headings',
    amount,
    balance,
    continued: [],
    isVoid: isMarkedVoid,
    account: plan.account === null ? state.heading : cellAt(row, plan.account),
    carriedBefore: state.carried,
    carriedAfter: null,
    isLostBefore: state.isLost,
    isLostAfter: false,
  })
  state.carried = null
  state.isLost = false
}

function carry(balance: number, isLost: boolean, last: RawRow | undefined, state: State): void {
  if (last !== undefined && last.carriedAfter === null) {
    last.carriedAfter = balance
    last.isLostAfter = isLost
  }
  state.carried = balance
  state.isLost = isLost
}

/** A row that holds nothing but a card number and a name: what follows is that card's. */
function headingOf(row: readonly Cell[]): string | null {
  const texts = row.map((cell) => cell.text).filter((text) => text.trim() !== '')
  if (texts.length === 0 || texts.length > 4) return null
  return texts.some(hasCardNumber) ? texts.join(' ') : null
}

function describes(row: readonly Cell[], plan: Plan): boolean {
  return plan.descriptions.some((column) => {
    const text = cellAt(row, column)
    return !isBlankCell(text) && !text.startsWith('※')
  })
}

/** Whether every filled cell of a row stands in a column that describes: a line below a transaction, not a note or a label. */
function onlyDescribes(row: readonly Cell[], plan: Plan): boolean {
  return (
    describes(row, plan) && row.every((cell, at) => plan.descriptions.includes(at) || isBlankCell(cell.text))
  )
}

function dateOf(row: readonly Cell[], plan: Plan, evidence: DateEvidence, state: State): Day | null {
  const { date } = plan
  switch (date.kind) {
    case 'one':
      return dayOfCell(dateCell(cellAt(row, date.column)), date.style, evidence)
    case 'parts': {
      const [year, month, day] = [date.year, date.month, date.day].map((column) => cellAt(row, column).trim())
      if (!/^\d{1,4}$/.test(year ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(day ?? ''))
        return null
      const written = Number(year)
      return dayOf(written < 100 ? written + 2000 : written, Number(month), Number(day))
    }
    case 'year-and-day': {
      const year = /^(\d{4})年?$/.exec(cellAt(row, date.year).normalize('NFKC').trim())
      if (year !== null) state.year = Number(year[1])
      const cell = dateCell(cellAt(row, date.column))
      if (cell?.kind === 'yearless') {
        return state.year === null
          ? yearlessDay(cell.month, cell.day, evidence)
          : dayOf(state.year, cell.month, cell.day)
      }
      return cell === null ? null : settle(cell, 'certain')
    }
    case 'headings': {
      const filled = row.filter((cell) => cell.text.trim() !== '')
      const only = filled[0]
      return filled.length === 1 && only !== undefined
        ? dayOfCell(dateCell(only.text), date.style, evidence)
        : null
    }
    default:
      return date satisfies never
  }
}

function dayOfCell(
  cell: DateCell | null,
  style: Parameters<typeof settle>[1],
  evidence: DateEvidence,
): Day | null {
  if (cell === null) return null
  return cell.kind === 'yearless' ? yearlessDay(cell.month, cell.day, evidence) : settle(cell, style)
}

function balanceOf(row: readonly Cell[], plan: Plan): number | null {
  if (plan.balance === null) return null
  const cell = moneyCell(cellAt(row, plan.balance))
  const units = cell === null ? null : minorUnits(cell, plan.decimals)
  return units === null ? null : plan.balanceSign === -1 && units !== 0 ? -units : units
}

type Amount = number | 'none' | 'both' | 'unreadable' | 'odd'

function amountOf(row: readonly Cell[], plan: Plan): Amount {
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

function usedAmount(
  row: readonly Cell[],
  plan: Extract<AmountPlan, { kind: 'used' }>,
  decimals: number,
): Amount {
  const billed = unitsAt(row, plan.billed, decimals)
  const used = unitsAt(row, plan.column, decimals)
  const into = unitsAt(row, plan.in, decimals)
  const isTakenBack = plan.correction !== null && /[-−－ー△▲]|取消|訂正|返/.test(cellAt(row, plan.correction))
  const spent = typeof billed === 'number' && billed !== 0 ? billed : used
  if (typeof spent === 'number' && spent !== 0) return isTakenBack ? Math.abs(spent) : -spent
  if (typeof into === 'number' && into !== 0) return Math.abs(into)
  return spent
}
