// The ways in which the kids of a piece may be records: rows of a table, like siblings, pairs of dt and dd, lines parted by br.
import type { Piece } from '../kind/outline'
import { fold, isInline, squeeze, textOf } from '../kind/text'
import { isMark, markedDay } from './beside-title'
import { rowsOfGrid } from './cells-of-grid'
import { type Columns, columnsOf, isHeaderRow } from './columns'
import { isCountTable } from './count-table'
import { wholeDay } from './day'
import { isKeyedRecord, keyedRecords } from './keyed-records'
import { GENERIC_HEADING, OFFER_HEADING } from './words'

/** Pieces that may be records of one list, and the columns that their header names. */
export type Group = { rows: Piece[]; columns: Columns | null; header: Piece | null; order: number }

/** The groups of records that the kids of a piece may be. */
export function groupsOf(piece: Piece): Group[] {
  const kids = piece.kids.filter((kid) => typeof kid !== 'string')
  if (piece.tag === 'table') {
    if (isCountTable(piece) || isKeyedRecord(piece)) return []
    const rows = kids.flatMap((kid) =>
      kid.tag === 'tr'
        ? [kid]
        : /^t(head|body|foot)$/.test(kid.tag)
          ? kid.kids.filter((row) => typeof row !== 'string' && row.tag === 'tr')
          : [],
    ) as Piece[]
    const header = rows.find((row, index) => index < 3 && isHeaderRow(row))
    return [
      {
        rows: withDayRows(rows.filter((row) => row !== header && !isHeaderRow(row))),
        columns: header === undefined ? null : columnsOf(header),
        header: header ?? null,
        order: piece.order,
      },
    ]
  }
  if (/^(tbody|thead|tr|select)$/.test(piece.tag) || isKeyedRecord(piece)) return []
  const group = (shown: Piece[]): Group => {
    const keyed = keyedRecords(shown)
    const first = shown[0]
    const header =
      keyed?.header ?? (first !== undefined && shown.length > 1 && isHeaderRow(first) ? first : null)
    return {
      rows: keyed?.rows ?? (header === null ? shown : shown.slice(1)),
      columns: header === null ? null : columnsOf(header),
      header,
      order: piece.order,
    }
  }
  const cells = rowsOfGrid(piece)
  if (cells.length > 0) return [group(cells)]
  const lines = withDayRows(linesByBreak(piece))
  if (lines.length > 1) return [group(lines)]
  const pairs = pairsOf(piece, kids)
  if (pairs.length > 0) return [group(pairs)]
  const blocks = kids.filter((kid) => !isInline(kid) || kid.tag === 'a')
  const byTag = new Map<string, Piece[]>()
  for (const kid of blocks) {
    const same = byTag.get(kid.tag)
    if (same === undefined) byTag.set(kid.tag, [kid])
    else same.push(kid)
  }
  const parted = partedByHeadings(kids)
  if (parted.length > 1) return parted.map(group)
  return [...byTag]
    .filter(
      ([tag]) =>
        !/^(h\d|td|th|form|main|header|footer|nav|body|fieldset|button|p)$/.test(tag) ||
        (tag === 'p' && blocks.length > 0),
    )
    .map(([, same]) => group(same))
}

/** Rows or lines in which each record has a second one for its day, under or over the one with its title, as one row each. */
function withDayRows(rows: Piece[]): Piece[] {
  const isDay = rows.map(isDayRow)
  const isTurnAbout = rows.length >= 2 && isDay.every((is, at) => at === 0 || is !== isDay[at - 1])
  if (!isTurnAbout || rows.length % 2 !== 0) return rows
  return rows.flatMap((row, at) => {
    const next = rows[at + 1]
    return at % 2 === 0 && next !== undefined ? [{ ...row, kids: [...row.kids, ...next.kids] }] : []
  })
}

/** A row that says nothing but a day, beside marks. */
function isDayRow(row: Piece): boolean {
  const cells = row.kids
    .map((kid) => fold(typeof kid === 'string' ? kid : textOf(kid)))
    .filter((text) => text !== '')
  const days = cells.filter((text) => wholeDay(text) !== null || markedDay(text) !== null)
  return days.length === 1 && cells.every((text) => days.includes(text) || isMark(text.replace(/ /g, '')))
}

const NO_RECORD = /^(?:td|th|form|main|header|footer|nav|body|fieldset|button)$/

/** Siblings of one tag that headings part into lists; empty where there are no such headings. */
export function partedByHeadings(kids: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  for (const kid of kids) {
    if (/^h[1-6]$/.test(kid.tag)) parts.push([])
    else if ((!isInline(kid) || kid.tag === 'a') && !NO_RECORD.test(kid.tag)) parts.at(-1)?.push(kid)
  }
  return parts.length > 1 ? parts.flatMap(ofOneTag) : []
}

function ofOneTag(kids: readonly Piece[]): Piece[][] {
  const byTag = new Map<string, Piece[]>()
  for (const kid of kids) byTag.set(kid.tag, [...(byTag.get(kid.tag) ?? []), kid])
  return [...byTag.values()]
}

/** dt with its dd, or two alternating kinds of siblings. */
function pairsOf(piece: Piece, kids: readonly Piece[]): Piece[] {
  const isPlain = (kid: Piece): boolean => kid.tag === 'dt' || kid.tag === 'dd'
  const alternates =
    kids.length >= 4 &&
    kids.length % 2 === 0 &&
    kids[0]?.tag !== kids[1]?.tag &&
    kids.every((kid, i) => kid.tag === kids[i % 2]?.tag) &&
    !kids.some(namesABox)
  if (piece.tag !== 'dl' && !kids.some(isPlain) && !alternates) return []
  const pairs: { element: Element; tag: string; kids: (Piece | string)[]; order: number }[] = []
  for (const [index, kid] of kids.entries()) {
    const begins = alternates ? index % 2 === 0 : kid.tag === 'dt'
    const last = pairs.at(-1)
    if (begins) pairs.push({ element: kid.element, tag: 'pair', kids: [kid], order: kid.order })
    else if (last !== undefined && (alternates || kid.tag === 'dd')) last.kids.push(kid)
    else if (kid.tag === 'div') return []
  }
  return pairs
}

/** A heading that says what follows, and so is the first half of no pair. */
function namesABox(kid: Piece): boolean {
  const text = squeeze(textOf(kid))
  return /^h[1-6]$/.test(kid.tag) && (GENERIC_HEADING.test(text) || OFFER_HEADING.test(text))
}

/** Inline runs of a block, parted by br. */
function linesByBreak(piece: Piece): Piece[] {
  if (!piece.kids.some((kid) => typeof kid !== 'string' && kid.tag === 'br')) return []
  if (piece.kids.some((kid) => typeof kid !== 'string' && kid.tag !== 'br' && !isInline(kid))) return []
  const lines: (Piece | string)[][] = [[]]
  for (const kid of piece.kids) {
    if (typeof kid !== 'string' && kid.tag === 'br') lines.push([])
    else lines.at(-1)?.push(kid)
  }
  const filled = lines.filter((kids) => kids.some((kid) => typeof kid !== 'string'))
  return filled.length * 2 < lines.length
    ? []
    : filled.map((kids) => ({
        element: piece.element,
        tag: 'line',
        kids,
        order: orderOf(kids) ?? piece.order,
      }))
}

function orderOf(kids: readonly (Piece | string)[]): number | undefined {
  for (const kid of kids) if (typeof kid !== 'string') return kid.order
  return undefined
}
