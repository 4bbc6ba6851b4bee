// ▲ is a minus, and so is ▼, unless a table has both: then one points up and the other down.
import { moneyCell } from '../cells/cell-money'
import type { Section } from './section'

const UP = /^\s*[▲△](?=\s*[¥￥\d０-９])/
const DOWN = /^\s*[▼▽](?=\s*[¥￥\d０-９])/

/** The section with what rose (▲) written as a plus where it also tells what fell (▼); the same section where it has but one of them. */
export function withRisesAndFalls(section: Section): Section {
  const hasAmount = (mark: RegExp) =>
    section.rows.some((row) => row.some(({ text }) => mark.test(text) && moneyCell(text) !== null))
  if (!hasAmount(DOWN) || !hasAmount(UP)) return section
  const rows = section.rows.map((row) =>
    row.map((cell) => (UP.test(cell.text) ? { ...cell, text: cell.text.replace(UP, '+') } : cell)),
  )
  return { ...section, rows }
}
