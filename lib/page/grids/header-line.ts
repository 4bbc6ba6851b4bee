// The line of header words over a list that no table holds.
import { wordOf } from '../../reading/columns/vocabulary'
import { type Box, isBox, leavesIn } from './box'
import { MAX_COLUMNS } from './found-grid'
import type { Leaf } from './leaf'
import type { Found } from './records'

/** What divides several words of one header. */
export const BETWEEN_WORDS = /[・／/、\n]|\s{1,}/

/** The line of header words that stands above a list: before its first row, or just before the list itself. */
export function headerAbove(found: Found, ancestors: readonly Box[]): Leaf[] {
  const before = found.parent.kids.slice(0, found.first).reverse()
  for (const kid of before) {
    const leaves = isBox(kid) ? leavesIn(kid) : [kid]
    if (isHeader(leaves)) return leaves
  }
  const loose = looseHeader(before)
  if (isHeader(loose)) return loose
  let below: Box = found.parent
  for (const holder of ancestors.slice(0, 3)) {
    const at = holder.kids.indexOf(below)
    for (const kid of holder.kids.slice(Math.max(0, at - 2), at).reverse()) {
      const leaves = isBox(kid) ? leavesIn(kid) : [kid]
      if (isHeader(leaves)) return leaves
    }
    below = holder
  }
  return []
}

/** Header words that stand one by one before the first row; `before` is nearest first. */
function looseHeader(before: readonly (Box | Leaf)[]): Leaf[] {
  const words: Leaf[] = []
  for (const kid of before) {
    const leaves = isBox(kid) ? leavesIn(kid) : [kid]
    const word = leaves[0]
    if (word === undefined || leaves.length !== 1 || word.kind !== 'label') break
    words.unshift(word)
  }
  return words
}

/** Whether pieces of text are a line of headers: enough known words, and a day's or a balance's among them. */
export function isHeader(leaves: readonly Leaf[]): boolean {
  if (leaves.length < 2 || leaves.length > MAX_COLUMNS) return false
  if (!leaves.every(({ kind }) => kind === 'label' || kind === 'text')) return false
  // Buttons to filter by (すべて 入金 出金) are words of headers too, but never a day and its description.
  const words = leaves.flatMap(({ text }) => {
    const whole = wordOf(text)
    return whole === null ? text.split(BETWEEN_WORDS).map(wordOf) : [whole]
  })
  const known = words.filter((word) => word !== null)
  return (
    known.length >= 2 &&
    known.length >= words.length * 0.4 &&
    known.some((word) => word === 'date' || word === 'balance')
  )
}
