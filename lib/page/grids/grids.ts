// A page as seen -> its grids, each with the texts around it: what the reading engine is given.
import type { SeenElement } from '../seen'
import { textOf } from '../visible'
import { type Box, boxOf, holdersOfBlocks, isBox } from './box'
import type { FoundGrid } from './found-grid'
import { headerAbove, listGrid } from './list-grid'
import { isStatementLike, merged } from './merge'
import { type Found, recordsIn } from './records'
import { asSurrounding, type Item, LONGEST_TEXT, surroundingsOf, wordsAround } from './surroundings'
import { findTables } from './tables'

/** Texts up to this length stay in one piece: a label beside its value. */
const ONE_PIECE = 80
const MOST_TEXT_ROWS = 20

/** A grid as it is sent on. */
export type PageGrid = Omit<FoundGrid, 'isCut'> & { surroundings: string[] }

export type PageGrids = {
  grids: PageGrid[]
  /** A table or list was longer or wider than the bounds: not all of the page was read. */
  isCut: boolean
  /** Texts of a page that has no grid, nearest the top first: a frame may name the account for another. */
  texts: string[]
}

/** All grids of a page that could be statements, in slices. */
export function* gridsOf(root: SeenElement, title: string): Generator<void, PageGrids> {
  const { grids: tables, data, keyed, isCut } = yield* findTables(root)
  yield
  const holders = holdersOfBlocks(root)
  const box = boxOf(root, new Set(data.keys()), holders)
  yield
  const anchors = new Map<SeenElement, FoundGrid>()
  const claimed = new Set<SeenElement>()
  for (const [table, grid] of tables) anchors.set(table, grid)
  for (const found of recordsIn(box)) {
    const grid = listGrid(found, headerAbove(found, ancestorsOf(box, found.parent)))
    if (grid !== null) anchor(found, grid, anchors, claimed)
    yield
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
  found: Found,
  grid: FoundGrid,
  anchors: Map<SeenElement, FoundGrid>,
  claimed: Set<SeenElement>,
): void {
  const { parent, first, last } = found
  if (!isStatementLike(grid)) return
  if (first === 0 && last === parent.kids.length - 1) {
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
  const lengths = measure(root, anchors, claimed, holding)
  yield
  const addText = (text: string): void => {
    if (text !== '' && text.length <= LONGEST_TEXT) items.push({ kind: 'text', text })
  }
  const addGrid = (table: SeenElement, grid: FoundGrid): void => {
    for (const kid of table.children)
      if (typeof kid !== 'string' && kid.tag === 'caption') addText(asSurrounding(kid))
    if (!isStatementLike(grid) || (keyed.has(table) && !isRecord(grid))) {
      for (const text of textsOf(grid)) addText(text)
      return
    }
    const lastGrid = items.findLastIndex((item) => item.kind === 'grid')
    const between = items.slice(lastGrid + 1).flatMap((item) => (item.kind === 'text' ? [item.text] : []))
    const before = found.at(-1)
    const whole = before === undefined ? null : merged(before, grid, between)
    if (whole !== null) {
      found[found.length - 1] = whole
      items.length = lastGrid + 1
    } else items.push({ kind: 'grid', grid: found.push(grid) - 1 })
  }
  const visit = (at: SeenElement): void => {
    const grid = anchors.get(at)
    if (grid !== undefined) {
      addGrid(at, grid)
      return
    }
    if (claimed.has(at) || wordsAround(at) === '') return
    if (!holding.has(at) && (lengths.get(at) ?? 0) <= ONE_PIECE) {
      addText(asSurrounding(at))
      return
    }
    let run: SeenElement['children'] = []
    const endRun = (): void => {
      if (run.length > 0) addText(textOf({ ...at, children: run }, wordsAround))
      run = []
    }
    for (const kid of at.children) {
      if (typeof kid === 'string' || (!kid.isBlock && !holders.has(kid))) run.push(kid)
      else {
        endRun()
        visit(kid)
      }
    }
    endRun()
  }
  visit(root)
  return { items, found }
}

/** A table that is no statement, as texts: a line a row, a value under a header with it. */
function textsOf({ rows }: FoundGrid): string[] {
  const [head, ...others] = rows
  const isHeaded =
    head !== undefined && others.length > 0 && head.length > 1 && head.every(({ isHeader }) => isHeader)
  if (!isHeaded)
    return rows.slice(0, MOST_TEXT_ROWS).map((row) =>
      row
        .map(({ text }) => text)
        .filter(Boolean)
        .join(' '),
    )
  return others
    .slice(0, MOST_TEXT_ROWS)
    .map((row) => row.map(({ text }, at) => `${head[at]?.text ?? ''} ${text}`.trim()).join('\n'))
}

/** A table of labels and values that was one row of a statement has been turned into a header and a row. */
function isRecord({ rows }: FoundGrid): boolean {
  return rows.length === 2 && rows[0]?.every(({ isHeader }) => isHeader) === true
}

/** How long the text of each element is; `holding` is filled with the elements that hold a grid. */
function measure(
  root: SeenElement,
  anchors: ReadonlyMap<SeenElement, FoundGrid>,
  claimed: ReadonlySet<SeenElement>,
  holding: Set<SeenElement>,
): Map<SeenElement, number> {
  const lengths = new Map<SeenElement, number>()
  const visit = (at: SeenElement): number => {
    if (anchors.has(at) || claimed.has(at)) {
      holding.add(at)
      return 0
    }
    let length = 0
    for (const kid of at.children) {
      if (typeof kid === 'string') length += kid.trim().length
      else {
        length += visit(kid)
        if (holding.has(kid)) holding.add(at)
      }
    }
    lengths.set(at, length)
    return length
  }
  visit(root)
  return lengths
}
