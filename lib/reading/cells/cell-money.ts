// A cell as an amount: every sign, width and currency mark that statements use. No float is ever made.
import { fold } from './fold'

/** A written amount: `units` is whole, in steps of 10^-decimals, never negative; the sign stands apart. */
export type MoneyCell = {
  units: number
  decimals: number
  /** 1 or −1 where a sign is written (+, −, ▲, △, brackets, DR, CR), 0 where none is. */
  sign: -1 | 0 | 1
  /** A currency mark (円, ¥, USD …) or thousands separators stand with it: surely an amount, not a code. */
  isMarked: boolean
  /** CR stands behind it: given back, where amounts without a mark are spent. */
  isCredit?: true
  /** Several stars fill the place before it: an amount where others of its column are marked, else the end of a masked number. */
  isFilled?: true
}

const MINUS = '-\\u2212\\u2010-\\u2015\\u30FC▲△▼▽\\uFE63'
/** The marks of currencies that stand before or behind an amount, as alternatives of a pattern. */
export const CURRENCY =
  '¥|\\\\|(?:A|AU|US|NZ|C|CA|HK|S|SG)?\\$|元|฿|₩|€|£|JPY|USD|EUR|AUD|NZD|GBP|CAD|CHF|HKD|CNH|CNY|SGD|ZAR'
/** What machines print before an amount so that nobody adds a digit: *1,234, ****1,234, ★1,234. */
const FILL = '[*★☆] ?(?:[*★☆]{0,14} ?)'
/** Behind several such marks stands an amount that its width leaves none of, or the end of a masked number: ****1234. */
const MASKED_NUMBER = /^[^\d,.]*[*★☆]{2}[^\d,.]*\d{4,}$/
const NUMBER = '\\d{1,3}(?:,\\d{3})+|\\d+'
const MONEY = new RegExp(
  `^(?:${FILL})?(\\()?([${MINUS}+])? ?(${CURRENCY})? ?(?:${FILL})?([${MINUS}+])? ?(${NUMBER})(?:\\.(\\d{1,4}))? ?(円|${CURRENCY}|米ドル|ドル|ユーロ|豪ドル)?([${MINUS}])?(\\))?\\*?(?: ?\\(?(DR|CR|DEBIT|CREDIT)\\.?\\)?)?$`,
  'i',
)
/** Icons beside an amount, as alternatives of a pattern: banks draw money that leaves upwards or downwards, so one tells no direction by itself. */
export const ARROWS = '(?:[↑↓←→↖-↙⇐-⇓⇗⇘⇙⇖⇧⇩⬀-⬋⬅-⬇➘-➚⤴⤵]|🔼|🔽|🔺|🔻|📥|📤)'
const ARROW = new RegExp(`^${ARROWS}[\\uFE0E\\uFE0F]? ?|(?<=\\d円?) ?${ARROWS}[\\uFE0E\\uFE0F]?$`)
/** What stands where nothing is: a dash of any kind, or dots (… folds to three of them). */
const DASH = new RegExp(`^(?:[${MINUS}~*·・/─━_]{0,4}|\\.{2,6})$`)
const MASK = /^[¥\\]? ?(?:[*●•○◯■xX・]{3,}(?:[,.][*●•○◯■xX・]{2,})*|[*●•]{2,}) ?円?$|^[(<]?非表示[)>]?$/
const MAX_DIGITS = 15

/** The amount in a cell; null where the cell is anything else, also where it has more than 15 digits. */
export function moneyCell(text: string): MoneyCell | null {
  const plain = plainMoney(text)
  if (plain !== null) return plain
  const first = text.charCodeAt(0)
  if (isKanaOrKanji(first) && !BEGIN_AMOUNT.includes(first)) return null
  return writtenMoney(withoutPart(fold(withoutNote(text))))
}

/** The first letters of the words that stand before an amount (マイナス, プラス, 返品, 払戻, 取消, 訂正, 値引, キャンセル) and of 元. */
const BEGIN_AMOUNT: readonly number[] = [...'マプ返払取訂値キ元'].map((letter) => letter.charCodeAt(0))

/** ¥31,200 over Foreign Spend: 1,560.00 HKD, 12,160 over （0）: what stands below in brackets or tells the rate is no second amount. */
function withoutNote(text: string): string {
  const end = text.indexOf('\n')
  return end === -1 ||
    !text
      .slice(end + 1)
      .split('\n')
      .every((line) => NOTE.test(fold(line)))
    ? text
    : text.slice(0, end)
}

const NOTE =
  /^\([^()]*\)$|^(?:foreign|local currency|exchange rate|現地|海外|外貨|換算|レート|為替|適用)[^\d]{0,24}[\d,.]+.{0,24}$/i

/** 250,000 (うち他店券 250,000), 12,000円(税込): what of an amount stands apart behind it is no second amount. */
function withoutPart(folded: string): string {
  return folded.length < 6 ? folded : folded.replace(PART_OF_IT, '')
}

const PART_OF_IT =
  /(?<=\d[円ドルA-Z]{0,3}) ?[([]?(?:[※*] ?)?(?:うち|内(?!線)|税込|税抜|(?:手数料|消費税|税)(?:を|等)?込|(?:手数料|消費税|税|他店券|小切手)\S{0,6}(?:を?含|込)|他店券|含)[^()]{0,40}[)\]]?$/

/** Whether the cell says "nothing here": empty, or only a dash. */
export function isBlankCell(text: string): boolean {
  if (text === '') return true
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return false
  if (text.length > 8) return text.trim() === ''
  if (isKanaOrKanji(first)) return false
  const folded = fold(text)
  return folded === '' || (DASH.test(folded) && !/^\*{2,}$/.test(folded))
}

/** Whether the cell hides an amount behind asterisks or dots. */
export function isMaskedCell(text: string): boolean {
  if (text.length === 0 || text.length >= 24) return false
  const first = text.charCodeAt(0)
  if ((first >= 48 && first <= 57) || (isKanaOrKanji(first) && first !== HIDDEN)) return false
  return MASK.test(fold(text))
}

/** Kana and kanji but for the middle dot and the long vowel, which also stand for nothing or for what is hidden. */
function isKanaOrKanji(code: number): boolean {
  return code > 0x3040 && code < 0xa000 && code !== 0x30fb && code !== 0x30fc
}

/** 非, the first of 非表示. */
const HIDDEN = 0x975e

/** The fast path: ASCII digits and separators with at most a sign before, a yen mark before or 円 behind, as nearly every source has them. */
function plainMoney(text: string): MoneyCell | null {
  const signed = SIGNS[text.charCodeAt(0)] ?? 0
  let at = signed === 0 ? 0 : 1
  const isYenBefore = YEN.includes(text.charCodeAt(at))
  if (isYenBefore) at++
  const isYenBehind = text.charCodeAt(text.length - 1) === YEN_BEHIND
  const end = isYenBehind ? text.length - 1 : text.length
  if (end <= at || end > 20) return null
  let units = 0
  let digits = 0
  let sinceComma = -1
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      units = units * 10 + (code - 48)
      digits++
      if (sinceComma >= 0) sinceComma++
    } else if (code === 44) {
      const isFirst = sinceComma === -1
      if (isFirst ? digits === 0 || digits > 3 : sinceComma !== 3) return null
      sinceComma = 0
    } else return null
  }
  if (digits === 0 || digits > MAX_DIGITS || (sinceComma !== -1 && sinceComma !== 3)) return null
  return { units, decimals: 0, sign: signed, isMarked: sinceComma !== -1 || isYenBefore || isYenBehind }
}

/** Code units of the signs that stand before most amounts, and of the yen. */
const SIGNS: Readonly<Record<number, -1 | 1>> = {
  43: 1,
  45: -1,
  8722: -1,
  65293: -1,
  9650: -1,
  9651: -1,
  9660: -1,
  9661: -1,
}
const YEN: readonly number[] = [165, 65509, 92]
const YEN_BEHIND = 20870

function writtenMoney(folded: string): MoneyCell | null {
  if (folded.length > 40 || MASKED_NUMBER.test(folded)) return null
  const match = MONEY.exec(inOneBracket(signInWords(folded.replace(ARROW, '').replace(REFUND_MARK, ''))))
  if (match === null) return null
  const [
    ,
    open,
    before,
    currencyBefore,
    between,
    whole = '',
    fraction = '',
    currencyAfter,
    after,
    close,
    side,
  ] = match
  // ¥200,000- : the dash closes the amount, so that nobody adds a digit.
  const isClosed = after !== undefined && !/[▲△▼▽]/.test(after) && /^[¥\\]$/.test(currencyBefore ?? '')
  const signs = [before, between, isClosed ? undefined : after].filter((mark) => mark !== undefined)
  const isCredit = side !== undefined && /^cr/i.test(side)
  if (
    side !== undefined &&
    (open !== undefined || (signs.length > 0 && (signs[0] === '+') !== isCredit && !isCredit))
  )
    return null
  if (signs.length > 1 || (open === undefined) !== (close === undefined)) return null
  const digits = whole.replace(/,/g, '') + fraction
  if (digits.length > MAX_DIGITS) return null
  const mark = signs[0]
  const isOut = open !== undefined || (side !== undefined && !isCredit)
  const isIn = mark === '+' || isCredit
  const sign = isOut ? -1 : isIn ? 1 : mark === undefined ? 0 : -1
  return {
    units: Number(digits),
    decimals: fraction.length,
    sign: open !== undefined && mark !== undefined && mark !== '+' ? -1 : sign,
    isMarked: currencyBefore !== undefined || currencyAfter !== undefined || whole.includes(','),
    ...(/[*★☆]{2}/.test(folded) ? { isFilled: true as const } : {}),
    ...(isCredit ? { isCredit: true as const } : {}),
  }
}

/** (3,300,000)円, ¥(1,200): the currency outside of the brackets belongs to what stands in them. */
function inOneBracket(text: string): string {
  if (!text.includes('(')) return text
  const [, before = '', inner, behind = ''] = BRACKETED.exec(text) ?? []
  return inner === undefined ? text : `(${before}${inner}${behind})`
}

const BRACKETED = new RegExp(`^(${CURRENCY})? ?\\(([\\d,.]+)\\) ?(円|${CURRENCY})?$`, 'i')
/** 返 -42,900円: the mark of money given back says what its sign says. */
const REFUND_MARK =
  /^[([]?(?:返|返品|返金|返戻|取|取消|訂|訂正|値引|キャンセル|refund|return)[)\]]?[ :]?(?=[-−▲△][¥\\]?\d)/i

/** マイナス 2,475円, minus 500, ➖500: the sign as a word or a picture. */
function signInWords(folded: string): string {
  const [word] = SIGN_WORD.exec(folded) ?? []
  if (word !== undefined) return (/^(?:プ|p|[➕⊕])/i.test(word) ? '+' : '-') + folded.slice(word.length)
  if (!SAID.test(folded)) return folded
  const bare = folded.replace(GIVEN_BACK, '')
  if (bare !== folded) return `${bare} CR`
  const [, out] = LENT.exec(folded) ?? []
  return out === undefined ? folded : `${/返/.test(out) ? '+' : '-'}${folded.replace(LENT, '')}`
}

/** 7,700円（返金）, 返金 7,480円: without a sign of its own an amount has that of its word; so have 30,000円（ご返済） and （お借入）. */
const SAID = /^[^\-−▲△+]*(?:返|戻|取消|借|refund)/i
const GIVEN_BACK =
  /(?<=\d円?) ?[([](?:返品|返金|返戻|払い?戻し?|取消|refund(?:ed)?)[)\]]$|^[([]?(?:返品|返金|払い?戻し?|取り?消し?|refund)[)\]]?[ :]?(?=[¥\\]?\d)/i
const LENT = /(?<=\d円?) ?[([]([ごお]?(?:返済|借り?入れ?|融資))[)\]]$/

const SIGN_WORD = /^(?:マイナス|プラス|minus|plus|[➕⊕➖⊖]\uFE0F?)[ :]?(?=[¥\\]?[A-Z$]{0,3} ?\d)/i

/**
 * The cell's amount in minor units of a currency with that many decimals, its written sign applied; null where it has more
 * decimals than the currency (and they are not noughts) or does not fit a safe integer.
 */
export function minorUnits(cell: MoneyCell, decimals: number): number | null {
  let units = cell.units
  let places = cell.decimals
  while (places > decimals) {
    if (units % 10 !== 0) return null
    units /= 10
    places--
  }
  while (places < decimals) {
    units *= 10
    places++
  }
  if (!Number.isSafeInteger(units)) return null
  return units === 0 ? 0 : cell.sign === -1 ? -units : units
}
