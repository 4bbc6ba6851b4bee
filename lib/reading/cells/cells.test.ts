import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, dayOf } from '../../statement/day'
import { wordOf } from '../columns/vocabulary'
import { dateCell } from './cell-date'
import { flagOf } from './cell-flag'
import { isBlankCell, isMaskedCell, minorUnits, moneyCell } from './cell-money'
import { dateStyleOf, settle, yearlessDay } from './date-style'
import { headerKey } from './fold'

const yen = (text: string) => {
  const cell = moneyCell(text)
  return cell === null ? null : minorUnits(cell, 0)
}
const dayIn = (cell: ReturnType<typeof dateCell>) => (cell?.kind === 'full' ? cell.day : cell)
const asOf = dayOf(2026, 1, 20) as Day
const evidence = { asOf, period: null, isEra: false, known: null }

describe('a cell as an amount', () => {
  it.each([
    ['1,234', 1234],
    ['-1234', -1234],
    ['▲1,200円', -1200],
    ['△100', -100],
    ['▼1,100円', -1100],
    ['マイナス 2,475円', -2475],
    ['プラス500円', 500],
    ['(120,000)', -120_000],
    ['(3,300,000)円', -3_300_000],
    ['¥(1,200)', -1200],
    ['12,160\n（0）', 12_160],
    ['¥31,200\nForeign Spend: 1,560.00 Hong Kong Dollars', 31_200],
    ['5,000円\n残高 12,000円', null],
    ['5,000\n12,000', null],
    ['-¥46,200CR', 46_200],
    ['46,200 Credit', 46_200],
    ['−¥20,000', -20_000],
    ['+¥210,000', 210_000],
    ['\\7,000', 7000],
    ['￥796,046', 796_046],
    ['１，６５０円', 1650],
    ['▲７４，２８０', -74_280],
    ['*2,750', 2750],
    ['*****92,350', 92_350],
    ['*********74', 74],
    ['¥****5,000', 5000],
    ['★1,234', 1234],
    ['- 1,980円', -1980],
    ['－500', -500],
    ['000000165000', 165_000],
    ['1,000-', -1000],
    ['¥200,000-', 200_000],
    ['-¥500－', -500],
    ['300.00', 300],
    ['0', 0],
    ['-0', 0],
    ['JPY 1,678,395', 1_678_395],
  ])('reads %s', (text, units) => expect(yen(text)).toBe(units))

  it.each([
    '',
    '-',
    '1,23',
    '12,34,567',
    '1.2.3',
    '2.02601E+14',
    '03-0000-0000',
    '年14.8%',
    '155.25',
    '12345678901234567',
    '－',
    '--5',
    '(5',
    '20.00 US',
    'A0012345',
    '****1234',
    '*****',
  ])('takes %s for no amount in yen', (text) => expect(yen(text)).toBeNull())

  it('reads back every amount in every dress, without a float', () => {
    const dress = fc.constantFrom(
      (n: number) => String(n),
      (n: number) => n.toLocaleString('en-US'),
      (n: number) => `${n < 0 ? '▲' : ''}${Math.abs(n).toLocaleString('en-US')}円`,
      (n: number) => `${n < 0 ? '−' : '+'}￥${Math.abs(n).toLocaleString('en-US')}`,
      (n: number) => `${n < 0 ? '(' : ''}${Math.abs(n)}${n < 0 ? ')' : ''}`,
    )
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), dress, (n, write) => {
        expect(yen(write(n))).toBe(n)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps cents whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const cell = moneyCell(
          `${Math.floor(cents / 100).toLocaleString('en-US')}.${String(cents % 100).padStart(2, '0')}`,
        )
        expect(cell === null ? null : minorUnits(cell, 2)).toBe(cents)
      }),
    )
  })

  it('tells blanks and masks from amounts', () => {
    expect(['', ' ', '　', '-', '－', '―'].every(isBlankCell)).toBe(true)
    expect(['0', '入', '****', '+1'].some(isBlankCell)).toBe(false)
    expect(['****', '¥ *****', '●●●円', '●●●,●●●円'].every(isMaskedCell)).toBe(true)
  })

  it('is not slowed by hostile cells', () => {
    for (const text of [
      '9'.repeat(50_000),
      `${'1,'.repeat(20_000)}x`,
      `${' '.repeat(50_000)}x`,
      '('.repeat(50_000),
    ]) {
      expect(moneyCell(text)).toBeNull()
      expect(dateCell(text)).toBeNull()
    }
  })
})

describe('a cell as a date', () => {
  it.each([
    ['2018/1/9', '2018-01-09'],
    ['20240105', '2024-01-05'],
    ['2026.09.06', '2026-09-06'],
    ['2026年7月3日', '2026-07-03'],
    ['2015年\n5月7日', '2015-05-07'],
    ['H30.01.15', '2018-01-15'],
    ['R8.01.19', '2026-01-19'],
    ['令和 8年 3月12日', '2026-03-12'],
    ['令和元年5月1日', '2019-05-01'],
    [' 2018/01/16', '2018-01-16'],
    ['2020/04/17 20:16', '2020-04-17'],
    ['2026年1月7日（水）', '2026-01-07'],
    ['２０２６／０１／０５', '2026-01-05'],
    ['(2026年06月01日)', '2026-06-01'],
    ['05 Jan 2026', '2026-01-05'],
    ['02/Feb/2026', '2026-02-02'],
    ['Friday, 8 May 2026', '2026-05-08'],
    ['8 May 2026 (Fri)', '2026-05-08'],
    ['Jun 4th, 2026', '2026-06-04'],
    ['[12]2026/10/01', '2026-10-01'],
    ['(3) 2026/10/01', '2026-10-01'],
    ['2026\n07/10', '2026-07-10'],
    ['2026年\n7.10（金）', '2026-07-10'],
    ['R8\n7月10日', '2026-07-10'],
  ])('reads %s', (text, day) => expect(dateCell(text)).toEqual({ kind: 'full', day }))

  it.each([
    '2026/13/01',
    '2026/02/30',
    '2026 1-2 3',
    '1800 12.50',
    '20261301',
    '0123456',
    '1,234',
    '12:30',
    '平成',
    '３回',
  ])('takes %s for no date', (text) => expect(dateCell(text)).toBeNull())

  it('settles years of two digits for the whole column', () => {
    const cells = (texts: string[]) => texts.map(dateCell).filter((cell) => cell !== null)
    expect(dateStyleOf(cells(['25/12/06', '26/01/05']), evidence)).toBe('year-first')
    expect(dateStyleOf(cells(['08-01-01', '08-01-16']), { ...evidence, isEra: true })).toBe('era-year-first')
    expect(dateStyleOf(cells(['05/06/07', '07/08/09']), evidence)).toBeNull()
    expect(dateStyleOf(cells(['13/01/2025', '05/02/2025']), evidence)).toBe('day-month-year')
    expect(dateStyleOf(cells(['05/01/2025', '06/02/2025']), evidence)).toBeNull()
    const kanji = dateCell('７年　２月２４日')
    expect(kanji === null ? null : settle(kanji, dateStyleOf([kanji], evidence) ?? 'certain')).toBe(
      '2025-02-24',
    )
  })

  it('gives a date without a year the last such day, or the one in the period', () => {
    expect(yearlessDay(12, 31, evidence)).toBe('2025-12-31')
    expect(yearlessDay(2, 29, evidence)).toBe('2024-02-29')
    const period = { from: dayOf(2023, 12, 1) as Day, to: dayOf(2024, 1, 31) as Day }
    expect(yearlessDay(12, 31, { ...evidence, period })).toBe('2023-12-31')
  })

  it('takes the digits of a time for no digit of the day', () => {
    for (const day of ['2026-04-02', '2026-11-30', '2026-12-09', '2026-01-21', '2026-10-10'] as const) {
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
      for (const written of [`${year}/${month}/${date}`, `R8.${month}.${date}`, `${year}\n${month}/${date}`])
        for (const time of ['10:12', '0:12', '9:05', '12:34:56', '10時12分', ' 10:12', 'T10:12'])
          expect([null, day]).toContain(dayIn(dateCell(`${written}${time}`)))
    }
    expect(dayIn(dateCell('2026/04/0210:12'))).toBe('2026-04-02')
  })

  it('reads back every day of a century in western and era years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (offset) => {
        const day = addDays(dayOf(1930, 1, 1) as Day, offset)
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
        expect(dateCell(`${year}年${month}月${date}日`)).toEqual({ kind: 'full', day })
        if (day >= '2019-05-01')
          expect(dateCell(`R${year - 2018}.${month}.${date}`)).toEqual({ kind: 'full', day })
        for (const text of [`${year}年${month}月${date}日10:12`, `${year}年${month}月${date}日9:05`])
          expect(dateCell(text)).toEqual({ kind: 'full', day })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('words of headers', () => {
  it.each([
    ['お引き出し額', 'out'],
    ['お預かり金額', 'in'],
    ['出金金額(円)', 'out'],
    ['入出金(円)', 'signed'],
    ['入出金明細ＩＤ', 'other'],
    ['入出金内容', 'description'],
    ['現在（貸付）高', 'balance'],
    ['残高（お借入れはマイナス表示）', 'balance'],
    ['（起算日）', 'secondDate'],
    ['取引日\nDate', 'date'],
    ['Balance', 'balance'],
    ['10月支払金額', 'other'],
    ['入金・出金', 'signed'],
    ['ポイント残高', 'other'],
    ['操作日(年)', 'year'],
    ['取扱年', 'year'],
    ['お取引日（月）', 'month'],
    ['取引日日', 'day'],
    ['取扱日', 'date'],
    ['Card Member', 'holder'],
    ['Account #', 'account'],
    ['お支払済額', 'other'],
    ['ご融資金額', 'out'],
    ['割引後ご請求額', 'billed'],
    ['ご優待割引額', 'other'],
    ['利用地／換算レート', 'description'],
    ['ご利用店名/現地通貨額', 'description'],
  ])('takes %s for %s', (header, word) => expect(wordOf(header)).toBe(word))

  it('know the side by its stem, whatever it is written with', () => {
    const ways = {
      out: '出金 支払 お支払い 引出 お引き出し 払出 払い出し 払戻 引落 お引き落とし 支出 借入 お借入れ ご融資',
      in: '入金 ご入金 預入 お預け入れ お預かり 受入 受け入れ 受取 お受け取り 収入 返済 ご返済 チャージ',
    } as const
    const wrong: string[] = []
    for (const [word, stems] of Object.entries(ways))
      for (const stem of stems.split(' '))
        for (const end of [
          '',
          '額',
          '金額',
          '高',
          '額(円)',
          '金額（円）',
          '金額【円】',
          '金額 円',
          '額［円］',
        ])
          if (wordOf(stem + end) !== word) wrong.push(stem + end)
    expect(wrong).toEqual([])
  })

  it('never matches a part of a word', () => {
    for (const header of ['入金予定額', '出金口座の確認', '残高照会サービス', '利用可能額']) {
      expect(['in', 'out', 'balance', 'used']).not.toContain(wordOf(header))
    }
    expect(headerKey('お取り扱い内容')).toBe(headerKey('お取扱内容'))
  })
})

describe('flags', () => {
  it('reads codes only in a column that is called a flag', () => {
    expect(flagOf('1', true)).toBe(1)
    expect(flagOf('1', false)).toBe(0)
    expect(flagOf('支払い', false)).toBe(-1)
    expect(flagOf('入金', false)).toBe(1)
  })
})
