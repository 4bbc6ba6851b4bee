// A header under which nothing stands: a statement without rows.
import type { Statement } from '../../statement/statement'
import { accountLabel } from '../accounts/account-label'
import { periodIn } from '../around/period'
import { lineOf } from '../cells/line-of'
import { saysNoRows } from '../cells/phrases'
import type { Section } from './section'

/** The statement without rows of a header under which nothing stands, or only a sentence that nothing does; null otherwise. */
export function emptyStatement(section: Section, around: readonly string[]): Statement | null {
  const words = new Set(section.columns.map(({ word }) => word))
  const hasDate = words.has('date') || words.has('monthDay') || words.has('year')
  const hasAmount = (['out', 'in', 'signed', 'amount', 'used', 'balance'] as const).some((word) =>
    words.has(word),
  )
  if (!hasDate || !hasAmount) return null
  const isEmpty = section.rows.every(
    (row) => row.every((cell) => cell.text.trim() === '') || row.some((cell) => saysNoRows(cell.text)),
  )
  if (!isEmpty) return null
  const own = section.preamble.map(lineOf)
  const texts = [...own, ...section.surroundings, ...around]
  const key = section.columns.findIndex(({ word }) => word === 'account')
  const keyCell = key === -1 ? undefined : section.rows[0]?.[key]?.text
  return {
    account: accountLabel(
      keyCell === undefined ? [] : [keyCell],
      [...own, ...section.blocks, ...around],
      words.has('used'),
    ),
    currency: 'JPY',
    rows: [],
    proof: 'unproved',
    brokenAt: null,
    more: false,
    opening: null,
    closing: null,
    period: periodIn(texts),
  }
}
