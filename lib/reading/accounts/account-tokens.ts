// A text cut into the words and numbers by which it may name accounts.

import { fold } from '../cells/fold'
import { inOneLanguage } from './account-words'

/** isBracketed: the number stands in brackets, as a branch's code does behind its name. */
export type Token = { kind: 'word'; text: string } | { kind: 'number'; text: string; isBracketed: boolean }

/** An amount, a date, a time, a share: whatever they look like, no account's number. 口座2 円山支店 is no two yen. */
const NO_NUMBER =
  /^(?:[+¥\\$▲△▼▽]\s?-?[\d,.]+|\d{1,3}(?:,\d{3})+(?:\.\d+)?円?|\d+(?:円| 円(?![\p{Script=Han}ヶケ]{0,6}(?:支店|出張所|営業部|本店|預金|貯金|残高))|年|月|日|件|回|枚|名|人|社|口(?!座)|pt|ポイント|マイル|%|時|分|歳|ヶ月|か月|頁|ページ)|\d+(?:[/.:]\d+)+)/u
const NUMBER = /^[\d*](?:[\d*]|-(?=[\d*]))*/
const WORD = /^[^\s\d*:/|·・、。,()[\]<>「」【】»›~^=+¥\\$]+/

/** The words and numbers of a text, masks as *; amounts, dates, times and shares are left out. */
export function* tokensOf(raw: string): Generator<Token> {
  const text = prepared(raw)
  let at = 0
  let isBracketed = false
  while (at < text.length) {
    const rest = text.slice(at)
    const none = NO_NUMBER.exec(rest)?.[0]
    if (none !== undefined && !/[\d*-]/.test(text[at - 1] ?? '')) {
      at += none.length
      continue
    }
    const number = NUMBER.exec(rest)?.[0]
    if (number !== undefined) {
      yield { kind: 'number', text: number, isBracketed }
      at += number.length
      continue
    }
    // 記号・番号 is one label.
    const word = /^記号[・-]番号/.exec(rest)?.[0] ?? WORD.exec(rest)?.[0]
    if (word !== undefined) yield { kind: 'word', text: word }
    else isBracketed = text[at] === '(' || text[at] === '['
    at += word?.length ?? 1
  }
}

/** by July 31, 2026: a year is no account's number either. */
const ENGLISH_DAY =
  /\b(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2}, ?)?(?:19|20)\d\d\b/gi

/** The text in one width and language, masks as *, numbers without spaces in them. */
function prepared(text: string): string {
  return (
    inOneLanguage(fold(text).replace(ENGLISH_DAY, ' '))
      .replace(
        /[●•◯○■xX＊](?=[\s-]?[\d*●•◯○■xX])|(?<=[\d*●•◯○■xX][\s-]?)[●•◯○■xX](?=$|[\d*●•◯○■xX\s)-])/g,
        '*',
      )
      .replace(/(?<=[\d*])\s?[‐‑‒–—−ー]\s?(?=[\d*])/g, '-')
      // 渋谷支店-普通-1234567
      .replace(/(?<=[店所部座金蓄通])\s?-\s?(?=[\p{Script=Han}\d*])/gu, ' ')
      .replace(/(\*{2,}) (?=\d{3,4}(?!\d))/g, '$1')
      .replace(/(?<=\d{3,}) - (?=[\d*]{5,})/g, '-')
      .replace(/(?<![\d*])(?:[\d*] ){4,}[\d*](?![\d*])/g, (digits) => digits.replace(/ /g, ''))
  )
}
