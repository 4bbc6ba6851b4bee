// For tests: statements whose rows seldom have balances (cards, wallets, loans) and what is said of each row, drawn from independent choices.
import fc from 'fast-check'
import { addDays, type Day } from '../../lib/statement/day'
import { AS_OF, DATE_STYLES } from './ledger'

export type Kind = 'card' | 'wallet' | 'cardLoan' | 'housing' | 'deposits'

/** A row of the truth. `texts`: what was done and with whom, either may be empty; `seed` decides what else stands in the row. */
export type Dealing = {
  date: Day
  amount: number
  balance: number | null
  texts: readonly [kind: string, party: string]
  seed: number
}

export type Layout = 'table' | 'aria' | 'divs' | 'list' | 'links' | 'stacked' | 'cards' | 'definitions'

/** How a page shows them; every choice is made by itself, `plain` takes back what nobody does. */
export type Design = {
  kind: Kind
  layout: Layout
  account: number
  columns: readonly ('date' | 'words' | 'amount' | 'extra')[]
  date: number
  days: 'each' | 'headings' | 'months' | 'accordion'
  time: 'none' | 'beside' | 'below' | 'own' | 'behind'
  money: number
  words: number
  /** Of what was done and with whom: each in its own field, or in one, beside each other or in two lines; or only one of them is shown. */
  texts: 'two' | 'beside' | 'lines' | 'blocks'
  isPartyFirst: boolean
  /** minus: out has a minus (of a card what came back); plus: in has a plus; both; kind: only the words tell; pair: two columns. */
  signs: 'minus' | 'plus' | 'both' | 'kind' | 'pair'
  hasBalance: boolean
  isNewestFirst: boolean
  extras: readonly Extra[]
  /** How what else stands in a row is told where there are no columns: its value alone, or behind its name. */
  chips: 'bare' | 'named'
  under: 'none' | 'foreign' | 'terms' | 'note'
  action: string
  icon: 'none' | 'empty' | 'named' | 'hidden' | 'letter'
  total: 'none' | 'row' | 'foot' | 'above'
  more: 'none' | 'button' | 'range' | 'exact'
  noise: readonly Noise[]
}

export const EXTRAS = [
  'user',
  'terms',
  'paid',
  'points',
  'note',
  'state',
  'way',
  'number',
  'shares',
  'memo',
  'category',
  'new',
] as const
export type Extra = (typeof EXTRAS)[number]
const NOISE = ['menu', 'summary', 'points', 'filter', 'campaign', 'tabs', 'notes', 'count', 'footer'] as const
export type Noise = (typeof NOISE)[number]

const FITS: Record<Kind, readonly Extra[]> = {
  card: ['user', 'terms', 'paid', 'points', 'note', 'state'],
  wallet: ['points', 'state', 'way', 'number'],
  cardLoan: ['shares', 'number'],
  housing: ['shares'],
  deposits: ['memo', 'number', 'category', 'new'],
}

/** What says too little alone, without its name. */
const UNTOLD = new Set<Extra>(['category', 'way', 'note', 'memo', 'paid', 'shares', 'number'])

const SHOPS = [
  'ミホンマート 渋谷店',
  'AMAZON.CO.JP',
  'ＥＴＣ　首都高速',
  'ドラッグひなた',
  'APPLE COM BILL',
  'カナリア石油 東店SS',
  'ｼﾖｸﾘﾖｳﾋﾝ ﾐﾎﾝ',
  '喫茶 そらまめ',
  'セブンーイレブン',
  '100円ショップ ミホン',
  'NTT東日本 電話料',
  'クリーニングの24',
  'モバイルSuica',
  'みほん電力 6月分',
  'レストラン・ラ・メール',
  'ネットショップ（みほん）',
]
const PEOPLE = ['みさき', '佐藤さん', 'TARO', '見本 花子', 'こうへい']
const BANKS = ['みほん銀行', '銀行口座', 'セブン銀行ATM', 'みどり信用金庫']

const DEALT: Record<Kind, { out: [string, readonly string[]][]; in: [string, readonly string[]][] }> = {
  card: {
    out: [
      ['', SHOPS],
      ['', SHOPS],
      ['', SHOPS],
      ['', SHOPS],
      ['', ['年会費', 'カード年会費', '家族カード年会費']],
    ],
    in: [['', SHOPS]],
  },
  wallet: {
    out: [
      ['支払い', SHOPS],
      ['支払い', SHOPS],
      ['お支払い', SHOPS],
      ['送金', PEOPLE],
      ['出金', BANKS],
    ],
    in: [
      ['チャージ', BANKS],
      ['チャージ', BANKS],
      ['受け取り', PEOPLE],
      ['返金', SHOPS],
      ['オートチャージ', ['']],
    ],
  },
  cardLoan: {
    out: [
      ['お借入', ['提携ATM', 'インターネット振込', 'セブン銀行ATM', 'スマホATM', '']],
      ['ご融資', ['提携ATM', 'コンビニATM']],
    ],
    in: [
      ['ご返済', ['口座振替', '提携ATM', 'インターネット', '']],
      ['約定返済', ['口座振替', '']],
    ],
  },
  housing: {
    out: [],
    in: [
      ['約定返済', ['']],
      ['約定返済', ['']],
      ['一部繰上返済', ['']],
      ['ボーナス返済', ['']],
    ],
  },
  deposits: {
    out: [
      ['口座振替', ['デンキ', 'ミホンカード', 'ＮＨＫ', '水道料']],
      ['振込', ['サンプル ハナコ', 'カ）ミホン']],
      ['デビット', SHOPS],
      ['ATM', ['渋谷支店', 'セブン銀行']],
      ['手数料', ['']],
    ],
    in: [
      ['振込', ['カ）ミホン', 'サンプル ハナコ', 'ﾃﾞ-ﾀ(ﾕ']],
      ['給与', ['カ）ミホン']],
      ['利息', ['']],
    ],
  },
}

const PAGE_DATES = [0, 1, 3, 4, 5, 6, 8, 9, 10, 12].map((at) => DATE_STYLES[at] ?? String)
const two = (value: number) => String(value).padStart(2, '0')

/** A day as the page writes it; under a heading of its month only month and day, or the day alone. */
export function dayText(day: Day, { date, days }: Design): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  if (days === 'months' || days === 'accordion') {
    const forms = [`${month}/${dayOfMonth}`, `${month}月${dayOfMonth}日`, `${two(month)}/${two(dayOfMonth)}`]
    return forms[date] ?? `${year}/${two(month)}/${two(dayOfMonth)}`
  }
  return PAGE_DATES[date]?.(day) ?? day
}

/** What the statement must be read as. */
export type Expected = {
  type: string
  number: string | null
  rows: { date: Day; amount: number; balance: number | null; description: string }[]
  proof: 'proved' | 'unproved' | 'broken'
  more: boolean
}

export type Drawing = { rows: readonly Dealing[]; how: Design }

const steps = fc.array(
  fc.record({
    gap: fc.constantFrom(0, 0, 1, 2, 5, 11),
    amount: fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 90_000 })),
    isIn: fc.boolean(),
    word: fc.nat(10_000),
  }),
  { minLength: 3, maxLength: 9 },
)

export const drawing: fc.Arbitrary<Drawing> = fc
  .record({
    steps,
    start: fc.integer({ min: 60, max: 160 }),
    kind: fc.constantFrom<Kind[]>(
      'card',
      'card',
      'wallet',
      'wallet',
      'cardLoan',
      'housing',
      'deposits',
      'deposits',
    ),
    layout: fc.constantFrom<Layout[]>(
      'table',
      'table',
      'aria',
      'divs',
      'list',
      'links',
      'stacked',
      'cards',
      'definitions',
    ),
    account: fc.nat(5),
    columns: fc.shuffledSubarray(['date', 'words', 'amount', 'extra'] as const, { minLength: 4 }),
    date: fc.nat(9),
    days: fc.constantFrom<Design['days'][]>('each', 'each', 'each', 'headings', 'months', 'accordion'),
    time: fc.constantFrom<Design['time'][]>('none', 'none', 'beside', 'below', 'own', 'behind'),
    money: fc.nat(6),
    words: fc.nat(30),
    texts: fc.constantFrom<Design['texts'][]>('two', 'beside', 'lines', 'blocks'),
    isPartyFirst: fc.boolean(),
    signs: fc.constantFrom<Design['signs'][]>('minus', 'plus', 'both', 'kind', 'pair'),
    hasBalance: fc.boolean(),
    isNewestFirst: fc.boolean(),
    extras: fc.subarray([...EXTRAS]),
    chips: fc.constantFrom<Design['chips'][]>('bare', 'named'),
    under: fc.constantFrom<Design['under'][]>('none', 'none', 'foreign', 'terms', 'note'),
    action: fc.constantFrom(
      '',
      '',
      '詳細',
      '詳細を見る',
      'メモを追加',
      'あとからリボ',
      '編集',
      '明細',
      '内訳を表示',
    ),
    icon: fc.constantFrom<Design['icon'][]>('none', 'none', 'empty', 'named', 'hidden', 'letter'),
    total: fc.constantFrom<Design['total'][]>('none', 'none', 'row', 'foot', 'above'),
    more: fc.constantFrom<Design['more'][]>('none', 'none', 'button', 'range', 'exact'),
    noise: fc.subarray([...NOISE], { maxLength: 5 }),
  })
  .map(({ steps, start, ...how }): Drawing => {
    const design = plain(how)
    return { how: design, rows: rowsOf(steps, start, design) }
  })

type Step = { gap: number; amount: number; isIn: boolean; word: number }

function rowsOf(steps: readonly Step[], start: number, { kind, hasBalance, signs }: Design): Dealing[] {
  let date = addDays(AS_OF, -start)
  let balance = kind === 'cardLoan' || kind === 'housing' ? -3_000_000 : 1_000_000
  return steps.map(({ gap, amount, isIn, word }, at) => {
    // Without balances only the days tell which way the rows run; both ways must be seen where signs tell them.
    date = addDays(date, at === steps.length - 1 ? gap + 1 : gap)
    const isInto =
      kind === 'housing' ||
      (kind === 'card' ? isIn && at % 3 === 2 : at === 0 ? false : at === 1 ? true : isIn)
    const moved = isInto ? amount : -amount
    balance += moved
    const dealt = DEALT[kind][isInto ? 'in' : 'out']
    const [done = '', parties = ['']] = dealt[word % dealt.length] ?? []
    const party = parties[(word >> 3) % parties.length] ?? ''
    return {
      date,
      amount: moved,
      balance: hasBalance ? balance : null,
      texts: [kind === 'wallet' && signs === 'kind' && done === '' ? '支払い' : done, party],
      seed: word,
    }
  })
}

export const isGrid = ({ layout }: Pick<Design, 'layout'>) =>
  layout === 'table' || layout === 'aria' || layout === 'divs'
export const isLabelled = ({ layout }: Pick<Design, 'layout'>) =>
  layout === 'cards' || layout === 'definitions'

/** What nobody does is taken back. */
function plain(how: Design): Design {
  const { kind } = how
  const isBare = !isGrid(how) && !isLabelled(how)
  const hasBalance = kind === 'deposits' || ((kind === 'wallet' || kind === 'cardLoan') && how.hasBalance)
  const extras = how.extras.filter(
    (extra) =>
      FITS[kind].includes(extra) &&
      // Interest is paid out of what is paid back: then balances do not follow.
      !(extra === 'shares' && hasBalance) &&
      // Alone and without its name a word of these could as well be what the row was.
      !(isBare && how.chips === 'bare' && UNTOLD.has(extra)),
  )
  const days = isLabelled(how) && how.days === 'headings' ? 'each' : how.days
  return {
    ...how,
    hasBalance,
    extras,
    isPartyFirst:
      how.isPartyFirst &&
      (isGrid(how) || (how.signs !== 'kind' && kind === 'wallet')) &&
      (how.texts === 'two' || (how.texts !== 'beside' && kind === 'wallet')),
    noise: how.noise.filter((noise) => noise !== 'count' || how.more === 'none' || how.more === 'exact'),
    days: days === 'headings' && isGrid(how) ? 'each' : days,
    signs: signsOf(how, isBare),
    columns: isBare
      ? how.columns.filter((name) => name !== 'date').toSorted((a, b) => BARE[a] - BARE[b])
      : how.columns,
    texts: kind === 'card' || kind === 'housing' ? 'two' : how.texts,
    under: kind === 'card' ? how.under : how.under === 'note' && kind === 'deposits' ? 'note' : 'none',
    action: kind !== 'card' && how.action === 'あとからリボ' ? '詳細' : how.action,
    icon: isBare ? how.icon : 'none',
    total: isGrid(how) || how.total === 'above' ? how.total : 'none',
    time: kind === 'housing' ? 'none' : how.time,
  }
}

const BARE = { date: 0, words: 1, extra: 2, amount: 3 } as const

function signsOf({ kind, signs, layout }: Design, isBare: boolean): Design['signs'] {
  switch (kind) {
    case 'card':
      return 'minus'
    case 'wallet':
      return signs === 'pair' && isBare ? 'both' : signs
    case 'cardLoan':
      return signs === 'pair' && !isBare ? 'pair' : 'kind'
    case 'housing':
      return 'kind'
    case 'deposits':
      return isBare
        ? signs === 'minus'
          ? 'minus'
          : 'both'
        : signs === 'pair' || layout === 'table'
          ? 'pair'
          : 'both'
    default:
      return kind satisfies never
  }
}

/** What the page must be read as. */
export function expectedOf({ rows, how }: Drawing): Expected {
  return {
    type: { card: 'card', wallet: 'emoney', cardLoan: 'loan', housing: 'loan', deposits: 'ordinary' }[
      how.kind
    ],
    number: how.kind === 'wallet' ? null : NUMBERS[how.kind],
    rows: rows.map(({ date, amount, balance, texts }) => ({
      date,
      amount,
      balance,
      description: (how.isPartyFirst ? texts.toReversed() : texts).filter((text) => text !== '').join(' '),
    })),
    proof: how.hasBalance ? 'proved' : 'unproved',
    more: how.more === 'button' || how.more === 'range',
  }
}

export const NUMBERS = {
  card: '****-****-****-2647',
  cardLoan: '2210338',
  housing: '6602014',
  deposits: '1234567',
}
