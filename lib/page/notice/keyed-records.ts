// Records that name their own fields, each for itself: 件名 … 掲載日 … 状態 …, in a dl, a small table or a block.
import type { Piece } from '../kind/outline'
import { everyPiece, isSmall, once, squeeze, textOf } from '../kind/text'
import { cellsOf, columnsOf } from './columns'

const MAX_RECORD = 120

/** Records as rows with cells in one order, and the row of their names. */
export type KeyedRecords = { header: Piece; rows: Piece[] }

/** Pieces that each hold one set of named fields, as rows under the names of them all; null where some hold none. */
export function keyedRecords(pieces: readonly Piece[]): KeyedRecords | null {
  const records = pieces.map(fieldsWithin)
  const names = new Map<string, Piece>()
  for (const record of records) {
    if (record === null) return null
    for (const [name, { key }] of record) if (!names.has(name)) names.set(name, key)
  }
  const [first] = pieces
  if (first === undefined || records.length === 0) return null
  const rows = pieces.map((piece, at): Piece => {
    const empty = { element: piece.element, tag: 'td', kids: [], order: piece.order }
    return {
      ...piece,
      tag: 'tr',
      kids: [...names.keys()].map((name) => records[at]?.get(name)?.value ?? empty),
    }
  })
  return { header: { ...first, tag: 'tr', kids: [...names.values()] }, rows }
}

/** Whether a piece is one notice, told field by field. */
export const isKeyedRecord = (piece: Piece): boolean => fieldsOf(piece) !== null

type Fields = Map<string, { key: Piece; value: Piece }>
type Pair = readonly [Piece, Piece]
const LONGEST_NAME = 14

/** The fields of the only dl, table or block of named fields in a small piece. */
function fieldsWithin(piece: Piece): Fields | null {
  if (!isSmall(piece, MAX_RECORD)) return null
  const found = [...everyPiece(piece)].flatMap((one) => (one.tag === 'tbody' ? [] : (fieldsOf(one) ?? [])))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Names and values, where a title, each name once, and one more thing that notices have are among them; null for anything else. */
const fieldsOf = once((piece: Piece): Fields | null => {
  const fields: Fields = new Map()
  for (const [key, value] of pairsOf(piece)) {
    const name = squeeze(textOf(key))
    if (name.length > LONGEST_NAME || fields.has(name)) return null
    if (name !== '') fields.set(name, { key, value })
  }
  if (fields.size < 2) return null
  const { title, date, state, label, flag, readSign, readOn } = columnsOf({
    ...piece,
    kids: [...fields.values()].map(({ key }) => key),
  })
  return title >= 0 && Math.max(date, state, label, flag, readSign, readOn) >= 0 ? fields : null
})

/** What stands beside each other in twos: dt and dd, th and td, or two kids of each kid. */
function pairsOf(piece: Piece): Pair[] {
  if (piece.tag === 'dl') {
    const parts = [...everyPiece(piece)].filter(({ tag }) => tag === 'dt' || tag === 'dd')
    return parts.flatMap((key, at): Pair[] => {
      const value = parts[at + 1]
      return key.tag === 'dt' && value?.tag === 'dd' ? [[key, value]] : []
    })
  }
  const rows = piece.kids.flatMap((kid) =>
    typeof kid === 'string' ? [] : kid.tag === 'tbody' ? kid.kids : [kid],
  )
  return rows.flatMap((row): Pair[] => {
    const [key, value, ...rest] = typeof row === 'string' ? [] : cellsOf(row)
    return key === undefined || value === undefined || rest.length > 0 ? [] : [[key, value]]
  })
}
