// Lines up the pieces of repeated rows: the same place in each row is the same column.
import { wordOf } from '../../reading/columns/vocabulary'
import { type Box, isBox } from './box'
import { type FieldOrder, partsOf } from './fields'
import type { Leaf } from './leaf'

/**
 * A piece with the place at which it stands in its row: tags from the row down, each counted among its like. `order` is the same way
 * down by plain position. `cell` is the place of the outermost block that holds this piece and nothing beside it.
 */
export type Placed = { place: string; order: readonly number[]; leaf: Leaf; cell: string | null }

/** The pieces of a row with their places. Empty blocks keep their count, so that a missing amount shifts nothing; `fields` are places where names count. */
export function placedIn(row: Box, fields: FieldOrder = new Map()): Placed[] {
  const placed: Placed[] = []
  const visit = (box: Box, path: string, order: readonly number[], cell: string | null): void => {
    const own = box.kids.length === 1 ? (cell ?? path) : null
    const named = fields.get(path)
    const parts = named === undefined ? partsByCount(box) : partsOf(box)
    for (const [position, kid] of box.kids.entries()) {
      const part = parts[position] ?? ''
      const place = `${path}/${part}`
      const at = [...order, named === undefined ? position : named.indexOf(part)]
      if (isBox(kid)) visit(kid, place, at, own)
      else placed.push({ place, order: at, leaf: kid, cell: own === '' ? null : own })
    }
  }
  visit(row, '', [], null)
  return placed
}

function partsByCount(box: Box): string[] {
  const counts = new Map<string, number>()
  return box.kids.map((kid) => {
    const tag = isBox(kid) ? (isBalance(kid) ? BALANCE : kid.seen.tag) : kid.isName ? '#name' : '#'
    const nth = (counts.get(tag) ?? 0) + 1
    counts.set(tag, nth)
    return `${tag}${nth}`
  })
}

const BALANCE = 'balance'

/** 残高 5,000円 in a block of its own: it stands in the same column whether or not a line of words stands before it. */
function isBalance({ kids, moneys }: Box): boolean {
  const [name, value] = kids
  if (moneys !== 1 || kids.length !== 2 || name === undefined || value === undefined) return false
  if (isBox(name) || isBox(value) || name.isName !== true) return false
  const word = wordOf(name.text)
  return word === 'balance' || word === 'debt'
}

/**
 * The rows with one place for each block that holds a single piece in every row, wrapped or plain: 小計 where the rows above have their words
 * in paragraphs.
 */
export function inCells(rows: readonly (Placed[] | null)[]): (Placed[] | null)[] {
  const places = new Map<string, Set<string>>()
  const all = new Set<string>()
  for (const row of rows)
    for (const { place, cell } of row ?? []) {
      all.add(place)
      if (cell !== null) places.set(cell, (places.get(cell) ?? new Set()).add(place))
    }
  const names = new Map<string, string>()
  for (const [cell, own] of places) {
    const plain = `${cell}/#1`
    const [wrapped, ...others] = [...own].filter((place) => place !== plain)
    if (!own.has(plain) || wrapped === undefined || others.length > 0) continue
    const within = [...all].filter((place) => place.startsWith(`${cell}/`))
    if (within.length === own.size) names.set(plain, wrapped)
  }
  if (names.size === 0) return [...rows]
  return rows.map(
    (row) => row?.map((placed) => ({ ...placed, place: names.get(placed.place) ?? placed.place })) ?? null,
  )
}

/** The places of all rows from left to right, at most `most`; a place stands where the first row that has it shows it. */
export function placesOf(rows: readonly (readonly Placed[])[], most: number): string[] {
  const orders = new Map<string, readonly number[]>()
  for (const row of rows) {
    for (const { place, order } of row) if (!orders.has(place) && orders.size < most) orders.set(place, order)
  }
  return [...orders].sort(([, a], [, b]) => before(a, b)).map(([place]) => place)
}

function before(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The row's leaves under the places, null where it has none; two in one place stand together. */
export function alongPlaces(row: readonly Placed[], places: readonly string[]): (Leaf | null)[] {
  const byPlace = new Map(row.map(({ place, leaf }) => [place, leaf]))
  return places.map((place) => byPlace.get(place) ?? null)
}
