// 出金 or 入金 as screen readers say it beside an amount, where the eye sees an arrow, a picture or a colour.
import { flagOf } from '../reading/cells/cell-flag'

/** Longer words name no direction. */
const LONGEST_WORD = 12
/** What is longer than this is more than an amount with its direction. */
const LONGEST_AROUND = 60
const ICONS = new Set(['svg', 'i', 'span', 'em', 'b'])

/**
 * The direction that an element tells those who do not see it: an icon by its name, or words that are clipped away. Null for any other
 * element, and for what nobody is told (`display: none`, `aria-hidden`).
 */
export function spokenDirection(element: Element): string | null {
  if (element.firstElementChild !== null && element.localName !== 'svg') return null
  const text = (element.textContent ?? '').trim()
  const isIcon = isSign(element, text)
  const word = isIcon ? nameOf(element) : text
  if (word.length > LONGEST_WORD || !/\p{L}/u.test(word) || flagOf(word, false) === 0) return null
  if (element.getAttribute('aria-hidden') === 'true' || (!isIcon && !isClipped(element))) return null
  const around = (element.parentElement?.textContent ?? '').trim()
  const isAlone = isIcon && around === text
  return isAlone || (around.length <= LONGEST_AROUND && /[\d０-９]/.test(around)) ? ` ${word} ` : null
}

/** An element that shows no word: its name is all that it says. */
function isSign(element: Element, text: string): boolean {
  if (!ICONS.has(element.localName)) return false
  return element.localName === 'svg' || !/[\p{L}\p{N}]/u.test(text)
}

function nameOf(element: Element): string {
  const name = element.getAttribute('aria-label') ?? element.getAttribute('title')
  return (
    name ??
    (element.localName === 'svg' ? element.querySelector('title')?.textContent : '') ??
    ''
  ).trim()
}

/** Drawn one pixel wide or clipped to nothing, as words for screen readers are. */
function isClipped(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  if (style === undefined || style.position !== 'absolute') return false
  if (style.display === 'none' || style.visibility !== 'visible') return false
  return style.width === '1px' || /^rect\(/.test(style.clip) || /^inset\(/.test(style.clipPath)
}
