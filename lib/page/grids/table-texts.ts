// A table that is no statement, as texts around one: what it says of the account, the period, the choice made.
import type { SeenElement } from '../seen'
import { textOf } from '../visible'
import type { FoundGrid } from './found-grid'
import { wordsAround } from './surroundings'

type Line = { text: string; isHeader: boolean }[]

const MOST_TEXT_ROWS = 20

/** A line a row, a value under a header with it; of a select in it the option that is chosen. */
export function tableTexts(table: SeenElement, grid: FoundGrid): string[] {
  const rows: Line[] =
    table.element.querySelector('select') === null ? grid.rows.map((row) => [...row]) : linesOf(table)
  const [head, ...others] = rows
  const isHeaded =
    head !== undefined && others.length > 0 && head.length > 1 && head.every(({ isHeader }) => isHeader)
  if (!isHeaded)
    return rows.slice(0, MOST_TEXT_ROWS).map((row) =>
      row
        .map(({ text }) => text)
        .filter(Boolean)
        .join(' '),
    )
  return others
    .slice(0, MOST_TEXT_ROWS)
    .map((row) => row.map(({ text }, at) => `${head[at]?.text ?? ''} ${text}`.trim()).join('\n'))
}

/** The rows with what their fields show, which is no part of a statement's cells. */
function linesOf(at: SeenElement): Line[] {
  const kids = at.children.filter((kid): kid is SeenElement => typeof kid !== 'string')
  const cells = kids.filter(({ tag }) => tag === 'td' || tag === 'th')
  if (cells.length > 0)
    return [cells.map((cell) => ({ text: textOf(cell, wordsAround), isHeader: cell.tag === 'th' }))]
  return kids.flatMap(linesOf)
}
