// The day of a text is the one on which it was published, and no other day that the text tells.
import { describe, expect, it } from 'vitest'
import { dateNear } from './article-day'

describe('dateNear', () => {
  const title = 'ご登録メールアドレスのご確認'

  it.each([
    [['最終配信エラー\t2026年6月11日 9時30分', 'エラー回数\t5回']],
    [['前回の変更', '2026年4月4日', '前回のログイン', '2026年9月28日 12:40']],
    [['前回変更日', '2026年4月4日']],
    [['配信できなかった日時\t2026年2月16日 18時00分']],
    [['2026年7月1日～8月31日', '対象のお店でご利用ください。']],
    [['端末の名前経理室ノートPC', '発行日2025/09/29', '有効期限2026/09/30 23:59']],
    [['ご登録日\t2019年4月4日', 'メールアドレス\tha***@example.jp']],
  ])('finds none in %s', (lines) => {
    expect(dateNear([title, ...lines], title)).toBeNull()
  })

  it('takes a dt for the key of the line below it, whatever it says', () => {
    const lines = [title, 'アドレスのご登録', '2019年4月4日']
    expect(dateNear(lines, title, ['アドレスのご登録'])).toBeNull()
    expect(dateNear([title, '掲載日', '2026年4月4日'], title, ['掲載日'])).toMatchObject({ month: 4 })
  })

  it.each([
    [['件名\tご登録メールアドレスのご確認', '登録日\t2026年4月4日']],
    [['配信日時\t2026年4月4日 9:00', title]],
    [[title, '2026年4月4日 掲載(2026年8月11日 まで)']],
  ])('finds it in %s', (lines) => {
    expect(dateNear(lines, title)).toMatchObject({ year: 2026, month: 4, day: 4 })
  })
})
