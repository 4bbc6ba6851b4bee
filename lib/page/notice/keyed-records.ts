// Records that name their own fields, each for itself: 件名 … 掲載日 … 状態 …, in a dl or in a small table.
import type { Piece } from '../kind/outline'
import { everyPiece, isSmall, squeeze, textOf } from '../kind/text'
import { cellsOf, columnsOf } from './columns'

const MAX_RECORD = 120

/** Records as rows with cells in one order, and the row of their names. */
export type KeyedRecords = { header: Piece; rows: Piece[] }

/** Pieces that each hold one dl or table of named fields, as rows under the names of them all; null where some hold none. */
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

/** Whether a dl or table is one notice, told field by field. */
export const isKeyedRecord = (piece: Piece): boolean => fieldsOf(piece) !== null

type Fields = Map<string, { key: Piece; value: Piece }>

/** The fields of the only dl or table in a small piece. */
function fieldsWithin(piece: Piece): Fields | null {
  if (!isSmall(piece, MAX_RECORD)) return null
  const found = [...everyPiece(piece)].flatMap((one) =>
    /^(?:dl|table)$/.test(one.tag) ? (fieldsOf(one) ?? []) : [],
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Names and values, where a title, each name once, and one more thing that notices have are among them; null for anything else. */
function fieldsOf(piece: Piece): Fields | null {
  if (piece.tag !== 'dl' && piece.tag !== 'table') return null
  const fields: Fields = new Map()
  for (const [key, value] of pairsOf(piece)) {
    const name = squeeze(textOf(key))
    if (name === '' || fields.has(name)) return null
    fields.set(name, { key, value })
  }
  const { title, date, state, label, flag, readSign, readOn } = columnsOf({
    ...piece,
    kids: [...fields.values()].map(({ key }) => key),
  })
  return title >= 0 && Math.max(date, state, label, flag, readSign, readOn) >= 0 ? fields : null
}

function pairsOf(piece: Piece): [Piece, Piece][] {
  const kids = [...everyPiece(piece)].filter(({ tag }) => tag === (piece.tag === 'dl' ? 'dt' : 'tr'))
  if (piece.tag === 'table')
    return kids.flatMap((row): [Piece, Piece][] => {
      const [key, value, ...rest] = cellsOf(row)
      return key?.tag === 'th' && value?.tag === 'td' && rest.length === 0 ? [[key, value]] : []
    })
  const values = [...everyPiece(piece)].filter(({ tag }) => tag === 'dd')
  return kids.flatMap((key): [Piece, Piece][] => {
    const value = values.find(({ element }) => element === key.element.nextElementSibling)
    return value === undefined ? [] : [[key, value]]
  })
}
