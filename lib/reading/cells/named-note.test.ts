import { describe, expect, it } from 'vitest'
import { isNamedNote } from './named-note'

describe('a text with a name of its own', () => {
  it.each([
    'メモ -',
    'メモ：',
    'お客さまメモ：家賃',
    '備考：タッチ決済',
    '備考 家族分',
    'お支払い区分：１回　備考：',
    '支払方法：リボ 備考：タッチ決済',
    '承認番号：123456',
  ])('%s is no description', (text) => {
    expect(isNamedNote(text)).toBe(true)
  })

  it.each([
    'メモリアル花店',
    'メモ帳専門店',
    '備考堂書店',
    'ご利用内容：書籍 備考：',
    'その他：寄付',
    '手数料：振込',
    '振込 ヤマダ：メモ',
    'カ)シハライ',
    '12:10 駅',
  ])('%s may be one', (text) => {
    expect(isNamedNote(text)).toBe(false)
  })
})
