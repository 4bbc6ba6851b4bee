// The texts around a grid that may name its account, its period or a count, nearest first.
import type { SeenElement } from '../seen'
import { textOf, wordsOf } from '../visible'
import { joinedTexts } from './accounts-around'
import { printedValueOf } from './cell-text'
import { isUnchosen } from './chosen'
import { paired } from './names'

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
      return isUnchosen(seen) ||
        (element.getAttribute('role') === 'tab' && element.getAttribute('aria-selected') === 'false')
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
  let from = at
  let hasPassed = false
  while (from > 0 && above.length + higher.length < MOST_BEFORE) {
    const end = from
    while (from > 0 && items[from - 1]?.kind === 'text') from -= 1
    const run = items.slice(from, end).flatMap((item) => (item.kind === 'text' ? [item.text] : []))
    ;(hasPassed ? higher : above).push(...joinedTexts(run.slice(-MOST_BEFORE)).reverse())
    hasPassed = true
    from -= 1
  }
  const after = items.slice(at + 1, at + 1 + MOST_AFTER)
  const end = after.findIndex((item) => item.kind === 'grid')
  const below = joinedTexts(
    after
      .slice(0, end === -1 ? after.length : end)
      .flatMap((item) => (item.kind === 'text' ? [item.text] : [])),
  )
  return [...above, ...below, ...higher, ...last].filter((text) => text !== '')
}

/** A text as a surrounding, each label with its value on one line; '' where it is too long to be one. */
export function asSurrounding(seen: SeenElement): string {
  const text = textOf(seen, wordsAround)
  return text.length <= LONGEST_TEXT ? paired(text) : ''
}
