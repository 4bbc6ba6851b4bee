// What of a row's words says what it was, and what was only set beside it.
import { expect, test } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import { readGrids } from '../read-grids'

const words = (lines: string[][], head: string[] | null = null) => {
  const rows = [...(head === null ? [] : [head]), ...lines].map((line, at) =>
    line.map((text) => ({ text, isHeader: head !== null && at === 0 })),
  )
  const grid = { source: 'siblings' as const, surroundings: [], rows }
  return readGrids([grid], { asOf: dayOf(2026, 5, 29) as Day }).statements[0]?.rows.map(
    ({ description }) => description,
  )
}

const list = (...beside: string[]) => [
  ['2026/5/1', 'ミホンベーカリー', beside[0] ?? '', '-880円', '残高 9,120円'],
  ['2026/5/3', 'ミホンデンキ', beside[1] ?? '', '-1,000円', '残高 8,120円'],
  ['2026/5/7', 'カ）ミホン', beside[2] ?? '', '+2,000円', '残高 10,120円'],
]
const PLAIN = ['ミホンベーカリー', 'ミホンデンキ', 'カ）ミホン']

test.each([
  ['食費', '水道・光熱費', '収入'],
  ['未分類', '未分類', 'その他'],
  ['4ポイント獲得', '5ポイント獲得', ''],
  ['●●●●円', '●●●●円', '●●●●円'],
])('%s, %s beside what a row was are none of its words', (...beside) => {
  expect(words(list(...beside))).toEqual(PLAIN)
})

test('費用 and other words of the bank stay', () => {
  expect(words(list('カード', '口座振替', '給与'))?.[2]).toBe('カ）ミホン 給与')
})

test('the name of a field before its words in every row is its head', () => {
  const lines = list().map(([day = '', what = '', , ...others]) => [day, `お取引内容 ${what}`, ...others])
  expect(words(lines)).toEqual(PLAIN)
})

test('words under the head of amounts describe where nothing else does', () => {
  const lines = list().map(([day = '', what = '', , amount = '', balance = '']) => [
    day,
    what,
    amount,
    balance,
  ])
  expect(words(lines, ['日付', '金額 残高', '金額', '残高'])).toEqual(PLAIN)
})

test('branches by their numbers are codes, by their names words', () => {
  const read = (...branches: string[]) =>
    words(
      list(...branches).map(([day = '', what = '', branch = '', ...amounts]) => [
        day,
        branch,
        what,
        ...amounts,
      ]),
      ['取引日', '取引店', '摘要', '金額', '残高'],
    )
  expect(read('012', '034', 'B012')).toEqual(PLAIN)
  expect(read('012 渋谷', '034 新宿', '012 渋谷')?.[0]).toBe('012 渋谷 ミホンベーカリー')
})
