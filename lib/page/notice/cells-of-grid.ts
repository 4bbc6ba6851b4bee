// Rows of a CSS grid whose cells stand in it side by side, with no element around a row.
import type { Piece } from '../kind/outline'
import { fold, textOf } from '../kind/text'
import { isHeaderRow } from './columns'
import { wholeDay } from './day'

const MAX_TRACKS = 8

/** The cells of a grid as rows, where its first row names columns or each row has its day in one column; empty for anything else. */
export function rowsOfGrid(piece: Piece): Piece[] {
  const width = tracksOf(piece)
  if (width === null) return []
  const cells = piece.kids.filter((kid): kid is Piece => typeof kid !== 'string' && !isWide(kid.element))
  if (cells.length < 2 * width || cells.length % width !== 0) return []
  const rows: Piece[] = []
  for (let at = 0; at < cells.length; at += width) {
    const kids = cells.slice(at, at + width)
    const first = kids[0]
    if (first !== undefined) rows.push({ element: first.element, tag: 'line', kids, order: first.order })
  }
  const [first] = rows
  return first !== undefined && (isHeaderRow(first) || hasDayColumn(rows, width)) ? rows : []
}

/** Whether one column, and no other, holds nothing but a day in each row. */
function hasDayColumn(rows: readonly Piece[], width: number): boolean {
  const isDay = (row: Piece, column: number): boolean => {
    const cell = row.kids[column]
    return cell !== undefined && typeof cell !== 'string' && wholeDay(fold(textOf(cell))) !== null
  }
  const columns = Array.from({ length: width }, (_, column) => column)
  return (
    columns.filter((column) => rows.some((row) => isDay(row, column))).length === 1 &&
    columns.some((column) => rows.every((row) => isDay(row, column)))
  )
}

/** The number of columns of a CSS grid as laid out; null for any other display. */
function tracksOf({ element }: Piece): number | null {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  if (style === undefined || !style.display.endsWith('grid')) return null
  const tracks = style.gridTemplateColumns.split(' ').filter((track) => /^[\d.]+px$/.test(track)).length
  return tracks >= 2 && tracks <= MAX_TRACKS ? tracks : null
}

/** A cell over all columns: a heading between rows, or a line under them. */
function isWide(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  return style !== undefined && style.gridColumnStart === '1' && style.gridColumnEnd === '-1'
}
