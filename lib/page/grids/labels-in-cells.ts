// Cells that repeat their column's label for small screens: the label is taken off, and names the column where nothing else does.
import { headerKey } from '../../reading/fold'
import type { Cell } from '../../reading/grid'
import { wordOf } from '../../reading/vocabulary'
import { cell, type FoundGrid } from './found-grid'

/** The grid without labels at the head of its cells. A label is the first line of nearly every filled cell of a column. */
export function withoutLabels(grid: FoundGrid): FoundGrid {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const labels = Array.from({ length: width }, (_, column) => labelOf(grid.rows, column))
  if (labels.every((label) => label === null)) return grid
  const rows = grid.rows.map((row) => row.map((at, column) => without(at, labels[column] ?? null)))
  const hasHead = rows[0]?.some((at, column) => labels[column] !== null && headerKey(at.text) === headerKey(labels[column] ?? '')) ?? false
  return { ...grid, rows: hasHead ? rows : [labels.map((label) => cell(label ?? '', label !== null)), ...rows] }
}

function labelOf(rows: readonly (readonly Cell[])[], column: number): string | null {
  let first: string | null = null
  let labelled = 0
  let filled = 0
  for (const row of rows) {
    const text = row[column]?.text ?? ''
    if (text === '' || row[column]?.isHeader === true) continue
    filled += 1
    const label: string | null = first === null ? headLine(text) : text.startsWith(`${first}\n`) || text === first ? first : null
    first ??= label
    if (label !== null) labelled += 1
  }
  return first !== null && labelled >= 2 && labelled >= filled * 0.8 ? first : null
}

function headLine(text: string): string | null {
  const end = text.indexOf('\n')
  if (end <= 0 || end > 20) return null
  const line = text.slice(0, end)
  return wordOf(line) === null ? null : line
}

function without(at: Cell, label: string | null): Cell {
  if (label === null || at.isHeader) return at
  if (at.text === label) return { ...at, text: '' }
  return at.text.startsWith(`${label}\n`) ? { ...at, text: at.text.slice(label.length + 1) } : at
}
