// Divides a column whose cells hold the date above and a description below, as its header says (お取引日⏎摘要).
import { dateCell } from './cell-date'
import type { Cell, Grid } from './grid'
import { wordOf } from './vocabulary'

/** How many of a column's filled cells must hold two lines, the first a date. */
const ENOUGH = 0.8

/** The grid with each such column as two beside each other; the same grid where it has none. */
export function unstacked(grid: Grid): Grid {
  const head = grid.rows.findIndex((row) => row.some(({ text }) => isStackedHeader(text)))
  const header = grid.rows[head]
  if (header === undefined) return grid
  const at = header.findIndex(({ text }) => isStackedHeader(text))
  const cells = grid.rows.slice(head + 1).flatMap((row) => row[at] ?? [])
  const filled = cells.filter(({ text }) => text.trim() !== '')
  const stacked = filled.filter(({ text }) => isDateOverText(text))
  if (stacked.length === 0 || stacked.length < filled.length * ENOUGH) return grid
  return { ...grid, rows: grid.rows.map((row) => divided(row, at)) }
}

function isStackedHeader(text: string): boolean {
  if (!text.includes('\n')) return false
  const lines = linesOf(text)
  if (lines.length !== 2) return false
  const [upper, lower] = lines.map(wordOf)
  return upper === 'date' && (lower === 'description' || lower === 'kind')
}

function isDateOverText(text: string): boolean {
  const [upper, lower] = linesOf(text)
  return upper !== undefined && lower !== undefined && dateCell(upper) !== null && dateCell(lower) === null
}

function divided(row: readonly Cell[], at: number): readonly Cell[] {
  const cell = row[at]
  if (cell === undefined) return row
  const isPair = isStackedHeader(cell.text) || isDateOverText(cell.text)
  const [upper = '', ...lower] = isPair ? linesOf(cell.text) : [cell.text]
  return [
    ...row.slice(0, at),
    { ...cell, text: upper },
    { ...cell, text: lower.join('\n') },
    ...row.slice(at + 1),
  ]
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
