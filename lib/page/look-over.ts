// One walk over a document: everything that is seen, as a tree, in slices and within bounds.
import { drawnSigns } from './drawn-signs'
import { Judge, type Seen, type SeenElement } from './seen'

/** More nodes than any statement needs: a document beyond is cut off and said to be so, never walked without end. */
export const MAX_NODES = 500_000
/** Chromium's parser itself stops nesting at 512; deeper trees are built by scripts and hold no statement. */
export const MAX_DEPTH = 1_000
/** Nodes between two chances to let the page breathe: a few milliseconds of work. */
const NODES_A_SLICE = 400

/** The answer of one look: the root as seen (null when it is hidden), and whether a bound cut the look short. */
export type View = { root: SeenElement | null; isCut: boolean }

/** An element on the way down; `next` is the node to go on with, from `listed` where what is seen does not follow the siblings. */
type Step = {
  seen: SeenElement
  next: Node | null
  listed: readonly Node[] | null
  at: number
  isShown: boolean
}

/**
 * Walks what is seen of an element, without recursion (no nesting overflows the stack), and yields every few hundred nodes;
 * the caller decides what to do between (`runAtOnce`, or wait for the page). `spoken` gives the words that stand for an element which
 * is drawn without any, or null.
 */
export function* lookOver(
  start: Element,
  spoken: (element: Element) => string | null = () => null,
): Generator<void, View> {
  const judge = new Judge(start.ownerDocument)
  const signs = drawnSigns(start.ownerDocument)
  const stack: Step[] = []
  let count = 0
  const enter = (element: Element): SeenElement | null => {
    const judged = judge.judge(element, stack.length + 1)
    if (judged === null) return null
    const { tag, isBlock, isShown } = judged
    const sign = signs.size === 0 ? undefined : signs.get(element)
    const children: Seen[] = sign === undefined || !isShown ? [] : [sign]
    const seen = { element, tag, isBlock, children }
    const text = judge.textAlone(element, tag)
    if (text !== null) {
      count += 1
      if (isShown && text !== '') children.push(text)
      return seen
    }
    const inside = judge.inside(element, tag)
    if (Array.isArray(inside)) stack.push({ seen, next: inside[0] ?? null, listed: inside, at: 0, isShown })
    else if (inside !== null) stack.push({ seen, next: inside, listed: null, at: 0, isShown })
    return seen
  }
  const root = enter(start)
  let pause = NODES_A_SLICE
  let isCut = false
  for (let step = stack.at(-1); step !== undefined; step = stack.at(-1)) {
    const node = step.next
    if (node === null) {
      stack.pop()
      continue
    }
    step.at += 1
    step.next = step.listed === null ? node.nextSibling : (step.listed[step.at] ?? null)
    count += 1
    if (count > MAX_NODES) return { root, isCut: true }
    if (count >= pause) {
      pause = count + NODES_A_SLICE
      yield
    }
    if (node.nodeType === TEXT) {
      if (step.isShown && node.nodeValue) step.seen.children.push(node.nodeValue)
    } else if (node.nodeType === ELEMENT) {
      if (stack.length >= MAX_DEPTH) isCut = true
      const words =
        step.isShown && MAY_SPEAK.has((node as Element).localName) ? spoken(node as Element) : null
      if (words !== null) {
        step.seen.children.push(words)
        continue
      }
      const inner = stack.length < MAX_DEPTH ? enter(node as Element) : null
      if (inner !== null) step.seen.children.push(inner)
    }
  }
  return { root, isCut }
}

/** Tags of icons and of words within a line. */
const MAY_SPEAK = new Set(['span', 'i', 'svg', 'em', 'b', 'small', 'p', 'div'])
const ELEMENT = 1
const TEXT = 3

/** Runs a sliced piece of work to its end without a pause. */
export function runAtOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
