// What a row of a list says beside its title, and what stands over a list.
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../statement/day'
import { gatherEvidence } from '../kind/gather-evidence'
import { judgePage } from '../kind/judge'
import { runAtOnce } from '../look-over'

const asOf = dayOf(2026, 7, 3)
const read = (html: string) => {
  if (asOf === null) throw new Error('a day that is none')
  const { document } = new JSDOM(html, { url: 'https://bank.example/' }).window
  return judgePage([{ ...runAtOnce(gatherEvidence(document)), isTop: true }], { hasStatement: false, asOf })
}

describe('a row of a list', () => {
  const row = (chip: string, title: string, text: string) =>
    `<a href="#" style="display:block"><span>未読</span><span style="background:#f59f00">${chip}</span><span>${title}</span><p>${text}</p></a>`
  const { notices } =
    read(`<title>会員トップ</title><p>見本 太郎 様 <a href="#">ログアウト</a></p><h2>お知らせ</h2>
    ${row('ためる', '夏のポイント5倍フェア', '2026/06/20　対象のお店で。')}
    ${row('くらし', '会員規約の改定について', '2026年6月24日 システムを停止します。')}`)

  it('has its class in a box of its own, whatever word that is', () => {
    expect(notices.map(({ title }) => title)).toEqual(['夏のポイント5倍フェア', '会員規約の改定について'])
  })

  it('has its day in figures before its text, and none within a sentence', () => {
    expect(notices.map(({ date }) => date)).toEqual(['2026-06-20', null])
  })
})

describe('a title in a row that says whether it was read', () => {
  const items = (mark: string) =>
    [
      '総代会の開催日時',
      'キャッシュカードの有効期限',
      'サポート窓口の新しい電話番号',
      '偽メールの件名一覧',
      '手数料の改定',
    ]
      .map((title) => `<li><span>${mark}</span><a href="#">${title}</a><span>2026.6.24</span></li>`)
      .join('')

  it('may end as the name of a value or of a page', () => {
    const { notices } = read(
      `<title>受信箱</title><p>見本 太郎 様 ログアウト</p><h1>受信箱</h1><ul>${items('未開封')}</ul>`,
    )
    expect(notices).toHaveLength(5)
  })
})

describe('over a list', () => {
  it('a heading of offers is enough where its only one has a day', () => {
    const { notices } = read(`<title>Sign in</title><input type="password"><button>Sign in</button>
      <section><h2>Announcements</h2><dl><dt>Mar 10, 2026</dt><dd><a href="#">Beware of phishing</a></dd>
      <dt>Mar 6, 2026</dt><dd><a href="#">Service suspension</a></dd></dl>
      <h2>Offers and campaigns</h2><dl><dt>Mar 1, 2026</dt><dd><a href="#">Earn double points at lounges</a></dd></dl></section>`)
    expect(notices).toHaveLength(3)
  })

  it('a sentence that counts as many important ones weighs all of them', () => {
    const { unread, notices } = read(`<title>お知らせ</title><p>見本 太郎 様 ログアウト</p><h1>お知らせ</h1>
      <p>まだご覧いただいていない重要なお知らせが <b>2件</b> あります。すべてお読みいただくと、ホームに進めます。</p>
      <ul><li>2026年6月16日 未読 <div>住宅ローン減税に関する残高証明書の発送について</div></li>
      <li>2026年6月10日 未読 <div>年末のサービス休止</div></li></ul>`)
    expect(unread).toBe(2)
    expect(notices).toMatchObject([{ important: true }, { important: true }])
  })
})
