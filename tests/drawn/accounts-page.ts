// For tests: accounts drawn as a page in one of the designs of accounts.
import { detailOf, type Field, factsOf, fieldsOf, lineOfFacts, money } from './account-fields'
import type { Design, Drawing, Noise, Part, Row } from './accounts'

/** The page. */
export function pageOf({ parts, how }: Drawing): string {
  const has = (noise: Noise) => how.noise.includes(noise)
  const title = {
    card: 'カードご利用明細',
    loan: 'ローン お取引明細',
    repaid: '住宅ローン ご返済履歴',
    foreign: '外貨預金 お取引明細',
    deposits: '入出金明細',
    mixed: 'お取引明細',
  }[how.kind]
  const isBand = how.place === 'band'
  const body = isBand
    ? tableOf(
        parts.flatMap((part, at) => [bandOf(part, how, at), ...linesOf(part, part.rows, how)]),
        headsOf(parts[0], how),
        how,
        '',
      ) + moreSign(parts[0]?.rows.length ?? 0, how)
    : parts.map((part, at) => sectionOf(part, how, at)).join('\n')
  return `<!doctype html><html lang="ja"><title>${title} | みほん${how.kind === 'card' ? 'カード' : '銀行'}</title><body>
${has('menu') ? '<nav><ul><li><a href="#">ホーム</a></li><li><a href="#">明細</a></li><li><a href="#">設定</a></li><li><a href="#">ログアウト</a></li></ul></nav>' : ''}
<main><h1>${title}</h1>
${has('filter') ? '<form><label>期間 <select><option>すべて</option><option>2026年6月</option><option>直近30日</option><option>2026/06/01～2026/06/30</option></select></label><label>金額 <select><option>指定なし</option><option>10,000円以上</option><option>100,000円以上</option></select></label><button>絞り込む</button></form>' : ''}
${has('choice') ? `<form><label>照会口座 <select>${parts.map((part, at) => `<option${at === 0 ? ' selected' : ''}>${lineOfFacts(part, how, at)}</option>`).join('')}<option>すべての口座</option></select></label><button>照会する</button></form>` : ''}
${has('overview') ? overview(parts, how) : ''}
${has('limits') ? limits(how) : ''}
${has('summary') ? summary(parts, how) : ''}
${body}
${has('coming') ? coming(how) : ''}
${has('reserved') ? '<h2>振込予約一覧</h2><table><tr><th>振込指定日</th><th>振込先</th><th>振込金額</th><th>状態</th></tr><tr><td>2026/07/10</td><td>カ）ヨヤクショウジ</td><td>55,000円</td><td>予約中</td></tr><tr><td>2026/07/31</td><td>ミホン ハナコ</td><td>30,000円</td><td>予約中</td></tr></table>' : ''}
${has('points') ? '<h2>ポイント獲得履歴</h2><table><tr><th>獲得日</th><th>内容</th><th>獲得ポイント</th></tr><tr><td>2026/06/01</td><td>ログインボーナス</td><td>10pt</td></tr><tr><td>2026/06/15</td><td>ご利用分</td><td>120pt</td></tr></table>' : ''}
${has('rates') ? '<h2>外国為替相場</h2><table><tr><th>通貨</th><th>TTS</th><th>TTB</th></tr><tr><td>米ドル</td><td>157.20</td><td>155.20</td></tr><tr><td>ユーロ</td><td>184.11</td><td>181.11</td></tr></table>' : ''}
${has('fees') ? '<h3>手数料</h3><table><tr><th></th><th>3万円未満</th><th>3万円以上</th></tr><tr><td>当行あて</td><td>110円</td><td>220円</td></tr><tr><td>他行あて</td><td>275円</td><td>440円</td></tr></table>' : ''}
</main>
${has('campaign') ? '<aside><h3>夏のキャンペーン</h3><p>2026年7月31日まで 抽選で10,000円プレゼント</p><a href="#">くわしく見る</a></aside>' : ''}</body></html>`
}

/** What is in each account, or due for each card. */
function overview(parts: readonly Part[], how: Design): string {
  const rows = parts.map((part, at) => {
    const last = part.rows.at(-1)?.balance ?? null
    const text =
      last === null ? `${(12_345 * (at + 1)).toLocaleString('en-US')}円` : money(last, part.currency, how)
    return `<tr><td>${lineOfFacts(part, how, at)}</td><td>${text}</td></tr>`
  })
  const head = how.kind === 'card' ? 'ご請求額' : how.kind === 'repaid' ? '次回ご返済額' : '残高'
  return `<h2>${how.kind === 'card' ? 'ご利用カード' : '口座'}一覧</h2><table><tr><th>${how.kind === 'card' ? 'カード' : '口座'}</th><th>${head}</th></tr>${rows.join('')}</table>`
}

const limits = ({ kind }: Design) =>
  kind === 'card' || kind === 'loan'
    ? '<dl><dt>ご利用限度額</dt><dd>1,000,000円</dd><dt>ご利用可能額</dt><dd>642,767円</dd></dl>'
    : '<table><tr><th>1日あたりの振込限度額</th><td>1,000,000円</td></tr></table>'

function summary(parts: readonly Part[], how: Design): string {
  const { kind } = how
  const all = parts.flatMap(({ rows }) => rows)
  const sum = (side: 1 | -1) =>
    Math.abs(
      all.filter(({ amount }) => Math.sign(amount) === side).reduce((total, { amount }) => total + amount, 0),
    )
  const yen = (units: number) => `${units.toLocaleString('en-US')}円`
  if (kind === 'card')
    return `<div class="sum"><span>次回お支払い金額</span> <b>${yen(sum(-1))}</b> <span>お支払い日</span> <b>2026年7月27日</b></div>`
  if (kind === 'foreign')
    return '<div class="sum"><span>外貨預金合計（円換算）</span> <b>1,234,567円</b></div>'
  return kind === 'deposits'
    ? `<dl><dt>今月の入金合計</dt><dd>${yen(sum(1))}</dd><dt>今月の出金合計</dt><dd>${yen(sum(-1))}</dd></dl>`
    : `<p>ご返済合計 <b>${yen(sum(1))}</b></p>`
}

const coming = ({ kind }: Design) =>
  kind === 'card'
    ? '<h2>お支払い予定</h2><table><tr><th>お支払い日</th><th>お支払い予定額</th></tr><tr><td>2026/07/27</td><td>38,200円</td></tr><tr><td>2026/08/27</td><td>12,840円</td></tr></table>'
    : kind === 'loan' || kind === 'repaid'
      ? '<h2>次回のご返済予定</h2><table><tr><th>ご返済日</th><th>ご返済額</th></tr><tr><td>2026/07/27</td><td>38,200円</td></tr></table>'
      : '<h2>今後の引落予定</h2><table><tr><th>引落予定日</th><th>内容</th><th>金額</th></tr><tr><td>2026/07/27</td><td>クレジットカード</td><td>38,200円</td></tr><tr><td>2026/07/31</td><td>家賃</td><td>82,000円</td></tr></table>'

function moreSign(count: number, { more }: Design): string {
  switch (more) {
    case 'none':
      return ''
    case 'exact':
      return `<p>全${count}件</p>`
    case 'range':
      return `<p>全${count + 13}件中 1～${count}件を表示</p>`
    case 'button':
      return '<p><button>もっと見る</button></p>'
    case 'rest':
      return `<p><a href="#">さらに表示（残り${count + 4}件）</a></p>`
    default:
      return more satisfies never
  }
}

function sectionOf(part: Part, how: Design, at: number): string {
  const line = lineOfFacts(part, how, at)
  const facts = factsOf(part, how, at)
  const label =
    how.place === 'heading'
      ? how.label > 2
        ? `<h2>${line}</h2>`
        : `<p>${line}</p>`
      : how.place === 'facts'
        ? `<dl>${facts.map(([head, text]) => `<dt>${head}</dt><dd>${text}</dd>`).join('')}</dl>`
        : how.place === 'box'
          ? `<table>${facts.map(([head, text]) => `<tr><th>${head}</th><td>${text}</td></tr>`).join('')}</table>`
          : ''
  const caption = how.place === 'caption' ? line : ''
  const groups = how.isByMonth ? byMonth(part.rows, how) : [{ month: '', rows: part.rows }]
  const drawn = groups
    .map(({ month, rows }) => (month === '' ? '' : `<h3>${month}</h3>`) + drawnOf(part, rows, how, caption))
    .join('\n')
  const above = how.more === 'range' || how.more === 'exact' ? moreSign(part.rows.length, how) : ''
  const below = above === '' ? moreSign(part.rows.length, how) : ''
  const days = part.rows.map(({ date }) => date)
  const period = how.noise.includes('period')
    ? `<p>${how.kind === 'card' ? 'ご利用期間' : '照会期間'}：${fullDay(days[0] ?? '')}～${fullDay(days.at(-1) ?? '')}</p>`
    : ''
  return `<section>${label}${period}${above}${drawn}${below}</section>`
}

const fullDay = (day: string) => day.replaceAll('-', '/')

function byMonth(rows: readonly Row[], { isNewestFirst }: Design): { month: string; rows: Row[] }[] {
  const months = [...new Set(rows.map(({ date }) => date.slice(0, 7)))]
  const groups = months.map((month) => {
    const [year, number] = month.split('-').map(Number)
    return { month: `${year}年${number}月`, rows: rows.filter(({ date }) => date.startsWith(month)) }
  })
  return isNewestFirst ? groups.toReversed() : groups
}

/** A line of a table: cells, or one text over all of them. */
type Line =
  | { kind: 'row'; fields: Field[]; below: string }
  | { kind: 'wide'; text: string }
  | { kind: 'cells'; texts: string[] }

function headsOf(part: Part | undefined, how: Design): string[] {
  const row = part?.rows[0]
  return part === undefined || row === undefined ? [] : fieldsOf(row, part, how).map(({ head }) => head)
}

const bandOf = (part: Part, how: Design, at: number): Line => ({
  kind: 'wide',
  text: lineOfFacts(part, how, at),
})

function linesOf(part: Part, rows: readonly Row[], how: Design): Line[] {
  const ordered = how.isNewestFirst ? rows.toReversed() : rows
  const lines = ordered.flatMap((row, at): Line[] => [
    ...(how.noise.includes('advert') && at === Math.ceil(ordered.length / 2)
      ? [
          {
            kind: 'wide' as const,
            text: '<a href="#">【PR】カードローン 最大300,000円 2026/7/31まで金利優遇</a>',
          },
        ]
      : []),
    ...(how.days === 'headings' && row.date !== ordered[at - 1]?.date
      ? [{ kind: 'wide' as const, text: `<h4>${how.date(row.date)}</h4>` }]
      : []),
    {
      kind: 'row',
      fields: fieldsOf(row, part, how)
        .filter(({ name }) => name !== 'date' || how.days !== 'headings')
        .map((field) =>
          field.name === 'date' && how.days === 'changed' && row.date === ordered[at - 1]?.date
            ? { ...field, text: '' }
            : field,
        ),
      below: how.detail === 'rowspan' ? detailOf(row) : '',
    },
    ...(how.detail === 'row'
      ? [{ kind: 'wide' as const, text: `受付番号 ${1000 + at}　${detailOf(row)}` }]
      : []),
  ])
  const sample = rows[0]
  if (sample === undefined) return lines
  const heads = fieldsOf(sample, part, how)
  const only = (
    texts: Partial<Record<'description' | 'balance' | 'out' | 'in' | 'amount', string>>,
  ): Line => {
    let sides = 0
    return {
      kind: 'cells',
      texts: heads.map(({ name }) => {
        if (name === 'description' || name === 'balance') return texts[name] ?? ''
        if (name !== 'amount') return ''
        if (part.kind === 'card' || part.kind === 'repaid' || how.shape === 'signed')
          return texts.amount ?? ''
        return (sides++ === 0 ? texts.out : texts.in) ?? ''
      }),
    }
  }
  const flip = part.kind === 'loan' && !how.isDebtNegative ? -1 : 1
  const shown = (units: number) => money(units * flip, part.currency, how)
  const plainly = (units: number) => money(units, part.currency, how)
  const last = rows.at(-1)?.balance ?? 0
  const sum = (side: 1 | -1) =>
    Math.abs(
      rows
        .filter(({ amount }) => Math.sign(amount) === side)
        .reduce((total, { amount }) => total + amount, 0),
    )
  const before =
    how.carried === 'none' ? [] : [only({ description: '前月繰越', balance: shown(part.opening) })]
  const after = how.carried === 'both' ? [only({ description: '次月繰越', balance: shown(last) })] : []
  const hasSum = part.kind === 'card' || part.kind === 'repaid' || how.shape === 'pair'
  const total =
    how.total === 'none' || !hasSum
      ? []
      : [
          only({
            description: '合計',
            out: plainly(sum(-1)),
            in: plainly(sum(1)),
            amount: plainly(Math.abs(sum(-1) - sum(1))),
            ...(how.total === 'sumsAndBalance' && how.columns.includes('balance')
              ? { balance: shown(last) }
              : {}),
          }),
        ]
  return [...before, ...lines, ...after, ...total]
}

function drawnOf(part: Part, rows: readonly Row[], how: Design, caption: string): string {
  const lines = linesOf(part, rows, how)
  const heads = headsOf(part, how)
  switch (how.layout) {
    case 'table':
      return tableOf(lines, heads, how, caption)
    case 'aria':
    case 'divs': {
      const role = (name: string) => (how.layout === 'aria' ? ` role="${name}"` : ` class="${name}"`)
      const draw = (cells: readonly string[], name: string) =>
        `<div${role('row')} style="display:flex">${cells.map((text) => `<div${role(name)} style="width:9em">${text}</div>`).join('')}</div>`
      return `<div${role('table')}>${draw(heads, 'columnheader')}${lines
        .map((line) =>
          line.kind === 'wide'
            ? `<div>${line.text}</div>`
            : draw(line.kind === 'row' ? line.fields.map(({ text }) => text) : line.texts, 'cell'),
        )
        .join('')}</div>`
    }
    case 'list':
      return `<ul>${lines
        .map((line) =>
          line.kind === 'row'
            ? `<li>${line.fields.map((field) => said(field, how)).join('')}</li>`
            : `<li>${line.kind === 'wide' ? line.text : ''}</li>`,
        )
        .join('')}</ul>`
    case 'cards':
      return lines
        .map((line) =>
          line.kind === 'row'
            ? `<article>${line.fields.map(({ head, text }) => `<div><span>${head}</span><b>${text}</b></div>`).join('')}</article>`
            : `<div class="ad">${line.kind === 'wide' ? line.text : ''}</div>`,
        )
        .join('')
    case 'definitions':
      return lines
        .map((line) =>
          line.kind === 'row'
            ? `<dl>${line.fields.map(({ head, text }) => `<dt>${head}</dt><dd>${text}</dd>`).join('')}</dl>`
            : `<div class="ad">${line.kind === 'wide' ? line.text : ''}</div>`,
        )
        .join('')
    default:
      return how.layout satisfies never
  }
}

function tableOf(lines: readonly Line[], heads: readonly string[], how: Design, caption: string): string {
  const tag = how.hasHeadCells ? 'th' : 'td'
  const row = (cells: readonly string[], name: string) =>
    `<tr>${cells.map((text) => `<${name}>${text}</${name}>`).join('')}</tr>`
  return `<table>${caption === '' ? '' : `<caption>${caption}</caption>`}${row(heads, tag)}${lines
    .map((line) =>
      line.kind === 'wide'
        ? `<tr><td colspan="${heads.length}">${line.text}</td></tr>`
        : line.kind === 'row' && line.below !== ''
          ? `<tr>${line.fields.map(({ name, text }) => `<td${name === 'description' ? '' : ' rowspan="2"'}>${text}</td>`).join('')}</tr><tr><td>${line.below}</td></tr>`
          : row(line.kind === 'row' ? line.fields.map(({ text }) => text) : line.texts, 'td'),
    )
    .join('')}</table>`
}

/** A field of a list, which has no head over it. */
function said({ name, head, text }: Field, { shape, kind }: Design): string {
  if (text === '') return ''
  if (name === 'date') return `<time>${text}</time>`
  if (name === 'balance') return `<p><small>${head}</small> <span>${text}</span></p>`
  // What was paid back says so: nothing else in its row has to.
  if (name === 'amount')
    return kind === 'repaid' || (shape === 'pair' && kind !== 'card')
      ? `<p><span>${head}</span> <strong>${text}</strong></p>`
      : `<p>${text}</p>`
  return `<p>${text}</p>`
}
