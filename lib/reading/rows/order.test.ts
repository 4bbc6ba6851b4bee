import { describe, expect, it } from 'vitest'
import { type Day, dayOf } from '../../statement/day'
import type { Grid } from '../grid'
import { readGrids } from '../read-grids'

const asOf = dayOf(2026, 3, 31) as Day
const grid = (rows: string[]): Grid => ({
  source: 'csv',
  rows: ['取引日|摘要|出金|入金|残高', ...rows].map((row) =>
    row.split('|').map((text) => ({ text, isHeader: false })),
  ),
  surroundings: [],
})
const words = (rows: string[]) => {
  const [statement] = readGrids([grid(rows)], { asOf }).statements
  return [statement?.proof, statement?.rows.map(({ description }) => description).join('')]
}

describe('rows that stand in no order', () => {
  it('are put in order by their days and balances, also where only one stands out of its place', () => {
    const astray = [
      '2026/3/5|D|100||900',
      '2026/3/1|A||500|1500',
      '2026/3/2|B|300||1200',
      '2026/3/3|C|200||1000',
      '2026/3/6|E||50|950',
    ]
    expect(words(astray)).toEqual(['proved', 'ABCDE'])
  })

  it('stay as they are where their balances still do not follow', () => {
    expect(words(['2026/3/5|A|100||900', '2026/3/1|B||500|1500', '2026/3/6|C|1||700'])[0]).toBe('broken')
  })
})

describe('two rows in each other’s place', () => {
  const rows = [
    '2026/3/1|A||500|1500',
    '2026/3/2|B|300||1200',
    '2026/3/4|C|200||1000',
    '2026/3/5|D|100||900',
    '2026/3/5|E||50|950',
    '2026/3/5|F|20||930',
  ]
  const swapped = (a: number, b: number, source = rows) =>
    source.map((row, at) => source[at === a ? b : at === b ? a : at] ?? row)

  it('are a damage that the balances tell, on other days and within one, whichever way the rows run', () => {
    for (const source of [rows, rows.toReversed()]) {
      expect(words(source)).toEqual(['proved', 'ABCDEF'])
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [0, 5],
        [1, 4],
      ] as const)
        expect(words(swapped(a, b, source))[0]).toBe('broken')
    }
  })
})
