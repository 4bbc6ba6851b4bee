// Days as headings that tell the balance at their end (12月4日 この日の終わりの残高 47,020円): it belongs to the day's last transaction.
import type { Day } from '../../statement/day'
import { dateCell } from '../cells/cell-date'
import { moneyCell } from '../cells/cell-money'
import type { DateEvidence } from '../cells/date-style'
import { fold } from '../cells/fold'
import { wordOf } from '../columns/vocabulary'
import type { Cell } from '../grid'
import { dayOfCell } from '../rows/row-date'
import type { Section } from './section'

/** The rows of a day run from its first to its last. */
const DOWNWARDS = /上から(?:順|古い)|古い(?:もの|お?取引)?(?:から)?順|時系列|時間順|発生順/

/** Whether a row is a day and the balance at its end. */
export function isDayWithBalance(row: readonly Cell[]): boolean {
  return headingIn(row) !== null
}

type Heading = { date: Cell; label: string; balance: string }

function headingIn(row: readonly Cell[]): Heading | null {
  const [date, balance, ...others] = row.filter(({ text }) => text !== '')
  if (date === undefined || balance === undefined || others.length > 0 || dateCell(date.text) === null)
    return null
  const [, label = '', value = ''] =
    /^([^\d¥\\+\-−▲△▼▽(]+?)[\s:：]*([¥\\+\-−▲△▼▽\d].*)$/s.exec(balance.text) ?? []
  return wordOf(label) === 'balance' && moneyCell(value) !== null ? { date, label, balance: value } : null
}

/** The section with such balances in a column of their own, beside the last transaction of each day; the same section where it has none. */
export function withDayBalances(section: Section, texts: readonly string[], evidence: DateEvidence): Section {
  const headings = section.rows.map(headingIn)
  if (headings.every((heading) => heading === null)) return section
  if (section.columns.some(({ word }) => word === 'balance')) return section
  const days = headings.flatMap((heading) => {
    const day = heading === null ? null : dayOfCell(dateCell(heading.date.text), 'certain', evidence)
    return day === null ? [] : [day]
  })
  const isLastBelow = runsUp(days) || texts.slice(0, 20).some((text) => DOWNWARDS.test(fold(text)))
  const width = Math.max(section.columns.length, ...section.rows.map((row) => row.length))
  const columns = Array.from(
    { length: width + 1 },
    (_, at) => section.columns[at] ?? { header: '', word: null },
  )
  columns[width] = { header: headings.find((heading) => heading !== null)?.label ?? '', word: 'balance' }
  const rows = section.rows.map((row, at): readonly Cell[] => {
    const heading = headings[at]
    if (heading !== null && heading !== undefined) return [heading.date]
    return isDay(row) ? row : Array.from({ length: width + 1 }, (_, i) => row[i] ?? BLANK)
  })
  for (const [at, heading] of headings.entries()) {
    if (heading === null) continue
    const end = headings.findIndex((next, i) => i > at && (next !== null || isDay(section.rows[i])))
    const places = rows.slice(at + 1, end === -1 ? rows.length : end).flatMap((row, i) => {
      return row.some(({ text }) => moneyCell(text) !== null) ? [at + 1 + i] : []
    })
    const place = isLastBelow ? places.at(-1) : places[0]
    if (place === undefined) continue
    rows[place] = [...(rows[place] ?? []).slice(0, width), { text: heading.balance, isHeader: false }]
  }
  return { ...section, columns, rows }
}

const BLANK: Cell = { text: '', isHeader: false }

function isDay(row: readonly Cell[] | undefined): boolean {
  const filled = (row ?? []).filter(({ text }) => text !== '')
  return filled.length === 1 && dateCell(filled[0]?.text ?? '') !== null
}

function runsUp(days: readonly Day[]): boolean {
  const [first, last] = [days[0], days.at(-1)]
  return first !== undefined && last !== undefined && first < last
}
