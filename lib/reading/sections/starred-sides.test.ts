// Stars in the column of the other side.
import { expect, test } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import { readGrids } from '../read-grids'

const HEAD = ['お取引日', 'お取引内容', 'お引出し（円）', 'お預入れ（円）']
const read = (rows: string[][]) =>
  readGrids(
    [
      {
        source: 'table',
        surroundings: [],
        rows: [HEAD, ...rows].map((row, at) => row.map((text) => ({ text, isHeader: at === 0 }))),
      },
    ],
    { asOf: dayOf(2026, 5, 29) as Day },
  ).statements[0]?.rows.map(({ amount }) => amount)

test('stars beside the amount of the other side hide none', () => {
  const rows = [
    ['2026/5/1', 'ＡＴＭ', '10,000', '***'],
    ['2026/5/7', 'ガス', '7,480', '＊＊＊＊'],
    ['2026/5/25', '給与', '***', '268,450'],
  ]
  expect(read(rows)).toEqual([-10_000, -7480, 268_450])
})

test('stars with nothing beside them hide an amount: nothing is read', () => {
  const rows = [
    ['2026/5/1', 'ＡＴＭ', '10,000', ''],
    ['2026/5/7', 'ガス', '***', ''],
    ['2026/5/25', '給与', '', '***'],
  ]
  expect(read(rows)).toBeUndefined()
})
