// What was paid back of a loan, where no head says so: the sum of principal and interest, お支払額 beside お借入額, or all under 返済実績.
import { loanNumberIn } from '../accounts/loan-number'
import { moneyCell } from '../cells/cell-money'
import { fold } from '../cells/fold'
import type { Word } from '../columns/vocabulary'
import type { Cell } from '../grid'
import type { Section } from './section'

/** Longer tables are not summed up. */
const MOST_ROWS = 1_000
const PRINCIPAL = /元金|元本|^principal/i
const INTEREST = /利息|利子|損害金|^interest/i
const BORROWED = /借入|融資|貸付|貸出/
const PAID = /支払|払い?込/

/** What is yet to be paid, or only worked out. */
const PLANNED = /予定|計画|シミュ|試算/
const NEAREST = 6

/** The section with that column known as what came in, and its only day as the day of it; the same where there is none. */
export function withRepaid(section: Section): Section {
  const { columns } = section
  if (columns.some(({ word }) => word === 'in')) return section
  const paid = besideBorrowed(section)
  if (paid !== null) return withWord(section, paid, 'in')
  const sum = sumOfShares(section)
  if (sum === null || section.surroundings.slice(0, NEAREST).some((text) => PLANNED.test(text)))
    return section
  const days = columns.flatMap(({ header, word }, at) =>
    word === 'date' || (word !== 'other' && /日$/.test(header)) ? [at] : [],
  )
  const [day] = days
  const summed = withWord(section, sum, 'in')
  return day === undefined || days.length > 1 ? summed : withWord(summed, day, 'date')
}

function withWord(section: Section, at: number, word: Word): Section {
  const columns = section.columns.map((column, index) => (index === at ? { ...column, word } : column))
  return { ...section, columns }
}

function besideBorrowed({ columns }: Section): number | null {
  const outs = columns.filter(({ word }) => word === 'out')
  const [paid, ...others] = outs.filter(({ header }) => PAID.test(header))
  const isBorrowed = outs.some(({ header }) => BORROWED.test(header))
  return paid === undefined || others.length > 0 || !isBorrowed ? null : columns.indexOf(paid)
}

function sumOfShares({ columns, rows }: Section): number | null {
  const headed = (pattern: RegExp) =>
    columns.flatMap(({ header, word }, at) => (word === 'other' && pattern.test(fold(header)) ? [at] : []))
  const [principal, interest] = [headed(PRINCIPAL), headed(INTEREST)]
  if (principal.length !== 1 || interest.length === 0 || rows.length > MOST_ROWS) return null
  const shares = [...principal, ...interest]
  const units = (row: readonly Cell[], at: number) => moneyCell(row[at]?.text ?? '')?.units ?? 0
  const paid = rows.filter((row) => shares.some((at) => units(row, at) > 0))
  const sum = columns.findIndex(
    ({ word }, at) =>
      word !== 'balance' &&
      word !== 'debt' &&
      !shares.includes(at) &&
      rows.every((row) => units(row, at) === shares.reduce((total, share) => total + units(row, share), 0)),
  )
  return paid.length < 2 || sum === -1 ? null : sum
}

/** Whether a heading near the rows says that they were paid back (返済実績) of a loan that stands there by its number. */
export function tellsRepayments({ surroundings }: Section): boolean {
  const near = surroundings.slice(0, 8)
  return near.some((text) => RECORD_OF_REPAYMENTS.test(fold(text))) && loanNumberIn(near) !== null
}

const RECORD_OF_REPAYMENTS =
  /^(?:\S{0,8}照会)?[ (]?\S{0,8}返済(?:済み?)?の?(?:実績|履歴|記録|明細)(?:照会|一覧)?\)?$/
