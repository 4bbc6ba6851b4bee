// For tests: the rows in which a list might show notices: what each tells, in which words, and in which elements.
import fc from 'fast-check'
import { addDays, type Day } from '../../lib/statement/day'
import { DATE_STYLES } from './ledger'
import { type Item, isImportant, one } from './made-up-notices'

const LAYOUTS = [
  'table',
  'table',
  'bareTable',
  'aria',
  'headedDivs',
  'divs',
  'list',
  'twoLines',
  'definitions',
  'cards',
  'fieldLists',
  'fieldTables',
  'fieldLines',
  'links',
  'lines',
] as const
type Layout = (typeof LAYOUTS)[number]
/** How important ones are told from others; `none` where the name of their list tells it. */
type Label = 'prefix' | 'icon' | 'image' | 'category' | 'level' | 'flag' | 'none'
/** How read ones are told from unread ones. */
type State =
  | 'words'
  | 'unreadOnly'
  | 'image'
  | 'badge'
  | 'spoken'
  | 'bold'
  | 'colour'
  | 'sign'
  | 'check'
  | 'readOn'
  | 'new'
  | 'none'
const EXTRAS = ['button', 'imageButton', 'checkbox', 'until', 'number', 'link', 'excerpt', 'wrapped'] as const
type Extra = (typeof EXTRAS)[number]
type Column = 'date' | 'label' | 'state' | 'title' | 'due'

/** How a list shows its rows. `marks`: apart from the title, before it in its own link, or behind it in brackets. */
export type Rows = {
  layout: Layout
  label: Label
  state: State
  columns: readonly Column[]
  marks: 'apart' | 'inside'
  /** Where no head says what it is: bare, under its name (掲載日：…), or in brackets behind all else. */
  dated: 'bare' | 'named' | 'behind'
  heads: { date: string; title: string; state: string; label: string; due: string }
  unread: string
  read: string
  important: string
  plain: string
  offer: string
  prefix: string
  day: (day: Day) => string
  hasDue: boolean
  extras: readonly Extra[]
}

const DAYS = [0, 1, 3, 4, 5, 6, 7, 8, 9, 12, 13].map((at) => DATE_STYLES[at] as Rows['day'])

export const rows: fc.Arbitrary<Rows> = fc
  .record({
    layout: one(...LAYOUTS),
    label: one<Label>('prefix', 'prefix', 'icon', 'image', 'category', 'category', 'level', 'flag'),
    state: one<State>(
      'words',
      'words',
      'unreadOnly',
      'image',
      'badge',
      'spoken',
      'bold',
      'colour',
      'sign',
      'check',
      'readOn',
      'new',
      'none',
    ),
    columns: fc.shuffledSubarray<Column>(['date', 'label', 'state', 'title', 'due'], { minLength: 5 }),
    marks: one<Rows['marks']>('apart', 'apart', 'inside'),
    dated: one<Rows['dated']>('bare', 'bare', 'named', 'behind'),
    heads: fc.record({
      date: one('掲載日', '日付', '配信日', '発信日', 'お知らせ日', '受信日時', '公開日', '通知日'),
      title: one('件名', 'タイトル', 'お知らせ', '内容', '表題', 'お知らせ内容'),
      state: one('状態', '状況', '未読/既読', 'ステータス', '閲覧状況'),
      label: one('区分', '種別', 'カテゴリ', '分類', '種類'),
      due: one('回答期限', 'ご回答期限', 'お手続き期限', '締切日', '対応期限', '手続期限'),
    }),
    states: one(['未読', '既読'], ['未読', '既読'], ['未開封', '開封済'], ['未確認', '確認済']),
    important: one('重要', '重要', '重要なお知らせ', '緊急'),
    plain: one('お知らせ', 'お知らせ', 'ご案内', '一般', 'その他'),
    offer: one('キャンペーン', 'キャンペーン', 'おトク情報', '商品・サービス'),
    prefix: one('【重要】', '【重要】', '［重要］', '＜重要＞', '【重要なお知らせ】'),
    day: one(...DAYS),
    hasDue: fc.boolean(),
    extras: fc.subarray([...EXTRAS]),
  })
  .map(({ states: [unread = '', read = ''], ...own }) => plain({ ...own, unread, read }))

const HAS_HEAD: readonly Layout[] = ['table', 'aria', 'headedDivs', 'fieldLists', 'fieldTables', 'fieldLines']
const WITH_TEXT: readonly Layout[] = ['cards', 'twoLines', 'list', 'divs', 'definitions']

/** What no bank does, or what nobody could read for sure, is put right. */
function plain(how: Rows): Rows {
  const { layout, columns } = how
  const hasHead = HAS_HEAD.includes(layout)
  const isSign = how.label === 'level' || how.label === 'flag'
  // Signs and days of reading mean something only under their names; a heading is bold for itself.
  const label = !hasHead && isSign ? 'icon' : how.label
  const state =
    (!hasHead && (how.state === 'check' || how.state === 'readOn')) ||
    (layout === 'cards' && how.state === 'bold')
      ? 'words'
      : how.state
  // Without a head days and marks come before the title, or all after it.
  const others = columns.filter((name) => name !== 'title' && name !== 'due')
  return {
    ...how,
    label,
    state,
    columns: hasHead
      ? columns
      : columns[0] === 'title'
        ? ['title', ...others, 'due']
        : [...others, 'title', 'due'],
    marks: isSign || state === 'sign' || state === 'check' || state === 'readOn' ? 'apart' : how.marks,
    dated: hasHead ? 'bare' : how.dated,
    extras: how.extras.filter((extra) => {
      if (extra === 'until' || extra === 'number' || extra === 'checkbox') return hasHead
      return extra !== 'excerpt' || WITH_TEXT.includes(layout)
    }),
  }
}

/** The title as the page shows it: a weight within the same text stays with it. */
export const titleOf = (item: Item, { label, prefix }: Pick<Rows, 'label' | 'prefix'>): string =>
  label === 'prefix' && isImportant(item) ? prefix + item.title : item.title

/** The rows of a list, and what explains them. */
export const listOf = (items: readonly Item[], how: Rows): string => legendOf(how) + drawn(items, how)

const adds = (how: Rows, extra: Extra) => how.extras.includes(extra)

function legendOf({ state, unread }: Rows): string {
  if (state === 'bold') return `<p>※太字は${unread}のお知らせです。</p>`
  if (state === 'colour') return `<p>※赤字は${unread}のお知らせです。</p>`
  return state === 'sign' ? `<p>●：${unread}</p>` : ''
}

type Field = { head: string; html: string; name: Column | Extra }

/** The fields of a notice in the order of the page. */
function fieldsOf(item: Item, at: number, how: Rows): Field[] {
  const { heads, label, state, marks } = how
  const hasHead = HAS_HEAD.includes(how.layout)
  const fields = how.columns.flatMap((name): Field[] => {
    switch (name) {
      case 'date': {
        const day = how.day(item.date)
        const named =
          how.dated === 'named' ? `${heads.date}：${day}` : how.dated === 'behind' ? `（${day}）` : day
        return [{ name, head: heads.date, html: named }]
      }
      case 'title':
        return [{ name, head: heads.title, html: titled(item, how) }]
      case 'label':
        if (label === 'prefix' || label === 'none' || marks === 'inside') return []
        return [
          {
            name,
            head: label === 'flag' ? '重要' : label === 'level' ? '重要度' : heads.label,
            html: labelOf(item, how),
          },
        ]
      case 'state':
        if (state === 'none' || state === 'bold' || state === 'colour' || marks === 'inside') return []
        return [{ name, head: stateHead(how), html: stateOf(item, how) }]
      case 'due':
        if (!how.hasDue) return []
        if (hasHead) return [{ name, head: heads.due, html: item.due === null ? '－' : how.day(item.due) }]
        return item.due === null ? [] : [{ name, head: '', html: `${heads.due}：${how.day(item.due)}` }]
      default:
        return name satisfies never
    }
  })
  const ordered =
    how.dated === 'behind'
      ? [...fields.filter(({ name }) => name !== 'date'), ...fields.filter(({ name }) => name === 'date')]
      : fields
  const more: Field[] = [
    { name: 'until', head: '掲載期限', html: how.day(addDays(item.date, 365)) },
    {
      name: 'excerpt',
      head: '',
      html:
        item.class === 'decide'
          ? '平素より当行をご利用いただき、誠にありがとうございます。内容をご確認のうえ、お手続きをお願いいたします。'
          : '平素より当行をご利用いただき、誠にありがとうございます。詳しくは本文をご覧ください。',
    },
    { name: 'button', head: '', html: '<button>詳細</button>' },
    {
      name: 'imageButton',
      head: '',
      html: '<input type="image" alt="表示" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAAAAACwAAAAAAQABAAACAkQBADs=">',
    },
  ]
  const before: Field[] = [
    { name: 'checkbox', head: '選択', html: `<input type="checkbox" name="s${at}">` },
    { name: 'number', head: 'No.', html: String(at + 1) },
  ]
  const chosen = (all: readonly Field[]) =>
    all.filter(({ name }) => how.extras.some((extra) => extra === name))
  return [...chosen(before), ...ordered, ...chosen(more)]
}

function stateHead({ state, read, heads }: Rows): string {
  if (state === 'check') return read === '確認済' ? '確認' : '既読'
  return state === 'readOn' ? '確認日時' : heads.state
}

/** The title with the marks that stand within it. */
function titled(item: Item, how: Rows): string {
  const shown = escaped(titleOf(item, how))
  const isPlain = how.marks === 'apart'
  const mark = (html: string) =>
    isPlain || html === '' ? '' : html.startsWith('<') ? html : `<span>${html}</span>`
  const text = `${mark(stateOf(item, how))}${mark(labelOf(item, how))}${shown}`
  const link = how.layout === 'links' || !adds(how, 'link') ? text : `<a href="#n">${text}</a>`
  if (!item.unread || how.state === 'none') return link
  return how.state === 'bold'
    ? `<b>${link}</b>`
    : how.state === 'colour'
      ? `<span style="color:#c00"><font color="#c00">${link}</font></span>`.replace(
          '<a ',
          '<a style="color:#c00" ',
        )
      : link
}

const image = (alt: string) =>
  `<img alt="${alt}" width="30" height="14" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAAAAACwAAAAAAQABAAACAkQBADs=">`

function labelOf(item: Item, { label, important, plain: usual, offer }: Rows): string {
  const is = isImportant(item)
  switch (label) {
    case 'icon':
      return is ? `<span class="tag">${important}</span>` : ''
    case 'image':
      return is ? image(important) : ''
    case 'category':
      return `<span class="tag">${is ? important : item.class === 'campaign' ? offer : usual}</span>`
    case 'level':
      return is ? '高' : '通常'
    case 'flag':
      return is ? '○' : ''
    case 'prefix':
    case 'none':
      return ''
    default:
      return label satisfies never
  }
}

function stateOf({ unread: is, date }: Item, { state, unread, read, day }: Rows): string {
  switch (state) {
    case 'words':
      return is ? `<span>${unread}</span>` : `<span>${read}</span>`
    case 'unreadOnly':
      return is ? `<span>${unread}</span>` : ''
    case 'image':
      return image(is ? unread : read)
    case 'badge':
      return `<span class="tag">${is ? unread : read}</span>`
    case 'spoken':
      return is ? `<span><i class="dot"></i><span class="sr">${unread}</span></span>` : ''
    case 'sign':
      return is ? '●' : ''
    case 'check':
      return is ? '' : '✓'
    case 'readOn':
      return is ? '' : day(addDays(date, 1))
    case 'new':
      return is ? '<span class="tag">NEW</span>' : ''
    case 'bold':
    case 'colour':
    case 'none':
      return ''
    default:
      return state satisfies never
  }
}

function drawn(items: readonly Item[], how: Rows): string {
  const all = items.map((item, at) => fieldsOf(item, at, how))
  const heads = all[0]?.map(({ head }) => head) ?? []
  const cells = (fields: readonly Field[], open: string, close: string) =>
    fields.map(({ html }) => `${open}${html}${close}`).join('')
  const each = (draw: (fields: readonly Field[]) => string) => all.map(draw).join('')
  const wrap = (html: string) => (adds(how, 'wrapped') ? `<div class="item"><div>${html}</div></div>` : html)
  const not = (fields: readonly Field[], ...names: Field['name'][]) =>
    fields.filter(({ name }) => !names.includes(name))
  const only = (fields: readonly Field[], ...names: Field['name'][]) =>
    fields.filter(({ name }) => names.includes(name))
  switch (how.layout) {
    case 'table':
      return `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${each((fields) => `<tr>${cells(fields, '<td>', '</td>')}</tr>`)}</tbody></table>`
    case 'bareTable':
      return `<table>${each((fields) => `<tr>${cells(fields, '<td>', '</td>')}</tr>`)}</table>`
    case 'aria':
    case 'headedDivs': {
      const role = (name: string) => (how.layout === 'aria' ? ` role="${name}"` : '')
      const row = (texts: readonly string[], name: string) =>
        `<div${role('row')} style="display:flex">${texts.map((text) => `<div${role(name)} style="width:12em">${text}</div>`).join('')}</div>`
      return `<div${role('table')}>${row(heads, 'columnheader')}${each((fields) =>
        row(
          fields.map(({ html }) => html),
          'cell',
        ),
      )}</div>`
    }
    case 'divs':
      return `<div>${each((fields) => wrap(`<div style="display:flex;gap:1em">${cells(fields, '<div>', '</div>')}</div>`))}</div>`
    case 'list':
      return `<ul>${each((fields) => `<li>${cells(not(fields, 'excerpt'), '<span>', '</span> ')}${cells(only(fields, 'excerpt'), '<p>', '</p>')}</li>`)}</ul>`
    case 'twoLines':
      return `<ul>${each((fields) => {
        const meta = `<p>${cells(not(fields, 'title', 'excerpt'), '<span>', '</span>　')}</p>`
        const text = `<p>${cells(only(fields, 'title'), '', '')}</p>`
        return `<li>${how.columns[0] === 'title' ? text + meta : meta + text}${cells(only(fields, 'excerpt'), '<p>', '</p>')}</li>`
      })}</ul>`
    case 'definitions':
      return `<dl>${each((fields) => `<dt>${cells(not(fields, 'title', 'button', 'imageButton', 'excerpt'), '<span>', '</span> ')}</dt><dd>${cells(only(fields, 'title', 'button', 'imageButton'), '', ' ')}${cells(only(fields, 'excerpt'), '<p>', '</p>')}</dd>`)}</dl>`
    case 'cards':
      return each((fields) =>
        wrap(
          `<article>${fields.map(({ name, html }) => (name === 'title' ? `<h3>${html}</h3>` : name === 'date' ? `<time>${html}</time>` : `<p>${html}</p>`)).join('')}</article>`,
        ),
      )
    case 'fieldLists':
      return each((fields) =>
        wrap(
          `<dl>${fields.map(({ head, html }) => (head === '' ? `<dd>${html}</dd>` : `<dt>${head}</dt><dd>${html}</dd>`)).join('')}</dl>`,
        ),
      )
    case 'fieldTables':
      return each((fields) =>
        wrap(
          `<table>${fields.map(({ head, html }) => `<tr><th>${head}</th><td>${html}</td></tr>`).join('')}</table>`,
        ),
      )
    case 'fieldLines':
      return each(
        (fields) =>
          `<div class="card">${fields.map(({ head, html }) => (head === '' ? `<div>${html}</div>` : `<div><span>${head}</span><span>${html}</span></div>`)).join('')}</div>`,
      )
    case 'links':
      return `<div>${each((fields) => `<a href="#n" style="display:block">${cells(not(fields, 'button', 'imageButton'), '<span>', '</span> ')}</a>`)}</div>`
    case 'lines':
      return `<p>${each((fields) => `${cells(fields, '<span>', '</span>　')}<br>`)}</p>`
    default:
      return how.layout satisfies never
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
