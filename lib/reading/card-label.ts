// What a card, a prepaid card or electronic money is called in the texts around its rows: its number, and nothing of the account that pays.
import type { AccountLabel } from '../statement/statement'
import { cardNumberIn } from './account-number'
import { fold } from './fold'

const NO_CARD: AccountLabel = { bank: null, branch: null, type: 'card', number: null, holder: null }
/** Only the end of the number: 下4桁 1234, 末尾：1234, ending in 1234. */
const LAST_DIGITS =
  /(?:(?:下|末尾)\s?4\s?[桁けた]+|末尾|ending (?:in|with)|last (?:four|4)(?: digits)?)[\s:(]*(\d{4})(?!\d)/i
const OF_AN_ACCOUNT = /口座|引落|引き落とし/

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
    .flatMap((text) => (text.length > 80 ? text.split('\n') : [text]))
    .filter((text) => !OF_AN_ACCOUNT.test(text) || /カード番号|会員番号/.test(text))
  for (const text of cards) {
    const number = cardNumberIn(text)
    if (number !== null) return { ...NO_CARD, number }
  }
  for (const text of cards) {
    const last = text.length < 120 ? LAST_DIGITS.exec(fold(text))?.[1] : undefined
    if (last !== undefined) return { ...NO_CARD, number: last }
  }
  return NO_CARD
}

const WALLET =
  /^(?:電子マネー|プリペイド(?:カード)?|[A-Za-z]{2,12}マネー)[\s・]*(?:カード)?の?[\s・]*(?:ご?利用(?:履歴|明細)|取引(?:履歴|明細)|履歴|明細|残高)?$/
const WALLET_NUMBER = /(?:カード|会員)番号[\s:]*([A-Z]{0,4}[\d*-]{6,22})/

/** A prepaid card or electronic money, where a heading names it and no account of a bank stands there; null for any other. */
export function walletLabel(around: readonly string[]): AccountLabel | null {
  const texts = around.flatMap((text) => text.split('\n')).map(fold)
  if (!texts.some((text) => WALLET.test(text))) return null
  const number = texts.map((text) => WALLET_NUMBER.exec(text)?.[1]).find((found) => found !== undefined)
  return { bank: null, branch: null, type: 'emoney', number: number ?? null, holder: null }
}
