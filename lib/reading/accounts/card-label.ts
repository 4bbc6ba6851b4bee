// What a card, a prepaid card or electronic money is called in the texts around its rows: its number, and nothing of the account that pays.
import type { AccountLabel } from '../../statement/statement'
import { fold } from '../cells/fold'
import { cardNumberIn } from './account-number'

const NO_CARD: AccountLabel = { bank: null, branch: null, type: 'card', number: null, holder: null }
/** Only the end of the number: 下4桁 1234, 末尾：1234, ending in 1234. */
const LAST_DIGITS =
  /(?:(?:下|末尾)\s?[4四]\s?[桁けたケタ]+|末尾|ending(?: in| with)?|last (?:four|five|[45])(?: digits)?)[\s:(]*(-?\d{4,5})(?!\d)/i
/** However a company groups the digits of its cards: ****-******-*3307. */
const LABELLED_NUMBER =
  /(?:(?:カード|会員)(?:番号|No\.?)|\b(?:card|member(?:ship)?) (?:number|no\.?|#))[\s:]*([\d*xX●•]{1,6}(?:[- ]?[\d*xX●•]{1,8}){1,5})(?![\d,])/i
const OF_AN_ACCOUNT =
  /口座|引落|引き落とし|(?:支店|本店|営業部|出張所)\s|(?:普通|当座|貯蓄)(?:預金)?\s*(?:No\.?)?[*\d]|\b(?:ordinary|savings|checking)\b/i

/** The end of a card's number, where a short text gives no more of it; null where it gives none. */
export function lastDigitsIn(text: string): string | null {
  return text.length < 120 ? (LAST_DIGITS.exec(fold(text))?.[1] ?? null) : null
}

/** A card's label: its number only. The account that pays for it is another account. */
export function cardLabel(own: readonly string[], around: readonly string[]): AccountLabel {
  for (const text of own) {
    const folded = fold(text)
    const number =
      cardNumberIn(folded) ??
      (/^[\d*-]{4,20}$/.test(folded) ? folded : (LAST_DIGITS.exec(folded)?.[1] ?? null))
    if (number !== null) return { ...NO_CARD, number }
  }
  const cards = around
    .flatMap((text) => text.split('\n'))
    .filter((text) => !OF_AN_ACCOUNT.test(text) || /カード番号|会員番号/.test(text))
  for (const text of cards) {
    const number = cardNumberIn(text)
    if (number !== null) return { ...NO_CARD, number }
  }
  for (const text of cards) {
    const number = LABELLED_NUMBER.exec(fold(text))?.[1]
    if (number !== undefined && /\d{3}/.test(number))
      return { ...NO_CARD, number: number.replace(/[xX●•]/g, '*') }
  }
  for (const text of cards) {
    const last = lastDigitsIn(text)
    if (last !== null) return { ...NO_CARD, number: last }
  }
  return NO_CARD
}

/** A heading or a title that says nothing else. */
const WALLET_HEADING =
  /^(?:電子マネー|プリペイド(?:カード)?|[A-Za-z]{2,12}マネー)[\s・]*(?:カード)?の?[\s・]*(?:ご?利用(?:履歴|明細)|取引(?:履歴|明細)|履歴|明細|残高)?$/
/** Where a bank stands, such words may only be its services. */
const BANK = /(?:銀行|信用金庫|信用組合|信金|信組|労金|労働金庫|農協)(?!口座|から|チャージ|ATM|で)/
/** What is called so holds money itself: electronic money, prepaid cards, fares, pays. */
const WALLET =
  /電子マネー|プリペイド|プリカ(?![ァ-ヶ])|交通系|(?:^|[^ァ-ヶ])(?:IC|ＩＣ)カード|SF(?:残高|履歴|利用)|利用履歴\(SF\)|[^\s]マネー(?:の?残高|の?(?:ご?利用|お?取引)|$|\s)|[\p{L}ー]{2}ペイ(?=$|[\s」』(]|残高|の|マネー)|[^\s(](?<!\b(?:auto|bill|re|pre|over|e-?))Pay(?!\s?(?:card|カード))(?:$|[\s」』(]|残高|の|ウォレット|マネー)|ウォレット|(?:^|\s)[A-Za-z]{4,14}残高|e-?money|prepaid|stored[- ]value|\bwallet\b|(?:Suica|PASMO|ICOCA|TOICA|manaca|PiTaPa|Kitaca|SUGOCA|nimoca|nanaco|WAON|Edy)(?:番号|ID|残高|の?(?:ご?利用|お?取引)(?:履歴|明細|照会))/iu
/** The balance of such a thing, in the texts or over a column. */
const CHARGED =
  /^チャージ(?:額|金額|残[高額])?(?:\(円\))?$|^チャージ残[高額]|^(?:電子)?マネー残高|^(?:Suica|PASMO|ICOCA|TOICA|manaca|Kitaca|SUGOCA|nimoca|nanaco|WAON|Edy)残高/i
/** Words on every bank's page that are no wallet's: what is paid into one, and what is offered. */
const NO_WALLET = /へ(?:の)?チャージ|申込|お申し?込|キャンペーン|登録|連携|もらえる|プレゼント|ポイント還元/
const WALLET_NUMBER =
  /(?:(?:プリペイド|電子マネー|IC)?(?:カード|会員|管理|チャージ|発行|ウォレット|アカウント)?\s?(?:番号|ID番号|ID|No\.?)|card (?:number|no\.?|id))[\s:]*([A-Z]{0,4}-?[\d*][\d*-]{4,26}(?: [\d*]{3,5}(?![\d,年]))*|(?:[A-Z]{1,4}[ -]?)?[\d*]{2,6}(?:[ -][\d*]{3,6}){2,5}(?![\d,]))/i
const MASK = /(?<![A-WYZa-wyz])[xX●•■◯○](?=[xX●•■◯○\d*-])|(?<=[xX●•■◯○*-])[xX●•■◯○]/g

/**
 * A prepaid card or electronic money, where a heading or a column (`headers`) names it and no account of a bank stands there; null for any
 * other. Its number is what the institution calls so: a card's, a member's or an ID.
 */
export function walletLabel(around: readonly string[], headers: readonly string[] = []): AccountLabel | null {
  const texts = linesIn(around)
  const isOfBank = around.some((text) => BANK.test(text))
  const isNamed = texts.some((text) => (isOfBank ? WALLET_HEADING : WALLET).test(text) || CHARGED.test(text))
  if (!isNamed && !headers.some((header) => CHARGED.test(fold(header)))) return null
  return { ...NO_CARD, type: texts.some(isBranded) ? 'card' : 'emoney', number: walletNumberIn(around) }
}

/** プリペイドカード（Visa）: paid for before, but taken wherever cards are. */
function isBranded(text: string): boolean {
  return BRANDED.test(text) && text.length <= 40
}

const BRAND = '(?:visa|master\\s?card|マスターカード|jcb|american express|amex|アメックス|銀聯|unionpay)'
const BRANDED = new RegExp(
  `${BRAND}[\\s・]*(?:の)?(?:プリペイド|プリカ|prepaid)|(?:プリペイド|プリカ|prepaid)[\\s・]*(?:カード|card)?[\\s・]*(?:\\(|/)?${BRAND}`,
  'i',
)

/** The number by which the texts around the rows of electronic money call it; null where they do not. Nearest first. */
export function walletNumberIn(around: readonly string[]): string | null {
  const numbers = linesIn(around).map((text) => WALLET_NUMBER.exec(text.replace(MASK, '*'))?.[1])
  const number = numbers.find((found) => found !== undefined && /\d/.test(found))
  return (
    number ??
    around
      .filter((text) => !OF_AN_ACCOUNT.test(text))
      .map(lastDigitsIn)
      .find((found) => found !== null) ??
    null
  )
}

function linesIn(around: readonly string[]): string[] {
  const lines = around.flatMap((text) => text.split('\n'))
  return lines.filter((text) => text.length <= 80 && !NO_WALLET.test(text)).map(fold)
}
