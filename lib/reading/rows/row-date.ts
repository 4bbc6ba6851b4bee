// The day of a row under a plan.
import { addDays, type Day, dayOf, daysBetween } from '../../statement/day'
import { type DateCell, dateCell } from '../cells/cell-date'
import { isBlankCell } from '../cells/cell-money'
import { type DateEvidence, eraDay, OLDEST_DAYS, settle, yearlessDay } from '../cells/date-style'
import { dayInColumn } from '../cells/loose-day'
import { yearCell } from '../cells/year-cell'
import type { Plan } from '../columns/plan'
import type { Cell } from '../grid'
import { isDitto } from '../sections/dittos'
import { cellAt } from './row-amount'

/** The parts of the last day that stood in columns of their own: one that is blank below (isSaved: some was) is the same. */
export type DateParts = { year: number | null; month: number | null; isSaved: boolean }

/** The day that a row shows itself; null where it shows none. `state` remembers the parts that stand once for many rows. */
export function dateOf(
  row: readonly Cell[],
  plan: Plan,
  evidence: DateEvidence,
  state: DateParts,
): Day | null {
  const { date } = plan
  switch (date.kind) {
    case 'one':
      return dayOfCell(dayInColumn(cellAt(row, date.column)), date.style, evidence)
    case 'parts': {
      const day = numberIn(row, date.day, 2)
      const ownMonth = numberIn(row, date.month, 2)
      const month = ownMonth ?? (isBlankPart(row, date.month) ? state.month : null)
      if (month === null || day === null) return null
      state.month = month
      state.isSaved ||= ownMonth === null
      if (date.year === null) return dayOf(2000, month, day) && yearlessDay(month, day, evidence)
      const ownYear = numberIn(row, date.year, 4) ?? yearCell(cellAt(row, date.year))
      const year = ownYear ?? (isBlankPart(row, date.year) ? state.year : null)
      state.year = year
      state.isSaved ||= year !== null && ownYear === null
      return year === null ? null : yearAndDay(year, month, day, evidence)
    }
    case 'year-and-day': {
      const shownYear = yearCell(cellAt(row, date.year))
      state.year = shownYear ?? state.year
      const cell = dayInColumn(cellAt(row, date.column))
      if (cell?.kind === 'yearless') {
        state.isSaved ||= shownYear === null && state.year !== null
        return state.year === null
          ? yearlessDay(cell.month, cell.day, evidence)
          : yearAndDay(state.year, cell.month, cell.day, evidence)
      }
      return cell === null ? null : settle(cell, 'certain')
    }
    case 'headings': {
      const filled = row.filter((cell) => cell.text.trim() !== '')
      const only = filled[0]
      return filled.length === 1 && only !== undefined
        ? dayOfCell(dateCell(only.text), date.style, evidence)
        : null
    }
    default:
      return date satisfies never
  }
}

function yearAndDay(year: number, month: number, day: number, evidence: DateEvidence): Day | null {
  return year < 100 ? shortYearDay(year, month, day, evidence) : dayOf(year, month, day)
}

/** A year of two digits in a column of its own: western, unless that lies too far back or the source says that it counts by the era. */
function shortYearDay(year: number, month: number, day: number, evidence: DateEvidence): Day | null {
  const western = dayOf(2000 + year, month, day)
  const isRecent =
    western !== null &&
    western <= addDays(evidence.asOf, 40) &&
    daysBetween(western, evidence.asOf) <= OLDEST_DAYS
  return isRecent && (!evidence.isEra || year > 20) ? western : (eraDay(year, month, day) ?? western)
}

/** Whether a row whose day is not known is of another day than the row above: figures stand in the day's place, or a day stands elsewhere. */
export function showsAnotherDay(row: readonly Cell[], { date, valueDate }: Plan): boolean {
  if (date.kind === 'headings') return false
  const columns = date.kind === 'parts' ? [date.month, date.day] : [date.column]
  const isUnread = columns.some(
    (column) => !isBlankPart(row, column) && /\d/.test(cellAt(row, column).normalize('NFKC')),
  )
  const isElsewhere = ({ text }: Cell, at: number) =>
    at !== valueDate && !columns.includes(at) && dateCell(text)?.kind === 'full'
  return isUnread || (date.kind === 'one' && row.some(isElsewhere))
}

/** Nothing, or a mark that says "as above". */
function isBlankPart(row: readonly Cell[], column: number): boolean {
  const text = cellAt(row, column)
  return isBlankCell(text) || isDitto(text)
}

/** The number that a cell of a date's part holds, with or without its unit: 04, 4月. */
function numberIn(row: readonly Cell[], column: number, digits: number): number | null {
  const found = /^['’]?(\d+)[年月日]?$/.exec(cellAt(row, column).normalize('NFKC').trim())?.[1]
  return found === undefined || found.length > digits ? null : Number(found)
}

/** The day of a cell in a style; null where it holds none. */
export function dayOfCell(
  cell: DateCell | null,
  style: Parameters<typeof settle>[1],
  evidence: DateEvidence,
): Day | null {
  if (cell === null) return null
  if (cell.kind === 'ago') return addDays(evidence.asOf, -cell.days)
  return cell.kind === 'yearless' ? yearlessDay(cell.month, cell.day, evidence) : settle(cell, style)
}
