// Judges one element: is it on the screen, does it stand on lines of its own, and what is inside it.
import { TableSection } from './table-section'

/** A node as it is seen: a piece of text, or an element with what is seen inside it. */
export type Seen = string | SeenElement

/** An element that is on the screen. `children` follow the flat tree: open shadow roots and slots are walked through. */
export type SeenElement = {
  element: Element
  /** Lower-case tag name. */
  tag: string
  /** It stands on lines of its own (block, flex and grid items, table parts, floats, positioned boxes). */
  isBlock: boolean
  children: Seen[]
}

/** What is found out about one element: `isShown` is false for `visibility: hidden`, whose children may still show. */
export type Judged = { tag: string; isBlock: boolean; isShown: boolean }

const NEVER_SEEN = new Set(
  'script style template noscript head title meta link rt rp svg canvas audio video object embed iframe frame frameset datalist option optgroup map area param source'.split(
    ' ',
  ),
)

const TABLE_PARTS = new Set(['td', 'th', 'tr', 'tbody'])
const SHOWN_BLOCKS: Readonly<Record<string, Judged>> = Object.fromEntries(
  [...TABLE_PARTS].map((tag) => [tag, { tag, isBlock: true, isShown: true }]),
)
const PLAINLY = { visibilityProperty: true, opacityProperty: true }

/** Judges elements of one document. Knows whether it has layout (a browser, not jsdom), without which sizes say nothing. */
export class Judge {
  readonly window: Window & typeof globalThis
  readonly #hasLayout: boolean
  #section: TableSection | null = null

  constructor(document: Document) {
    const window = document.defaultView
    if (window === null) throw new TypeError('a document without a window shows nothing')
    this.window = window
    this.#hasLayout = document.documentElement.getClientRects().length > 0
  }

  /** What the element is on the screen; null where nothing of it can be seen. `depth` is how deep it is nested. */
  judge(element: Element, depth: number): Judged | null {
    const tag = element.localName
    // Table parts are most of a long page: the browser's own check is several times cheaper than a computed style.
    if (depth < 100 && TABLE_PARTS.has(tag) && this.#isPlainPart(element, tag))
      return SHOWN_BLOCKS[tag] ?? null
    if (NEVER_SEEN.has(tag)) return null
    const style = this.window.getComputedStyle(element)
    const display = style.display
    if (display === 'none' || this.#isOutOfSight(element, style, display)) return null
    const isShown = style.visibility !== 'hidden' && style.visibility !== 'collapse'
    if (!isShown && element.firstElementChild === null && element.shadowRoot === null) return null
    return {
      tag,
      isBlock: display !== '' && !display.startsWith('inline') && display !== 'contents',
      isShown,
    }
  }

  #isPlainPart(element: Element, tag: string): boolean {
    if (this.#section !== null && (tag === 'td' || tag === 'th'))
      return this.#section.shows(element, isPlainlyVisible)
    if (this.#section !== null && tag === 'tr') return this.#section.showsRow(element, isPlainlyVisible)
    if (!isPlainlyVisible(element)) return false
    if (tag === 'tbody') this.#section = new TableSection(element)
    return true
  }

  /** The text of an element that holds nothing else, as most cells of a long page do; null for any other. */
  textAlone(element: Element, tag: string): string | null {
    if (element.firstElementChild !== null) return null
    switch (tag) {
      case 'td':
      case 'th':
        return element.textContent
      case 'select':
      case 'textarea':
      case 'details':
      case 'slot':
        return null
      default:
        return element.shadowRoot === null ? element.textContent : null
    }
  }

  /**
   * The first node inside an element in the order in which they are drawn, where its siblings follow it; a list of nodes where they
   * do not: slotted nodes, the summary of closed details.
   */
  inside(element: Element, tag: string): Node | null | Node[] {
    switch (tag) {
      case 'td':
      case 'th':
      case 'tr':
      case 'tbody':
        return element.firstChild
      case 'select':
      case 'textarea':
        return null
      case 'details':
        return element.hasAttribute('open') ? element.firstChild : summaryOf(element)
      case 'slot': {
        const assigned = element instanceof this.window.HTMLSlotElement ? element.assignedNodes() : []
        return assigned.length > 0 ? assigned : element.firstChild
      }
      default:
        return element.shadowRoot === null ? element.firstChild : element.shadowRoot.firstChild
    }
  }

  /** Drawn, but where no eye reaches: transparent, clipped away, pushed off the page, folded to no height. */
  #isOutOfSight(element: Element, style: CSSStyleDeclaration, display: string): boolean {
    if (style.opacity === '0' || style.contentVisibility === 'hidden') return true
    const position = style.position
    if (position === 'absolute' || position === 'fixed') {
      if (/^rect\((\d+)(?:px)?,? \1(?:px)?,? \1(?:px)?,? \1(?:px)?\)$/.test(style.clip)) return true
      if (/^inset\((?:50|100)%/.test(style.clipPath) || isFarOff(style.left) || isFarOff(style.top))
        return true
    }
    if (this.#hasLayout && (display === 'inline' || display === 'contents')) return false
    // The first word of `overflow`, without putting the two together.
    const overflow = this.#hasLayout ? style.overflowX : style.overflow
    if (!overflow.startsWith('hidden') && !overflow.startsWith('clip')) return false
    // A picture that did not load shows its words; browsers clip all pictures.
    if (element instanceof this.window.HTMLImageElement && element.naturalWidth === 0) return false
    // One pixel is the classic size of text meant for screen readers only; no height, of a folded accordion.
    if (!this.#hasLayout) return isTiny(style.height) || isTiny(style.maxHeight) || isTiny(style.width)
    return element.clientWidth <= 1 || (element.clientHeight <= 1 && element.scrollHeight > 4)
  }
}

const NONE: ReadonlyMap<SeenElement, unknown> = new Map()

/** Whether something under an element (or it) is as asked; cheap, so that a pass over the page is only made where it may find something. */
export function holdsSome(root: SeenElement, isAsked: (seen: SeenElement) => boolean): boolean {
  if (isAsked(root)) return true
  const stack = [root]
  for (let at = stack.pop(); at !== undefined; at = stack.pop())
    for (const kid of at.children) {
      if (typeof kid === 'string') continue
      if (isAsked(kid)) return true
      if (!isBare(kid)) stack.push(kid)
    }
  return false
}

/** Whether nothing but one text, or nothing at all, is in it. */
function isBare({ children }: SeenElement): boolean {
  return children.length === 0 || (children.length === 1 && typeof children[0] === 'string')
}

/** The elements under (and with) one, each behind those that it holds; what is `closed` is given without what it holds. */
export function* innermost(
  root: SeenElement,
  closed: ReadonlyMap<SeenElement, unknown> = NONE,
): Generator<SeenElement> {
  const stack = [{ seen: root, at: 0 }]
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const kid = top.seen.children[top.at]
    if (kid === undefined) {
      stack.pop()
      yield top.seen
      continue
    }
    top.at += 1
    if (typeof kid === 'string') continue
    if (isBare(kid) || closed.has(kid)) yield kid
    else stack.push({ seen: kid, at: 0 })
  }
}

/** The element that holds this one in the flat tree: its slot, its parent, or the host of its shadow root. */
export function holderOf(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot
  if (element.parentElement !== null) return element.parentElement
  const root = element.getRootNode()
  return 'host' in root && root.host instanceof Object ? (root as ShadowRoot).host : null
}

/** The summary of a details element, alone in a list; empty where it has none. */
export function summaryOf(details: Element): Element[] {
  for (const child of details.children) if (child.localName === 'summary') return [child]
  return []
}

/** True only where the browser can say at once that the element is displayed, not hidden and not transparent. */
function isPlainlyVisible(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return false
  return element.checkVisibility(PLAINLY)
}

function isFarOff(length: string): boolean {
  return length.startsWith('-') && Number.parseFloat(length) <= -900
}

function isTiny(length: string): boolean {
  return length === '0' || length === '0px' || length === '1px'
}
