// The page as a tree of what is shown, from one bounded walk; everything about kinds and notices is judged on it.
import { Ledger } from './ledger'
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
const ELEMENTS_A_SLICE = 200
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
const BARE_NUMBER = /^\d{1,3}\+?$/
const NAMED_WITHOUT_TEXT = new Set(['svg', 'i', 'span', 'em', 'mark'])

/** A piece whose kids are being looked at; `next` is the node to go on with. */
type Step = {
  piece: OpenPiece
  next: Node | null
  listed: readonly Node[] | null
  at: number
  ledger: Ledger
  passedOver: number
}
type OpenPiece = { element: Element; tag: string; kids: (Piece | string)[]; order: number }

/**
 * The tree of what is shown under `root`, at most 9,000 elements and 160 kids each, of which the rows of a ledger count without being
 * in it beyond the first: a page's first screens, never a whole ledger.
 * Yields every few hundred elements.
 */
export function* outline(root: Element): Generator<void, Piece | null> {
  let order = 0
  let asked = 0
  /** The piece of an element, and whether its kids are to be looked at. */
  const open = (element: Element, depth: number): { piece: OpenPiece; isLeaf: boolean } | null => {
    const tag = element.localName
    const label = nameWithoutText(element, tag)
    if (label !== null)
      return isShown(element)
        ? { piece: { element, tag: 'img', kids: [label], order: order++ }, isLeaf: true }
        : null
    if (NEVER_SHOWN.has(tag) || order >= MAX_PIECES || depth > MAX_DEPTH || !isShown(element)) return null
    const named = nameOfControl(element, tag)
    const piece = { element, tag, kids: named === null ? [] : [named], order: order++ }
    // What a name for screen readers says stands instead of what is drawn.
    return { piece, isLeaf: named !== null || tag === 'select' || tag === 'textarea' || tag === 'input' }
  }
  const first = open(root, 0)
  if (first === null) return null
  const stack: Step[] = first.isLeaf ? [] : [stepInto(first.piece)]
  for (let step = stack.at(-1); step !== undefined; step = stack.at(-1)) {
    const node = step.next
    if (node === null || step.piece.kids.length + step.passedOver >= MAX_KIDS) {
      stack.pop()
      continue
    }
    step.at += 1
    step.next = step.listed === null ? node.nextSibling : (step.listed[step.at] ?? null)
    if (node.nodeType === 3) {
      if (node.nodeValue !== null && node.nodeValue.trim() !== '') step.piece.kids.push(node.nodeValue)
    } else if (node.nodeType === 1) {
      asked += 1
      if (asked % ELEMENTS_A_SLICE === 0) yield
      if (step.ledger.goesOnWith(node as Element)) {
        step.passedOver += 1
        continue
      }
      const kid = open(node as Element, stack.length)
      if (kid === null) continue
      step.piece.kids.push(kid.piece)
      if (!kid.isLeaf) stack.push(stepInto(kid.piece))
    }
  }
  return first.piece
}

function stepInto(piece: OpenPiece): Step {
  const inside = shownNodes(piece.element)
  const step = { piece, at: 0, ledger: new Ledger(), passedOver: 0 }
  return Array.isArray(inside)
    ? { ...step, next: inside[0] ?? null, listed: inside }
    : { ...step, next: inside, listed: null }
}

/** The first child as it is laid out, where its siblings follow it: a shadow root's instead of the host's; or what is assigned to a slot. */
function shownNodes(element: Element): Node | null | Node[] {
  if (element.shadowRoot !== null) return element.shadowRoot.firstChild
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return element.firstChild
}

/** The words of a picture, or of an icon that shows nothing but a sign (●) and has a name for screen readers. */
function nameWithoutText(element: Element, tag: string): string | null {
  if (tag === 'img') return element.getAttribute('alt') ?? ''
  if (!NAMED_WITHOUT_TEXT.has(tag)) return null
  const name =
    element.getAttribute('aria-label') ??
    (tag === 'svg' ? (element.querySelector('title')?.textContent ?? null) : element.getAttribute('title'))
  if (name === null || (tag !== 'svg' && !saysMore(name, element))) return null
  return name
}

/** Whether a name for screen readers says what a sign, a bare number or nothing at all does not: 未読2件 of a round 2. */
function saysMore(name: string, { textContent }: Element): boolean {
  const text = (textContent ?? '').normalize('NFKC').trim()
  if (name.trim() === '') return false
  return !/[\p{L}\p{N}]/u.test(text) || (BARE_NUMBER.test(text) && /\d\D/.test(name.normalize('NFKC')))
}

/** What a button made of an input shows, or a link says to screen readers; no other input's value is ever read. */
function nameOfControl(element: Element, tag: string): string | null {
  if (tag === 'input') {
    const type = element.getAttribute('type')?.toLowerCase() ?? 'text'
    if (type === 'image') return element.getAttribute('alt') ?? element.getAttribute('title') ?? ''
    if (type === 'submit' || type === 'button' || type === 'reset') return element.getAttribute('value') ?? ''
    return null
  }
  if (tag !== 'a' && tag !== 'button' && !/^(?:button|link)$/.test(element.getAttribute('role') ?? ''))
    return null
  const label = (element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '').trim()
  const text = (element.textContent ?? '').normalize('NFKC').trim()
  if (label === '') return null
  if (text === '' || (/\d/.test(label.normalize('NFKC')) && text.length < 4)) return label
  return BARE_NUMBER.test(text) ? `${label} ${text}` : null
}
