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

describe('what stands beside a title', () => {
  const list = (rows: string) =>
    read(`<title>受信箱</title><style>b{display:block}</style><p>見本 太郎 様 <a href="#">ログアウト</a></p>
      <h1>受信箱</h1>${rows}`).notices

  it('is the beginning of its text, set under it as a block', () => {
    const item = (title: string, text: string, day: string) =>
      `<li><a href="#"><b>${title}</b><small>${text}</small></a><span>${day}</span><em>未読</em></li>`
    expect(
      list(
        `<ul>${item('9月12日のメンテナンスのお知らせ', 'ご不便をおかけします。休止時間はサービスにより異なります…', '2026/06/20')}
        ${item('新しいアプリのご案内', '9月末までに新アプリへの切り替えをお願いいたします。', '2026/06/10')}</ul>`,
      ),
    ).toMatchObject([
      { title: '9月12日のメンテナンスのお知らせ', date: '2026-06-20', demand: 'read' },
      { title: '新しいアプリのご案内', date: '2026-06-10', demand: 'decide' },
    ])
  })

  it('is by when to answer', () => {
    const row = (title: string) => `<tr><td>2026/06/20</td><td>${title}</td><td>未読</td></tr>`
    expect(
      list(
        `<table><tr><th>掲載日</th><th>件名</th><th>状態</th></tr>${row('実質的支配者のご確認のお願い<span>ご回答期限：2026年7月30日（木）</span>')}
        ${row('Action required: confirm your tax residency by July 15, 2026')}</table>`,
      ),
    ).toMatchObject([
      { title: '実質的支配者のご確認のお願い', deadline: '2026-07-30' },
      { title: 'Action required: confirm your tax residency by July 15, 2026', deadline: '2026-07-15' },
    ])
  })

  it('is its day in the same link, and a day that begins the title is the title’s', () => {
    const item = (day: string, title: string) =>
      `<li><a href="#"><time>${day}</time><i>重要</i><span>${title}</span></a></li>`
    expect(
      list(
        `<ul>${item('6月10日', '7月5日（日）のサービス停止について')}${item('6月1日', 'SMSにご注意ください')}</ul>`,
      ),
    ).toMatchObject([{ title: '7月5日（日）のサービス停止について', date: '2026-06-10' }, {}])
  })
})

describe('a text', () => {
  const layer = (html: string) =>
    read(`<title>ホーム</title><p>見本 太郎 様 <a href="#">ログアウト</a></p><p>普通 1234567 残高 7,660円</p>
      <div role="dialog" aria-modal="true">${html}</div>`).notices

  it.each([
    '<h2>お取引目的のご確認のお願い<button>×</button></h2>',
    '<div>お取引目的のご確認のお願い <button>閉じる</button></div>',
  ])('is not named by what closes it: %s', (head) => {
    expect(layer(`${head}<p>7月30日までにご回答ください。</p><a href="#">回答する</a>`)).toMatchObject([
      { title: 'お取引目的のご確認のお願い' },
    ])
  })

  it('is dated by the line of who sent it and when', () => {
    expect(
      layer('<h2>会員規約改定のお知らせ</h2><p>2026年6月26日　見本カード株式会社</p><p>改定いたします。</p>'),
    ).toMatchObject([{ date: '2026-06-26' }])
  })

  it('is none where the page says that there is none, whatever else stands below', () => {
    const { notices } =
      read(`<title>お知らせ</title><p>見本 太郎 様 <a href="#">ログアウト</a></p><h1>重要なお知らせ</h1>
      <div>現在、表示するお知らせはありません。</div><h2>よく見られているページ</h2>
      <div><div><b>手数料</b><br>無料回数の確認方法</div><div><b>各種変更手続き</b><br>住所・電話番号の変更</div></div>`)
    expect(notices).toEqual([])
  })

  it('may have a word to it in small print beside it', () => {
    const { notices } = read(`<title>ご確認</title><p>見本 太郎 様 <a href="#">ログアウト</a></p>
      <div><h1>メールアドレスのご確認のお願い</h1><p>届いておりません。変更のお手続きをお願いいたします。</p><a href="#">変更する</a></div>
      <div><h1 style="font-size:15px">お心当たりのない取引にご注意ください</h1><p>気づくのが遅れるおそれがあります。</p></div>`)
    expect(notices).toMatchObject([{ title: 'メールアドレスのご確認のお願い', demand: 'decide' }])
  })
})

describe('the state of a row', () => {
  it.each([
    ['未照会', true],
    ['未参照', true],
    ['照会済', false],
    ['ご参照済み', false],
    ['NEW</td><td>既読', false],
    ['NEW</td><td>未読', true],
    ['NEW', true],
  ])('%s', (state, unread) => {
    const { notices } = read(`<title>お知らせ一覧</title><p>見本 太郎 様 ログアウト</p><h1>お知らせ一覧</h1>
      <table><tr><td>${state}</td><td>2026/06/08</td><td>【重要】利用規定の改定について</td></tr>
      <tr><td>${state}</td><td>2026/06/01</td><td>【重要】システム休止のお知らせ</td></tr></table>`)
    expect(notices).toMatchObject([{ unread }, { unread }])
  })
})

describe('the text of one in a layer', () => {
  it.each(['重要なお知らせ　2/3件', '２／３件お客さまへの重要なお知らせ'])(
    'is named below 「%s」',
    (over) => {
      const { notices, unread } =
        read(`<title>ホーム</title><p>見本 太郎 様 ログアウト</p><h2>口座残高</h2><p>普通 1234567 120,000円</p>
      <div style="position:fixed;top:0;left:0;right:0;bottom:0;background:#000"></div>
      <div role="dialog" aria-modal="true"><div style="font-weight:bold">${over}</div><p><b>振込手数料の改定について</b><br><span>2026年6月10日</span></p>
      <p>7月1日より、振込手数料を改定いたします。</p><a href="#">次のお知らせへ</a><a href="#">閉じる</a></div>`)
      expect(unread).toBe(2)
      expect(notices).toMatchObject([
        { title: '振込手数料の改定について', date: '2026-06-10', demand: 'read' },
      ])
    },
  )
})

describe('a page that is called as one of its blocks', () => {
  it('is named by it, and not by a heading of its remarks', () => {
    const { notices } =
      read(`<title>電子証明書の更新手続のお願い｜見本銀行</title><p>見本商事 様 <a href="#">ログアウト</a></p>
      <div>電子証明書の更新手続のお願い</div><p>有効期限（2026年8月31日）までに更新手続を行ってください。</p>
      <button>更新手続へ</button><button>更新せずに続ける</button><h3>更新にあたってのご注意</h3><ol><li>ご利用中のパソコンで行ってください。</li></ol>`)
    expect(notices).toMatchObject([{ title: '電子証明書の更新手続のお願い', deadline: '2026-08-31' }])
  })
})

describe('what a page counts', () => {
  it('heads no list, and the page is a top page still', () => {
    const { kind, unread } =
      read(`<title>見本ダイレクト</title><p>見本 和子 様 ログアウト</p><a>ホーム</a> <a href="#">残高照会</a> <a href="#">振込</a>
      <table><tr><td>未開封の重要なお知らせ <span>12</span> 件　未開封のその他のお知らせ 5 件 <input type="button" value="確認する"></td></tr></table>
      <table><tr><td>本店</td><td>普通預金</td><td>1012274</td><td>残高 205,881円</td></tr></table><p>前回のご利用 2026年1月5日</p>`)
    expect({ kind, unread }).toEqual({ kind: 'home', unread: 12 })
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
