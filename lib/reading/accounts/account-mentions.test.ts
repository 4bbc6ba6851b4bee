import { describe, expect, it } from 'vitest'
import { isAccountHeading } from './account-heading'
import { mentionsIn } from './account-mentions'

const first = (text: string) => {
  const [found] = mentionsIn(text)
  return [found?.branch ?? null, found?.type ?? null, found?.number ?? null]
}

describe('the number of an account', () => {
  it('stands behind No, which begins other words too', () => {
    expect(mentionsIn('普通預金 No.1234567')[0]?.number).toBe('1234567')
    for (const text of ['27 Nov 2026', 'November 2026', 'Notices 2026'])
      expect(mentionsIn(text).flatMap(({ number }) => number ?? [])).toEqual([])
  })

  it('is none by which a company is registered', () => {
    const texts = ['Registered with the Kanto Local Finance Bureau No. 00000', '関東財務局長(1) 第00000号']
    expect(texts.flatMap((text) => mentionsIn(text))).toEqual([])
  })

  it('is not that of another bank where an account is registered', () => {
    for (const text of [
      'ご登録口座 ミホン銀行 本店 普通 1234567',
      'ご登録口座 ミホン銀行 本店 普通 1234567 12,000円',
      'ご登録口座 本店 普通 1234567',
    ])
      expect(mentionsIn(text).map(({ isOther }) => isOther)).toEqual([true])
  })

  it('is no day in digits and no count of people', () => {
    for (const text of ['外貨普通預金 20261031まで', 'カードローン 1234567名さまがご利用'])
      expect(mentionsIn(text).flatMap(({ number }) => number ?? [])).toEqual([])
    expect(mentionsIn('普通預金 口座番号 20261031')[0]?.number).toBe('20261031')
  })
})

describe('an account', () => {
  it.each([
    ['大庭 圭子 様の普通預金（坂下支店　口座番号 0405561）の明細です。', ['坂下支店', 'ordinary', '0405561']],
    ['Account Kitahama Branch Current account No. 0090815', ['Kitahama Branch', 'checking', '0090815']],
    ['照会口座：ローンセンター　カードローン　2003871', ['ローンセンター', 'loan', '2003871']],
    ['ダイレクトセンター（801） 普通 1234567', ['ダイレクトセンター', 'ordinary', '1234567']],
    ['支店 本店営業部\n口座番号 4018823\n円普通預金残高\n761,471 円', ['本店営業部', null, '4018823']],
    ['ご登録口座\n松本中町支店 普通 3380145\n187,880円', ['松本中町支店', 'ordinary', '3380145']],
    ['Branch Online Branch No.1', ['Online Branch No.1', null, null]],
    ['カードローン 2003871 お問い合わせはコールセンター', [null, 'loan', '2003871']],
    ['Main branch · Ordinary deposit · 2041187', ['Main branch', 'ordinary', '2041187']],
    ['Shibuya branch (801), Savings account 2041187', ['Shibuya branch', 'ordinary', '2041187']],
    ['Branch Internet Branch 3', ['Internet Branch 3', null, null]],
    [
      'Internet Branch 12 Ordinary deposit Account number 1442087',
      ['Internet Branch 12', 'ordinary', '1442087'],
    ],
  ])('is named by %s', (text, expected) => expect(first(text)).toEqual(expected))

  it('heads rows by its name, not in an offer', () => {
    expect(isAccountHeading('■普通預金 渋谷支店 1234567')).toBe(true)
    for (const text of [
      '普通預金 1234567 キャンペーン実施中',
      '定期預金 1234567 お申し込みは10月31日まで',
      '当座預金 1234567 を持つと？',
    ])
      expect(isAccountHeading(text)).toBe(false)
  })
})
