// Lists of nothing but transfers that came in (振込入金明細): their amount has no word for a direction, the list has one.
import { fold, headerKey } from '../cells/fold'
import type { Section } from './section'

const HEADED =
  /振込(?:の|による)?(?:入金|受入|着金)|着金(?:明細|照会|一覧)|(?<!出)入金(?:明細|照会|一覧|通知|のご案内)|incoming (?:transfer|remittance|payment)|(?:transfers|remittances|payments) received/i
const AMOUNT = /^(?:振込|送金|取引|着金|受取)?(?:金額|額)$|^(?:transfer |remittance )?amount$/
/** Who sent it; a list of what was sent has who is to have it. */
const SENDER = /依頼人|仕向|(?:振込|送金)(?:元|人)|sender|remitter|ordering|payer/
const RECEIVER = /受取人|被仕向|(?:振込|送金|支払|振替)先|beneficiary|payee|recipient/
const LONGEST = 40

/** The section with its amounts called what came in, where a heading near it (`texts`) and the columns say so; else the same. */
export function withReceived(section: Section, texts: readonly string[]): Section {
  const { columns } = section
  const keys = columns.map(({ header }) => headerKey(header))
  const isTold = columns.some(
    ({ word }) => word === 'in' || word === 'out' || word === 'signed' || word === 'flag',
  )
  if (isTold || columns.some(({ word }) => word === 'balance' || word === 'debt')) return section
  if (!keys.some((key) => SENDER.test(key)) || keys.some((key) => RECEIVER.test(key))) return section
  const amounts = keys.flatMap((key, at) => (AMOUNT.test(key) ? [at] : []))
  if (amounts.length !== 1 || !texts.some(headsReceived)) return section
  return {
    ...section,
    columns: columns.map((column, at) => (at === amounts[0] ? { ...column, word: 'in' } : column)),
  }
}

function headsReceived(text: string): boolean {
  return text.split('\n').some((line) => line.length <= LONGEST && HEADED.test(fold(line)))
}
