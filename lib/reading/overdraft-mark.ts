// Balances below nought that a word tells instead of a minus: 貸越 in a column beside them, or within their cells.
import { isBlankCell, moneyCell } from './cell-money'
import { fold } from './fold'
import type { Cell } from './grid'
import type { Section } from './section'

const BELOW = '(?:(?:当座|総合)?貸越|借越|貸越残高?|マイナス|残高不足|▲|△|overdrawn|overdraft|o/d|od)'
const MARK = new RegExp(`^[([]?${BELOW}(?:残高?|中)?[)\\]]?$`, 'i')
const WITHIN = new RegExp(
  `^(?:[([]?${BELOW}[)\\]]?[ :]*(\\D?[\\d,]+円?)|(\\D?[\\d,]+円?) ?[([]?${BELOW}[)\\]]?)$`,
  'i',
)

/** What most balances look like: no word within them. */
const NUMBER_ALONE = /^[\\¥]?[\d,]*円?$/

/** The section with a minus before such balances, and without the marks; the same section where it has none. The balances judge. */
export function withOverdrafts(section: Section): Section {
  const balance = section.columns.findIndex(({ word }) => word === 'balance')
  if (balance === -1) return section
  const isSided = isSideOfBalance(section, balance)
  const width = Math.max(section.columns.length, section.rows[0]?.length ?? 0)
  const marks = Array.from({ length: Math.min(width, 60) }, (_, column) => column).filter(
    (column) => column !== balance && holdsMarksOnly(section, column),
  )
  let isChanged = false
  const rows = section.rows.map((row) => {
    const shown = row[balance]?.text ?? ''
    const within = shown.length > 30 || NUMBER_ALONE.test(shown) ? null : WITHIN.exec(fold(shown))
    const bare = within?.[1] ?? within?.[2] ?? shown
    const isDebit = isSided && /^dr/i.test(row[balance + 1]?.text.trim() ?? '')
    const isMarked = isDebit || marks.some((column) => MARK.test(fold(row[column]?.text ?? '')))
    if (!isMarked && within === null) return row
    const amount = moneyCell(bare)
    if (amount === null || amount.sign === 1) return row
    isChanged = true
    return row.map((cell, column): Cell => {
      if (marks.includes(column) || (isSided && column === balance + 1)) return { ...cell, text: '' }
      if (column !== balance) return cell
      return { ...cell, text: amount.sign === -1 ? bare : `-${bare}` }
    })
  })
  return isChanged ? { ...section, rows } : section
}

/** Dr or Cr behind every balance, where another column tells the direction of the amounts. */
function isSideOfBalance({ columns, rows }: Section, balance: number): boolean {
  if (!columns.slice(0, balance).some(({ word }) => word === 'flag' || word === 'out' || word === 'signed'))
    return false
  const filled = rows.filter((row) => moneyCell(row[balance]?.text ?? '') !== null)
  return filled.length > 0 && filled.every((row) => /^[dc]r\.?$/i.test(row[balance + 1]?.text.trim() ?? ''))
}

function holdsMarksOnly({ columns, rows }: Section, column: number): boolean {
  const word = columns[column]?.word ?? null
  if (word === 'out' || word === 'in' || word === 'description') return false
  const filled = rows.map((row) => row[column]?.text ?? '').filter((text) => !isBlankCell(text))
  return filled.length > 0 && filled.every((text) => text.length <= 12 && MARK.test(fold(text)))
}
