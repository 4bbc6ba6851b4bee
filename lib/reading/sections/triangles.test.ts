// Triangles before amounts.
import { expect, test } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import { readGrids } from '../read-grids'

const read = (rows: string[][]) =>
  readGrids(
    [
      {
        source: 'table',
        surroundings: [],
        rows: rows.map((row, at) => row.map((text) => ({ text, isHeader: at === 0 }))),
      },
    ],
    { asOf: dayOf(2026, 4, 30) as Day },
  ).statements[0]?.rows.map(({ amount }) => amount)

const HEAD = ['日付', '内容', '金額', '残高']

test('a triangle alone, whichever way it points, is a minus', () => {
  const rows = [
    ['2026/04/01', '家賃', '▼1,000', '9,000'],
    ['2026/04/02', '給与', '5,000', '14,000'],
    ['2026/04/03', '書店', '▽2,000円', '12,000'],
  ]
  expect(read([HEAD, ...rows])).toEqual([-1000, 5000, -2000])
})

test('where both stand, what points up came in', () => {
  const rows = [
    ['2026/04/01', '家賃', '▼1,000円', '9,000円'],
    ['2026/04/02', '給与', '▲5,000円', '14,000円'],
    ['2026/04/03', '書店', '▼2,000円', '12,000円'],
  ]
  expect(read([HEAD, ...rows])).toEqual([-1000, 5000, -2000])
})
