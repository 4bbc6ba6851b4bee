// Which column of a list of notices holds what, by its header words.
import type { Piece } from '../kind/outline'
import { isSmall, once, squeeze, textOf } from '../kind/text'

/** Column indexes, spans resolved; -1 where there is none. */
export type Columns = {
  title: number
  date: number
  deadline: number
  state: number
  /** When it was read: a day where it was, nothing where it was not. */
  readOn: number
  /** A sign in it says that a notice was read, an empty cell that it was not. */
  readSign: number
  label: number
  flag: number
}

const TITLE =
  /^(?:お?知らせの?)?(?:件名|タイトル|表題|題名|標題|見出し|内容|件名・内容|お知らせ|お知らせ内容|連絡事項|メッセージ|subject|title|message|notice)$/i
const DATE =
  /(?:掲載|掲示|発行|配信|発信|公開|受信|通知|作成|送信|登録|お知らせ)(?:開始)?日[時付]?|^掲[載示]期間$|^(?:日付|日時|年月日|date|posted|received|sent)$/i
const DEADLINE =
  /(?<!掲載|表示|保存|閲覧|公開)(?:期限|期日|締切|〆切|deadline|due|(?:reply|respond|response|act|answer|complete|confirm|return|submit)(?:required)?by)/i
const READ_ON =
  /^(?:ご?(?:既読|開封|閲覧|確認|参照)|お?読み?(?:に?なった|いただいた|取り?))(?:済み?)?日[時付]?$|^(?:date)?(?:read|opened|viewed)(?:on|at|date)$|^date(?:read|opened|viewed)$/i
const READ_SIGN =
  /^(?:既読|開封|閲覧|読了|確認|(?:既読|開封|閲覧|確認)済み?|(?:opened|read|viewed|confirmed)[?]?)$/i
const STATE = /閲覧(?!終了|期限)|未読|既読|状態|状況|ステータス|開封|status|state|read/i
const FLAG = /^(?:重要|重要なお知らせ|important|!)$/i
const LABEL = /重要|区分|種別|優先|importance|priority|type|category|分類/i

/** Whether a row only names its columns. */
export const isHeaderRow = once((row: Piece): boolean => {
  const cells = cellsOf(row)
  if (cells.length < 2 || cells.length < row.kids.length || !isSmall(row, 60)) return false
  const texts = cells.map((cell) => squeeze(textOf(cell)))
  if (texts.some((text) => text.length > 14)) return false
  if (cells.every((cell) => cell.tag === 'th' || cell.element.getAttribute('role') === 'columnheader'))
    return texts.every((text) => !/\d{2}/.test(text))
  return (
    texts.every((text) => !/\d/.test(text)) &&
    texts.some((text) => TITLE.test(text)) &&
    texts.some((text) => DATE.test(text) || STATE.test(text))
  )
})

/** Whether a piece has rows under a row that names their columns: it is a list, and no row of one. */
export const hasColumns = (piece: Piece): boolean =>
  piece.kids.some(
    (kid) =>
      typeof kid !== 'string' && (isHeaderRow(kid) || (/^t(?:head|body)$/.test(kid.tag) && hasColumns(kid))),
  )

/** The columns that a header row names; a title column by its exact word. */
export function columnsOf(header: Piece): Columns {
  const columns: Columns = {
    title: -1,
    date: -1,
    deadline: -1,
    state: -1,
    readOn: -1,
    readSign: -1,
    label: -1,
    flag: -1,
  }
  let index = 0
  for (const cell of cellsOf(header)) {
    const text = squeeze(textOf(cell))
    if (columns.readSign < 0 && READ_SIGN.test(text)) columns.readSign = index
    if (columns.title < 0 && TITLE.test(text)) columns.title = index
    else if (columns.date < 0 && DATE.test(text)) columns.date = index
    else if (columns.deadline < 0 && DEADLINE.test(text)) columns.deadline = index
    else if (columns.readOn < 0 && READ_ON.test(text)) columns.readOn = index
    else if (columns.state < 0 && STATE.test(text)) columns.state = index
    else if (columns.flag < 0 && FLAG.test(text)) columns.flag = index
    else if (columns.label < 0 && LABEL.test(text)) columns.label = index
    index += spanOf(cell)
  }
  return columns
}

/** The cell of a row that stands in that column. */
export function cellAt(row: Piece, column: number): Piece | null {
  if (column < 0) return null
  let index = 0
  for (const cell of cellsOf(row)) {
    const span = spanOf(cell)
    if (column < index + span) return cell
    index += span
  }
  return null
}

/** The cells of a row: td and th, ARIA cells, or any blocks and spans in a row. */
export function cellsOf(row: Piece): Piece[] {
  return row.kids.filter((kid) => typeof kid !== 'string')
}

function spanOf({ element }: Piece): number {
  const span = Number(element.getAttribute('colspan') ?? '1')
  return span > 1 && span < 50 ? span : 1
}
