// Whether a section is a card's list, as the texts around it say.
import { cardNumberIn } from './account-number'
import { walletLabel } from './card-label'
import { isOfLoan } from './loan-number'
import { linesOf, type Section } from './section'

/** Whether the texts near a section (`near`) speak of a card, and none of them (`named`) of a wallet or a loan. */
export function isOfCard(section: Section, near: readonly string[], named: readonly string[]): boolean {
  return speaksOfCard(near) && !isWallet(section, named) && !isLoan(section, named)
}

const CARD_TEXT =
  /カード番号|会員番号|カードご?利用|ご利用代金|お?支払い?予定額|\d日お?支払い?分|ご?請求(?:額|金額)|クレジットカード|カード.{0,24}(?:末尾|下\s?[4４]\s?[桁けた])|\bcard (?:ending|number|no\.?\b|member)|\bcredit card|\bnew charges\b|\bcharges are (?:shown|displayed)/i

/** How many of the texts around rows speak of them rather than of the page. */
const NEAREST = 12

function speaksOfCard(texts: readonly string[]): boolean {
  const lines = texts.slice(0, NEAREST).flatMap(linesOf)
  return lines.some((text) => CARD_TEXT.test(text) || isCardNamed(text))
}

const CREDIT =
  /クレジット(?!\S{0,8}チャージ)|ご利用代金|請求|お?支払い?(?:予定|日)|リボ(?!ルビング)|分割|credit/i

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
