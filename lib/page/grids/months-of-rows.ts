// Lists a month each, under the heading of the month, are one: the only row of a month is then read as the others are.
import { type Box, isBox, leavesIn } from './box'
import { linesOfGroup } from './day-groups'
import type { Leaf } from './leaf'
import { isHeading } from './merge'
import type { Found, Line } from './records'

/** A list with those of other months behind it, whose rows are among its lines. */
export type Months = Found & { behind: readonly Found[] }

/** Where the boxes of a page stand: the one that holds each, how deep it lies, and the page's texts in their order. */
type Places = { holders: Map<Box, Box>; depths: Map<Box, number>; order: Map<Leaf, number>; leaves: Leaf[] }

/** The lists in their order, those of months put together where nothing but the months' headings stands between them and their rows are built alike. */
export function byMonths(lists: readonly Found[], root: Box): Months[] {
  const alone = (list: Found): Months => ({ ...list, behind: [] })
  if (lists.length < 2) return lists.map(alone)
  const places = placesIn(root)
  const result: Months[] = []
  let run: Found[] = []
  const end = () => {
    const whole = joined(run, places)
    result.push(...(whole === null ? run.map(alone) : [whole]))
    run = []
  }
  for (const list of lists) {
    const before = run.at(-1)
    if (before !== undefined && headingBetween(before, list, places) === null) end()
    run.push(list)
  }
  end()
  return result
}

function placesIn(root: Box): Places {
  const places: Places = { holders: new Map(), depths: new Map([[root, 0]]), order: new Map(), leaves: [] }
  const stack: (Box | Leaf)[] = [root]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (!isBox(at)) {
      places.order.set(at, places.leaves.push(at) - 1)
      continue
    }
    for (const kid of at.kids) {
      if (!isBox(kid)) continue
      places.holders.set(kid, at)
      places.depths.set(kid, (places.depths.get(at) ?? 0) + 1)
    }
    stack.push(...[...at.kids].reverse())
  }
  return places
}

/** The heading of a month between two lists, also over the heads of both; null where nothing or anything else stands there. */
function headingBetween(before: Found, after: Found, { order, leaves }: Places): Leaf[] | null {
  const rows = leavesOf(before)
  const [start, end] = [rows[0], rows.at(-1)].map((leaf) => leaf && order.get(leaf))
  const first = leavesOf(after)[0]
  if (start === undefined || end === undefined || first === undefined) return null
  const between = leaves.slice(end + 1, order.get(first))
  const heads = between.findIndex(({ text }) => !isHeading(text))
  const heading = heads === -1 ? between : between.slice(0, heads)
  if (heading.length === 0 || heading.length > 2) return null
  const words = between.slice(heading.length)
  const above = leaves.slice(Math.max(0, start - words.length), start)
  return words.every(({ text }, at) => text === above[at]?.text) ? heading : null
}

const leavesOf = ({ parent, first, last }: Found) =>
  parent.kids.slice(first, last + 1).flatMap((kid) => (isBox(kid) ? leavesIn(kid) : [kid]))

/** The lists as one; null for a list alone, or where their rows are not built alike. */
function joined(lists: readonly Found[], places: Places): Months | null {
  const [list, ...behind] = lists
  const model = lists.find(({ lines }) => lines.filter(({ kind }) => kind === 'record').length > 1)
  const row = model?.lines.find((line) => line.kind === 'record')
  if (list === undefined || behind.length === 0 || row?.kind !== 'record' || row.box === null) return null
  const lines: Line[] = []
  for (const [at, one] of lists.entries()) {
    const before = lists[at - 1]
    const heading = before === undefined ? null : headingBetween(before, one, places)
    if (heading !== null) lines.push({ kind: 'between', leaves: heading })
    const own = linesAlike(one, row.box, places)
    if (own === null) return null
    lines.push(...own)
  }
  return { ...list, lines, isFlat: false, behind }
}

/** The lines of a list whose rows stand as deep as another's and have its tag; null where they do not. */
function linesAlike(list: Found, model: Box, { holders, depths }: Places): Line[] | null {
  const depth = depths.get(model) ?? 0
  const isRow = (box: Box | null) => box?.seen.tag === model.seen.tag && depths.get(box) === depth
  const records = list.lines.filter((line) => line.kind === 'record')
  if (records.length > 1) return records.every(({ box }) => isRow(box)) ? list.lines : null
  // The only row of a month: the block that was found may lie within the row, or hold it with its day.
  let box = list.parent
  if (list.lines.length > 1 || box.dates !== 1) return null
  if (records.length === 1 && records[0]?.box !== null) box = records[0]?.box ?? box
  if ((depths.get(box) ?? 0) < depth) {
    const lines = linesOfGroup(box)
    const isGroup = lines.every((line) => line.kind === 'between' || isRow(line.box))
    return isGroup && lines.some(({ kind }) => kind === 'record') ? lines : null
  }
  for (let holder = holders.get(box); !isRow(box); holder = holders.get(box)) {
    if (holder === undefined || leavesIn(holder).length !== leavesIn(box).length) return null
    box = holder
  }
  return [{ kind: 'record', box, leaves: leavesIn(box) }]
}
