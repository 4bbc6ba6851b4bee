import { describe, expect, it } from 'vitest'
import type { Cell } from '../grid'
import { isDitto, withoutDittos } from './dittos'
import type { Section } from './section'

const row = (...texts: string[]): Cell[] => texts.map((text) => ({ text, isHeader: false }))
const section = (rows: Cell[][]): Section => ({
  grid: 0,
  source: 'table',
  columns: [],
  hasHeader: false,
  headerLines: [],
  rows,
  preamble: [],
  surroundings: [],
  blocks: [],
})
const texts = ({ rows }: Section) => rows.map((cells) => cells.map(({ text }) => text))

describe('withoutDittos', () => {
  it('writes out a day and words that stand as in the row above, but no amount', () => {
    const given = section([
      row('8. 3. 1', '電気', '5,000'),
      row('〃', '同上', '〃'),
      row('〃 〃 4', 'ガス', '3,000'),
      row('', '同窓会費', ''),
    ])
    expect(texts(withoutDittos(given))).toEqual([
      ['8. 3. 1', '電気', '5,000'],
      ['8. 3. 1', '電気', '〃'],
      ['8. 3. 4', 'ガス', '3,000'],
      ['', '同窓会費', ''],
    ])
  })

  it.each(['〃', '同上', '同日', '同', '″', '々'])('knows %s', (text) => expect(isDitto(text)).toBe(true))
  it.each(['', '同窓会', '1', '-', '出'])('takes %s for itself', (text) => expect(isDitto(text)).toBe(false))
})
