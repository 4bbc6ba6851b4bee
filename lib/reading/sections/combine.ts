// Sections that are parts of one statement become one: a split table, a table under a header of its own, a list per day.

import type { AccountLabel } from '../../statement/statement'
import { accountLabel, contradicts } from '../accounts/account-label'
import { cardLabel } from '../accounts/card-label'
import { currencyIn, currencyOverIt } from '../around/currency'
import { dateCell } from '../cells/cell-date'
import { isBlankCell } from '../cells/cell-money'
import { fold } from '../cells/fold'
import { lineOf } from '../cells/line-of'
import type { Word } from '../columns/vocabulary'
import type { Cell } from '../grid'
import { headerOf, type Section } from './section'

/** The sections with parts joined to what they are parts of, and second copies of the same rows left out. */
export function combined(sections: readonly Section[]): Section[] {
  const result: Section[] = []
  for (const own of sections.map(withDayHeading)) {
    const host = [...result].reverse().find((earlier) => isPartOf(earlier, own))
    const next = host === undefined ? own : { ...own, rows: inOrderOf(host, own) }
    if (host === undefined) result.push(next)
    else if (isCopy(host, next)) continue
    else if (isCopy(next, host)) host.rows = next.rows
    else {
      host.rows = [...host.rows, ...next.rows]
      host.surroundings = [
        ...host.surroundings,
        ...next.surroundings.filter((text) => !host.surroundings.includes(text)),
      ]
      host.blocks = [...host.blocks, ...next.blocks.filter((text) => !host.blocks.includes(text))]
    }
  }
  return result
}

/** A list under a heading that is a day gets the day as a row of its own. */
function withDayHeading(section: Section): Section {
  const heading = section.surroundings[0]
  const copy = { ...section, rows: [...section.rows] }
  if (section.hasHeader || heading === undefined || dateCell(heading) === null) return copy
  if (section.rows.slice(0, 3).some((row) => row.some((cell) => dateCell(cell.text) !== null))) return copy
  copy.rows.unshift([{ text: heading, isHeader: true }])
  return copy
}

function isPartOf(host: Section, next: Section): boolean {
  if (next.rows.length === 0 && host.hasHeader !== next.hasHeader) return false
  const sameHeader =
    host.hasHeader && next.hasHeader && (headerOf(host) === headerOf(next) || isSameLedger(host, next))
  const continues =
    !next.hasHeader && widthOf(host) === widthOf(next) && widthOf(next) >= 3 && host.grid !== next.grid
  if (!sameHeader && !(continues && (host.hasHeader ? startsWithDay(next) : sameShape(host, next))))
    return false
  const [one, other] = [host, next].map(({ preamble, surroundings }) =>
    currencyOverIt([...preamble.map(lineOf), ...surroundings]),
  )
  const [first, second] = [host, next].map(currencyInHeader)
  if (first !== second && first !== null && second !== null) return false
  if (one !== other && one !== null && other !== null) return false
  const [a, b] = [cardOf(host), cardOf(next)]
  if (a !== null && b !== null) return a === b
  return !contradicts(labelOf(host), labelOf(next))
}

/** Whether other heads say the same of a ledger's columns, each once: お引出し and 出金金額 of two months, in whichever order. */
function isSameLedger(a: Section, b: Section): boolean {
  const [one, other] = [a, b].map(namesOfColumns)
  if (one === undefined || other === undefined || !one.includes('date') || !one.includes('balance'))
    return false
  const names = new Set(one)
  return (
    names.size === one.length &&
    one.length === other.length &&
    !names.has(null) &&
    !names.has('other') &&
    other.every((name) => names.has(name))
  )
}

/** The rows of a part, its columns as they stand in the other. */
function inOrderOf(host: Section, part: Section): Section['rows'] {
  if (!host.hasHeader || !part.hasHeader || headerOf(host) === headerOf(part)) return part.rows
  const names = namesOfColumns(part)
  const places = namesOfColumns(host).map((name) => names.indexOf(name))
  if (places.every((place, at) => place === at)) return part.rows
  return part.rows.map((row) => places.map((place) => row[place] ?? { text: '', isHeader: false }))
}

/** What each column is called; a day is one however it is. */
function namesOfColumns({ columns }: Section): (Word | null)[] {
  return columns.map(({ word }) => (word === 'day' || word === 'monthDay' ? 'date' : word))
}

/** 残高（米ドル）, Amount (USD): the currency that the heads of the amounts name. */
function currencyInHeader({ columns }: Section): string | null {
  for (const { header, word } of columns) {
    const named = word === null || !AMOUNT_WORDS.has(word) ? null : currencyIn(header)
    if (named !== null) return named
  }
  return null
}

const AMOUNT_WORDS: ReadonlySet<Word> = new Set(['out', 'in', 'signed', 'amount', 'balance'])

function widthOf(section: Section): number {
  const lengths = section.rows.slice(0, 20).map((row) => row.length)
  return Math.max(section.columns.length, 0, ...lengths)
}

function startsWithDay(section: Section): boolean {
  return section.rows.slice(0, 3).some((row) => row.slice(0, 3).some((cell) => dateCell(cell.text) !== null))
}

function sameShape(a: Section, b: Section): boolean {
  if (isDayHeading(a.rows[0]) !== isDayHeading(b.rows[0])) return false
  const [one, other] = [a, b].map(({ rows }) => rows.map(dayAt).find((at) => at !== -1))
  return one === undefined || other === undefined || one === other
}

/** Where the day of a row stands; −1 where it has none. */
function dayAt(row: readonly Cell[]): number {
  return row.findIndex(({ text }) => dateCell(text) !== null)
}

function isDayHeading(row: readonly Cell[] | undefined): boolean {
  const filled = (row ?? []).filter((cell) => cell.text.trim() !== '')
  return filled.length === 1 && dateCell(filled[0]?.text ?? '') !== null
}

/** How many of the texts around a section tell whether it is part of another. */
const NEAR = 8

function cardOf(section: Section): string | null {
  const texts = [...section.preamble.map(lineOf), ...section.surroundings.slice(0, NEAR)]
  for (const text of texts) {
    const { number } = cardLabel([], [text])
    if (number !== null) return number
  }
  return null
}

function labelOf(section: Section): AccountLabel {
  return accountLabel([], [...section.preamble.map(lineOf), ...section.blocks.slice(0, NEAR)], false)
}

/**
 * Whether a section holds the dated rows of another side by side, however their amounts are dressed and whatever stands between: the latest
 * rows in a box, and all of them below.
 */
function isCopy(whole: Section, part: Section): boolean {
  const [all, some] = [whole, part].map(({ rows }) =>
    rows.filter((row) => row.some((cell) => dateCell(cell.text) !== null)).map(bare),
  )
  if (all === undefined || some === undefined || some.length < 2) return false
  if (all.some((_, from) => some.every((row, at) => all[from + at] === row))) return true
  // Three different rows or more that are all there, in their order: the others were left out. Rows alike may be so many dealings.
  const found = all.reduce((at, row) => (row === some[at] ? at + 1 : at), 0)
  return some.length >= 3 && new Set(some).size === some.length && found === some.length
}

function bare(row: readonly Cell[]): string {
  return row
    .map((cell) => (isBlankCell(cell.text) ? '' : fold(cell.text).replace(/[円¥,\\ +]/g, '')))
    .join('|')
    .replace(/\|+$/, '')
}
