// Divides a column whose cells hold several values beneath each other, as its header says (お取引日⏎摘要, 出金⏎入金, 金額⏎残高).

import { dateCell } from '../cells/cell-date'
import { isBlankCell, isMaskedCell, moneyCell } from '../cells/cell-money'
import { type Word, wordOf } from '../columns/vocabulary'
import type { Cell, Grid } from '../grid'
import { linesOf } from './section'
import { withAmountsApart } from './stacked-amounts'

/** How many of a column's filled cells must hold what its header says, line by line. */
const ENOUGH = 0.8
const WIDEST = 60

const MONEY = new Set<Word>(['out', 'in', 'signed', 'amount', 'used', 'billed', 'refund', 'balance', 'debt'])
const TEXT = new Set<Word>(['description', 'kind', 'otherParty'])

/** The grid with each such column as several beside each other; the same grid where it has none. */
export function unstacked(grid: Grid): Grid {
  return withoutDayOverWords(withAmountsApart(byHeader(grid)))
}

/** A column whose cells are a day and, below or above it, words, where no column is the day's: 2026/05/11⏎デビット under お取引. */
function withoutDayOverWords(grid: Grid): Grid {
  const { rows } = grid
  const first = rows.findIndex((row) => row.some(({ text }) => isDayOverWords(text) !== 0))
  if (first === -1 || (rows[first]?.length ?? 0) > WIDEST) return grid
  const at = rows[first]?.findIndex(({ text }) => isDayOverWords(text) !== 0) ?? -1
  const side = isDayOverWords(rows[first]?.[at]?.text ?? '')
  const filled = rows.slice(first).filter((row) => row[at] !== undefined && row[at].text.trim() !== '')
  const stacked = filled.filter((row) => isDayOverWords(row[at]?.text ?? '') === side)
  if (filled.length < 2 || stacked.length < filled.length * ENOUGH) return grid
  if (filled.some((row) => row.some(({ text }, i) => i !== at && dateCell(text) !== null))) return grid
  if (rows.slice(0, first).some((row) => dateCell(row[at]?.text ?? '') !== null)) return grid
  return {
    ...grid,
    rows: rows.map((row, index) => {
      const cell = row[at]
      if (cell === undefined) return row
      const lines = linesOf(cell.text)
      const isSplit = index >= first && isDayOverWords(cell.text) === side
      const [day, words] = !isSplit
        ? index === first - 1
          ? headsOf(cell.text)
          : ['', [cell.text]]
        : side === 1
          ? [lines[0] ?? '', lines.slice(1)]
          : [lines.at(-1) ?? '', lines.slice(0, -1)]
      const parts = [day, words.join('\n')].map((text) => ({ ...cell, text }))
      return [...row.slice(0, at), ...parts, ...row.slice(at + 1)]
    }),
  }
}

/** The heads of a day and of the words beside it: those that 日付・内容 names, else one of our own. */
function headsOf(text: string): [day: string, words: string[]] {
  const parts = text.split(/[\n・／/、]/).map((part) => part.trim())
  const day = parts.find((part) => wordOf(part) === 'date')
  if (day === undefined) return ['日付', [text]]
  return [day, parts.filter((part) => part !== day)]
}

/** 1 where a cell's first line alone is a day, −1 where its last alone is, 0 for any other cell. */
function isDayOverWords(text: string): -1 | 0 | 1 {
  if (!text.includes('\n')) return 0
  const lines = linesOf(text)
  const days = lines.map((line) => dateCell(line) !== null)
  if (lines.length < 2 || days.filter(Boolean).length !== 1) return 0
  // 2026年 over 1月7日 is one day, and so is a day over its time.
  if (dateCell(lines.join('')) !== null || dateCell(lines.join(' ')) !== null) return 0
  if (lines.some((line, at) => days[at] !== true && (moneyCell(line) !== null || isBlankCell(line)))) return 0
  return days[0] === true ? 1 : days.at(-1) === true ? -1 : 0
}

function byHeader(grid: Grid): Grid {
  let rows = grid.rows
  const head = rows.findIndex((row) => row.length <= WIDEST && row.some(({ text }) => wordsOf(text) !== null))
  for (let at = (rows[head]?.length ?? 0) - 1; at >= 0; at -= 1) {
    const words = wordsOf(rows[head]?.[at]?.text ?? '')
    if (words === null) continue
    const cells = rows.slice(head + 1).flatMap((row) => row[at] ?? [])
    const filled = cells.filter(({ text }) => text.trim() !== '' && wordsOf(text) === null)
    const stacked = filled.filter(({ text }) => holds(text, words))
    if (stacked.length === 0 || stacked.length < filled.length * ENOUGH) continue
    rows = rows.map((row) => divided(row, at, words))
  }
  return rows === grid.rows ? grid : { ...grid, rows }
}

/** What each line of a header, or each part of 入出金 / 残高, says, where they name different things and are no more than three; null for any other cell. */
function wordsOf(text: string): Word[] | null {
  if (text.length > 60 || !BESIDE.test(text) || /^\d/.test(text)) return null
  const lines = partsOf(text)
  const words = lines.map(wordOf).filter((word) => word !== null)
  const isHeader = words.length === lines.length && words.length <= 3 && new Set(words).size === words.length
  if (!isHeader || words.length < 2) return null
  return words.every((word) => word === 'date' || MONEY.has(word) || TEXT.has(word)) ? words : null
}

const BESIDE = /[\n/／・|｜]/

const partsOf = (text: string) =>
  text.includes('\n') ? linesOf(text) : text.split(BESIDE).map((part) => part.trim())

/** Whether a cell's lines are what the header's lines say; the last takes all that is left where it describes. */
function holds(text: string, words: readonly Word[]): boolean {
  const lines = linesOf(text)
  const isOpen = TEXT.has(words.at(-1) ?? 'other')
  if (isOpen ? lines.length < words.length : lines.length !== words.length) return false
  return words.every((word, at) => {
    const line = lines[at] ?? ''
    if (word === 'date') return dateCell(line) !== null
    if (MONEY.has(word)) return moneyCell(line) !== null || isBlankCell(line) || isMaskedCell(line)
    return dateCell(line) === null
  })
}

function divided(row: readonly Cell[], at: number, words: readonly Word[]): readonly Cell[] {
  const cell = row[at]
  if (cell === undefined) return row
  const isHeader = wordsOf(cell.text) !== null
  const lines = isHeader ? partsOf(cell.text) : holds(cell.text, words) ? linesOf(cell.text) : [cell.text]
  const parts = words.map((_, part) => {
    const isLast = part === words.length - 1
    return { ...cell, text: (isLast ? lines.slice(part) : lines.slice(part, part + 1)).join('\n') }
  })
  return [...row.slice(0, at), ...parts, ...row.slice(at + 1)]
}
