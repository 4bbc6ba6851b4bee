// What stands beside a title and is none of it: days, marks, and words that say by when to answer.
import { fold, squeeze } from '../kind/text'
import { leadingDay, type WrittenDay, wholeDay } from './day'
import { CATEGORY, IMPORTANT_MARK, NEW_MARK, READ_MARK, UNREAD_MARK } from './words'

/** Words that only say by when to answer: no title. */
export const ONLY_DEADLINE =
  /^[^\p{L}\p{N}]*(?:(?:ご?回答|お?手続き?|ご?確認|提出|登録|申込)?(?:の)?(?:期限|期日|締切)|(?:please)?(?:respond|reply|answer|act|due|complete)(?:by|before|date)?|deadline)[:：]?[\w年月日,./()（）]*$/iu
/** Signs that part what stands on one line: 2026/01/05 | 【重要】…, March 20 · Respond by …. */
export const PARTING = /\t|\s+[·•・|｜/／]\s+|(?<=[日前)）])[・|｜]/
/** How long ago, beside the day itself: 3日前・2026年5月9日. */
const AGO =
  /^(?:\d{1,3}(?:日|時間|分|週間|[かヶケカヵ]月|年)前|本日|今日|昨日|おととい|\d{1,3}(?:days?|hours?|minutes?|weeks?|months?)ago|today|yesterday)$/i

/** The number of a notice before its day: 通知番号 0007. */
export const NUMBERED = /^\S{0,6}(?:番号|no\.?)[:：]?\s*[\d-]+\s+/i

/** A day with nothing beside it but marks, in one text: 2026年2月20日 【既読】, 未読【重要】2026/09/25. */
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
  const isMark = (word: string): boolean =>
    [UNREAD_MARK, READ_MARK, NEW_MARK, IMPORTANT_MARK, CATEGORY].some((pattern) => pattern.test(word))
  return leading !== null && marks.length > 0 && marks.every(isMark) ? { day: leading.day, marks } : null
}

/** A day, alone or beside words that only say by when to answer. */
export function isOnlyDays(text: string): boolean {
  const parts = text.split(PARTING)
  return (
    parts.some((part) => wholeDay(fold(part)) !== null) &&
    parts.every(
      (part) => wholeDay(fold(part)) !== null || ONLY_DEADLINE.test(squeeze(part)) || AGO.test(squeeze(part)),
    )
  )
}

/** A mark of state or weight in brackets at the end of a text, and the text: 振込手数料の改定について（既読）. What only weighs it stays with the title. */
export function endMark(text: string): { title: string; marks: string[] } | null {
  const match = /^(.*\S)\s*([【[［(（][^【[［(（】\]］)）]{1,8}[】\]］)）])\s*$/u.exec(text)
  const [, before, bracket] = match ?? []
  if (before === undefined || bracket === undefined) return null
  const mark = squeeze(bracket)
  if ([UNREAD_MARK, READ_MARK, NEW_MARK].some((pattern) => pattern.test(mark)))
    return { title: before, marks: [mark] }
  return IMPORTANT_MARK.test(mark) ? { title: text, marks: [mark] } : null
}
