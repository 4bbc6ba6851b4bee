// Grids that are one statement in several pieces: a header in a table of its own, a table a month, a list a day.
import { dateCell } from '../../reading/cells/cell-date'
import { moneyCell } from '../../reading/cells/cell-money'
import { headerKey } from '../../reading/cells/fold'
import { type Word, wordOf } from '../../reading/columns/vocabulary'
import type { Cell } from '../../reading/grid'
import { isDayWithBalance } from '../../reading/sections/day-balances'
import { nameOfAmount } from '../../reading/sections/stacked-amounts'
import { cell, type FoundGrid } from './found-grid'
import { joinedByLabels, joinedRecords } from './record-table'

const ROWS_A_SLICE = 200

/** Rows of a grid before the first that holds a day or an amount, where they are words of headers. */
export function headOf({ rows }: FoundGrid): readonly (readonly Cell[])[] {
  const first = rows.findIndex((row) =>
    row.some(({ text }) => dateCell(text) !== null || moneyCell(text) !== null),
  )
  const head = first === -1 ? rows : rows.slice(0, first)
  return head.filter((row) => row.filter(({ text }) => wordOf(text) !== null).length >= 2)
}

/** Figures side by side, each under its name, and none of them of a transaction: カード番号, お支払日, ご請求額. */
function isPanel({ rows }: FoundGrid): boolean {
  const [row, below] = rows
  if (row === undefined || rows.length > 2) return false
  const filled = row.filter(({ text }) => text !== '')
  if (below !== undefined) {
    const words = filled.map(({ text }) => wordOf(text))
    const isOfTransaction = words.some((word) => word !== null && OF_TRANSACTION.has(word))
    return filled.length > 1 && filled.every(({ isHeader }) => isHeader) && !isOfTransaction
  }
  if (filled.length < 2) return false
  return filled.every(({ text }) => {
    const [name = '', ...values] = text.split('\n')
    return values.length > 0 && !/\d/.test(name) && !OF_TRANSACTION.has(wordOf(name) ?? 'other')
  })
}

const OF_TRANSACTION: ReadonlySet<Word> = new Set([
  'date',
  'day',
  'monthDay',
  'description',
  'in',
  'out',
  'signed',
  'used',
  'balance',
])

/** Whether a grid can be a statement: a row with a day and an amount, days as headings over amounts, or the header of a statement. */
export function* isStatementLike(grid: FoundGrid): Generator<void, boolean> {
  if (isPanel(grid)) return false
  let hasHeading = false
  for (const [index, row] of grid.rows.entries()) {
    if (index % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield
    const lines = row.flatMap(({ text }) => (text.includes('\n') ? text.split('\n') : [text]))
    const hasDay = lines.some((text) => dateCell(text) !== null)
    const hasMoney = lines.some((text) => dateCell(text) === null && nameOfAmount(text) !== null)
    if (hasMoney && (hasDay || hasHeading)) return true
    const filled = row.filter(({ text }) => text !== '').length
    if (hasDay && (filled === 1 || isDayWithBalance(row))) hasHeading = true
  }
  const words = headOf(grid).flatMap((row) => row.map(({ text }) => wordOf(text)))
  const hasDay = words.includes('date') || (words.includes('month') && words.includes('day'))
  return hasDay && words.filter((word) => word !== null).length >= 3
}

/** Whether a table only shows once more the last rows of the one before it; rows that are all alike may as well be so many dealings. */
function isShownAgain(before: FoundGrid, after: FoundGrid): boolean {
  const [all, again] = [before, after].map((grid) =>
    grid.rows.slice(headOf(grid).length).map((row) => row.map(({ text }) => text).join('\t')),
  )
  if (all === undefined || again === undefined || new Set(again).size < 2) return false
  return all.slice(-again.length).join('\n') === again.join('\n')
}

/**
 * One grid of two that follow each other with only `between` (texts) in between; null where they are two statements.
 * A day, a month or nothing may stand between; any other text may name another account.
 */
export function merged(before: FoundGrid, after: FoundGrid, texts: readonly string[]): FoundGrid | null {
  const between = texts.filter((text) => !isLineOfHeads(text))
  if (before.source !== after.source || between.length > 2) return null
  const records = joinedRecords(before, after, between)
  if (records !== null) return records
  const head = headOf(after)
  if (widthOf(before) !== widthOf(after))
    // A month in which all came in has no column for what went out.
    return between.length > 0 && between.every(isHeading) && [before, after].every(isLabelled)
      ? joinedByLabels(joined(before, [], between), after)
      : null
  const isHeadOnly = headOf(before).length > 0 && headOf(before).length === before.rows.length
  if (isHeadOnly && between.length === 0) return head.length > 0 ? after : joined(before, after.rows, [])
  if (!between.every(isHeading)) return null
  if (head.length === 0) return joined(before, after.rows, between)
  if (keyOf(head) !== keyOf(headOf(before))) return null
  if (between.length === 0 && isShownAgain(before, after)) return before
  return joined(
    before,
    after.rows.filter((row) => !head.includes(row)),
    between,
  )
}

/** The line of words over the columns of a list, which says nothing of whose it is. */
function isLineOfHeads(text: string): boolean {
  const lines = text.split('\n')
  return lines.length > 2 && lines.every((line) => wordOf(line) !== null)
}

/** A line of heads, and a word in each of them. */
const isLabelled = ({ rows }: FoundGrid) => rows[0]?.every(({ text }) => wordOf(text) !== null) === true

function joined(before: FoundGrid, rows: readonly Cell[][], between: readonly string[]): FoundGrid {
  return { ...before, rows: [...before.rows, ...between.map(headingRow), ...rows] }
}

/** A month between two pieces describes no row; a day dates those below it. */
const headingRow = (text: string): Cell[] => [cell(text, dateCell(text) === null)]

/** Whether a text between two lists only says from which day or month on the next one is. */
export function isHeading(text: string): boolean {
  if (dateCell(text) !== null) return true
  return /^(?:(?:西暦|令和|平成|R|H)?\s*(?:\d{1,4}|元)\s*[年/.-])?\s*\d{1,2}\s*月?(?:分|度|のお?取引|のご利用|の明細)?$/.test(
    text.normalize('NFKC'),
  )
}

function widthOf({ rows }: FoundGrid): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0)
}

function keyOf(head: readonly (readonly Cell[])[]): string {
  return head.map((row) => row.map(({ text }) => headerKey(text)).join('|')).join('\n')
}
