import { describe, expect, it } from 'vitest'
import type { Day } from '../../statement/day'
import type { Grid } from '../grid'
import { readGrids } from '../read-grids'

const uses = [
  ['10月18日', 'スポーツのアルプ', '15,400円'],
  ['10月17日', '市営駐車場', '940円'],
]
const gridOf = (surroundings: string[]): Grid => ({
  source: 'siblings',
  surroundings,
  rows: uses.map((row) => row.map((text) => ({ text, isHeader: false }))),
})
const read = (surroundings: string[]) =>
  readGrids([gridOf(surroundings)], { asOf: '2026-10-20' as Day }).statements

describe('rows under a heading of uses', () => {
  it('are of the only card that the page shows, by its number or its bill', () => {
    for (const texts of [
      ['最近のご利用', '次回のお支払い\nアイビーカード 4541-****-****-7705'],
      ['ご利用履歴（直近3件）', '次回のお支払い\n48,220円', '会員トップ｜アイビーカード'],
      ['Recent purchases', 'Next payment 27 Nov 2026', 'Ivy Card XXXX-XXXX-XXXX-7705'],
    ])
      expect(read(texts)[0]?.rows.map(({ amount }) => amount)).toEqual([-940, -15400])
  })

  it('are not where an account stands there too, or no card', () => {
    expect(read(['最近のご利用', '本店 普通 1234567', '次回のお支払い', 'アイビーカード'])).toEqual([])
    expect(read(['最近のご利用', 'ホーム'])).toEqual([])
  })
})
