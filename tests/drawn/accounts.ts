// For tests: pages of cards, loans, foreign currencies and several accounts, drawn from independent choices, with what they must be read as.
import fc from 'fast-check'
import { addDays, type Day } from '../../lib/statement/day'
import { AS_OF, DATE_STYLES } from './ledger'

/** A row of the truth; `balance` is null where none is shown. */
export type Row = { date: Day; amount: number; balance: number | null; description: string }

/** What a page must be read as: its statements in the order in which they stand. */
export type Expected = {
  account: { type: string; number: string; branch: string | null }
  currency: string
  rows: Row[]
  proof: 'proved' | 'unproved'
  more: boolean
}[]

/** What an account is. */
export type Kind = 'card' | 'loan' | 'repaid' | 'foreign' | 'deposits'

/** One account of the page: its rows oldest first, amounts in minor units. */
export type Part = {
  kind: Kind
  number: string
  currency: string
  type: string
  rows: Row[]
  opening: number
}

/** How the page shows them. Every choice is made by itself; `plain` takes back what no bank does. */
export type Design = {
  /** mixed: accounts of several kinds on one page. */
  kind: Kind | 'mixed'
  layout: 'table' | 'aria' | 'divs' | 'list' | 'cards' | 'definitions'
  label: number
  place: 'heading' | 'caption' | 'facts' | 'box' | 'band'
  columns: readonly ('date' | 'description' | 'amount' | 'extra' | 'balance')[]
  date: (day: Day) => string
  money: number
  words: number
  /** Signs of a card's refunds, of a loan's debt; one signed column or two sides elsewhere. */
  signs: 'minus' | 'plusMinus' | 'mark' | 'credit'
  shape: 'pair' | 'signed'
  isDebtNegative: boolean
  isNewestFirst: boolean
  carried: 'none' | 'before' | 'both'
  total: 'none' | 'sums' | 'sumsAndBalance'
  detail: 'none' | 'cell' | 'row' | 'rowspan'
  days: 'each' | 'changed' | 'headings'
  extras: readonly Extra[]
  more: 'none' | 'exact' | 'range' | 'button' | 'rest'
  hasHeadCells: boolean
  isByMonth: boolean
  noise: readonly Noise[]
}

const NOISE = [
  'menu',
  'rates',
  'points',
  'limits',
  'reserved',
  'coming',
  'summary',
  'filter',
  'advert',
  'campaign',
  'fees',
  'overview',
  'choice',
  'period',
] as const
export type Noise = (typeof NOISE)[number]
const EXTRAS = ['times', 'paid', 'user', 'rate', 'yen', 'principal'] as const
export type Extra = (typeof EXTRAS)[number]

const PAGE_DATES = [0, 1, 3, 4, 5, 6, 7, 8, 9, 12, 13].map((at) => DATE_STYLES[at] as Design['date'])

const SHOPS = [
  'ミホンマート 渋谷店',
  'AMAZON.CO.JP',
  'ＥＴＣ　首都高速',
  'ドラッグひなた',
  'APPLE COM BILL',
  'カナリア石油',
  'ｼﾖｸﾘﾖｳﾋﾝ ﾐﾎﾝ',
  '喫茶 そらまめ',
]
const DEALINGS = {
  deposits: {
    out: ['口座振替 デンキ', 'ＡＴＭ', 'PAYPAY', '振込手数料', '水道料', '振込 サンプル ハナコ'],
    in: ['振込 カ）ミホン', '給与 サンプル', '利息', 'ＡＴＭ'],
  },
  foreign: {
    out: ['海外送金', '外貨送金', '外国送金手数料', '円普通預金へ振替'],
    in: ['円普通預金より振替', '預金利息', '被仕向送金'],
  },
  debt: {
    out: ['お借入 提携ATM', '借入', 'お借入れ 振込'],
    in: ['ご返済', '約定返済', '口座振替 返済', '随時返済'],
  },
}

const steps = fc.array(
  fc.record({
    gap: fc.constantFrom(0, 0, 1, 3, 9),
    amount: fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 90_000 })),
    isIn: fc.boolean(),
    word: fc.nat(50),
  }),
  { minLength: 2, maxLength: 8 },
)

const PARTS = fc.record({
  start: fc.integer({ min: 90, max: 160 }),
  opening: fc.integer({ min: 0, max: 900_000 }),
  number: fc.integer({ min: 1, max: 9_999_999 }),
  steps,
})
type Drawn = {
  start: number
  opening: number
  number: number
  steps: { gap: number; amount: number; isIn: boolean; word: number }[]
}

const CURRENCIES = ['USD', 'EUR', 'AUD'] as const
export const CURRENCY_NAMES: Record<string, string> = { USD: '米ドル', EUR: 'ユーロ', AUD: '豪ドル' }
export const TYPES = [
  ['ordinary', '普通'],
  ['checking', '当座'],
  ['savings', '貯蓄'],
] as const

function partOf({ start, opening, number, steps }: Drawn, at: number, kind: Kind): Part {
  let date = addDays(AS_OF, -start)
  const debt = kind === 'loan' || kind === 'repaid'
  let balance = debt ? -1_000_000 - opening : kind === 'foreign' ? 5_000_000 + opening : 1_000_000 + opening
  const first = balance
  const pick = (list: readonly string[], word: number) => list[word % list.length] ?? ''
  const rows = steps.map(({ gap, amount, isIn, word }, index): Row => {
    // Without balances only the days tell which way the rows run.
    const isLast = index === steps.length - 1
    date = addDays(date, isLast && (kind === 'card' || kind === 'repaid') ? gap + 1 : gap)
    // What a card was used for is seldom given back.
    const isInto = kind === 'card' ? isIn && index % 3 === 2 : kind === 'repaid' || isIn
    const moved = isInto ? amount : -amount
    balance += moved
    const dealings = DEALINGS[kind === 'deposits' || kind === 'foreign' ? kind : 'debt']
    const words = kind === 'card' ? SHOPS : dealings[isInto ? 'in' : 'out']
    return {
      date,
      amount: moved,
      balance: kind === 'card' || kind === 'repaid' ? null : balance,
      description: pick(words, word),
    }
  })
  const seven = String(number).padStart(7, '0')
  return {
    kind,
    rows,
    opening: first,
    number:
      kind === 'card' ? String((number % 3_000) + at * 3_000).padStart(4, '0') : `${at + 1}${seven.slice(1)}`,
    currency: kind === 'foreign' ? (CURRENCIES[at] ?? 'USD') : 'JPY',
    type: kind === 'deposits' ? (TYPES[at]?.[0] ?? 'ordinary') : kind === 'repaid' ? 'loan' : kind,
  }
}

/** A page: the accounts and the design. */
export type Drawing = { parts: readonly Part[]; how: Design }

export const drawing: fc.Arbitrary<Drawing> = fc
  .record({
    parts: fc.array(PARTS, { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom<Design['kind'][]>('card', 'card', 'loan', 'repaid', 'foreign', 'deposits', 'mixed'),
    layout: fc.constantFrom<Design['layout'][]>(
      'table',
      'table',
      'aria',
      'divs',
      'list',
      'cards',
      'definitions',
    ),
    label: fc.nat(5),
    place: fc.constantFrom<Design['place'][]>('heading', 'heading', 'caption', 'facts', 'box', 'band'),
    columns: fc.shuffledSubarray(['date', 'description', 'amount', 'extra', 'balance'] as const, {
      minLength: 5,
    }),
    date: fc.constantFrom(...PAGE_DATES),
    money: fc.nat(7),
    words: fc.nat(6),
    signs: fc.constantFrom<Design['signs'][]>('minus', 'minus', 'plusMinus', 'mark', 'credit'),
    shape: fc.constantFrom<Design['shape'][]>('pair', 'pair', 'signed'),
    isDebtNegative: fc.boolean(),
    isNewestFirst: fc.boolean(),
    carried: fc.constantFrom<Design['carried'][]>('none', 'none', 'before', 'both'),
    total: fc.constantFrom<Design['total'][]>('none', 'none', 'sums', 'sumsAndBalance'),
    detail: fc.constantFrom<Design['detail'][]>('none', 'none', 'none', 'cell', 'row', 'rowspan'),
    days: fc.constantFrom<Design['days'][]>('each', 'each', 'changed', 'headings'),
    extras: fc.subarray([...EXTRAS]),
    more: fc.constantFrom<Design['more'][]>('none', 'none', 'exact', 'range', 'button', 'rest'),
    hasHeadCells: fc.boolean(),
    isByMonth: fc.boolean(),
    noise: fc.subarray([...NOISE], { maxLength: 4 }),
  })
  .map(({ parts, ...how }): Drawing => {
    const many = how.kind === 'loan' || how.kind === 'repaid' ? parts.slice(0, 2) : parts
    const design = plain(how, many.length)
    // Without balances to prove them, two rows of one column say too little of which way they went.
    const least = how.kind === 'card' || how.kind === 'repaid' ? 2 : 3
    const drawn = many
      .filter(({ steps }) => steps.length >= least)
      .map((part, at) => partOf(part, at, how.kind === 'mixed' ? (MIXED[at] ?? 'deposits') : how.kind))
    // A single day left blank may have been lost: such rows are not proved.
    const blanks = drawn.map(({ rows }) => rows.filter(({ date }, at) => date === rows[at - 1]?.date).length)
    return {
      how: blanks.includes(1) && design.days === 'changed' ? { ...design, days: 'each' } : design,
      parts: drawn,
    }
  })
  .filter(({ parts }) => parts.length > 0)

/** What no bank does is taken back. */
function plain(how: Design, accounts: number): Design {
  const isGrid = how.layout === 'table' || how.layout === 'aria' || how.layout === 'divs'
  const fits: Record<Extra, boolean> = {
    times: how.kind === 'card',
    paid: how.kind === 'card' && how.layout !== 'list',
    user: how.kind === 'card' && how.layout !== 'list',
    rate: how.kind === 'foreign' && how.layout !== 'list',
    yen: how.kind === 'foreign' && how.layout !== 'list',
    principal: how.kind === 'repaid' && how.layout !== 'list',
  }
  const hasBalance = how.kind !== 'card' && how.kind !== 'repaid'
  const columns = how.columns.filter((name) => name !== 'balance' || hasBalance)
  return {
    ...how,
    extras: how.extras.filter((extra) => fits[extra]),
    // In a list the balance stands last, and the amount after the words.
    columns: how.layout === 'list' ? LISTED.filter((name) => columns.includes(name)) : columns,
    place:
      (how.place === 'caption' && how.layout !== 'table') ||
      (how.place === 'band' && (how.layout !== 'table' || how.kind === 'mixed'))
        ? 'heading'
        : how.place,
    // A sign column stands in columns only; a list shows one amount with its sign.
    signs: how.signs === 'mark' && !isGrid ? 'minus' : how.signs,
    carried: hasBalance && isGrid && !how.isNewestFirst && !how.isByMonth ? how.carried : 'none',
    total: isGrid ? how.total : 'none',
    // A count over several currencies is no currency's.
    more: how.place === 'band' && how.kind === 'foreign' && how.more === 'exact' ? 'none' : how.more,
    detail:
      (how.detail === 'row' || how.detail === 'rowspan') && how.layout !== 'table' ? 'cell' : how.detail,
    days: daysOf(how),
    // Lists without heads, a month each, are not put together: each is read as a part.
    isByMonth:
      how.isByMonth &&
      how.layout !== 'list' &&
      accounts === 1 &&
      how.place !== 'band' &&
      how.place !== 'caption',
  }
}

/** The kinds of accounts that stand together. */
const MIXED: readonly Kind[] = ['deposits', 'loan', 'foreign']
const LISTED = ['date', 'description', 'extra', 'amount', 'balance'] as const

/** Days are left out in columns only, and stand over the rows of a list or of a table of one account. */
function daysOf({ days, layout, place, isByMonth, detail, kind, total }: Design): Design['days'] {
  if (days === 'headings') return layout === 'list' && !isByMonth ? days : 'each'
  const isBare = place !== 'band' && (detail === 'none' || detail === 'cell') && total === 'none'
  return days === 'changed' && layout === 'table' && isBare && kind !== 'card' && kind !== 'repaid'
    ? days
    : 'each'
}

/** What the page must be read as. */
export function expectedOf({ parts, how }: Drawing): Expected {
  return parts.map((part, at) => ({
    account: { type: part.type, number: shownNumber(part, how), branch: branchOf(part, at) },
    currency: part.currency,
    rows: part.rows,
    proof: part.rows[0]?.balance === null ? 'unproved' : 'proved',
    more: how.more === 'range' || how.more === 'button' || how.more === 'rest',
  }))
}

export const CARD_LABELS: readonly ((digits: string) => [name: string, number: string])[] = [
  (digits) => ['みほんカード ゴールド', `****-****-****-${digits}`],
  (digits) => ['ミホンVISAカード', `4980-****-****-${digits}`],
  (digits) => ['セゾンみほんカード', `下4桁 ${digits}`],
]

function shownNumber(part: Part, { label }: Design): string {
  if (part.kind !== 'card') return part.number
  const shown = CARD_LABELS[label % CARD_LABELS.length]?.(part.number)[1] ?? ''
  return shown.replace('下4桁 ', '')
}

/** The branch of the account that stands at a place; cards have none. */
export function branchOf({ kind }: Part, at: number): string | null {
  return kind === 'card' ? null : (['渋谷支店', '本店営業部', '見本通支店'][at] ?? null)
}
