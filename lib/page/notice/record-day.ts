// The day of a notice in a list.
import type { Piece } from '../kind/outline'
import { type Chunk, fold, linesOf, squeeze, textOf } from '../kind/text'
import { dayOfSender, namesPublication, OF_ANOTHER_DEED } from './article-day'
import { markedDay, NUMBERED, PARTING } from './beside-title'
import { type Columns, cellAt } from './columns'
import { dayBeforeKeyed, firstDay, keyedDay, leadingDay, type WrittenDay, wholeDay } from './day'
import { dayWithin, type Period } from './period-over-list'
import type { Titled } from './title'

/** What stands before a day that is a deadline. */
const SAYS_BY_WHEN = /(?:期限|期日|締切日?|〆切|有効期間|deadline|due(?:date)?|by|before|until)[:は]?$/i

/** What follows a day within a sentence: <b>2026/10/31</b> をもって終了いたします. */
const GOES_ON = /^(?:まで|をもって|を(?:もち|以|期限|目途|目処)|以降|以後|付け?で)/

/** A day in figures before a sentence that does not go on from it: 2026/06/24　お手続きは不要です。 */
const IN_FIGURES = /^\d{4}[/.-]\d{1,2}[/.-]\d{1,2} /

/** The day on which it was published: by its column, else before its title, else the first that is no other matter's. */
export function dateOf(
  row: Piece,
  chunks: readonly Chunk[],
  columns: Columns | null,
  titled: Titled,
  period: Period | null,
): WrittenDay | null {
  const day = writtenDay(row, chunks, columns, titled)
  if (day !== null) return day.year === null && period?.year != null ? { ...day, year: period.year } : day
  for (const { text } of chunks) {
    const rest = dayWithin(text, period)
    if (rest !== null) return rest
  }
  return null
}

/** A short text that names a day of the customer's own history, and no notice: 前回ログイン. */
const isKeyOfAnother = (key: string): boolean => key.length <= 14 && OF_ANOTHER_DEED.test(key)

function writtenDay(
  row: Piece,
  chunks: readonly Chunk[],
  columns: Columns | null,
  titled: Titled,
): WrittenDay | null {
  const cell = cellAt(row, columns?.date ?? -1)
  const inColumn = cell === null ? null : firstDay(fold(textOf(cell)))
  if (inColumn !== null) return inColumn
  if (titled.date !== null) return titled.date
  const others = [columns?.deadline ?? -1, columns?.readOn ?? -1]
    .map((column) => cellAt(row, column))
    .filter((one) => one !== null)
  for (const [index, { text, piece }] of chunks.entries()) {
    if (
      others.some(({ element }) => element.contains(piece.element)) ||
      isValueOfKey(piece.element, row) ||
      SAYS_BY_WHEN.test(squeeze(chunks[index - 1]?.text ?? '')) ||
      isKeyOfAnother(squeeze(chunks[index - 1]?.text ?? '')) ||
      GOES_ON.test(squeeze(chunks[index + 1]?.text ?? ''))
    )
      continue
    for (const part of [text, ...text.split(PARTING)]) {
      const day =
        wholeDay(fold(part).replace(NUMBERED, '')) ??
        markedDay(part)?.day ??
        keyedDay(fold(part)) ??
        dayBeforeKeyed(fold(part)) ??
        // A row of nothing else is the line under another's title.
        (fold(titled.title).includes(fold(part)) ? null : dayOfSender(fold(part)))
      if (day !== null) return day
    }
  }
  const lines = /^(tr|pair|line|li|div|a|p)$/.test(row.tag) && textOf(row).length < 200 ? linesOf(row) : []
  for (const part of lines.flatMap((line) => line.split(PARTING))) {
    const day = wholeDay(fold(part))
    if (day !== null) return day
    const leading = leadingDay(fold(part))
    if (
      leading !== null &&
      ((leading.rest !== '' && fold(titled.title).startsWith(leading.rest.slice(0, 12))) ||
        (IN_FIGURES.test(fold(part)) && leading.rest.includes('。')))
    )
      return leading.day
  }
  const tail = /[(（]([^()（）]{6,20})[)）]\s*$/.exec(textOf(row))?.[1]
  return tail === undefined ? null : wholeDay(fold(tail))
}

/** A cell or dd inside a record that a key beside or over it names, other than the day of publication. */
function isValueOfKey(element: Element, row: Piece): boolean {
  const cell = element.closest('td, dd')
  if (
    cell === null ||
    /^(pair|line)$/.test(row.tag) ||
    cell.parentElement === row.element ||
    !row.element.contains(cell) ||
    row.element === cell
  )
    return false
  const beside = cell.previousElementSibling
  const key = beside !== null && /^(th|dt)$/.test(beside.localName) ? beside : columnName(cell, row)
  const name = squeeze(key?.textContent ?? '')
  return key !== null && !namesPublication(name) && !/^発行日/.test(name)
}

/** The column name over a cell of a table within the record; null where it has none. */
function columnName(cell: Element, row: Piece): Element | null {
  const table = cell.closest('table')
  const header = table?.querySelector('tr') ?? null
  if (table === null || header === null || !row.element.contains(table)) return null
  const names = [...header.children]
  const at = cell.parentElement === null ? -1 : [...cell.parentElement.children].indexOf(cell)
  return names.length > 1 && names.every(({ localName }) => localName === 'th') ? (names[at] ?? null) : null
}
