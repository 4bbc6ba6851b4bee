// Which columns describe a row, name its account or its other date.
import { headerKey } from '../cells/fold'
import { type ColumnFacts, isFlagColumn, isOfTerms } from './column-facts'
import { type AmountPlan, type DatePlan, takenColumns } from './plan'

/** Columns that say what a row was, from left to right. */
export function descriptionColumns(
  facts: readonly ColumnFacts[],
  amount: AmountPlan,
  balance: number | null,
  date: DatePlan,
): number[] {
  const taken = new Set([...takenColumns(amount, date), balance ?? -1])
  const accountColumns = new Set(ownAccountColumns(facts))
  const named = facts.flatMap((fact, column) => {
    if (accountColumns.has(column) || (taken.has(column) && !alsoDescribes(facts, column, amount))) return []
    // One head over two columns: the second may hold codes, or the same mark in every row.
    if (fact.header !== '' && fact.header === facts[column - 1]?.header && !isOfWords(fact)) return []
    if (fact.word === 'description' || (taken.has(column) && fact.header === '')) return [column]
    // Beside 摘要, BizSTATION's 仕向金融機関名 and 仕向支店名 only repeat the way on which the money came.
    if (/^仕向(?:金融機関|支店)名/.test(fact.header) && facts.some(({ header }) => header === 'EDI情報'))
      return []
    // A card's 種別 or 区分 tells ショッピング from キャッシング: which of its limits was used, not what was bought.
    if (
      /^(?:種別|区分)/.test(fact.header) &&
      facts.some(({ header }) => /^支払(?:い)?(?:区分|方法)|回数/.test(header))
    )
      return []
    // 返品 among 1回 and リボ is a way of paying too.
    if (isOfTerms(fact) || fact.terms > fact.filled / 2) return []
    // Beside what was done and with whom, the way is what it was paid from: PayPay残高.
    if (WAY.test(fact.header) && wordsNamed(facts) > 1) return []
    if (fact.word === 'kind' || fact.word === 'otherParty')
      return fact.filled === 0 || fact.text > fact.filled * 0.3 ? [column] : []
    // Category is a bookkeeper's word (food, travel), unless the bank sorts its transactions by it.
    if (CATEGORY.test(fact.header) && fact.ways > 0) return fact.ways === fact.filled ? [column] : []
    // 区分 that tells no direction says what sort of transaction it was.
    if (fact.word === 'flag') return fact.text > fact.filled * 0.3 && !isFlagColumn(fact) ? [column] : []
    return []
  })
  const isDescribed = named.some((column) => facts[column]?.word === 'description')
  const unknown = facts.flatMap((fact, column) => {
    if (accountColumns.has(column) || taken.has(column)) return []
    if (fact.word !== null || fact.text === 0 || fact.text < fact.filled * 0.3) return []
    if (fact.years === fact.filled || fact.measures === fact.filled) return []
    if (isFlagColumn(fact) && fact.flags.kinds === 0) return []
    // 返金 among 1回 and リボ is a way of paying too.
    if (fact.terms > fact.filled / 2) return []
    // Beside a column that describes, words under a header of their own do too (お取扱種類); without one, or all alike, they are marks.
    if (isDescribed && (fact.distinct < 2 || (fact.header === '' && !isBesideWords(facts, column)))) return []
    return fact.cards === fact.filled ? [] : [column]
  })
  const all = [...named, ...unknown].sort((a, b) => a - b)
  const words = all.filter((column) => !isOfNotes(facts[column]) && !isOfCodes(facts[column]))
  const found = words.length > 0 ? words : all.length > 0 ? all : otherwise(facts, taken)
  // チャージ, 物販 beside nothing but amounts: what tells the direction is all that describes the row.
  return found.length > 0 || amount.kind !== 'flagged' || (facts[amount.flag]?.flags.kinds ?? 0) === 0
    ? found
    : [amount.flag]
}

/** What describes the rows where no column is called so: 会社名 is then whom they were with, not whose card it is. */
function otherwise(facts: readonly ColumnFacts[], taken: ReadonlySet<number>): number[] {
  const companies = facts.flatMap(({ header, word, text, filled, distinct }, column) => {
    const isOfWords = word === 'other' && text > 0 && text === filled && (distinct > 1 || filled === 1)
    return isOfWords && COMPANY.test(headerKey(header)) && !taken.has(column) ? [column] : []
  })
  return companies.length > 0 ? companies : misnamed(facts, taken)
}

const COMPANY = /^(?:会社|企業|法人|事業所)(?:名|名称)?$/

/** Words in every row under a head of amounts, where no column describes: the heads stand beside their columns. */
function misnamed(facts: readonly ColumnFacts[], taken: ReadonlySet<number>): number[] {
  return facts.flatMap(({ word, money, text, filled, distinct, masked }, column) => {
    const isOfAmounts =
      word === 'amount' || word === 'signed' || word === 'out' || word === 'in' || word === 'balance'
    const isOfWords = money + masked === 0 && text === filled && distinct > 1
    return isOfAmounts && isOfWords && !taken.has(column) ? [column] : []
  })
}

const WAY = /(?:方法|手段|経路|チャネル|手続)$/

/** How many columns name what a row was or whom it was with. */
const wordsNamed = (facts: readonly ColumnFacts[]) =>
  facts.filter(
    ({ word, header, text }) => text > 0 && (word === 'description' || word === 'kind') && !WAY.test(header),
  ).length

const CATEGORY = /^(?:category|カテゴリー?)$/i

/** カテゴリ 未分類, メモを追加 in every row, named in its cells and not in a head; or 食費, 住居費, 収入: what a household spent on. */
function isOfNotes(fact: ColumnFacts | undefined): boolean {
  if (fact === undefined || fact.header !== '' || fact.filled < 2) return false
  const { filled, notes, spending, spendingAtMost } = fact
  return notes === filled || (spendingAtMost === filled && spending * 2 >= filled)
}

/** 取引店 012, 034: numbers in every row under a head of their own, where other columns have the words. */
const isOfCodes = (fact: ColumnFacts | undefined) =>
  fact !== undefined && fact.header !== '' && fact.filled > 0 && fact.codes === fact.filled

/** Words without a head of their own right beside those under 摘要, and no marks or links that come again and again: one head was meant for both. */
function isBesideWords(facts: readonly ColumnFacts[], column: number): boolean {
  const fact = facts[column]
  if (fact === undefined || facts.every(({ header }) => header === '')) return false
  const isBeside = [column - 1, column + 1].some((at) => facts[at]?.word === 'description')
  return (
    isBeside &&
    fact.notes === 0 &&
    fact.text === fact.filled &&
    fact.filled > 1 &&
    fact.distinct * 2 > fact.filled
  )
}

function isOfWords({ text, filled, distinct }: ColumnFacts): boolean {
  return filled === 0 || (text > filled * 0.3 && (filled < 3 || distinct > 1))
}

/** What tells the direction under a header of its own for sorts of transactions says what the row was too: お取引区分 ご返済, 取引内容 チャージ. */
function alsoDescribes(facts: readonly ColumnFacts[], column: number, amount: AmountPlan): boolean {
  const [fact, next] = [facts[column], facts[column + 1]]
  if (fact === undefined || amount.kind !== 'flagged' || amount.flag !== column) return false
  if (fact.word === 'description' || (fact.word === 'kind' && fact.flags.kinds > 0)) return true
  // ご返済 | 口座振替: without heads the words beside go on. Behind the words it is the name of the amount.
  const isBare = fact.word === null && fact.header === '' && fact.flags.kinds > 0
  return isBare && next?.word === null && next.header === '' && next.text > 0 && next.text === next.filled
}

const BRANCH_HEADER = /^お?(?:取引|取扱い?|口座)?(?:店名|支店名?|店舗名?|店)(?:\(漢字\))?$/

/** Columns that name the own account beside each other (BizSTATION: bank, branch, type, number, holder), not the other party. */
export function ownAccountColumns(facts: readonly ColumnFacts[]): number[] {
  const number = facts.findIndex((fact) => fact.word === 'account')
  const type = facts.findIndex((fact) => fact.word === 'accountType')
  if (number === -1) return []
  // 店名 | 科目 | 口座番号: what stands side by side with the number is of the same account.
  const isOfAccount = (column: number) => {
    const { word, header } = facts[column] ?? { word: null, header: '' }
    return word === 'account' || word === 'accountType' || word === 'otherParty' || BRANCH_HEADER.test(header)
  }
  let first = number
  while (first > 0 && isOfAccount(first - 1)) first -= 1
  let last = number
  while (last + 1 < facts.length && isOfAccount(last + 1)) last += 1
  // Behind the number stands another party's bank as often, unless the account's kind stands there too: 口座番号 | 店名 | 科目.
  if (first < number || type < number || type > last) last = number
  return facts.flatMap((fact, column) => {
    if (column === number || fact.word === 'accountType') return []
    const isParty = type !== -1 && column < number && fact.word === 'otherParty'
    return isParty || (column >= first && column <= last) ? [column] : []
  })
}

/** The column of a second date; null where there is none or it holds nothing. */
export function valueDateColumn(facts: readonly ColumnFacts[], date: DatePlan): number | null {
  const column = facts.findIndex(
    (fact, at) => fact.word === 'secondDate' && !(date.kind === 'one' && date.column === at),
  )
  return column === -1 || (facts[column]?.dates.length ?? 0) === 0 ? null : column
}

/** The column that names a row's account or card; null where none does. */
export function accountColumn(facts: readonly ColumnFacts[]): number | null {
  const named = facts.findIndex((fact) => fact.word === 'account' && fact.filled > 0)
  if (named !== -1) return named
  const holder = facts.findIndex(
    (fact) => fact.word === 'holder' && fact.filled > 0 && fact.cards >= fact.filled * 0.8,
  )
  if (holder !== -1) return holder
  // ご利用カード: the card's name and its number in every row.
  const card = facts.findIndex(
    ({ word, header, filled, cards }) =>
      (word === null || word === 'other') &&
      filled > 0 &&
      cards >= filled * 0.8 &&
      /カード|card/i.test(header),
  )
  return card === -1 ? null : card
}
