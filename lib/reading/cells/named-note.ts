// Texts within a row that carry their own names and are no description: メモ -, 備考：タッチ決済, お支払区分：１回 備考：.

import { wordOf } from '../columns/vocabulary'
import { fold } from './fold'

/** メモ and 備考 before a space, a colon or the mark of nothing. */
const NOTE = /^(?:お客(?:さま|様)(?:の)?)?(?:メモ|備考)(?:欄)?(?:\s*[:-]|\s+\S)/
/** A name before a colon, at the beginning or behind a space. */
const NAME = /(?:^|\s)([^\s:\d]{2,10})\s?:/g
/** Names that stand as often before what a row was for. */
const ALSO_WORDS = /^(?:その他|ご?契約|手数料)/

/** Names of what is read elsewhere or nowhere: ご利用者, お支払い金額, 獲得ポイント. */
function isOfFigures(name: string): boolean {
  const word = wordOf(name)
  return (
    word === 'other' ||
    word === 'holder' ||
    word === 'billed' ||
    /ポイント$|^(?:お?支払い?|請求)金?額$/.test(name)
  )
}

/** Whether a text is nothing but fields whose names are those of columns that are not read. */
export function isNamedNote(text: string): boolean {
  if (text.length > 120) return false
  const folded = fold(text).trim()
  if (NOTE.test(folded)) return true
  const names = [...folded.matchAll(NAME)]
  return names[0]?.index === 0 && names.every(([, name = '']) => isOfFigures(name) && !ALSO_WORDS.test(name))
}
