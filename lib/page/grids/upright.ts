// Tables laid out otherwise than a row a transaction: transactions as columns, the two halves of a passbook's spread beside each other.
import { dateCell } from '../../reading/cells/cell-date'
import { isBlankCell, moneyCell } from '../../reading/cells/cell-money'
import { headerKey } from '../../reading/cells/fold'
import { wordOf } from '../../reading/columns/vocabulary'
import type { Cell } from '../../reading/grid'
import { cell, type FoundGrid, MAX_COLUMNS } from './found-grid'

const MOST_FIELDS = 16
/** A header stands within the first rows; a long table is not searched for one. */
const HEADER_WITHIN = 6

/** The grid with a row a transaction; null where it already is, or nothing tells how it is laid out. */
export function upright(grid: FoundGrid): FoundGrid | null {
  return turned(grid) ?? unspread(withoutFold(grid))
}

/** Without the columns that hold nothing at all: the fold between two pages. */
function withoutFold(grid: FoundGrid): FoundGrid {
  const width = Math.max(0, ...grid.rows.slice(0, HEADER_WITHIN).map((row) => row.length))
  if (width % 2 === 0 || width < 7 || width > MAX_COLUMNS) return grid
  const held = Array.from({ length: width }, (_, at) => grid.rows.some((row) => (row[at]?.text ?? '') !== ''))
  if (held.every(Boolean)) return grid
  return { ...grid, rows: grid.rows.map((row) => row.filter((_, at) => held[at] !== false)) }
}

/** Columns are transactions: the first cell of each row names a field, and one row holds nothing but days. */
function turned(grid: FoundGrid): FoundGrid | null {
  const { rows } = grid
  const width = rows[0]?.length ?? 0
  if (rows.length < 3 || rows.length > MOST_FIELDS || width < 3 || width > MAX_COLUMNS) return null
  if (rows.some((row) => row.length !== width)) return null
  const words = rows.map(([name]) => wordOf(name?.text ?? ''))
  if (words.filter((word) => word !== null).length < rows.length * 0.6) return null
  const values = (at: number) => (rows[at] ?? []).slice(1).map(({ text }) => text)
  const day = words.indexOf('date')
  if (day === -1 || !values(day).every((text) => dateCell(text) !== null)) return null
  const hasMoney = words.some(
    (word, at) =>
      (word === 'balance' || word === 'amount' || word === 'signed' || word === 'out') &&
      values(at).every((text) => moneyCell(text) !== null || isBlankCell(text)),
  )
  if (!hasMoney) return null
  return {
    ...grid,
    rows: Array.from({ length: width }, (_, column) =>
      rows.map((row): Cell => cell(row[column]?.text ?? '', column === 0)),
    ),
  }
}

/** The header stands twice beside itself: the left half of all rows comes before the right. */
function unspread(grid: FoundGrid): FoundGrid | null {
  const at = grid.rows
    .slice(0, HEADER_WITHIN)
    .findIndex((row) => row.filter(({ text }) => wordOf(text) !== null).length >= 6)
  const header = grid.rows[at]
  if (header === undefined || header.length % 2 !== 0) return null
  const half = header.length / 2
  const isTwice = header.every(
    ({ text }, column) => headerKey(text) === headerKey(header[(column + half) % header.length]?.text ?? ''),
  )
  const hasWords = header.slice(0, half).some(({ text }) => wordOf(text) === 'date')
  if (!isTwice || !hasWords) return null
  const body = grid.rows.slice(at + 1)
  const isWide = (row: readonly Cell[]) => row.slice(half).some(({ text }) => text !== '')
  return {
    ...grid,
    rows: [
      ...grid.rows.slice(0, at),
      header.slice(0, half),
      ...body.map((row) => row.slice(0, half)),
      ...body.filter(isWide).map((row) => row.slice(half)),
    ],
  }
}
