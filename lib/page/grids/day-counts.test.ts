import { expect, it } from 'vitest'
import { dateCell } from '../../reading/cells/cell-date'
import { withoutCounts } from './day-counts'
import { cell } from './found-grid'

const counted = (...rows: string[][]) =>
  withoutCounts({
    source: 'table',
    isCut: false,
    rows: rows.map((row) => row.map((text) => cell(text))),
  }).rows.map((row) => row.map(({ text }) => text))

it('leaves a day alone with its count, and only there', () => {
  expect(counted(['2026年6月22日（月）', '', '2件'], ['総合振込', '2件', '1,000'])).toEqual([
    ['2026年6月22日（月）', '', ''],
    ['総合振込', '2件', '1,000'],
  ])
})

it.each([
  '2026年6月22日（月）　2件',
  '2026年6月22日（月）（3件）合計 -30,110円',
  '■ 2026年6月22日（月）のお取引',
  '2026/06/22 全2件',
])('knows the day of a heading: %s', (text) => {
  expect(dateCell(text)).toEqual({ kind: 'full', day: '2026-06-22' })
})

it.each(['6月22日 出金 3,000円', '2026年6月22日現在', '12件', '2026/06/222件'])(
  'knows no day in %s',
  (text) => {
    expect(dateCell(text)).toBeNull()
  },
)
