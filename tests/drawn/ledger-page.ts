// For tests: the many designs in which a bank might show a ledger on a page.
import fc from 'fast-check'
import { DATE_STYLES, type LedgerRow, MONEY_STYLES, type Style, style } from './ledger'

/** How a page shows a ledger. `days`: on each row, only where it changes, or as headings over the rows of a day. */
export type Design = {
  layout: 'table' | 'aria' | 'divs' | 'list' | 'cards' | 'definitions'
  words: Style['words']
  shape: Style['shape']
  columns: readonly ('date' | 'amount' | 'balance' | 'description')[]
  date: (day: LedgerRow['date']) => string
  money: (units: number) => string
  days: 'each' | 'changed' | 'headings'
  balance: 'each' | 'dayEnd'
  isNewestFirst: boolean
  hasInFirst: boolean
  hasPlus: boolean
  account: (title: string) => string
  noise: readonly Noise[]
}

const NOISE = ['menu', 'footer', 'count', 'button', 'twin', 'advert', 'aside', 'period'] as const
type Noise = (typeof NOISE)[number]

/** Dates as pages show them: without those of files (20260630, a time behind the day). */
const PAGE_DATES = [0, 1, 3, 4, 5, 6, 7, 8, 9, 12, 13].map((at) => DATE_STYLES[at] as Design['date'])
/** Without the cents that only files write of yen. */
const PAGE_MONEY = MONEY_STYLES.slice(1, -1)

const ACCOUNTS: readonly Design['account'][] = [
  (title) => `<h1>${title}</h1><p>本店営業部　普通　1234567</p>`,
  (title) =>
    `<h2>${title}</h2><dl><dt>支店名</dt><dd>本店営業部</dd><dt>科目</dt><dd>普通</dd><dt>口座番号</dt><dd>1234567</dd></dl>`,
  (title) =>
    `<h1>${title}</h1><select><option>当座 0000001</option><option selected>普通 1234567</option></select>`,
  (title) =>
    `<table><tr><td>${title}</td></tr></table><table><tr><th>口座</th><td>本店営業部 普通預金 1234567</td></tr></table>`,
]

export const design: fc.Arbitrary<Design> = fc
  .record({
    layout: fc.constantFrom('table', 'table', 'aria', 'divs', 'list', 'cards', 'definitions'),
    // The words, the shape and the sides are those of files.
    of: style,
    columns: fc.shuffledSubarray(['date', 'amount', 'balance', 'description'] as const, { minLength: 4 }),
    date: fc.constantFrom(...PAGE_DATES),
    money: fc.constantFrom(...PAGE_MONEY),
    days: fc.constantFrom('each', 'each', 'changed', 'headings'),
    balance: fc.constantFrom('each', 'each', 'each', 'dayEnd'),
    hasPlus: fc.boolean(),
    account: fc.constantFrom(...ACCOUNTS),
    noise: fc.subarray([...NOISE]),
  })
  .map(
    ({ of: { words, shape, isNewestFirst, hasInFirst }, ...own }): Design => ({
      ...own,
      words,
      shape,
      isNewestFirst,
      hasInFirst,
      ...plain(own),
    }),
  )

/** What no bank does: days left out where nothing stands in columns; balances here and there in a list, or before what they are the balance of. */
function plain({ layout, days, balance, columns }: Pick<Design, 'layout' | 'days' | 'balance' | 'columns'>) {
  const hasHead = layout === 'table' || layout === 'aria' || layout === 'divs'
  const isList = layout === 'list'
  return {
    days: hasHead || (isList && days === 'headings') ? days : ('each' as const),
    balance: hasHead ? balance : ('each' as const),
    columns: isList ? [...columns.filter((name) => name !== 'balance'), 'balance' as const] : columns,
  }
}

type Field = { head: string; text: string; name: 'date' | 'amount' | 'balance' | 'description' }

/** The ledger as a page in that design. */
export function pageOf(rows: readonly LedgerRow[], how: Design): string {
  const ordered = how.isNewestFirst ? rows.toReversed() : rows
  const items = ordered.map((row, at) => ({
    day: how.date(row.date),
    isNewDay: row.date !== ordered[at - 1]?.date,
    fields: fieldsOf(row, at, ordered, how),
  }))
  const has = (noise: Noise) => how.noise.includes(noise)
  const shown = drawn(items, how)
  return `<!doctype html><html lang="ja"><title>入出金明細 | みほん銀行</title><body>
${has('menu') ? '<nav><ul><li><a href="#">残高照会</a></li><li><a href="#">入出金明細</a></li><li><a href="#">振込</a></li><li><a href="#">ログアウト</a></li></ul></nav>' : ''}
<main>${how.account('入出金明細')}
${has('period') ? '<form><select name="m"><option>直近3か月</option><option>任意の期間</option></select><button>照会する</button></form>' : ''}
${has('count') ? `<p>全${rows.length}件</p>` : ''}
${shown}
${has('twin') ? `<div style="display:none">${shown}</div>` : ''}
</main>
${has('aside') ? '<aside><p>住宅ローン 年0.6%から</p><a href="#">くわしく見る</a></aside>' : ''}
${has('footer') ? '<footer><p>© みほん銀行　金融機関コード 9999</p><a href="#">よくあるご質問</a></footer>' : ''}</body></html>`
}

function fieldsOf(row: LedgerRow, at: number, ordered: readonly LedgerRow[], how: Design): Field[] {
  const { words, columns, shape } = how
  // The balance of a day's end stands on the row that is last in time.
  const next = how.isNewestFirst ? ordered[at - 1] : ordered[at + 1]
  const isShown = how.balance === 'each' || next?.date !== row.date
  const sides = how.hasInFirst ? (['in', 'out'] as const) : (['out', 'in'] as const)
  return columns.flatMap((name): Field[] => {
    switch (name) {
      case 'date': {
        if (how.days === 'headings') return []
        const isBlank = how.days === 'changed' && row.date === ordered[at - 1]?.date
        return [{ name, head: words.date, text: isBlank ? '' : how.date(row.date) }]
      }
      case 'description':
        return [{ name, head: words.description, text: escaped(row.description) }]
      case 'balance':
        return [{ name, head: words.balance, text: isShown ? how.money(row.balance) : '' }]
      case 'amount':
        if (shape === 'signed') {
          const sign = how.hasPlus && row.amount > 0 ? '+' : ''
          return [{ name, head: words.signed, text: sign + how.money(row.amount) }]
        }
        if (shape === 'flagged')
          return [
            { name, head: '入出金区分', text: row.amount < 0 ? '出金' : '入金' },
            { name, head: '取引金額', text: how.money(Math.abs(row.amount)) },
          ]
        return sides.map((side) => ({
          name,
          head: words[side],
          text: row.amount < 0 === (side === 'out') ? how.money(Math.abs(row.amount)) : '',
        }))
      default:
        return name satisfies never
    }
  })
}

type Item = { day: string; isNewDay: boolean; fields: Field[] }

function drawn(items: readonly Item[], how: Design): string {
  const heads = items[0]?.fields.map(({ head }) => head) ?? []
  const button = how.noise.includes('button') ? '<button>詳細</button>' : ''
  const advert = how.noise.includes('advert')
  const heading = (item: Item, draw: (text: string) => string) =>
    how.days === 'headings' && item.isNewDay ? draw(item.day) : ''
  const between = (at: number, ad: string) => (advert && at === Math.ceil(items.length / 2) ? ad : '')
  switch (how.layout) {
    case 'table': {
      const width = heads.length + (button === '' ? 0 : 1)
      const row = (item: Item) =>
        `<tr>${item.fields.map(({ text }) => `<td>${text}</td>`).join('')}${button === '' ? '' : `<td>${button}</td>`}</tr>`
      return `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}${button === '' ? '' : '<th></th>'}</tr>${items
        .map(
          (item, at) =>
            heading(item, (day) => `<tr><td colspan="${width}">${day}</td></tr>`) +
            between(at, `<tr><td colspan="${width}">【PR】カードローンのご案内</td></tr>`) +
            row(item),
        )
        .join('')}</table>`
    }
    case 'aria':
    case 'divs': {
      const role = (name: string) => (how.layout === 'aria' ? ` role="${name}"` : ` class="${name}"`)
      const line = (cells: readonly string[], name: string) =>
        `<div${role('row')} style="display:flex">${cells.map((text) => `<div${role(name)} style="width:9em">${text}</div>`).join('')}</div>`
      return `<div${role('table')}>${line(heads, 'columnheader')}${items
        .map(
          (item, at) =>
            heading(item, (day) => `<h4>${day}</h4>`) +
            between(at, '<div><a href="#">【PR】カードローンのご案内</a></div>') +
            line(
              item.fields.map(({ text }) => text),
              'cell',
            ),
        )
        .join('')}</div>`
    }
    case 'list':
      return `<ul>${items
        .map(
          (item, at) =>
            heading(item, (day) => `<li><h4>${day}</h4></li>`) +
            between(at, '<li><a href="#">【PR】カードローンのご案内</a></li>') +
            `<li>${item.fields.map((field) => said(field, how)).join('')}${button}</li>`,
        )
        .join('')}</ul>`
    case 'cards':
      return items
        .map(
          ({ fields }) =>
            `<article>${fields.map(({ head, text }) => `<div><span>${head}</span><b>${text}</b></div>`).join('')}${button}</article>`,
        )
        .join('')
    case 'definitions':
      return items
        .map(
          ({ fields }) =>
            `<dl>${fields.map(({ head, text }) => `<dt>${head}</dt><dd>${text}</dd>`).join('')}</dl>${button}`,
        )
        .join('')
    default:
      return how.layout satisfies never
  }
}

/** A field of a list, which has no head over it: amounts say what they are. */
function said({ name, head, text }: Field, { shape }: Design): string {
  if (text === '') return ''
  switch (name) {
    case 'date':
      return `<time>${text}</time>`
    case 'description':
      return `<p>${text}</p>`
    case 'balance':
      return `<p><small>${head}</small> <span>${text}</span></p>`
    case 'amount':
      return shape === 'pair' ? `<p><span>${head}</span> <strong>${text}</strong></p>` : `<p>${text}</p>`
    default:
      return name satisfies never
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
