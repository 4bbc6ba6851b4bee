// The one shape that pages and files are turned into before anything is read from them.

/** One cell: its text as a person sees it, `\n` between its lines. */
export type Cell = {
  text: string
  /** The source marks it as a header (th, role=columnheader, the header line of a CSV that a known format names). */
  isHeader: boolean
}

export type GridSource = 'table' | 'aria' | 'siblings' | 'definition' | 'csv' | 'fixed'

/** Rows of cells, with what stands around them. Spans are resolved: a spanning cell's text stands once, at its first place. */
export type Grid = {
  source: GridSource
  rows: readonly (readonly Cell[])[]
  /** Texts around the grid that may name the account, the period, the year or a count; nearest first. */
  surroundings: readonly string[]
}
