// The number of a loan: banks give it by its contract, and the same words name the contract of the online service elsewhere.

import { flagOf } from '../cells/cell-flag'
import { fold } from '../cells/fold'
import type { Section } from '../sections/section'
import { typeOf } from './account-words'

/** Words for nothing but a loan's number. */
const OF_LOAN =
  /(?:ローン|ご?融資|お?借り?入れ?|貸付|貸越|証書|ローンカード)(?:金|口座|契約|管理|取引|明細)?(?:番号|No\.?)[\s:]*([A-Z]{0,4}-?[\d*][\d*-]{3,})/
/** The contract's, or the dealing's: a loan's where one stands beside it. */
const OF_CONTRACT =
  /(?<!会員)(?:ご?契約|お?取扱い?|お?取引口座|契約管理)(?:番号|No\.?)[\s:]*([A-Z]{0,4}-?[\d*][\d*-]{3,})/
/** What a lender that holds no other accounts calls it by. */
const OF_LENDER = /(?:会員|カード|ご?契約者?)(?:番号|No\.?)[\s:]*([A-Z]{0,4}-?[\d*][\d*-]{3,})/
const DEBT = /借入|返済|融資|貸付|ローン|loan|borrow|repa|drawdown|advance|outstanding|owed|principal/i
/** Texts this far from the one that names the loan speak of it. */
const BESIDE = 2

/** Whether rows move a debt: their columns, or the words that tell their direction, say borrowed and paid back and nothing of deposits. */
export function isOfLoan({ columns, rows }: Section): boolean {
  if (columns.some(({ word, header }) => word === 'debt' && DEBT.test(fold(header)))) return true
  const heads = columns.filter(({ word }) => word === 'in' || word === 'out')
  // What is lent tells it alone: ご融資額 beside ご入金額.
  const outs = heads.filter(({ word }) => word === 'out')
  if (heads.length > 0) return (outs.length > 0 ? outs : heads).every(({ header }) => DEBT.test(fold(header)))
  // An advertisement between the rows stands alone in its line.
  const full = rows.slice(0, 40).filter((row) => row.filter(({ text }) => text.trim() !== '').length > 1)
  const said = full.flatMap((row) =>
    row.filter(({ text }) => text.length <= 12 && /\p{L}/u.test(text) && flagOf(text, false) !== 0),
  )
  return said.length >= full.length && said.length > 1 && said.every(({ text }) => DEBT.test(fold(text)))
}

/** The number by which a lender's page calls the loan; null where it does not. Nearest first. */
export function lenderNumberIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const number = text.length > 300 ? undefined : OF_LENDER.exec(fold(text))?.[1]
    if (number !== undefined) return number
  }
  return null
}

/** Beside the loan's own name its customer's number is the loan's: オートローン お客様番号 5580-221-09. */
const OF_CUSTOMER = /ローン\S{0,4}\s\S{0,6}番号[\s:]*([\d*][\d*-]{3,})$/

/** The number by which the texts around a loan's rows call it; null where they do not. Nearest first. */
export function loanNumberIn(texts: readonly string[]): string | null {
  const folded = texts.map((text) => (text.length > 300 ? '' : fold(text)))
  for (const text of folded) {
    const number = OF_LOAN.exec(text)?.[1]
    if (number !== undefined) return number
  }
  for (const [at, text] of folded.entries()) {
    const number = OF_CONTRACT.exec(text)?.[1]
    if (number === undefined) continue
    const near = folded.slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
    if (near.some((other) => typeOf(other) === 'loan')) return number
  }
  return folded.map((text) => OF_CUSTOMER.exec(text)?.[1]).find((number) => number !== undefined) ?? null
}
