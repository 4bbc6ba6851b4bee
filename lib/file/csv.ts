// Delimited text -> a grid, as banks really write it.
import Papa from 'papaparse'
import type { Cell, Grid } from '../reading/grid'
import { delimiterOf } from './delimiter'
import { isProtected, unprotected, withoutFormulas } from './protected-field'

export type CsvParsed =
  | { kind: 'records'; records: readonly string[][] }
  | { kind: 'error'; error: 'truncated' }

const EMPTY: Cell = { text: '', isHeader: false }

/** The fields of a delimited text; truncated where a quoted field is never closed. A quote within an unquoted field is text. */
export function parseCsv(text: string): CsvParsed {
  const plain = withoutFormulas(text)
  const parsed = Papa.parse<string[]>(plain, {
    delimiter: delimiterOf(plain),
    header: false,
    skipEmptyLines: false,
  })
  const isOpen = parsed.errors.some((error) => error.type === 'Quotes' && error.code === 'MissingQuotes')
  if (isOpen) return { kind: 'error', error: 'truncated' }
  for (const fields of parsed.data) {
    for (const [at, field] of fields.entries()) if (isProtected(field)) fields[at] = unprotected(field)
  }
  return { kind: 'records', records: parsed.data }
}

/** A grid of records, cells trimmed of what no one sees. */
export function gridOf(records: readonly (readonly string[])[], source: 'csv' | 'fixed' = 'csv'): Grid {
  return {
    source,
    rows: records.map((fields) => fields.map((text) => (text === '' ? EMPTY : { text, isHeader: false }))),
    surroundings: [],
  }
}
