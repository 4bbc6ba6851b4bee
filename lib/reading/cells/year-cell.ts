// Cells that hold a year and nothing else, as a column of its own or a heading's has them: 2026年, 令和8年, 8.
import { fold } from './fold'

const YEAR = /^(?:西暦|(令和|平成|昭和|[RHS])\.?\s?)?['’]?(\d{4}|\d{1,2}|元)(?:年度?)?$/i

/** The year in a cell, as it is counted there (2026; 8 of an era or a century that the column's head may name); null in any other. */
export function yearCell(text: string): number | null {
  if (text.length > 8) return null
  const found = YEAR.exec(fold(text))?.[2]
  if (found === undefined) return null
  return found === '元' ? 1 : Number(found)
}

/** Whether a cell is a year without any doubt: of four digits, or with the word for it. */
export function isYearAlone(text: string): boolean {
  if (text.length > 8 || yearCell(text) === null) return false
  return /年|^(?:19[5-9]|20[0-4])\d$/.test(fold(text))
}
