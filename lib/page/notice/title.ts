// The title of a notice in a list: which of a record's words it is.
import type { Piece } from '../kind/outline'
import { asShown, type Chunk, everyPiece, fold, isControl, isInline, squeeze, textOf } from '../kind/text'
import { SENDER } from './article-day'
import { dayBehind, isOnlyDays, markedDay, marksAround, ONLY_DEADLINE } from './beside-title'
import { type Columns, cellAt } from './columns'
import { leadingDay, type WrittenDay, wholeDay } from './day'
import { fitsAsTitle } from './fit-title'
import {
  ACTION_WORD,
  BEGS_TO_BE_READ,
  CATEGORY,
  IMPORTANT_MARK,
  NEW_MARK,
  PLAIN_MARK,
  READ_MARK,
  UNREAD_MARK,
} from './words'

/** `from`: what made it the title. */
export type Titled = {
  title: string
  piece: Piece
  date: WrittenDay | null
  from?: 'column' | 'heading' | 'control' | 'words'
}

/** Controls of the page around a text, and those that say that it was read: the names of no notice. */
export const NAMES_NONE =
  /^(?:ログ(?:アウト|オフ)(?:する)?|log-?out|sign-?out|log-?off|ヘルプ|help|サイトマップ|english|日本語|文字サイズ.*|(?:お?知らせ|内容|すべて|全て|上記)?[をは]?(?:ご?確認|お?読み|読了|了解|理解|承知)(?:いたし)?し?ました|.{0,10}(?:メニュー|トップ|ホーム|マイページ|(?:トップ|前の|次の|サービス|ログイン|ご利用)(?:ページ|画面))[へに](?:お?(?:戻る|進む|移動)(?:する)?)?)$/i

/** What a button says that it does: 今は更新せずログオンする, 更新手続きへ進む, CSVダウンロード. */
const DOES =
  /(?:する|進む|戻る|しない|行う|済ませる|へ|ダウンロード|保存|印刷|出力|再?表示|検索|絞り?込み?|クリア|リセット|並べ?替え)$/

/** The title: by its column, else the record's own heading, else its link, else its first real words. */
export function titleOf(row: Piece, chunks: readonly Chunk[], columns: Columns | null): Titled | null {
  // Where its day stands apart, a day at the beginning of a title is the title's: 11月3日の臨時休止.
  const hasDayApart = chunks.some(
    ({ text, control }) =>
      (control === null || squeeze(textOf(control)).length > squeeze(text).length + 3) &&
      /\d$|日|[)\]】]$/.test(fold(text)) &&
      wholeDay(fold(text)) !== null,
  )
  const cell = cellAt(row, columns?.title ?? -1)
  if (cell !== null) {
    const inner = controlIn(cell) ?? cell
    const titled = wordsIn(inner, hasDayApart) ?? wordsIn(cell, hasDayApart)
    if (titled !== null) return { ...titled, from: 'column' }
  }
  for (const piece of everyPiece(row)) {
    if (
      !/^h[1-6]$/.test(piece.tag) &&
      piece.element.getAttribute('role') !== 'heading' &&
      piece.tag !== 'summary'
    )
      continue
    const titled = wordsIn(piece, hasDayApart)
    if (titled !== null) return { ...titled, from: 'heading' }
  }
  const controls = new Set(chunks.flatMap(({ control }) => (control === null ? [] : [control])))
  let best: Titled | null = null
  for (const control of controls) {
    const said = squeeze(textOf(control))
    if (ACTION_WORD.test(said) || NAMES_NONE.test(said) || !fitsAsTitle(textOf(control))) continue
    if (/^(?:button|input)$/.test(control.tag) && DOES.test(said)) continue
    const titled = wordsIn(control, hasDayApart)
    if (titled !== null && (best === null || titled.title.length > best.title.length)) best = titled
  }
  if (best !== null) return { ...best, from: 'control' }
  const words = wordsIn(row, hasDayApart)
  return words === null ? null : { ...words, from: 'words' }
}

function controlIn(cell: Piece): Piece | null {
  for (const piece of everyPiece(cell))
    if (isControl(piece) && !ACTION_WORD.test(squeeze(textOf(piece)))) return piece
  return null
}

/** The first block of real words in a piece, without marks, days and classes that stand apart. */
function wordsIn(piece: Piece, hasDayApart: boolean): Titled | null {
  const runs: { block: Piece; chunks: Lined[] }[] = []
  let lineOf = 0
  const visit = (at: Piece, block: Piece, control: Piece | null): void => {
    for (const kid of at.kids) {
      if (typeof kid === 'string') {
        const text = asShown(kid)
        if (text === '') continue
        const last = runs.at(-1)
        if (last?.block === block) last.chunks.push({ text, piece: at, control, line: lineOf })
        else runs.push({ block, chunks: [{ text, piece: at, control, line: lineOf }] })
      } else if (kid.tag === 'br') lineOf += 1
      else visit(kid, runsOn(kid) ? block : kid, isControl(kid) ? kid : control)
    }
  }
  visit(piece, piece, isControl(piece) ? piece : null)
  for (const { block, chunks } of runs) {
    const real = firstLines(withoutChips(chunks.filter((chunk) => !isAside(chunk, piece))))
    if (real.length === 0) continue
    const text = asShown(real.map((chunk) => chunk.text).join(''))
    const words = asShown(marksAround(text)?.title ?? text)
    const leading = hasDayApart ? null : leadingDay(fold(words))
    const last = hasDayApart || leading !== null ? null : dayBehind(words)
    const behind = last === null || SENDER.test(squeeze(last.title)) ? null : last
    const rest = leading === null ? (behind?.title ?? words) : tailOf(words, leading.rest)
    const title = asShown(marksAround(rest)?.title ?? rest)
    if (squeeze(title).length >= 4)
      return { title, piece: real[0]?.piece ?? block, date: leading?.day ?? behind?.day ?? null }
  }
  return null
}

/** An inline element that the style sheet does not set as a block: a title over its excerpt, both of spans. */
function runsOn(piece: Piece): boolean {
  if (!isInline(piece) || piece.tag === 'time') return false
  const { display } = piece.element.ownerDocument.defaultView?.getComputedStyle(piece.element) ?? {}
  return !/^(?:block|flex|grid|list-item|table)$/.test(display ?? '')
}

/** A text and which of the lines parted by br it stands on. */
type Lined = Chunk & { line: number }

/** A word of a class may be any; what begins a title and is drawn in a box of its own is one. */
function withoutChips(chunks: Lined[]): Lined[] {
  const at = chunks.findIndex(({ text, piece }) => squeeze(text).length > 8 || !isChip(piece))
  return at > 0 ? chunks.slice(at) : chunks
}

/** A small inline element on a ground or in a frame of its own, apart from what it stands in. */
function isChip({ element, kids }: Piece): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  return (
    /^(?:span|em|i|b|strong|small|label)$/.test(element.localName) &&
    kids.length === 1 &&
    style !== undefined &&
    (Number.parseFloat(style.borderTopWidth) > 0 ||
      !/^(?:transparent|rgba\(.*, ?0\)|)$/.test(style.backgroundColor))
  )
}

/** The title's own lines: a bold first one, or the one before a line of sentences, else all. */
function firstLines(chunks: Lined[]): Lined[] {
  const first = chunks.filter(({ line }) => line === chunks[0]?.line)
  const rest = chunks.slice(first.length)
  const isBoldAlone =
    first.every(({ piece }) => piece.element.closest('b, strong') !== null) &&
    rest.every(({ piece }) => piece.element.closest('b, strong') === null)
  const isText = rest.some(({ text }) => /。|[まで]す$/.test(text))
  return rest.length > 0 && (isBoldAlone || isText) ? first : chunks
}

/** A mark, a day, a class or an action that stands on its own. */
function isAside({ text, control }: Chunk, within: Piece): boolean {
  const word = squeeze(text)
  if (
    UNREAD_MARK.test(word) ||
    READ_MARK.test(word) ||
    NEW_MARK.test(word) ||
    IMPORTANT_MARK.test(word) ||
    PLAIN_MARK.test(word) ||
    CATEGORY.test(word) ||
    BEGS_TO_BE_READ.test(word) ||
    (ONLY_DEADLINE.test(word) && /\d/.test(word))
  )
    return true
  if (/^[\d\W_]*$/.test(word) && !/[\p{L}]/u.test(word)) return true
  return (
    isOnlyDays(text) ||
    markedDay(text) !== null ||
    (control !== null && control !== within && ACTION_WORD.test(word))
  )
}

/** The end of the shown text that folds to `rest`. */
function tailOf(text: string, rest: string): string {
  for (let i = text.length - rest.length; i > 0 && i < text.length; i -= 1)
    if (fold(text.slice(i)) === rest) return asShown(text.slice(i)).replace(/^[:：・]\s*/, '')
  for (let i = 1; i < text.length; i += 1)
    if (fold(text.slice(i)) === rest) return asShown(text.slice(i)).replace(/^[:：・]\s*/, '')
  return rest
}
