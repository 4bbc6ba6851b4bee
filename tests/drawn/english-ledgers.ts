// For tests: deposits, cards and foreign currencies on the English and bilingual pages of banks in Japan, drawn from independent choices.
import fc from 'fast-check'
import { addDays, type Day } from '../../lib/statement/day'
import { AS_OF } from './ledger'

/** A row of the truth; `balance` is null on a card. */
export type Row = { date: Day; amount: number; balance: number | null; description: string }

/** What an account is. */
export type Kind = 'deposits' | 'card' | 'foreign'
/** One account of a page, its rows oldest first, amounts in minor units. */
export type Part = {
  kind: Kind
  type: string
  number: string
  currency: string
  opening: number
  rows: Row[]
}

const EXTRAS = ['reference', 'category', 'status', 'posted', 'rate', 'original', 'member'] as const
/** A column beside those of which a row is read. */
export type Extra = (typeof EXTRAS)[number]
const NOISE = [
  'menu',
  'filter',
  'rates',
  'rewards',
  'scheduled',
  'limits',
  'summary',
  'offer',
  'footer',
  'legend',
  'download',
] as const
/** What else stands on a page. */
export type Noise = (typeof NOISE)[number]

/** How a page shows its accounts. `tongue`: English alone, or Japanese beside it, joined in one of the ways of `join`. */
export type Design = {
  kind: Kind
  tongue: 'english' | 'both'
  join: number
  layout: 'table' | 'aria' | 'divs' | 'list' | 'cards' | 'definitions'
  account: 'line' | 'facts' | 'box' | 'heading' | 'choice'
  columns: readonly ('date' | 'description' | 'amount' | 'extra' | 'balance')[]
  date: number
  money: number
  words: number
  unit: 'none' | 'head' | 'above'
  shape: 'pair' | 'signed'
  sign: 'minus' | 'plusMinus' | 'parentheses' | 'trailing' | 'suffix' | 'column' | 'dash'
  unused: string
  isNewestFirst: boolean
  days: 'each' | 'headings'
  carried: 'none' | 'before' | 'both'
  hasTotal: boolean
  extras: readonly Extra[]
  more: 'none' | 'exact' | 'count' | 'range' | 'button'
  noise: readonly Noise[]
}

const DEALINGS = {
  english: {
    deposits: {
      out: [
        'ATM Withdrawal',
        'Direct Debit TOKYO MIHON GAS',
        'Transfer to SAMPLE TARO',
        'Transfer Fee',
        'Debit Card KIOSK',
      ],
      in: [
        'Salary MIHON TRADING KK',
        'Transfer from SAMPLE HANAKO',
        'Interest',
        'ATM Deposit',
        'Cash Deposit',
      ],
    },
    card: {
      out: [
        'AMAZE.CO.JP',
        'MIHON MART SHIBUYA',
        'APPLE COM BILL',
        'HOTEL MIMOZA PARIS',
        'ETC SHUTO EXPWY',
        "CAFE D'OR",
      ],
      in: ['REFUND AMAZE.CO.JP', 'PAYMENT RECEIVED - THANK YOU', 'MIHON MART SHIBUYA', 'HOTEL MIMOZA PARIS'],
    },
    foreign: {
      out: [
        'Outward Remittance',
        'Exchange to JPY',
        'Remittance Fee',
        'Transfer to Yen Account',
        'Cable Charge',
      ],
      in: [
        'Inward Remittance',
        'Exchange from JPY',
        'Interest',
        'Time Deposit Matured',
        'Transfer from Yen Account',
      ],
    },
  },
  both: {
    deposits: {
      out: ['ATM', '口座振替 デンキ', 'Direct Debit GAS', '振込手数料 Transfer Fee', 'Transfer to ﾐﾎﾝ ﾀﾛｳ'],
      in: ['給与 カ）ミホン', 'Salary MIHON KK', '利息 Interest', '振込 ﾐﾎﾝ ﾊﾅｺ'],
    },
    card: {
      out: ['AMAZE.CO.JP', 'ミホンマート 渋谷店', 'APPLE COM BILL', 'ｶﾅﾘｱｾｷﾕ', 'CAFE MIMOZA'],
      in: ['AMAZE.CO.JP', 'ミホンマート 渋谷店', '返品 Refund', 'ご入金 PAYMENT'],
    },
    foreign: {
      out: ['外国送金 Outward Remittance', '円普通預金へ振替', 'Cable Charge', '送金手数料 Remittance Fee'],
      in: ['被仕向送金 Inward Remittance', '円普通預金より振替', '利息 Interest'],
    },
  },
} as const

const STEPS = fc.array(
  fc.record({
    gap: fc.constantFrom(0, 0, 1, 3, 9),
    amount: fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 90_000 })),
    isIn: fc.boolean(),
    word: fc.nat(50),
  }),
  { minLength: 3, maxLength: 8 },
)
const PARTS = fc.record({
  start: fc.integer({ min: 90, max: 160 }),
  opening: fc.integer({ min: 0, max: 900_000 }),
  number: fc.integer({ min: 1, max: 999_999 }),
  steps: STEPS,
})
type Seeds = typeof PARTS extends fc.Arbitrary<infer T> ? T : never

const CURRENCIES = ['USD', 'EUR', 'AUD'] as const

function partOf({ start, opening, number, steps }: Seeds, at: number, { kind, tongue }: Design): Part {
  let date = addDays(AS_OF, -start)
  let balance = (kind === 'foreign' ? 5_000_000 : 1_000_000) + opening
  const first = balance
  const dealings = DEALINGS[tongue][kind]
  const rows = steps.map(({ gap, amount, isIn, word }, index): Row => {
    // Without balances only the days tell which way the rows run.
    date = addDays(date, kind === 'card' && index === steps.length - 1 ? gap + 1 : gap)
    // What a card was used for is seldom given back.
    const isInto = isIn && (kind !== 'card' || index % 3 === 2)
    const moved = isInto ? amount : -amount
    balance += moved
    const words = dealings[isInto ? 'in' : 'out']
    return {
      date,
      amount: moved,
      balance: kind === 'card' ? null : balance,
      description: words[word % words.length] ?? '',
    }
  })
  const six = String(number).padStart(6, '0')
  return {
    kind,
    type: kind === 'deposits' ? (['ordinary', 'checking'][at] ?? 'ordinary') : kind,
    number: kind === 'card' ? `**** **** **** ${4 + at}${six.slice(3)}` : `${at + 1}${six}`,
    currency: kind === 'foreign' ? (CURRENCIES[at] ?? 'USD') : 'JPY',
    opening: first,
    rows,
  }
}

/** A page: its accounts and its design. */
export type Drawing = { parts: readonly Part[]; how: Design }

export const drawing: fc.Arbitrary<Drawing> = fc
  .record({
    parts: fc.array(PARTS, { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom<Kind[]>('deposits', 'deposits', 'card', 'card', 'foreign'),
    tongue: fc.constantFrom<Design['tongue'][]>('english', 'english', 'both'),
    join: fc.nat(8),
    layout: fc.constantFrom<Design['layout'][]>(
      'table',
      'table',
      'aria',
      'divs',
      'list',
      'cards',
      'definitions',
    ),
    account: fc.constantFrom<Design['account'][]>('line', 'line', 'facts', 'box', 'heading', 'choice'),
    columns: fc.shuffledSubarray(['date', 'description', 'amount', 'extra', 'balance'] as const, {
      minLength: 5,
    }),
    date: fc.nat(13),
    money: fc.nat(5),
    words: fc.nat(11),
    unit: fc.constantFrom<Design['unit'][]>('none', 'head', 'above'),
    shape: fc.constantFrom<Design['shape'][]>('pair', 'signed'),
    sign: fc.constantFrom<Design['sign'][]>(
      'minus',
      'plusMinus',
      'parentheses',
      'trailing',
      'suffix',
      'column',
      'dash',
    ),
    unused: fc.constantFrom('', '', '-', '–', '&nbsp;'),
    isNewestFirst: fc.boolean(),
    days: fc.constantFrom<Design['days'][]>('each', 'each', 'headings'),
    carried: fc.constantFrom<Design['carried'][]>('none', 'none', 'before', 'both'),
    hasTotal: fc.boolean(),
    extras: fc.subarray([...EXTRAS], { maxLength: 3 }),
    more: fc.constantFrom<Design['more'][]>('none', 'none', 'exact', 'count', 'range', 'button'),
    noise: fc.subarray([...NOISE], { maxLength: 5 }),
  })
  .map(({ parts, ...drawn }): Drawing => {
    const how = plain({ ...drawn })
    const made = (how.account === 'choice' ? parts.slice(0, 1) : parts).map((part, at) =>
      partOf(part, at, how),
    )
    // Month before day is told only by a day behind the twelfth.
    const isTold = made.every(({ rows }) => rows.some(({ date }) => Number(date.slice(8)) > 12))
    return { parts: made, how: how.date === 13 && !isTold ? { ...how, date: 0 } : how }
  })

/** What no bank does is taken back. */
function plain(how: Design): Design {
  const isGrid = how.layout === 'table' || how.layout === 'aria' || how.layout === 'divs'
  const isList = how.layout === 'list'
  const isCard = how.kind === 'card'
  const fits: Record<Extra, boolean> = {
    reference: !isList,
    category: !isList,
    status: !isList,
    posted: isGrid,
    rate: how.kind === 'foreign' && !isList,
    original: isCard && !isList,
    member: isCard && !isList,
  }
  const columns = how.columns.filter((name) => name !== 'balance' || !isCard)
  return {
    ...how,
    extras: how.extras.filter((extra) => fits[extra]),
    // In a list the balance stands last, and the amount after the words.
    columns: isList ? LISTED.filter((name) => columns.includes(name)) : columns,
    // A list has one amount with its sign, and no columns of signs.
    shape: isList ? 'signed' : how.shape,
    // ¥913- closes an amount in Japan.
    sign:
      how.sign === 'column' && !isGrid
        ? 'suffix'
        : how.sign === 'trailing' && how.money % 4 === 1
          ? 'minus'
          : how.sign,
    unit: how.unit === 'head' && isList ? 'none' : how.unit,
    days: isList ? how.days : 'each',
    carried: isGrid && !isCard && !how.isNewestFirst ? how.carried : 'none',
    hasTotal: how.hasTotal && isGrid && how.shape === 'pair',
  }
}

const LISTED = ['date', 'description', 'extra', 'amount', 'balance'] as const

/** What the page must be read as: its statements in the order in which they stand. */
export function expectedOf({ parts, how }: Drawing) {
  return parts.map(({ type, number, currency, rows }) => ({
    account: { type, number },
    currency,
    rows,
    proof: rows[0]?.balance === null ? 'unproved' : 'proved',
    more: how.more === 'range' || how.more === 'button',
  }))
}
