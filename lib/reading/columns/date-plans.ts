// Which columns may hold the day of a row, and in which style.
import { dateCell } from '../cells/cell-date'
import { type DateEvidence, dateStyleOf } from '../cells/date-style'
import { fold } from '../cells/fold'
import type { Section } from '../sections/section'
import type { ColumnFacts } from './column-facts'
import type { DatePlan } from './plan'
import type { Word } from './vocabulary'

/** A way to find days, and what its words and cells speak for it. */
export type DateChoice = { plan: DatePlan; words: number }

/** The ways to find the day of a row; ambiguous where a column named as date can be read in several. */
export function datePlans(
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
  const beside = besideYear(facts)
  if (beside !== null) return [{ plan: { kind: 'year-and-day', ...beside }, words: 4 }]
  if (
    year === -1 &&
    month !== -1 &&
    day > month &&
    holdsNumbers(section, month, 12) &&
    holdsNumbers(section, day, 31)
  )
    return [{ plan: { kind: 'parts', year: null, month, day }, words: 3 }]
  const choices: DateChoice[] = []
  let isAmbiguous = false
  for (const [column, fact] of facts.entries()) {
    const isNamed =
      fact.word === 'date' ||
      fact.word === 'monthDay' ||
      (fact.word === 'day' && (month === -1 || fact.dates.length > 0))
    if (!isNamed && fact.word !== 'secondDate' && fact.word !== null) continue
    // Below a header that says 日付, names of card holders and 小計 may take up as many lines as short lists have days.
    const least = fact.filled * (isNamed ? 0.3 : 0.5)
    if (section.rows.length > 0 && (fact.dates.length === 0 || fact.dates.length < least)) continue
    if (section.rows.length === 0 && !isNamed) continue
    // 換算日 of the few foreign purchases beside the day that every row has.
    if (
      fact.word === 'secondDate' &&
      facts.some(({ word, dates }) => word === null && dates.length > fact.dates.length * 1.4)
    )
      continue
    if (!isNamed && (looksLikeAmounts(fact) || fact.datesAlone === fact.dates.length)) continue
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

/** A column of years, by its head or its cells, and the days without a year right beside it, if no whole day stands anywhere. */
function besideYear(facts: readonly ColumnFacts[]): { year: number; column: number } | null {
  const isWhole = facts.some(({ dates }) => dates.some(({ kind }) => kind !== 'yearless'))
  if (isWhole) return null
  const year = facts.findIndex(
    ({ word, years, filled }, at) =>
      (word === 'year' || (word === null && filled > 0 && years === filled)) && isOfDays(facts[at + 1]),
  )
  return year === -1 ? null : { year, column: year + 1 }
}

const isOfDays = (fact: ColumnFacts | undefined) =>
  fact !== undefined &&
  (fact.word === 'date' || fact.word === 'monthDay' || fact.word === null) &&
  fact.dates.length > 0 &&
  fact.dates.length === fact.filled - fact.alone

/** Whether a column holds numbers up to a bound, as months and days are, with or without their unit. */
function holdsNumbers({ rows }: Section, column: number, most: number): boolean {
  const texts = rows.map((row) => fold(row[column]?.text ?? '')).filter((text) => text !== '')
  const found = texts.filter((text) => /^\d{1,2}[月日]?$/.test(text) && Number.parseInt(text, 10) <= most)
  return found.length >= texts.length * 0.6
}

function looksLikeAmounts(fact: ColumnFacts): boolean {
  return fact.marked > 0 || fact.dates.length < fact.filled - fact.alone
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
