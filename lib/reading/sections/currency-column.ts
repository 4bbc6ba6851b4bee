// A column that tells the currency of each row: rows of several currencies under one header are several statements.
import { currencyIn } from '../around/currency'
import type { Cell } from '../grid'
import type { Section } from './section'

const HEADER = /^(?:取引|口座|預金)?通貨(?:種類|種別|名|名称|コード|単位)?$|^(?:currency|ccy)(?: code)?$/i

/** The sections of a section whose rows are in several currencies, in the order in which they appear; itself where they are not. */
export function byCurrency(section: Section): Section[] {
  const at = currencyColumn(section)
  if (at === null) return [section]
  const groups = new Map<string, (readonly Cell[])[]>()
  let last: string | null = null
  for (const row of section.rows) {
    last = currencyIn(row[at]?.text ?? '') ?? last
    if (last === null) continue
    const group = groups.get(last)
    if (group === undefined) groups.set(last, [row])
    else group.push(row)
  }
  return groups.size < 2 ? [section] : [...groups.values()].map((rows) => ({ ...section, rows }))
}

/** The one currency that a section's column names; null where it has no such column or names several. */
export function currencyInColumn(section: Section): string | null {
  const at = currencyColumn(section)
  if (at === null) return null
  const found = new Set(
    section.rows.map((row) => currencyIn(row[at]?.text ?? '')).filter((one) => one !== null),
  )
  return found.size === 1 ? ([...found][0] ?? null) : null
}

/** Only beside balances: on a card's bill it tells the price abroad, and the amounts are in yen. */
function currencyColumn({ columns, rows }: Section): number | null {
  if (!columns.some(({ word }) => word === 'balance')) return null
  const at = columns.findIndex(({ header }) => HEADER.test(header.normalize('NFKC').trim()))
  if (at === -1) return null
  const filled = rows.slice(0, 60).filter((row) => (row[at]?.text ?? '').trim() !== '')
  return filled.length > 0 && filled.every((row) => currencyIn(row[at]?.text ?? '') !== null) ? at : null
}
