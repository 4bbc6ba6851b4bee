// What was given back on a card, by every sign for it.
import { expect, test } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import { readGrids } from '../read-grids'

const read = (head: string[], rows: string[][]) =>
  readGrids(
    [
      {
        source: 'table',
        surroundings: ['ご利用明細', 'カード番号 4711-****-****-0083'],
        rows: [head, ...rows].map((row, at) => row.map((text) => ({ text, isHeader: at === 0 }))),
      },
    ],
    { asOf: dayOf(2026, 5, 29) as Day },
  ).statements[0]?.rows.map(({ amount, description }) => [amount, description])

const PLAIN = ['ご利用日', 'ご利用店名', 'ご利用金額']

test.each(['+15,400', '-15,400', '▲15,400', '(15,400)', '-¥15,400CR', '15,400 CR'])(
  '%s among plain purchases came back',
  (amount) => {
    const rows = [
      ['2026/5/1', '書店', '880'],
      ['2026/5/3', '旅行', '15,400'],
      ['2026/5/9', '旅行', amount],
    ]
    expect(read(PLAIN, rows)?.map(([units]) => units)).toEqual([-880, -15_400, 15_400])
  },
)

test('返品 among ways of paying takes its purchase back and describes nothing', () => {
  const rows = [
    ['2026/5/1', '書店', 'ボーナス一括', '880'],
    ['2026/5/3', '旅行', '1回', '15,400'],
    ['2026/5/9', '旅行', '返品', '15,400'],
  ]
  expect(read(['ご利用日', 'ご利用店名', '支払区分', 'ご利用金額'], rows)).toEqual([
    [-880, '書店'],
    [-15_400, '旅行'],
    [15_400, '旅行'],
  ])
})

test('what is left of a discount is billed, a part of a purchase is not', () => {
  const head = [...PLAIN, '割引額', '今回お支払額']
  const rows = [
    ['2026/5/1', '書店', '880', '80', '800'],
    ['2026/5/3', '旅行', '60,000', '0', '20,000'],
  ]
  expect(read(head, rows)).toEqual([
    [-800, '書店'],
    [-60_000, '旅行'],
  ])
})
