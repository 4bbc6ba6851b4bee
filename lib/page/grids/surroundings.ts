// The texts around a grid that may name its account, its period or a count, nearest first.
import type { SeenElement } from '../seen'
import { textOf, wordsOf } from '../visible'
import { printedValueOf } from './cell-text'

/** Longer texts are articles and terms; they name no account. */
export const LONGEST_TEXT = 300
const MOST_BEFORE = 60
const MOST_AFTER = 16

/** Words around a statement: printed fields and chosen options too, but no choice that is not taken, no menu. */
export function wordsAround(seen: SeenElement): string | null {
  const { tag, element } = seen
  switch (tag) {
    case 'nav':
    case 'footer':
      return ''
    case 'input':
      return printedValueOf(element) ?? wordsOf(seen)
    case 'label':
      return isUntaken(seen) ? '' : null
    default:
      return element.getAttribute('role') === 'tab' && element.getAttribute('aria-selected') === 'false'
        ? ''
        : wordsOf(seen)
  }
}

function isUntaken(label: SeenElement): boolean {
  const choice = label.children.find(
    (kid): kid is SeenElement => typeof kid !== 'string' && kid.tag === 'input',
  )
  if (choice === undefined || choice.element.getAttribute('type')?.toLowerCase() !== 'radio') return false
  return !(choice.element as HTMLInputElement).checked
}

/** What stands on a page in its order: texts, and grids by their number. */
export type Item = { kind: 'text'; text: string } | { kind: 'grid'; grid: number }

/** The texts around each grid: above it up to the grid before, then below it, then all that stands higher up. */
export function surroundingsOf(items: readonly Item[], at: number, last: readonly string[]): string[] {
  const above: string[] = []
  const higher: string[] = []
  let hasPassed = false
  for (let i = at - 1; i >= 0 && above.length + higher.length < MOST_BEFORE; i -= 1) {
    const item = items[i]
    if (item === undefined) continue
    if (item.kind === 'grid') hasPassed = true
    else (hasPassed ? higher : above).push(item.text)
  }
  const below: string[] = []
  for (const item of items.slice(at + 1, at + 1 + MOST_AFTER)) {
    if (item.kind === 'grid') break
    below.push(item.text)
  }
  return [...above, ...below, ...higher, ...last].filter((text) => text !== '')
}

/** A text as a surrounding; '' where it is too long to be one. */
export function asSurrounding(seen: SeenElement): string {
  const text = textOf(seen, wordsAround)
  return text.length <= LONGEST_TEXT ? text : ''
}
