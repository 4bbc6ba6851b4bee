// A cell that tells in from out: words and codes of a column beside an unsigned amount.

import { wordOf } from '../columns/vocabulary'
import { headerKey } from './fold'

const IN = new Set([
  '入',
  '入金',
  '預',
  '預入',
  '受入',
  '受',
  '受取',
  '貸',
  '+',
  'c',
  'cr',
  'cr.',
  'credit',
  'in',
  'deposit',
  '振替入金',
  '↓',
])
const OUT = new Set([
  '出',
  '出金',
  '払',
  '支払',
  '払出',
  '引出',
  '借',
  '-',
  'd',
  'dr',
  'dr.',
  'debit',
  'out',
  'withdrawal',
  '振替支払',
  '↑',
])

/** Sorts of transactions that money in a wallet or a loan moves by in one direction only. */
const KINDS_IN = new Set([
  'チャージ',
  'オートチャージ',
  '返金',
  '返品',
  '返済',
  '随時返済',
  '約定返済',
  '一括返済',
])
const KINDS_OUT = new Set([
  '利用',
  '使用',
  '決済',
  '購入',
  '送金',
  '送',
  '物販',
  '鉄道',
  '電車',
  'バス',
  '乗車',
  '運賃',
  '交通',
  '買物',
  '支払決済',
  '借入',
  '追加借入',
  '融資',
  'キャッシング',
])

/** ATM借入, 振込融資, 毎月返済, 追加返済; not 住宅ローン返済, which a deposit pays. */
const BORROWED = /^(?!.*ローン).{0,6}(?:借入|融資)$/
/** 現金チャージ, ポイントチャージ: into the wallet; what it is called after may be another's (Suicaチャージ). */
const CHARGED = /^(?:現金|ポイント|手動|クレジット|銀行|口座|atm|店頭|コンビニ|初回|後払)チャージ$/
const PAID_BACK = /^(?!.*ローン).{0,6}返済$/

function kindOf(key: string): -1 | 0 | 1 {
  if (KINDS_IN.has(key) || PAID_BACK.test(key) || CHARGED.test(key)) return 1
  return KINDS_OUT.has(key) || BORROWED.test(key) ? -1 : 0
}

/** Amounts and days, of which most cells are. */
const NUMBER = /^\d[\d,./-]*円?$/

/** 1 for in, −1 for out, 0 where the cell says neither. Codes 1 and 2 count only in a column that is called a flag (全銀 入払区分). */
export function flagOf(text: string, isFlagColumn: boolean): -1 | 0 | 1 {
  if (text.length === 0 || text.length > 12) return 0
  if (!isFlagColumn && NUMBER.test(text)) return 0
  const bare = withoutCode(text)
  const key = headerKey(bare)
  if (IN.has(key) || (isFlagColumn && (key === '1' || key === '01'))) return 1
  if (OUT.has(key) || (isFlagColumn && (key === '2' || key === '02'))) return -1
  const kind = kindOf(key)
  if (kind !== 0) return kind
  // ふつう預金 is a kind of account, and no お預り金.
  if (/[預貯]金$/.test(bare)) return 0
  // お支払金額 and お預り金額 beside the amount of each row: the label that changes is what tells.
  const word = wordOf(bare)
  return word === 'in' ? 1 : word === 'out' ? -1 : 0
}

/** Whether a cell that tells in from out also says what sort of transaction it was: チャージ, 物販. */
export function isKindOfFlag(text: string): boolean {
  const key = text.length > 12 ? '' : headerKey(withoutCode(text))
  return kindOf(key) !== 0
}

/** 2：出金, D-出金, 1 入金, 2出金: the word behind its code; the text itself where there is no word. */
function withoutCode(text: string): string {
  return text.replace(CODE_BEFORE_WORD, '')
}

const CODE_BEFORE_WORD =
  /^[([（［]?(?:[\d０-９]{1,2}|[A-ZＡ-Ｚ])[)\]）］]?(?:\s*[:：.．_＿・=＝\-－/／]\s*|\s+|(?<=[\d０-９)\]）］]))(?=[^\d０-９\s])(?!月|回|日|年|件|円)/

const SYMBOLS_ONLY = /^[^\p{L}\p{N}]*$/u

/** Whether a cell has no letter and no digit: an icon, an arrow, a dash. */
export function isSymbol(text: string): boolean {
  return SYMBOLS_ONLY.test(text)
}
