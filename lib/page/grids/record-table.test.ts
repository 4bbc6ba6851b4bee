import { describe, expect, it } from 'vitest'
import { cell, type FoundGrid } from './found-grid'
import { asRecord, joinedRecords } from './record-table'

const grid = (...rows: string[][]): FoundGrid => ({
  source: 'table',
  rows: rows.map((row) => row.map((text) => cell(text))),
  isCut: false,
})
const texts = (found: FoundGrid | null) => found?.rows.map((row) => row.map(({ text }) => text))
const OUT = grid(['取引日', '2026年1月5日'], ['内容', '電気'], ['お支払金額', '110円'], ['残高', '890円'])
const IN = grid(['取引日', '2026年1月6日'], ['内容', '振込'], ['お預り金額', '10円'], ['残高', '900円'])

describe('a table for each transaction', () => {
  it('puts tables together whose labels differ by the side of the amount', () => {
    const [a, b] = [asRecord(OUT), asRecord(IN)]
    if (a === null || b === null) throw new Error('a table is no record')
    const whole = [
      ['取引日', '内容', 'お支払金額', '残高', 'お預り金額'],
      ['2026年1月5日', '電気', '110円', '890円'],
      ['2026年1月6日', '振込', '', '900円', '10円'],
    ]
    expect(texts(joinedRecords(a, b, ['2件目']))).toEqual(whole)
    expect(joinedRecords(a, b, ['渋谷支店 普通 1234567'])).toBeNull()
    expect(
      texts(
        asRecord(grid(...[OUT, IN].flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text))))),
      ),
    ).toEqual(whole)
  })

  it('takes a day that stands over the labels, with the words behind it', () => {
    const headed = grid(['2026年1月5日 電気', ''], ['お支払金額', '110円'], ['残高', '890円'])
    expect(texts(asRecord(headed))).toEqual([
      ['日付', '摘要', 'お支払金額', '残高'],
      ['2026年1月5日', '電気', '110円', '890円'],
    ])
    expect(asRecord(grid(['取引日', '金額'], ['2026年1月5日', '110円'], ['2026年1月6日', '10円']))).toBeNull()
  })
})
