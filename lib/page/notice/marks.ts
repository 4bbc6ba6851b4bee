// The marks of a notice in a list: read or not, important or not, its class.
import type { Piece } from '../kind/outline'
import { type Chunk, fold, squeeze, textOf } from '../kind/text'
import { markedDay, marksAround } from './beside-title'
import type { Candidate } from './candidate'
import { hueOf } from './colour'
import { type Columns, cellAt } from './columns'
import { type Legend, ONLY_SIGNS } from './legend'
import { CATEGORY, IMPORTANT_MARK, NEW_MARK, PLAIN_MARK, READ_MARK, UNREAD_MARK } from './words'

/** A class that names the row as unread. */
export const UNREAD_CLASS = /(?:^|[-_\s])(?:unread|midoku|notread|unopened)(?:$|[-_\s])/i

/** A button or link that says nothing but "Read" or 読みました: what to do, and no state. */
export function isCallToRead(word: string, control: Piece | null): boolean {
  return (
    control !== null &&
    /^read$|^(?![おご]).*(?<!いただき|され|なり)ました。?$/i.test(word) &&
    squeeze(textOf(control)) === word
  )
}

/** Words beside a box that is still to be ticked: what a person will have done, and no state. */
function isToTick(word: string, { element }: Piece): boolean {
  const around = element.closest('label') ?? element
  return (
    around.querySelector('input[type=checkbox]:not(:checked)') !== null &&
    squeeze(around.textContent ?? '') === word
  )
}

/** Whether a text is one of these signs, or begins with it: ● 9日. */
function hasSign(word: string, signs: readonly string[]): boolean {
  return signs.some((sign) => word.startsWith(sign) && !word.startsWith(sign + sign))
}

/** What the row says of its notice; a column or the page's legend decides what a sign means. */
export function marksOf(
  row: Piece,
  chunks: readonly Chunk[],
  columns: Columns | null,
  legend: Legend,
  title: Piece,
): Pick<Candidate, 'mark' | 'label' | 'category'> {
  let mark: Candidate['mark'] = null
  let label: Candidate['label'] = null
  let category = ''
  for (const { text, control, piece } of chunks)
    for (const word of (markedDay(text) ?? marksAround(text))?.marks.flatMap(eachSign) ??
      eachSign(squeeze(text))) {
      if (UNREAD_MARK.test(word) || hasSign(word, legend.unreadSigns)) mark = 'unread'
      else if (
        hasSign(word, legend.readSigns) ||
        (READ_MARK.test(word) && !isCallToRead(word, control) && !isToTick(word, piece))
      )
        // What was opened is so though it is new.
        mark = mark === 'unread' ? mark : 'read'
      else if (NEW_MARK.test(word)) mark ??= 'new'
      else if (IMPORTANT_MARK.test(word) || hasSign(word, legend.importantSigns)) label = 'important'
      else if (CATEGORY.test(word)) category = word
      else if (PLAIN_MARK.test(word) && columns !== null && columns.label >= 0) label ??= 'plain'
      if (
        (control === null || squeeze(textOf(control)) !== word) &&
        /^【?(?:重要|大切|大事)なお知らせ】?$/.test(word)
      )
        label = 'important'
    }
  const flag = cellAt(row, columns?.flag ?? -1)
  if (flag !== null && /^[○●◎◯★☆✓✔レ!有]+$/.test(squeeze(textOf(flag)))) label = 'important'
  const state = cellAt(row, columns?.state ?? -1)
  if (
    mark === null &&
    state !== null &&
    /未(?:読|確認|開封|閲覧|照会|参照|回答|対応|手続|提出|応答|返信|処理)|unread|un(?:answered|opened)|notyet/i.test(
      squeeze(textOf(state)),
    )
  )
    mark = 'unread'
  if (mark === null && state !== null && /^未$/.test(squeeze(textOf(state)))) mark = 'unread'
  if (mark === null && state !== null && /^済み?$/.test(squeeze(textOf(state)))) mark = 'read'
  const sign = cellAt(row, columns?.readSign ?? -1)
  if (mark === null && sign !== null) mark = readBySign(sign)
  const readOn = cellAt(row, columns?.readOn ?? -1)
  if (mark === null && readOn !== null) mark = /\d/.test(fold(textOf(readOn))) ? 'read' : 'unread'
  mark ??= markIn(row.element.getAttribute('aria-label') ?? '')
  if (mark === null && legend.boldMeansUnread && isBold(title)) mark = 'looks'
  if (mark === null && legend.unreadHue !== null && hueOf(title.element) === legend.unreadHue) mark = 'looks'
  if (mark === null && UNREAD_CLASS.test(`${row.element.getAttribute('class') ?? ''}`)) mark = 'class'
  return { mark, label, category }
}

/** The signs of a text of several, each for itself; any other text as it is. */
const eachSign = (word: string): string[] => (ONLY_SIGNS.test(word) ? [...word] : [word])

/** The state that a row's name for screen readers tells among its parts: 既読 5月1日 夏祭りのご報告. */
function markIn(name: string): 'unread' | 'read' | null {
  const parts = name.split(/[、,，:：|/.]+|\s+(?=[^!-~])|(?<=[^!-~])\s+/).map(squeeze)
  if (parts.some((part) => UNREAD_MARK.test(part))) return 'unread'
  return parts.some((part) => READ_MARK.test(part)) ? 'read' : null
}

/** What a cell of signs says: ✓ is read, nothing is not; words say something else. */
function readBySign(cell: Piece): 'read' | 'unread' | null {
  const words = squeeze(textOf(cell))
  if (/^(?:[○●◎◯✓✔☑レ]|済み?|はい|yes|y)$/i.test(words)) return 'read'
  if (/^(?:未|いいえ|no|n|notyet)$/i.test(words)) return 'unread'
  return /^[×✕☐□]?$/.test(words) && cell.element.childElementCount === 0 ? 'unread' : null
}

/** Set in bold. */
export function isBold(piece: Piece): boolean {
  const weight = piece.element.ownerDocument.defaultView?.getComputedStyle(piece.element).fontWeight ?? ''
  return weight === 'bold' || Number(weight) >= 600 || piece.element.closest('b, strong') !== null
}
