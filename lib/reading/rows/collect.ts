// Reads the rows of a section under one plan: which are transactions, which only carry a balance, which are neither.
import type { Day } from '../../statement/day'
import { isAccountHeading } from '../accounts/account-heading'
import { hasCardNumber } from '../accounts/account-number'
import { lastDigitsIn } from '../accounts/card-label'
import { callsUpon } from '../accounts/offers'
import { isBlankCell } from '../cells/cell-money'
import type { DateEvidence } from '../cells/date-style'
import { isAd, isCarried, isEnd, isPlanned, isTotal, isVoid, namesBalance } from '../cells/phrases'
import type { Plan } from '../columns/plan'
import { wordOf } from '../columns/vocabulary'
import type { Cell } from '../grid'
import { isPatternRow } from '../sections/pattern-row'
import { isRemark, withoutOddLines } from './continuations'
import { rejoin } from './rejoin'
import { amountOf, balanceOf, cellAt } from './row-amount'
import { type DateParts, dateOf, showsAnotherDay } from './row-date'

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
  /** Marked 取消 or the like, or with neither day nor balance of its own where rows have both: dropped where the balances do not follow it. */
  isVoid: boolean
  /** What the row's account column or the heading above says; '' where nothing does. */
  account: string
  /** A balance carried into or out of the rows stands directly before or after this row in the source. */
  carriedBefore: number | null
  carriedAfter: number | null
  /** That balance stands in a dated row that says nothing of carrying: its amount may have been lost. */
  isLostBefore: boolean
  isLostAfter: boolean
  /** The row ends before the balance column, or a number that is no money stands there: a cell is missing, or was cut. */
  isShort: boolean
}

/** The rows of one section under one plan. */
export type Collected = {
  rows: RawRow[]
  /** Rows that look like transactions and were left out (予定, 取消, 欠番): a stated count may include them. */
  leftOut: number
  /** Indices of dated rows whose amount is unreadable, stands on both sides or is no amount: they should be rows and are none. */
  unread: number[]
  /** A balance carried where the account has no row at all. */
  carriedAlone: number | null
}

/** Collects all rows; yields now and then so that a caller may rest. */
export function* collect(
  rows: readonly (readonly Cell[])[],
  plan: Plan,
  evidence: DateEvidence,
): Generator<undefined, Collected> {
  const found: Collected = { rows: [], leftOut: 0, unread: [], carriedAlone: null }
  const state: State = {
    date: null,
    heading: '',
    carried: null,
    isLost: false,
    year: null,
    month: null,
    isSaved: false,
  }
  for (let at = 0; at < rows.length; at++) {
    if (at % 500 === 499) yield
    const row = rows[at]
    if (row !== undefined) collectRow(row, at, plan, evidence, state, found)
  }
  if (found.rows.length === 0) found.carriedAlone = state.carried
  if (plan.account === null) rejoin(found.rows)
  withoutOddLines(found.rows)
  // Where the parts of a day are written only when they change, none has lost its date.
  if (state.isSaved) for (const row of found.rows) row.hasOwnDate = true
  return found
}

type State = {
  date: Day | null
  heading: string
  carried: number | null
  isLost: boolean
} & DateParts

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
  const movesLittle = typeof amount === 'number' && Math.abs(amount) <= 1
  if ((ownDate === null || movesLittle) && isPatternRow(row)) return
  const balance = balanceOf(row, plan)
  const account = plan.account === null ? state.heading : cellAt(row, plan.account)
  const before = found.rows[found.rows.length - 1]
  // What is carried into an account's rows says nothing of the account above.
  const last = before !== undefined && (before.account === account || account === '') ? before : undefined
  if (typeof amount !== 'number') {
    if (balance === null && row.some(({ text }) => isVoid(text))) found.leftOut++
    else if (ownDate !== null && plan.date.kind === 'headings') state.date = ownDate
    else if (amount === 'both' || amount === 'unreadable') {
      const isSum = row.some((cell) => isTotal(cell.text) || isCarried(cell.text))
      if (ownDate !== null && !isSum) found.unread.push(at)
    } else if (balance !== null && row.some(({ text }) => isCarried(text) || namesBalance(text))) {
      if (!saysTheLatest(row, balance, found.rows)) carry(balance, false, last, state)
    } else if (balance !== null && (ownDate !== null || isUnderHeading(row, plan, state)))
      carry(balance, true, last, state)
    else if (ownDate === null) {
      const heading = headingOf(row, found.rows.length === 0 || state.heading !== '')
      if (heading !== null) enterAccount(heading, plan, state)
      else if (last !== undefined && !plan.isCard && onlyDescribes(row, plan) && !isRemark(row))
        last.continued.push(at)
    } else if (amount === 'odd') found.unread.push(at)
    else if (balance === null) found.leftOut++
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
  if (balance !== null && isOnlyCarried(amount, balance, last) && row.some((cell) => isCarried(cell.text))) {
    carry(balance, false, last, state)
    return
  }
  const date = ownDate ?? (plan.isCard && plan.date.kind !== 'headings' ? null : state.date)
  if (date === null) {
    if (balance !== null && !plan.isCard && describes(row, plan)) found.unread.push(at)
    return
  }
  if (ownDate === null && plan.date.kind !== 'headings' && !describes(row, plan)) return
  if (ownDate === null && showsAnotherDay(row, plan)) {
    found.unread.push(at)
    return
  }
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
    isVoid:
      isMarkedVoid ||
      (ownDate === null && balance === null && plan.balance !== null && plan.date.kind === 'one'),
    account,
    carriedBefore: state.carried,
    carriedAfter: null,
    isLostBefore: state.isLost,
    isLostAfter: false,
    isShort:
      plan.balance !== null &&
      (row.length <= plan.balance || (balance === null && hasDigits(row, plan.balance))),
  })
  state.carried = null
  state.isLost = false
}

/** A row of its own below a heading that is a day. */
function isUnderHeading(row: readonly Cell[], plan: Plan, { date }: State): boolean {
  return plan.date.kind === 'headings' && date !== null && describes(row, plan)
}

function enterAccount(heading: string, plan: Plan, state: State): void {
  if (plan.account === null && heading !== state.heading) {
    state.carried = null
    state.isLost = false
  }
  state.heading = heading
}

/** The amount of a row that carries a balance is that balance again, or the sum of a side: the balance has not moved. */
function isOnlyCarried(amount: number, balance: number, last: RawRow | undefined): boolean {
  return Math.abs(amount) === Math.abs(balance) || last?.balance === balance
}

/** Whether 現在残高 below rows that run backwards says again what the first of them left: nothing is carried into the last. */
function saysTheLatest(row: readonly Cell[], balance: number, rows: readonly RawRow[]): boolean {
  return rows.length > 1 && rows[0]?.balance === balance && !row.some(({ text }) => isCarried(text))
}

function carry(balance: number, isLost: boolean, last: RawRow | undefined, state: State): void {
  if (last !== undefined && last.carriedAfter === null) {
    last.carriedAfter = balance
    last.isLostAfter = isLost
  }
  state.carried = balance
  state.isLost = isLost
}

/**
 * A row that holds nothing but a card number and a name, or an account: what follows is that card's. The end of a number alone (下4桁 1234)
 * is a heading only where one stands over the first row as well.
 */
function headingOf(row: readonly Cell[], isOverFirst: boolean): string | null {
  const texts = row.map((cell) => cell.text).filter((text) => text.trim() !== '')
  if (texts.length === 0 || texts.length > 4) return null
  const line = texts.join(' ')
  if (texts.some(isAd) || callsUpon(line)) return null
  const isCard =
    texts.some(hasCardNumber) || (isOverFirst && texts.length === 1 && lastDigitsIn(line) !== null)
  return isCard || isAccountHeading(line) ? line : null
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
    describes(row, plan) &&
    row.every(
      (cell, at) =>
        !cell.isHeader &&
        !isLabelOfSum(cell.text) &&
        (plan.descriptions.includes(at) || isBlankCell(cell.text) || TIME.test(cell.text)),
    )
  )
}

/** The time beneath its day. */
const TIME = /^\s*[\d０-９]{1,2}[:：][\d０-９]{2}(?:[:：][\d０-９]{2})?\s*$/

/** 合計 or 現在残高 without its sum, and 以上: they describe no transaction. */
function isLabelOfSum(text: string): boolean {
  return isEnd(text) || isTotal(text) || isCarried(text) || wordOf(text) === 'balance'
}

function hasDigits(row: readonly Cell[], column: number): boolean {
  return /\d/.test(cellAt(row, column).normalize('NFKC'))
}
