// The one shape that pages and files are turned into before anything is read from them.

/** One cell: its text as a person sees it, `\n` between its lines. */
export type Cell = {
  text: string
  /** The source marks it as a header (th, role=columnheader, dt). */
  isHeader: boolean
}

export type GridSource = 'table' | 'aria' | 'siblings' | 'definition' | 'csv' | 'fixed'

/**
 * Rows of cells, with what stands around them. Spans are resolved: a spanning cell's text stands once, at its first place.
 * A page's tables of other things (labels and values, balances, menus) are worth passing too: they may name the account.
 */
export type Grid = {
  source: GridSource
  rows: readonly (readonly Cell[])[]
  /**
   * Texts around the grid that may name the account, the period, the year, the order or a count; nearest first (caption and
   * heading before it, then farther ones, then what follows). One line of the page a text; a label and its value in one text
   * (`口座番号 1234567`). Of a select only the chosen option, together with the words beside it. Links that ask for more rows
   * (さらに見る) belong here too.
   */
  surroundings: readonly string[]
}
