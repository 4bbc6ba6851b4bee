// A table that counts notices by their matter: a column 未読 (or a row of that name) beside the names of boxes.
import type { Piece } from '../kind/outline'
import { everyPiece, isSmall, once, squeeze, textOf } from '../kind/text'
import { cellsOf } from './columns'
import type { Counter } from './counter'

const UNREAD = /^(?:うち)?(?:未読|未確認|未開封|未閲覧|新着|unread|new)(?:の?件?数|[(（]件[)）])?$/i
const ALL =
  /^(?:全件|全件数|総件数|合計|件数|既読|開封済み?|確認済み?|total|all|read)(?:の?件?数|[(（]件[)）])?$/i
const NAMES =
  /お知らせ|おしらせ|メッセージ|ご?連絡|ご案内|通知|確認事項|情報|キャンペーン|notices?|messages?|announcements?|notifications?/i
const IMPORTANT = /重要|大切|大事|緊急|important|urgent/i
const OFFERS =
  /商品|キャンペーン|おすすめ|お得|おトク|サービスのご案内|お取引|承認|offers?|promotions?|campaigns?/i
const NUMBER = /^(\d{1,3})[件通]?$/

/** Cells of the rows of a table in words; empty where it is no small table. */
const wordsOf = once((table: Piece): string[][] => {
  if (table.tag !== 'table' || !isSmall(table, 160)) return []
  const rows: string[][] = []
  for (const piece of everyPiece(table))
    if (piece.tag === 'tr') rows.push(cellsOf(piece).map((cell) => squeeze(textOf(cell))))
  return rows
})

/** What a table counts as unread, by the name of each box; empty where it counts none. */
function boxesOf(table: Piece): { name: string; count: number }[] {
  const rows = wordsOf(table)
  const head = rows[0] ?? []
  const column = head.findIndex((cell) => UNREAD.test(cell))
  const across =
    column > 0 && head.every((cell, at) => at === 0 || cell === '' || UNREAD.test(cell) || ALL.test(cell))
  const row = rows.find(([first]) => UNREAD.test(first ?? ''))
  const boxes = across
    ? rows.slice(1).map((cells) => ({ name: cells[0] ?? '', shown: cells[column] ?? '' }))
    : (row ?? []).slice(1).map((shown, at) => ({ name: head[at + 1] ?? '', shown }))
  return boxes.flatMap(({ name, shown }) => {
    const count = NUMBER.exec(shown)?.[1]
    return count === undefined || !NAMES.test(name) ? [] : [{ name, count: Number(count) }]
  })
}

/** Whether a table counts notices, and lists none. */
export const isCountTable = (table: Piece): boolean => boxesOf(table).length > 0

/** The counter that a table is: of its important boxes together where it names some, else of those that are no offers. */
export function counterOfTable(table: Piece): Counter | null {
  const boxes = boxesOf(table)
  const important = boxes.filter(({ name }) => IMPORTANT.test(name))
  const counted = important.length > 0 ? important : boxes.filter(({ name }) => !OFFERS.test(name))
  if (counted.length === 0) return null
  const count = counted.reduce((sum, box) => sum + box.count, 0)
  return { count, isImportant: important.length > 0, form: count === 0 ? 'none' : 'said' }
}
