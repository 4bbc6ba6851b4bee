// For tests: the words, days and amounts of English and bilingual pages of banks.
import type { Day } from '../../lib/statement/day'
import type { Design, Extra, Kind } from './english-ledgers'

type Pair = readonly [english: string, japanese: string]
type Heads = { [name in Kind]: readonly Pair[] }

const DEPOSIT_DATES: readonly Pair[] = [
  ['Date', '日付'],
  ['Transaction Date', '取引日'],
  ['Trans. Date', 'お取引日'],
  ['Date', 'お取引日'],
]
const DEPOSIT_WORDS: readonly Pair[] = [
  ['Description', '摘要'],
  ['Details', 'お取引内容'],
  ['Transaction Details', '取引内容'],
  ['Particulars', '摘要'],
  ['Transaction', '内容'],
]
const AMOUNTS: readonly Pair[] = [
  ['Amount', '金額'],
  ['Transaction Amount', 'お取引金額'],
]
export const HEADS: { [name in 'date' | 'description' | 'amount']: Heads } = {
  date: {
    deposits: DEPOSIT_DATES,
    foreign: DEPOSIT_DATES,
    card: [
      ['Transaction Date', 'ご利用日'],
      ['Date', '利用日'],
      ['Date of Use', 'ご利用日'],
      ['Purchase Date', 'ご利用年月日'],
    ],
  },
  description: {
    deposits: DEPOSIT_WORDS,
    foreign: DEPOSIT_WORDS,
    card: [
      ['Merchant', 'ご利用先'],
      ['Description', 'ご利用店名'],
      ['Merchant Name', 'ご利用店名'],
      ['Details', 'ご利用内容'],
      ['Shop', 'ご利用店名'],
    ],
  },
  amount: {
    deposits: AMOUNTS,
    foreign: AMOUNTS,
    card: [
      ['Amount', 'ご利用金額'],
      ['Transaction Amount', '利用金額'],
      ['Amount', '利用額'],
    ],
  },
}

const DEPOSIT_SIDES: readonly (readonly [out: Pair, into: Pair])[] = [
  [
    ['Withdrawal', 'お引出し'],
    ['Deposit', 'お預入れ'],
  ],
  [
    ['Debit', '出金'],
    ['Credit', '入金'],
  ],
  [
    ['Withdrawals', 'お支払金額'],
    ['Deposits', 'お預り金額'],
  ],
  [
    ['Money Out', '出金額'],
    ['Money In', '入金額'],
  ],
  [
    ['Paid Out', '出金'],
    ['Paid In', '入金'],
  ],
  [
    ['Withdrawal Amount', '支払金額'],
    ['Deposit Amount', '預入金額'],
  ],
]
export const SIDES: { [name in Kind]: typeof DEPOSIT_SIDES } = {
  deposits: DEPOSIT_SIDES,
  foreign: DEPOSIT_SIDES,
  card: [
    [
      ['Charges', 'ご利用金額'],
      ['Credits', 'ご返金額'],
    ],
    [
      ['Debit', 'ご利用額'],
      ['Credit', 'ご返金'],
    ],
    [
      ['Purchases', 'ご利用金額'],
      ['Payments / Credits', 'ご返金額'],
    ],
    [
      ['Charge Amount', 'ご利用金額'],
      ['Credit Amount', 'ご返金額'],
    ],
  ],
}
export const BALANCES: readonly Pair[] = [
  ['Balance', '残高'],
  ['Running Balance', '差引残高'],
  ['Balance After Transaction', 'お取引後残高'],
  ['Account Balance', '残高'],
  ['Balance', '差引残高'],
]
export const EXTRA_HEADS: { [name in Extra]: Pair } = {
  reference: ['Reference No.', '取引番号'],
  category: ['Category', 'カテゴリ'],
  status: ['Status', '状態'],
  posted: ['Posting Date', '処理日'],
  rate: ['Exchange Rate', '適用レート'],
  original: ['Foreign Amount', '現地通貨額'],
  member: ['Cardholder', 'ご利用者'],
}

/** A word in the page's tongue: alone, or beside its Japanese as `join` has it. */
export function said(
  [word, japanese]: Pair,
  { tongue, join }: Pick<Design, 'tongue' | 'join'>,
  unit = '',
): string {
  const isLast = tongue === 'both' && (join === 4 || join === 5 || join === 8)
  const english = isLast ? word : word + unit
  if (tongue === 'english') return join % 4 === 3 ? english.toUpperCase() : english
  const forms = [
    `${japanese} / ${english}`,
    `${japanese}/${english}`,
    `${japanese}<br>${english}`,
    `${english}<br><small>${japanese}</small>`,
    `${japanese}（${english}）`,
    `${english} (${japanese})`,
    `${japanese} ${english}`,
    `<span style="display:block">${japanese}</span><span lang="en" style="display:block">${english}</span>`,
    `${english} / ${japanese}`,
  ]
  return (forms[join] ?? english) + (isLast ? unit : '')
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** A day in one of the fourteen ways of English pages; the last is month, day, year in figures. */
export function dayText(day: Day, style: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const name = MONTHS[month - 1] ?? ''
  const short = name.slice(0, 3)
  const two = (value: number) => String(value).padStart(2, '0')
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  const forms = [
    day,
    `${short} ${date}, ${year}`,
    `${date} ${short} ${year}`,
    `${name} ${date}, ${year}`,
    `${two(date)}-${short}-${year}`,
    `${two(date)} ${short.toUpperCase()} ${year}`,
    day.replaceAll('-', '/'),
    `${weekday}, ${short} ${date}, ${year}`,
    `${short} ${date}`,
    `${date} ${short}`,
    `${two(date)}-${short.toUpperCase()}-${two(year - 2000)}`,
    `${short}. ${two(date)}, ${year}`,
    day.replaceAll('-', '.'),
    `${two(month)}/${two(date)}/${year}`,
  ]
  return forms[style] ?? day
}

const SYMBOLS: Record<string, string> = { JPY: '¥', USD: '$', EUR: '€', AUD: 'A$' }

/** An amount without its sign: bare, with a symbol, or with the code on either side. */
export function sized(units: number, currency: string, style: number): string {
  const size = Math.abs(units)
  const text =
    currency === 'JPY'
      ? size.toLocaleString('en-US')
      : `${Math.floor(size / 100).toLocaleString('en-US')}.${String(size % 100).padStart(2, '0')}`
  const symbol = SYMBOLS[currency] ?? ''
  return (
    [text, symbol + text, `${currency} ${text}`, `${text} ${currency}`, text, symbol + text][style] ?? text
  )
}

/** An amount with its sign, as one column of both directions has it. */
export function signed(units: number, text: string, sign: Design['sign']): string {
  const isOut = units < 0
  switch (sign) {
    case 'minus':
      return isOut ? `-${text}` : text
    case 'dash':
      return isOut ? `−${text}` : text
    case 'plusMinus':
      return `${isOut ? '-' : '+'}${text}`
    case 'parentheses':
      return isOut ? `(${text})` : text
    case 'trailing':
      return isOut ? `${text}-` : text
    case 'suffix':
      return `${text} ${isOut ? 'DR' : 'CR'}`
    case 'column':
      return text
    default:
      return sign satisfies never
  }
}
