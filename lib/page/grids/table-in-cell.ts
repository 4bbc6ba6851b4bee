// A small table within a cell that only lays out one day, one amount (08. | 01.14) or the words of a row is that cell's text.
import { dateCell } from '../../reading/cells/cell-date'
import { moneyCell } from '../../reading/cells/cell-money'
import { holdsSome, innermost, type Seen, type SeenElement } from '../seen'
import { textOf } from '../visible'
import { wordsInCell } from './cell-text'

const ELEMENTS_A_SLICE = 1_000
const LONGEST = 24
const MOST_PIECES = 6
const MAY_BE_VALUE = /^[\d０-９年月日元令和平成RHrh/.,:．，／\-－−▲△¥￥\\円+()（）\s*]+$/

/** The page with such tables as texts; the same page where it has none. */
export function* withoutTablesInCells(root: SeenElement): Generator<void, SeenElement> {
  if (!holdsSome(root, isTableInCell)) return root
  const made = new Map<Seen, SeenElement>()
  let asked = 0
  for (const at of innermost(root)) {
    asked += 1
    if (asked % ELEMENTS_A_SLICE === 0) yield
    const text = isTableInCell(at) ? (valueIn(at) ?? wordsIn(at)) : null
    if (text !== null) made.set(at, { ...at, tag: 'span', isBlock: false, children: [text] })
    else if (at.children.some((kid) => made.has(kid)))
      made.set(at, { ...at, children: at.children.map((kid) => made.get(kid) ?? kid) })
  }
  return made.get(root) ?? root
}

const isTableInCell = ({ tag, element }: SeenElement) =>
  tag === 'table' && element.parentElement?.closest('td') != null

/** The one day or amount that the cells of a table make together; null where they make none. */
function valueIn(table: SeenElement): string | null {
  const pieces: string[] = []
  if (!gather(table, pieces) || pieces.length < 2) return null
  const [first = '', ...others] = pieces
  const joined = [pieces.join(''), pieces.join(' ')]
  if (others.every((piece) => /^\d{1,2}$/.test(piece)) && /^\d{1,4}$/.test(first))
    joined.unshift(pieces.join('/'))
  return joined.find((text) => dateCell(text) !== null || moneyCell(text)?.isMarked === true) ?? null
}

const LONGEST_WORDS = 40
const AMOUNT = /\d,\d{3}(?!\d)|\d\s*円|[¥￥]\s*\d/

/** The words of a table without any figures, in a row of at least three cells of which another shows an amount; null for any other. */
function wordsIn(table: SeenElement): string | null {
  const cell = table.element.parentElement?.closest('td')
  const others = [...(cell?.parentElement?.children ?? [])].filter((other) => other !== cell)
  const isInRow = others.length >= 2 && others.some((other) => isAmount(other.textContent ?? ''))
  if (!isInRow || table.element.querySelector('a, button, input, select, th, table') !== null) return null
  const text = textOf(table, wordsInCell).replace(/\s+/g, ' ').trim()
  return text === '' || text.length > LONGEST_WORDS || AMOUNT.test(text) || dateCell(text) !== null
    ? null
    : text
}

const isAmount = (text: string) => text.length < LONGEST && AMOUNT.test(text)

/** Puts the texts of the cells in order; false where they are too many, too long or no parts of a value. */
function gather(at: SeenElement, pieces: string[]): boolean {
  for (const kid of at.children) {
    if (typeof kid === 'string') {
      if (kid.trim() !== '') return false
    } else if (kid.tag === 'td') {
      const text = textOf(kid, wordsInCell).normalize('NFKC').trim()
      if (text === '') continue
      if (text.length > LONGEST || !MAY_BE_VALUE.test(text)) return false
      if (pieces.push(text) > MOST_PIECES) return false
    } else if (!/^t(?:body|r)$/.test(kid.tag) || !gather(kid, pieces)) return false
  }
  return true
}
