import { describe, expect, it } from 'vitest'
import type { Grid } from '../grid'
import { readGrids } from '../read-grids'

const read = (rows: readonly (readonly string[])[], surroundings: readonly string[]) => {
  const cells = rows.map((row, at) => row.map((text) => ({ text, isHeader: at === 0 })))
  const grid: Grid = { source: 'table', rows: cells, surroundings: [...surroundings] }
  return readGrids([grid], { asOf: '2026-10-06' as never }).statements
}

describe('利息 among rows without signs', () => {
  it('is added to a debt', () => {
    const [found] = read(
      [
        ['取引日', '内容', '金額', '残高'],
        ['2026/10/05', 'ご返済', '12,300', '210,000'],
        ['2026/09/20', 'お借入れ', '30,000', '222,300'],
        ['2026/09/05', 'お利息', '2,300', '192,300'],
        ['2026/09/05', 'ご返済', '10,000', '190,000'],
      ],
      ['カードローン 契約番号 77-123456'],
    )
    expect(found?.account.type).toBe('loan')
    expect(found?.proof).toBe('proved')
    expect(found?.rows.map(({ amount }) => amount)).toEqual([10000, -2300, -30000, 12300])
    expect(found?.rows[1]?.description).toBe('お利息')
  })

  it('comes into a deposit, and the tax on it goes out', () => {
    const [found] = read(
      [
        ['取引日', '取引区分', '金額', '残高'],
        ['2026/08/16', '利息', '120', '100,120'],
        ['2026/08/16', '国税', '18', '100,102'],
        ['2026/09/06', '預入', '10,000', '110,102'],
      ],
      ['あおば支店 貯蓄預金 1234567'],
    )
    expect(found?.proof).toBe('proved')
    expect(found?.rows.map(({ amount }) => amount)).toEqual([120, -18, 10000])
  })

  it('tells nothing where the balances do not follow it', () => {
    const rows = [
      ['取引日', '内容', '金額', '残高'],
      ['2026/09/05', '返済', '10,000', '190,000'],
      ['2026/09/05', '利息', '2,300', '190,000'],
      ['2026/09/20', '借入', '30,000', '220,000'],
    ]
    expect(read(rows, ['カードローン 契約番号 77-123456'])).toEqual([])
  })
})
