// Lines without a date below a row: what continues its words, and what only stands between two rows.
import { addressesReader } from '../accounts/offers'
import { isAd } from '../cells/phrases'
import type { Cell } from '../grid'
import type { RawRow } from './collect'

/** Whether a line offers something or speaks to its reader, and is part of no row. */
export function isRemark(line: readonly Cell[]): boolean {
  return line.some(({ text }) => isAd(text) || addressesReader(text))
}

/**
 * Takes off lines that the rows of a table do not have by design: those below one row of many or below fewer than a row in three, and those
 * beyond the one or two that every row has. Banks that give words a line of their own do so row by row. In place.
 */
export function withoutOddLines(rows: readonly RawRow[]): void {
  const counts = rows.map(({ continued }) => continued.length)
  const continued = counts.filter((count) => count > 0).length
  const least = Math.min(...counts)
  const isByDesign = continued === rows.length || continued >= Math.max(2, rows.length / 3)
  const isUniform = rows.length > 3 && counts.filter((count) => count === least).length >= rows.length * 0.6
  if (isByDesign && (least === 0 || !isUniform)) return
  for (const row of rows) row.continued = row.continued.slice(0, isByDesign ? least : 0)
}
