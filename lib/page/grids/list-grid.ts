// Repeated blocks as a grid: pieces lined up in columns, labels inside the rows made headers.

import type { Cell } from '../../reading/grid'
import { wordOf } from '../../reading/vocabulary'
import { type Box, isBox, leavesIn } from './box'
import { alongPlaces, type Placed, placedIn, placesOf } from './columns'
import { flatLines } from './flat-grid'
import { cell, type FoundGrid, MAX_COLUMNS, MAX_ROWS } from './found-grid'
import type { Leaf } from './leaf'
import type { Found } from './records'

const ROWS_A_SLICE = 200

/** The list as a grid. `header` are the words that stand above its columns, where the page has such a line. */
export function* listGrid(found: Found, header: readonly Leaf[]): Generator<void, FoundGrid | null> {
  if (found.isFlat) return yield* flatLines(found.parent, header)
  const lines = found.lines.slice(0, MAX_ROWS)
  const rows: (Placed[] | null)[] = []
  for (const line of lines) {
    rows.push(line.kind === 'record' && line.box !== null ? placedIn(line.box) : null)
    if (rows.length % ROWS_A_SLICE === 0) yield
  }
  const places = placesOf(
    rows.filter((row) => row !== null),
    MAX_COLUMNS,
  )
  const table: ((Leaf | null)[] | null)[] = []
  for (const row of rows) {
    table.push(row === null ? null : alongPlaces(row, places))
    if (table.length % ROWS_A_SLICE === 0) yield
  }
  const columns = places.map((_, column) => table.map((row) => row?.[column] ?? null))
  // Where a line above has a word for every column, a word that all rows share is a value (出 at each way out of a station).
  const headers = header.length === columns.length ? noLabels() : labelsOf(columns)
  // One word is no header: the label stays in its cells, where the engine finds it; a day is one without.
  if (header.length === 0 && headers.names.size === 1) {
    for (const [column, name] of headers.names)
      if (!columns[column]?.some((leaf) => leaf?.kind === 'date'))
        for (const row of table) relabel(row, column, name)
    headers.names.clear()
  }
  const kept = places.map((_, column) => column).filter((column) => !headers.dropped.has(column))
  const grid: FoundGrid = { source: 'siblings', rows: [], isCut: found.lines.length > MAX_ROWS }
  const names = namesOf(kept, headers.names, columns, header)
  if (names.some((name) => name !== '')) grid.rows.push(names.map((name) => cell(name, true)))
  for (const [index, line] of lines.entries()) {
    if (index % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield
    const row = table[index]
    if (row === null || row === undefined) grid.rows.push(...betweenRows(line.leaves))
    else grid.rows.push(kept.map((column): Cell => cell(row[column]?.text ?? '')))
  }
  return grid
}

/** What stands between rows; a day in a block of its own at the end of it is the heading of the rows below, whatever stands over it. */
function betweenRows(leaves: readonly Leaf[]): Cell[][] {
  const at = leaves.findLastIndex(({ kind, holder }) => kind === 'date' && holder.isBlock)
  const isUnderOthers = at > 0 && leaves.slice(0, at).every(({ holder }) => holder !== leaves[at]?.holder)
  if (!isUnderOthers) return [betweenCells(leaves)]
  return [betweenCells(leaves.slice(0, at)), betweenCells(leaves.slice(at))]
}

/** What stands between rows as one cell; of a day's heading its day, and beside it the balance at the day's end. */
function betweenCells(leaves: readonly Leaf[]): Cell[] {
  const [first, ...others] = leaves
  const isHeading = first?.kind === 'date' && others.every(({ kind }) => kind !== 'date')
  if (!isHeading) return [cell(leaves.map(({ text }) => text).join(' '), true)]
  const at = others.findIndex(({ isName, text }) => isName === true && wordOf(text) === 'balance')
  const [label, value] = at === -1 ? [] : others.slice(at, at + 2)
  return label === undefined || value?.kind !== 'money'
    ? [cell(first.text)]
    : [cell(first.text), cell(`${label.text} ${value.text}`)]
}

function relabel(row: (Leaf | null)[] | null, column: number, name: string): void {
  const leaf = row?.[column]
  if (row === null || leaf === null || leaf === undefined) return
  row[column] = { ...leaf, text: `${name} ${leaf.text}` }
}

type Labels = { names: Map<number, string>; dropped: Set<number> }

const noLabels = (): Labels => ({ names: new Map(), dropped: new Set() })

/** Columns that say the same label in every row name the next column and are dropped themselves. */
function labelsOf(columns: readonly (readonly (Leaf | null)[])[]): Labels {
  const { names, dropped } = noLabels()
  for (const [index, column] of columns.entries()) {
    const leaves = column.filter((leaf): leaf is Leaf => leaf !== null)
    const first = leaves[0]
    if (first === undefined || first.kind !== 'label') continue
    if (leaves.some(({ text }) => text !== first.text)) continue
    // One label for one row could as well be its only word.
    const next = columns[index + 1]
    if (next === undefined || next.every((leaf) => leaf === null || leaf.kind === 'label')) continue
    // 残高 in a panel above the rows is no label of theirs.
    const named = next.filter((leaf) => leaf !== null).length
    if (leaves.length * 2 < named) continue
    names.set(index + 1, first.text)
    dropped.add(index)
  }
  return { names, dropped }
}

/** A name for each kept column: its label within the rows, or the header line's word for it. */
function namesOf(
  kept: readonly number[],
  labels: ReadonlyMap<number, string>,
  columns: readonly (readonly (Leaf | null)[])[],
  header: readonly Leaf[],
): string[] {
  const inRows = kept.map((column) => labels.get(column) ?? '')
  if (header.length === 0) return inRows
  if (header.length === kept.length) return kept.map((_, i) => header[i]?.text ?? '')
  // As many header words as columns that ever hold more than a sign or nothing.
  const full = kept.filter(
    (column) => columns[column]?.some((leaf) => leaf !== null && leaf.text.length > 1) ?? false,
  )
  if (header.length === full.length) return kept.map((column) => header[full.indexOf(column)]?.text ?? '')
  const byPlace = namesByPlace(kept, columns, header)
  return kept.map((_, i) => byPlace[i] || inRows[i] || '')
}

/** Header words over the columns that they stand above on the screen; words for two columns are divided among them. */
function namesByPlace(
  kept: readonly number[],
  columns: readonly (readonly (Leaf | null)[])[],
  header: readonly Leaf[],
): string[] {
  const heads = header.map((leaf) => ({ text: leaf.text, at: leaf.holder.element.getBoundingClientRect() }))
  const leaves = kept.map(
    (column) => columns[column]?.find((at) => at !== null && at.kind !== 'blank') ?? null,
  )
  const above = leaves.map((leaf) => {
    const at = leaf?.holder.element.getBoundingClientRect()
    if (at === undefined || at.width === 0) return null
    const over = heads.filter(
      (head) => head.at.width > 0 && head.at.left < at.right - 1 && head.at.right > at.left + 1,
    )
    return over.length === 1 ? (over[0] ?? null) : null
  })
  return above.map((head, i) => {
    if (head === null) return ''
    if (above.filter((other) => other === head).length === 1) return head.text
    const isDate = leaves[i]?.kind === 'date'
    const isMoney = leaves[i]?.kind === 'money'
    return head.text.split(BETWEEN_WORDS).find((text) => fits(text, isDate, isMoney)) ?? ''
  })
}

const BETWEEN_WORDS = /[・／/、\n]|\s{1,}/

function fits(text: string, isDate: boolean, isMoney: boolean): boolean {
  const word = wordOf(text)
  if (word === null) return false
  if (isDate) return word === 'date'
  return word !== 'date' && (word === 'description') !== isMoney
}

/** The line of header words that stands above a list: before its first row, or just before the list itself. */
export function headerAbove(found: Found, ancestors: readonly Box[]): Leaf[] {
  const before = found.parent.kids.slice(0, found.first).reverse()
  for (const kid of before) {
    const leaves = isBox(kid) ? leavesIn(kid) : [kid]
    if (isHeader(leaves)) return leaves
  }
  const loose = looseHeader(before)
  if (isHeader(loose)) return loose
  let below: Box = found.parent
  for (const holder of ancestors.slice(0, 3)) {
    const at = holder.kids.indexOf(below)
    for (const kid of holder.kids.slice(Math.max(0, at - 2), at).reverse()) {
      const leaves = isBox(kid) ? leavesIn(kid) : [kid]
      if (isHeader(leaves)) return leaves
    }
    below = holder
  }
  return []
}

/** Header words that stand one by one before the first row; `before` is nearest first. */
function looseHeader(before: readonly (Box | Leaf)[]): Leaf[] {
  const words: Leaf[] = []
  for (const kid of before) {
    const leaves = isBox(kid) ? leavesIn(kid) : [kid]
    const word = leaves[0]
    if (word === undefined || leaves.length !== 1 || word.kind !== 'label') break
    words.unshift(word)
  }
  return words
}

function isHeader(leaves: readonly Leaf[]): boolean {
  if (leaves.length < 2 || leaves.length > MAX_COLUMNS) return false
  if (!leaves.every(({ kind }) => kind === 'label' || kind === 'text')) return false
  // Buttons to filter by (すべて 入金 出金) are words of headers too, but never a day and its description.
  const words = leaves.flatMap(({ text }) => {
    const whole = wordOf(text)
    return whole === null ? text.split(BETWEEN_WORDS).map(wordOf) : [whole]
  })
  const known = words.filter((word) => word !== null)
  return (
    known.length >= 2 &&
    known.length >= words.length * 0.4 &&
    known.some((word) => word === 'date' || word === 'balance')
  )
}
