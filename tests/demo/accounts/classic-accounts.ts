// The accounts at みなと第一銀行: an invented stationery shop's.
import type { DemoAccount } from './account.ts'
import { anyDay, interest, monthly, nowAndThen, payday, sweep, topUp, twins } from './happenings.ts'

const HOLDER = 'カ）ヒナタブング'
const CUSTOMERS: readonly [string, ...string[]] = [
  'ｶ)ﾐﾎﾝｼﾖｳｼﾞ',
  'ﾐﾎﾝ ﾊﾅｺ',
  'ﾕ)ｱｵﾉｼﾞﾑｷ',
  'ｼﾕｳ)ﾋﾀﾞﾏﾘ ﾖｳﾁｴﾝ',
  'ｶ)ｶｹﾞﾛｳｼﾞﾑｼﾖ',
  'ｶｸｳ ﾀﾛｳ',
]
const SUPPLIERS: readonly [string, ...string[]] = ['ｶ)ｿﾗｲﾛｶﾐ', 'ﾄﾞ)ﾐﾅﾓﾌﾃﾞ', 'ｶ)ｷﾈﾝｲﾝｻﾂ', 'ﾐﾎﾝ ｼﾞﾛｳ']
const TRANSFER_FEE = { amount: -330, summary: '手数料', detail: 'ﾌﾘｺﾐﾃｽｳﾘﾖｳ' }

/** 普通: busy enough for more than one page of 100 rows a month. */
const ordinary: DemoAccount = {
  id: 'minato-ordinary',
  type: '普通',
  branch: '本店営業部',
  branchCode: '001',
  number: '1234567',
  holder: HOLDER,
  opening: 3_214_508,
  rules: [
    topUp(250_000, { amount: 500_000, summary: '振替', detail: 'ｶ-ﾄﾞﾛ-ﾝ' }),
    nowAndThen(0.85, '振込１', CUSTOMERS, [8_800, 198_000, 110]),
    nowAndThen(0.6, '振込１', CUSTOMERS, [3_300, 66_000, 110]),
    nowAndThen(0.7, 'ＱＲ入金', ['ﾐﾎﾝﾍﾟｲ', 'ｿﾗﾍﾟｲ'], [1_200, 48_000]),
    nowAndThen(0.5, '現金', ['ﾖﾙｶﾝｷﾝｺ'], [12_000, 90_000, 1_000]),
    nowAndThen(0.45, '振込', SUPPLIERS, [-154_000, -11_000, 110], TRANSFER_FEE),
    nowAndThen(0.3, 'デビット', ['ｺﾝﾋﾞﾆ ﾐﾎﾝ', 'ﾔﾏﾋﾞｺﾋﾞﾝ', 'ﾁﾕｳｼﾔｼﾞﾖｳ'], [-6_000, -240]),
    twins(
      0.12,
      { amount: -20_000, summary: 'カード', detail: '' },
      { amount: -110, summary: '手数料', detail: 'ｼﾞｶﾝｶﾞｲ' },
    ),
    twins(0.05, { amount: 5_500, summary: '振込１', detail: 'ﾐﾎﾝ ﾊﾅｺ' }),
    payday(25, '給与', 'ｷﾕｳﾖﾌﾘｺﾐ 3ﾒｲ', [-742_000, -698_000, 100]),
    monthly(27, '口座振替', 'ﾐﾅﾄﾃﾞﾝﾘﾖｸ', [-48_000, -21_000]),
    monthly(27, '口座振替', 'ﾐﾅﾄｶ-ﾄﾞ', [-182_000, -64_000]),
    monthly(5, '口座振替', 'ﾐﾎﾝｽｲﾄﾞｳ', [-9_800, -4_100]),
    monthly(10, '税金', 'ｹﾞﾝｾﾝｼﾞﾖｾﾞｲ', [-61_000, -38_000]),
    monthly(28, '振込', 'ﾐﾎﾝﾌﾄﾞｳｻﾝ ﾔﾁﾝ', [-165_000, -165_000]),
    monthly(20, '振替', 'ﾄｳｻﾞｷﾝ', [-300_000, -300_000]),
    interest(15, 0.002),
    sweep(6_000_000, 100_000, '振替', 'ﾃｲｷﾖｷﾝ'),
  ],
}

/** 当座: shown in 和暦, newest first; goes below zero within its overdraft. */
const checking: DemoAccount = {
  id: 'minato-checking',
  type: '当座',
  branch: '港町支店',
  branchCode: '014',
  number: '0098765',
  holder: HOLDER,
  opening: 410_000,
  rules: [
    monthly(20, '振替', 'ﾌﾂｳﾖｷﾝ', [300_000, 300_000]),
    nowAndThen(0.25, '手形', ['ｺｷﾞﾂﾃ 00214', 'ﾔｸｿｸﾃｶﾞﾀ', 'ｺｷﾞﾂﾃ'], [-88_000, -22_000, 1_000]),
    nowAndThen(0.08, '振込１', ['ｶ)ﾐﾎﾝｼﾖｳｼﾞ', 'ﾄﾞ)ﾐﾅﾓﾌﾃﾞ'], [22_000, 77_000, 1_000]),
    monthly(31, '手数料', 'ｺｷﾞﾂﾃﾁﾖｳ', [-2_200, -2_200]),
    topUp(-200_000, { amount: 500_000, summary: '入金', detail: 'ﾃｷﾞﾖｳｼｷﾝ' }),
    sweep(2_000_000, 100_000, '振替', 'ﾌﾂｳﾖｷﾝ'),
  ],
}

/** カードローン: what is owed is a balance below zero. */
const cardLoan: DemoAccount = {
  id: 'minato-loan',
  type: 'カードローン',
  branch: '本店営業部',
  branchCode: '001',
  number: '5550123',
  holder: HOLDER,
  opening: -300_000,
  rules: [
    ({ day, balance, random }) =>
      balance > -800_000
        ? anyDay(0.03, 'お借入れ', ['ATM'], [-60_000, -10_000, 10_000])({ day, balance, random })
        : [],
    monthly(10, 'ご返済', 'ﾔｸｼﾞﾖｳﾍﾝｻｲ', [20_000, 20_000]),
    ({ day, balance, random }) =>
      balance < 0 ? monthly(10, '利息', 'ﾛ-ﾝﾘｿｸ', [-4_800, -900])({ day, balance, random }) : [],
    topUp(-750_000, { amount: 400_000, summary: 'ご返済', detail: 'ｽｲｼﾞﾍﾝｻｲ' }),
  ],
}

/** クレジットカード: a bill a month, no balance. */
const card: DemoAccount = {
  id: 'minato-card',
  type: 'クレジットカード',
  branch: 'みなとビジネスカード',
  branchCode: '',
  number: '4980-****-****-2210',
  holder: '見本　一郎',
  opening: 0,
  rules: [
    anyDay(0.35, '１回払い', ['コンビニ　ミホン', 'アオノガソリン', 'ソラカフェ　駅前店'], [-7_800, -180]),
    anyDay(0.12, '１回払い', ['ミホン通販', 'クラウド会計ツール', 'ヤマビコ運送'], [-32_000, -1_980]),
    twins(0.04, { amount: -1_650, summary: '１回払い', detail: '駅前パーキング' }),
    anyDay(0.01, '返品', ['ミホン通販'], [1_980, 5_980, 1_000]),
    monthly(1, '１回払い', 'ソラ動画サービス', [-1_980, -1_980]),
  ],
}

/** All accounts of the classic bank, in the order of its select box. */
export const classicAccounts: readonly DemoAccount[] = [ordinary, checking, cardLoan, card]
