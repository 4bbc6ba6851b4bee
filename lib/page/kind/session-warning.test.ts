// What warns of the end of a session, and what only speaks of one.
import { describe, expect, it } from 'vitest'
import { endsSession } from './ended'
import type { Region } from './evidence'
import { warnsOfEnd } from './session-warning'
import { squeeze } from './text'

const layer = (text: string, ...controls: string[]): Region => ({
  headings: [],
  lines: [text],
  controls: controls.map((control) => ({ text: control, isButton: true })),
  fields: [],
  foreignTargets: [],
  shortEntries: 0,
})

describe('a layer about the session', () => {
  it.each([
    ['まもなくタイムアウトします。', ['OK']],
    ['操作がないまま9分が経過しました。ご利用を続けますか。', ['続ける', '終了する']],
    ['Your session is about to expire.', ['Stay signed in']],
  ])('warns that it will end: %s', (text, controls) => {
    expect(warnsOfEnd(squeeze(text), controls.map(squeeze))).toBe(true)
    expect(endsSession(layer(text, ...controls))).toBe(false)
  })

  it.each([
    ['一定時間操作がなかったため、ログアウトしました。', ['閉じる']],
    ['タイムアウトしました。', ['ログイン画面へ']],
    ['You have been signed out.', ['Sign in']],
  ])('says that it has ended: %s', (text, controls) => {
    expect(endsSession(layer(text, ...controls))).toBe(true)
  })

  it('is a notice where a long text only mentions that sessions will be closed', () => {
    const text = `システムメンテナンスのお知らせ。${'下記の時間帯は、すべてのサービスをご利用いただけません。'.repeat(8)}開始時に自動的にログアウトされます。`
    expect(warnsOfEnd(squeeze(text), ['閉じる'])).toBe(false)
    expect(endsSession(layer(text, '閉じる'))).toBe(false)
  })
})
