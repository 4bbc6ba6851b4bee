// Lines up the pieces of repeated rows: the same place in each row is the same column.
import { type Box, isBox, type Leaf } from './box'

/** A piece with the place at which it stands in its row: tags from the row down, each counted among its like. */
export type Placed = { place: string; leaf: Leaf }

/** The pieces of a row with their places. Empty blocks keep their count, so that a missing amount shifts nothing. */
export function placedIn(row: Box): Placed[] {
  const placed: Placed[] = []
  const visit = (box: Box, path: string): void => {
    const counts = new Map<string, number>()
    for (const kid of box.kids) {
      const tag = isBox(kid) ? kid.seen.tag : kid.isName ? '#name' : '#'
      const nth = (counts.get(tag) ?? 0) + 1
      counts.set(tag, nth)
      if (isBox(kid)) visit(kid, `${path}/${tag}${nth}`)
      else placed.push({ place: `${path}/${tag}${nth}`, leaf: kid })
    }
  }
  visit(row, '')
  return placed
}

/** One order of places for all rows: each row's own order is kept wherever rows agree. At most `most` places. */
export function placesOf(rows: readonly (readonly Placed[])[], most: number): string[] {
  const order: string[] = []
  const known = new Set<string>()
  const seenShapes = new Set<string>()
  for (const row of rows) {
    const shape = row.map(({ place }) => place).join(' ')
    if (seenShapes.has(shape)) continue
    seenShapes.add(shape)
    let after = -1
    for (const { place } of row) {
      if (!known.has(place)) {
        if (order.length >= most) continue
        known.add(place)
        order.splice(after + 1, 0, place)
      }
      after = order.indexOf(place)
    }
  }
  return order
}

/** The row's leaves under the places, null where it has none; two in one place stand together. */
export function alongPlaces(row: readonly Placed[], places: readonly string[]): (Leaf | null)[] {
  const byPlace = new Map(row.map(({ place, leaf }) => [place, leaf]))
  return places.map((place) => byPlace.get(place) ?? null)
}
