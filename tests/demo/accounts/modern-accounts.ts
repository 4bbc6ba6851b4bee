// The accounts at あおばネット銀行: an invented freelancer's.
import type { DemoAccount } from './account.ts'
import { anyDay, interest, monthly, nowAndThen, payday, sweep, topUp, twins } from './happenings.ts'

const HOLDER = 'ミホン　ハナコ'

/** 代表口座: rows on every day of the week, also at the turn of the year. */
const ordinary: DemoAccount = {
  id: 'aoba-ordinary',
  type: '普通',
  branch: 'わかば支店',
  branchCode: '101',
  number: '7654321',
  holder: HOLDER,
  opening: 486_210,
  rules: [
    monthly(27, '定額自動入金', '', [50_000, 50_000]),
    payday(25, '振込', 'カ）アオゾラコウボウ', [286_000, 341_000, 1_000]),
    nowAndThen(
      0.2,
      '振込',
      ['カ）ミホンシヨウジ', 'ユ）アオノジムキ', 'カクウ　タロウ'],
      [5_500, 88_000, 500],
    ),
    anyDay(
      0.55,
      'デビット',
      ['コンビニ　ミホン', 'スーパーひなた', 'ソラカフェ', 'アオバ鉄道'],
      [-4_800, -160],
    ),
    anyDay(0.25, 'デビット', ['ミホン通販', 'ドラッグひなた', 'ヤマビコ運送'], [-12_000, -680]),
    twins(0.08, { amount: -2_970, summary: 'デビット', detail: '動画見放題　ソラ' }),
    twins(
      0.05,
      { amount: -10_000, summary: 'ＡＴＭ', detail: 'ミホンＡＴＭ' },
      { amount: -220, summary: 'ＡＴＭ手数料', detail: '' },
    ),
    monthly(5, '目的別口座へ', '', [-30_000, -30_000]),
    monthly(27, '口座振替', 'アオバカード', [-96_000, -31_000]),
    monthly(28, '振込', 'ミホンフドウサン　ヤチン', [-78_000, -78_000]),
    interest(18, 0.003),
    topUp(60_000, { amount: 120_000, summary: '目的別口座から', detail: '' }),
    sweep(900_000, 50_000, '定期預金へ', ''),
  ],
}

/** 目的別口座: few rows, only transfers and interest. */
const savings: DemoAccount = {
  id: 'aoba-savings',
  type: '貯蓄',
  branch: 'わかば支店',
  branchCode: '101',
  number: '7654398',
  holder: HOLDER,
  opening: 240_000,
  rules: [
    monthly(5, '代表口座から', '', [30_000, 30_000]),
    interest(18, 0.004),
    sweep(700_000, 50_000, '代表口座へ', ''),
  ],
}

const card: DemoAccount = {
  id: 'aoba-card',
  type: 'クレジットカード',
  branch: 'あおばカード',
  branchCode: '',
  number: '****-****-****-1108',
  holder: HOLDER,
  opening: 0,
  rules: [
    anyDay(
      0.3,
      '1回払い',
      ['ドラッグひなた 栄町店', 'レストラン ミホン', 'アオバ鉄道 モバイル'],
      [-8_800, -640],
    ),
    anyDay(0.06, '1回払い', ['旅行 ソラツアー', 'ミホン家電'], [-48_000, -6_000]),
    anyDay(0.012, '返金', ['ドラッグひなた 栄町店'], [300, 1_200, 100]),
  ],
}

/** All accounts of the modern bank. */
export const modernAccounts: readonly DemoAccount[] = [ordinary, savings, card]
