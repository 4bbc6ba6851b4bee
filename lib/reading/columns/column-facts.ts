// What a sample of each column's cells is: the ground on which ways to read it are proposed.
import { cardNumberIn } from '../accounts/account-number'
import { type DateCell, dateCell } from '../cells/cell-date'
import { flagOf, isKindOfFlag, isSymbol } from '../cells/cell-flag'
import { isBlankCell, isMaskedCell, type MoneyCell, moneyCell } from '../cells/cell-money'
import { fold } from '../cells/fold'
import { dayInColumn } from '../cells/loose-day'
import { isPaymentTerms, TAKEN_BACK } from '../cells/payment-terms'
import { isTotal } from '../cells/phrases'
import { isYearAlone } from '../cells/year-cell'
import type { Cell } from '../grid'
import { tellsRepayments } from '../sections/repaid'
import type { Section } from '../sections/section'
import type { Word } from './vocabulary'

/** What a sample of a column's cells is. Counts; `filled` leaves blanks and dashes out. */
export type ColumnFacts = {
  word: Word | null
  header: string
  filled: number
  dates: DateCell[]
  /** Dates that stand alone in their row: headings over the rows of a day. */
  datesAlone: number
  money: number
  marked: number
  negative: number
  positive: number
  decimals: number
  masked: number
  /** Amounts behind stars (****167), which the end of a masked number looks like. */
  starred: number
  /** Cells that tell in from out; kinds: those that say at the same time what sort of transaction it was. */
  flags: { in: number; out: number; kinds: number }
  /** Texts that stand alone in their row and words of sums: they are no values of the column. */
  alone: number
  text: number
  symbols: number
  distinct: number
  cards: number
  /** How a bill is paid (1回, リボ), and nothing else. */
  terms: number
  /** That it was taken back (返品), and nothing else. */
  takenBack: number
  characters: number
  /** Cells that speak of money given back: 返品, 取消, 5%還元, refund. */
  givenBack: number
  /** Cells that name a way in which money moves: ATM, 口座振替, Direct debit. */
  ways: number
  /** Cells with a name of their own for what is no description: メモ：家賃. */
  notes: number
  /** Cells that name what a household spends on: 食費, 未分類; at most: also 収入 and 税金, which as often say what a row was. */
  spending: number
  spendingAtMost: number
  /** Cells that are nothing but a year; a number in a sequence (#3, No.12), a measure (8%, 3日) or a weekday: parts of no description. */
  years: number
  measures: number
  /** Cells that are nothing but a code: 012, A-3001. */
  codes: number
}

const GIVEN_BACK =
  /返品|返金|払い?戻|取り?消し?|キャンセル|値引|割引|減額|相殺|充当|還元|キャッシュバック|特典|マイナス|refund|return|revers|cancel|rebate|cash ?back/i

/** The facts of each column (200 at most) over a sample of a section's rows; sums tell nothing of how the rows over them are signed. */
export function factsOf(section: Section, sample: readonly (readonly Cell[])[]): ColumnFacts[] {
  const width = Math.max(section.columns.length, ...sample.map((row) => row.length))
  const plain = sample.filter((row) => !row.some(({ text }) => isTotal(text)))
  const rows = plain.length === 0 ? sample : plain
  const facts = Array.from({ length: Math.min(width, 200) }, (_, column) =>
    factsOfColumn(section, rows, column),
  )
  // Fare and Charge, Payment and Charge of a card that is charged: what is put in. A credit card's charges are its purchases.
  const isFare = facts.some(({ header }) => FARE.test(header))
  for (const fact of isFare ? facts : []) if (/^charges?$/i.test(fact.header)) fact.word = 'in'
  if (!facts.some(({ word }) => word !== null && TOLD.has(word)) && tellsRepayments(section)) {
    for (const fact of facts)
      if (fact.word === 'amount' || (fact.word === null && PAID.test(fact.header))) fact.word = 'in'
  }
  return facts
}

/** Whatever the amounts under 返済実績 are called, they were paid back. */
const TOLD = new Set<Word>(['in', 'out', 'signed', 'flag', 'used', 'correction'])
const PAID = /^(?:お?払い?込み?)(?:額|金額|金)?$/

const FARE = /^fares?\b/i

function factsOfColumn(section: Section, sample: readonly (readonly Cell[])[], column: number): ColumnFacts {
  const head = section.columns[column]
  const facts: ColumnFacts = {
    word: head?.word ?? null,
    header: head?.header ?? '',
    filled: 0,
    dates: [],
    datesAlone: 0,
    money: 0,
    marked: 0,
    negative: 0,
    positive: 0,
    decimals: 0,
    masked: 0,
    starred: 0,
    flags: { in: 0, out: 0, kinds: 0 },
    alone: 0,
    text: 0,
    symbols: 0,
    distinct: 0,
    cards: 0,
    terms: 0,
    takenBack: 0,
    characters: 0,
    givenBack: 0,
    ways: 0,
    notes: 0,
    spending: 0,
    spendingAtMost: 0,
    years: 0,
    measures: 0,
    codes: 0,
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
    if (flag !== 0 && isKindOfFlag(text)) facts.flags.kinds++
    if (flag === 0 && isNoValue(row, column, text)) facts.alone++
    if (cardNumberIn(text) !== null) facts.cards++
    const date = DAYS.has(facts.word) ? dayInColumn(text) : dateCell(text)
    if (date !== null) {
      facts.dates.push(date)
      if (row.every((cell, at) => at === column || cell.text === '')) facts.datesAlone++
    }
    if (isYearAlone(text)) facts.years++
    if (text.length < 12 && MEASURE.test(text)) facts.measures++
    if (text.length < 16 && CODE.test(text)) facts.codes++
    const amount = moneyCell(text)
    if (amount !== null) countMoney(facts, amount)
    else if (date === null) {
      if (isSymbol(text)) facts.symbols++
      else facts.text++
      if (isPaymentTerms(text)) facts.terms++
      else if (text.length < 16 && TAKEN_BACK.test(fold(text))) facts.takenBack++
      if (GIVEN_BACK.test(text) && !standsAlone(row)) facts.givenBack++
      if (NOTE.test(text)) facts.notes++
      if (SPENDING.test(text)) facts.spending++
      if (SPENDING.test(text) || MAYBE_SPENDING.test(text)) facts.spendingAtMost++
      if (text.length < 24 && WAY.test(text)) facts.ways++
      facts.characters += text.length
    }
  }
  facts.distinct = seen.size
  // チャージ and ご利用 over amounts are what is put in and spent; within a row they say what was done.
  if (facts.word === null && facts.money > 0 && facts.money === facts.filled) {
    if (TOP_UP.test(facts.header)) facts.word = 'in'
    else if (SPENT.test(facts.header)) facts.word = 'used'
  }
  return facts
}

/** A heading over rows, or the word beside a sum below them (入金計). */
const isNoValue = (row: readonly Cell[], column: number, text: string) =>
  isTotal(text) || (column === 0 && row.every((cell, at) => at === 0 || cell.text === ''))

const DAYS: ReadonlySet<Word | null> = new Set(['date', 'monthDay', 'day'])

const TOP_UP = /^(?:オート|現金)?チャージ(?:\s?[(（]円[)）])?$|^top[- ]?ups?$/i

const WAY =
  /^(?:お?振込|お?振替|口座振替|自動引落|(?:デビット)?カード|ATM|現金|利息|手数料|direct debit|standing order|(?:bank |wire |incoming |outgoing )?transfer(?: in| out)?|atm(?: withdrawal)?|(?:debit )?card(?: payment)?|interest|fees?|cash|cheque|deposit|withdrawal|bill payment|salary|payroll)$/i

const SPENT = /^ご?(?:利用|使用|購入)(?:\s?[(（]円[)）])?$|^spent$/i

/** #3, No.12, №７, 第3号, ③: where a row stands among the others; 8%, 3日, 月曜. */
const MEASURE =
  /^(?:[#＃№]|No[.．]?|Ｎｏ[.．]?|第)\s?[\d０-９]{1,6}[号番件]?$|^[①-⑳㉑-㉟]$|^[\d０-９]{1,4}\s?(?:番目?|件目|行目)$|^[\d０-９.．]{1,6}\s?[%％日回件名枚点]$|^[(（]?[月火水木金土日](?:曜日?)?[)）]?$/i

/** 012, 0123-45, B012: a branch or a transaction by its number. */
const CODE = /^[A-ZＡ-Ｚ]{0,2}[-－]?[\d０-９]{2,}(?:[-－][\d０-９]+)?$/

const NOTE =
  /^[\s\u3000[【(（]*(?:お客(?:さま|様)の?)?(?:メモ|備考|タグ|ラベル|カテゴリ[ー]?|分類|費目|memo|notes?|tags?|category)/i

const SPENDING =
  /^(?:\S{1,8}費|未分類|未設定|日用品|食料品|外食|娯楽|趣味|趣味・娯楽|教養・教育|特別な支出|現金・カード)$/
const MAYBE_SPENDING =
  /^(?:その他|収入|給与|税金?|税・社会保障|保険|住まい|住宅|交通|通信|医療|健康|健康・医療|美容|衣服・美容|教育|自動車|貯蓄|投資|ショッピング)$/

/** A line of the table that is no row: an advertisement, a heading. */
const standsAlone = (row: readonly Cell[]) => row.filter((cell) => cell.text.trim() !== '').length < 2

function countMoney(facts: ColumnFacts, amount: MoneyCell): void {
  facts.money++
  if (amount.isMarked) facts.marked++
  if (amount.isFilled) facts.starred++
  if (amount.sign === -1) facts.negative++
  if (amount.sign === 1) facts.positive++
  facts.decimals = Math.max(facts.decimals, amount.decimals)
}

/** Whether a column's cells are amounts, and not days written in digits. */
export const isMoneyColumn = (fact: ColumnFacts) =>
  fact.money > 0 &&
  // The first column holds what stands alone in its row as well: days as headings, advertisements.
  fact.money >= (fact.filled - Math.max(fact.alone, fact.datesAlone)) * 0.6 &&
  (fact.starred < fact.money || fact.marked > 0 || fact.word !== null) &&
  !(fact.dates.length === fact.filled && fact.marked === 0 && fact.word === null)

/** Whether a column says how each purchase is paid, or that it was taken back. */
export const isOfTerms = (fact: ColumnFacts) =>
  fact.terms > 0 && fact.takenBack > 0 && fact.terms + fact.takenBack === fact.filled

/** Whether every filled cell of a column tells in from out. */
export function isFlagColumn(fact: ColumnFacts): boolean {
  const flags = fact.flags.in + fact.flags.out
  if (flags === 0 || fact.word === 'out' || fact.word === 'in') return false
  return flags === fact.filled - fact.alone
}
