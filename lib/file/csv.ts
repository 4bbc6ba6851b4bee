// Delimited text -> a grid, as banks really write it.
import Papa from 'papaparse'
import type { Cell, Grid } from '../reading/grid'
import { delimiterOf } from './delimiter'

export type CsvParsed =
  | { kind: 'grid'; grid: Grid; records: readonly string[][] }
  | { kind: 'error'; error: 'truncated' }

const EMPTY: Cell = { text: '', isHeader: false }

/** The fields of a delimited text; truncated where a quoted field is never closed. A quote within an unquoted field is text. */
export function parseCsv(text: string): CsvParsed {
  const parsed = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    header: false,
    skipEmptyLines: false,
  })
  const isOpen = parsed.errors.some((error) => error.type === 'Quotes' && error.code === 'MissingQuotes')
  if (isOpen) return { kind: 'error', error: 'truncated' }
  return { kind: 'grid', grid: gridOf(parsed.data), records: parsed.data }
}

/** A grid of records, cells trimmed of what no one sees. */
export function gridOf(records: readonly (readonly string[])[], source: 'csv' | 'fixed' = 'csv'): Grid {
  return {
    source,
    rows: records.map((fields) => fields.map((text) => (text === '' ? EMPTY : { text, isHeader: false }))),
    surroundings: [],
  }
}
