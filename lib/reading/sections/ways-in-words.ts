// Words that begin with which way the money went (お借入 インターネット振込, ご返済 口座振替), where nothing else in the row tells it.
import { flagOf, isKindOfFlag } from '../cells/cell-flag'
import { moneyCell } from '../cells/cell-money'
import type { Cell } from '../grid'
import type { Section } from './section'

/** Rows that are asked; all of them must say so. */
const MOST_ROWS = 400
const LONGEST = 60

/** The section with a column of those words beside; the same where a row says no way, all say the same one, or amounts have their signs. */
export function withWaysInWords(section: Section): Section {
  const { rows } = section
  if (rows.length < 2 || rows.length > MOST_ROWS) return section
  const width = Math.max(section.columns.length, ...rows.map(({ length }) => length))
  const columns = Array.from({ length: width }, (_, at) => section.columns[at] ?? { header: '', word: null })
  if (columns.some(({ word }) => TOLD.has(word ?? 'other'))) return section
  // ご返済 in a place of its own tells it better.
  if (columns.some((_, column) => rows.every((row) => flagOf(row[column]?.text ?? '', false) !== 0)))
    return section
  const at = columns.findIndex((_, column) => tellsWays(rows, column))
  if (at === -1 || rows.some((row) => row.some(({ text }) => (moneyCell(text)?.sign ?? 0) !== 0)))
    return section
  return {
    ...section,
    columns: [...columns, { header: '', word: 'flag' }],
    rows: rows.map((row) => {
      const cells = columns.map((_, column): Cell => row[column] ?? BLANK)
      return [...cells, { text: wayOf(cells[at]?.text ?? ''), isHeader: false }]
    }),
  }
}

const BLANK: Cell = { text: '', isHeader: false }
const TOLD = new Set(['in', 'out', 'signed', 'used', 'flag', 'correction', 'balance', 'debt'])

function tellsWays(rows: Section['rows'], column: number): boolean {
  const ways = rows.map((row) => flagOf(wayOf(row[column]?.text ?? ''), false))
  return ways.includes(1) && ways.includes(-1) && !ways.includes(0)
}

/** The first word of several, where it is a sort of transaction; '' where it is none. */
function wayOf(text: string): string {
  if (text.length > LONGEST) return ''
  const [first = '', second] = text.trim().split(/\s+/)
  return second !== undefined && isKindOfFlag(first) ? first : ''
}
