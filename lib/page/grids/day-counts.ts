// How many rows stand under a day, in a cell beside it: no more than the day is a heading's.
import { dateCell } from '../../reading/cells/cell-date'
import { cell, type FoundGrid } from './found-grid'

const COUNT = /^[(（]?(?:全|計|合計)?\s?[\d０-９]{1,3}\s?件(?:のお?取引)?[)）]?$/

/** The grid without such counts; the same grid where it has none. */
export function withoutCounts(grid: FoundGrid): FoundGrid {
  const isCount = (text: string) => text.length < 14 && COUNT.test(text)
  if (!grid.rows.some((row) => row.some(({ text }) => isCount(text)))) return grid
  const rows = grid.rows.map((row) => {
    const [day, ...others] = row.filter(({ text }) => text !== '')
    const isHeading =
      day !== undefined &&
      others.length > 0 &&
      dateCell(day.text) !== null &&
      others.every(({ text }) => isCount(text))
    return isHeading ? row.map((at) => (isCount(at.text) ? cell('') : at)) : row
  })
  return { ...grid, rows }
}
