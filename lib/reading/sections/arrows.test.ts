// Arrows before, behind and beside amounts.
import { expect, test } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import { readGrids } from '../read-grids'

const read = (rows: string[][], surroundings: string[] = []) =>
  readGrids(
    [
      {
        source: 'table',
        surroundings,
        rows: rows.map((row, at) => row.map((text) => ({ text, isHeader: at === 0 }))),
      },
    ],
    { asOf: dayOf(2026, 4, 30) as Day },
  ).statements[0]?.rows.map(({ amount }) => amount)

const HEAD = ['日付', '内容', '金額', '残高']
const ROWS = [
  ['2026/04/03', '書店', '↓ 2,000円', '12,000'],
  ['2026/04/02', '給与', '↑ 5,000円', '14,000'],
  ['2026/04/01', '家賃', '↓ 1,000円', '9,000'],
]
const turned = (text: string) => text.replace(/[↑↓]/, (mark) => (mark === '↑' ? '↓' : '↑'))

test('the balances tell which arrow is the way in', () => {
  expect(read([HEAD, ...ROWS])).toEqual([-1000, 5000, -2000])
  expect(read([HEAD, ...ROWS.map((row) => row.map(turned))])).toEqual([-1000, 5000, -2000])
})

test('an arrow may stand behind its amount, or in a cell of its own', () => {
  const behind = (text: string) => text.replace(/^([↑↓]) (.*)$/, '$2 $1')
  expect(read([HEAD, ...ROWS.map((row) => row.map(behind))])).toEqual([-1000, 5000, -2000])
  const apart = ROWS.map(([day = '', what = '', amount = '', left = '']) => [
    day,
    what,
    amount.slice(0, 1),
    amount.slice(2),
    left,
  ])
  expect(read([['日付', '内容', '区分', '金額', '残高'], ...apart])).toEqual([-1000, 5000, -2000])
})

test('without balances a legend tells, and without either nothing does', () => {
  const bare = [HEAD, ...ROWS].map((row) => row.slice(0, 3))
  expect(read(bare, ['↑ 入金 ↓ 出金'])).toEqual([-1000, 5000, -2000])
  expect(read(bare, ['入金（↓） 出金（↑）'])).toEqual([1000, -5000, 2000])
  expect(read(bare)).toBeUndefined()
})

test('pictures of plus and minus are signs', () => {
  const rows = [
    ['2026/04/01', '家賃', '➖1,000円'],
    ['2026/04/02', '給与', '➕5,000円'],
  ]
  expect(read([HEAD.slice(0, 3), ...rows])).toEqual([-1000, 5000])
})

test('triangles alone beside unsigned amounts point, and are no minus', () => {
  const apart = ROWS.map(([day = '', words = '', amount = '', balance = '']) => [
    amount.startsWith('↓') ? '▼' : '▲',
    day,
    words,
    amount.slice(2),
    balance,
  ])
  expect(read([['', ...HEAD], ...apart])).toEqual([-1000, 5000, -2000])
})
