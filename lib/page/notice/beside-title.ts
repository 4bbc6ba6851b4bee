// What stands beside a title and is none of it: days, marks, and words that say by when to answer.
import { fold, squeeze } from '../kind/text'
import { isNamedDay, leadingDay, type WrittenDay, wholeDay } from './day'
import { ONLY_SIGNS } from './legend'
import { CATEGORY, IMPORTANT_MARK, NEW_MARK, PLAIN_MARK, READ_MARK, UNREAD_MARK } from './words'

/** Words that only say by when to answer: no title. */
export const ONLY_DEADLINE =
  /^[^\p{L}\p{N}]*(?:(?:ご?(?:回答|返信|確認|提出|登録|対応|更新|変更|申告|返送|入力|同意)|お?手続き?|お?申し?込み?|お?届け?出)?の?(?:期限|期日|締切日?|〆切)日?|(?:please)?(?:respond|reply|answer|act|due|complete)(?:by|before|date)?|deadline)[:]?(?:[\d年月火水木金土日曜祝時分頃まで迄必着,./()]|\d:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?![a-z])|st|nd|rd|th|am|pm|jst|noon)*$/iu
/** Signs that part what stands on one line: 2026/01/05 | 【重要】…, March 20 · Respond by …. */
export const PARTING =
  /\t|\s+[·•・|｜/／]\s+|(?<=[日前)）])[・|｜]|(?<=掲載|配信|発[行信]|公開|[受送]信)[・|｜/／、]|\s*(?=※)/
/** How long ago, beside the day itself: 3日前・2026年5月9日. */
const AGO =
  /^(?:\d{1,3}(?:日|時間|分|週間|[かヶケカヵ]月|年)前|本日|今日|昨日|おととい|\d{1,3}(?:days?|hours?|minutes?|weeks?|months?)ago|today|yesterday)$/i

/** The number of a notice before its day: 通知番号 0007. */
export const NUMBERED = /^\S{0,6}(?:番号|no\.?)[:：]?\s*[\d-]+\s+/i

/** A word (squeezed) of state, weight or class. */
export const isMark = (word: string): boolean =>
  [UNREAD_MARK, READ_MARK, NEW_MARK, IMPORTANT_MARK, PLAIN_MARK, CATEGORY, ONLY_SIGNS].some((pattern) =>
    pattern.test(word),
  )

/** A day with nothing beside it but marks, in one text: 2026年2月20日 【既読】, 未読【重要】2026/09/25, お得・2026/6/24. */
export function markedDay(text: string): { day: WrittenDay; marks: string[] } | null {
  const folded = fold(text).replace(NUMBERED, '')
  const at = folded.search(/\d|令和|平成|R\d/)
  if (at < 0 || folded.length > 80) return null
  const last = folded.slice(at)
  const whole = wholeDay(last)
  const leading = whole === null ? leadingDay(last) : { day: whole, rest: '' }
  const marks = `${folded.slice(0, at)} ${leading?.rest ?? ''}`
    .split(/\s+|(?<=[】\])>〉》〕])|(?=[【[(<〈《〔])/)
    .map(squeeze)
    .filter((word) => word !== '')
    .flatMap((word) => (isMark(word) ? [word] : word.split(/[・|/／,、]+/).filter((part) => part !== '')))
  return leading !== null && marks.length > 0 && marks.every(isMark) ? { day: leading.day, marks } : null
}

/** A day, alone or beside words that only say by when to answer. */
export function isOnlyDays(text: string): boolean {
  const parts = text.split(PARTING)
  const isDay = (part: string): boolean => wholeDay(fold(part)) !== null || isNamedDay(fold(part))
  return (
    parts.some(isDay) &&
    parts.every((part) => isDay(part) || ONLY_DEADLINE.test(squeeze(part)) || AGO.test(squeeze(part)))
  )
}

/** A title and the marks of state or weight before and behind it in one text: 未読 【重要】規定の改定, 振込手数料の改定について（既読）. What only weighs it stays with the title. */
export function marksAround(text: string): { title: string; marks: string[] } | null {
  const before = markBefore(text)
  const title = before?.title ?? text
  const [, words, bracket] =
    /^(.*\S)\s*([【[［(（][^【[［(（】\]］)）]{1,8}[】\]］)）])\s*$/u.exec(title) ?? []
  const marks = before === null ? [] : [before.mark]
  const mark = squeeze(bracket ?? '')
  if (words !== undefined && isState(mark)) return { title: words, marks: [...marks, mark] }
  if (IMPORTANT_MARK.test(mark)) return { title, marks: [...marks, mark] }
  return marks.length > 0 ? { title, marks } : null
}

const isState = (word: string): boolean =>
  [UNREAD_MARK, READ_MARK, NEW_MARK].some((pattern) => pattern.test(word))

/** What a mark may stand before: a title, and no count (未読 4件). */
const isTitle = (text: string): boolean =>
  squeeze(text).length >= 4 && !/^\d{1,3}[件通]|\d[件通][^\p{L}]*$/u.test(text)

/** A mark of state before a title, in brackets or in Japanese and apart: New and Read begin titles too. */
function markBefore(text: string): { mark: string; title: string } | null {
  const [, bracketed, behind] =
    /^([【[［(（<＜][^】\]］)）>＞]{1,8}[】\]］)）>＞])\s*(\S.*)$/u.exec(text) ?? []
  if (bracketed !== undefined && behind !== undefined && isTitle(behind) && isState(squeeze(bracketed)))
    return { mark: squeeze(bracketed), title: behind }
  const [, first, rest] = /^(\S{1,8})\s+(\S.*)$/u.exec(text) ?? []
  return first !== undefined &&
    rest !== undefined &&
    isTitle(rest) &&
    isState(squeeze(first)) &&
    (!/^[!-~]+$/.test(squeeze(first)) || (/^NEW!?$/.test(squeeze(first)) && !/^[!-~]/.test(rest)))
    ? { mark: squeeze(first), title: rest }
    : null
}

/** A day, its year told, at the end of a text, and what stands before it. */
export function dayBehind(text: string): { title: string; day: WrittenDay } | null {
  for (const { index } of text.matchAll(/\s+/g)) {
    const day = wholeDay(fold(text.slice(index)))
    if (day !== null) return day.year === null ? null : { title: text.slice(0, index), day }
  }
  return null
}
