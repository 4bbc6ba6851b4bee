// Money in a wallet that counts it in a unit of its own.
import { expect, test } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import { readGrids } from '../read-grids'

const read = (first: string) =>
  readGrids(
    [
      {
        source: 'table',
        surroundings: ['ご利用履歴', '1コイン＝1円'],
        rows: [
          ['日時', '店舗名', '取引内容', '金額', '残高'],
          ['2026/6/1', '窓口', first, '+20,000コイン', '21,500コイン'],
          ['2026/6/2', '鮮魚', '支払い', '-1,500コイン', '20,000コイン'],
        ].map((row, at) => row.map((text) => ({ text, isHeader: at === 0 }))),
      },
    ],
    { asOf: dayOf(2026, 6, 20) as Day },
  ).statements[0]?.rows.map(({ amount, balance }) => [amount, balance])

test('its amounts are yen where money is charged, and points elsewhere', () => {
  expect(read('チャージ')).toEqual([
    [20_000, 21_500],
    [-1_500, 20_000],
  ])
  expect(read('給与のお受け取り')).toBeUndefined()
})
