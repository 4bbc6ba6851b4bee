// A row as text.
import type { Cell } from '../grid'

/** A row as one line of text: its filled cells joined by a space. */
export function lineOf(row: readonly Cell[]): string {
  return row
    .map((cell) => cell.text.replace(/\n/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ')
}
