// お引出し 10,000 beside お預入れ ***: stars that stand where the other side has its amount hide none.
import { isMaskedCell, moneyCell } from '../cells/cell-money'
import type { Section } from './section'

/** The section with such stars left blank; the same section where any row has them on both sides, or nothing beside them. */
export function withoutStarredSides(section: Section): Section {
  const sides = section.columns.flatMap(({ word }, at) => (word === 'out' || word === 'in' ? [at] : []))
  const [left, right] = sides
  if (left === undefined || right === undefined || sides.length > 2) return section
  if (section.columns[left]?.word === section.columns[right]?.word) return section
  let stars = 0
  for (const row of section.rows) {
    const texts = [row[left]?.text ?? '', row[right]?.text ?? '']
    const starred = texts.filter(isMaskedCell).length
    if (starred === 0) continue
    if (starred > 1 || !texts.some((text) => moneyCell(text) !== null)) return section
    stars += 1
  }
  if (stars === 0) return section
  const rows = section.rows.map((row) =>
    row.map((cell, at) => (sides.includes(at) && isMaskedCell(cell.text) ? { ...cell, text: '' } : cell)),
  )
  return { ...section, rows }
}
