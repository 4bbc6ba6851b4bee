import { describe, expect, it } from 'vitest'
import type { AccountLabel } from '../statement/statement'
import { fits } from './fits'

const label = (over: Partial<AccountLabel> = {}): AccountLabel => ({
  bank: null,
  branch: '渋谷支店',
  type: 'ordinary',
  number: '1234567',
  holder: null,
  ...over,
})

describe('fits', () => {
  const cases: [string, AccountLabel, AccountLabel, string][] = [
    ['the same label', label(), label(), 'same'],
    ['a masked number with three digits in sight', label({ number: '****567' }), label(), 'same'],
    ['full width digits and hyphens', label({ number: '１２３-４５６７' }), label(), 'same'],
    ['leading zeros left out', label({ number: '34567' }), label({ number: '0034567' }), 'same'],
    ['a branch without its ending', label({ branch: '渋谷' }), label(), 'same'],
    ['a branch by its code and one by its name', label({ branch: '135' }), label(), 'same'],
    ['no branch shown', label({ branch: null }), label(), 'same'],
    [
      'a holder in kanji and one in kana',
      label({ holder: '山田 太郎' }),
      label({ holder: 'ヤマダ タロウ' }),
      'same',
    ],
    ['small and large kana', label({ holder: 'ﾄｳｷﾖｳｼﾖｳｼﾞ' }), label({ holder: 'トウキョウショウジ' }), 'same'],
    ['another number', label({ number: '1234568' }), label(), 'other'],
    ['a mask that contradicts', label({ number: '****568' }), label(), 'other'],
    ['another kind at the same branch', label({ type: 'savings' }), label(), 'other'],
    ['another branch with the same number', label({ branch: '新宿支店' }), label(), 'branch-differs'],
    [
      'another holder with the same number',
      label({ holder: 'スズキ ハナコ' }),
      label({ holder: 'ヤマダ タロウ' }),
      'holder-differs',
    ],
    [
      'another bank with the same number',
      label({ bank: '別の銀行' }),
      label({ bank: '架空銀行' }),
      'bank-differs',
    ],
    ['nothing shown', label({ branch: null, type: null, number: null }), label(), 'nothing-to-tell'],
    ['two digits in sight', label({ number: '*****67' }), label(), 'nothing-to-tell'],
  ]
  it.each(cases)('judges %s', (_name, shown, known, expected) => {
    const fit = fits(shown, [known])
    expect(fit.kind === 'ask' ? fit.why : fit.kind).toBe(expected)
  })

  it('fits by an alias what the account’s own label does not', () => {
    expect(fits(label({ branch: '新宿支店' }), [label(), label({ branch: '新宿支店' })])).toEqual({
      kind: 'same',
    })
  })
})
