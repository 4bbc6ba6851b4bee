import { describe, expect, it } from 'vitest'
import type { Grid } from '../grid'
import { unstacked } from './stacked-columns'

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  source: 'table',
  surroundings: [],
  rows: rows.map((row) => row.map((text) => ({ text, isHeader: false }))),
})
const textsOf = (grid: Grid) => grid.rows.map((row) => row.map(({ text }) => text))

describe('cells of an amount and its balance', () => {
  it('are two columns where a line names itself, without any header', () => {
    const grid = gridOf([
      ['2026/10/9\n任意返済', '+¥30,000\n残高 −¥62,761'],
      ['2026/10/3\n借入', '−¥20,000\n残高 −¥92,761'],
    ])
    expect(textsOf(unstacked(grid))).toEqual([
      ['2026/10/9', '任意返済', '+¥30,000', '残高 −¥62,761'],
      ['2026/10/3', '借入', '−¥20,000', '残高 −¥92,761'],
    ])
  })

  it('take the words of one header that names both', () => {
    const grid = gridOf([
      ['日付・内容', '金額・残高'],
      ['2026/10/9\n任意返済', '出金 30,000円\n残高 62,761円'],
      ['2026/10/3\n借入', '入金 20,000円\n残高 92,761円'],
    ])
    expect(textsOf(unstacked(grid))[0]).toEqual(['日付', '内容', '金額', '残高'])
    expect(textsOf(unstacked(grid))[2]).toEqual(['2026/10/3', '借入', '入金 20,000円', '残高 92,761円'])
  })

  it('stay as they are where no line names itself, or others hold something else', () => {
    for (const rows of [
      [['1,000\n2,000'], ['3,000\n4,000']],
      [['1,000\n残高 2,000'], ['水道料'], ['電気料']],
      [['1,000\n利率 0.02'], ['1,000\n利率 0.02']],
    ]) {
      const grid = gridOf(rows)
      expect(unstacked(grid)).toBe(grid)
    }
  })
})
