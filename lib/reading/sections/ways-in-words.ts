// Words that begin with which way the money went (お借入 インターネット振込, ご返済 口座振替), where nothing else in the row tells it.
import { flagOf, isKindOfFlag } from '../cells/cell-flag'
import { moneyCell } from '../cells/cell-money'
import { isTotal } from '../cells/phrases'
import type { Cell } from '../grid'
import type { Section } from './section'

/** Rows that are asked; all of them must say so. */
const MOST_ROWS = 400
const LONGEST = 60

/**
 * The section with a column of those words beside; the same where a row says no way, amounts have their signs, or all say the same one that
 * no loan moves by. A mark that says nothing but the way (［出］) is taken out of its words.
 */
export function withWaysInWords(section: Section): Section {
  const { rows } = section
  if (rows.length < 2 || rows.length > MOST_ROWS) return section
  const width = Math.max(section.columns.length, ...rows.map(({ length }) => length))
  const columns = Array.from({ length: width }, (_, at) => section.columns[at] ?? { header: '', word: null })
  if (columns.some(({ word }) => TOLD.has(word ?? 'other'))) return section
  const moving = rows.filter((row) => movesMoney(row))
  // ご返済 in a place of its own tells it better.
  if (columns.some((_, column) => moving.every((row) => flagOf(row[column]?.text ?? '', false) !== 0)))
    return section
  if (rows.some((row) => row.some(({ text }) => (moneyCell(text)?.sign ?? 0) !== 0))) return section
  for (const end of [0, -1] as const) {
    const at = columns.findIndex((_, column) => tellsWays(moving, column, end))
    if (at === -1) continue
    return {
      ...section,
      columns: [...columns, { header: '', word: 'flag' }],
      rows: rows.map((row) => {
        const cells = columns.map((_, column): Cell => row[column] ?? BLANK)
        const own = cells[at] ?? BLANK
        const { way, words } = wayOf(own.text, end)
        return [...cells.with(at, { ...own, text: words }), { text: way, isHeader: false }]
      }),
    }
  }
  return section
}

const BLANK: Cell = { text: '', isHeader: false }
const TOLD = new Set(['in', 'out', 'signed', 'flag', 'correction'])
const OF_LOAN = /返済|借入|融資/

/** Not a month between the rows, nor their sum. */
function movesMoney(row: readonly Cell[]): boolean {
  return row.filter(({ text }) => text !== '').length > 1 && !row.some(({ text }) => isTotal(text))
}

function tellsWays(rows: Section['rows'], column: number, end: 0 | -1): boolean {
  const texts = rows.map((row) => row[column]?.text ?? '')
  const said = texts.map((text) => wayOf(text, end))
  const ways = said.map(({ way }) => flagOf(way, false))
  if (ways.includes(0) || !texts.some((text, at) => said[at]?.isMark === true || /\S\s+\S/.test(text)))
    return false
  return (ways.includes(1) && ways.includes(-1)) || said.every(({ way }) => OF_LOAN.test(way))
}

/** The way that a text tells, what is left of its words, and whether a mark of its own tells it. */
type Way = { way: string; words: string; isMark: boolean }

/** The mark, the first or the last word, where it is a sort of transaction; '' where it is none. */
function wayOf(text: string, end: 0 | -1): Way {
  const none = { way: '', words: text, isMark: false }
  if (text.length > LONGEST) return none
  const [, mark = '', behind = ''] = MARKED.exec(text.trim()) ?? []
  if (flagOf(mark, false) !== 0)
    return { way: mark, words: isKindOfFlag(mark) ? text : behind.trim(), isMark: true }
  const word = text.trim().split(/\s+/).at(end) ?? ''
  return word.length > 1 && flagOf(word, false) !== 0 ? { ...none, way: word } : none
}

/** ［出］ ＡＴＭ, 【入金】フリコミ. */
const MARKED = /^[[［(（【<＜〔〈「]\s?([^\s\d]{1,6}?)\s?[\]］)）】>＞〕〉」](.+)$/
