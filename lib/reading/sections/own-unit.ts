// Money in a wallet that counts it in a unit of its own (20,000コイン, 1コイン＝1円): its amounts are yen.
import { isCharged } from '../accounts/stored-value'
import { fold } from '../cells/fold'
import type { Section } from './section'

const WORTH = /1\s?([^\s\d=、。]{1,8}?)\s?=\s?1円/

/** The section with those amounts in yen; the same where the texts around tell of no such unit, or nothing is charged. */
export function withOwnUnit(section: Section): Section {
  const unit = section.surroundings
    .map((text) => WORTH.exec(fold(text))?.[1])
    .find((name) => name !== undefined)
  if (unit === undefined || !isCharged(section)) return section
  const rows = section.rows.map((row) =>
    row.map((cell) => {
      const bare = fold(cell.text)
      return /^[^\p{L}]*\d/u.test(bare) && bare.endsWith(unit)
        ? { ...cell, text: `${bare.slice(0, -unit.length).trim()}円` }
        : cell
    }),
  )
  return { ...section, rows }
}
