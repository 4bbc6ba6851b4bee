// A file that was cut within its last row: the row begins as the others do and has fewer fields than any of them.
import { dateCell } from '../reading/cells/cell-date'
import { moneyCell } from '../reading/cells/cell-money'
import { fold } from '../reading/cells/fold'
import { isCarried, isEnd, isTotal } from '../reading/cells/phrases'
import { wordOf } from '../reading/columns/vocabulary'

type Fields = readonly string[]

/**
 * Whether the last record is a row's beginning. Where other rows leave their last fields out too it is whole; a total or a closing
 * balance is no row; behind a line end it is one only with a date and money.
 */
export function isCutInLastRow(text: string, records: readonly Fields[]): boolean {
  const end = records.findLastIndex(isFilled)
  const last = records[end]
  if (last === undefined || isHeader(last)) return false
  if (last.some((field) => isTotal(field) || isCarried(field) || isEnd(field))) return false
  const head = records.slice(0, Math.min(60, Math.max(0, end - NEAR)))
  const before = [...head, ...records.slice(Math.max(0, end - NEAR), end)].filter(isFilled)
  const at = before.findLastIndex(isHeader)
  const header = before[at] ?? null
  const place = dayColumn(header, before.slice(at + 1))
  if (place === -1) return false
  const isSplit = header?.some((field) => wordOf(field) === 'month' || wordOf(field) === 'monthDay') ?? false
  const isDay = (field: string | undefined) =>
    field !== undefined && (dateCell(field) !== null || (isSplit && /^\d{1,2}$/.test(field.trim())))
  const rows = before.slice(at + 1).filter((fields) => isDay(fields[place]))
  const like = rows.length > 0 || header === null ? rows : [header]
  if (like.length === 0) return false
  const isOpen = !/[\r\n]\s*$/.test(text.slice(-40).replaceAll('\u001A', '\n'))
  if (isOpen && isDay(last[place]) && (lacksItsEnd(text, last, rows) || lacksItsQuotes(text))) return true
  if (like.some(({ length }) => length <= last.length)) return false
  if (last.length > place + 1)
    return isDay(last[place]) && (isOpen || last.slice(place + 1).some((field) => moneyCell(field) !== null))
  return isOpen && (isDay(last[place]) || isPart(last[place] ?? '') || beginsAsOne(last, rows))
}

/** How many records before the last are looked at, beside the first ones. */
const NEAR = 200

function isFilled(fields: Fields): boolean {
  return fields.some((field) => field.trim() !== '')
}

function isHeader(fields: Fields): boolean {
  return (
    fields.every((field) => dateCell(field) === null) &&
    fields.filter((field) => wordOf(field) !== null).length >= 2
  )
}

/** The column of the day, by its header or, without one, by most rows; of a date in three columns the last. */
function dayColumn(header: Fields | null, rows: readonly Fields[]): number {
  const words = header?.map(wordOf) ?? []
  const named = ['date', 'day', 'monthDay'] as const
  for (const name of named) if (words.includes(name)) return words.indexOf(name)
  const places = rows.map((fields) => fields.findIndex((field) => dateCell(field) !== null))
  const found = places.filter((place) => place !== -1)
  return found.length * 2 > rows.length ? Math.min(...found) : -1
}

/** Whether the last field is empty and money in every other row: the cut came right behind a delimiter. */
function lacksItsEnd(text: string, last: Fields, rows: readonly Fields[]): boolean {
  const at = last.length - 1
  if (last[at] !== '' || text.endsWith('"') || rows.length === 0) return false
  return rows.every((row) => moneyCell(row[at] ?? '') !== null)
}

/** Whether the last line ends with a delimiter behind a quote, and the line above with a quote: an empty field would have quotes too. */
function lacksItsQuotes(text: string): boolean {
  return /"[ \t]*[\r\n]+[^\r\n]*"[,;|\t]$/.test(text.slice(-4000))
}

/** Whether every field is like those of a row, and the last like a beginning: digits are alike, what never changes is the same. */
function beginsAsOne(part: Fields, rows: readonly Fields[]): boolean {
  const end = part.length - 1
  const [first, second] = rows
  if (first === undefined || (part[end] === '' && end === 0)) return false
  return part.every((field, at) => {
    const values = new Set(rows.map((row) => row[at] ?? ''))
    if (second !== undefined && values.size === 1) return (first[at] ?? '').startsWith(field)
    const shape = shapeOf(field)
    return rows.some((row) =>
      at < end ? shapeOf(row[at] ?? '') === shape : shapeOf(row[at] ?? '').startsWith(shape),
    )
  })
}

function shapeOf(field: string): string {
  return field
    .trim()
    .replace(/\d+/g, '9')
    .replace(/[A-Za-z]+/g, 'A')
}

/** A date's beginning. */
function isPart(field: string): boolean {
  return /^(?:令和?|平成?|[RHS])?\.?\d[\d./年月-]*$/i.test(fold(field))
}
