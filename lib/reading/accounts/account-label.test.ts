import { describe, expect, it } from 'vitest'
import { accountLabel } from './account-label'

const BRANCHES =
  '渋谷支店 本店 本店営業部 さくら出張所 〇一八支店 第三営業部 渋谷支店(123) 渋谷支店（店番123）'.split(' ')
const TYPES = [
  ['普通', 'ordinary'],
  ['普通預金', 'ordinary'],
  ['円普通預金', 'ordinary'],
  ['総合口座', 'ordinary'],
  ['普通預金（総合口座）', 'ordinary'],
  ['決済用普通預金', 'ordinary'],
  ['通常貯金', 'ordinary'],
  ['当座', 'checking'],
  ['当座預金', 'checking'],
  ['貯蓄預金', 'savings'],
  ['定期預金', 'time'],
  ['積立定期預金', 'time'],
  ['カードローン', 'loan'],
  ['外貨普通預金', 'foreign'],
] as const
const NUMBERS = ['1234567', '0012345', '****567', '123****', 'No.1234567']
const WAYS: readonly ((branch: string, type: string, number: string) => string)[] = [
  (b, t, n) => `${b} ${t} ${n}`,
  (b, t, n) => `${b}／${t}／${n}`,
  (b, t, n) => `${b}・${t}・${n}`,
  (b, t, n) => `${b} | ${t} | ${n}`,
  (b, t, n) => `${b}（${t}）${n}`,
  (b, t, n) => `【${b}】${t} ${n}`,
  (b, t, n) => `${t} ${b} ${n}`,
  (b, t, n) => `${t}（${b}・${n}）`,
  (b, t, n) => `${t} ${n}（${b}）`,
  (b, t, n) => `${n} ${t} ${b}`,
  (b, t, n) => `口座：${b} ${t} ${n}`,
  (b, t, n) => `お取引店 ${b} 口座 ${t} ${n}`,
  (b, t, n) => `ミホン銀行 ${b} ${t} ${n} ヤマダ タロウ 様`,
  (b, t, n) => `${b} ${t} ${n} 残高 1,234,567円`,
  (b, t, n) => `支店名：${b} 科目：${t} 口座番号：${n}`,
  (b, t, n) => `支店名 ${b}\n預金種目 ${t}\n口座番号 ${n}`,
  (b, t, n) => `口座番号 ${n}（${t}）${b}`,
  (b, t, n) => `支店コード 123 支店名 ${b} 種別 ${t} 番号 ${n}`,
]

describe('the label of an account', () => {
  it('is the same in whatever order and with whatever marks its parts stand', () => {
    const wrong: string[] = []
    for (const way of WAYS)
      for (const branch of BRANCHES)
        for (const [name, type] of TYPES)
          for (const number of NUMBERS) {
            const text = way(branch, name, number)
            const { branch: b, type: t, number: n } = accountLabel([], [text], false)
            const said = `${b?.normalize('NFKC')} ${t} ${n}`
            const meant = [branch.replace(/[(（].*/, '').normalize('NFKC'), type, number.replace('No.', '')]
            if (said !== meant.join(' ')) wrong.push(`${text} -> ${said}`)
          }
    expect(wrong).toEqual([])
  })

  it('may hang together by の or a hyphen', () => {
    for (const text of ['渋谷支店の普通（口座番号：1234567）', '渋谷支店-普通-1234567'])
      expect(accountLabel([], [text], false)).toMatchObject({
        branch: '渋谷支店',
        type: 'ordinary',
        number: '1234567',
      })
  })
})

describe('the label of an account in other words', () => {
  it.each([
    ['Brokerage Account 77-410023 (JPY cash)', null, '77-410023'],
    ['米ドル口座 6610-22', 'foreign', '6610-22'],
    ['東支店 定期積金 口座番号 3300871', 'time', '3300871'],
    ['証券連携普通預金 明細 ネット支店 普通 7012281', 'ordinary', '7012281'],
  ])('%s', (text, type, number) => {
    expect(accountLabel([], [text], false)).toMatchObject({ type, number })
  })

  it.each([
    ['カモメカード（7071-**-0031）', '7071-**-0031'],
    ['会員番号：8610-**-**4471', '8610-**-**4471'],
    ['Platinum Card ending 71002', '71002'],
    ['カード番号下四桁 ７７１２', '7712'],
  ])('of a card: %s', (text, number) => {
    expect(accountLabel([], [text], true)).toMatchObject({ type: 'card', number })
  })
})
