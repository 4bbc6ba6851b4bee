// Whether a section is a card's list, as the texts around it say.

import { fold } from '../cells/fold'
import { linesAndPairs, type Section } from '../sections/section'
import { mentionsIn } from './account-mentions'
import { cardNumberIn } from './account-number'
import { lastDigitsIn, walletLabel } from './card-label'
import { isOfLoan } from './loan-number'

/**
 * Whether the texts near a section (`near`) speak of a card, and none of them (`named`) of a wallet or a loan; uses under a heading of their
 * own, or a column of shops, are those of the only card that the page shows, wherever its number stands.
 */
export function isOfCard(section: Section, near: readonly string[], named: readonly string[]): boolean {
  const speaks =
    speaksOfCard(near) ||
    ((near.slice(0, 3).some(headsUses) || namesShops(section) || isUnderBill(section, near)) &&
      showsOnlyCard(named))
  return speaks && !isWallet(section, named) && !isLoan(section, named)
}

/** A column of shops beside amounts, and no balance: what a card was used for. */
function namesShops({ columns }: Section): boolean {
  return (
    columns.some(({ header }) => SHOPS.test(fold(header))) &&
    !columns.some(({ word }) => word === 'balance' || word === 'in')
  )
}

const SHOPS =
  /^(?:foreign spend|merchant(?: name)?|shop(?: name)?|store(?: name)?|(?:ご?利用)?(?:店舗?名?|加盟店名?|先)|お店)$/i

/** 最近のご利用, ご利用履歴, Recent purchases: an account has 取引 and 入出金 there. */
const USES =
  /^(?:最近|直近|最新|今月|当月|先月|前回|これまで)?(?:の|に)?(?:カードの)?(?:ご利用|お買い?物)(?:の)?(?:分|明細|履歴|内容|一覧|状況|速報|店)?(?:\s?[(]?(?:直近|最新|最近)?\d{1,2}件[)]?)?$|^(?:recent|latest) (?:purchases|charges|spending|card activity)$/i

function headsUses(text: string): boolean {
  return text.split('\n').some((line) => line.length < 30 && USES.test(fold(line)))
}

const CARD_NAME = /カード(?:$|[\s株(|/「」・])|\bcards?(?:$|[\s:,.;)])/i
const BILL =
  /^(?:次回|今回|今月|来月|次の|当月|翌月)の?(?:お支払い?|ご請求|お引き?落とし?)|お支払い?予定|ご請求(?:額|金額)|^(?:next|upcoming) payment|payment due|\bstatement clos(?:ing|es|ed)\b|\b(?:minimum|amount) (?:payment )?due\b|\bCR\b.{0,30}\b(?:credit|refund)/i

/** Amounts without a balance or a side, near what is due for them: Payment due April 2, CR indicates a credit. */
function isUnderBill({ columns }: Section, near: readonly string[]): boolean {
  const isAccounts = columns.some(({ word }) => word === 'balance' || word === 'in' || word === 'out')
  return (
    !isAccounts &&
    near
      .slice(0, NEAREST)
      .flatMap(linesAndPairs)
      .some((text) => BILL.test(fold(text)))
  )
}

/** A card's number or a card with its bill, and no account by its number. */
export function showsOnlyCard(texts: readonly string[]): boolean {
  const lines = texts.flatMap(linesAndPairs)
  const isAccounts = (text: string) =>
    mentionsIn(text).some(({ number, isOther }) => number !== null && !isOther)
  const isOfCardNumber = (text: string) =>
    isCardNamed(text) || (CARD_NAME.test(text) && lastDigitsIn(text) !== null)
  const isNumbered = lines.some(isOfCardNumber)
  const isBilled = lines.some((text) => CARD_NAME.test(text)) && lines.some((text) => BILL.test(fold(text)))
  return (isNumbered || isBilled) && !lines.some((text) => !isOfCardNumber(text) && isAccounts(text))
}

const CARD_TEXT =
  /カード番号|会員番号|カードご?利用|ご利用代金|お?支払い?予定額|\d日お?支払い?分|ご?請求(?:額|金額)|クレジットカード|カード.{0,24}(?:末尾|下\s?[4４四]\s?[桁けたケタ])|\bending (?:in |with )?-\d{5}\b|\bcard (?:ending|number|no\.?\b|member)|\bcredit card|\bnew charges\b|\bcharges are (?:shown|displayed)/i

/** How many of the texts around rows speak of them rather than of the page. */
const NEAREST = 12

function speaksOfCard(texts: readonly string[]): boolean {
  const lines = texts.slice(0, NEAREST).flatMap(linesAndPairs)
  return lines.some((text) => CARD_TEXT.test(text) || isCardNamed(text))
}

const CREDIT =
  /クレジット(?!\S{0,8}チャージ|カード(?:払い|から|[(（]))|ご利用代金|請求|お?支払い?(?:予定|日)|お?引き?落とし(?:予定|日)|リボ(?!ルビング)|分割|credit/i

/** Electronic money has a number of its card or its member too; it is paid for before. */
function isWallet({ columns }: Section, texts: readonly string[]): boolean {
  if (texts.some((text) => CREDIT.test(text))) return false
  return (
    walletLabel(
      texts,
      columns.map(({ header }) => header),
    ) !== null
  )
}

/** A lender has numbers of cards and members too; a credit card's cashing is on its bill. */
function isLoan(section: Section, texts: readonly string[]): boolean {
  return isOfLoan(section) && !texts.some((text) => CREDIT.test(text))
}

/** A card number in its own shape, masked, or any beside the word: an account's is written otherwise. */
function isCardNamed(text: string): boolean {
  const number = cardNumberIn(text)
  if (number === null) return false
  return /カード|card/i.test(text) || (/\*/.test(number) && number.split(/[- ]/).length >= 3)
}
