// Days as only a column of days may write them: 1-5 is a range, a number or a day, by where it stands.
import { dayOf } from '../../statement/day'
import { type DateCell, dateCell } from './cell-date'
import { fold } from './fold'

const LOOSE = /^(\d{1,2})\s?[-‐‑–−・.,、 ]\s?(\d{1,2})$/

/** The date in a cell of a column that holds days; null where it is none. */
export function dayInColumn(text: string): DateCell | null {
  const date = dateCell(text)
  if (date !== null || text.length > 8) return date
  const [, month, day] = LOOSE.exec(fold(text)) ?? []
  if (month === undefined || day === undefined) return null
  return dayOf(2000, Number(month), Number(day)) === null
    ? null
    : { kind: 'yearless', month: Number(month), day: Number(day) }
}
