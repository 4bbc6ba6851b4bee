// Days and deadlines in a notice's words.
import { describe, expect, it } from 'vitest'
import { daySchema } from '../../statement/day-schema'
import { comingDay, dayBeforeKeyed, parseDay, pastDay, wholeDay } from './day'
import { deadlineIn } from './deadline'

const asOf = daySchema.parse('2026-02-10')

describe('wholeDay', () => {
  it.each([
    ['2026年1月5日', '2026-01-05'],
    ['2026/01/05', '2026-01-05'],
    ['2026.1.5', '2026-01-05'],
    ['掲載日:2026年1月5日(月) 10時00分', '2026-01-05'],
    ['令和8年1月5日', '2026-01-05'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.1.5', '2026-01-05'],
    ['8年1月5日', '2026-01-05'],
    ['26/01/05', '2026-01-05'],
    ['1月5日', '2026-01-05'],
    ['12/20', '2025-12-20'],
    ['5 January 2026', '2026-01-05'],
    ['Jan. 5, 2026', '2026-01-05'],
    ['(2026年1月5日掲載)', '2026-01-05'],
    ['掲載 2026/1/5(~2026/4/5)', '2026-01-05'],
    ['2026年1月5日(2026年4月5日まで掲載)', '2026-01-05'],
  ])('reads %s', (text, day) => {
    const written = wholeDay(text)
    expect(written === null ? null : pastDay(written, asOf)).toBe(day)
  })

  it.each([
    '2月7日~8日',
    '1月5日より',
    '2026/1/5(2026/4/5)',
    'メンテナンス 2026年1月5日',
    '2026年13月5日',
    '10:00',
    '1,204',
    '',
  ])('reads no day in 「%s」', (text) => {
    expect(wholeDay(text)).toBeNull()
  })
})

describe('dayBeforeKeyed', () => {
  it.each([
    '2026/05/11 掲載(2026/08/11 まで)',
    '2026年5月11日 掲載 ~2026年8月11日',
    '2026.05.11 回答期限:2026.06.30 掲載終了:2026.08.11',
  ])('reads the first of %s', (text) => {
    expect(dayBeforeKeyed(text)).toEqual({ year: 2026, month: 5, day: 11 })
  })
  it('reads none in a period', () => {
    expect(dayBeforeKeyed('2026年7月1日~8月31日')).toBeNull()
  })
})

describe('deadlineIn', () => {
  it.each([
    ['2026年3月31日(火)までに、同意の手続きをお願いします。', '2026-03-31'],
    ['回答期限:2026年2月27日(金)', '2026-02-27'],
    ['回答期限\t2026年2月27日', '2026-02-27'],
    ['令和8年3月13日(金)までにご回答ください。', '2026-03-13'],
    ['3月13日までにご回答ください。', '2026-03-13'],
    ['2026年2月1日から2026年3月13日までにご回答ください。', '2026-03-13'],
    ['Please answer by 30 April 2026.', '2026-04-30'],
    ['Deadline: March 31, 2026', '2026-03-31'],
    ['電子証明書の有効期限 2026年8月14日 23時59分59秒', '2026-08-14'],
  ])('finds it in %s', (line, day) => {
    const written = deadlineIn([line])
    expect(written === null ? null : comingDay(written, asOf)).toBe(day)
  })

  it('prefers the day of the request to another thing that runs out', () => {
    const lines = ['パスワード有効期限\t2026/05/11', '2026年3月20日までに更新の手続きを行ってください。']
    expect(deadlineIn(lines, 'クライアント証明書の有効期限について')).toMatchObject({ month: 3, day: 20 })
    expect(deadlineIn(lines.slice(0, 1), 'クライアント証明書の有効期限について')).toBeNull()
    expect(deadlineIn(lines.slice(0, 1), 'ログインパスワードの有効期限について')).toMatchObject({ month: 5 })
  })

  it.each([
    '掲載期限 2027年1月19日',
    '2026/05/11 掲載(2026/08/11 まで)',
    '掲載期間:2026年8月11日まで',
    '2026年8月11日まで掲載します。',
    '2025年12月31日までに発行された証明書',
    '期間 2026年3月1日~2026年5月31日まで',
    '2026年12月31日から2027年1月3日までを指定日とする振込予約',
    '2026年4月1日より改定します。',
  ])('finds none in %s', (line) => {
    expect(deadlineIn([line])).toBeNull()
  })

  it.each([
    ['26.01.05', '2026-01-05'],
    ['08.01.05', '2026-01-05'],
    ['07.12.31', '2025-12-31'],
    ['08.04.14', '2008-04-14'],
    ['25/12/31', '2025-12-31'],
  ])('takes %s for the latest day that it may be in either era', (text, day) => {
    const written = parseDay(text)
    expect(written === null ? null : pastDay(written, asOf)).toBe(day)
  })

  it('takes a day without a year for the coming one', () => {
    const written = parseDay('1月15日')
    expect(written === null ? null : comingDay(written, daySchema.parse('2025-12-20'))).toBe('2026-01-15')
  })
})
