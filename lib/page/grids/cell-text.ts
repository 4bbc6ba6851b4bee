// The text of one cell: what stands printed in it, without its controls.
import { offersMore } from '../../reading/around/count'
import { flagOf } from '../../reading/cells/cell-flag'
import type { SeenElement } from '../seen'
import { textOf, wordsOf } from '../visible'
import { isSpaced } from './room'

/** What a link or button in a row does; none of it says what the transaction was. */
const ACTION =
  /^[\s>›»＞▶▼▲△▽+＋・…]*(?:(?:詳細|明細|内訳|内容|メモ|画像|領収書|利用明細書|カテゴリ)?(?:を|の)?(?:詳細|表示|照会|確認|見る|開く|閉じる|編集|入力|追加|登録|変更|選択|印刷|保存|コピー|削除|申込|お申込み|ダウンロード)(?:する)?|詳細|メモ|内訳|明細|く[わは]しく(?:[はを]?こちら|見る|みる|表示)?|詳しく(?:[はを]?こちら|見る|みる|表示)?|もっと(?:見る|みる)|ひらく|とじる|あとからリボ|あとから分割|リボに変更|分割に変更|(?:view|show|see|open|hide|edit|add|more)?(?:details?|memos?|notes?|receipts?)|edit|view|more|show|print)[\s>›»＞▶▼▲△▽+＋…]*$/i
/** もう一度振込む, 家計簿に追加, この取引について問い合わせる: an act in a sentence of its own. */
const ACT =
  /^(?:もう一度|再度|これ(?:を|に|と)|この\S{1,6}?(?:を|に|と|について)|[^\s\d]{1,8}?(?:を|に|へ|から|について))\S{0,6}?(?:[るすうくむぶつ]|追加|登録|変更|編集|確認|表示|作成|設定|送信|共有|請求|依頼|申請|お?問い?合わ?せ)[\s>›»＞▶]*$/
/** A longer label of a button is part of the row: some banks make the whole row one. */
const LONGEST_ACTION = 14
const LONGEST_ACT = 20

/** The text of a cell with the values of read-only fields and without selects, buttons to act on the row and typed values. */
export function cellTextOf(cell: SeenElement): string {
  return textOf(cell, wordsInCell)
}

/** The words of a row's only cell, which may be those of a control that shows more rows: もっと見る. */
export function rowTextOf(only: SeenElement): string {
  const text = textOf(only)
  return offersMore(text) ? text : cellTextOf(only)
}

/** Words of an element inside a statement; see `cellTextOf`. */
export function wordsInCell(seen: SeenElement): string | null {
  switch (seen.tag) {
    case 'img':
      return PICTURE.test(altOf(seen)) || isToldTwice(seen) ? '' : wordsOf(seen)
    case 'input':
    case 'textarea':
      return printedValueOf(seen.element) ?? ''
    case 'select':
      return ''
    case 'a':
    case 'button':
    case 'summary':
      return isAction(seen) ? '' : null
    case 'span':
    case 'em':
    case 'strong':
    case 'b':
    case 'i':
    case 'sup':
    case 'small':
    case 'mark':
      return tagWords(seen) ?? spacedWords(seen)
    default:
      return wordsOf(seen)
  }
}

const altOf = ({ element }: SeenElement) => element.getAttribute('alt') ?? ''

/** An arrow called 出金 before the words of a row whose amount has its sign: it says nothing of what the row was. */
function isToldTwice(picture: SeenElement): boolean {
  if (altOf(picture).length > LONGEST_WAY || flagOf(altOf(picture), false) === 0) return false
  const cell = picture.element.closest('td, [role=cell], [role=gridcell]')
  if (cell === null || (cell.textContent ?? '').trim() === '') return false
  const others = [...(cell.parentElement?.children ?? [])].filter((other) => other !== cell)
  return others.some((other) => SIGNED.test((other.textContent ?? '').trim()))
}

const LONGEST_WAY = 6
const SIGNED = /^[+＋\-−－▲△]\s?[¥￥]?\d/

/** What a picture shows, where it says itself that it is one. */
const PICTURE = /(?:アイコン|ロゴ|画像|イラスト|写真|\b(?:icon|logo|image|picture))$/i

const NEWS = /^(?:NEW!*|新着!?|NEW ?[!★☆])$/i
const STATE = /^[[(【<]?(?:未確定|未反映|処理中|予定|予約|取消|保留中?|確定|速報)[\])】>]?$/

/** 2026/4/2 and 10:12 in an element of its own are no 21st. */
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/

/** A label set beside a row's words: NEW says nothing of the transaction, 未確定 is a word for itself. Null for any other element. */
function tagWords({ children }: SeenElement): string | null {
  const [only] = children
  if (children.length !== 1 || typeof only !== 'string' || only.length > 12) return null
  const text = only.normalize('NFKC').trim()
  if (NEWS.test(text)) return ' '
  if (TIME.test(text)) return ` ${text} `
  return STATE.test(text) ? ` ${text} ` : null
}

/** 給与 カ）イズミドウ with room between them; null for any other element, and for amounts, whose marks stand apart too. */
function spacedWords(seen: SeenElement): string | null {
  const [only] = seen.children
  if (seen.isBlock || seen.children.length !== 1 || typeof only !== 'string') return null
  return only.trim().length > 1 && !/\d/.test(only) && isSpaced(seen) ? ` ${only} ` : null
}

/** The value of a field that the bank prints into and nobody can type into; null for any other, and always for passwords. */
export function printedValueOf(element: Element): string | null {
  if (!element.hasAttribute('readonly') && !element.hasAttribute('disabled')) return null
  if (element.localName === 'textarea') return ` ${(element as HTMLTextAreaElement).value} `
  const type = (element.getAttribute('type') ?? 'text').toLowerCase()
  return type === 'text' || type === 'date' || type === 'number'
    ? ` ${(element as HTMLInputElement).value} `
    : null
}

function isAction(seen: SeenElement): boolean {
  const text = textOf(seen, wordsOf).normalize('NFKC').replace(/\s+/g, '')
  if (text.length <= LONGEST_ACTION && ACTION.test(text)) return true
  return text.length <= LONGEST_ACT && ACT.test(text) && !offersMore(text)
}
