// Divides a column whose cells hold an amount and the balance beneath each other where no header says so (+30,000円⏎残高 62,761円).

import { CURRENCY, isMaskedCell, moneyCell } from '../cells/cell-money'
import { type Word, wordOf } from '../columns/vocabulary'
import type { Cell, Grid } from '../grid'
import { linesOf } from './section'

/** How many of a column's filled cells must hold the same lines. */
const ENOUGH = 0.8
const WIDEST = 60
const MOST_LINES = 3
const MONEY = new Set<Word>(['out', 'in', 'signed', 'amount', 'used', 'balance', 'debt'])
const LABELLED = new RegExp(
  `^([^\\d０-９¥￥+\\-−－▲△▼▽(（*＊●•]{1,16}?(?:[(（][^()（）\\d０-９]{1,4}[)）])?)[\\s:：]*((?:(?:${CURRENCY}|[￥+\\-−－▲△▼▽(（])\\s*)*[\\d０-９*＊●•].*)$`,
)

/** The grid with such a column as several beside each other, each line with its label; the same grid where it has none. */
export function withAmountsApart(grid: Grid): Grid {
  const { rows } = grid
  const first = rows.findIndex((row) => row.some(({ text }) => shapeOf(text) !== null))
  const width = rows[first]?.length ?? 0
  if (first === -1 || width > WIDEST) return grid
  for (let at = width - 1; at >= 0; at -= 1) {
    const shape = shapeOf(rows[first]?.[at]?.text ?? '')
    if (shape === null) continue
    const filled = rows
      .slice(first)
      .flatMap((row) => ((row[at]?.text ?? '').trim() === '' ? [] : [row[at]?.text ?? '']))
    const same = filled.filter((text) => shapeOf(text) === shape)
    if (filled.length < 2 || same.length < filled.length * ENOUGH) continue
    const lines = shape.split('|').length
    return { ...grid, rows: rows.map((row) => divided(row, at, shape, lines)) }
  }
  return grid
}

/** What the lines of a cell are called, '' for a bare amount: `|balance`, `flow|balance`, `|hidden`; null unless all are amounts, and one at least names itself. */
function shapeOf(text: string): string | null {
  if (!text.includes('\n')) return null
  const lines = linesOf(text)
  if (lines.length < 2 || lines.length > MOST_LINES) return null
  const labels: string[] = []
  for (const line of lines) {
    const label = isMaskedCell(line) ? 'hidden' : nameOfAmount(line)
    if (label === null || (label !== '' && labels.includes(label))) return null
    labels.push(label)
  }
  return labels.every((label) => label === '') || labels.filter((label) => label === '').length > 1
    ? null
    : labels.join('|')
}

/** What the name before an amount of a line says, '' where none stands there; null where the line is no amount. */
export function nameOfAmount(line: string): '' | 'flow' | 'balance' | null {
  if (moneyCell(line) !== null || isMaskedCell(line)) return ''
  const [, label = '', value = ''] = LABELLED.exec(line) ?? []
  const word = label === '' ? null : wordOf(label)
  if (word === null || !MONEY.has(word)) return null
  if (moneyCell(value) === null && !isMaskedCell(value)) return null
  return word === 'balance' || word === 'debt' ? 'balance' : 'flow'
}

/** A row with the cell's lines beside each other; the words of a header, where it has as many, over each. */
function divided(row: readonly Cell[], at: number, shape: string, lines: number): readonly Cell[] {
  const cell = row[at]
  if (cell === undefined) return row
  const words = cell.text.split(/[\n・／/、]/).map((text) => text.trim())
  const isHeader = words.length === lines && words.every((text) => wordOf(text) !== null)
  const texts = shapeOf(cell.text) === shape ? linesOf(cell.text) : isHeader ? words : [cell.text]
  const parts = Array.from({ length: lines }, (_, part) => ({ ...cell, text: texts[part] ?? '' }))
  return [...row.slice(0, at), ...parts, ...row.slice(at + 1)]
}
