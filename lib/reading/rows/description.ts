// A row's description: every column that says what it was, in words, from left to right.
import { isSymbol } from '../cells/cell-flag'
import { isBlankCell, isMaskedCell } from '../cells/cell-money'
import { joined } from '../cells/fold'
import { isNamedNote } from '../cells/named-note'
import { isPaymentTerms } from '../cells/payment-terms'
import type { Plan } from '../columns/plan'
import { wordOf } from '../columns/vocabulary'
import type { Cell } from '../grid'
import type { Column } from '../sections/section'

/** A line below a purchase that tells its price abroad, a rate or a number: figures, no words of what it was. */
const SIDE_NOTE =
  /^[[(※*]?(?:現地(?:通貨)?(?:ご?利用)?(?:額|金額|通貨)|(?:換算|適用)(?:レート|日|相場)|為替レート|外貨(?:額|金額)|承認番号|伝票番号|取引番号|受付番号|注文番号)/

/** How far a row has come, as a mark beside it: 未確定, 請求済み, pending. */
const STATE =
  /^[[(【]?(?:(?:ご?利用|売上|お?取引|金額)?未?確定(?:済み?)?|速報|処理(?:済み?|中)|反映(?:済み?|待ち)|(?:お?取引|お?支払い?|ご?請求|決済|処理|入金)?(?:完了|済み?)|pending|posted|completed?|settled)[\])】]?$/i

/** 15ポイント獲得, +3pt: what else the row brought. */
const POINTS = /^[+＋]?[\d０-９,]+\s?(?:ポイント|pt|マイル)(?:獲得|付与|進呈|加算|対象|還元)?$/i

/** Marks one behind the other: 本人 +5pt 確定. */
const areMarks = (text: string) =>
  text.split(' ').every((mark) => STATE.test(mark) || POINTS.test(mark) || isPaymentTerms(mark))

/** Which of a card's limits was used. */
const LIMIT = /^(?:ショッピング|キャッシング)(?:サービス|枠|利用)?$/

/** USD 372.27 × 156.20, 12.50 米ドル: what was paid abroad. */
const ABROAD =
  /^(?:[A-Z]{3} ?\d[\d,]*\.\d+(?![^\s(×x*@=])|\d[\d,]*\.\d+ ?(?:[A-Z]{3}|米?ドル|ユーロ|ポンド|元|ウォン)(?![A-Za-z]))/

function isSideNote(text: string): boolean {
  const folded = text.normalize('NFKC')
  return /\d/.test(folded) && (SIDE_NOTE.test(folded) || ABROAD.test(folded))
}

/** 12:10 alone, before or behind the words. */
const TIME = '[\\d０-９]{1,2}[:：][\\d０-９]{2}(?:[:：][\\d０-９]{2})?'
const TIME_BESIDE = new RegExp(`^${TIME}(?:\\s+|$)|\\s+${TIME}$`, 'g')

const TIME_NAME = /^(?:お?取引|ご?利用)?時[刻間]$/

const CODE = /^[\d０-９]+$/

/** The text without lines of their own that say whose card it was and how it is paid for: 本会員 / 1回払い below the shop. */
function withoutTerms(text: string): string {
  const lines = text.split('\n')
  return lines.length < 2
    ? text
    : lines.filter((line) => !isPaymentTerms(line.trim()) && !isSideNote(line.trim())).join('\n')
}

/** The text without lines of their own below the first that are somebody's note: メモ -. */
function withoutNotes(text: string): string {
  const lines = text.split('\n')
  return lines.length < 2 ? text : lines.filter((line, at) => at === 0 || !isNamedNote(line)).join('\n')
}

/** The description of a row and the undated lines that continue it; '' where nothing describes it. */
export function descriptionOf(
  lines: readonly (readonly Cell[])[],
  plan: Plan,
  columns: readonly Column[],
): string {
  const parts: string[] = []
  for (const line of lines) {
    for (const column of plan.descriptions) {
      const text = line[column]?.text ?? ''
      if (text === '' || isBlankCell(text) || isSymbol(text) || isMaskedCell(text)) continue
      const word = columns[column]?.word ?? null
      const part = joined(withoutNotes(plan.isCard ? withoutTerms(text) : text))
      if ((word === 'kind' || word === 'otherParty') && CODE.test(part)) continue
      if (word !== 'description' && (isPaymentTerms(part) || (plan.isCard && LIMIT.test(part)))) continue
      // メモ：出張 in a line of its own below the words.
      if (parts.length > 0 && isNamedNote(part)) continue
      if (word === null && (isSideNote(part) || areMarks(part) || isNamedNote(part))) continue
      // 残高 that has lost its figure to another column.
      if (word === null && wordOf(part) === 'balance') continue
      const said = word === null ? part.replace(TIME_BESIDE, '') : part
      if (said !== '' && !(word === null && TIME_NAME.test(said))) parts.push(said)
    }
  }
  return parts.join(' ')
}
