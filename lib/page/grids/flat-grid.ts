// Cells that follow each other without rows: a CSS grid, a definition list, floats. Counted or cut into rows.
import { wordOf } from '../../reading/columns/vocabulary'
import { type Box, isBox } from './box'
import { cellTextOf } from './cell-text'
import { cell, type FoundGrid, MAX_COLUMNS, MAX_ROWS } from './found-grid'
import { kindOf, type Leaf } from './leaf'

type Piece = { text: string; element: Element; isDate: boolean; isTerm: boolean; isWide: boolean }

const PIECES_A_SLICE = 100

/** The children of a box as rows; null where nothing tells where a row begins. */
export function* flatLines(box: Box, header: readonly Leaf[]): Generator<void, FoundGrid | null> {
  const pieces: Piece[] = []
  for (const kid of box.kids) {
    if (isBox(kid) && kid.seen.tag === 'hr') continue
    pieces.push(pieceOf(kid))
    if (pieces.length % PIECES_A_SLICE === 0) yield
  }
  const source = box.seen.tag === 'dl' ? 'definition' : 'siblings'
  const width = tracksOf(box) ?? periodOf(pieces) ?? (header.length > 1 ? header.length : null)
  if (width !== null) return byWidth(pieces, width, source)
  return byStart(pieces, source)
}

function pieceOf(kid: Box | Leaf): Piece {
  const seen = isBox(kid) ? kid.seen : kid.holder
  const text = isBox(kid) ? cellTextOf(kid.seen) : kid.text
  return {
    text,
    element: seen.element,
    isDate: kindOf(text) === 'date',
    isTerm: seen.tag === 'dt',
    isWide: isWide(seen.element),
  }
}

/** The number of columns of a CSS grid as laid out; null for any other display. */
function tracksOf({ seen }: Box): number | null {
  const style = seen.element.ownerDocument.defaultView?.getComputedStyle(seen.element)
  if (style === undefined || !style.display.endsWith('grid')) return null
  const tracks = style.gridTemplateColumns.split(' ').filter((track) => /^[\d.]+px$/.test(track)).length
  return tracks >= 3 && tracks <= MAX_COLUMNS ? tracks : null
}

/** A cell over all columns (`grid-column: 1 / -1`): a heading between rows. */
function isWide(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  return style !== undefined && style.gridColumnStart === '1' && style.gridColumnEnd === '-1'
}

/** The distance between dates, where it is the same everywhere and the cells fill whole rows. */
function periodOf(pieces: readonly Piece[]): number | null {
  const dates = pieces.flatMap((piece, at) => (piece.isDate ? [at] : []))
  const [first, second] = dates
  if (first === undefined || second === undefined) return null
  const period = second - first
  if (period < 3 || period > MAX_COLUMNS) return null
  // As many pieces over the first day as a row has are its header, or by chance the bank, a heading and the account.
  if (first >= period && pieces.slice(0, first).some(({ text }) => kindOf(text) !== 'label')) return null
  // Nor do as many texts as stand before the second day begin the first row, where they are of another sort.
  const isOther = (piece: Piece, at: number) => {
    const kinds = [piece, pieces[at + period]].map((one) => kindOf(one?.text ?? ''))
    return !kinds.includes('blank') && kinds[0] !== kinds[1]
  }
  if (first < period && pieces.slice(0, first).some(isOther)) return null
  for (let i = 1; i < dates.length; i += 1)
    if (((dates[i] ?? 0) - (dates[i - 1] ?? 0)) % period !== 0) return null
  return pieces.length % period === 0 ? period : null
}

function byWidth(pieces: readonly Piece[], width: number, source: FoundGrid['source']): FoundGrid {
  const rows: ReturnType<typeof cell>[][] = []
  let row: ReturnType<typeof cell>[] = []
  for (const piece of pieces) {
    if (piece.isWide) {
      if (row.length > 0) rows.push(row)
      rows.push([cell(piece.text)])
      row = []
      continue
    }
    row.push(cell(piece.text))
    if (row.length === width) {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) rows.push(row)
  return { source, rows: rows.slice(0, MAX_ROWS), isCut: rows.length > MAX_ROWS }
}

/** Cut at each date, or at each term of a list whose terms are dates; the first term's word begins a row of labelled values. */
function byStart(pieces: readonly Piece[], source: FoundGrid['source']): FoundGrid | null {
  const firstTerm = pieces.find((piece) => piece.isTerm)
  const terms = pieces.flatMap(({ isTerm, text }) => (isTerm ? [wordOf(text)] : []))
  // カテゴリ may stand over 取引日 and 摘要: so many fields are those of a transaction.
  const isOfRow = terms.includes('date') && terms.includes('description')
  const isLabelled = firstTerm !== undefined && (kindOf(firstTerm.text) === 'label' || isOfRow)
  if (isLabelled) return labelledRows(pieces, firstTerm.text, source)
  const first = pieces.findIndex((piece) => piece.isDate)
  if (first === -1) return null
  // A term whose value is the only day: figures with their names (お支払日, ご請求額), and no row.
  if (pieces[first - 1]?.isTerm === true && pieces.filter(({ isDate }) => isDate).length === 1) return null
  const rows: ReturnType<typeof cell>[][] = []
  for (const piece of pieces.slice(first)) {
    if (piece.isDate) rows.push([])
    rows.at(-1)?.push(cell(piece.text))
  }
  const after = withoutRest(rows)
  if (rows.some((row) => row.length > MAX_COLUMNS)) return null
  const { before, head } = leadOf(pieces.slice(0, first))
  const all = head.length === 0 ? rows : [head, ...rows]
  return { source, rows: all.slice(0, MAX_ROWS), isCut: all.length > MAX_ROWS, before, after }
}

/** What stands over the first day: words of a header, and before them texts of the page (the bank, the account). */
function leadOf(pieces: readonly Piece[]): { before: string[]; head: ReturnType<typeof cell>[] } {
  const from = pieces.findLastIndex(({ text }) => kindOf(text) !== 'label') + 1
  const before = pieces.slice(0, from).flatMap(({ text }) => (text === '' ? [] : [text]))
  return { before, head: pieces.slice(from).map(({ text }) => cell(text)) }
}

/** Takes off the last of several rows what no row above it is long enough to have, the rest of the page: its texts. */
function withoutRest(rows: ReturnType<typeof cell>[][]): string[] {
  const last = rows.at(-1)
  if (last === undefined || rows.length < 3) return []
  const longest = rows.slice(0, -1).reduce((most, { length }) => Math.max(most, length), 0)
  // A row of more lines than the others may have its amount behind them.
  if (!last.slice(0, longest).some(({ text }) => /\d/.test(text) && kindOf(text) !== 'date')) return []
  return last.splice(longest).flatMap(({ text }) => (text === '' ? [] : [text]))
}

function labelledRows(
  pieces: readonly Piece[],
  start: string,
  source: FoundGrid['source'],
): FoundGrid | null {
  const names: string[] = []
  const rows: Map<string, string>[] = []
  let name = ''
  for (const piece of pieces) {
    if (piece.isTerm) {
      name = piece.text
      if (name === start) rows.push(new Map())
      if (!names.includes(name)) names.push(name)
    } else rows.at(-1)?.set(name, [rows.at(-1)?.get(name), piece.text].filter(Boolean).join(' '))
  }
  if (names.length > MAX_COLUMNS) return null
  const lines = rows.slice(0, MAX_ROWS).map((row) => names.map((at) => cell(row.get(at) ?? '')))
  return { source, rows: [names.map((at) => cell(at, true)), ...lines], isCut: rows.length > MAX_ROWS }
}
