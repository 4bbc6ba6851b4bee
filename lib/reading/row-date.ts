// The day of a row under a plan.
import { addDays, type Day, dayOf, daysBetween } from '../statement/day'
import { type DateCell, dateCell } from './cell-date'
import { type DateEvidence, eraDay, OLDEST_DAYS, settle, yearlessDay } from './date-style'
import type { Cell } from './grid'
import type { Plan } from './plan'
import { cellAt } from './row-amount'

/** The day that a row shows itself; null where it shows none. `state.year` remembers a year that stands once for many rows. */
export function dateOf(
  row: readonly Cell[],
  plan: Plan,
  evidence: DateEvidence,
  state: { year: number | null },
): Day | null {
  const { date } = plan
  switch (date.kind) {
    case 'one':
      return dayOfCell(dateCell(cellAt(row, date.column)), date.style, evidence)
    case 'parts': {
      const [month, day] = [numberIn(row, date.month, 2), numberIn(row, date.day, 2)]
      if (month === null || day === null) return null
      if (date.year === null) return dayOf(2000, month, day) && yearlessDay(month, day, evidence)
      const year = numberIn(row, date.year, 4)
      return year === null
        ? null
        : year < 100
          ? shortYearDay(year, month, day, evidence)
          : dayOf(year, month, day)
    }
    case 'year-and-day': {
      const year = /^(\d{4})年?$/.exec(cellAt(row, date.year).normalize('NFKC').trim())
      if (year !== null) state.year = Number(year[1])
      const cell = dateCell(cellAt(row, date.column))
      if (cell?.kind === 'yearless') {
        return state.year === null
          ? yearlessDay(cell.month, cell.day, evidence)
          : dayOf(state.year, cell.month, cell.day)
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

/** A year of two digits in a column of its own: western, unless that lies too far back or the source says that it counts by the era. */
function shortYearDay(year: number, month: number, day: number, evidence: DateEvidence): Day | null {
  const western = dayOf(2000 + year, month, day)
  const isRecent =
    western !== null &&
    western <= addDays(evidence.asOf, 40) &&
    daysBetween(western, evidence.asOf) <= OLDEST_DAYS
  return isRecent && (!evidence.isEra || year > 20) ? western : (eraDay(year, month, day) ?? western)
}

/** The number that a cell of a date's part holds, with or without its unit: 04, 4月. */
function numberIn(row: readonly Cell[], column: number, digits: number): number | null {
  const found = /^(\d+)[年月日]?$/.exec(cellAt(row, column).normalize('NFKC').trim())?.[1]
  return found === undefined || found.length > digits ? null : Number(found)
}

/** The day of a cell in a style; null where it holds none. */
export function dayOfCell(
  cell: DateCell | null,
  style: Parameters<typeof settle>[1],
  evidence: DateEvidence,
): Day | null {
  if (cell === null) return null
  return cell.kind === 'yearless' ? yearlessDay(cell.month, cell.day, evidence) : settle(cell, style)
}
