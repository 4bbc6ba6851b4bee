// The page as a tree of what is shown, from one bounded walk; everything about kinds and notices is judged on it.
import { isShown } from './shown'

/** One shown element with its shown kids in order; texts stand as they are in the document. */
export type Piece = {
  element: Element
  tag: string
  kids: readonly (Piece | string)[]
  /** Place in document order. */
  order: number
}

const MAX_PIECES = 9_000
const MAX_KIDS = 160
const MAX_DEPTH = 60
const NEVER_SHOWN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'noframes',
  'link',
  'meta',
  'svg',
  'canvas',
  'option',
  'datalist',
])
const NAMED_WITHOUT_TEXT = new Set(['svg', 'i', 'span', 'em', 'mark'])

/** The tree of what is shown under `root`, at most 9,000 elements and 160 kids each: a page's first screens, never a whole ledger. */
export function outline(root: Element): Piece | null {
  let order = 0
  const walk = (element: Element, depth: number): Piece | null => {
    const tag = element.localName
    const label = nameWithoutText(element, tag)
    if (label !== null)
      return isShown(element) ? { element, tag: 'img', kids: [label], order: order++ } : null
    if (NEVER_SHOWN.has(tag) || order >= MAX_PIECES || depth > MAX_DEPTH || !isShown(element)) return null
    const piece: { element: Element; tag: string; kids: (Piece | string)[]; order: number } = {
      element,
      tag,
      kids: [],
      order: order++,
    }
    const named = nameOfControl(element, tag)
    if (named !== null) piece.kids.push(named)
    if (tag === 'select' || tag === 'textarea' || tag === 'input') return piece
    for (const node of shownNodes(element)) {
      if (piece.kids.length >= MAX_KIDS) break
      if (node.nodeType === 3) {
        if (node.nodeValue !== null && node.nodeValue.trim() !== '') piece.kids.push(node.nodeValue)
      } else if (node.nodeType === 1) {
        const kid = walk(node as Element, depth + 1)
        if (kid !== null) piece.kids.push(kid)
      }
    }
    return piece
  }
  return walk(root, 0)
}

/** Child nodes as they are laid out: a shadow root's instead of the host's, and what is assigned to a slot. */
function shownNodes(element: Element): Iterable<Node> {
  if (element.shadowRoot !== null) return element.shadowRoot.childNodes
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return element.childNodes
}

/** The words of a picture, or of an icon that shows no text but has a name for screen readers. */
function nameWithoutText(element: Element, tag: string): string | null {
  if (tag === 'img') return element.getAttribute('alt') ?? ''
  if (!NAMED_WITHOUT_TEXT.has(tag)) return null
  const name =
    element.getAttribute('aria-label') ??
    (tag === 'svg' ? (element.querySelector('title')?.textContent ?? null) : element.getAttribute('title'))
  if (name === null || (tag !== 'svg' && (element.textContent ?? '').trim() !== '')) return null
  return name
}

/** What a button made of an input shows, or a link says to screen readers; no other input's value is ever read. */
function nameOfControl(element: Element, tag: string): string | null {
  if (tag === 'input') {
    const type = element.getAttribute('type')?.toLowerCase() ?? 'text'
    if (type === 'image') return element.getAttribute('alt') ?? element.getAttribute('title') ?? ''
    if (type === 'submit' || type === 'button' || type === 'reset') return element.getAttribute('value') ?? ''
    return null
  }
  if (tag === 'a' || tag === 'button') {
    const label = element.getAttribute('aria-label')
    const text = (element.textContent ?? '').trim()
    return label !== null && (text === '' || (/\d/.test(label.normalize('NFKC')) && text.length < 4))
      ? label
      : null
  }
  return null
}
