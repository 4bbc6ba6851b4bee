// Until when something is valid, as a table, a period or an English key says it.
import { expect, it } from 'vitest'
import { deadlineIn } from './deadline'

const day = { year: 2026, month: 12, day: 5 }

it.each([
  [['種類\t有効期限\t残り日数', 'ログオンパスワード\t2026年12月5日\t10日'], 'パスワード有効期限のお知らせ'],
  [
    ['種類\t有効期限', '暗証番号\t2026/11/30', 'ログオンパスワード\t2026/12/05'],
    'パスワード有効期限のお知らせ',
  ],
  [['利用者\t満了日時', 'keiri\t2026/12/05 23:59'], '電子証明書の更新のお願い'],
  [['有効期間\t2025/12/06～2026/12/05'], '電子証明書の更新のお願い'],
  [['Valid to', '2026-12-05 23:59:59 JST'], 'Your certificate must be renewed'],
])('reads the end of validity from %j', (lines, title) => {
  expect(deadlineIn(lines, title)).toEqual(day)
})

it.each([[['区分\t掲載期限', 'お知らせ\t2026/12/05']], [['カード\t有効期限', 'ゴールドカード\t2026/12/05']]])(
  'finds no deadline of the password in %j',
  (lines) => {
    expect(deadlineIn(lines, 'パスワード変更のお願い')).toBeNull()
  },
)
