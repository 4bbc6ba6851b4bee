// What was paid back of a loan, and which way the money of rows went that say it in their words.
import { expect, test } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import { readGrids } from '../read-grids'

const read = (lines: string[][], surroundings: string[], hasHead = true) =>
  readGrids(
    [
      {
        source: hasHead ? 'table' : 'siblings',
        surroundings,
        rows: lines.map((line, at) => line.map((text) => ({ text, isHeader: hasHead && at === 0 }))),
      },
    ],
    { asOf: dayOf(2026, 11, 20) as Day },
  ).statements[0]?.rows.map(({ date, amount, description }) => [date, amount, description])

const SHARES = [
  ['お支払日', 'お支払内容', '元金', '利息', 'お支払額合計'],
  ['2026/6/5', '元利均等返済', '200,000', '14,000', '214,000円'],
  ['2026/7/6', '元利均等返済', '200,000', '13,800', '213,800円'],
]

test('the sum of principal and interest is what was paid back, unless it is planned', () => {
  expect(read(SHARES, ['事業資金ローン', 'お支払い履歴'])).toEqual([
    ['2026-06-05', 214_000, '元利均等返済'],
    ['2026-07-06', 213_800, '元利均等返済'],
  ])
  expect(read(SHARES, ['住宅ローン', 'ご返済予定表'])).toBeUndefined()
})

test('お支払額 beside お借入額 is paid back', () => {
  const head = ['取引日', '取引場所', 'お借入額', 'お支払額']
  const rows = [
    ['2026/6/1', 'ATM', '20,000円', ''],
    ['2026/6/5', '口座振替', '', '10,000円'],
  ]
  expect(read([head, ...rows], ['カードローン'])?.map(([, amount]) => amount)).toEqual([-20_000, 10_000])
})

test('a mark before the words tells the way and is none of them', () => {
  const rows = [
    ['2026/5/7', '［出］ ＡＴＭ', '20,000円', '残高 77,000円'],
    ['2026/5/11', '［入］ フリコミ', '64,000円', '残高 141,000円'],
  ]
  expect(read(rows, ['普通 1234567'], false)).toEqual([
    ['2026-05-07', -20_000, 'ＡＴＭ'],
    ['2026-05-11', 64_000, 'フリコミ'],
  ])
})

test('rows that all were paid back, or borrowed, say so', () => {
  const rows = [
    ['2026/8/5', 'ご返済 口座振替', '10,000円（うち利息1,990円）'],
    ['2026/7/6', 'ご返済 ATM', '20,000円（うち利息2,010円）'],
  ]
  expect(read(rows, ['カードローン', 'ご返済履歴'], false)?.map(([, amount]) => amount)).toEqual([
    20_000, 10_000,
  ])
  const apart = [
    ['2026/8/5', 'お借入れ', '提携ATM', '5,000円'],
    ['2026/7/6', 'ご返済', '口座振替', '8,000円'],
  ]
  expect(read(apart, ['カードローン'], false)?.map(([, , words]) => words)).toEqual([
    'ご返済 口座振替',
    'お借入れ 提携ATM',
  ])
})
