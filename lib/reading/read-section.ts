// One section of a grid -> the statements of its accounts.

import { decimalsOf, money } from '../statement/money'
import type { AccountLabel, Row, Statement } from '../statement/statement'
import { accountLabel, NO_LABEL, typeOf } from './account-label'
import { cardNumberIn } from './account-number'
import { walletLabel } from './card-label'
import { dateCell } from './cell-date'
import { collect, type RawRow } from './collect'
import { factsOf } from './column-facts'
import type { ReadingContext } from './context'
import { saysMore } from './count'
import { currencyOf } from './currency'
import { type DateEvidence, settle, yearlessDay } from './date-style'
import { withDayBalances } from './day-balances'
import { ownAccountColumns } from './describing-columns'
import { descriptionOf } from './description'
import type { Explanation } from './explanation'
import { fold } from './fold'
import { withoutLabels } from './labels'
import { lineOf } from './line-of'
import { oneLineARecord } from './lines'
import { orderIn, periodIn, saysEra } from './period'
import { isPlanned, isPlannedHeading, saysSample } from './phrases'
import type { Plan } from './plan'
import type { NoProposal } from './propose'
import { byAccount, search } from './search'
import type { Section } from './section'
import { orderedRows, provedOf, withoutFuture, withoutVoid } from './standing-rows'
import type { Word } from './vocabulary'

export type SectionReading =
  | { kind: 'statements'; statements: Statement[]; how: Explanation; isCard: boolean }
  | { kind: 'refused'; why: NoProposal; how: Explanation }

/** How many of the texts around a section speak of it rather than of the page. */
const NEAREST = 6
/** A wider row is no statement's: nothing of it is looked at. */
const WIDEST = 400

function refusedUnread(section: Section): SectionReading {
  const how = { grid: section.grid, source: section.source, columns: [], rows: section.rows.length }
  return {
    kind: 'refused',
    why: 'not-a-statement',
    how: { ...how, chosen: null, tried: [], order: null, brokenAt: null },
  }
}

/** Reads one section; `around` are the texts near it that are not its own, nearest first. Yields so that a caller may rest. */
export function* readSection(
  raw: Section,
  around: readonly string[],
  context: ReadingContext,
): Generator<undefined, SectionReading> {
  if (raw.rows.slice(0, 400).some((row) => row.length > WIDEST)) return refusedUnread(raw)
  const own = raw.preamble.map(lineOf)
  const texts = [...own, ...raw.surroundings, ...around]
  const named = [...own, ...raw.blocks, ...around]
  const evidence = evidenceOf(raw, texts, context)
  const section = oneLineARecord(withoutLabels(withDayBalances(raw, texts, evidence)))
  const currency = currencyOf(section, [...texts, ...tailOf(raw)])
  const hints = {
    evidence,
    isCard: speaksOfCard([...own, ...raw.surroundings]) && !isWallet(section, named),
    decimals: decimalsOf(currency ?? 'XXX'),
  }
  const found = yield* search(section, hints, orderIn(texts) ?? context.format?.order ?? null)
  if (found.kind === 'none') return { kind: 'refused', why: found.why, how: found.how }
  if (isAllPlanned(raw, found.plan) || raw.surroundings.slice(0, NEAREST).some(saysSample))
    return { kind: 'refused', why: 'not-a-statement', how: found.how }
  if (currency === null) return { kind: 'refused', why: 'ambiguous', how: found.how }
  const { plan } = found
  const collected = yield* collect(section.rows, plan, evidence)
  const statements: Statement[] = []
  const groups = byAccount(collected.rows)
  const isMore = isCutOff(raw, own, collected, context)
  for (const group of groups) {
    const ordered = orderedRows(group, plan, orderIn(texts) ?? context.format?.order ?? null)
    const kept = withoutFuture(withoutVoid(ordered, plan), plan, context.asOf)
    const proven = provedOf(kept, ordered, collected.unread)
    const rows = yield* rowsOf(kept, section, plan, evidence)
    const first = group[0]
    const label = first === undefined ? NO_LABEL : ownLabel(section, plan, first, named)
    statements.push({
      account: isForeign(label, currency) ? { ...label, type: 'foreign' } : label,
      currency,
      rows,
      proof: proven.proof,
      brokenAt: proven.brokenAt,
      more: isMore,
      opening: proven.opening,
      closing: proven.closing,
      period: evidence.period,
    })
    found.how = { ...found.how, order: ordered.order, brokenAt: found.how.brokenAt ?? proven.brokenAt }
  }
  if (collected.unread.length > 0 && plan.balance === null) {
    return { kind: 'refused', why: 'ambiguous', how: found.how }
  }
  return { kind: 'statements', statements, how: found.how, isCard: plan.isCard }
}

/**
 * A table of an account under a heading that says of all its rows that they are not booked yet (処理中のお取引). Sentences and the account's
 * own name may stand between.
 */
function isAllPlanned(section: Section, plan: Plan): boolean {
  if (plan.isCard || plan.balance !== null) return false
  const heading = section.surroundings
    .slice(0, 4)
    .find((text) => text.length < 30 && !/[。、]/.test(text) && !/\d{4}/.test(text))
  return heading !== undefined && (isPlanned(heading) || isPlannedHeading(heading))
}

function evidenceOf(section: Section, texts: readonly string[], context: ReadingContext): DateEvidence {
  const headers = section.columns.map(({ header }) => header)
  return {
    asOf: context.asOf,
    period: periodIn(texts),
    isEra: context.isEra === true || saysEra([...headers, ...texts]),
    known: context.format?.dateStyle ?? null,
  }
}

const CARD_TEXT =
  /カード番号|会員番号|カードご?利用|ご利用代金|お?支払い?予定額|\d日お?支払い?分|ご?請求(?:額|金額)|クレジットカード/

function speaksOfCard(texts: readonly string[]): boolean {
  return texts.slice(0, 12).some((text) => CARD_TEXT.test(text) || isCardNamed(text))
}

const CREDIT = /クレジット|ご利用代金|請求|お?支払い?(?:予定|日)|リボ|分割|credit/i

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

/** A card number in its own shape, masked, or any beside the word: an account's is written otherwise. */
function isCardNamed(text: string): boolean {
  const number = cardNumberIn(text)
  if (number === null) return false
  return /カード|card/i.test(text) || (/\*/.test(number) && number.split(/[- ]/).length >= 3)
}

function* rowsOf(
  kept: readonly RawRow[],
  section: Section,
  plan: Plan,
  evidence: DateEvidence,
): Generator<undefined, Row[]> {
  const rows: Row[] = []
  for (const [index, raw] of kept.entries()) {
    if (index % 500 === 499) yield
    const own = section.rows[raw.at] ?? []
    const lines =
      raw.continued.length === 0 ? [own] : [own, ...raw.continued.map((at) => section.rows[at] ?? [])]
    const valueCell = plan.valueDate === null ? null : dateCell(own[plan.valueDate]?.text ?? '')
    rows.push({
      date: raw.date,
      valueDate:
        valueCell === null
          ? null
          : valueCell.kind === 'yearless'
            ? yearlessDay(valueCell.month, valueCell.day, evidence)
            : settle(valueCell, plan.date.kind === 'one' ? plan.date.style : 'certain'),
      amount: money(raw.amount),
      balance: raw.balance === null ? null : money(raw.balance),
      description: descriptionOf(lines, plan, section.columns),
    })
  }
  return rows
}

/** The label that the row's own columns give: a key column, or bank, branch, type, number and holder beside each other. */
function ownLabel(section: Section, plan: Plan, row: RawRow, texts: readonly string[]): AccountLabel {
  const facts = factsOf(section, [])
  const named = ownAccountColumns(facts)
  const bank = named.find((column) => !isBranchHeader(section.columns[column]?.header))
  const branch = named.find((column) => isBranchHeader(section.columns[column]?.header))
  const cells = section.rows[row.at] ?? []
  const at = (column: number | undefined) => cells[column ?? -1]?.text.trim() || null
  const of = (word: Word) => section.columns.findIndex((column) => column.word === word)
  if (plan.account === null || branch === undefined) {
    const type = plan.account === null || plan.isCard ? null : typeOf(at(of('accountType')) ?? '')
    const label = accountLabel(
      row.account === '' ? [] : [row.account],
      texts,
      plan.isCard,
      section.columns.map(({ header }) => header),
    )
    return type === null ? label : { ...label, type }
  }
  return {
    bank: at(bank),
    branch: at(branch),
    type: typeOf(at(of('accountType')) ?? ''),
    number: fold(at(plan.account) ?? '') || null,
    holder: at(of('holder')),
  }
}

const isBranchHeader = (header = '') => /支店|店名|branch/i.test(header)

/** An account in another currency than yen is one of 外貨預金, whether its name says so or not. */
function isForeign({ type, number }: AccountLabel, currency: string): boolean {
  return type === null && number !== null && currency !== 'JPY'
}

/** The last lines of a section that hold no more than a sentence or a label and its value. */
function tailOf(section: Section): string[] {
  const last = section.rows.slice(-8)
  return last.filter((row) => row.filter((cell) => cell.text.trim() !== '').length <= 2).map(lineOf)
}

function isCutOff(
  section: Section,
  own: readonly string[],
  { rows, leftOut }: { rows: readonly RawRow[]; leftOut: number },
  { format }: ReadingContext,
): boolean {
  if (saysMore([...own, ...tailOf(section), ...section.blocks], rows.length + leftOut)) return true
  return format !== undefined && format.rowCap !== null && rows.length === format.rowCap
}
