import { describe, expect, it } from 'vitest'
import { isSiteTool } from './site-tool'

describe('an entry of the site around a page', () => {
  it.each([
    ['select', '表示言語 日本語English'],
    ['select', '表示言語'],
    ['select', '言語／Language'],
    ['select', 'Language'],
    ['select', '文字サイズ 小 中 大'],
    ['select', 'メニュー'],
    ['radio', '文字の大きさ'],
    ['text', 'サイト内検索 キーワードで探す'],
    ['text', 'よくあるご質問を検索'],
    ['text', 'Search this site'],
  ])('is a %s of %s', (type, label) => {
    expect(isSiteTool({ type, label })).toBe(true)
  })

  it.each([
    ['select', '照会口座'],
    ['select', '期間'],
    ['select', '通知の言語を登録する口座'],
    ['select', ''],
    ['text', '摘要検索'],
    ['text', '振込先を検索'],
    ['checkbox', '表示言語'],
    ['password', 'メニュー'],
  ])('is no %s of %s', (type, label) => {
    expect(isSiteTool({ type, label })).toBe(false)
  })
})
