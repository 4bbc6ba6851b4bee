// For tests: the many designs in which a bank's page might show its notices, and what must be read of each.
import fc from 'fast-check'
import { addDays } from '../../lib/statement/day'
import type { Notice, PageKind } from '../../lib/statement/reading'
import { AS_OF } from './ledger'
import { type Item, isImportant, one } from './made-up-notices'
import { listOf, type Rows, rows, titleOf } from './notice-rows'

/** What a page of notices must read as. */
export type Wanted = { kind: PageKind; blocking: boolean; unread: number; notices: Notice[] }
/** A page and what must be read of it. */
export type Drawn = { html: string; wanted: Wanted }

/** Where they stand. */
type Place = 'page' | 'home' | 'iframe' | 'modal' | 'interstitial' | 'login'

const NOISE = [
  'menu',
  'footer',
  'side',
  'advert',
  'banner',
  'latest',
  'search',
  'help',
  'pages',
  'more',
  'history',
  'hidden',
  'frame',
] as const
type Noise = (typeof NOISE)[number]

/** How a page shows notices: its rows, and what stands around them. */
export type Design = Rows & {
  place: Place
  /** `heading`: two lists, the one of important ones under its name; `parted`: by state. */
  sections: 'one' | 'heading' | 'parted'
  list: string
  bank: string
  count: 'none' | 'sentence' | 'paren' | 'badge'
  layer: 'aria' | 'dialog' | 'plain'
  noise: readonly Noise[]
  way: string
}

export const design: fc.Arbitrary<Design> = fc
  .record({
    rows,
    place: one<Place>('page', 'page', 'home', 'home', 'iframe', 'modal', 'interstitial', 'login'),
    sections: one<Design['sections']>('one', 'one', 'one', 'heading', 'parted'),
    list: one(
      'お知らせ',
      'お知らせ一覧',
      'お客さまへのお知らせ',
      '当行からのお知らせ',
      'メッセージ',
      'メッセージボックス',
    ),
    bank: one('みほん銀行', 'さくら信用金庫', 'あおば銀行ダイレクト', 'MIHON BANK'),
    count: one<Design['count']>('none', 'none', 'sentence', 'paren', 'badge'),
    layer: one<Design['layer']>('aria', 'dialog', 'plain'),
    noise: fc.subarray([...NOISE]),
    way: one('次へ', 'トップページへ', '確認しました', 'ホームへ進む', '次へ進む', '閉じる'),
  })
  .map(({ rows: own, ...how }) => plain({ ...own, ...how }))

/** What no bank does, or what nobody could read for sure, is put right. */
function plain(how: Design): Design {
  const isFirst = how.place === 'interstitial' || how.place === 'modal'
  const sections = how.sections === 'parted' && (isFirst || how.place === 'login') ? 'one' : how.sections
  const state =
    how.place === 'login' || sections === 'parted' || (isFirst && how.state !== 'new') ? 'none' : how.state
  return {
    ...how,
    sections,
    state,
    // Under a name of their own they need no other sign.
    label: sections === 'heading' ? 'none' : how.label === 'none' ? 'prefix' : how.label,
    hasDue: how.hasDue && how.place !== 'login',
    count: (state === 'none' && sections !== 'parted') || how.place === 'login' ? 'none' : how.count,
  }
}

/** The notices as a page in that design. */
export function pageOf(all: readonly Item[], how: Design): Drawn {
  const parts = partsOf(stood(all, how), how)
  const notices = parts.flatMap(({ items }) => items.map((item) => noticeOf(item, how)))
  const unread = notices.filter((item) => item.unread && item.important).length
  const list = parts.map((part, at) => shownPart(part, at, how)).join('')
  const wanted = { blocking: how.place === 'modal' || how.place === 'interstitial', unread, notices }
  const veil = '<div style="position:fixed;inset:0;background:rgba(0,0,0,.5);z-index:90"></div>'
  const style = 'style="position:fixed;z-index:91;left:150px;right:150px;top:60px;background:#fff"'
  const layer = {
    aria: `div role="dialog" aria-modal="true"`,
    dialog: 'dialog open',
    plain: 'div class="popup"',
  }[how.layer]
  switch (how.place) {
    case 'page':
      return {
        html: framed(
          how.list,
          `${MENU}<main><h1>${how.list}</h1>${has(how, 'search') ? SEARCH : ''}${list}<p><a href="#">トップページへ戻る</a></p></main>`,
          how,
        ),
        wanted: { kind: 'notice', ...wanted },
      }
    case 'interstitial':
      return {
        html: framed(
          how.list,
          `<main><h1>${how.list}</h1><p>ログインしたお客さまへのお知らせです。内容をご確認のうえ、「${how.way}」を押してください。</p>${list}<p><button>${how.way}</button></p></main>`,
          { ...how, noise: how.noise.filter((noise) => noise === 'footer' || noise === 'frame') },
        ),
        wanted: { kind: 'notice', ...wanted },
      }
    case 'login':
      return {
        html: framed(
          'ログイン',
          `<main><h1>ログイン</h1><form><label>ログインID<input name="id"></label><label>パスワード<input type="password" name="pw"></label><button>ログイン</button></form><section>${list}</section></main>`,
          how,
        ),
        wanted: { kind: 'login', ...wanted },
      }
    case 'home':
      return {
        html: framed('ホーム', home(`<section>${list}</section>`, how), how),
        wanted: { kind: 'home', ...wanted },
      }
    case 'iframe':
      return {
        html: framed(
          'ホーム',
          home(
            `<iframe width="900" height="500" srcdoc="${attribute(`<!doctype html><html lang="ja"><body>${STYLE}${list}</body></html>`)}"></iframe>`,
            how,
          ),
          how,
        ),
        wanted: { kind: 'home', ...wanted },
      }
    case 'modal':
      return {
        html: framed(
          'ホーム',
          `${home('', how)}${veil}<${layer} ${style}>${list}<button>閉じる</button></${layer.split(' ')[0]}>`,
          how,
        ),
        wanted: { kind: 'home', ...wanted },
      }
    default:
      return how.place satisfies never
  }
}

/** Before the account all that is shown waits to be read; before login nothing. */
function stood(all: readonly Item[], { place, state, sections }: Design): readonly Item[] {
  if (place === 'modal' || place === 'interstitial') return all.map((item) => ({ ...item, unread: true }))
  return state === 'none' && sections !== 'parted' ? all.map((item) => ({ ...item, unread: false })) : all
}

function noticeOf(item: Item, how: Design): Notice {
  return {
    title: titleOf(item, how),
    date: item.date,
    important: isImportant(item),
    unread: item.unread,
    demand: item.class === 'decide' ? 'decide' : 'read',
    deadline: how.hasDue ? item.due : null,
  }
}

type Part = { name: string; items: Item[] }

/** The lists of the page, each under its name. */
function partsOf(shown: readonly Item[], { sections, list, unread, read }: Design): Part[] {
  const parts = {
    one: [{ name: list, items: [...shown] }],
    heading: [
      { name: '重要なお知らせ', items: shown.filter(isImportant) },
      { name: 'その他のお知らせ', items: shown.filter((item) => !isImportant(item)) },
    ],
    parted: [
      { name: `${unread}のお知らせ`, items: shown.filter((item) => item.unread) },
      { name: `${read}のお知らせ`, items: shown.filter((item) => !item.unread) },
    ],
  }[sections]
  return parts.filter(({ items }) => items.length > 0)
}

function shownPart({ name, items }: Part, at: number, how: Design): string {
  const under =
    (has(how, 'pages') && how.place === 'page' && how.sections === 'one'
      ? `<p>${items.length}件中 1～${items.length}件を表示</p>`
      : '') +
    (has(how, 'more') && how.place !== 'interstitial' ? '<p><a href="#">過去のお知らせを見る</a></p>' : '')
  const waiting = items.filter(({ unread }) => unread).length
  return `${at === 0 && how.sections !== 'parted' ? headed(name, waiting, how) : `<h2>${name}</h2>`}${listOf(items, how)}${under}`
}

/** A name over a list, and how many of it are unread. */
function headed(name: string, number: number, { count, unread }: Design): string {
  switch (count) {
    case 'none':
      return `<h2>${name}</h2>`
    case 'sentence':
      return `<h2>${name}</h2><p>${unread}の${name.replace(/一覧$|ボックス$/, '')}${number === 0 ? 'はありません。' : `が${number}件あります。`}</p>`
    case 'paren':
      return `<h2>${name}（${unread}${number}件）</h2>`
    case 'badge':
      return number === 0
        ? `<h2>${name}</h2>`
        : `<h2>${name} <span class="badge">${unread}${number}</span></h2>`
    default:
      return count satisfies never
  }
}

const has = (how: Design, noise: Noise) => how.noise.includes(noise)

export const STYLE =
  '<style>table{border-collapse:collapse}td,th{padding:4px;border:1px solid #ccc}.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}.tag{background:#c00;color:#fff}</style>'
export const MENU =
  '<nav><ul><li><a href="#">ホーム</a></li><li><a href="#">残高照会</a></li><li><a href="#">入出金明細</a></li><li><a href="#">振込・振替</a></li><li><a href="#">定期預金</a></li><li><a href="#">各種お手続き</a></li><li><a href="#">お知らせ</a></li></ul></nav>'
const SEARCH =
  '<form><select><option>すべて</option><option>未読</option><option>既読</option></select><button>絞り込む</button></form>'

export function framed(title: string, body: string, how: Design): string {
  const isOut = how.place === 'login'
  const inner = has(how, 'frame') && !isOut ? `<table width="960"><tr><td>${body}</td></tr></table>` : body
  return `<!doctype html><html lang="ja"><head><title>${title}｜${how.bank}</title>${STYLE}</head><body>
<header><b>${how.bank}</b>${isOut ? '' : `<span>見本　太郎　様</span><span>前回ログイン日時 ${how.day(addDays(AS_OF, -2))}</span><a href="#">ログアウト</a>`}</header>
${inner}
${has(how, 'banner') ? '<div><a href="#"><img alt="カードローン 最短即日" width="200" height="60"></a></div>' : ''}
${has(how, 'side') ? '<aside><h3>おすすめ</h3><ul><li><a href="#">つみたてNISA</a></li><li><a href="#">住宅ローン 年0.6%から</a></li></ul></aside>' : ''}
${has(how, 'help') ? '<aside><h3>お困りのときは</h3><p><a href="#">よくあるご質問</a></p><p>電話 0120-000-000（平日9:00～17:00）</p></aside>' : ''}
${has(how, 'hidden') ? '<div style="display:none"><p>未読の重要なお知らせが3件あります。</p></div>' : ''}
${has(how, 'footer') ? '<footer><a href="#">重要なお知らせ</a>｜<a href="#">お知らせ一覧</a>｜<a href="#">金融商品勧誘方針</a>｜<a href="#">規定集</a><p>© みほん</p></footer>' : ''}</body></html>`
}

export function home(box: string, how: Design): string {
  const balances = `<section><h2>口座残高</h2><table><tr><th>口座</th><th>残高</th></tr><tr><td>本店営業部 普通 1234567</td><td>1,234,567円</td></tr></table><p><a href="#">入出金明細を見る</a>　<a href="#">振込</a></p></section>`
  const latest = has(how, 'latest')
    ? '<section><h2>最近のお取引</h2><table><tr><th>日付</th><th>内容</th><th>お支払い</th><th>お預かり</th><th>残高</th></tr><tr><td>2026/06/29</td><td>給与</td><td></td><td>240,500円</td><td>1,234,567円</td></tr><tr><td>2026/06/25</td><td>ガス料金</td><td>8,800円</td><td></td><td>994,067円</td></tr></table></section>'
    : ''
  const history = has(how, 'history')
    ? '<section><h2>ログイン履歴</h2><table><tr><th>日時</th><th>結果</th></tr><tr><td>2026/06/29 10:12</td><td>ログイン成功</td></tr><tr><td>2026/06/27 08:01</td><td>ログイン成功</td></tr></table></section>'
    : ''
  return `${MENU}<main>${has(how, 'menu') ? `${box}${balances}` : `${balances}${box}`}${latest}${history}</main>`
}

const attribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
