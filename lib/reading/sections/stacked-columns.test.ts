import { describe, expect, it } from 'vitest'
import type { Grid } from '../grid'
import { unstacked } from './stacked-columns'

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  source: 'table',
  surroundings: [],
  rows: rows.map((row) => row.map((text) => ({ text, isHeader: false }))),
})
const textsOf = (grid: Grid) => grid.rows.map((row) => row.map(({ text }) => text))

describe('unstacked', () => {
  it('sets a date and the description below it beside each other where the header does', () => {
    const grid = gridOf([
      ['お取引日\n摘要', '出金'],
      ['2026/03/02\n水道料', '5,500'],
      ['2026/03/05\n振込\nアサノハ', '220'],
    ])
    expect(textsOf(unstacked(grid))).toEqual([
      ['お取引日', '摘要', '出金'],
      ['2026/03/02', '水道料', '5,500'],
      ['2026/03/05', '振込\nアサノハ', '220'],
    ])
  })

  it('takes the words of one line for the lines below it, only where those are several', () => {
    const grid = gridOf([
      ['取引日', '入出金 / 取引後残高'],
      ['2026/03/02', '-5,500円\n1,000円'],
      ['2026/03/05', '+220円\n●●●●円'],
    ])
    expect(textsOf(unstacked(grid))).toEqual([
      ['取引日', '入出金', '取引後残高'],
      ['2026/03/02', '-5,500円', '1,000円'],
      ['2026/03/05', '+220円', '●●●●円'],
    ])
    const single = gridOf([
      ['取引日', '入金・出金'],
      ['2026/03/02', '-5,500'],
    ])
    expect(unstacked(single)).toBe(single)
  })

  it('leaves a column whose cells do not hold what the header says', () => {
    const grid = gridOf([['お取引日\n摘要'], ['2026/03/02'], ['2026/03/05'], ['2026/03/06\n振込']])
    expect(unstacked(grid)).toBe(grid)
  })

  it('leaves a header in two languages and a date over another date', () => {
    const languages = gridOf([['取引日\nDate'], ['2026/03/02\n2026/03/03']])
    expect(unstacked(languages)).toBe(languages)
    const days = gridOf([['お取引日\n摘要'], ['2026/03/02\n2026/03/03']])
    expect(unstacked(days)).toBe(days)
  })
})
