import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../statement/day'
import { runAtOnce } from '../look-over'
import { gatherEvidence } from './gather-evidence'
import { judgePage } from './judge'

const asOf = dayOf(2026, 4, 1)
const evidenceOf = (html: string, url: string, isTop: boolean) => {
  const { document } = new JSDOM(html, { url }).window
  return { ...runAtOnce(gatherEvidence(document)), isTop }
}
const judged = (...frames: ReturnType<typeof evidenceOf>[]) => {
  if (asOf === null) throw new Error('a day that is none')
  return judgePage(frames, { hasStatement: false, asOf })
}

const HOME = `<title>ホーム</title><p>見本 太郎 様 <a href="#">ログアウト</a></p><h1>マイホーム</h1>
  <p>普通 1234567 残高 77,660円</p><a href="#">入出金明細</a><a href="#">振込</a>`
const NOTICE = `<title>重要なお知らせ</title><h2>【重要】手数料の改定について</h2><p>2026年3月25日</p>
  <p>手数料を改定いたします。</p><button>閉じる</button>`

describe('a frame of another origin', () => {
  const layer =
    '<div role="dialog" aria-modal="true"><iframe src="https://notice.example/n.html?id=1"></iframe></div>'
  const frame = evidenceOf(NOTICE, 'https://notice.example/n.html?id=1', false)

  it('is known by its page to stand in a layer over it', () => {
    const page = judged(evidenceOf(HOME + layer, 'https://bank.example/', true), frame)
    expect(page).toMatchObject({ kind: 'home', blocking: true, unread: 1 })
    expect(page.notices).toMatchObject([{ title: '【重要】手数料の改定について', unread: true }])
  })

  it('blocks nothing beside the page', () => {
    const beside = '<iframe src="https://notice.example/n.html"></iframe>'
    const page = judged(evidenceOf(HOME + beside, 'https://bank.example/', true), frame)
    expect(page.blocking).toBe(false)
  })
})

describe('a page within the session', () => {
  const out = '<p>見本 太郎 様 <a href="#">ログアウト</a></p>'
  const page = (html: string) => judged(evidenceOf(out + html, 'https://bank.example/', true))

  it('asks for a new certificate, and neither carries it out nor was published when the old one was issued', () => {
    const html = `<title>証明書の更新</title><h1>クライアント証明書の更新をお願いします</h1>
      <div><span>発行日</span><span>2025/09/29</span></div><div><span>有効期限</span><span>2026/09/30</span></div>
      <button>あとで更新する</button><button>更新をはじめる</button>
      <details><summary>承認者の端末も同じ手順ですか？</summary><p>はい。</p></details>`
    const { kind, blocking, notices } = page(html)
    expect({ kind, blocking }).toEqual({ kind: 'notice', blocking: true })
    expect(notices).toMatchObject([{ date: null, demand: 'decide' }])
  })

  const ordered = `<title>振込予約状況照会</title><h2>振込予約状況照会</h2><table>
    <tr><th>受付番号</th><th>振込指定日</th><th>振込先</th><th>振込金額</th><th>状態</th></tr>
    <tr><td>R-1</td><td>2026年4月26日</td><td>見本銀行</td><td>78,000円</td><td>予約中</td></tr></table>`

  it('that only shows what was ordered moves nothing; one with a way to undo it does', () => {
    expect(page(ordered).kind).toBe('other')
    expect(page(`${ordered}<button>取消</button>`).kind).toBe('operation')
  })

  it('has a campaign before the account, whatever acts and points it names', () => {
    const html = `<title>お客さまへのおすすめ</title><p>掲載日：2026/03/25</p>
      <h1>給与受取とデビット利用で毎月もらえる！秋のダブルポイントキャンペーン</h1>
      <p>もれなくポイントを進呈いたします。</p><a href="#d">キャンペーンの詳細</a><a href="#t">閉じてトップへ</a>`
    expect(page(html)).toMatchObject({ kind: 'notice', blocking: true, unread: 0 })
  })

  it('is the top page under a sheet that asks for an opinion, in whatever words it names its account', () => {
    const html = `<title>ペンギンペイ</title><div>ふつう預金 さざなみ支店 1188420</div><div>73,205 円</div>
      <p>前回のログイン 3月26日</p><h2>大切なお知らせ</h2><p>いまは届いていません。</p>
      <div role="dialog" aria-modal="true"><h2>かんたんアンケートのお願い</h2><button>また今度</button><button>送る</button></div>`
    expect(page(html)).toMatchObject({ kind: 'home', blocking: true, unread: 0 })
  })

  it('shows ledgers of points and log-ins, and none of an account', () => {
    const rows = [1, 2, 3].map(
      (day) => `<div><span>2026/03/0${day}</span><span>給与のお受取り</span><span>+1,030</span></div>`,
    )
    const html = `<title>ご利用履歴・ステージ</title><h1>ご利用履歴・ステージ</h1>
      <h2>ポイントの獲得・利用</h2>${rows.join('')}<h2>ログイン履歴</h2>${rows.join('')}`
    expect(page(html).kind).toBe('other')
  })
})

describe('a page of notices', () => {
  const head = '<title>重要なお知らせ</title><p>見本 太郎 様 <a href="#">ログアウト</a></p>'
  const text =
    '<h1>システム更改のお知らせ</h1><p>2026年3月25日</p><p>システムを更改いたします。お手続きは不要です。</p>'
  const page = (html: string) => judged(evidenceOf(head + html, 'https://bank.example/', true))

  it.each([
    ['with a button of any name', '<a href="#">ご利用画面</a>'],
    ['with a picture for a button', '<img alt="メニュー画面へ">'],
  ])('stands before the account %s where nothing is around it', (_, way) => {
    expect(page(text + way)).toMatchObject({ kind: 'notice', blocking: true, unread: 1 })
  })

  it.each([
    ['leads back to where it was opened', `${text}<a href="#">一覧へ戻る</a>`],
    ['was opened already', `${text.replace('2026年3月25日', '受信日：2026年3月25日　状態：既読')}`],
    ['has tabs of what was read and what was not', `<a href="#">未読</a><a href="#">既読</a>${text}`],
    [
      'stands in a menu',
      `<nav><a>ホーム</a><a>残高照会</a><a>振込</a><a>定期預金</a><a>ローン</a><a>設定</a></nav>${text}`,
    ],
  ])('stands within it where it %s', (_, html) => {
    expect(page(html).blocking).toBe(false)
  })

  it('stands before it where it shows what it asks about', () => {
    const html = `<title>収入証明書のご提出のお願い</title><p>見本銀行カードローン <a href="#">ログアウト</a></p>
      <p>重要なお知らせ</p><h1>収入証明書のご提出のお願い</h1><p>ご提出期限：2026年7月31日</p><h2>ご提出いただける書類</h2>
      <table><tr><th>ご利用残高</th><td>240,000円</td></tr></table><h2>カードのご利用について</h2>
      <a href="#">書類をアップロードする</a><a href="#">あとで提出する（会員トップへ）</a>`
    expect(judged(evidenceOf(html, 'https://bank.example/', true))).toMatchObject({
      kind: 'notice',
      blocking: true,
    })
  })

  it('is not called by the menu beside it, whose hours of service stand under it', () => {
    const menu = `<title>メニュー</title><b>メニュー</b><br><a href="#">トップ画面</a><br><a href="#">残高照会</a><br><a href="#">振込</a><br>
      <a href="#">お知らせ照会</a><hr>ご利用時間<br>平日 0:00-24:00<br>土日祝 0:00-24:00<br>(第3月曜 2-6時休)`
    const list = `<title>お知らせ照会</title><h3>お知らせ照会(一覧)</h3><table><tr><th>お知らせ日</th><th>表題</th><th>既読区分</th></tr>
      <tr><td>令和8年3月6日</td><td><a href="#">不審な電話にご注意ください</a></td><td>未読</td></tr></table><input type="button" value="トップ画面へ">`
    const bar = '<title>見出し</title><p>見本 太郎 様 前回ログイン 令和8年3月3日 <a href="#">終了</a></p>'
    expect(
      judged(
        evidenceOf('<title>ネットサービス</title>', 'https://bank.example/', true),
        ...[bar, menu, list].map((html) => evidenceOf(html, 'https://bank.example/f.html', false)),
      ).kind,
    ).toBe('notice')
  })
})
