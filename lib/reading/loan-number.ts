// The number of a loan: banks give it by its contract, and the same words name the contract of the online service elsewhere.
import { typeOf } from './account-words'
import { fold } from './fold'

/** Words for nothing but a loan's number. */
const OF_LOAN =
  /(?:ローン|ご?融資|お?借り?入れ?|貸付|貸越|証書|ローンカード)(?:金|口座|契約|管理|取引|明細)?(?:番号|No\.?)[\s:]*([\d*][\d*-]{3,})/
/** The contract's, or the dealing's: a loan's where one stands beside it. */
const OF_CONTRACT =
  /(?<!会員)(?:ご?契約|お?取扱い?|お?取引口座|契約管理)(?:番号|No\.?)[\s:]*([\d*][\d*-]{3,})/
/** Texts this far from the one that names the loan speak of it. */
const BESIDE = 2

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
  return null
}
