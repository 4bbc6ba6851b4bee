// Which tables of a page hold data, and which only lay out other tables.
import { dateCell } from '../../reading/cells/cell-date'
import { moneyCell } from '../../reading/cells/cell-money'
import { innermost, type SeenElement } from '../seen'
import { withoutCounts } from './day-counts'
import { withDayOver } from './day-over-table'
import type { FoundGrid } from './found-grid'
import { asRecord } from './record-table'
import { asSurrounding } from './surroundings'
import { isTable, type TableRow, tableGrid, tableRowsOf } from './table-grid'
import { upright } from './upright'

export type Tables = {
  grids: Map<SeenElement, FoundGrid>
  /** Tables whose inside is closed to the search for lists. */
  data: Map<SeenElement, readonly TableRow[]>
  /** Tables of labels and values (口座番号 | 1234567): they say what stands around a statement. */
  keyed: Set<SeenElement>
  isCut: boolean
}

const ELEMENTS_A_SLICE = 2_000

/** The tables under a root that hold data, as grids; a table that holds such tables is only their frame. */
export function* findTables(root: SeenElement): Generator<void, Tables> {
  const found: Tables = { grids: new Map(), data: new Map(), keyed: new Set(), isCut: false }
  for (const table of yield* innermostFirst(root)) {
    yield
    const rows = tableRowsOf(table)
    const framed =
      found.data.size === 0 ? [] : rows.flatMap(({ cells }) => cells).filter((at) => holdsAny(at, found.data))
    if (framed.length > 0 && !isOuterData(rows, framed)) continue
    for (const inner of framed) forget(inner, found)
    const source = table.tag === 'table' ? 'table' : 'aria'
    const bare = yield* tableGrid(rows, source, new Set(framed))
    if (bare === null) {
      found.isCut = true
      found.data.set(table, rows)
      continue
    }
    // A table of one cell a row is layout: lists inside it are looked for.
    if (rows.every(({ cells }) => cells.length <= 1)) continue
    found.data.set(table, rows)
    if (isKeyed(rows)) found.keyed.add(table)
    const grid = withDayOver(table, withoutCounts(bare))
    const whole = asRecord(grid) ?? upright(grid) ?? grid
    found.grids.set(table, source === 'aria' ? { ...whole, after: textsBelow(table, rows) } : whole)
  }
  return found
}

/** What an ARIA grid holds below its rows: 34件中 1–10件, 次へ. */
function textsBelow({ children }: SeenElement, rows: readonly TableRow[]): string[] {
  const last = rows.at(-1)?.row
  const from = children.findLastIndex(
    (kid) => typeof kid !== 'string' && last !== undefined && kid.element.contains(last),
  )
  return children
    .slice(from + 1)
    .flatMap((kid) => (typeof kid === 'string' ? [] : [asSurrounding(kid)]))
    .filter((text) => text !== '')
}

function* innermostFirst(root: SeenElement): Generator<void, SeenElement[]> {
  const tables: SeenElement[] = []
  let asked = 0
  for (const at of innermost(root)) {
    asked += 1
    if (asked % ELEMENTS_A_SLICE === 0) yield
    if (isTable(at)) tables.push(at)
  }
  return tables
}

function holdsAny(at: SeenElement, tables: ReadonlyMap<SeenElement, unknown>): boolean {
  return at.children.some((kid) => typeof kid !== 'string' && (tables.has(kid) || holdsAny(kid, tables)))
}

function forget(at: SeenElement, found: Tables): void {
  for (const kid of at.children) {
    if (typeof kid === 'string') continue
    found.grids.delete(kid)
    found.data.delete(kid)
    forget(kid, found)
  }
}

/** Rows of its own with a day and an amount, beside cells that hold tables: the inner tables are details of its rows. */
function isOuterData(rows: readonly TableRow[], framed: readonly SeenElement[]): boolean {
  const frames = new Set(framed)
  const own = rows.filter(({ cells }) => {
    const texts = cells.filter((at) => !frames.has(at)).map(plainText)
    return texts.some((text) => dateCell(text) !== null) && texts.some((text) => moneyCell(text) !== null)
  })
  return own.length >= 2 && own.length * 3 >= rows.length
}

function plainText(at: SeenElement): string {
  return at.children
    .map((kid) => (typeof kid === 'string' ? kid : plainText(kid)))
    .join('')
    .trim()
}

/** Whether each row is labels (th), each before one value (td). */
function isKeyed(rows: readonly TableRow[]): boolean {
  return rows.every(({ cells }) => {
    if (cells.length < 2 || cells.length % 2 !== 0) return false
    return cells.every(({ tag }, i) => tag === (i % 2 === 0 ? 'th' : 'td'))
  })
}
