// A page as seen -> its grids, each with the texts around it: what the reading engine is given.
import { innermost, type Seen, type SeenElement } from '../seen'
import { textOf } from '../visible'
import { listedAccounts, MOST_LISTED } from './accounts-around'
import { type Box, boxOf, holdersOfBlocks, isBox } from './box'
import { chosenRow } from './chosen'
import { withDayParts } from './day-parts'
import type { FoundGrid } from './found-grid'
import { joinFrozen } from './frozen'
import { headerAbove } from './header-line'
import { listGrid } from './list-grid'
import { isStatementLike, merged } from './merge'
import { withMonths } from './months'
import { byMonths, type Months } from './months-of-rows'
import { recordsIn } from './records'
import { asSurrounding, type Item, LONGEST_TEXT, surroundingsOf, wordsAround } from './surroundings'
import { withoutTablesInCells } from './table-in-cell'
import { tableTexts } from './table-texts'
import { findTables } from './tables'
import { withoutUntaken } from './untaken'

/** Texts up to this length stay in one piece: a label beside its value. */
const ONE_PIECE = 80
/** What is longer is a part of the page, no entry of a list; its words are not put together to find that out. */
const LONGEST_SECTION = 2_000

/** A grid as it is sent on. */
export type PageGrid = Omit<FoundGrid, 'isCut' | 'before' | 'after'> & { surroundings: string[] }

export type PageGrids = {
  grids: PageGrid[]
  /** A table or list was longer or wider than the bounds: not all of the page was read. */
  isCut: boolean
  /** Texts of a page that has no grid, nearest the top first: a frame may name the account for another. */
  texts: string[]
}

/** All grids of a page that could be statements, in slices. */
export function* gridsOf(page: SeenElement, title: string): Generator<void, PageGrids> {
  const root = yield* withDayParts(
    yield* withMonths(yield* withoutTablesInCells(yield* withoutUntaken(page))),
  )
  const { grids: tables, data, keyed, isCut } = yield* findTables(root)
  yield
  const holders = yield* holdersOfBlocks(root, tables)
  const box = yield* boxOf(root, data, holders)
  yield
  const anchors = new Map<SeenElement, FoundGrid>()
  const claimed = yield* joinFrozen(root, tables)
  for (const [table, grid] of tables) anchors.set(table, grid)
  for (const found of byMonths(recordsIn(box), box)) {
    const grid = yield* listGrid(found, headerAbove(found, ancestorsOf(box, found.parent)))
    yield
    if (grid !== null && (yield* isStatementLike(grid))) anchor(found, grid, anchors, claimed)
  }
  const { items, found } = yield* inOrder(root, { anchors, claimed, keyed }, holders)
  const grids = found.map((grid, number) => ({
    source: grid.source,
    rows: grid.rows,
    surroundings: surroundingsOf(
      items,
      items.findIndex((item) => item.kind === 'grid' && item.grid === number),
      [title],
    ),
  }))
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).slice(0, 80)
  return { grids, isCut: isCut || found.some((grid) => grid.isCut), texts }
}

/** Where grids stand on the page, which elements are parts of one, and which tables are only labels and values. */
type Places = {
  anchors: ReadonlyMap<SeenElement, FoundGrid>
  claimed: ReadonlySet<SeenElement>
  keyed: ReadonlySet<SeenElement>
}

function anchor(
  found: Months,
  grid: FoundGrid,
  anchors: Map<SeenElement, FoundGrid>,
  claimed: Set<SeenElement>,
): void {
  const { parent, first, last, behind } = found
  for (const { parent: other, first: from, last: to } of behind)
    for (const kid of other.kids.slice(from, to + 1)) claimed.add(isBox(kid) ? kid.seen : other.seen)
  // A table among the rows' neighbours is none of them: it may name their account.
  if (first === 0 && last === parent.kids.length - 1 && !parent.hasTable) {
    anchors.set(parent.seen, grid)
    return
  }
  const taken = parent.kids.slice(first, last + 1).filter(isBox)
  const start = taken[0]
  if (start === undefined) return
  anchors.set(start.seen, grid)
  for (const kid of taken.slice(1)) claimed.add(kid.seen)
}

/** The boxes that hold a box, innermost first. */
function ancestorsOf(root: Box, box: Box): Box[] {
  const path: Box[] = []
  const visit = (at: Box): boolean => {
    if (at === box) return true
    if (!at.kids.some((kid) => isBox(kid) && visit(kid))) return false
    path.push(at)
    return true
  }
  visit(root)
  return path
}

/** Texts and grids as they follow each other; grids that are pieces of one are put together. */
function* inOrder(
  root: SeenElement,
  { anchors, claimed, keyed }: Places,
  holders: ReadonlySet<SeenElement>,
): Generator<void, { items: Item[]; found: FoundGrid[] }> {
  const items: Item[] = []
  const found: FoundGrid[] = []
  const holding = new Set<SeenElement>()
  const lengths = yield* measure(root, anchors, claimed, holding)
  const addText = (text: string, isHeading = false): void => {
    if (text !== '' && text.length <= LONGEST_TEXT) items.push({ kind: 'text', text, isHeading })
  }
  const addGrid = function* (table: SeenElement, grid: FoundGrid): Generator<void, void> {
    for (const kid of table.children)
      if (typeof kid !== 'string' && kid.tag === 'caption') addText(asSurrounding(kid), true)
    if (!(yield* isStatementLike(grid)) || (keyed.has(table) && grid.isRecord !== true)) {
      const row = chosenRow(table.element)
      const texts = tableTexts(table, grid)
      const chosen = row === null ? undefined : texts[row - (grid.rows.length - texts.length)]
      const listed = listedAccounts(texts)
      if (chosen !== undefined) addText(chosen)
      else if (listed !== null) items.push({ kind: 'text', text: listed })
      else for (const text of texts) addText(text)
      return
    }
    for (const text of grid.before ?? []) addText(text)
    const lastGrid = items.findLastIndex((item) => item.kind === 'grid')
    const between = items.slice(lastGrid + 1).flatMap((item) => (item.kind === 'text' ? [item.text] : []))
    const before = found.at(-1)
    const whole = before === undefined ? null : merged(before, grid, between)
    if (whole !== null) {
      found[found.length - 1] = whole
      items.length = lastGrid + 1
    } else items.push({ kind: 'grid', grid: found.push(grid) - 1 })
    for (const text of grid.after ?? []) addText(text)
  }
  const stack: Open[] = []
  const enter = function* (at: SeenElement): Generator<void, void> {
    const grid = anchors.get(at)
    if (grid !== undefined) yield* addGrid(at, grid)
    else if (claimed.has(at) || wordsAround(at) === '') return
    else if (!holding.has(at) && (lengths.get(at) ?? 0) <= ONE_PIECE)
      addText(asSurrounding(at), beginsWithHeading(at))
    else {
      const listed = holding.has(at) ? null : listedIn(at, lengths)
      if (listed !== null) items.push({ kind: 'text', text: listed })
      else stack.push({ seen: at, at: 0, run: [] })
    }
  }
  const endRun = (open: Open): void => {
    if (open.run.length > 0) addText(textOf({ ...open.seen, children: open.run }, wordsAround))
    open.run = []
  }
  yield* enter(root)
  let asked = 0
  /** Where the text of the term stands that the next value belongs to. */
  let term = -1
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    asked += 1
    if (asked % CHILDREN_A_SLICE === 0) yield
    const kid = top.seen.children[top.at]
    top.at += 1
    if (kid === undefined) {
      endRun(top)
      stack.pop()
    } else if (typeof kid === 'string' || (!kid.isBlock && !holders.has(kid))) top.run.push(kid)
    else {
      endRun(top)
      const before = items.length
      yield* enter(kid)
      if (kid.tag === 'dd' && term === before - 1 && items.length === before + 1) joinLast(items)
      term = kid.tag === 'dt' && items.length === before + 1 ? before : -1
    }
  }
  return { items, found }
}

/** A term and its value are one text: 口座番号 1234567. */
function joinLast(items: Item[]): void {
  const [name, value] = items.slice(-2)
  if (name?.kind !== 'text' || value?.kind !== 'text') return
  const text = `${name.text} ${value.text}`
  if (text.length <= ONE_PIECE) items.splice(-2, 2, { ...name, text })
}

/** An element whose children are being gone through: the next is at `at`; `run` is the line that is not ended yet. */
type Open = { seen: SeenElement; at: number; run: Seen[] }
const CHILDREN_A_SLICE = 100
const HEADING = /^(?:h[1-6]|summary|legend)$/

/** A heading, or a short part of the page under one of its own. */
function beginsWithHeading(at: SeenElement): boolean {
  if (HEADING.test(at.tag)) return true
  const first = at.children.find((kid) => typeof kid !== 'string' || kid.trim() !== '')
  return first !== undefined && typeof first !== 'string' && beginsWithHeading(first)
}

/** A list whose entries are accounts, as one text; null for any other. */
function listedIn(at: SeenElement, lengths: ReadonlyMap<SeenElement, number>): string | null {
  const entries = at.children.filter((kid): kid is SeenElement => typeof kid !== 'string' && kid.isBlock)
  const [first] = entries
  if (first === undefined || entries.length < 2 || entries.length > MOST_LISTED) return null
  if (entries.some(({ tag }) => tag !== first.tag)) return null
  return listedAccounts(
    entries.map((entry) => ((lengths.get(entry) ?? 0) > LONGEST_SECTION ? '' : asSurrounding(entry))),
  )
}

/** How long the text of each element is; `holding` is filled with the elements that hold a grid. */
function* measure(
  root: SeenElement,
  anchors: ReadonlyMap<SeenElement, FoundGrid>,
  claimed: ReadonlySet<SeenElement>,
  holding: Set<SeenElement>,
): Generator<void, Map<SeenElement, number>> {
  const lengths = new Map<SeenElement, number>()
  let asked = 0
  for (const at of innermost(root, anchors)) {
    asked += 1
    if (asked % 1_000 === 0) yield
    if (anchors.has(at) || claimed.has(at)) {
      holding.add(at)
      continue
    }
    let length = 0
    for (const kid of at.children) {
      if (typeof kid === 'string') length += kid.trim().length
      else {
        length += lengths.get(kid) ?? 0
        if (holding.has(kid)) holding.add(at)
      }
    }
    lengths.set(at, length)
  }
  return lengths
}
