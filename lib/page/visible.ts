// The text of a node as a person sees it, with lines where the eye sees lines.
import { lookOver, runAtOnce } from './look-over'
import { holderOf, Judge, type Seen, type SeenElement, summaryOf } from './seen'

/** What is seen of an element and in it; null where the element itself, or what holds it, is hidden. */
export function seenOf(element: Element): SeenElement | null {
  return isVisible(element) ? runAtOnce(lookOver(element)).root : null
}

/** The text of an element as a person sees it, `\n` between lines, '' where it is hidden. Never a typed value. */
export function visibleTextOf(element: Element): string {
  const seen = seenOf(element)
  return seen === null ? '' : textOf(seen)
}

/** Whether the element and all that holds it are on the screen (closed details, shadow hosts and slots considered). */
export function isVisible(element: Element): boolean {
  const judge = new Judge(element.ownerDocument)
  let below: Element | null = null
  for (let at: Element | null = element; at !== null; at = holderOf(at)) {
    const judged = judge.judge(at, 1)
    if (judged === null || (at === element && !judged.isShown)) return false
    if (
      below !== null &&
      at.localName === 'details' &&
      !at.hasAttribute('open') &&
      summaryOf(at)[0] !== below
    )
      return false
    below = at
  }
  return true
}

const BREAK = Symbol('line break')

/**
 * Lines of what is seen: white space folded, zero-width characters gone, `\n` at line breaks and around blocks.
 * `wordsFor` may say other words for an element than `wordsOf` does; null asks its children.
 */
export function textOf(seen: Seen, wordsFor: (seen: SeenElement) => string | null = wordsOf): string {
  const only = typeof seen !== 'string' && seen.children.length === 1 ? seen.children[0] : undefined
  if (typeof seen !== 'string' && typeof only === 'string' && wordsFor(seen) === null) return lineOf(only)
  const lines = new Lines()
  const stack: (Seen | typeof BREAK)[] = [seen]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at === BREAK) lines.break()
    else if (typeof at === 'string') lines.add(at)
    else if (at.tag === 'br' || at.tag === 'hr') lines.break()
    else {
      if (at.isBlock) {
        lines.break()
        stack.push(BREAK)
      }
      const words = wordsFor(at)
      if (words !== null) lines.add(words)
      else for (let i = at.children.length - 1; i >= 0; i -= 1) stack.push(at.children[i] ?? '')
    }
  }
  return lines.end()
}

const LABELLED_INPUTS = new Set(['submit', 'button', 'reset'])

/** The words by which a control or picture without text of its own is seen; null for whatever has children to ask. */
export function wordsOf({ element, tag }: SeenElement): string | null {
  switch (tag) {
    case 'img':
      return ` ${element.getAttribute('alt') ?? ''} `
    case 'input': {
      const type = (element.getAttribute('type') ?? 'text').toLowerCase()
      if (type === 'image') return ` ${element.getAttribute('alt') ?? ''} `
      return LABELLED_INPUTS.has(type) ? ` ${element.getAttribute('value') ?? ''} ` : ''
    }
    case 'select':
      return ` ${chosenOf(element)} `
    case 'textarea':
    case 'progress':
    case 'meter':
      return ''
    default:
      return null
  }
}

/** The text of the option that a select shows; '' for a list of several. */
export function chosenOf(select: Element): string {
  if (select.hasAttribute('multiple')) return ''
  for (const option of select.querySelectorAll('option')) if (option.selected) return option.textContent ?? ''
  return ''
}

// Zero-width space and joiners, soft hyphen, word joiner, byte order mark, direction marks: they are not seen.
const UNSEEN = /[\u200B-\u200F\u00AD\u2060-\u2064\uFEFF\u202A-\u202E]/g
const NOT_AS_SHOWN = /[^\S ]|^ | $| {2}|[\u200B-\u200F\u00AD\u2060-\u2064\uFEFF\u202A-\u202E]/

function lineOf(text: string): string {
  return NOT_AS_SHOWN.test(text) ? text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim() : text
}

class Lines {
  readonly #done: string[] = []
  #line = ''

  add(text: string): void {
    this.#line += text
  }

  break(): void {
    if (this.#line === '') return
    const line = lineOf(this.#line)
    if (line !== '') this.#done.push(line)
    this.#line = ''
  }

  end(): string {
    this.break()
    return this.#done.join('\n')
  }
}
