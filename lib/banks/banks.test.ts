import { describe, expect, it } from 'vitest'
import { type Day, isDay } from '../statement/day'
import { institutions } from './institutions'
import { KNOWN_BANKS, knownBank } from './known-banks'
import { isOriginOf } from './origin'
import { recogniseBank } from './recognise'
import { searchBanks } from './search'
import { shownUntil, windowDays } from './window'

const day = (text: string) => text as Day

describe('what is known of banks', () => {
  it('has a source and a day for every fact', () => {
    for (const bank of KNOWN_BANKS) {
      const facts = [
        ...bank.windows,
        ...bank.caps,
        ...bank.hours,
        ...(bank.originsFrom === null ? [] : [bank.originsFrom]),
      ]
      for (const fact of facts) {
        expect(fact.source.length, bank.id).toBeGreaterThan(3)
        expect(isDay(fact.seenOn), bank.id).toBe(true)
      }
      expect(bank.originsFrom === null, bank.id).toBe(bank.origins.length === 0)
    }
  })

  it('has each id once, and origins that are https and whole', () => {
    expect(new Set(KNOWN_BANKS.map(({ id }) => id)).size).toBe(KNOWN_BANKS.length)
    for (const { origins } of KNOWN_BANKS)
      for (const origin of origins) expect(new URL(origin).origin).toBe(origin)
  })

  it('has only codes that 全銀 knows', async () => {
    const codes = new Set((await institutions()).map(({ code }) => code))
    expect(KNOWN_BANKS.filter(({ code }) => code !== null && !codes.has(code)).map(({ id }) => id)).toEqual(
      [],
    )
  })
})

describe('searching a bank', () => {
  it.each([
    ['みずほ', 'みずほダイレクト'],
    ['0009', 'SMBCダイレクト'],
    ['楽天', '楽天銀行'],
    ['ゆうちょ', 'ゆうちょダイレクト'],
    ['ﾕｳﾁｮ', 'ゆうちょダイレクト'],
    ['住信', 'ドコモＳＭＴＢネット銀行（旧 住信SBIネット銀行）'],
    ['ぺいぺい', 'PayPayカード'],
    ['トマト', 'トマト銀行'],
    ['0573', '香川銀行'],
    ['信金 法人', 'しんきん法人WEB-FB'],
  ])('finds by %s', async (typed, name) => {
    expect((await searchBanks(typed)).map((bank) => bank.name)).toContain(name)
  })

  it('finds nothing by nothing and by nonsense', async () => {
    expect(await searchBanks('  ')).toEqual([])
    expect(await searchBanks('zzzzqq')).toEqual([])
  })
})

describe('recognising an address', () => {
  it('knows any name below a starred host, and not a look-alike', () => {
    expect(recogniseBank('https://web3.ib.mizuhobank.co.jp/servlet/X.do').known?.id).toBe('mizuho-direct')
    expect(recogniseBank('https://ib.mizuhobank.co.jp.example.com/').known).toBeNull()
    expect(isOriginOf('https://evilib.mizuhobank.co.jp', 'https://*.ib.mizuhobank.co.jp')).toBe(false)
    expect(isOriginOf('http://web.ib.mizuhobank.co.jp', 'https://*.ib.mizuhobank.co.jp')).toBe(false)
  })

  it('takes the institution’s code from the address of a shared platform', () => {
    expect(recogniseBank('https://www.parasol.anser.ne.jp/ib/index.do?PT=BS&CCT0080=0119').code).toBe('0119')
    expect(recogniseBank('https://bizsol.anser.ne.jp/0119/login').code).toBe('0119')
    expect(recogniseBank('https://www.parasol.anser.ne.jp/ib/home.do').code).toBeNull()
  })

  it('knows nothing of other addresses', () => {
    expect(recogniseBank('https://example.com/')).toEqual({ known: null, code: null })
    expect(recogniseBank('no address')).toEqual({ known: null, code: null })
  })
})

describe('until when a bank shows a day', () => {
  it('counts months from the first of a month', () => {
    expect(shownUntil(knownBank('mizuho-direct'), 'ordinary', day('2026-01-31'))).toEqual({
      least: '2026-03-31',
      most: '2026-03-31',
    })
    expect(shownUntil(knownBank('mizuho-direct'), 'ordinary', day('2026-11-05'))).toEqual({
      least: '2027-01-31',
      most: '2027-01-31',
    })
  })

  it('counts days', () => {
    expect(shownUntil(knownBank('shinkin-web-fb'), null, day('2026-01-01')).least).toBe('2026-03-04')
    expect(windowDays(knownBank('shinkin-web-fb'), null, day('2026-01-01'))).toBe(62)
  })

  it('says the shortest and the longest where it depends on the customer’s plan', () => {
    expect(shownUntil(knownBank('mufg-direct'), 'ordinary', day('2026-01-15'))).toEqual({
      least: '2026-02-28',
      most: '2028-02-29',
    })
    expect(shownUntil(knownBank('smbc-direct'), 'ordinary', day('2026-01-15'))).toEqual({
      least: '2028-02-29',
      most: null,
    })
  })

  it('invents no window', () => {
    expect(shownUntil(knownBank('sony-bank'), 'ordinary', day('2026-01-15'))).toEqual({
      least: null,
      most: null,
    })
    expect(shownUntil(knownBank('mizuho-direct'), 'loan', day('2026-01-15'))).toEqual({
      least: null,
      most: null,
    })
    expect(shownUntil(null, 'ordinary', day('2026-01-15'))).toEqual({ least: null, most: null })
  })
})
