// Finds where tables begin within a grid: header rows, what stands before them, and the rows that belong to each.
import { isAccountHeading } from '../accounts/account-heading'
import { hasCardNumber } from '../accounts/account-number'
import { currencyIn, isCurrencyHeading } from '../around/currency'
import { dateCell } from '../cells/cell-date'
import { isBlankCell, moneyCell } from '../cells/cell-money'
import { headerKey, withoutKanjiOfPoliteness } from '../cells/fold'
import { lineOf } from '../cells/line-of'
import { type Word, wordOf } from '../columns/vocabulary'
import type { Cell, Grid } from '../grid'
import { columnsOf } from './grouped-header'

/** A column of a section: its header as shown, and what the header says. */
export type Column = { header: string; word: Word | null }

/** One table: a header (no columns' words where there is none) and its rows. */
export type Section = {
  /** Index of the grid it comes from. */
  grid: number
  source: Grid['source']
  columns: Column[]
  hasHeader: boolean
  /** Number of header lines that stand above each other. */
  headerLines: readonly (readonly string[])[]
  rows: (readonly Cell[])[]
  /** Rows of the grid between the table before and this header, nearest first: account, period, counts. */
  preamble: readonly (readonly Cell[])[]
  /** Texts around the grid, nearest first. */
  surroundings: readonly string[]
  /** The same as they stand around the grid, lines and labels within a text not taken apart: what names the account. */
  blocks: readonly string[]
}

/** Divides a grid into its sections, in their order; a grid without any header is one section. */
export function* sectionsOf(grid: Grid, index: number): Generator<undefined, Section[]> {
  const sections: Section[] = []
  let pending: (readonly Cell[])[] = []
  let current: Section | null = null
  let headerLines: (readonly Cell[])[] = []
  const open = () => {
    if (headerLines.length === 0) return
    current = sectionFrom(grid, index, headerLines, pending)
    sections.push(current)
    headerLines = []
    pending = []
  }
  for (let at = 0; at < grid.rows.length; at++) {
    if (at % 2000 === 1999) yield
    const row = grid.rows[at]
    if (row === undefined) continue
    if (isHeaderRow(row, headerLines.length > 0) && !isAccountRow(row)) {
      if (headerLines.length === 0 && current !== null) pending = cutTail(current)
      headerLines.push(row)
      continue
    }
    open()
    if (current === null) pending.push(row)
    else current = withRow(current, row, sections)
  }
  open()
  if (sections.length === 0) sections.push({ ...sectionFrom(grid, index, [], []), rows: pending })
  return grid.source === 'siblings' ? sections.map(withoutLead) : sections
}

/** The section that a row belongs to: a line that names a currency begins another under the same header. */
function withRow(section: Section, row: readonly Cell[], sections: Section[]): Section {
  if (!isCurrencyHeading(row) && !(isAccountRow(row) && currencyIn(lineOf(row)) !== null)) {
    section.rows.push(row)
    return section
  }
  if (section.rows.length === 0) {
    section.preamble = [row, ...section.preamble]
    return section
  }
  const next = { ...section, rows: [], preamble: [row] }
  sections.push(next)
  return next
}

/** A list without a table may have caught the lines above its first row: the account, a heading. They name it and are none of its rows. */
function withoutLead(section: Section): Section {
  const first = section.rows.findIndex(
    (row) =>
      row.filter((cell) => cell.text.trim() !== '').length > 1 ||
      row.some((cell) => dateCell(cell.text) !== null || hasCardNumber(cell.text)),
  )
  if (first < 1) return section
  const lead = section.rows.slice(0, first).reverse()
  return { ...section, rows: section.rows.slice(first), preamble: [...lead, ...section.preamble] }
}

/** Takes off the rows behind a table that belong to the next: from the first blank line or line of a label and its value on. */
function cutTail(section: Section): (readonly Cell[])[] {
  let from = section.rows.length
  for (let at = section.rows.length - 1; at >= 0 && section.rows.length - at <= 25; at--) {
    const row = section.rows[at]
    if (row === undefined || row.some((cell) => dateCell(cell.text) !== null && !isLabelled(row))) break
    const filled = row.filter((cell) => cell.text.trim() !== '').length
    if (filled === 0 || isLabelled(row)) from = at
  }
  return section.rows.splice(from)
}

/** A line that begins in the first column and holds no more than a label and its value. */
function isLabelled(row: readonly Cell[]): boolean {
  const first = row[0]?.text.trim() ?? ''
  return first !== '' && dateCell(first) === null && row.filter((cell) => cell.text.trim() !== '').length <= 2
}

function sectionFrom(
  grid: Grid,
  index: number,
  lines: readonly (readonly Cell[])[],
  preamble: readonly (readonly Cell[])[],
): Section {
  const headerLines = lines.map((line) => line.map((cell) => cell.text))
  const columns = columnsOf(headerLines)
  const heads = new Set(columns.flatMap(({ header }) => linesOf(header).map((line) => line.trim())))
  // The line of its own heads may stand around a list: it says nothing of whose it is.
  const isOfHeads = (text: string) => {
    const lines = linesOf(text).map((line) => line.trim())
    return (
      lines.filter((line) => heads.has(line)).length > 1 &&
      lines.every((line) => heads.has(line) || wordOf(line) !== null)
    )
  }
  const texts = grid.surroundings.map(withoutKanjiOfPoliteness)
  // So may each of its heads for itself.
  const isHead = (text: string) => heads.has(text.trim())
  const areApart = texts.filter(isHead).length > 2
  const surroundings = texts.filter(
    (text) => lines.length === 0 || !(isOfHeads(text) || (areApart && isHead(text))),
  )
  return {
    grid: index,
    source: grid.source,
    columns,
    hasHeader: lines.length > 0,
    headerLines,
    rows: [],
    preamble: preamble.slice(-30).reverse(),
    surroundings: surroundings.flatMap(linesAndPairs),
    blocks: surroundings,
  }
}

/** The lines of a text that hold something. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** The lines of a text, and each short label once more with the line below it, which may be its value. */
export function linesAndPairs(text: string): string[] {
  if (!text.includes('\n')) return [text]
  const lines = linesOf(text)
  const pairs = lines.slice(1).flatMap((line, at) => {
    const label = lines[at] ?? ''
    return label.length <= 24 && !/\d/.test(label) ? [`${label} ${line}`] : []
  })
  return [...lines, ...pairs]
}

/** One cell that names an account: a heading over its rows, also where it stands right under the header. */
function isAccountRow(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cell.text !== '')
  const only = filled[0]?.text ?? ''
  return filled.length === 1 && (isAccountHeading(only) || hasCardNumber(only))
}

/** Whether a row is a header: no date and no amount in it, and enough of its cells are words of the vocabulary. */
function isHeaderRow(row: readonly Cell[], followsHeader: boolean): boolean {
  let filled = 0
  let known = 0
  let marked = 0
  for (const cell of row) {
    const text = cell.text
    if (text === '') continue
    const first = text.charCodeAt(0)
    if (first >= 48 && first <= 57 && (moneyCell(text) !== null || dateCell(text) !== null)) return false
    if (filled > 3 && known === 0 && marked === 0) return false
    if (isBlankCell(text)) continue
    if (moneyCell(text) !== null || dateCell(text) !== null) return false
    filled++
    if (cell.isHeader) marked++
    if (wordOf(text) !== null) known++
  }
  if (filled === 0) return false
  // One marked cell under a header, of no known word: whose rows follow.
  if (followsHeader && filled === 1) return known === 1
  if (marked === filled && (filled >= 2 || followsHeader)) return known >= 1 || followsHeader
  if (followsHeader) return known === filled && filled >= 1
  if (filled <= 2) return filled === 2 && known === 2 && hasDateWord(row)
  return known >= 2 && known >= filled * 0.4
}

function hasDateWord(row: readonly Cell[]): boolean {
  return row.some((cell) => wordOf(cell.text) === 'date')
}

/** A section's header as one text, by which the same header is known again. */
export function headerOf(section: Section): string {
  return section.headerLines.map((line) => line.map(headerKey).join('|')).join('\n')
}
