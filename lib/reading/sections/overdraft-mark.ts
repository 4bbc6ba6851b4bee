// Balances below nought that a word tells instead of a minus: 貸越 in a column beside them, or within their cells. The balances judge.
import { isBlankCell, moneyCell } from '../cells/cell-money'
import { fold } from '../cells/fold'
import { type Word, wordOf } from '../columns/vocabulary'
import type { Cell } from '../grid'
import type { Section } from './section'

const BELOW =
  /^[([]?(?:(?:当座|総合)?貸越(?:残高?|中)?|借越|借方?|借残|マイナス|負|赤|不足|残高不足|▲|△|overdrawn|overdraft|o\/d|od|dr\.?)[)\]]?$/i
const ABOVE = /^[([]?(?:貸方?|貸残|プラス|cr\.?)[)\]]?$/i
const WITHIN = /^(?:([^\d,.¥\\+-]{1,10}?)[ :]*([¥\\]?\d[\d,]*円?)|([¥\\]?\d[\d,]*円?) ?([^\d,.¥\\+-]{1,10}))$/

/** What most balances look like: no word within them. */
const NUMBER_ALONE = /^[\\¥]?[\d,]*円?$/

/** A balance that a mark speaks of. odd: a word that is not known to say where the balance stands. */
type Marked = { bare: string; units: number; mark: 'below' | 'above' | 'odd' }

/** The section with a minus before such balances, and without the marks; the same section where it has none. */
export function withOverdrafts(section: Section): Section {
  const balance = section.columns.findIndex(({ word }) => word === 'balance')
  if (balance === -1) return section
  const width = Math.max(section.columns.length, section.rows[0]?.length ?? 0)
  const sides = Array.from({ length: Math.min(width, 60) }, (_, column) => column).filter(
    (column) => column !== balance && holdsMarksOnly(section, column, balance),
  )
  const marked = section.rows.map((row) => markedIn(row, balance, sides))
  if (marked.every((found) => found === null)) return section
  const signs = signsOf(section, balance, marked)
  const rows = section.rows.map((row, at) => {
    const found = marked[at] ?? null
    const sign = found === null ? null : signs[found.mark]
    return row.map((cell, column): Cell => {
      if (sides.includes(column)) return { ...cell, text: '' }
      if (column !== balance || found === null || sign === null) return cell
      return { ...cell, text: sign === -1 ? `-${found.bare}` : found.bare }
    })
  })
  return { ...section, rows }
}

function markedIn(row: readonly Cell[], balance: number, sides: readonly number[]): Marked | null {
  const shown = row[balance]?.text ?? ''
  if (shown.length > 30 || isBlankCell(shown)) return null
  const within = NUMBER_ALONE.test(shown) || moneyCell(shown) !== null ? null : WITHIN.exec(fold(shown))
  const bare = within?.[2] ?? within?.[3] ?? shown
  const word = within?.[1] ?? within?.[4] ?? sides.map((column) => fold(row[column]?.text ?? '')).find(isMark)
  const amount = word === undefined ? null : moneyCell(bare)
  if (word === undefined || amount === null || amount.sign !== 0) return null
  const mark = BELOW.test(word) ? 'below' : ABOVE.test(word) ? 'above' : 'odd'
  return mark === 'odd' && wordOf(word) !== null ? null : { bare, units: amount.units, mark }
}

const isMark = (text: string) => BELOW.test(text) || ABOVE.test(text)

type Signs = Record<Marked['mark'], 1 | -1 | null>

/** Which sign each mark stands for: what it says, unless the steps from balance to balance say otherwise; null leaves its cells alone. */
function signsOf(section: Section, balance: number, marked: readonly (Marked | null)[]): Signs {
  const said: Signs = { below: -1, above: 1, odd: null }
  const others: Signs[] = [
    { below: 1, above: -1, odd: null },
    { below: 1, above: 1, odd: null },
    { below: -1, above: 1, odd: -1 },
  ]
  let best = said
  let most = stepsExplained(section, balance, marked, said)
  for (const signs of others) {
    const explained = stepsExplained(section, balance, marked, signs)
    if (explained > most) [best, most] = [signs, explained]
  }
  return best
}

/** How many steps between balances that follow each other are the amount of the later row, whichever way the rows run. */
function stepsExplained(
  { rows, columns }: Section,
  balance: number,
  marked: readonly (Marked | null)[],
  signs: Signs,
): number {
  const explained = { down: 0, up: 0 }
  let before: { units: number; moves: number[] } | null = null
  for (const [at, row] of rows.slice(0, 200).entries()) {
    const found = marked[at] ?? null
    const plain = moneyCell(row[balance]?.text ?? '')
    const sign = found === null ? (plain?.sign === -1 ? -1 : 1) : signs[found.mark]
    const units = found?.units ?? plain?.units
    if (units === undefined || sign === null) continue
    const moves = row.flatMap(({ text }, column) =>
      column === balance ? [] : movesOf(text, columns[column]?.word ?? null),
    )
    const now = { units: sign * units, moves }
    if (before !== null && now.moves.includes(now.units - before.units)) explained.down += 1
    if (before?.moves.includes(before.units - now.units) === true) explained.up += 1
    before = now
  }
  return Math.max(explained.down, explained.up)
}

/** What an amount may have moved the balance by: one way under a header that tells it, either way else. */
function movesOf(text: string, word: Word | null): number[] {
  const amount = word === 'balance' ? null : moneyCell(text)
  if (amount === null || amount.units === 0) return []
  const { units } = amount
  if (word === 'in') return [units]
  return word === 'out' ? [-units] : [units, -units]
}

/** A column of nothing but such marks; one that also marks what is not below nought stands beside the balance, and another column directs the amounts. */
function holdsMarksOnly({ columns, rows }: Section, column: number, balance: number): boolean {
  const word = columns[column]?.word ?? null
  if (word === 'out' || word === 'in' || word === 'description') return false
  const texts = rows.map((row) => row[column]?.text ?? '').filter((text) => !isBlankCell(text))
  const marks = texts.filter((text) => text.length <= 12).map(fold)
  if (texts.length === 0 || marks.length < texts.length || !marks.every(isMark)) return false
  if (word !== 'flag' && marks.every((mark) => BELOW.test(mark) && !/^(?:借方?|dr\.?)$/i.test(mark)))
    return true
  const isBeside = column === balance + 1 || column === balance - 1
  const isDirected = columns.some(
    ({ word: other }, at) =>
      at !== column &&
      (other === 'out' || other === 'in' || other === 'signed' || (other === 'flag' && at < balance)),
  )
  return isBeside && isDirected && rows.every((row) => isOneOfBoth(row, column, balance))
}

/** Marked where there is a balance; a blank may stand for one that is not below nought. */
function isOneOfBoth(row: readonly Cell[], column: number, balance: number): boolean {
  return isBlankCell(row[column]?.text ?? '') || moneyCell(row[balance]?.text ?? '') !== null
}
