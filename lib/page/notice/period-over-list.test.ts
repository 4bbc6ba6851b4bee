// Months and years as headings, and the days that stand under them.
import { describe, expect, it } from 'vitest'
import { dayWithin, periodIn } from './period-over-list'

describe('the period that a heading names', () => {
  it.each([
    ['2026年11月', 2026, 11],
    ['令和８年５月分', 2026, 5],
    ['2026/04', 2026, 4],
    ['10月', null, 10],
    ['【2026年3月のお知らせ】', 2026, 3],
    ['2025年9月（3件）', 2025, 9],
    ['November 2026', 2026, 11],
    ['2025年', 2025, null],
    ['令和7年度', 2025, null],
  ])('「%s」', (heading, year, month) => {
    expect(periodIn(heading)).toEqual({ year, month })
  })

  it.each([
    'お知らせ',
    '11月3日',
    '2026年11月からの手数料について',
    '重要なお知らせ（3）',
    '12',
    'March branch hours',
  ])('「%s」 names none', (heading) => {
    expect(periodIn(heading)).toBeNull()
  })

  it('reads a lone day within a month, with signs and its weekday', () => {
    const november = { year: 2026, month: 11 }
    expect(dayWithin('● 9日（月）', november)).toEqual({ year: 2026, month: 11, day: 9 })
    expect(dayWithin('9', november)).toEqual({ year: 2026, month: 11, day: 9 })
    expect(dayWithin('9件', november)).toBeNull()
    expect(dayWithin('9日', { year: 2026, month: null })).toBeNull()
  })
})
