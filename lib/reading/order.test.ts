import { describe, expect, it } from 'vitest'
import { type Day, dayOf } from '../statement/day'
import type { Grid } from './grid'
import { readGrids } from './read-grids'

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

describe('rows that no direction explains', () => {
  it('are put in order by their days and balances, also where only one stands out of its place', () => {
    const astray = [
      '2026/3/5|D|100||900',
      '2026/3/1|A||500|1500',
      '2026/3/2|B|300||1200',
      '2026/3/4|C|200||1000',
    ]
    expect(words(astray)).toEqual(['proved', 'ABCD'])
    const withinADay = [
      '2026/3/5|B|300||600',
      '2026/3/5|A|100||900',
      '2026/3/5|C||50|650',
      '2026/3/6|D|50||600',
    ]
    expect(words(withinADay)).toEqual(['proved', 'ABCD'])
  })

  it('stay as they are where their balances still do not follow', () => {
    expect(words(['2026/3/5|A|100||900', '2026/3/1|B||500|1500', '2026/3/6|C|1||700'])[0]).toBe('broken')
  })
})
