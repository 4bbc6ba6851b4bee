// Counts of unread notices: what states one, and what only looks like it.
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { outline } from '../kind/outline'
import { runAtOnce } from '../look-over'
import { countersOf } from './count'

function counted(html: string): { count: number; isImportant: boolean } | null {
  document.body.innerHTML = html
  const root = runAtOnce(outline(document.body))
  const counters = root === null ? [] : runAtOnce(countersOf(root)).filter(({ form }) => form !== 'none')
  const [most] = counters.toSorted((a, b) => b.count - a.count)
  return most === undefined ? null : { count: most.count, isImportant: most.isImportant }
}

describe('countersOf', () => {
  it.each([
    ['<a href="#" aria-label="未読の重要なお知らせ 2件"><span aria-hidden="true">2</span></a>', true],
    ['<a href="#"><span aria-label="未読の重要なお知らせが2件あります">2</span></a>', true],
    ['<div role="button" aria-label="重要なお知らせ、未読2件"><em>2</em></div>', true],
    ['<a href="#" aria-label="お知らせ"><span>2</span></a>', false],
    ['<a href="#" title="未読のお知らせ2件"><span>2</span></a>', false],
    ['<button aria-label="Notifications, 2 unread"><span>2</span></button>', false],
    ['<a href="#">お知らせ<span aria-label="2件の未読">2</span></a>', false],
  ])('hears what a bell says instead of its number: %s', (bell, isImportant) => {
    const menu = `<nav><a href="#">明細</a><a href="#">振込</a>${bell}<button>見本さん</button></nav>`
    expect(counted(menu)).toEqual({ count: 2, isImportant })
  })

  it('tells the important ones among the unread ones', () => {
    document.body.innerHTML = '<p>未読のお知らせが5件あります（うち重要なお知らせ 2件）</p>'
    const root = runAtOnce(outline(document.body))
    expect(root === null ? [] : runAtOnce(countersOf(root))).toEqual([
      { count: 5, isImportant: false, form: 'said' },
      { count: 2, isImportant: true, form: 'said' },
    ])
  })

  it.each([
    '<p>未読メッセージ　７件<br>（うち重要なお知らせ　２件）</p>',
    '<p>未読のお知らせが7件あります。そのうち重要なお知らせは2件です。</p>',
    '<p>未読7件のうち2件が重要なお知らせです</p>',
    '<p>未読　7件　［重要2件］</p>',
    '<dl><dt>未読メッセージ</dt><dd>7件</dd><dd>（うち重要 2件）</dd></dl>',
    '<p>7 unread messages, 2 of them important</p>',
    '<p>Unread messages: 7 (of which important: 2)</p>',
  ])('finds the important ones of those counted before: %s', (html) => {
    document.body.innerHTML = html
    const root = runAtOnce(outline(document.body))
    const important = root === null ? [] : runAtOnce(countersOf(root)).filter((one) => one.isImportant)
    expect(important).toContainEqual({ count: 2, isImportant: true, form: 'said' })
    expect(important.every(({ count }) => count === 2)).toBe(true)
  })

  it('does not take another class of notices for what waits beside these', () => {
    document.body.innerHTML = '<p>未読の重要な通知：3件　未読のその他の通知：2件</p>'
    const root = runAtOnce(outline(document.body))
    const forms = root === null ? [] : runAtOnce(countersOf(root)).map(({ form }) => form)
    expect(forms).not.toContain('more')
  })

  it.each([
    '<p>この後に、まだお読みでない大切なお知らせがあと２件あります。</p>',
    '<p>このほかに、まだご確認いただいていない重要なお知らせが2件あります。</p>',
    '<p>続けて、未読の重要なお知らせ2件をご覧ください。</p>',
    '<p>1件目をご覧ください。ほかに未読の重要なお知らせが2件あります。</p>',
  ])('knows what waits beside what is shown: %s', (html) => {
    document.body.innerHTML = html
    const root = runAtOnce(outline(document.body))
    expect(root === null ? [] : runAtOnce(countersOf(root))).toEqual([
      { count: 2, isImportant: true, form: 'more' },
    ])
  })

  it.each(['<p>未読　<b>１通目</b>（全４通）</p>', '<p>お知らせ 4通のうち1通目</p>', '<p>1件目／全4件</p>'])(
    'reads a place among letters: %s',
    (html) => {
      expect(counted(html)?.count).toBe(4)
    },
  )

  it.each([
    '<p>メッセージボックス　未読 9件（うち重要 0件）</p>',
    '<h2>重要なお知らせ</h2><p>未読：０件</p><h2>その他のお知らせ</h2><p>未読：６件</p>',
  ])('knows that none of them is important: %s', (html) => {
    document.body.innerHTML = html
    const root = runAtOnce(outline(document.body))
    const counters = root === null ? [] : runAtOnce(countersOf(root))
    expect(counters).toContainEqual({ count: 0, isImportant: true, form: 'none' })
    expect(counters.filter(({ isImportant, count }) => isImportant && count > 0)).toEqual([])
  })

  it.each([
    ['<p>未読の重要なお知らせが<b>３件</b>あります。</p>', 3, true],
    ['<p>重要なお知らせが2件あります</p>', 2, true],
    ['<p>未読の重要なお知らせ：１件　<a href="#">お知らせ照会</a></p>', 1, true],
    ['<a href="#">重要なお知らせ<span>5</span></a>', 5, true],
    ['<a href="#">お知らせ <span>(12)</span></a>', 12, false],
    ['<li><a href="#">メッセージボックス</a><span>４</span></li>', 4, false],
    ['<p>メッセージ（未読2通）</p>', 2, false],
    ['<a href="#">重要なお知らせ（未読）<span>2件</span></a>', 2, true],
    ['<h2>重要なお知らせ</h2><p>未読：２件</p>', 2, true],
    ['<h2>メッセージ</h2><p>未読 3件</p>', 3, false],
    ['<p>未確認のお知らせ：<b>全３件中１件目</b></p>', 3, false],
    ['<p>重要なお知らせ 2件目／全3件</p>', 2, true],
    ['<p>まだご確認いただいていない重要なお知らせがあります。</p>', 1, true],
    ['<p>新着のお知らせが7件あります。</p>', 7, false],
    ['<p>You have 2 unread important messages.</p>', 2, true],
    ['<dl><dt>未読メッセージ</dt><dd>2通</dd></dl>', 2, false],
    [
      '<div><span>ホーム</span><span>振込・振替</span><span>未読の重要なお知らせ 2件</span><span>ログアウト</span></div>',
      2,
      true,
    ],
    ['<p>Unread notices: 4</p>', 4, false],
    ['<a href="#" aria-label="お知らせ 未読3件"></a>', 3, false],
    ['<p>全21件（1～6件目を表示）　重要な未読：2件</p>', 2, true],
    ['<p>全 4 件（未読 2 件）</p>', 2, false],
    ['<p>未読の重要なお知らせが全部で12件あります。（1～3件目を表示）</p>', 12, true],
    ['<p>重要なお知らせ 3件（うち未読 1件）</p>', 1, true],
    ['<p>未読のお知らせ件数：2</p>', 2, false],
    ['<p>未読の重要な通知：３件　未読のその他の通知：０件</p>', 3, true],
    ['<p>2 unread messages as of 20 May 2026</p>', 2, false],
    ['<p>お知らせ　未読：2件　既読：15件</p>', 2, false],
    ['<p>ホーム お取引明細 重要なお知らせ（未読２件） ログアウト</p>', 2, true],
    ['<header><span>お取引明細</span><span>重要なお知らせ（未読<b>２</b>件）</span></header>', 2, true],
    ['<p><a href="#">入出金明細</a> <a href="#">重要なお知らせ（2）</a></p>', 2, true],
    ['<div><div>2</div><div>未読の重要なお知らせ</div></div>', 2, true],
    ['<p>重要なお知らせ2件のうち1件が未読です</p>', 1, true],
    ['<p>未読の重要なお知らせが<br>二件あります</p>', 2, true],
    ['<p>お読みいただいていない重要なお知らせが２つあります</p>', 2, true],
    ['<p>重要なお知らせ（未読あり）</p>', 1, true],
    ['<p>ご確認が必要なお知らせ 3件</p>', 3, false],
  ])('counts %s', (html, count, isImportant) => {
    expect(counted(html)).toEqual({ count, isImportant })
  })

  it.each([
    '<p>未読の重要なお知らせはございません。</p>',
    '<p>お知らせはありません</p>',
    '<p>未読のお知らせ：0件</p>',
    '<a href="#">重要なお知らせ<span>0</span></a>',
    '<p>未読のお知らせがある場合は、ログイン時に表示されます。</p>',
    '<p>「未読」…まだ内容をご確認いただいていないメッセージです。</p>',
    '<p>承認待ち 3件</p>',
    '<a href="#">承認<span>3</span></a>',
    '<p>お知らせ一覧（1～6件／6件）</p>',
    '<a href="#">未読のお知らせ</a>',
    '<p>お知らせ 2026/01/20</p>',
    '<p>全12件のお知らせ</p>',
    '<table><tr><td>未読</td><td>通知</td><td>12/13</td><td>定期預金のご案内</td></tr></table>',
    '<div><span>Unread 未読</span> <span>27 Mar 2026</span> <span>Phishing e-mails</span></div>',
    '<p>全41件中、新しい3件を表示</p>',
    '<p>未確認の入金が2件あります</p>',
    '<p>新着情報　全21件</p>',
    '<p>You have no unread messages.</p>',
    '<dl><dt>保存メッセージ</dt><dd>7通</dd></dl>',
    '<div><a href="#">すべて(10)</a><a href="#">重要なお知らせ(3)</a></div>',
    '<h2>重要なお知らせ（2件）</h2>',
    '<p>表示： 未読のみ 全て（10件）</p>',
    '<p>10 new notices were posted in the last 30 days.</p>',
    '<p>If you have 2 unread messages, tap here</p>',
  ])('counts nothing in %s', (html) => {
    expect(counted(html)).toBeNull()
  })
})
