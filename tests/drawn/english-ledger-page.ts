// For tests: accounts drawn as an English or bilingual page in one of its designs.
import { addDays } from '../../lib/statement/day'
import type { Design, Drawing, Noise, Part, Row } from './english-ledgers'
import { BALANCES, dayText, EXTRA_HEADS, HEADS, SIDES, said, signed, sized } from './english-words'
import { AS_OF } from './ledger'

type Field = { name: string; head: string; text: string }
/** Cells, or a text over the whole width. */
type Line = { fields: readonly Field[] } | { wide: string }

const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T

/** The page. */
export function pageOf({ parts, how }: Drawing): string {
  const has = (noise: Noise) => how.noise.includes(noise)
  const title = said(
    {
      deposits: ['Account Activity', '入出金明細'] as const,
      card: ['Card Transactions', 'ご利用明細'] as const,
      foreign: ['Foreign Currency Account Activity', '外貨預金 取引明細'] as const,
    }[how.kind],
    how,
  )
  const plainTitle = title.replace(/<[^>]+>/g, ' ')
  return `<!doctype html><html lang="en"><head><title>${plainTitle} | Mihon Bank</title></head><body>
<header><b>MIHON BANK</b> <span>Welcome, TARO MIHON</span> <a href="#">日本語</a> <a href="#">Log out</a></header>
${has('menu') ? '<nav><ul><li><a href="#">Home</a></li><li><a href="#">Account Activity</a></li><li><a href="#">Transfer</a></li><li><a href="#">Messages</a></li><li><a href="#">Settings</a></li></ul></nav>' : ''}
<main><h1>${title}</h1>
${has('filter') ? `<form><label>Period <select><option>Last 30 days</option><option>This month</option><option>Custom</option></select></label> <label>From <input type="text" value="${dayText(addDays(AS_OF, -170), 1)}"></label> <label>To <input type="text" value="${dayText(AS_OF, 1)}"></label> <button>Search</button></form>` : ''}
${has('limits') ? '<p>Daily transfer limit JPY 500,000 / Daily ATM limit JPY 200,000</p>' : ''}
${parts.map((part, place) => sectionOf(part, place, how)).join('\n')}
${has('legend') && (how.sign === 'suffix' || how.sign === 'column') ? '<p><small>CR = credit, DR = debit. CR indicates a credit to your account.</small></p>' : ''}
${has('download') ? '<p><button>Download CSV</button> <button>Print</button></p>' : ''}
${has('scheduled') ? '<h2>Scheduled transfers</h2><table><tr><th>Scheduled date</th><th>Payee</th><th>Amount</th><th>Status</th></tr><tr><td>Jul 10, 2026</td><td>YOYAKU SHOJI KK</td><td>55,000</td><td>Scheduled</td></tr><tr><td>Jul 31, 2026</td><td>MIHON HANAKO</td><td>30,000</td><td>Scheduled</td></tr></table>' : ''}
${has('rewards') ? '<h2>Rewards</h2><table><tr><th>Date</th><th>Details</th><th>Points</th></tr><tr><td>Jun 1, 2026</td><td>Welcome bonus</td><td>500 pt</td></tr><tr><td>Jun 15, 2026</td><td>Monthly points</td><td>120 pt</td></tr></table>' : ''}
${has('rates') ? '<h2>Foreign exchange rates</h2><table><tr><th>Currency</th><th>TTS</th><th>TTB</th></tr><tr><td>USD</td><td>157.20</td><td>155.20</td></tr><tr><td>EUR</td><td>184.11</td><td>181.11</td></tr></table>' : ''}
</main>
${has('offer') ? '<aside><h3>Summer campaign</h3><p>Open a time deposit by July 31, 2026 and get JPY 3,000.</p><a href="#">Learn more</a></aside>' : ''}
${has('footer') ? '<footer><p>Mihon Bank, Ltd. Member of the Deposit Insurance Corporation of Japan. Call 0120-000-000 (9:00 a.m. to 5:00 p.m.)</p><a href="#">Privacy</a> <a href="#">Terms</a></footer>' : ''}
</body></html>`
}

const BRANCHES = [
  ['Shibuya Branch', '渋谷支店'],
  ['Head Office', '本店'],
  ['Yokohama Branch', '横浜支店'],
] as const

function factsOf(part: Part, place: number, how: Design): [string, string][] {
  const label = (english: string, japanese: string) =>
    said([english, japanese], { ...how, join: how.join === 3 ? 8 : how.join })
  const value = (english: string, japanese: string) =>
    how.tongue === 'both' ? `${japanese} ${english}` : english
  if (part.kind === 'card')
    return [
      [label('Card', 'カード名称'), 'Mihon Gold Card'],
      [label('Card number', 'カード番号'), part.number],
    ]
  const [english, japanese] = at(BRANCHES, place)
  const types = {
    ordinary: at(
      [
        ['Ordinary Deposit', '普通預金'],
        ['Savings Account', '普通預金'],
        ['Yen Ordinary Deposit', '円普通預金'],
      ] as const,
      how.words,
    ),
    checking: at(
      [
        ['Checking Account', '当座預金'],
        ['Current Account', '当座預金'],
      ] as const,
      how.words,
    ),
    foreign: at(
      [
        ['Foreign Currency Ordinary Deposit', '外貨普通預金'],
        ['Foreign Currency Savings', '外貨普通預金'],
      ] as const,
      how.words,
    ),
  }
  const type = types[part.type as keyof typeof types]
  return [
    [label('Branch', '支店名'), value(english, japanese)],
    [label('Account type', '科目'), value(type[0], type[1])],
    [label('Account number', '口座番号'), part.number],
    ...(part.kind === 'foreign' || how.unit === 'above'
      ? [[label('Currency', '通貨'), part.currency] as [string, string]]
      : []),
  ]
}

function sectionOf(part: Part, place: number, how: Design): string {
  const facts = factsOf(part, place, how)
  const name =
    { JPY: 'Japanese Yen', USD: 'US Dollar', EUR: 'Euro', AUD: 'Australian Dollar' }[part.currency] ?? ''
  const line =
    part.kind === 'card' ? `Mihon Gold Card ${part.number}` : facts.map(([, value]) => value).join(' ')
  const over = part.kind === 'foreign' ? `<h2>${name} (${part.currency})</h2>` : ''
  const account = {
    line: `${over}<p>${facts.map(([label, value]) => `${label.replaceAll('<br>', ' ')}: ${value}`).join(' &nbsp;|&nbsp; ')}</p>`,
    facts: `${over}<dl>${facts.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`,
    box: `${over}<table>${facts.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`,
    heading: `<h2>${line}</h2>`,
    choice: `<p><label>Account <select><option>Time Deposit 9990001</option><option selected>${line}</option></select></label> <button>View</button></p>`,
  }[how.account]
  const balance = part.rows.at(-1)?.balance
  const summary =
    how.noise.includes('summary') && balance !== null && balance !== undefined
      ? `<p>Available balance: <b>${sized(balance, part.currency, 2)}</b> as of ${dayText(AS_OF, 1)}</p>`
      : ''
  const count = part.rows.length
  const sign = {
    none: '',
    exact: `<p>Showing 1–${count} of ${count} transactions</p>`,
    count: `<p>${count} transactions</p>`,
    range: `<p>Showing 1 to ${count} of ${count + 14}</p>`,
    button: `<p><button>${how.words % 2 === 0 ? 'Show more' : 'Load more transactions'}</button></p>`,
  }[how.more]
  const isUnder = how.more === 'button'
  return `<section>${account}${summary}${isUnder ? '' : sign}${drawn(linesOf(part, how), how)}${isUnder ? sign : ''}</section>`
}

function fieldsOf(row: Row, part: Part, how: Design): Field[] {
  const { words, kind } = how
  const unit = how.unit === 'head' ? ` (${part.currency})` : ''
  const shown = (units: number) => sized(units, part.currency, how.money)
  const head = (name: 'date' | 'description' | 'amount') => said(at(HEADS[name][kind], words), how)
  return how.columns.flatMap((name): Field[] => {
    switch (name) {
      case 'date':
        return how.days === 'headings' ? [] : [{ name, head: head(name), text: dayText(row.date, how.date) }]
      case 'description':
        return [{ name, head: head(name), text: row.description }]
      case 'balance': {
        const text = shown(row.balance ?? 0)
        const isSided = how.sign === 'suffix' && how.shape === 'signed' && how.words % 2 === 0
        return [{ name, head: said(at(BALANCES, words), how, unit), text: isSided ? `${text} CR` : text }]
      }
      case 'amount':
        return amountFields(row, part, how, unit)
      case 'extra':
        return how.extras.map((extra): Field => {
          const text = {
            reference: `TX${100_000 + Math.abs(row.amount)}`,
            category: at(['Shopping', 'Utilities', 'Other'], Math.abs(row.amount)),
            status: 'Posted',
            posted: dayText(row.date, how.date),
            rate: at(['157.20', '–'], Math.abs(row.amount)),
            original: at(['', 'USD 12.50', 'EUR 30.00'], Math.abs(row.amount)),
            member: 'TARO MIHON',
          }[extra]
          return { name, head: said(EXTRA_HEADS[extra], how), text }
        })
      default:
        return name satisfies never
    }
  })
}

function amountFields(row: Row, part: Part, how: Design, unit: string): Field[] {
  const name = 'amount'
  const shown = (units: number) => sized(units, part.currency, how.money)
  if (how.shape === 'pair') {
    const sides = at(SIDES[how.kind], how.words)
    return [-1, 1].map((side, place) => ({
      name,
      head: said(sides[place] ?? sides[0], how, unit),
      text: Math.sign(row.amount) === side ? shown(row.amount) : how.unused,
    }))
  }
  const head = said(at(HEADS.amount[how.kind], how.words), how, unit)
  const flag = { name: 'flag', head: said(['DR/CR', '入出金区分'], how), text: row.amount < 0 ? 'DR' : 'CR' }
  if (how.kind !== 'card') {
    const amount = { name, head, text: signed(row.amount, shown(row.amount), how.sign) }
    return how.sign === 'column' ? [flag, amount] : [amount]
  }
  const isRefund = row.amount > 0
  if (how.sign === 'plusMinus') return [{ name, head, text: signed(row.amount, shown(row.amount), how.sign) }]
  if (how.sign === 'column')
    return [
      { name, head, text: shown(row.amount) },
      { name: 'flag', head: '', text: isRefund ? 'CR' : '' },
    ]
  const text =
    how.sign === 'suffix' && !isRefund
      ? shown(row.amount)
      : signed(how.sign === 'suffix' ? 1 : -row.amount, shown(row.amount), how.sign)
  return [{ name, head, text }]
}

function linesOf(part: Part, how: Design): Line[] {
  const ordered = how.isNewestFirst ? part.rows.toReversed() : part.rows
  const lines = ordered.flatMap((row, place): Line[] => [
    ...(how.days === 'headings' && row.date !== ordered[place - 1]?.date
      ? [{ wide: `<h4>${dayText(row.date, how.date)}</h4>` }]
      : []),
    { fields: fieldsOf(row, part, how) },
  ])
  const [sample] = part.rows
  if (sample === undefined) return lines
  const shown = (units: number) => sized(units, part.currency, how.money)
  const only = (description: string, balance: number): Line => ({
    fields: fieldsOf(sample, part, how).map((field) => ({
      ...field,
      text: field.name === 'description' ? description : field.name === 'balance' ? shown(balance) : '',
    })),
  })
  const sum = (side: number) =>
    part.rows
      .filter(({ amount }) => Math.sign(amount) === side)
      .reduce((total, { amount }) => total + amount, 0)
  let side = -1
  const total: Line = {
    fields: fieldsOf(sample, part, how).map((field) => {
      if (field.name === 'amount') {
        side = -side
        return { ...field, text: shown(sum(-side)) }
      }
      return { ...field, text: field.name === 'description' ? said(['Total', '合計'], how) : '' }
    }),
  }
  const opening = said(
    at(
      [
        ['Opening Balance', '前月繰越'],
        ['Balance Brought Forward', '繰越残高'],
      ] as const,
      how.words,
    ),
    how,
  )
  const closing = said(
    at(
      [
        ['Closing Balance', '次月繰越'],
        ['Balance Carried Forward', '次月繰越'],
      ] as const,
      how.words,
    ),
    how,
  )
  return [
    ...(how.carried === 'none' ? [] : [only(opening, part.opening)]),
    ...lines,
    ...(how.carried === 'both' ? [only(closing, part.rows.at(-1)?.balance ?? 0)] : []),
    ...(how.hasTotal ? [total] : []),
  ]
}

function drawn(lines: readonly Line[], how: Design): string {
  const first = lines.find((line) => 'fields' in line)
  const heads = first?.fields.map(({ head }) => head) ?? []
  const each = (draw: (fields: readonly Field[]) => string) =>
    lines.map((line) => ('wide' in line ? `<li>${line.wide}</li>` : draw(line.fields))).join('')
  switch (how.layout) {
    case 'table':
      return `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${each((fields) => `<tr>${fields.map(({ text }) => `<td>${text}</td>`).join('')}</tr>`)}</tbody></table>`
    case 'aria':
    case 'divs': {
      const role = (name: string) => (how.layout === 'aria' ? ` role="${name}"` : ` class="${name}"`)
      const row = (cells: readonly string[], name: string) =>
        `<div${role('row')} style="display:flex">${cells.map((text) => `<div${role(name)} style="width:10em">${text}</div>`).join('')}</div>`
      return `<div${role('table')}>${row(heads, 'columnheader')}${each((fields) =>
        row(
          fields.map(({ text }) => text),
          'cell',
        ),
      )}</div>`
    }
    case 'list':
      return `<ul>${each((fields) => `<li>${fields.map(listed).join('')}</li>`)}</ul>`
    case 'cards':
      return each(
        (fields) =>
          `<article>${fields.map(({ head, text }) => `<div><span>${head}</span><b>${text}</b></div>`).join('')}</article>`,
      )
    case 'definitions':
      return each(
        (fields) => `<dl>${fields.map(({ head, text }) => `<dt>${head}</dt><dd>${text}</dd>`).join('')}</dl>`,
      )
    default:
      return how.layout satisfies never
  }
}

/** A field of a list, which has no head over it. */
function listed({ name, head, text }: Field): string {
  if (text === '') return ''
  if (name === 'date') return `<time>${text}</time>`
  if (name === 'balance') return `<p><small>${head}</small> <span>${text}</span></p>`
  return `<p>${text}</p>`
}
