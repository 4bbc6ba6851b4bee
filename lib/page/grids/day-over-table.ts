// A day in a table's caption, or in a heading right above it, over rows that show none: it is theirs.
import { dateCell } from '../../reading/cells/cell-date'
import { moneyCell } from '../../reading/cells/cell-money'
import { wordOf } from '../../reading/columns/vocabulary'
import type { SeenElement } from '../seen'
import { textOf, visibleTextOf } from '../visible'
import { cell, type FoundGrid } from './found-grid'
import { headOf } from './merge'

/** What a day may be of instead of the rows: 2026年10月3日 現在. */
const OF_THE_PAGE = /現在|時点|更新|作成|照会日|まで|から|以降|[~〜～]/
const AMOUNTS = new Set(['out', 'in', 'signed', 'amount', 'used'])
const LONGEST = 60
const HEADING = /^h[1-6]$/i

/** The grid with such a day as a line of its own, below its header; the same grid where it has days or none stands over it. */
export function withDayOver(table: SeenElement, grid: FoundGrid): FoundGrid {
  if (!movesMoney(grid)) return grid
  const day = dayOver(table)
  if (day === null) return grid
  const width = grid.rows[0]?.length ?? 1
  const line = Array.from({ length: width }, (_, at) => cell(at === 0 ? day : ''))
  const head = headOf(grid).length
  return { ...grid, rows: [...grid.rows.slice(0, head), line, ...grid.rows.slice(head)] }
}

/** Whether a text only says a day, and perhaps what was done on it. */
export function saysDay(text: string): boolean {
  if (text.length > LONGEST || OF_THE_PAGE.test(text)) return false
  return dateCell(text) !== null || dateCell(/^\S*/.exec(text.trim())?.[0] ?? '') !== null
}

/** Amounts under or beside words for them, and not one day. */
function movesMoney({ rows }: FoundGrid): boolean {
  const texts = rows.slice(0, 40).flatMap((row) => row.map(({ text }) => text))
  if (texts.some((text) => dateCell(text) !== null)) return false
  return (
    texts.some((text) => moneyCell(text) !== null) && texts.some((text) => AMOUNTS.has(wordOf(text) ?? ''))
  )
}

function dayOver(table: SeenElement): string | null {
  const caption = table.children.find(
    (kid): kid is SeenElement => typeof kid !== 'string' && kid.tag === 'caption',
  )
  if (caption !== undefined) {
    const text = textOf(caption).trim()
    if (saysDay(text)) return text
  }
  const beside = dayOfRecord(table)
  if (beside !== null) return beside
  const above = table.element.previousElementSibling
  const text = above !== null && HEADING.test(above.tagName) ? visibleTextOf(above).trim() : ''
  return saysDay(text) ? text : null
}

const MOST_BESIDE = 3
const MOST_FIELDS = 8

/** The day and the words that stand with a small table of labels and values in a block of their own: the record's other fields. */
function dayOfRecord({ element }: SeenElement): string | null {
  let inner: Element = element
  while (inner.parentElement?.childElementCount === 1) inner = inner.parentElement
  const holder = inner.parentElement
  if (holder === null || element.querySelectorAll('tr').length > MOST_FIELDS) return null
  const others = [...holder.children].filter((kid) => kid !== inner)
  if (others.length === 0 || others.length > MOST_BESIDE) return null
  const texts = others.map((kid) => visibleTextOf(kid).trim()).filter((text) => text !== '')
  const days = texts.filter((text) => dateCell(text) !== null)
  const only = texts.length === 1 ? texts[0] : undefined
  if (days.length === 0 && only !== undefined && saysDay(only)) return only.replace(/\s+/g, ' ')
  if (days.length !== 1 || texts.some((text) => text.length > LONGEST)) return null
  return [...days, ...texts.filter((text) => dateCell(text) === null)].join(' ')
}
