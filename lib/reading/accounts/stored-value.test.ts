import { describe, expect, it } from 'vitest'
import type { Grid } from '../grid'
import { readGrids } from '../read-grids'

const read = (rows: readonly (readonly string[])[], surroundings: readonly string[]) => {
  const cells = rows.map((row, at) => row.map((text) => ({ text, isHeader: at === 0 })))
  const grid: Grid = { source: 'table', rows: cells, surroundings: [...surroundings] }
  return readGrids([grid], { asOf: '2026-05-30' as never }).statements
}

describe('money stored on a card or in a wallet', () => {
  it('is known by a balance that 利用額 lowers and 入金額 raises, whatever the card is called', () => {
    const [found] = read(
      [
        ['月日', '利用駅・場所', '入金額', '利用額', '残額'],
        ['5月1日', '青葉台', '2,000', '', '2,980'],
        ['5月2日', '港町', '', '210', '2,770'],
        ['5月3日', '青葉台', '', '210', '2,560'],
      ],
      ['カード番号 MC****-****-0263', 'MINATOCA 会員メニュー'],
    )
    expect(found?.account).toMatchObject({ type: 'emoney', number: 'MC****-****-0263' })
  })

  it('is nothing that a page without any number shows by 利用額 and 入金額', () => {
    const [found] = read(
      [
        ['日付', '内容', '利用額', '入金額', '残高'],
        ['2026/05/01', 'コンビニ', '500', '', '1,500'],
        ['2026/05/02', '入金', '', '3,000', '4,500'],
        ['2026/05/03', '書店', '1,200', '', '3,300'],
      ],
      ['ご利用明細'],
    )
    expect(found?.account.type).toBeNull()
  })

  it('is filled by what stands under チャージ', () => {
    const [found] = read(
      [
        ['日付', '内容', 'チャージ', 'お支払い', '残高'],
        ['2026/05/03', 'カフェ', '', '500円', '1,500円'],
        ['2026/05/01', 'コンビニ', '2,000円', '', '2,000円'],
      ],
      ['プリカ ご利用履歴', '会員番号 9900-1122-3344'],
    )
    expect(found?.rows.map(({ amount }) => amount)).toEqual([2000, -500])
  })

  it.each([
    ['カード番号 MR 102 4413 ***** 0826', 'ICカード 利用履歴', 'emoney', 'MR 102 4413 ***** 0826'],
    ['E-money No. 9120-****-3318', 'Wallet history', 'emoney', '9120-****-3318'],
    ['カード番号 4323-****-****-7716', 'プリペイドカード（Visa）', 'card', '4323-****-****-7716'],
  ])('%s under %s is of %s %s', (shown, title, type, number) => {
    const [found] = read(
      [
        ['Date', 'Details', 'In', 'Out', 'Balance'],
        ['2026/05/03', 'Cafe', '', '500', '1,500'],
        ['2026/05/01', 'Store', '2,000', '', '2,000'],
      ],
      [shown, title],
    )
    expect(found?.account).toMatchObject({ type, number })
  })

  it('is no bill of a card: a charge comes in and a payment goes out, also without balances', () => {
    const [found] = read(
      [
        ['利用日時', '種類', '利用店舗', '利用金額'],
        ['2026/05/06 12:01', '支払い', 'コマツ屋', '850円'],
        ['2026/05/05 09:00', 'チャージ', '銀行口座', '5,000円'],
      ],
      ['ハトPay 利用履歴'],
    )
    expect(found?.account.type).toBe('emoney')
    expect(found?.rows.map(({ amount }) => amount)).toEqual([5000, -850])
  })
})

describe('a debt', () => {
  it('is owed though its balance is called 残高 and shows no minus', () => {
    const [found] = read(
      [
        ['日付', '取引区分', '金額', '残高'],
        ['2026/04/05', '振込融資', '30,000', '30,000'],
        ['2026/04/28', '毎月返済', '5,000', '25,000'],
        ['2026/05/03', 'ATM借入', '10,000', '35,000'],
      ],
      ['フリーローン取引照会', '会員番号 4400-123456'],
    )
    expect(found?.account).toMatchObject({ type: 'loan', number: '4400-123456' })
    expect(found?.rows.map(({ balance }) => balance)).toEqual([-30000, -25000, -35000])
    expect(found?.proof).toBe('proved')
  })

  it('is what gates in and out take fares from', () => {
    const [found] = read(
      [
        ['月日', '種別', '利用場所', '種別', '利用場所', '残高', '入金・利用額'],
        ['5/06', '入', '高嶺', '出', '東明寺', '￥4,472', '-199'],
        ['5/04', '現金', '高嶺', '', '', '￥4,671', '+3,000'],
        ['5/02', '入', '東明寺', '出', '高嶺', '￥1,671', '-199'],
      ],
      ['スイクID番号 JE*** **** **** 2781'],
    )
    expect(found?.account).toMatchObject({ type: 'emoney', number: 'JE*** **** **** 2781' })
  })

  it('has a number that ends before the year', () => {
    const rows = [
      ['利用日', '種別', '利用店舗', '金額（円）', 'Edi残高（円）'],
      ['2026.04.02', '支払', '生協', '△1,265', '2,156'],
      ['2026.04.06', 'チャージ', '端末', '3,000', '5,156'],
    ]
    const [found] = read(rows, ['Edi番号：8001-2745-****-**** 2026年4月 ご利用 2件'])
    expect(found?.account).toMatchObject({ type: 'emoney', number: '8001-2745-****-****' })
  })

  it('may be on a page that speaks of paying by credit card', () => {
    const rows = [
      ['内容', '日付', '金額'],
      ['市水道局', '2026年5月15日', '-2,980円'],
      ['銀行口座からチャージ', '2026年5月9日', '+10,000円'],
    ]
    const notes = [
      'ネコPay残高 8,214円',
      'クレジットカード払いのご利用は、カード会社の明細をご確認ください。',
    ]
    expect(read(rows, notes)[0]?.account.type).toBe('emoney')
  })
})
