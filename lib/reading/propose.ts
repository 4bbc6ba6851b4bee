// Proposes how a section's columns may be read, from header words and the types of cells; the balance equation chooses.

import { cardNumberIn } from './account-number'
import { type DateCell, dateCell } from './cell-date'
import { flagOf, isSymbol } from './cell-flag'
import { isBlankCell, isMaskedCell, type MoneyCell, moneyCell } from './cell-money'
import { type DateEvidence, dateStyleOf } from './date-style'
import type { Cell } from './grid'
import type { AmountPlan, DatePlan, Plan } from './plan'
import type { Section } from './section'
import type { Word } from './vocabulary'

/** What a sample of a column's cells is. Counts; `filled` leaves blanks and dashes out. */
export type ColumnFacts = {
  word: Word | null
  header: string
  filled: number
  dates: DateCell[]
  money: number
  marked: number
  negative: number
  positive: number
  decimals: number
  masked: number
  flags: { in: number; out: number }
  text: number
  symbols: number
  distinct: number
  cards: number
  characters: number
}

/** A plan with what speaks for it before any balance is looked at. */
export type Proposal = { plan: Plan; words: number }

/** No plan, and why: nothing here is a statement, or something is and it cannot be read without guessing. */
export type NoProposal = 'not-a-statement' | 'ambiguous'

export function factsOf(section: Section, sample: readonly (readonly Cell[])[]): ColumnFacts[] {
  const width = Math.max(section.columns.length, ...sample.map((row) => row.length))
  return Array.from({ length: Math.min(width, 200) }, (_, column) => factsOfColumn(section, sample, column))
}

function factsOfColumn(section: Section, sample: readonly (readonly Cell[])[], column: number): ColumnFacts {
  const head = section.columns[column]
  const facts: ColumnFacts = {
    word: head?.word ?? null,
    header: head?.header ?? '',
    filled: 0,
    dates: [],
    money: 0,
    marked: 0,
    negative: 0,
    positive: 0,
    decimals: 0,
    masked: 0,
    flags: { in: 0, out: 0 },
    text: 0,
    symbols: 0,
    distinct: 0,
    cards: 0,
    characters: 0,
  }
  const seen = new Set<string>()
  for (const row of sample) {
    const text = row[column]?.text ?? ''
    if (isMaskedCell(text)) facts.masked++
    if (isBlankCell(text)) continue
    facts.filled++
    if (seen.size < 50) seen.add(text)
    const flag = flagOf(text, facts.word === 'flag')
    if (flag === 1) facts.flags.in++
    if (flag === -1) facts.flags.out++
    if (cardNumberIn(text) !== null) facts.cards++
    const date = dateCell(text)
    if (date !== null) facts.dates.push(date)
    const amount = moneyCell(text)
    if (amount !== null) countMoney(facts, amount)
    else if (date === null) {
      if (isSymbol(text)) facts.symbols++
      else facts.text++
      facts.characters += text.length
    }
  }
  facts.distinct = seen.size
  return facts
}

function countMoney(facts: ColumnFacts, amount: MoneyCell): void {
  facts.money++
  if (amount.isMarked) facts.marked++
  if (amount.sign === -1) facts.negative++
  if (amount.sign === 1) facts.positive++
  facts.decimals = Math.max(facts.decimals, amount.decimals)
}

/** What the source says beside its columns. */
export type Hints = {
  evidence: DateEvidence
  /** The texts around speak of a card. */
  isCard: boolean
  decimals: number
}

/** Every plan worth a look, best words first; or why there is none. */
export function propose(
  section: Section,
  facts: readonly ColumnFacts[],
  hints: Hints,
): Proposal[] | NoProposal {
  const isCard = looksLikeCard(facts, hints)
  const dates = datePlans(section, facts, hints.evidence)
  if (dates === 'ambiguous') return dates
  if (dates.length === 0) return 'not-a-statement'
  const amounts = amountPlans(facts, isCard, dates)
  if (amounts.length === 0) return isUndecided(facts, dates) ? 'ambiguous' : 'not-a-statement'
  const proposals: Proposal[] = []
  for (const date of dates) {
    for (const amount of amounts) {
      for (const balance of balanceColumns(facts, amount, date, isCard)) {
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

const CARD_HEADER =
  /利用(?:店|先|箇所|場所|者|内容|金額|額|代金)|会員番号|カード番号|データ処理日|支払回数|新規利用/

function looksLikeCard(facts: readonly ColumnFacts[], hints: Hints): boolean {
  if (facts.some((column) => column.word === 'balance' && column.money > 0)) return false
  const words = facts.filter((column) => CARD_HEADER.test(column.header)).length
  const hasUsed = facts.some((column) => column.word === 'used')
  return (
    words >= 2 ||
    (words >= 1 && hasUsed) ||
    (hints.isCard && !facts.some((column) => column.word === 'in' && column.filled > 0))
  )
}

type DateChoice = { plan: DatePlan; words: number }

function datePlans(
  section: Section,
  facts: readonly ColumnFacts[],
  evidence: DateEvidence,
): DateChoice[] | 'ambiguous' {
  const at = (word: Word) => facts.findIndex((column) => column.word === word)
  const [year, month, day, monthDay] = [at('year'), at('month'), at('day'), at('monthDay')]
  if (year !== -1 && month !== -1) {
    const third =
      day !== -1 ? day : facts.findIndex((column, index) => index > month && column.word === 'date')
    if (third !== -1) return [{ plan: { kind: 'parts', year, month, day: third }, words: 4 }]
  }
  if (year !== -1 && monthDay !== -1)
    return [{ plan: { kind: 'year-and-day', year, column: monthDay }, words: 4 }]
  const choices: DateChoice[] = []
  let isAmbiguous = false
  for (const [column, fact] of facts.entries()) {
    const isNamed = fact.word === 'date' || fact.word === 'monthDay'
    if (!isNamed && fact.word !== 'secondDate' && fact.word !== null) continue
    if (section.rows.length > 0 && (fact.dates.length === 0 || fact.dates.length < fact.filled * 0.5))
      continue
    if (section.rows.length === 0 && !isNamed) continue
    if (!isNamed && looksLikeAmounts(fact)) continue
    const style = dateStyleOf(fact.dates, evidence)
    if (style === null) {
      isAmbiguous ||= isNamed
      continue
    }
    const words = isNamed ? 3 : fact.word === 'secondDate' ? 0.5 : fact.header === '' ? 1 : -1
    choices.push({ plan: { kind: 'one', column, style }, words: words - column * 0.01 })
  }
  if (isAmbiguous && choices.every((choice) => choice.words < 2)) return 'ambiguous'
  if (choices.length > 0) {
    const best = Math.max(...choices.map((choice) => choice.words))
    return best >= 2 ? choices.filter((choice) => choice.words >= best - 0.2) : choices
  }
  return headingDates(section, evidence)
}

function looksLikeAmounts(fact: ColumnFacts): boolean {
  return fact.marked > 0 || fact.dates.length < fact.filled
}

function headingDates(section: Section, evidence: DateEvidence): DateChoice[] {
  const headings = section.rows
    .map((row) => row.filter((cell) => cell.text.trim() !== ''))
    .filter((row) => row.length === 1)
    .map((row) => dateCell(row[0]?.text ?? ''))
    .filter((cell) => cell !== null)
  const style = headings.length === 0 ? null : dateStyleOf(headings, evidence)
  return style === null ? [] : [{ plan: { kind: 'headings', style }, words: 2 }]
}

type AmountChoice = { plan: AmountPlan; words: number }

const isMoneyColumn = (fact: ColumnFacts) =>
  fact.money > 0 &&
  fact.money >= fact.filled * 0.6 &&
  !(fact.dates.length === fact.filled && fact.marked === 0 && fact.word === null)

function amountPlans(
  facts: readonly ColumnFacts[],
  isCard: boolean,
  dates: readonly DateChoice[],
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
  const outs = of('out')
  const ins = of('in')
  const used = of('used')
  if (isCard && used.length === 0 && columns.every(({ fact }) => fact.header === '')) {
    for (const column of of(null).filter(money)) {
      choices.push({ plan: { kind: 'used', column, billed: null, in: null, correction: null }, words: 1 })
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
      choices.push({
        plan: {
          kind: 'used',
          column,
          billed: of('billed')[0] ?? null,
          in: into,
          correction: of('correction')[0] ?? null,
        },
        words: 6 - column * 0.01,
      })
    }
    return choices.slice(0, 4)
  }
  const pair = (out: number | null, into: number | null, words: number) => {
    choices.push({ plan: { kind: 'pair', out, in: into, isSignRepeated: false }, words })
    const isNegative = [out, into].some((column) => column !== null && (facts[column]?.negative ?? 0) > 0)
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
      if (flag !== column)
        choices.push({ plan: { kind: 'flagged', column, flag }, words: words + (isNamed ? 2 : 1) })
    }
    if (fact.word === 'signed' || isSigned || !hasRows)
      choices.push({ plan: { kind: 'signed', column }, words: words + (isSigned ? 1 : 0) })
    else {
      choices.push({ plan: { kind: 'signed', column }, words: words - 2 })
      choices.push({ plan: { kind: 'unsigned', column }, words: words - 2 })
    }
  }
  return choices
}

function isFlagColumn(fact: ColumnFacts): boolean {
  const flags = fact.flags.in + fact.flags.out
  if (flags === 0 || fact.word === 'out' || fact.word === 'in') return false
  return flags === fact.filled
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
): BalanceChoice[] {
  const taken = new Set(usedColumns(amount.plan, date.plan))
  const choices: BalanceChoice[] = []
  for (const [column, fact] of facts.entries()) {
    if (taken.has(column) || !isMoneyColumn(fact)) continue
    if (fact.word === 'balance') choices.push({ column, sign: 1, words: 3 - column * 0.001 })
    else if (fact.word === 'debt') {
      choices.push({ column, sign: 1, words: 2 }, { column, sign: -1, words: 2.1 })
    } else if (fact.word === null && !isCard && fact.filled >= 2)
      choices.push({ column, sign: 1, words: fact.header === '' ? 0 : -0.5 })
  }
  const hasNamed = choices.some(({ words }) => words >= 2)
  return hasNamed
    ? choices.filter(({ words }) => words >= 2)
    : [...choices, { column: null, sign: 1, words: 0 }]
}

function usedColumns(amount: AmountPlan, date: DatePlan): number[] {
  const dates =
    date.kind === 'one'
      ? [date.column]
      : date.kind === 'parts'
        ? [date.year, date.month, date.day]
        : date.kind === 'year-and-day'
          ? [date.year, date.column]
          : []
  switch (amount.kind) {
    case 'pair':
      return [...dates, amount.out ?? -1, amount.in ?? -1]
    case 'used':
      return [...dates, amount.column, amount.billed ?? -1, amount.in ?? -1, amount.correction ?? -1]
    case 'flagged':
      return [...dates, amount.column, amount.flag]
    case 'signed':
    case 'unsigned':
      return [...dates, amount.column]
    default:
      return amount satisfies never
  }
}

const PAYMENT_TERMS =
  /^(?:本人|家族|ご本人|ご家族)?[・\s]*(?:\d{1,2}回(?:払い?)?|一括(?:払い?)?|リボ(?:払い?)?|分割(?:払い?)?|ボーナス(?:払い?)?)?$/

function descriptionColumns(
  facts: readonly ColumnFacts[],
  amount: AmountPlan,
  balance: number | null,
  date: DatePlan,
): number[] {
  const taken = new Set([...usedColumns(amount, date), balance ?? -1])
  const accountColumns = new Set(ownAccountColumns(facts))
  const named = facts.flatMap((fact, column) => {
    if (taken.has(column) || accountColumns.has(column)) return []
    if (fact.word === 'description') return [column]
    if (fact.word === 'kind' || fact.word === 'otherParty')
      return fact.filled === 0 || fact.text > fact.filled * 0.3 ? [column] : []
    return []
  })
  if (named.some((column) => facts[column]?.word === 'description')) return named
  const unknown = facts.flatMap((fact, column) => {
    if (taken.has(column) || fact.word !== null || fact.text === 0 || fact.text < fact.filled * 0.3) return []
    if (isFlagColumn(fact) || fact.cards === fact.filled) return []
    return [column]
  })
  return [...named, ...unknown].sort((a, b) => a - b)
}

/** Columns that name the own account beside each other (BizSTATION: bank, branch, type, number, holder), not the other party. */
export function ownAccountColumns(facts: readonly ColumnFacts[]): number[] {
  const number = facts.findIndex((fact) => fact.word === 'account')
  const type = facts.findIndex((fact) => fact.word === 'accountType')
  if (number === -1 || type === -1) return []
  return facts.flatMap((fact, column) => (column < number && fact.word === 'otherParty' ? [column] : []))
}

/** Whether a cell only says how a card bill is paid. */
export function isPaymentTerms(text: string): boolean {
  return text.length < 16 && text !== '' && PAYMENT_TERMS.test(text.normalize('NFKC'))
}

function valueDateColumn(facts: readonly ColumnFacts[], date: DatePlan): number | null {
  const column = facts.findIndex(
    (fact, at) => fact.word === 'secondDate' && !(date.kind === 'one' && date.column === at),
  )
  return column === -1 || (facts[column]?.dates.length ?? 0) === 0 ? null : column
}

function accountColumn(facts: readonly ColumnFacts[]): number | null {
  const named = facts.findIndex((fact) => fact.word === 'account' && fact.filled > 0)
  if (named !== -1) return named
  const holder = facts.findIndex(
    (fact) => fact.word === 'holder' && fact.filled > 0 && fact.cards >= fact.filled * 0.8,
  )
  return holder === -1 ? null : holder
}
