// The month or year under which a list stands, where its records show no more than the rest of their days: 2026年11月 over 9日.
import { fold, squeeze } from '../kind/text'
import { parseDay, type WrittenDay } from './day'
import type { Heading } from './headings'

/** What a heading says of the days under it; null where it leaves that part open. */
export type Period = { year: number | null; month: number | null }

const YEAR = '(?:\\d{4}|(?:令和|平成|R|H)(?:\\d{1,2}|元))'
const OF_WHAT =
  '[分号]?(?:の?(?:お知らせ|メッセージ|ご連絡|ご案内))?(?:掲載分?|配信分?|発信分?)?(?:[(（]?\\d{1,3}件[)）]?)?'
const MONTH = new RegExp(`^[■●◆▼【[]*((?:${YEAR}[年/.-])?\\d{1,2}月?)[】\\]]*${OF_WHAT}[】\\]]*$`, 'i')
const ONLY_YEAR = new RegExp(`^[■●◆▼【[]*(${YEAR}年)度?[】\\]]*${OF_WHAT}[】\\]]*$`, 'i')
const ENGLISH = /^((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?,? ?(\d{4})?$/i
/** The rest of a day, with signs around it: ● 9日（月）. */
const DAY_ONLY =
  /^[^\p{L}\p{N}]*(\d{1,2})日?(?:\s*\([月火水木金土日](?:曜日?)?(?:・?[祝休])?\))?[^\p{L}\p{N}]*$/u

/** The period that a heading names and nothing else; null where it says anything else. */
export function periodIn(heading: string): Period | null {
  const words = squeeze(heading)
  const year = ONLY_YEAR.exec(words)?.[1]
  if (year !== undefined) return { year: parseDay(`${year}1月1日`)?.year ?? null, month: null }
  const month = MONTH.exec(words)?.[1]
  const [, name, ofYear] = ENGLISH.exec(fold(heading)) ?? []
  const day =
    month !== undefined && /[年月/.-]/.test(month)
      ? parseDay(`${month.replace(/月$/, '')}月1日`)
      : name !== undefined
        ? parseDay(`${name} 1, ${ofYear ?? ''}`)
        : null
  return day === null ? null : { year: day.year, month: day.month }
}

/** The period that the nearest heading before a place names, with the year that stands over a bare month. */
export function periodOver(headings: readonly Heading[], order: number): Period | null {
  const before = headings.filter((heading) => heading.order < order).map(({ text }) => periodIn(text))
  const last = before.at(-1) ?? null
  if (last === null || last.year !== null) return last
  return { ...last, year: before.findLast((one) => one?.year != null)?.year ?? null }
}

/** The day of which a text shows only the number, within a month that is known. */
export function dayWithin(text: string, period: Period | null): WrittenDay | null {
  const day = Number(DAY_ONLY.exec(fold(text))?.[1] ?? 0)
  return period?.month == null || day < 1 || day > 31 ? null : { year: period.year, month: period.month, day }
}
