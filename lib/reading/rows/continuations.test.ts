// What stands on a line of its own between dated rows: more of a row's words, or something that is said to the reader.
import { expect, test } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import { readGrids } from '../read-grids'

const HEAD = ['取引日', '内容', '入出金額', '残高']
const ROWS = [
  ['2026/5/1', 'カード', '-880', '9,120'],
  ['2026/5/3', '振込', '1,000', '10,120'],
  ['2026/5/7', '口座振替', '-120', '10,000'],
  ['2026/5/9', '利息', '5', '10,005'],
  ['2026/5/9', '国税', '-1', '10,004'],
]

const read = (below: Readonly<Record<number, string[][]>>) => {
  const lines = [HEAD, ...ROWS.flatMap((row, at) => [row, ...(below[at] ?? [])])]
  const rows = lines.map((line, at) => line.map((text) => ({ text, isHeader: at === 0 })))
  const found = readGrids([{ source: 'table', surroundings: [], rows }], { asOf: dayOf(2026, 5, 29) as Day })
  return found.statements.map(({ proof, rows }) => [proof, ...rows.map(({ description }) => description)])
}

const line = (text: string) => ['', text, '', '']
const PLAIN = [['proved', 'カード', '振込', '口座振替', '利息', '国税']]

test('lines that all rows have, or many, continue them', () => {
  const all = Object.fromEntries(ROWS.map((_, at) => [at, [line(`ミホン${at}`)]]))
  expect(read(all)[0]?.slice(1, 3)).toEqual(['カード ミホン0', '振込 ミホン1'])
  expect(read({ 0: [line('コンビニ')], 2: [line('デンキ')] })[0]?.slice(1, 4)).toEqual([
    'カード コンビニ',
    '振込',
    '口座振替 デンキ',
  ])
})

test.each([
  'ビジネスローン 最大 5,000,000円 お申込みはこちら >>',
  '外貨預金デビュー応援',
  '残高の▲は貸越を表します',
])('%s between two rows is part of none', (text) => {
  expect(read({ 2: [line(text)] })).toEqual(PLAIN)
})

test('an offer among lines that all rows have is part of none', () => {
  const all: Record<number, string[][]> = Object.fromEntries(ROWS.map((_, at) => [at, [line(`ミホン${at}`)]]))
  all[1] = [line('ミホン1'), line('外貨預金デビュー応援')]
  expect(read(all)[0]?.[2]).toBe('振込 ミホン1')
})

test('an offer with its own figures is no transaction where the balances go on over it', () => {
  expect(read({ 2: [['', 'カードローン', '5,000,000', '']] })).toEqual(PLAIN)
})
