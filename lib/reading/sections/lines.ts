// Records that take two or three lines of a table become one row each, the lower lines' columns beside the upper's.
import { dateCell } from '../cells/cell-date'
import { isTotal } from '../cells/phrases'
import type { Cell } from '../grid'
import { columnsOf } from './grouped-header'
import type { Column, Section } from './section'

/**
 * The section with each record on one row; the same section where records take one line. A record begins where a date stands and
 * the next lines hold none; so must nine records in ten, and the header must have as many lines or the lower lines hold what the
 * upper lack.
 */
export function oneLineARecord(section: Section): Section {
  const sample = section.rows.slice(0, 120)
  const starts = sample.flatMap((row, at) => (row.some((cell) => dateCell(cell.text) !== null) ? [at] : []))
  const lines = periodOf(starts)
  if (lines === null || starts.some((at) => isHeading(sample[at] ?? []))) return section
  const width = Math.max(section.columns.length, ...sample.map((row) => row.length))
  if (width * lines > 120) return section
  const hasLines = section.headerLines.length === lines
  if (!hasLines && !lowerLinesFill(sample, starts, lines)) return section
  const header = hasLines ? section.headerLines : []
  const columns = hasLines
    ? header.flatMap((line) => padded(columnsOf([line]), width))
    : [...padded(section.columns, width), ...padded([], width * (lines - 1))]
  return { ...section, columns, rows: recordsOf(section.rows, lines, width) }
}

/** A date alone on its line stands above the rows of a day; they are records by themselves. */
function isHeading(row: readonly Cell[]): boolean {
  return row.filter((cell) => cell.text.trim() !== '').length === 1
}

function periodOf(starts: readonly number[]): number | null {
  if (starts.length < 2) return null
  const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0))
  for (const lines of [2, 3])
    if (gaps.filter((gap) => gap === lines).length >= gaps.length * 0.9) return lines
  return null
}

/** Without header lines of their own, lower lines belong to the record only where they always hold the same columns. */
function lowerLinesFill(
  rows: readonly (readonly Cell[])[],
  starts: readonly number[],
  lines: number,
): boolean {
  const shapes = starts.map((start) =>
    rows
      .slice(start + 1, start + lines)
      .map((row) => row.map((cell) => (/\d/.test(cell.text) ? '9' : cell.text === '' ? '' : 'x')).join('|'))
      .join('\n'),
  )
  const holdsAmounts = shapes.every((shape) => shape.includes('9'))
  const upperHoldsNone = starts.every(
    (start) =>
      !(rows[start] ?? []).some((cell) => /^[+\-−▲△¥\\]?[\d,]+円?$/.test(cell.text.normalize('NFKC'))),
  )
  return holdsAmounts && upperHoldsNone
}

function padded(columns: readonly Column[], width: number): Column[] {
  return Array.from({ length: width }, (_, at) => columns[at] ?? { header: '', word: null })
}

function recordsOf(rows: Section['rows'], lines: number, width: number): Section['rows'] {
  const records: Cell[][] = []
  let room = 0
  /** Where the word of a total stands, while its lines last. */
  let total = -1
  for (const row of rows) {
    const isStart = row.some((cell) => dateCell(cell.text) !== null)
    const totalAt = row.findIndex((cell) => isTotal(cell.text))
    const last = records[records.length - 1]
    const wide = Array.from({ length: width }, (_, at): Cell => row[at] ?? BLANK)
    // 合計 over two lines: the lower has nothing in its place.
    const isUnderTotal = room > 0 && total !== -1 && (row[total]?.text ?? '').trim() === ''
    if (
      isStart ||
      (totalAt !== -1 && !isUnderTotal) ||
      room === 0 ||
      (total !== -1 && !isUnderTotal) ||
      last === undefined
    ) {
      records.push(wide)
      total = isStart ? -1 : totalAt
      room = isStart || total !== -1 ? lines - 1 : 0
    } else {
      last.push(...wide)
      room--
    }
  }
  return records
}

const BLANK: Cell = { text: '', isHeader: false }
