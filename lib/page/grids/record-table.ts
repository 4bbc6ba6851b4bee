// A table for each transaction, stood on end: label, value; label, value. Each is a header and a row, and those that follow each other are one grid.
import { dateCell } from '../../reading/cells/cell-date'
import { moneyCell } from '../../reading/cells/cell-money'
import { headerKey } from '../../reading/cells/fold'
import { wordOf } from '../../reading/columns/vocabulary'
import type { Cell } from '../../reading/grid'
import { cell, type FoundGrid, MAX_COLUMNS } from './found-grid'

const MOST_FIELDS = 20
const MOST_LINES = 600

/** The table as a header and a row for each time its labels begin anew; null for any that is not transactions of labels, each before its value. */
export function asRecord(grid: FoundGrid): FoundGrid | null {
  const fields = fieldsOf(grid)
  if (fields === null) return null
  const first = fields[0]?.[0] ?? ''
  const starts = fields.flatMap(([label], at) => (label === first ? [at] : []))
  if (starts.length > 1 && fields.length < MOST_FIELDS * starts.length) {
    let whole: FoundGrid | null = null
    for (const [at, from] of starts.entries()) {
      const record = recordOf(grid, fields.slice(from, starts[at + 1]))
      const joined: FoundGrid | null =
        whole === null || record === null ? record : joinedRecords(whole, record, [])
      if (joined === null) return null
      whole = joined
    }
    return whole
  }
  return recordOf(grid, fields)
}

function recordOf(grid: FoundGrid, fields: readonly Field[]): FoundGrid | null {
  if (fields.length < 3 || fields.length > MOST_FIELDS) return null
  const words = fields.map(([label]) => wordOf(label))
  const day = words.indexOf('date')
  if (day === -1 || dateCell(fields[day]?.[1] ?? '') === null) return null
  if (new Set(fields.map(([label]) => headerKey(label))).size < fields.length) return null
  if (
    words.filter((word) => word !== null).length < 3 ||
    !fields.some(([, value], at) => at !== day && moneyCell(value) !== null)
  )
    return null
  return {
    ...grid,
    isRecord: true,
    rows: [fields.map(([label]) => cell(label, true)), fields.map(([, value]) => cell(value))],
  }
}

/** A label and its value. */
type Field = [label: string, value: string]

/** Labels with their values, one or two of them a line; null where a line is laid out otherwise. A line that is only a day, and perhaps words, is one more field. */
function fieldsOf({ rows }: FoundGrid): Field[] | null {
  const width = rows[0]?.length ?? 0
  if (rows.length < 2 || rows.length > MOST_LINES || (width !== 2 && width !== 4)) return null
  const fields: Field[] = []
  for (const row of rows) {
    if (row.length !== width) return null
    const [day, words] = row.slice(1).every(({ text }) => text === '') ? dayIn(row[0]?.text ?? '') : []
    if (day !== undefined) {
      fields.push([DAY, day])
      if (words !== undefined && words !== '') fields.push([WORDS, words])
      continue
    }
    for (let at = 0; at < width; at += 2) {
      const [label, value] = [row[at]?.text ?? '', row[at + 1]?.text ?? '']
      if (label !== '') fields.push([label, value])
      else if (value !== '') return null
    }
  }
  return fields
}

const [DAY, WORDS] = ['日付', '摘要']

/** The day with which a line begins, and the words behind it. */
function dayIn(text: string): [day: string, words: string] | [] {
  if (dateCell(text) !== null) return [text, '']
  const [, day, words] = /^(\S*\d\S*)[\s\u3000]+(\D.*)$/s.exec(text) ?? []
  return day !== undefined && words !== undefined && dateCell(day) !== null ? [day, words] : []
}

/** What may stand between two such tables: 2件目, No.3, 明細4. */
const NUMBERED =
  /^(?:No\.?|第|(?:お?取引|ご?利用)?明細|お?取引|#|[([【])?\s*\d{1,4}\s*(?:件目|番目|件|[)\]】.])?$/i

/**
 * The two as one: a label that only one of them has (お支払金額, お預り金額) is a column that the other leaves blank. Null where their labels
 * differ otherwise, or a text stands between that is no number of them.
 */
export function joinedRecords(
  before: FoundGrid,
  after: FoundGrid,
  between: readonly string[],
): FoundGrid | null {
  if (before.isRecord !== true || after.isRecord !== true) return null
  const shown = new Set(after.rows.flatMap((row) => row.map(({ text }) => text)))
  const isTheirs = (text: string) =>
    NUMBERED.test(text.normalize('NFKC').trim()) || shown.has(dayIn(text)[0] ?? text)
  return between.every(isTheirs) ? joinedByLabels(before, after) : null
}

/** Two grids under labels as one, as above; null where their labels differ otherwise. */
export function joinedByLabels(before: FoundGrid, after: FoundGrid): FoundGrid | null {
  const [head = [], ...rows] = before.rows
  const [own = [], ...others] = after.rows
  const keys = head.map(({ text }) => headerKey(text))
  const labels = [...head]
  const places: number[] = []
  for (const label of own) {
    const key = headerKey(label.text)
    const at = keys.indexOf(key)
    if (at !== -1) places.push(at)
    else {
      places.push(labels.push(label) - 1)
      keys.push(key)
    }
  }
  const shared = places.filter((at) => at < head.length).length
  if (labels.length > MAX_COLUMNS || shared < 2 || shared < Math.min(head.length, own.length) - 2) return null
  if (new Set(places).size < places.length) return null
  const next = others.map((row) => labels.map((_, at): Cell => row[places.indexOf(at)] ?? cell('')))
  return { ...before, rows: [labels, ...rows, ...next] }
}
