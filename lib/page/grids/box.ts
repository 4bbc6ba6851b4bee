// What is seen, as boxes within boxes with pieces of text in them: the shape in which rows without a table are found.
import { innermost, type Seen, type SeenElement } from '../seen'
import { printedValueOf, wordsInCell } from './cell-text'
import { joinLanguages } from './label-in-two-languages'
import { isEmpty, type Leaf, leavesOf } from './leaf'
import { takeApartRows } from './one-text-rows'

/** A block with what is in it, and how many pieces of each kind it holds at any depth. */
export type Box = {
  seen: SeenElement
  kids: (Box | Leaf)[]
  dates: number
  moneys: number
  texts: number
  labels: number
  length: number
  /** A table stands in it, which is read by itself. */
  hasTable: boolean
}

export function isBox(kid: Box | Leaf): kid is Box {
  return 'kids' in kid
}

/** A box that is being filled: `at` is the child to go on with, `run` what stands on the line that is not ended yet. */
type Open = { box: Box; at: number; run: Seen[] }

const CHILDREN_A_SLICE = 100

/** The boxes under an element, in slices. Tables named in `tables` stay closed. */
export function* boxOf(
  root: SeenElement,
  tables: ReadonlyMap<SeenElement, unknown>,
  hasBlocks: ReadonlySet<SeenElement>,
): Generator<void, Box> {
  const first = opened(root)
  const stack = [first]
  let asked = 0
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { box } = top
    const kid = box.seen.children[top.at]
    if (kid === undefined) {
      endRun(top)
      stack.pop()
      joinLanguages(box)
      takeApartRows(box)
      for (const empty of emptyValuesOf(box)) empty.kids.push({ kind: 'blank', text: '', holder: empty.seen })
      const holder = stack.at(-1)
      if (holder !== undefined) add(holder.box, box)
      continue
    }
    top.at += 1
    asked += 1
    if (asked % CHILDREN_A_SLICE === 0) yield
    if (typeof kid === 'string' || (!kid.isBlock && !hasBlocks.has(kid))) {
      top.run.push(kid)
      continue
    }
    endRun(top)
    if (kid.children.length === 0 && wordsInCell(kid) !== null) {
      // A picture or field laid out as a block speaks as it does within a line; a field left blank keeps its place.
      const before = box.kids.length
      top.run.push(kid)
      endRun(top)
      if (box.kids.length === before && printedValueOf(kid.element) !== null)
        box.kids.push({ kind: 'blank', text: '', holder: kid })
    } else if (tables.has(kid)) box.hasTable = true
    else stack.push(opened(kid))
  }
  return first.box
}

/** The blocks in a box that are left empty where a field has its value: behind a term, or behind a label that stands with nothing else. */
function emptyValuesOf({ kids }: Box): Box[] {
  return kids.filter((kid, at): kid is Box => {
    if (!isBox(kid) || kid.kids.length > 0 || !isEmpty(kid.seen)) return false
    if (kid.seen.tag === 'dd') return true
    const [name, ...others] = kids
      .slice(0, at)
      .flatMap((before) => (isBox(before) ? leavesIn(before) : [before]))
    return kids.length === 2 && name?.kind === 'label' && others.length === 0
  })
}

function opened(seen: SeenElement): Open {
  const box = { seen, kids: [], dates: 0, moneys: 0, texts: 0, labels: 0, length: 0, hasTable: false }
  return { box, at: 0, run: [] }
}

function endRun(open: Open): void {
  if (open.run.length === 0) return
  for (const leaf of leavesOf(open.run, open.box.seen)) {
    open.box.kids.push(leaf)
    count(open.box, leaf)
  }
  open.run = []
}

function add(box: Box, inner: Box): void {
  box.kids.push(inner)
  box.dates += inner.dates
  box.moneys += inner.moneys
  box.texts += inner.texts
  box.labels += inner.labels
  box.length += inner.length
  box.hasTable ||= inner.hasTable
}

/** All pieces of text under a box, in order. */
export function leavesIn(box: Box): Leaf[] {
  return box.kids.flatMap((kid) => (isBox(kid) ? leavesIn(kid) : [kid]))
}

/** The tag of a box and those of what it holds: rows of a list are alike in it. */
export function shapeOf(box: Box): string {
  return `${box.seen.tag}(${box.kids.map((kid) => (isBox(kid) ? kid.seen.tag : '#')).join()})`
}

/** Counts a piece of text among those of a box. */
export function count(box: Box, leaf: Leaf): void {
  box.length += leaf.text.length
  if (leaf.kind === 'date') box.dates += 1
  else if (leaf.kind === 'money') box.moneys += 1
  else if (leaf.kind === 'text') box.texts += 1
  else if (leaf.kind === 'label' && leaf.isName !== true) box.labels += 1
}

/** The elements that hold blocks, also where they are none themselves: `<a><div>…</div></a>`. `tables` are known to. */
export function* holdersOfBlocks(
  root: SeenElement,
  tables: ReadonlyMap<SeenElement, unknown>,
): Generator<void, Set<SeenElement>> {
  const holders = new Set<SeenElement>()
  let asked = 0
  for (const at of innermost(root, tables)) {
    asked += 1
    if (asked % 1_000 === 0) yield
    const holds =
      tables.has(at) ||
      at.children.some((kid) => typeof kid !== 'string' && (kid.isBlock || holders.has(kid)))
    if (holds) holders.add(at)
  }
  return holders
}
