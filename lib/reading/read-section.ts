// One section of a grid -> the statements of its accounts.

import { decimalsOf, money } from '../statement/money'
import type { Row, Statement } from '../statement/statement'
import { rowsAccount } from './accounts/rows-account'
import { isOfCard, showsOnlyCard } from './accounts/speaks-of-card'
import { saysMore } from './around/count'
import { currencyOf } from './around/currency'
import { orderIn, periodIn, saysEra, yearIn } from './around/period'
import { dateCell } from './cells/cell-date'
import { type DateEvidence, settle, yearlessDay } from './cells/date-style'
import { lineOf } from './cells/line-of'
import { isPlanned, isPlannedHeading, saysSample } from './cells/phrases'
import type { Plan } from './columns/plan'
import type { NoProposal } from './columns/propose'
import { byAccount, search } from './columns/search'
import type { ReadingContext } from './context'
import type { Explanation } from './explanation'
import { collect, type RawRow } from './rows/collect'
import { descriptionOf } from './rows/description'
import {
  isYetToCome,
  orderedRows,
  orderOfDays,
  provedOf,
  withoutFuture,
  withoutVoid,
} from './rows/standing-rows'
import { withArrows } from './sections/arrows'
import { currencyInColumn } from './sections/currency-column'
import { withDayBalances } from './sections/day-balances'
import { withoutDittos } from './sections/dittos'
import { withInterest } from './sections/interest-rows'
import { withoutLabels } from './sections/labels'
import { oneLineARecord } from './sections/lines'
import { withOverdrafts } from './sections/overdraft-mark'
import { withOwnUnit } from './sections/own-unit'
import { withReceived } from './sections/received'
import { withRepaid } from './sections/repaid'
import type { Section } from './sections/section'
import { withoutStarredSides } from './sections/starred-sides'
import { withRisesAndFalls } from './sections/triangles'
import { withWaysInWords } from './sections/ways-in-words'

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
  const section = withReceived(
    withInterest(
      oneLineARecord(
        withoutLabels(
          withDayBalances(
            withOverdrafts(
              withRisesAndFalls(
                withWaysInWords(
                  withArrows(withoutStarredSides(withRepaid(withOwnUnit(withoutDittos(raw)))), texts),
                ),
              ),
            ),
            texts,
            evidence,
          ),
        ),
      ),
    ),
    texts,
  )
  const currency = currencyInColumn(section) ?? currencyOf(section, [...texts, ...tailOf(raw)])
  const hints = {
    evidence,
    isCard: isOfCard(section, [...own, ...raw.blocks], named),
    isOnlyCard: showsOnlyCard(named),
    decimals: decimalsOf(currency ?? 'XXX'),
    signed: context.signed ?? new Set<string>(),
  }
  const found = yield* search(section, hints, orderIn(texts) ?? context.format?.order ?? null)
  if (found.kind === 'none') return { kind: 'refused', why: found.why, how: found.how }
  if (isAllPlanned(raw, found.plan) || raw.surroundings.slice(0, NEAREST).some(saysSample))
    return { kind: 'refused', why: 'not-a-statement', how: found.how }
  if (currency === null) return { kind: 'refused', why: 'ambiguous', how: found.how }
  const { plan } = found
  const collected = yield* collect(section.rows, plan, evidence)
  if (collected.rows.length > 0 && collected.rows.every(({ date }) => isYetToCome(date, context.asOf)))
    return { kind: 'refused', why: 'not-a-statement', how: found.how }
  const statements: Statement[] = []
  const groups = byAccount(collected.rows)
  const hint = orderIn(texts) ?? context.format?.order ?? orderOfDays(groups)
  const isMore = isCutOff(raw, own, collected, context)
  for (const group of groups) {
    const ordered = orderedRows(group, plan, hint)
    const kept = withoutFuture(withoutVoid(ordered, plan), plan, context.asOf)
    const proven = provedOf(kept, ordered, collected.unread)
    const rows = yield* rowsOf(kept, section, plan, evidence)
    statements.push({
      account: rowsAccount(section, plan, group[0], named, currency),
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
    period: periodIn(texts) ?? yearIn(texts, context.asOf),
    isEra: context.isEra === true || saysEra([...headers, ...texts]),
    known: context.format?.dateStyle ?? null,
  }
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
