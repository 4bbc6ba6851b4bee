// Blocks of several rows under the heading of their day: the rows themselves show none.
import { wordOf } from '../../reading/columns/vocabulary'
import { type Box, isBox, leavesIn, shapeOf } from './box'
import type { Leaf } from './leaf'
import type { Line } from './records'

/** The smallest blocks that hold an amount and words of their own, but no day. */
function datelessRows(box: Box): Box[] {
  if (box.moneys === 0) return []
  const within = box.kids.map((kid) => (isBox(kid) ? datelessRows(kid) : []))
  const inner = within.flat()
  const only = inner.length === 1 ? within.findIndex((rows) => rows.length > 0) : -1
  const isPart = endsWithBalance(box, only) || namesAmounts(box, inner[0]) || isBesideAmount(box, inner[0])
  if (only !== -1 && isPart) return [box]
  if (inner.length > 0) return inner
  // A label with one amount is a field of a row; a row that only says 入金 has its balance or the amount's own label beside.
  const hasWords = box.texts > 0 || box.labels > box.moneys || (box.labels > 0 && box.moneys >= 2)
  return box.dates === 0 && hasWords ? [box] : []
}

/** Whether what was done stands over or beside a block of nothing but 払出 and amounts: both are the row. */
function namesAmounts(box: Box, amounts: Box | undefined): boolean {
  return box.dates === 0 && box.texts > 0 && amounts?.texts === 0
}

/** Whether a block's only figure is the balance that the row left, below its words, and one amount stands beside the block: both are the row. */
function isBesideAmount(box: Box, words: Box | undefined): boolean {
  if (box.dates > 0 || box.moneys !== 2 || words?.moneys !== 1) return false
  return leavesIn(words).some(({ kind, text }) => kind === 'label' && wordOf(text) === 'balance')
}

/** Whether a row without its day, the child at a place, ends with the balance that it left, on a line below what it was: 残高 60,350円. */
function endsWithBalance(box: Box, at: number): boolean {
  if (box.dates > 0) return false
  const below = box.kids.slice(at + 1).flatMap((kid) => (isBox(kid) ? leavesIn(kid) : [kid]))
  const amounts = below.filter(({ kind }) => kind === 'money')
  return amounts.length === 1 && below.some(({ text }) => wordOf(text) === 'balance')
}

/** Whether a block that holds a day holds several rows of that day, or of several days, each under its heading. */
export function isGroup(box: Box): boolean {
  const rows = datelessRows(box)
  if (rows.length < 2 || rows.length < box.dates) return false
  const dated = smallestDated(box)
  if (dated === null) return true
  // A day in a field of the same shape as the amounts' makes it one row of fields, not a heading over rows.
  const shape = shapeOf(dated)
  return !rows.some((row) => shapeOf(row) === shape)
}

function smallestDated(box: Box): Box | null {
  const inner = box.kids.find((kid): kid is Box => isBox(kid) && kid.dates > 0)
  if (inner === undefined) return box
  return inner.kids.some((kid) => isBox(kid) && kid.dates > 0) || inner.kids.length > 1
    ? smallestDated(inner)
    : inner
}

/** The rows of such a block and what stands between them. */
export function linesOfGroup(box: Box): Line[] {
  const rows = new Set(datelessRows(box))
  // ご入金 over its amount is a row where the others are laid out as it is.
  const shapes = new Set([...rows].map(shapeOf))
  const isRow = (kid: Box) =>
    rows.has(kid) || (kid.dates === 0 && kid.moneys > 0 && kid.kids.length > 1 && shapes.has(shapeOf(kid)))
  const lines: Line[] = []
  let between: Leaf[] = []
  // What stands over the first day is no row of any: the account with its balance.
  let isDated = box.dates === 0
  const visit = (at: Box): void => {
    for (const kid of at.kids) {
      isDated ||= !isBox(kid) && kid.kind === 'date'
      if (!isBox(kid)) between.push(kid)
      else if (!isDated || !isRow(kid)) visit(kid)
      else {
        if (between.length > 0) lines.push({ kind: 'between', leaves: between })
        between = []
        lines.push({ kind: 'record', box: kid, leaves: leavesIn(kid) })
      }
    }
  }
  visit(box)
  if (between.length > 0) lines.push({ kind: 'between', leaves: between })
  return lines
}
