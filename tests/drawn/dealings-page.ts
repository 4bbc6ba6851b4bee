// For tests: dealings of a card, a wallet, a loan or an account drawn as a page in one of their designs.
import { type Field, fieldsOf, money, timeText } from './dealing-fields'
import {
  type Dealing,
  type Design,
  type Drawing,
  dayText,
  isGrid,
  isLabelled,
  type Noise,
  NUMBERS,
} from './dealings'

const TITLES = {
  card: ['カードご利用明細', 'ご利用代金明細', 'ご利用明細照会'],
  wallet: ['取引履歴', 'ご利用履歴', '利用明細'],
  cardLoan: ['お取引履歴', 'カードローン お取引明細', 'ご利用履歴'],
  housing: ['ご返済履歴', '住宅ローン ご返済明細', 'ローン返済履歴照会'],
  deposits: ['入出金明細', 'お取引明細', '入出金明細照会'],
}
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''

/** The page. */
export function pageOf({ rows, how }: Drawing): string {
  const has = (noise: Noise) => how.noise.includes(noise)
  const title = pick(TITLES[how.kind], how.words)
  const ordered = how.isNewestFirst ? rows.toReversed() : rows
  return `<!doctype html><html lang="ja"><title>${title} | ${SITES[how.kind]}</title><style>.row,.item,li a{display:flex;gap:12px}.cell{width:9em}.chip{border:1px solid #ccc;border-radius:8px;padding:0 6px;font-size:12px}.sub,small{color:#777}</style><body>
${has('menu') ? '<nav><ul><li><a href="#">ホーム</a></li><li><a href="#">明細</a></li><li><a href="#">キャンペーン</a></li><li><a href="#">設定</a></li><li><a href="#">ログアウト</a></li></ul></nav>' : ''}
<main><h1>${title}</h1>
${accountOf(how)}
${has('summary') ? summaryOf(rows, how) : ''}
${has('filter') ? '<form><label>期間 <select><option>直近3か月</option><option>2026年6月</option></select></label><label>種類 <select><option>すべて</option><option>入金</option><option>出金</option></select></label><button>照会する</button></form>' : ''}
${has('tabs') ? `<div role="tablist"><button role="tab" aria-selected="true">すべて</button>${(how.kind === 'wallet' ? ['支払い', 'チャージ', 'ポイント'] : how.kind === 'card' ? ['ショッピング', 'キャッシング'] : ['明細', 'グラフ']).map((tab) => `<button role="tab" aria-selected="false">${tab}</button>`).join('')}</div>` : ''}
${how.more === 'exact' || has('count') ? `<p>${rows.length}件</p>` : how.more === 'range' ? `<p>全${rows.length + 12}件中 1～${rows.length}件を表示</p>` : ''}
${how.total === 'above' ? `<p>${totalWord(how)} <b>${money(sumOf(rows), 0, how)}</b></p>` : ''}
${drawn(ordered, how)}
${how.more === 'button' ? '<button type="button">もっと見る</button>' : ''}
${has('points') ? '<section><h2>ポイント</h2><dl><dt>保有ポイント</dt><dd>1,240ポイント</dd><dt>うち期間限定</dt><dd>120ポイント（2026/07/31まで）</dd></dl></section>' : ''}
${has('notes') ? '<ul class="notes"><li>※表示内容はお取引直後には反映されない場合があります。</li><li>※外貨でのご利用分は売上到着日のレートで円に換算します。</li></ul>' : ''}
</main>
${has('campaign') ? '<aside><h3>夏のキャンペーン</h3><p>2026年7月31日まで 抽選で10,000円プレゼント</p><a href="#">くわしく見る</a></aside>' : ''}
${has('footer') ? '<footer><a href="#">よくあるご質問</a> <a href="#">お問い合わせ</a><p>© 株式会社みほん</p></footer>' : ''}</body></html>`
}

const SITES = {
  card: 'みほんカード',
  wallet: 'ミホンPay',
  cardLoan: 'みほん銀行カードローン',
  housing: 'みほん銀行',
  deposits: 'みほん銀行',
}

/** The account's name and number. */
function accountOf({ kind, account }: Design): string {
  const at = account % 3
  switch (kind) {
    case 'card':
      return (
        [
          `<p>みほんカード ゴールド　${NUMBERS.card}</p>`,
          `<dl><dt>カード名称</dt><dd>ミホンVISAカード</dd><dt>カード番号</dt><dd>${NUMBERS.card}</dd></dl>`,
          `<div class="face"><b>MIHON CARD</b><br>${NUMBERS.card}</div>`,
        ][at] ?? ''
      )
    case 'wallet':
      return (
        [
          '<p>ミホンPay残高　<b>8,245円</b></p>',
          '<div class="face"><b>ミホンPay</b><span>電子マネー残高</span><b>8,245<small>円</small></b></div>',
          '<dl><dt>電子マネー</dt><dd>ミホンマネー</dd><dt>現在の残高</dt><dd>8,245円</dd></dl>',
        ][at] ?? ''
      )
    case 'cardLoan':
      return (
        [
          `<p>カードローン　会員番号 ${NUMBERS.cardLoan}</p>`,
          `<dl><dt>商品</dt><dd>カードローン</dd><dt>ローン番号</dt><dd>${NUMBERS.cardLoan}</dd></dl>`,
          `<p>渋谷支店　カードローン　${NUMBERS.cardLoan}</p>`,
        ][at] ?? ''
      )
    case 'housing':
      return (
        [
          `<table><tr><th>取引店</th><td>渋谷支店</td><th>ローン種類</th><td>住宅ローン</td></tr><tr><th>ローン番号</th><td>${NUMBERS.housing}</td><th>お借入日</th><td>2021年11月30日</td></tr></table>`,
          `<dl><dt>ローン種類</dt><dd>住宅ローン</dd><dt>ローン口座番号</dt><dd>${NUMBERS.housing}</dd></dl>`,
          `<p>渋谷支店　住宅ローン　${NUMBERS.housing}</p>`,
        ][at] ?? ''
      )
    case 'deposits':
      return (
        [
          `<p>渋谷支店　普通　${NUMBERS.deposits}</p>`,
          `<dl><dt>支店名</dt><dd>渋谷支店</dd><dt>科目</dt><dd>普通</dd><dt>口座番号</dt><dd>${NUMBERS.deposits}</dd></dl>`,
          `<table><tr><th>口座</th><td>渋谷支店 普通預金 ${NUMBERS.deposits}</td></tr></table>`,
        ][at] ?? ''
      )
    default:
      return kind satisfies never
  }
}

const sumOf = (rows: readonly Dealing[]) => Math.abs(rows.reduce((sum, { amount }) => sum + amount, 0))

const totalWord = ({ kind, words }: Design) =>
  kind === 'card'
    ? pick(['合計', 'ご利用金額合計', 'お支払い金額合計', '小計'], words)
    : pick(['合計', '期間合計'], words)

function summaryOf(rows: readonly Dealing[], how: Design): string {
  const sum = money(sumOf(rows), 0, how)
  switch (how.kind) {
    case 'card':
      return `<section class="sum"><dl><dt>お支払日</dt><dd>2026年7月27日</dd><dt>${pick(['お支払い金額', 'ご請求金額', '今回のお支払金額'], how.words)}</dt><dd>${sum}</dd><dt>お引落口座</dt><dd>みほん銀行 本店 普通 ***1234</dd></dl></section>`
    case 'wallet':
      return `<section class="sum"><p>今月の支払い <b>${sum}</b></p></section>`
    case 'cardLoan':
      return '<section class="sum"><div>ご利用残高<b>262,897円</b></div><div>ご利用可能額<b>37,103円</b></div><div>次回お支払日<b>7月26日</b></div></section>'
    case 'housing':
      return '<section class="sum"><dl><dt>現在のお借入残高</dt><dd>21,345,678円</dd><dt>適用金利</dt><dd>年0.625％（変動）</dd><dt>次回ご返済日</dt><dd>2026年7月27日</dd></dl></section>'
    case 'deposits':
      return '<section class="sum"><dl><dt>お引出し可能額</dt><dd>1,000,000円</dd></dl></section>'
    default:
      return how.kind satisfies never
  }
}

/** The rows, newest or oldest first as given, all together or a part a month. */
function drawn(ordered: readonly Dealing[], how: Design): string {
  if (how.days !== 'months' && how.days !== 'accordion') return listed(ordered, how)
  const months = [...new Set(ordered.map(({ date }) => date.slice(0, 7)))]
  return months
    .map((month) => {
      const rows = ordered.filter(({ date }) => date.startsWith(month))
      const [year, number] = month.split('-').map(Number)
      const name = `${year}年${number}月`
      const list = listed(rows, how)
      if (how.days === 'months') return `<section><h2>${name}</h2>${list}</section>`
      const sums = how.words % 3 === 0 ? '' : `<span>${rows.length}件</span>`
      return how.words % 2 === 0
        ? `<details open><summary>${name} ${sums}</summary>${list}</details>`
        : `<section><h3><button type="button" aria-expanded="true">${name} ${sums}</button></h3><div>${list}</div></section>`
    })
    .join('')
}

function listed(rows: readonly Dealing[], how: Design): string {
  if (isGrid(how)) return gridOf(rows, how)
  return isLabelled(how) ? labelledOf(rows, how) : bareOf(rows, how)
}

const actionOf = ({ action }: Design, at: number) =>
  action === '' ? '' : at % 2 === 0 ? `<a href="#">${action}</a>` : `<button type="button">${action}</button>`

/** The time behind the words, where it stands there. */
function placed(fields: readonly Field[], how: Design): readonly Field[] {
  const time = fields.find(({ name }) => name === 'time')
  if (how.time !== 'behind' || time === undefined) return fields
  const rest = fields.filter((field) => field !== time)
  return [
    ...rest.filter(({ name }) => name !== 'extra'),
    time,
    ...rest.filter(({ name }) => name === 'extra'),
  ]
}

function gridOf(rows: readonly Dealing[], how: Design): string {
  const lines = rows.map((row) => placed(fieldsOf(row, how), how))
  const heads = (lines[0] ?? []).map(({ head }) => head)
  const action = actionOf(how, how.words)
  const amount = (lines[0] ?? []).findIndex(({ name }) => name === 'amount')
  const total = heads.map((_, at) =>
    at === 0 && amount !== 0
      ? totalWord(how)
      : at === amount && how.signs !== 'pair'
        ? money(sumOf(rows), 0, how)
        : '',
  )
  const hasTotal = (how.total === 'row' || how.total === 'foot') && amount !== 0 && how.signs !== 'pair'
  if (how.layout === 'table') {
    const row = (cells: readonly string[], tag: string) =>
      cells.map((text) => `<${tag}>${text}</${tag}>`).join('')
    const sum = hasTotal ? `<tr>${row(total, 'td')}${action === '' ? '' : '<td></td>'}</tr>` : ''
    return `<table><thead><tr>${row(heads, 'th')}${action === '' ? '' : '<th></th>'}</tr></thead><tbody>${lines
      .map(
        (fields) =>
          `<tr>${row(
            fields.map(({ html }) => html),
            'td',
          )}${action === '' ? '' : `<td>${action}</td>`}</tr>`,
      )
      .join(
        '',
      )}${how.total === 'row' ? sum : ''}</tbody>${how.total === 'foot' && sum !== '' ? `<tfoot>${sum}</tfoot>` : ''}</table>`
  }
  const role = (name: string) => (how.layout === 'aria' ? `role="${name}"` : '')
  const line = (cells: readonly string[], name: string) =>
    `<div class="row" ${role('row')}>${cells.map((text) => `<div class="cell" ${role(name)}>${text}</div>`).join('')}</div>`
  const withAction = (cells: readonly string[], last: string) => (action === '' ? cells : [...cells, last])
  return `<div ${role('table')}>${line(withAction(heads, ''), 'columnheader')}${lines
    .map((fields) =>
      line(
        withAction(
          fields.map(({ html }) => html),
          action,
        ),
        'cell',
      ),
    )
    .join('')}${hasTotal ? line(withAction(total, ''), 'cell') : ''}</div>`
}

function labelledOf(rows: readonly Dealing[], how: Design): string {
  return rows
    .map((row) => {
      const fields = placed(fieldsOf(row, how), how).filter(({ html }) => html !== '')
      const action = actionOf(how, how.words)
      return how.layout === 'cards'
        ? `<article>${fields.map(({ head, html }) => (head === '' ? `<span class="chip">${html}</span>` : `<div><span>${head}</span><b>${html}</b></div>`)).join('')}${action}</article>`
        : `<dl>${fields.map(({ head, html }) => (head === '' ? '' : `<dt>${head}</dt><dd>${html}</dd>`)).join('')}</dl>${action}`
    })
    .join('')
}

function bareOf(rows: readonly Dealing[], how: Design): string {
  let before = ''
  const items = rows.map((row) => {
    const day = dayText(row.date, how)
    const heading = how.days === 'headings' && row.date !== before ? day : ''
    before = row.date
    return { heading, html: bareRow(row, how, day) }
  })
  switch (how.layout) {
    case 'list':
    case 'links': {
      const item = (html: string) =>
        how.layout === 'links' ? `<li><a href="#">${html}</a></li>` : `<li>${html}</li>`
      // A list a day under its heading.
      const lists: { heading: string; html: string }[] = []
      for (const { heading, html } of items) {
        const last = lists.at(-1)
        if (last === undefined || heading !== '') lists.push({ heading, html: item(html) })
        else last.html += item(html)
      }
      return lists
        .map(({ heading, html }) => `${heading === '' ? '' : `<h4>${heading}</h4>`}<ul>${html}</ul>`)
        .join('')
    }
    default:
      return `<div class="items">${items
        .map(
          ({ heading, html }) =>
            `${heading === '' ? '' : `<div class="day">${heading}</div>`}<div class="block">${html}</div>`,
        )
        .join('')}</div>`
  }
}

const ICONS = {
  none: () => '',
  empty: () => '<img src="data:," alt="" width="24" height="24">',
  named: (row: Dealing) =>
    `<img src="data:," alt="${row.amount < 0 ? '支払いアイコン' : '入金アイコン'}" width="24" height="24">`,
  hidden: () => '<span class="ic" aria-hidden="true">●</span>',
  letter: () => '<i class="icon-shop" aria-hidden="true"></i>',
}

/** A row without heads over its fields. */
function bareRow(row: Dealing, how: Design, day: string): string {
  const fields = fieldsOf(row, how)
  const words = fields.filter(({ name }) => name === 'words')
  const extras = fields.filter(({ name, html }) => name === 'extra' && html !== '')
  const icon = ICONS[how.icon](row)
  const time = how.time === 'none' ? '' : timeText(row)
  const isBelow = how.time === 'below' || how.time === 'behind'
  const date =
    how.days === 'headings'
      ? time === '' || isBelow
        ? ''
        : `<time>${time}</time>`
      : `<time>${day}${time === '' || isBelow ? '' : ` ${time}`}</time>`
  const late = time !== '' && isBelow ? `<div class="sub">${time}</div>` : ''
  const said = words
    .filter(({ html }) => html !== '')
    .map(({ html }, at) => (at === 0 ? `<div class="t">${html}</div>` : `<div class="sub">${html}</div>`))
    .join('')
  const chips = extras
    .map(({ head, html }) =>
      how.chips === 'bare' || head === ''
        ? `<span class="chip">${html}</span>`
        : `<span class="sub">${head}：${html}</span>`,
    )
    .join(' ')
  const amounts = fields
    .filter(({ name }) => name === 'amount' || name === 'balance')
    .filter(({ html }) => html !== '')
    .map(({ name, head, html }) =>
      name === 'balance' ? `<div class="sub">${head} ${html}</div>` : `<b class="amt">${html}</b>`,
    )
    .join('')
  const action = actionOf(how, how.words)
  const rest = chips === '' ? '' : `<div class="chips">${chips}</div>`
  return how.layout === 'stacked'
    ? `<div class="item">${date === '' ? '' : `<div class="top">${date}</div>`}${icon}${said}${amounts}</div>${late}${rest}${action}`
    : `${icon}${date}<div class="main">${said}${late}${rest}</div><div class="right">${amounts}</div>${how.layout === 'links' ? '' : action}`
}
