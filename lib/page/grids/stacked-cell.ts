// Cells that hold several values beneath each other, one of them often empty: which line is which must not be lost.
import { wordOf } from '../../reading/columns/vocabulary'
import type { Seen, SeenElement } from '../seen'
import { textOf } from '../visible'
import { wordsInCell } from './cell-text'

/** How many values a column's cells hold, by its header (お引出し⏎お預入れ); 1 for any other header. */
export function linesOfHeader(text: string): number {
  if (!text.includes('\n')) return 1
  const words = text.split('\n').map(wordOf)
  return words.includes(null) || new Set(words).size < words.length ? 1 : words.length
}

/** The lines of a cell under such a header, a dash for an empty one; null where it has not as many. */
export function stackedText(cell: SeenElement, lines: number): string | null {
  const parts: Seen[][] = [[]]
  let isAfterBlock = false
  for (const kid of cell.children) {
    if (typeof kid === 'string' && kid.trim() === '' && !kid.includes('\u00A0')) continue
    if (typeof kid !== 'string' && kid.tag === 'br') parts.push([])
    else if (typeof kid !== 'string' && kid.isBlock) {
      if (isAfterBlock || parts.at(-1)?.length !== 0) parts.push([])
      parts.at(-1)?.push(kid)
      isAfterBlock = true
      continue
    } else {
      if (isAfterBlock) parts.push([])
      parts.at(-1)?.push(kid)
    }
    isAfterBlock = false
  }
  if (parts.length !== lines) return null
  const texts = parts.map((children) => textOf({ ...cell, children }, wordsInCell).replace(/\n/g, ' '))
  return texts.every((text) => text === '') ? null : texts.map((text) => text || '－').join('\n')
}
