// Marks that say "as above" become what they stand for: a ledger writes the day, the month or the words of the row above only once.
import { dateCell } from '../cells/cell-date'
import { isBlankCell, moneyCell } from '../cells/cell-money'
import { fold } from '../cells/fold'
import type { Cell } from '../grid'
import type { Section } from './section'

const DITTO = /^(?:[〃″”“"々仝ゝ]|''|′′|同(?:上|前|右|日|年|月)?|上記?に?同じ?|ditto|do\.)$/i

/** Whether a cell holds nothing but a mark that stands for the cell above. */
export function isDitto(text: string): boolean {
  return text.length > 0 && text.length <= 8 && DITTO.test(fold(text))
}

/** The parts of a date, some of them marks: 〃. 〃.15, 同年同月5日, 〃 15. */
const MARKED_DAY = /^(?:[〃”"々]|′′|同年?)\s*[./・年-]?\s*(?:[〃”"々]|′′|同月?)?\s*[./・月-]?\s*(\d{1,2})日?$/
const LAST_DAY = /(\d{1,2})(?!.*\d)/
const HAS_MARK = /[〃″”“"々仝ゝ同上'oO]/

/** The section with such marks written out; the same section where it has none. Amounts are left as they stand. */
export function withoutDittos(section: Section): Section {
  if (!section.rows.some((row) => row.some(({ text }) => text.length < 16 && HAS_MARK.test(text))))
    return section
  const above: string[] = []
  let isChanged = false
  const rows = section.rows.map((row) =>
    row.map((cell, column): Cell => {
      const text = meant(cell.text, above[column] ?? '')
      if (!isBlankCell(text)) above[column] = text
      if (text === cell.text) return cell
      isChanged = true
      return { ...cell, text }
    }),
  )
  return isChanged ? { ...section, rows } : section
}

function meant(text: string, above: string): string {
  if (above === '' || (moneyCell(above) !== null && dateCell(above) === null)) return text
  if (isDitto(text)) return above
  const day = text.length < 16 && dateCell(above) !== null ? MARKED_DAY.exec(fold(text))?.[1] : undefined
  return day === undefined ? text : above.replace(LAST_DAY, day)
}
