// A grid while it is being made: rows of cells, without what stands around them.
import type { Cell, GridSource } from '../../reading/grid'

/** More columns than any statement has: a wider table is refused. */
export const MAX_COLUMNS = 64
/** Rows that are read of one grid; a longer one is cut, and said to be. */
export const MAX_ROWS = 30_000

/**
 * isRecord: a table that was one transaction stood on end, or several such put together; its first row are the labels. `before` and
 * `after` are texts of the same block that are none of its rows.
 */
export type FoundGrid = {
  source: GridSource
  rows: Cell[][]
  isCut: boolean
  isRecord?: true
  before?: readonly string[]
  after?: readonly string[]
}

/** No cell of a statement says more; the rest of a longer text is left out. */
const LONGEST_CELL = 1_000

/** A cell of the page's own text. */
export function cell(text: string, isHeader = false): Cell {
  return { text: text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text, isHeader }
}
