import { describe, expect, it } from 'vitest'
import type { Day } from '../../statement/day'
import type { Grid } from '../grid'
import { readGrids } from '../read-grids'

const gridOf = (rows: readonly (readonly string[])[], surroundings: readonly string[] = []): Grid => ({
  source: 'table',
  surroundings: [...surroundings],
  rows: rows.map((row, at) => row.map((text) => ({ text, isHeader: at === 0 }))),
})
const context = { asOf: '2026-03-18' as Day }

describe('a ledger of points', () => {
  it('is no statement where what is left of them follows from the amounts, whatever the heading', () => {
    const grid = gridOf([
      ['日付', '内容', '増減', 'ポイント残高'],
      ['2026/03/15', '入金スタンプ', '+50', '2,815'],
      ['2026/03/08', '投信', '+15', '2,765'],
      ['2026/02/27', '交換', '-1,000', '2,750'],
    ])
    expect(readGrids([grid], context).statements).toEqual([])
  })

  it('is told from purchases with the points that each earned', () => {
    const grid = gridOf([
      ['利用日', '利用店名', '利用金額', '獲得ポイント'],
      ['2026/03/15', '書店', '1,500', '15'],
      ['2026/03/08', '薬局', '800', '8'],
    ])
    expect(readGrids([grid], context).statements[0]?.rows).toHaveLength(2)
  })

  it.each(['永久ポイント残高 4,120', 'ポイント残高：4,120ポイント', 'ポイント残高は1,200ptです。'])(
    'is not what a page of purchases says beside them: %s',
    (left) => {
      const rows = [
        ['利用日', '利用店名', '利用金額'],
        ['2026/03/15', '書店', '1,500'],
        ['2026/03/08', '薬局', '800'],
      ]
      expect(readGrids([gridOf(rows, [left])], context).statements[0]?.rows).toHaveLength(2)
      expect(readGrids([gridOf(rows, ['ポイント履歴'])], context).statements).toEqual([])
      const points = [['日付', '内容', 'ポイント'], ...rows.slice(1)]
      expect(readGrids([gridOf(points, [left])], context).statements).toEqual([])
    },
  )
})
