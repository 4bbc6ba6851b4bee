// Headers as they are spoken.
import { describe, expect, it } from 'vitest'
import { flagOf } from '../cells/cell-flag'
import { moneyCell } from '../cells/cell-money'
import { isCarried, isTotal } from '../cells/phrases'
import { wordOf } from './vocabulary'

describe('a header written as it is spoken', () => {
  it.each([
    ['だした金額', 'out'],
    ['引き出したお金', 'out'],
    ['いれた金額', 'in'],
    ['あずけいれ', 'in'],
    ['使った金額', 'used'],
    ['のこり', 'balance'],
    ['ひづけ', 'date'],
    ['お引き出し額', 'out'],
  ])('%s says %s', (header, word) => {
    expect(wordOf(header)).toBe(word)
  })

  it('is no word within a sentence', () => {
    expect(wordOf('だした金額とはいった金額のちがい')).toBeNull()
  })
})

describe('a code before its word', () => {
  it.each([
    ['2：出金', -1],
    ['1.入金', 1],
    ['(1)入金', 1],
    ['Ｄ 出金', -1],
    ['2出金', -1],
    ['1回', 0],
    ['2円', 0],
  ])('%s tells %i', (text, direction) => {
    expect(flagOf(text, true)).toBe(direction)
  })
})

describe('totals and balances carried', () => {
  it.each(['2件 計', '計3件', '3件の合計', '合計（3件）', '入金 2件 計'])('%s is a total', (text) => {
    expect(isTotal(text)).toBe(true)
  })

  it.each(['前日までの残高', '前月末残高', '照会期間前残高', '取引前残高', '前回までの残高'])(
    '%s is carried',
    (text) => {
      expect(isCarried(text)).toBe(true)
    },
  )

  it.each(['3件', '会計2件', '設計 1件分'])('%s is no total', (text) => {
    expect(isTotal(text)).toBe(false)
  })
})

describe('what of an amount stands apart behind it', () => {
  it.each([
    '250,000 (うち他店券 250,000)',
    '250,000\n（内手数料 330円）',
    '250,000円（税込）',
    '250,000 うち小切手 1,000',
  ])('%s is 250,000', (text) => {
    expect(moneyCell(text)).toMatchObject({ units: 250_000, sign: 0 })
  })

  it('a second amount is not', () => {
    expect(moneyCell('250,000 250,000')).toBeNull()
  })
})
