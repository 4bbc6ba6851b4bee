// For tests: pages that show the text of one notice, or only say how many wait, or that there is none.
import fc from 'fast-check'
import { addDays, type Day } from '../../lib/statement/day'
import { AS_OF } from './ledger'
import { type Class, isImportant, one, TITLES } from './made-up-notices'
import { type Design, type Drawn, design, framed, home, MENU } from './notices-page'

/** A notice shown with its text. `page` was opened from a list; the others stand before the account. */
export type TextDesign = {
  place: 'page' | 'interstitial' | 'modal'
  around: Design
  class: Class
  title: string
  date: Day | null
  due: Day | null
  label: 'prefix' | 'icon' | 'key' | 'heading'
  named: 'heading' | 'bold' | 'list' | 'table'
  /** How many wait, this one the first; 1 where the page says nothing of it. */
  waiting: number
  counted: (all: number) => string
  ways: readonly string[]
  box: string
  isFramed: boolean
}

const classes = one<Class>('decide', 'decide', 'read', 'read', 'campaign')

export const textDesign: fc.Arbitrary<TextDesign> = classes.chain((name) =>
  fc
    .record({
      place: one<TextDesign['place']>('page', 'interstitial', 'interstitial', 'modal'),
      around: design,
      class: fc.constant(name),
      title: TITLES[name],
      date: fc.option(fc.integer({ min: 1, max: 60 }).map((ago) => addDays(AS_OF, -ago))),
      due:
        name === 'decide'
          ? fc.option(fc.integer({ min: 3, max: 120 }).map((on) => addDays(AS_OF, on)))
          : fc.constant(null),
      label: one<TextDesign['label']>('prefix', 'icon', 'key', 'heading'),
      named: one<TextDesign['named']>('heading', 'bold', 'list', 'table'),
      waiting: one(1, 1, 2, 3, 5),
      counted: one<TextDesign['counted']>(
        (all) => `1件目／全${all}件`,
        (all) => `重要なお知らせ（1／${all}件）`,
        (all) => `全${all}件中1件目`,
        (all) => `ご確認のお知らせ：全${all}件中 1件目`,
      ),
      ways:
        name === 'decide'
          ? one(
              ['お手続きへ進む', 'あとで手続きする'],
              ['回答する', '次回ログイン時に回答する'],
              ['手続き画面へ', '今は手続きしない'],
            )
          : one(['次へ'], ['トップページへ'], ['確認しました'], ['閉じる'], ['ホームへ進む']),
      box: one('', '', '次回から表示しない', '内容を確認しました'),
      isFramed: fc.boolean(),
    })
    .map((how) => ({
      ...how,
      waiting: how.place === 'interstitial' && isImportant(how) ? how.waiting : 1,
      box: name === 'decide' || how.place === 'page' ? '' : how.box,
      // A key stands among others; a name of important ones stands over no offer.
      label: how.label === 'key' && how.named !== 'table' && how.named !== 'list' ? 'icon' : how.label,
    })),
)

/** The page of a notice's text. */
export function textPage(how: TextDesign): Drawn {
  const { place, around, date, due, waiting } = how
  const is = isImportant(how)
  const title = (how.label === 'prefix' && is ? around.prefix : '') + how.title
  const unread = is && place !== 'page' ? waiting : 0
  const wanted = {
    blocking: place !== 'page',
    unread,
    notices: [
      {
        title,
        date,
        important: is,
        unread: place !== 'page',
        demand: how.class === 'decide' ? ('decide' as const) : ('read' as const),
        deadline: due,
      },
    ],
  }
  const name = how.label === 'heading' && is ? '重要なお知らせ' : 'お知らせ'
  const count = waiting > 1 ? `<p>${how.counted(waiting)}</p>` : ''
  const box = how.box === '' ? '' : `<p><label><input type="checkbox" name="c">${how.box}</label></p>`
  const text = `${headOf(title, how)}${bodyOf(how)}`
  const ways =
    place === 'page'
      ? '<p><a href="#">お知らせ一覧へ戻る</a></p>'
      : `<p>${how.ways.map((way) => `<button>${way}</button>`).join(' ')}</p>`
  switch (place) {
    case 'page':
      return {
        html: framed(name, `${MENU}<main><h1>${name}</h1>${text}${ways}</main>`, around),
        wanted: { kind: 'notice', ...wanted },
      }
    case 'interstitial':
      return {
        html: framed(name, `<main><h1>${name}</h1>${count}${text}${box}${ways}</main>`, {
          ...around,
          place: 'interstitial',
          noise: around.noise.filter((noise) => noise === 'footer' || noise === 'frame'),
        }),
        wanted: { kind: 'notice', ...wanted },
      }
    case 'modal':
      return {
        html: framed(
          'ホーム',
          `${home('', around)}<div style="position:fixed;inset:0;background:rgba(0,0,0,.5);z-index:90"></div><div role="dialog" aria-modal="true" style="position:fixed;z-index:91;left:150px;right:150px;top:60px;background:#fff">${how.label === 'heading' && is ? '<p><b>重要なお知らせ</b></p>' : ''}${text}${box}${ways}</div>`,
          { ...around, place: 'modal' },
        ),
        wanted: { kind: 'home', ...wanted },
      }
    default:
      return place satisfies never
  }
}

function headOf(
  title: string,
  { class: name, date, label, named, around: { day, heads, important } }: TextDesign,
): string {
  const is = isImportant({ class: name })
  const icon = label === 'icon' && is ? `<span class="tag">${important}</span>` : ''
  const published = date === null ? '' : `<p align="right">${heads.date}：${day(date)}</p>`
  const keys: [string, string][] = [
    ['件名', title],
    ...(date === null ? [] : [[heads.date, day(date)] satisfies [string, string]]),
    ...(label === 'key' ? [['重要度', is ? '重要' : '通常'] satisfies [string, string]] : []),
  ]
  switch (named) {
    case 'heading':
      return `<h2>${icon}${title}</h2>${published}`
    case 'bold':
      return `${published}<p>${icon}<b>${title}</b></p>`
    case 'list':
      return `${icon}<dl>${keys.map(([key, value]) => `<dt>${key}</dt><dd>${value}</dd>`).join('')}</dl>`
    case 'table':
      return `${icon}<table>${keys.map(([key, value]) => `<tr><th>${key}</th><td>${value}</td></tr>`).join('')}</table>`
    default:
      return named satisfies never
  }
}

function bodyOf({ class: name, due, isFramed, around: { day, heads } }: TextDesign): string {
  const lines = {
    decide: ['お手数をおかけいたしますが、内容をご確認のうえ、お手続きをお願いいたします。'],
    read: [
      'このたび、下記のとおり実施いたしますので、お知らせいたします。',
      'ご理解くださいますようお願いいたします。',
    ],
    news: ['今後とも変わらぬお引き立てを賜りますようお願い申し上げます。'],
    campaign: ['この機会にぜひご利用ください。', '<a href="#">詳しくはこちら</a>'],
  }[name]
  const by = due === null ? [] : [`${heads.due}：${day(due)}`]
  const text = ['平素より当行をご利用いただき、誠にありがとうございます。', ...lines, ...by]
    .map((line) => `<p>${line}</p>`)
    .join('')
  return isFramed ? `<div style="border:1px solid #ccc">${text}</div>` : text
}

/** A page that only says how many wait; 0: none. */
export type CountDesign = { around: Design; count: number; said: string; where: 'header' | 'box' | 'menu' }

const wide = (count: number) =>
  String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const THERE: readonly ((count: number) => string)[] = [
  (count) => `<a href="#">重要なお知らせ（未読${count}件）</a>`,
  (count) => `<a href="#">重要なお知らせ（未読${wide(count)}件）</a>`,
  (count) => `<p>未読の重要なお知らせが${count}件あります。</p>`,
  (count) => `<p>まだお読みでない重要なお知らせが${wide(count)}件ございます。</p>`,
  (count) => `<a href="#">重要なお知らせ <span class="tag">${count}</span></a>`,
  (count) => `<a href="#">お知らせ <span class="tag">未読${count}</span></a>`,
  (count) => `<a href="#">メッセージ <span class="tag">${count}</span></a>`,
  (count) => `<p>重要なお知らせ　未読：${count}件</p>`,
  (count) => `<p>お客さまへの重要なお知らせが <b>${count}</b> 件あります。</p>`,
  (count) => `<p>未確認のお知らせ：${wide(count)}件</p>`,
  (count) => `<p>You have ${count} unread messages.</p>`,
  (count) => `<a href="#" aria-label="重要なお知らせ 未読${count}件"><i class="bell"></i></a>`,
]
const NONE = [
  '<p>現在、お知らせはありません。</p>',
  '<p>未読のお知らせはございません。</p>',
  '<p>重要なお知らせはありません。</p>',
  '<a href="#">重要なお知らせ（未読0件）</a>',
  '<a href="#">重要なお知らせ（０件）</a>',
  '<p>新しいお知らせはありません。</p>',
  '<p>未読のメッセージ：0件</p>',
  '<a href="#">お知らせ</a>',
  '<a href="#">重要なお知らせ一覧を見る</a>',
  '<p>お知らせをメールで受け取る設定ができます。</p>',
] as const

export const countDesign: fc.Arbitrary<CountDesign> = fc
  .record({
    around: design,
    count: one(0, 0, 1, 2, 3, 7, 12),
    there: one(...THERE),
    none: one(...NONE),
    where: one<CountDesign['where']>('header', 'box', 'menu'),
  })
  .map(({ around, count, there, none, where }) => ({
    around: { ...around, place: 'home' },
    count,
    said: count === 0 ? none : there(count),
    where,
  }))

/** The home page that says it. */
export function countPage({ around, count, said, where }: CountDesign): Drawn {
  const box = where === 'box' ? `<section><h2>お知らせ</h2>${said}</section>` : ''
  const page = home(box, around)
  const body =
    where === 'header'
      ? `<div>${said}</div>${page}`
      : where === 'menu'
        ? page.replace('</ul></nav>', `<li>${said}</li></ul></nav>`)
        : page
  return {
    html: framed('ホーム', body, around),
    wanted: { kind: 'home', blocking: false, unread: count, notices: [] },
  }
}
