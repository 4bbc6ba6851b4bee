// What a person sees of a document: hidden nodes out, shadow roots in, lines where the eye sees lines.

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

/** More than any statement needs; a document beyond is cut off and said to be so, never walked without end. */
export const MAX_NODES = 500_000
const MAX_DEPTH = 1_000
/** Nodes between two chances to let the page breathe: well under 10 ms of work. */
const NODES_A_SLICE = 400

const NEVER_SEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'meta',
  'link',
  'rt',
  'rp',
  'svg',
  'canvas',
  'audio',
  'video',
  'object',
  'embed',
  'iframe',
  'frame',
  'frameset',
  'datalist',
  'option',
  'optgroup',
  'map',
  'area',
  'param',
  'source',
]) // prettier-ignore
const BLOCK_INPUTS = new Set(['submit', 'button', 'reset'])
const TABLE_CELLS = new Set(['td', 'th'])

/** The whole answer of one look: the root as seen (null when it is hidden), and whether a limit cut the look short. */
export type View = { root: SeenElement | null; isCut: boolean }

type Step = { seen: SeenElement; nodes: readonly Node[]; next: number; depth: number; isShown: boolean }

/**
 * Walks the tree once without recursion, so that no nesting overflows the stack, and yields every few hundred nodes.
 * The caller decides what to do between (`runAtOnce`, or wait for the page). Works with layout (browser) and without (jsdom).
 */
export function* lookOver(start: Element): Generator<void, View> {
  const look = new Look(start.ownerDocument)
  const first = look.at(start, null)
  if (first === null) return { root: null, isCut: false }
  const stack: Step[] = [first]
  let count = 0
  let isCut = false
  for (let step = stack.at(-1); step !== undefined; step = stack.at(-1)) {
    const node = step.nodes[step.next]
    if (node === undefined) {
      stack.pop()
      continue
    }
    step.next += 1
    count += 1
    if (count > MAX_NODES) {
      isCut = true
      break
    }
    if (count % NODES_A_SLICE === 0) yield
    if (node.nodeType === Node.TEXT_NODE) {
      if (step.isShown && node.nodeValue !== null && node.nodeValue !== '')
        step.seen.children.push(node.nodeValue)
      continue
    }
    if (!(node instanceof look.window.Element)) continue
    const inner = look.at(node, step)
    if (inner === null) continue
    step.seen.children.push(inner.seen)
    if (inner.depth > MAX_DEPTH) isCut = true
    else stack.push(inner)
  }
  return { root: first.seen, isCut }
}

/** Runs a sliced piece of work to its end without a pause. */
export function runAtOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** What is seen of an element and in it; null where the element itself, or what holds it, is hidden. */
export function seenOf(element: Element): SeenElement | null {
  return isVisible(element) ? runAtOnce(lookOver(element)).root : null
}

/** The text of an element as a person sees it, `\n` between lines, '' where it is hidden. Never an input's value, but for button labels. */
export function visibleTextOf(element: Element): string {
  const seen = seenOf(element)
  return seen === null ? '' : textOf(seen)
}

/** Whether the element and all that holds it are on the screen (closed details, shadow hosts and slots considered). */
export function isVisible(element: Element): boolean {
  const look = new Look(element.ownerDocument)
  for (let at: Element | null = element; at !== null; at = holderOf(at)) {
    const step = look.at(at, null)
    if (step === null) return false
    if (at === element && !step.isShown) return false
    const holder = holderOf(at)
    if (holder?.localName === 'details' && !holder.hasAttribute('open') && summaryOf(holder)[0] !== at)
      return false
    // One pixel is the classic size of text meant for screen readers only. Cells of a table grow with their text.
    if (this.#hasLayout) {
      if (style.display.startsWith('inline') && !style.display.startsWith('inline-')) return false
      return element.clientWidth <= 1 || (element.clientHeight <= 1 && element.scrollHeight > 4)
    }
    return isTiny(style.height) || isTiny(style.maxHeight) || isTiny(style.width)
  }
}

function isFarOff(length: string): boolean {
  return length.startsWith('-') && Number.parseFloat(length) <= -900
}

function isTiny(length: string): boolean {
  return length === '0' || length === '0px' || length === '1px'
}

/** True only where the browser can say at once that the element is displayed, not hidden and not transparent. */
function isPlainlyVisible(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return false
  return element.checkVisibility({
    visibilityProperty: true,
    opacityProperty: true,
    contentVisibilityAuto: false,
  })
}

function holderOf(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot
  if (element.parentElement !== null) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}

/** The summary of a details element, alone in a list; empty where it has none. */
function summaryOf(details: Element): Element[] {
  for (const child of details.children) if (child.localName === 'summary') return [child]
  return []
}
