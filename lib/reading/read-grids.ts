// The one reader: grids of a page or a file in, statements out, with the reasons.
import type { Statement } from '../statement/statement'
import { mentionsIn } from './accounts/account-mentions'
import { isCurrencyHeading } from './around/currency'
import { saysEra } from './around/period'
import { dateCell } from './cells/cell-date'
import { moneyCell } from './cells/cell-money'
import { headerKey } from './cells/fold'
import { lineOf } from './cells/line-of'
import { drain } from './columns/search'
import type { ReadingContext } from './context'
import type { Explanation } from './explanation'
import type { Cell, Grid } from './grid'
import { readSection } from './read-section'
import { chained } from './rows/chained'
import { withoutCopies } from './rows/copies'
import { combined } from './sections/combine'
import { byCurrency } from './sections/currency-column'
import { emptyStatement } from './sections/empty-statement'
import { type Section, sectionsOf } from './sections/section'
import { unstacked } from './sections/stacked-columns'

export type { Explanation, ReadingContext }

/** Why a grid gave no statement: it holds something else, or a statement that cannot be read without guessing. */
export type Refused = { grid: number; why: 'not-a-statement' | 'ambiguous' }

/** What the grids say: statements in the order of the source, the grids refused, and how each was read. */
export type GridsReading = { statements: Statement[]; refused: Refused[]; how: Explanation[] }

/** Reads all grids of one page or file at once. For long pages use `readGridsSliced`. */
export function readGrids(grids: readonly Grid[], context: ReadingContext): GridsReading {
  return drain(readingSteps(grids, context))
}

/**
 * The same reading in slices of at most ~12 ms: between two slices `rest` is awaited, so that a page is never blocked. Rejects with the
 * signal's reason once `context.signal` is aborted. Content scripts use this one; `rest` is `() => scheduler.yield()` or a
 * zero timeout.
 */
export async function readGridsSliced(
  grids: readonly Grid[],
  context: ReadingContext,
  rest: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve, 0)),
): Promise<GridsReading> {
  const steps = readingSteps(grids, context)
  let sliceStart = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (performance.now() - sliceStart < 12) continue
    await rest()
    context.signal?.throwIfAborted()
    sliceStart = performance.now()
  }
}

type Read = { statements: Statement[]; section: Section; isCard: boolean }

function* readingSteps(grids: readonly Grid[], given: ReadingContext): Generator<undefined, GridsReading> {
  const isEra = grids.some(({ surroundings }) => saysEra(surroundings))
  const all: Section[] = []
  for (const [index, grid] of grids.entries()) {
    yield
    all.push(...(yield* sectionsOf(unstacked(grid), index)))
  }
  const sections = combined(all).flatMap(byCurrency)
  const context = { ...given, isEra, signed: headersWithMinus(sections) }
  const around = sections.map((section, at) => [
    ...accountOfGrid(section, sections.slice(0, at)),
    ...textsNear(section, sections),
  ])
  const reading: GridsReading = { statements: [], refused: [], how: [] }
  const reads: Read[] = []
  for (const [at, section] of sections.entries()) {
    yield
    const read = yield* readSection(section, around[at] ?? [], context)
    reading.how.push(read.how)
    if (read.kind === 'statements') reads.push({ statements: read.statements, section, isCard: read.isCard })
    else reading.refused.push({ grid: section.grid, why: read.why })
  }
  reading.statements = chained(withoutCopies(joinedParts(reads).flatMap(({ statements }) => statements)))
  if (reading.statements.length === 0 && context.keepsEmpty === true) {
    const empty = sections
      .map((section, at) => emptyStatement(section, around[at] ?? []))
      .find((found) => found !== null)
    if (empty !== undefined) reading.statements.push(empty)
  }
  return reading
}

/** The keys of headers for amounts of either direction under which some table shows a minus; of a lone table nothing is to be learnt. */
function headersWithMinus(sections: readonly Section[]): ReadonlySet<string> {
  const keys = new Set<string>()
  if (sections.length < 2) return keys
  for (const { columns, rows } of sections)
    for (const [at, { header, word }] of columns.entries())
      if (word === 'amount' && rows.slice(0, 60).some((row) => moneyCell(row[at]?.text ?? '')?.sign === -1))
        keys.add(headerKey(header))
  return keys
}

/**
 * What its grid says of the account further up, where a section under a header of its own names none: [USD] and [EUR] of one account, a
 * line of values under their names (お取引店, 科目, 口座番号).
 */
function accountOfGrid(section: Section, before: readonly Section[]): string[] {
  if ([...section.preamble.map(lineOf), ...section.blocks].some(namesAccount)) return []
  const above = before.filter(({ grid }) => grid === section.grid).map(linesAboutAccount)
  return above.findLast((lines) => lines.length > 0) ?? []
}

function linesAboutAccount({ preamble, columns, rows }: Section): string[] {
  const values = rows.filter((row) => row.some(({ text }) => text.trim() !== ''))
  // A transaction alone in its table may speak of another account.
  const isOfNames = values.length === 1 && values.flat().every(({ text }) => dateCell(text) === null)
  const named = isOfNames ? values.map((row) => underHeader(columns, row)) : []
  const lines = preamble.filter((row) => !isCurrencyHeading(row)).map(lineOf)
  return [...named, ...lines].filter(namesAccount)
}

const namesAccount = (text: string) => mentionsIn(text).length > 0

/** What other, small grids say near a section: labels and values, the nearest before it first. */
function textsNear(section: Section, sections: readonly Section[]): string[] {
  const others = sections.filter((other) => other !== section && other.rows.length <= 12)
  const before = others.filter((other) => other.grid < section.grid).reverse()
  const after = others.filter((other) => other.grid > section.grid)
  return [...before, ...after].slice(0, 40).flatMap(labelLines)
}

function labelLines(section: Section): string[] {
  const lines = section.rows.map((row) => pairsOf(row.map((cell) => cell.text)))
  if (!section.hasHeader) return lines.flat()
  const first = section.rows.slice(0, 1).map((row) => underHeader(section.columns, row))
  // A number in what was taken for a header: it is a line of labels and values too.
  const headers = section.columns.map(({ header }) => header)
  const above = headers.some((header) => /\d{3}/.test(header)) ? pairsOf(headers) : []
  return [...first, ...above, ...section.rows.map(lineOf)]
}

/** A row with the header of each cell before it. */
function underHeader(columns: Section['columns'], row: readonly Cell[]): string {
  return row.map((cell, at) => `${columns[at]?.header ?? ''} ${cell.text}`).join(' ')
}

/** A row of labels and values as lines of one label and its value, beside the whole. */
function pairsOf(texts: readonly string[]): string[] {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '')
  const pairs = filled.slice(1).map((text, at) => `${filled[at]} ${text}`)
  return filled.length <= 2 ? [filled.join(' ')] : [filled.join(' '), ...pairs]
}

/** A card's rows in several tables of different columns (purchases and cash-backs, shopping and cashing) are one statement. */
function joinedParts(reads: readonly Read[]): Read[] {
  const result: Read[] = []
  for (const read of reads) {
    const host = result.find(
      (earlier) => earlier.isCard && read.isCard && isSameCard(earlier, read) && !isCopied(earlier, read),
    )
    const [a, b] = [host?.statements[0], read.statements[0]]
    if (host === undefined || a === undefined || b === undefined) {
      result.push(read)
      continue
    }
    const rows = [...a.rows, ...b.rows]
      .map((row, at) => ({ row, at }))
      .sort((x, y) => (x.row.date < y.row.date ? -1 : x.row.date > y.row.date ? 1 : x.at - y.at))
      .map(({ row }) => row)
    host.statements = [{ ...a, rows, more: a.more || b.more }]
  }
  return result
}

/** Of one grid, or called by the same number. */
function isSameCard(a: Read, b: Read): boolean {
  const [first, second] = [a.statements, b.statements]
  if (first.length !== 1 || second.length !== 1) return false
  const number = first[0]?.account.number ?? null
  if (number !== (second[0]?.account.number ?? null)) return false
  return number !== null || a.section.grid === b.section.grid
}

/** Whether one of two holds what the other does. */
function isCopied(a: Read, b: Read): boolean {
  return withoutCopies([...a.statements, ...b.statements]).length < 2
}
