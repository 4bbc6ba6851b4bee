// A table, or an ARIA grid, as rows of cells with their spans resolved.
import { dateCell } from '../../reading/cells/cell-date'
import { wordOf } from '../../reading/columns/vocabulary'
import type { SeenElement } from '../seen'
import { cellTextOf, rowTextOf } from './cell-text'
import { cell, type FoundGrid, MAX_COLUMNS, MAX_ROWS } from './found-grid'
import { onePlaceOneRow, withHiddenBlanks } from './row-cells'
import { linesOfHeader, stackedText } from './stacked-cell'

const ARIA_TABLES = new Set(['table', 'grid', 'treegrid'])
const ARIA_CELLS = new Set(['cell', 'gridcell', 'columnheader', 'rowheader'])

/** Whether the element lays its content out as a table: by its tag, or by the role it gives itself. */
export function isTable({ tag, element }: SeenElement): boolean {
  if (tag === 'td' || tag === 'th' || tag === 'tr') return false
  const role = element.getAttribute('role')
  if (tag === 'table') return role === null || !(role === 'presentation' || role === 'none')
  return role !== null && ARIA_TABLES.has(role)
}

export type TableRow = { isHead: boolean; row: Element; cells: SeenElement[] }

/** The rows of a table with their cells; `tfoot` last, as it is drawn. Rows of tables inside cells are not among them. */
export function tableRowsOf(table: SeenElement): TableRow[] {
  const rows: TableRow[] = []
  const feet: TableRow[] = []
  const visit = (at: SeenElement, isHead: boolean, isFoot: boolean): void => {
    for (const kid of at.children) {
      if (typeof kid === 'string') continue
      if (isRow(kid)) (isFoot ? feet : rows).push({ isHead, row: kid.element, cells: cellsOf(kid) })
      else if (table.tag !== 'table' && kid.children.length < 4 && dateCell(cellTextOf(kid)) !== null)
        // A day over its rows, which in an ARIA grid needs no row of its own.
        rows.push({ isHead, row: kid.element, cells: [kid] })
      else if (!isTable(kid) && !isCell(kid))
        visit(kid, isHead || kid.tag === 'thead', isFoot || kid.tag === 'tfoot')
    }
  }
  visit(table, false, false)
  return withHiddenBlanks(onePlaceOneRow(rows.concat(feet)))
}

/** The table as a grid; null where a row is wider than any statement. `skip` tells cells whose text is not part of it. */
export function* tableGrid(
  rows: readonly TableRow[],
  source: 'table' | 'aria',
  skip: ReadonlySet<SeenElement>,
): Generator<void, FoundGrid | null> {
  const found: FoundGrid = { source, rows: [], isCut: rows.length > MAX_ROWS }
  /** How many more rows each column is taken by a cell from above. */
  let taken: number[] = []
  /** Columns whose header says that their cells hold several values. */
  const stacked = new Map<number, number>()
  const spans: Span[] = []
  for (const [index, { isHead, cells }] of rows.slice(0, MAX_ROWS).entries()) {
    if (index % 100 === 99) yield
    if (cells.length > MAX_COLUMNS) return null
    const areAllHeaders = cells.every(isHeaderCell)
    const line: ReturnType<typeof cell>[] = []
    const next: number[] = []
    let column = 0
    const passTaken = (): void => {
      for (let left = taken[column] ?? 0; left > 0; left = taken[column] ?? 0) {
        line[column] = cell('')
        next[column] = left - 1
        column += 1
      }
    }
    for (const at of cells) {
      passTaken()
      const isPlain = !at.element.hasAttributes()
      const width = isPlain ? 1 : Math.min(spanOf(at.element, 'colspan'), MAX_COLUMNS)
      const height = isPlain ? 1 : spanOf(at.element, 'rowspan')
      const isHeader =
        (at.tag === 'th' || !isPlain) &&
        isHeaderCell(at) &&
        (isHead || areAllHeaders || at.element.getAttribute('scope') === 'col')
      const lines = isHeader ? undefined : stacked.get(column)
      const whole = lines === undefined || skip.has(at) ? null : stackedText(at, lines)
      const text = skip.has(at) ? '' : (whole ?? (cells.length === 1 ? rowTextOf(at) : cellTextOf(at)))
      if (isHeader && linesOfHeader(text) > 1) stacked.set(column, linesOfHeader(text))
      if (width > 1 && index < HEADER_WITHIN) spans.push({ row: index, below: index + height, column, width })
      for (let i = 0; i < width; i += 1) {
        line[column] = cell(i === 0 ? text : '', isHeader)
        next[column] = height - 1
        column += 1
      }
      if (column > MAX_COLUMNS * 2) return null
    }
    while (column < taken.length) {
      if ((taken[column] ?? 0) > 0) passTaken()
      else column += 1
    }
    for (let i = 0; i < line.length; i += 1) line[i] ??= cell('')
    taken = next
    found.rows.push(line)
  }
  for (const span of spans) spreadHead(found, span)
  return found
}

/** A header stands within the first rows. */
const HEADER_WITHIN = 6
/** A cell over several columns: the first row below it, its first column and how many it takes. */
type Span = { row: number; below: number; column: number; width: number }

/** 摘要 over two columns of words is the head of both, unless heads of their own stand between. */
function spreadHead({ rows }: FoundGrid, { row, below, column, width }: Span): void {
  const line = rows[row] ?? []
  const head = line[column]
  const word = head === undefined ? null : wordOf(head.text)
  if (head === undefined || (word !== 'description' && word !== 'kind' && word !== 'otherParty')) return
  if (line.filter(({ text }) => wordOf(text) !== null).length < 3) return
  const under = rows[below]?.slice(column, column + width) ?? []
  if (under.some(({ isHeader, text }) => isHeader || wordOf(text) === 'description')) return
  for (let at = column + 1; at < column + width; at += 1) line[at] = head
}

function isRow({ tag, element }: SeenElement): boolean {
  return tag === 'tr' || element.getAttribute('role') === 'row'
}

function isCell({ tag, element }: SeenElement): boolean {
  return tag === 'td' || tag === 'th' || ARIA_CELLS.has(element.getAttribute('role') ?? '')
}

function isHeaderCell({ tag, element }: SeenElement): boolean {
  return tag === 'th' || element.getAttribute('role') === 'columnheader'
}

function cellsOf(row: SeenElement): SeenElement[] {
  const cells: SeenElement[] = []
  const visit = (at: SeenElement): void => {
    for (const kid of at.children) {
      if (typeof kid === 'string') continue
      if (isCell(kid)) cells.push(kid)
      else if (!isTable(kid)) visit(kid)
    }
  }
  visit(row)
  return cells
}

function spanOf(element: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(element.getAttribute(name) ?? element.getAttribute(`aria-${name}`) ?? 1)
  // rowspan=0 reaches to the end of the section; browsers themselves stop at 65,534.
  if (value === 0 && name === 'rowspan') return MAX_ROWS
  return Number.isInteger(value) && value >= 1 && value <= MAX_ROWS ? value : 1
}
