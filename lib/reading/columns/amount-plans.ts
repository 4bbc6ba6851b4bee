// Which columns may hold the amount of a row, and what gives it a direction.
import { type ColumnFacts, isFlagColumn, isMoneyColumn, isOfTerms } from './column-facts'
import type { DateChoice } from './date-plans'
import type { AmountPlan } from './plan'
import type { Word } from './vocabulary'

/** A way to find amounts, and what its words and cells speak for it. */
export type AmountChoice = { plan: AmountPlan; words: number }

/** The ways to find the amount of a row; none where no column holds any. `isMinusRefund`: the source says that a minus is money given back. */
export function amountPlans(
  facts: readonly ColumnFacts[],
  isCard: boolean,
  dates: readonly DateChoice[],
  isMinusRefund = false,
): AmountChoice[] {
  const columns = facts.map((fact, column) => ({ fact, column }))
  const isDate = (column: number) => dates.some(({ plan }) => plan.kind === 'one' && plan.column === column)
  const of = (...words: (Word | null)[]) =>
    columns
      .filter(({ fact, column }) => words.includes(fact.word) && !isDate(column))
      .map(({ column }) => column)
  const filled = (column: number) => (facts[column]?.filled ?? 0) > 0
  const money = (column: number) => {
    const fact = facts[column]
    return fact !== undefined && isMoneyColumn(fact)
  }
  const hasRows = facts.some((fact) => fact.filled > 0)
  const choices: AmountChoice[] = []
  const ins = of('in')
  // A card's bill may say no more than what is to be paid; 利用額 beside 返済額 or チャージ額 is what went out.
  const used = isCard && !of('used', 'amount', 'signed', 'out').some(money) ? of('billed') : of('used')
  const outs = isCard || ins.length === 0 || of('out').length > 0 ? of('out') : of('used')
  const isBare = ({ header, word }: ColumnFacts) => header === '' || word === 'other' || word === 'secondDate'
  const bare = of(null).filter((column) => facts[column]?.header === '' && money(column))
  const hasNoHeads = columns.every(({ fact }) => fact.header === '')
  // The head may stand over another column than the amounts: still a card's amounts are what was spent.
  const isLost = bare.length === 1 && !of('amount', 'signed', 'out').some(money)
  if (isCard && used.length === 0 && (hasNoHeads || isLost || (bare.length > 0 && facts.every(isBare)))) {
    for (const column of bare) {
      const plan: AmountPlan = isSignedAsAccount(facts[column], facts, isMinusRefund)
        ? { kind: 'signed', column }
        : {
            kind: 'used',
            column,
            billed: null,
            in: null,
            correction: creditMarks(facts),
            isPlusIn: isPlusIn(facts[column]),
          }
      choices.push({ plan, words: 1 })
    }
    return choices
  }
  if (isCard && (used.length > 0 || of('amount', 'signed').some(money) || outs.some(money))) {
    const ways = used.length > 0 ? used : of('amount', 'signed').some(money) ? of('amount', 'signed') : outs
    const into =
      of('refund', 'in')[0] ??
      (used.length > 0 ? outs.find((column) => /払戻/.test(facts[column]?.header ?? '')) : undefined) ??
      null
    for (const column of ways.filter((way) => !hasRows || money(way) || ways.length === 1)) {
      if (isSignedAsAccount(facts[column], facts, isMinusRefund) && into === null) {
        choices.push({ plan: { kind: 'signed', column }, words: 6 - column * 0.01 })
        continue
      }
      choices.push({
        plan: {
          kind: 'used',
          column,
          billed: of('billed')[0] ?? null,
          ...afterDiscount(facts, into),
          in: into,
          correction: of('correction')[0] ?? creditMarks(facts),
          isPlusIn: isPlusIn(facts[column]),
        },
        words: 6 - column * 0.01,
      })
    }
    return choices.slice(0, 4)
  }
  const pair = (out: number | null, into: number | null, words: number) => {
    choices.push({ plan: { kind: 'pair', out, in: into, isSignRepeated: false }, words })
    const isNegative = [out, into].some((column) => column !== null && (facts[column]?.negative ?? 0) > 0)
    // Alone and among amounts without a sign a minus takes one of them back.
    const only = facts[(into === null ? out : out === null ? into : null) ?? -1]
    if (only !== undefined && only.positive === 0 && only.negative * 2 <= only.money) return
    if (isNegative)
      choices.push({ plan: { kind: 'pair', out, in: into, isSignRepeated: true }, words: words - 0.1 })
  }
  for (const out of outs)
    for (const into of ins)
      if (!hasRows || [out, into].every((c) => !filled(c) || money(c))) pair(out, into, 6)
  const unknown = of(null).filter(money)
  if (choices.length === 0) {
    for (const out of outs.filter(money)) for (const into of unknown) pair(out, into, 3)
    for (const into of ins.filter(money)) for (const out of unknown) pair(out, into, 3)
    for (const out of outs.filter(money)) pair(out, null, 2)
    for (const into of ins.filter(money)) pair(null, into, 2)
  }
  if (choices.length === 0 || choices.every(({ words }) => words < 3)) {
    for (const a of unknown) for (const b of unknown) if (a !== b) pair(a, b, 0)
  }
  if (outs.length > 0 && ins.length > 0 && choices.some(({ words }) => words >= 6)) return choices
  const flags = columns.filter(({ fact }) => isFlagColumn(fact)).map(({ column }) => column)
  for (const column of [...of('signed', 'amount', 'used'), ...unknown].filter((c) => !hasRows || money(c))) {
    const fact = facts[column]
    if (fact === undefined) continue
    const words = fact.word === 'signed' ? 5 : fact.word === 'amount' ? 4 : fact.word === 'used' ? 3 : 0
    const isSigned = fact.negative > 0 || fact.positive > 0
    for (const flag of flags) {
      const isNamed = facts[flag]?.word === 'flag'
      if (flag !== column && !areRepeated(fact, facts[flag]))
        choices.push({ plan: { kind: 'flagged', column, flag }, words: words + (isNamed ? 2 : 1) })
    }
    // 500円, +1,000円: where only what came in has a sign, the others went out.
    if (isPlusIn(fact) && facts.some(({ word }) => word === 'balance'))
      choices.push({
        plan: { kind: 'used', column, billed: null, in: null, correction: null, isPlusIn: true },
        words: words + 1.5,
      })
    if (fact.word === 'signed' || isSigned || !hasRows)
      choices.push({ plan: { kind: 'signed', column }, words: words + (isSigned ? 1 : 0) })
    else {
      choices.push({ plan: { kind: 'signed', column }, words: words - 2 })
      choices.push({ plan: { kind: 'unsigned', column }, words: words - 2 })
    }
  }
  return choices
}

/** 割引額 and 今回お支払額: what was taken off a purchase, and what is billed of it unless it is paid in parts. */
function afterDiscount(
  facts: readonly ColumnFacts[],
  into: number | null,
): { billed?: number; discount?: number } {
  const columnOf = (pattern: RegExp) =>
    facts.findIndex((fact) => fact.word !== 'used' && isMoneyColumn(fact) && pattern.test(fact.header))
  const [discount, billed] = [columnOf(DISCOUNT), columnOf(BILLED)]
  // 割引・払戻額: what was given back stands there too.
  return discount === -1 || billed === -1 || discount === into ? {} : { billed, discount }
}

const DISCOUNT = /(?:割引|値引)(?!後)/
const BILLED = /(?:支払|請求|引落)い?(?:総|合計)?(?:額|金額)/

/** A plus before some of a card's amounts, and no sign before the others: those were given back. */
const isPlusIn = (fact: ColumnFacts | undefined): boolean =>
  fact !== undefined && fact.positive > 0 && fact.negative === 0 && fact.positive < fact.money

/**
 * A column of nothing but CR or the like beside a card's amounts, or of 返品 among ways of paying: what was given back. A plus in every row
 * marks none: it opens the row.
 */
function creditMarks(facts: readonly ColumnFacts[]): number | null {
  const rows = Math.max(...facts.map(({ money }) => money))
  const column = facts.findIndex(
    (fact) =>
      isOfTerms(fact) ||
      ((fact.word === null || fact.word === 'flag') &&
        fact.flags.kinds === 0 &&
        fact.flags.in > 0 &&
        (fact.symbols === 0 || fact.flags.out > 0 || fact.filled < rows) &&
        isFlagColumn(fact)),
  )
  return column === -1 ? null : column
}

/** Whether amounts show themselves what a flag says: 支払い -900円, チャージ +5,000円. */
function areRepeated({ negative, money }: ColumnFacts, flag: ColumnFacts | undefined): boolean {
  return (
    negative > 0 && flag !== undefined && negative === flag.flags.out && money - negative === flag.flags.in
  )
}

/**
 * The signs of a card's list are an account's, not a bill's: every amount shows one, a plus where money came back; or the minus is the rule
 * and no word says that so much was given back.
 */
function isSignedAsAccount(
  fact: ColumnFacts | undefined,
  facts: readonly ColumnFacts[],
  isMinusRefund: boolean,
): boolean {
  if (fact === undefined || fact.negative < fact.positive) return false
  if (fact.positive > 0 && fact.negative + fact.positive >= fact.money) return true
  if (isMinusRefund) return false
  const plain = fact.money - fact.negative
  const givenBack = facts.reduce((sum, { givenBack: some }) => sum + some, 0)
  return fact.negative >= 2 && fact.negative >= plain * 3 && givenBack <= plain
}
