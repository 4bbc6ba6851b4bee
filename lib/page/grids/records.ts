// Finds repeated blocks that are rows of a statement though no table holds them.
import { isAccountHeading } from '../../reading/accounts/account-heading'
import { hasCardNumber } from '../../reading/accounts/account-number'
import { lastDigitsIn } from '../../reading/accounts/card-label'
import { moneyCell } from '../../reading/cells/cell-money'
import { wordOf } from '../../reading/columns/vocabulary'
import { type Box, isBox, leavesIn, shapeOf } from './box'
import { isGroup, linesOfGroup } from './day-groups'
import { isHeader } from './header-line'
import type { Leaf } from './leaf'

/** A line of a list: a row with its pieces, or what stands between rows (a day's heading, an advertisement). */
export type Line = { kind: 'record'; box: Box | null; leaves: Leaf[] } | { kind: 'between'; leaves: Leaf[] }

/** A stretch of lines in one place; `kids` are the children of `parent` that it takes up. */
export type Found = { parent: Box; first: number; last: number; lines: Line[]; isFlat: boolean }

/** The lists under a box, in the order of the page. A list is found by what it says (a day and an amount), then by its shape. */
export function recordsIn(box: Box): Found[] {
  if (box.dates === 0 || box.moneys === 0) return []
  const inner = box.kids.filter((kid): kid is Box => isBox(kid) && holdsBoth(kid))
  if (inner.length === 0) return whole(box)
  const smallest = inner.filter(isSmallest)
  const only = inner.length === 1 ? inner[0] : undefined
  if (only !== undefined && !hasMoreRows(box, only)) return recordsIn(only)
  // A row with a table in it is none: these are parts of the page, each with its list.
  if (inner.length > 1 && inner.every((kid) => holdsList(kid) && (kid.hasTable || namesAccount(kid))))
    return inner.flatMap(recordsIn)
  // Sections with rows of their own, unless the larger blocks are the exception: a row that shows its details.
  if (smallest.length >= 3 * (inner.length - smallest.length)) return listOf(box, commonTag(smallest))
  return areRowsAlike(inner) || haveDetails(inner, smallest)
    ? listOf(box, commonTag(inner))
    : inner.flatMap(recordsIn)
}

/** Whether a box may hold rows: several days, or one that stands over amounts and not behind them (次回お支払日 10月26日 in a panel). */
function holdsList(box: Box): boolean {
  if (box.dates >= 2) return true
  const first = leavesIn(box).find(({ kind }) => kind === 'date' || kind === 'money')
  return first?.kind === 'date' && isGroup(box)
}

/** Whether what stands over the first day of a box names an account: its rows are a list of their own. */
function namesAccount(box: Box): boolean {
  const leaves = leavesIn(box)
  const over = leaves
    .slice(
      0,
      leaves.findIndex(({ kind }) => kind === 'date'),
    )
    .slice(0, MOST_OVER)
  const texts = [...over.map(({ text }) => text), over.map(({ text }) => text).join(' ')]
  return texts.some((text) => isAccountHeading(text) || hasCardNumber(text) || lastDigitsIn(text) !== null)
}

const MOST_OVER = 10

/**
 * Rows of which some show more below (現地通貨額, 換算日): the part with the day and the amount is the same in all, and either it comes first or
 * the plain ones are not the exception.
 */
function haveDetails(boxes: readonly Box[], plain: readonly Box[]): boolean {
  if (boxes.length < 2) return false
  const isMostlyPlain = plain.length * 2 >= boxes.length
  const shape = boxes[0] === undefined ? '' : coreOf(boxes[0]).shape
  return boxes.every((box) => {
    const core = coreOf(box)
    const isRow = core.shape === shape && core.box.dates === 1 && box.dates <= 2 && box.moneys <= 6
    return isRow && (isMostlyPlain || core.isFirst)
  })
}

/** The innermost block of a row that holds its day and its amount, and the shape of it with the tags that lead there; isFirst: nothing stands before it. */
function coreOf(row: Box): { box: Box; shape: string; isFirst: boolean } {
  let box = row
  let path = ''
  let isFirst = true
  for (;;) {
    const inner = box.kids.filter((kid): kid is Box => isBox(kid) && holdsBoth(kid))
    const only = inner[0]
    if (only === undefined || inner.length > 1) return { box, shape: path + shapeOf(box), isFirst }
    path += `${box.seen.tag}>`
    isFirst &&= box.kids[0] === only
    box = only
  }
}

/**
 * Entries with one day each whose figures stand in the same places are rows, also where an amount stands outside the block that holds the
 * others (the balance of wide screens), or another day of theirs beside another amount (起算日 and the balance below the day and the amount).
 */
function areRowsAlike(boxes: readonly Box[]): boolean {
  const shape = boxes[0] === undefined ? '' : figuresOf(boxes[0])
  return (
    boxes.length >= 2 &&
    boxes.every((box) => ownDays(box) === 1 && box.moneys <= 4 && figuresOf(box) === shape)
  )
}

/** The tag of a box and those of the parts that hold its days and amounts. */
function figuresOf({ seen, kids }: Box): string {
  const parts = kids.flatMap((kid) => {
    if (!isBox(kid)) return kid.kind === 'date' || kid.kind === 'money' ? ['#'] : []
    return kid.dates + kid.moneys > 0 ? [kid.seen.tag] : []
  })
  return `${seen.tag}(${parts.join()})`
}

/** How many days a box holds, but for those that are called another day than the transaction's: 起算日 2026/02/17. */
function ownDays(box: Box): number {
  if (box.dates <= 1) return box.dates
  const leaves = leavesIn(box)
  const others = leaves.filter(
    ({ kind }, at) => kind === 'date' && wordOf(leaves[at - 1]?.text ?? '') === 'secondDate',
  )
  return box.dates - others.length
}

function listOf(box: Box, tag: string): Found[] {
  const isRow = (kid: Box | Leaf): kid is Box => isBox(kid) && kid.seen.tag === tag && kid.moneys > 0
  // An amount before the first day is no row: a menu with points, the balance.
  const dated = box.kids.findIndex((kid) => isRow(kid) && kid.dates > 0)
  const first = firstRow(box, dated, isRow)
  const last = lastRow(box, isRow)
  const kids = box.kids.slice(first, last + 1)
  if (kids.some((kid) => isBox(kid) && kid.hasTable)) return []
  const areGroups = kids.some((kid) => isRow(kid) && isGroup(kid))
  const lines = kids.flatMap((kid): Line[] => {
    if (!isRow(kid)) return [{ kind: 'between', leaves: isBox(kid) ? leavesIn(kid) : [kid] }]
    return areGroups ? linesOfGroup(kid) : [{ kind: 'record', box: kid, leaves: leavesIn(kid) }]
  })
  return lines.some(isOversized) ? [] : [{ parent: box, first, last, lines, isFlat: false }]
}

/**
 * Where the rows begin. What stands over the first line of headers and is laid out as none of the rows below it is no row (お支払日 4月27日,
 * ご請求額 15,742円), nor is a first one of labels with their values over rows without any.
 */
function firstRow(box: Box, first: number, isRow: (kid: Box | Leaf) => kid is Box): number {
  const rows = box.kids.flatMap((kid, at) =>
    at >= first && isRow(kid) && kid.dates > 0 ? [{ kid, at }] : [],
  )
  const head = box.kids.findIndex((kid) => isHeader(isBox(kid) ? leavesIn(kid) : [kid]))
  const [over, next] = rows
  const below = rows.filter(({ at }) => at > head)
  if (head > first && below[0] !== undefined) {
    const shapes = new Set(below.map(({ kid }) => shapeOf(kid)))
    return rows.some(({ kid, at }) => at < head && shapes.has(shapeOf(kid))) ? first : below[0].at
  }
  if (over === undefined || next === undefined || rows.length < 3 || labelsIn(over.kid) < 2) return first
  return rows.every(({ kid }) => kid === over.kid || labelsIn(kid) === 0) ? next.at : first
}

/** Where the rows end: with one that has a day, or with undated ones below it up to the heading of another matter. */
function lastRow(box: Box, isRow: (kid: Box | Leaf) => kid is Box): number {
  const dated = box.kids.findLastIndex((kid) => isRow(kid) && kid.dates > 0)
  const heading = box.kids.findIndex((kid, at) => at > dated && isHeadingTag(kid))
  const kids = heading === -1 ? box.kids : box.kids.slice(0, heading)
  return kids.findLastIndex((kid) => isRow(kid) && (kid.dates > 0 || hasAmount(kid)))
}

const isHeadingTag = (kid: Box | Leaf) => /^h[1-6]$/.test(isBox(kid) ? kid.seen.tag : kid.holder.tag)

const labelsIn = (box: Box) => leavesIn(box).filter(({ kind }) => kind === 'label').length

/** 前へ 1 次へ below a list holds a number and no amount. */
function hasAmount(box: Box): boolean {
  return leavesIn(box).some(({ kind, text }) => {
    const amount = kind === 'money' ? moneyCell(text) : null
    return amount !== null && (amount.isMarked || amount.units >= 100)
  })
}

function holdsBoth(box: Box): boolean {
  return box.dates > 0 && box.moneys > 0 && !isDayHeading(box) && !isConversion(box)
}

/** 現地通貨額 EUR 130.00, 換算日 5月4日: what a foreign purchase was changed at, below its row. */
function isConversion(box: Box): boolean {
  if (box.dates > 2 || box.length > 200) return false
  const leaves = leavesIn(box)
  return leaves.every(({ kind }, at) => kind !== 'date' || CONVERSION.test(leaves[at - 1]?.text ?? ''))
}

const CONVERSION = /^(?:円?換算|為替|適用|レート|conver|exchange|rate)/i

/** A day with the balance at its end: a heading over the rows of the day. */
function isDayHeading(box: Box): boolean {
  if (box.dates !== 1 || box.moneys !== 1 || box.texts > 0 || box.labels > 0) return false
  return leavesIn(box).some(({ isName, text }) => isName === true && wordOf(text) === 'balance')
}

/** One dated row among rows whose date is blank because it is the same as above. */
function hasMoreRows(box: Box, row: Box): boolean {
  const like = box.kids.filter(
    (kid) => isBox(kid) && kid.seen.tag === row.seen.tag && kid.moneys > 0 && kid.texts > 0,
  )
  return like.length > 1 && isSmallest(row)
}

/** No block inside holds a day and an amount, but for wrappers around all of them: it is a row, or a day with its rows. */
function isSmallest(box: Box): boolean {
  let at = box
  for (;;) {
    const inner = at.kids.filter((kid): kid is Box => isBox(kid) && holdsBoth(kid))
    const only = inner[0]
    if (only === undefined) return true
    if (
      inner.length > 1 ||
      at.kids.some((kid) => kid !== only && (isBox(kid) ? kid.dates + kid.moneys > 0 : kid.kind === 'date'))
    )
      return false
    at = only
  }
}

function commonTag(boxes: readonly Box[]): string {
  const counts = new Map<string, number>()
  for (const { seen } of boxes) counts.set(seen.tag, (counts.get(seen.tag) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** A box that alone holds all: headings and rows beneath each other, or cells that a grid lays out as rows. */
function whole(box: Box): Found[] {
  if (box.hasTable) return []
  const found = { parent: box, first: 0, last: box.kids.length - 1 }
  if (isGroup(box)) {
    const lines = linesOfGroup(box)
    return lines.some(isOversized) ? [] : [{ ...found, lines, isFlat: false }]
  }
  if (box.dates >= 2 || box.kids.length >= 8) return [{ ...found, lines: [], isFlat: true }]
  const lines: Line[] = [{ kind: 'record', box, leaves: leavesIn(box) }]
  const words = leavesIn(box).filter(({ kind }) => kind === 'text')
  const isNone = lines.some(isOversized) || words.length > MOST_WORDS || isPanel(box)
  return isNone ? [] : [{ ...found, lines, isFlat: false }]
}

/** What is to be paid, when, by which card and from which account: facts about it, and no row. */
const isPanel = (box: Box): boolean => leavesIn(box).filter(({ text }) => FACT.test(text)).length > 1
const FACT =
  /^(?:次回|今回|\d{1,2}月分?)の?(?:お?支払い?|ご?請求|ご?返済|お?引き?落と?し)(?:予定)?(?:金額|額|日)|^(?:カード番号|有効期限|ご?利用可能額|お?引き?落と?し口座|お?支払い?口座)/

/** A row that stands alone has no more texts; a page of menus, a balance and a day has. */
const MOST_WORDS = 7

/** No bank shows that much of one transaction; what looks like a row is a part of the page. */
function isOversized(line: Line): boolean {
  return line.kind === 'record' && (line.leaves.length > 24 || (line.box?.length ?? 0) > 500)
}
