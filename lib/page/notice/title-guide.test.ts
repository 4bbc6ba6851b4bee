// Guides, works on the bank's own things and news in English: titles that only tell, beside those that ask.
import { expect, it } from 'vitest'
import { demandOf } from './demand'

const demand = (title: string): string => demandOf({ title, body: [], controls: [], fields: [] }).demand

it.each([
  '【重要】ワンタイムパスワード電池切れの見分け方',
  'データ伝送サービスの受付時限の繰上げ',
  'ログオン画面の配色の変更',
  '振込メニューの並び順の変更',
  '新NISA つみたて投資枠の設定方法',
  '桜まつり会場への移動店舗の出店',
  '[Important] Login screen renewal on February 15',
  'Renewal of our website',
  'Passkey login now covers all customers',
])('tells: %s', (title) => {
  expect(demand(title)).toBe('read')
})

it.each([
  'ワンタイムパスワードの電池切れについて',
  'パスワードの設定方法',
  '新NISA 口座の移行手続きについて',
  'Certificate renewal on February 15',
  'Renewal of your contract',
  'Passkey registration is required',
])('asks or leaves it in doubt: %s', (title) => {
  expect(demand(title)).toBe('decide')
})

it.each([
  '設定を変えていただく必要はありません。',
  'There is no procedure for you to follow.',
  'There is nothing you need to do.',
])('a text that spares everyone is read: %s', (line) => {
  expect(
    demandOf({ title: 'アプリのログインが変わります', body: [line], controls: [], fields: [] }).demand,
  ).toBe('read')
})
