// Repeated blocks as a grid: pieces lined up in columns, labels inside the rows made headers.

import { isAccountHeading } from '../../reading/accounts/account-heading'
import { flagOf } from '../../reading/cells/cell-flag'
import { wordOf } from '../../reading/columns/vocabulary'
import type { Cell } from '../../reading/grid'
import { namesOf } from './column-names'
import { alongPlaces, inCells, type Placed, placedIn, placesOf } from './columns'
import { withEvenPieces } from './even-rows'
import { fieldOrder } from './fields'
import { flatLines } from './flat-grid'
import { cell, type FoundGrid, MAX_COLUMNS, MAX_ROWS } from './found-grid'
import { isHeader } from './header-line'
import { isNameOfWords, type Leaf } from './leaf'
import type { Found } from './records'

const ROWS_A_SLICE = 200

/** The list as a grid. `above` are the words that stand above its columns, where the page has such a line. */
export function* listGrid(found: Found, above: readonly Leaf[]): Generator<void, FoundGrid | null> {
  if (found.isFlat) return yield* flatLines(found.parent, above)
  const lines = withEvenPieces(found.lines.slice(0, MAX_ROWS))
  // Where days stand over the rows, the line of words over the first day is among them.
  const own = above.length > 0 ? [] : firstHeader(lines)
  const header = own.length > 0 ? own : above
  const shown: (Placed[] | null)[] = []
  const fields = fieldOrder(
    lines.flatMap((line) => (line.kind === 'record' && line.box !== null ? [line.box] : [])),
  )
  for (const line of lines) {
    shown.push(line.kind === 'record' && line.box !== null ? placedIn(line.box, fields) : null)
    if (shown.length % ROWS_A_SLICE === 0) yield
  }
  const rows = inCells(shown)
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
  // One word is no header: the label stays in its cells, where the engine finds it; a day is one without, a number that looks like one is none.
  if (header.length === 0 && headers.names.size === 1) {
    for (const [column, name] of headers.names)
      if (wordOf(name) === 'other' || !columns[column]?.some((leaf) => leaf?.kind === 'date'))
        for (const row of table) relabel(row, column, name)
    headers.names.clear()
  }
  const kept = places
    .map((_, column) => column)
    .filter((column) => !headers.dropped.has(column) && !isOfInitials(columns, column))
  const grid: FoundGrid = { source: 'siblings', rows: [], isCut: found.lines.length > MAX_ROWS }
  const names = namesOf(kept, headers.names, columns, header)
  if (names.some((name) => name !== '')) grid.rows.push(names.map((name) => cell(name, true)))
  for (const [index, line] of lines.entries()) {
    if (index % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield
    const row = table[index]
    if (row === null || row === undefined) {
      const others = index === 0 ? line.leaves.slice(own.length) : line.leaves
      if (others.length > 0) grid.rows.push(...betweenRows(others, index === 0))
    } else grid.rows.push(kept.map((column): Cell => cell(row[column]?.text ?? '')))
  }
  return grid
}

function firstHeader([first]: Found['lines']): readonly Leaf[] {
  if (first?.kind !== 'between') return []
  const day = first.leaves.findIndex(({ kind }) => kind === 'date')
  const words = first.leaves.slice(0, day === -1 ? undefined : day)
  return isHeader(words) ? words : []
}

/** What stands between rows; a day in a block of its own at the end of it is the heading of the rows below, whatever stands over it. */
function betweenRows(leaves: readonly Leaf[], isOverAll: boolean): Cell[][] {
  // Whose rows follow is said in a line of its own.
  const named = leaves.length < 2 ? -1 : leaves.findIndex(({ text }) => isAccountHeading(text))
  if (named !== -1) {
    const parts = [leaves.slice(0, named), leaves.slice(named, named + 1), leaves.slice(named + 1)]
    return parts.filter(({ length }) => length > 0).flatMap((part) => betweenRows(part, isOverAll))
  }
  const at = leaves.findLastIndex(({ kind, holder }) => kind === 'date' && holder.isBlock)
  const isUnderOthers = at > 0 && leaves.slice(0, at).every(({ holder }) => holder !== leaves[at]?.holder)
  if (!isUnderOthers) return [betweenCells(leaves)]
  const over = leaves.slice(0, at)
  return [...(isOverAll ? linesOf(over) : [over]), leaves.slice(at)].map(betweenCells)
}

/** What stands over all rows, each block of it on a line of its own: the bill, the card, the account that pays. */
function linesOf(leaves: readonly Leaf[]): Leaf[][] {
  const lines: { block: Element; leaves: Leaf[] }[] = []
  for (const leaf of leaves) {
    const { element, isBlock } = leaf.holder
    const block = isBlock ? element : (element.parentElement ?? element)
    const last = lines.at(-1)
    if (last !== undefined && last.block === block) last.leaves.push(leaf)
    else lines.push({ block, leaves: [leaf] })
  }
  return lines.map((line) => line.leaves)
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

/** A letter in a circle before each row's words, which begin with it: a picture of the shop. */
function isOfInitials(columns: readonly (readonly (Leaf | null)[])[], column: number): boolean {
  const letters = columns[column] ?? []
  if (letters.every((leaf) => leaf === null)) return false
  return letters.every((leaf, row) => {
    if (leaf === null) return true
    if (leaf.kind !== 'text' || [...leaf.text].length > 1) return false
    const next = columns.slice(column + 1).find((other) => other[row]?.kind === 'text')?.[row]?.text ?? ''
    return next.length > 1 && next.toUpperCase().startsWith(leaf.text.toUpperCase())
  })
}

function relabel(row: (Leaf | null)[] | null, column: number, name: string): void {
  const leaf = row?.[column]
  if (row === null || leaf === null || leaf === undefined) return
  row[column] = { ...leaf, text: `${name} ${leaf.text}` }
}

/** 取引先金融機関: a name by where it stands, whether or not it is known. */
const isTerm = ({ kind, holder }: Leaf) => kind === 'text' && holder.tag === 'dt'

/** 摘要 and 借入 in every row: words of the vocabulary behind a name of words, and over no amount of their own, are what the rows were. */
function isWordsBehind(name: Leaf, columns: readonly (readonly (Leaf | null)[])[], index: number): boolean {
  const [words, after] = [columns[index + 1], columns[index + 2]]
  return (
    isNameOfWords(wordOf(name.text)) &&
    words?.some((leaf) => leaf !== null) === true &&
    after?.some((leaf) => leaf?.kind === 'money' || leaf?.kind === 'blank') !== true
  )
}

const isOnlyWay = ({ text }: Leaf, leaves: readonly Leaf[]) =>
  leaves.length === 1 && flagOf(text, false) !== 0

type Labels = { names: Map<number, string>; dropped: Set<number> }

const noLabels = (): Labels => ({ names: new Map(), dropped: new Set() })

/** Columns that say the same label in every row name the next column and are dropped themselves. */
function labelsOf(columns: readonly (readonly (Leaf | null)[])[]): Labels {
  const { names, dropped } = noLabels()
  for (const [index, column] of columns.entries()) {
    const leaves = column.filter((leaf): leaf is Leaf => leaf !== null)
    const first = leaves[0]
    if (first === undefined || (first.kind !== 'label' && !isTerm(first))) continue
    if (leaves.some(({ text }) => text !== first.text)) continue
    // One label for one row could as well be its only word.
    const next = columns[index + 1]
    if (next === undefined || names.has(index)) continue
    // チャージ over 銀行口座 in the only row of a month, or before a person's name, is what it was.
    if (
      (first.text.includes('\n') && !/\n[ -~]+$/.test(first.text)) ||
      (isOnlyWay(first, leaves) && next.every((leaf) => leaf?.kind === 'text'))
    )
      continue
    if (next.every((leaf) => leaf === null || leaf.kind === 'label') && !isWordsBehind(first, columns, index))
      continue
    // 出 before what each row was, where only withdrawals are shown, is the name of no words.
    const isDirection = first.text.length <= 2 && flagOf(first.text, false) !== 0
    if (isDirection && leaves.length > 1 && next.every((leaf) => leaf?.kind !== 'money')) continue
    // 残高 in a panel above the rows is no label of theirs.
    const named = next.filter((leaf) => leaf !== null).length
    if (leaves.length * 2 < named) continue
    names.set(index + 1, first.text)
    dropped.add(index)
  }
  return { names, dropped }
}
