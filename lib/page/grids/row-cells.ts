// The cells of a row that are not all where the row stands: some hidden though their column is not, some in a frozen part beside it.
import type { SeenElement } from '../seen'
import type { TableRow } from './table-grid'

/** Longer rows are no statement's. */
const MOST_CELLS = 64

/**
 * Rows with a blank for each cell that is hidden while its column shows in others (td:empty { display: none } on cards), so that those
 * behind it stay in their columns. A column hidden in every row stays out; in a row that is laid out as one of a table, those behind a cell
 * taken out of it do move.
 */
export function withHiddenBlanks(rows: readonly TableRow[]): TableRow[] {
  const isShort = ({ row, cells }: TableRow) => row.localName === 'tr' && row.childElementCount > cells.length
  if (!rows.some(isShort)) return [...rows]
  const width = rows.reduce((most, { row }) => Math.max(most, row.childElementCount), 0)
  if (width < 3 || width > MOST_CELLS) return [...rows]
  const shown = new Set<number>()
  for (const { row, cells } of rows) {
    if (!isPlain(row, width)) continue
    const seen = new Set(cells.map(({ element }) => element))
    for (const [at, element] of [...row.children].entries()) if (seen.has(element)) shown.add(at)
  }
  return rows.map((line) => {
    if (!isShort(line) || !isPlain(line.row, width)) return line
    const seen = new Map(line.cells.map((cell) => [cell.element, cell]))
    const cells = [...line.row.children].flatMap((element, at) => {
      const cell = seen.get(element)
      if (cell !== undefined) return [cell]
      return shown.has(at) && keepsItsPlace(element, line.row) ? [blank(element)] : []
    })
    return cells.length < line.cells.length ? line : { ...line, cells }
  })
}

/** Rows of a grid that say the same place (aria-rowindex) are one: frozen columns stand in a part of their own. */
export function onePlaceOneRow(rows: readonly TableRow[]): TableRow[] {
  const places = rows.map(({ row }) => row.getAttribute('aria-rowindex'))
  const distinct = new Set(places.filter((place) => place !== null))
  if (distinct.size === 0 || distinct.size === rows.length) return [...rows]
  const found = new Map<string, TableRow>()
  const result: TableRow[] = []
  for (const [at, line] of rows.entries()) {
    const place = places[at] ?? null
    const earlier = place === null ? undefined : found.get(place)
    if (earlier !== undefined) earlier.cells = inColumns([...earlier.cells, ...line.cells])
    else {
      const copy = { ...line, cells: inColumns(line.cells) }
      if (place !== null) found.set(place, copy)
      result.push(copy)
    }
  }
  return result
}

/** Cells in the order of the columns that they all say they stand in; as they come where one says none. */
function inColumns(cells: readonly SeenElement[]): SeenElement[] {
  const placed = cells.map((cell) => ({ cell, at: Number(cell.element.getAttribute('aria-colindex')) }))
  if (placed.some(({ at }) => !Number.isInteger(at) || at < 1)) return [...cells]
  return placed.sort((a, b) => a.at - b.at).map(({ cell }) => cell)
}

const keepsItsPlace = (cell: Element, row: Element) =>
  displayOf(cell) !== 'none' || displayOf(row) !== 'table-row'

function displayOf(element: Element): string {
  return element.ownerDocument.defaultView?.getComputedStyle(element).display ?? ''
}

/** As many cells as the widest row, each of one column. */
function isPlain(row: Element, width: number): boolean {
  if (row.childElementCount !== width) return false
  return [...row.children].every(
    (cell) =>
      (cell.localName === 'td' || cell.localName === 'th') &&
      !cell.hasAttribute('colspan') &&
      !cell.hasAttribute('rowspan'),
  )
}

function blank(element: Element): SeenElement {
  return { element, tag: element.localName, isBlock: true, children: [] }
}
