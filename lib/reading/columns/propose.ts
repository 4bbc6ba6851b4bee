// Proposes how a section's columns may be read, from header words and the types of cells; the balance equation chooses.

import { typeOf } from '../accounts/account-words'
import { walletLabel } from '../accounts/card-label'
import { isOfLoan } from '../accounts/loan-number'
import { isCharged } from '../accounts/stored-value'
import type { DateEvidence } from '../cells/date-style'
import type { Section } from '../sections/section'
import { type AmountChoice, amountPlans } from './amount-plans'
import { type ColumnFacts, isFlagColumn, isMoneyColumn } from './column-facts'
import { type DateChoice, datePlans } from './date-plans'
import { accountColumn, descriptionColumns, valueDateColumn } from './describing-columns'
import { type Plan, takenColumns } from './plan'

/** A plan with what speaks for it before any balance is looked at. */
export type Proposal = { plan: Plan; words: number }

/** No plan, and why: nothing here is a statement, or something is and it cannot be read without guessing. */
export type NoProposal = 'not-a-statement' | 'ambiguous'

/** What the source says beside its columns. */
export type Hints = {
  evidence: DateEvidence
  /** The texts around speak of a card. */
  isCard: boolean
  /** They give a card's number, and no account's. */
  isOnlyCard: boolean
  decimals: number
  /** Keys of headers whose amounts show a minus in another table. */
  signed: ReadonlySet<string>
}

/** Every plan worth a look, best words first; or why there is none. */
export function propose(
  section: Section,
  facts: readonly ColumnFacts[],
  hints: Hints,
): Proposal[] | NoProposal {
  const isCharging = isCharged(section)
  const isOther = () =>
    ((isCharging || isOfLoan(section)) && facts.some(tellsBoth)) ||
    (!hints.isCard &&
      facts.some(showsBoth) &&
      (isCharging || walletLabel(section.surroundings.slice(0, NEAREST)) !== null))
  const isCard = looksLikeCard(facts, hints) && !isOther()
  const dates = datePlans(section, facts, hints.evidence)
  if (dates === 'ambiguous') return dates
  if (dates.length === 0) return 'not-a-statement'
  const isMinusRefund = section.surroundings.some((text) => MINUS_IS_REFUND.test(text))
  const amounts = amountPlans(facts, isCard, dates, isMinusRefund)
  if (amounts.length === 0) return isUndecided(facts, dates) ? 'ambiguous' : 'not-a-statement'
  const proposals: Proposal[] = []
  const isDebt = isOfLoan(section) || section.blocks.slice(0, RIGHT_BESIDE).some(namesLoan)
  for (const date of dates) {
    for (const amount of amounts) {
      for (const balance of balanceColumns(facts, amount, date, isCard, isDebt)) {
        const base: Plan = {
          date: date.plan,
          amount: amount.plan,
          balance: balance.column,
          balanceSign: balance.sign,
          descriptions: descriptionColumns(facts, amount.plan, balance.column, date.plan),
          valueDate: valueDateColumn(facts, date.plan),
          account: accountColumn(facts),
          isCard: isCard && balance.column === null,
          decimals: hints.decimals,
        }
        proposals.push({ plan: base, words: date.words + amount.words + balance.words })
      }
    }
  }
  return proposals.sort((a, b) => b.words - a.words).slice(0, 60)
}

/** How many of the texts around may name the account whose balance is one owed. */
const RIGHT_BESIDE = 4
const namesLoan = (text: string) => text.length < 80 && typeOf(text) === 'loan'

/** ▲は返品・キャンセルを表します. */
const MINUS_IS_REFUND =
  /(?:[-－−▲△]|マイナス)\S{0,24}(?:返品|返金|取消|取り消し|キャンセル|値引)|(?:返品|返金|取消|取り消し|キャンセル)\S{0,16}(?:[-－−▲△]|マイナス)(?:で|を|と|表)/
const CARD_HEADER =
  /利用(?:店|先|箇所|場所|者|内容|金額|額|代金)|会員番号|カード番号|データ処理日|支払回数|新規利用|^(?:(?:new )?charges?(?: amount)?|purchases?)(?: ?\(|$)|merchant/i

/** A column of card numbers under a head that says so, or beside the names of card members. */
const isCardColumn = ({ word, header, cards, filled }: ColumnFacts) =>
  word === 'account' && cards > 0 && cards >= filled * 0.8 && /card|カード|会員/i.test(header)

const isMemberColumn = ({ word, header }: ColumnFacts) =>
  word === 'holder' && /カード会員|card ?(?:member|holder)/i.test(header)

/** チャージ beside 支払い: a wallet's, where a card's bill only tells how it is paid. */
const tellsBoth = (fact: ColumnFacts) => isFlagColumn(fact) && fact.flags.in > 0 && fact.flags.out > 0

/** -500円 beside 1,000円 or +1,000円. */
const showsBoth = ({ negative, positive, money }: ColumnFacts) =>
  (negative > 0 && negative < money) || (positive > 0 && positive < money)

/** How many of the texts around rows speak of them rather than of the page. */
const NEAREST = 12

function looksLikeCard(facts: readonly ColumnFacts[], hints: Hints): boolean {
  if (facts.some((column) => column.word === 'balance' && column.money > 0)) return false
  const isByMember = facts.some(isMemberColumn) && facts.some(({ word }) => word === 'account')
  if (
    (isByMember || facts.some(isCardColumn)) &&
    !facts.some(({ word, filled }) => word === 'in' && filled > 0)
  )
    return true
  const words = facts.filter((column) => CARD_HEADER.test(column.header)).length
  const hasUsed = facts.some((column) => column.word === 'used')
  const hasIn = facts.some((column) => column.word === 'in' && column.filled > 0)
  // ご利用 beside ご入金 is a wallet's as often as a card's.
  return (
    words >= 2 ||
    (words >= 1 && hasUsed && (!hasIn || hints.isCard)) ||
    (hints.isCard && (!hasIn || hints.isOnlyCard))
  )
}

/** Whether there are dated rows with amounts whose direction nothing tells. */
function isUndecided(facts: readonly ColumnFacts[], dates: readonly DateChoice[]): boolean {
  const hasDescription = facts.some((fact) => fact.word === 'description' || fact.word === 'kind')
  return (
    hasDescription &&
    dates.some(({ words }) => words >= 2) &&
    facts.some((fact) => fact.word === null && isMoneyColumn(fact))
  )
}

type BalanceChoice = { column: number | null; sign: 1 | -1; words: number }

function balanceColumns(
  facts: readonly ColumnFacts[],
  amount: AmountChoice,
  date: DateChoice,
  isCard: boolean,
  isDebt: boolean,
): BalanceChoice[] {
  const taken = new Set(takenColumns(amount.plan, date.plan))
  const choices: BalanceChoice[] = []
  for (const [column, fact] of facts.entries()) {
    if (taken.has(column) || !isMoneyColumn(fact)) continue
    // Where each balance has its minus, no word is needed to say that it is owed.
    const isSigned = fact.negative === fact.money
    if (fact.word === 'balance') {
      choices.push({ column, sign: 1, words: 3 - column * 0.001 })
      if (isDebt && !isSigned) choices.push({ column, sign: -1, words: 2.9 - column * 0.001 })
    } else if (fact.word === 'debt') {
      choices.push({ column, sign: 1, words: 2 })
      if (!isSigned) choices.push({ column, sign: -1, words: 2.1 })
    } else if (fact.word === null && !isCard && fact.filled >= 2) {
      const words = fact.header === '' ? 0 : -0.5
      choices.push({ column, sign: 1, words })
      if (isDebt && !isSigned) choices.push({ column, sign: -1, words: words - 0.1 })
    }
  }
  const hasNamed = choices.some(({ words }) => words >= 2)
  return hasNamed
    ? choices.filter(({ words }) => words >= 2)
    : [...choices, { column: null, sign: 1, words: 0 }]
}
