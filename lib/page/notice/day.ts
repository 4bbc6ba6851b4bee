// Days in the words of a notice: western and Japanese years, with the year or without.
import { addDays, type Day, dayOf, daysBetween } from '../../statement/day'

const WEEKDAY =
  '(?:\\s*[(]?(?:[月火水木金土日](?:曜日?)?|mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?(?:[・/]?[祝休])?日?[)]|\\s*[(](?:祝日?|休日?|振休)[)])?'
const TIME =
  '(?:\\s*(?:午前|午後|am|pm)?\\s*\\d{1,2}(?:[:時]\\s*\\d{0,2}(?:[:分]\\s*\\d{0,2}秒?)?)\\s*(?:am|pm)?(?:頃|ごろ)?)?'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?'
const ERA = '(?:令和|平成|昭和|R|H|S|㋿)'
const ERA_FIRST: Record<string, number> = {
  令: 2019,
  R: 2019,
  r: 2019,
  '㋿': 2019,
  平: 1989,
  H: 1989,
  h: 1989,
  昭: 1926,
  S: 1926,
  s: 1926,
}

/** Every way of writing a day, for use inside a larger pattern; case does not count. Runs on folded text (NFKC). */
export const DAY_PATTERN = [
  `${ERA}\\s*(?:元|\\d{1,2})\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]\\s*\\d{1,2}\\s*日?`,
  '\\d{4}\\s*[年/.\\-]\\s*\\d{1,2}\\s*[月/.\\-]\\s*\\d{1,2}(?!\\d)\\s*日?',
  '(?<!\\d)\\d{1,2}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日',
  '(?<![\\d/.])\\d{2}[/.]\\d{2}[/.]\\d{2}(?![\\d/.])',
  `${MONTH_NAME}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?`,
  `\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH_NAME}(?:,?\\s+\\d{4})?`,
  '(?<![\\d年/.])\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日',
  '(?<![\\d/.])\\d{1,2}/\\d{1,2}(?![\\d/.])',
].join('|')

const FIND = new RegExp(`(${DAY_PATTERN})`, 'gi')
const WHOLE = new RegExp(
  `^[\\[(【]?(?:(?:掲載|掲示|告知|発行|配信|発信|公開|作成|受信|更新|登録|通知|送信|お知らせ|ご?案内|ご?連絡)?(?:開始)?日[時付]?|(?:掲載|掲示|配信|発信|公開|受信)|date|posted(?: on)?|published|sent|issued)?\\s*[:]?\\s*(${DAY_PATTERN})${WEEKDAY}${TIME}\\s*(?:掲[載示]|付|更新|現在|発[行信]|配信|公開|[受送]信|作成|登録|通知)?[\\])）】]?$`,
  'i',
)
const HEAD = new RegExp(
  `^[\\[(【]?(${DAY_PATTERN})(?!日(?!曜))${WEEKDAY}${TIME}(?:[\\])】]|\\s|[:]|(?=[^\\d~\\-−–/.]))`,
  'i',
)

/** Until when it is shown, in brackets behind the day: 掲載 2026/9/1(~2026/12/1). */
const SHOWN_UNTIL = new RegExp(
  `(?<=\\S)\\s*[(](?=[^)]*(?:[~〜]|まで|終了|期限))(?:掲[載示]|公開|表示)?(?:終了|期[限間])?日?\\s*[:~〜]?\\s*(?:${DAY_PATTERN})${WEEKDAY}\\s*(?:まで)?(?:掲[載示]|公開|表示)?[)]$`,
  'i',
)

/** A day as written: its year may be missing, or be two digits of which only the day of reading tells the era. */
export type WrittenDay = { year: number | null; month: number; day: number }

/** The day that the text is, with label, weekday and time allowed around it; null where it is anything else. */
export function wholeDay(folded: string): WrittenDay | null {
  if (folded.length > 48) return null
  const match = WHOLE.exec(folded.replace(SHOWN_UNTIL, ''))
  return match?.[1] === undefined ? null : parseDay(match[1])
}

/** The day with which a text begins, and what follows it; null where it begins otherwise or with a period (～). */
export function leadingDay(folded: string): { day: WrittenDay; rest: string } | null {
  const match = HEAD.exec(folded)
  if (match?.[1] === undefined) return null
  const rest = folded.slice(match[0].length).trim()
  const day = parseDay(match[1])
  return day === null ||
    /^[~\-−–〜]|^[(]?[月火水木金土日祝休](?:[曜・祝休]|[)])|^\d{1,2}[:時]/.test(rest) ||
    /^(?:に|から|より|まで|以降|以後|は|の|で|と|を|付け?で|、|,|分|実施|開始|適用|改定)/.test(rest)
    ? null
    : { day, rest }
}

const KEY_OF_DAY =
  /^[■●◆・【[]?(?:掲[載示]|告知|発[行信]|配信|公開|作成|[受送]信|通知|お知らせ)(?:開始)?日[時付]?[】\]]?\s*[:]?\s*(?=[\d令平RH])/i

/** The day that a text begins with under its key, whatever follows: 発信日 2026.09.01 事務部. */
export function keyedDay(folded: string): WrittenDay | null {
  const key = KEY_OF_DAY.exec(folded)?.[0]
  return key === undefined ? null : (leadingDay(`${folded.slice(key.length)} `)?.day ?? null)
}

const KEYED_DAYS = new RegExp(
  `^(?:[(]?(?:[^\\d\\s:。、]{2,10}\\s*[:]?|(?:掲[載示]|公開|表示)(?:開始)?\\s*[~〜])\\s*(?:${DAY_PATTERN})${WEEKDAY}${TIME}\\s*(?:まで)?[)]?\\s*[・|/]?\\s*)+$`,
  'iu',
)

/** The day that stands first and bare before others under their keys: 2026.02.16 回答期限:2026.03.31 掲載終了:2026.05.15. */
export function dayBeforeKeyed(folded: string): WrittenDay | null {
  if (folded.length > 120) return null
  const leading = leadingDay(folded)
  return leading !== null && KEYED_DAYS.test(leading.rest) ? leading.day : null
}

/** Whether a text is nothing but a day under its name: 対応期限：2026/07/23. */
export const isNamedDay = (folded: string): boolean =>
  folded.length < 60 && /[:]|[日限切]\s*\d/.test(folded) && KEYED_DAYS.test(folded)

/** The day with which a text ends, and what stands before it; null where it ends otherwise. */
export function trailingDay(folded: string): { day: WrittenDay; rest: string } | null {
  if (folded.length > 120) return null
  for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) {
    const day = wholeDay(folded.slice(at + 1))
    if (day !== null) return { day, rest: folded.slice(0, at) }
  }
  return null
}

/** The first day written in the text. */
export function firstDay(folded: string): WrittenDay | null {
  FIND.lastIndex = 0
  const match = FIND.exec(folded)
  return match?.[1] === undefined ? null : parseDay(match[1])
}

/** A text without its days; 1/3 stays, which may be a place among three. */
export function withoutDays(folded: string): string {
  return folded.replace(FIND, (day) => (/^\d{1,2}\/\d{1,2}$/.test(day) ? day : '、'))
}

const SPANS = new RegExp(`(?:${DAY_PATTERN})${WEEKDAY}${TIME}`, 'gi')
const TIMES = new RegExp(`(?<![\\d.])${TIME.slice(0, -1)}`, 'gi')

/** A text without its days and the weekdays and times of the day that stand with them. */
export function withoutSpans(folded: string): string {
  return folded.replace(SPANS, ' ').replace(TIMES, ' ')
}

/** A written day in numbers; null where the calendar has no such day. */
export function parseDay(text: string): WrittenDay | null {
  const folded = text.normalize('NFKC').trim()
  const named = new RegExp(MONTH_NAME, 'i').exec(folded)
  if (named !== null) {
    const month = MONTHS.indexOf(named[0].slice(0, 3).toLowerCase()) + 1
    const rest = folded.replace(named[0], ' ')
    const year = /\d{4}/.exec(rest)?.[0]
    const day = /\d{1,2}/.exec(year === undefined ? rest : rest.replace(year, ' '))?.[0]
    return day === undefined ? null : checked(year === undefined ? null : Number(year), month, Number(day))
  }
  const numbers = (folded.replace('元', '1').match(/\d+/g) ?? []).map(Number)
  const [a, b, c] = numbers
  if (a === undefined || b === undefined) return null
  if (c === undefined) return checked(null, a, b)
  const era = ERA_FIRST[folded[0] ?? '']
  if (era !== undefined) return checked(era + a - 1, b, c)
  if (a > 99) return checked(a, b, c)
  // 8年3月31日 is 令和 8; 26/03/31 is 2026, and 08.04.14 令和 8 as well.
  return checked(/^\d{1,2}\s*年/.test(folded) ? 2018 + a : a, b, c)
}

function checked(year: number | null, month: number, day: number): WrittenDay | null {
  const written = { year, month, day }
  return daysMeant({ ...written, year: year ?? 2024 }).length === 0 ? null : written
}

/** The days that a day with a year may be: of two digits, that of the Christian era or of 令和. */
function daysMeant({ year, month, day }: WrittenDay & { year: number }): Day[] {
  return (year < 100 ? [2000 + year, 2018 + year] : [year]).flatMap((one) => dayOf(one, month, day) ?? [])
}

/** The day meant: one without a year is the last such day that is not after `asOf`. */
export function pastDay(written: WrittenDay, asOf: Day): Day | null {
  if (written.year !== null) {
    const days = daysMeant({ ...written, year: written.year })
    return days.findLast((day) => day <= asOf) ?? days[0] ?? null
  }
  const year = Number(asOf.slice(0, 4))
  for (const y of [year, year - 1, year - 2, year - 3, year - 4]) {
    const day = dayOf(y, written.month, written.day)
    if (day !== null && day <= asOf) return day
  }
  return null
}

/** The day meant by a deadline: one without a year is the first such day from `back` days before `from` on. */
export function comingDay(written: WrittenDay, from: Day, back = 60): Day | null {
  if (written.year !== null) {
    const days = daysMeant({ ...written, year: written.year })
    return days.find((day) => daysBetween(addDays(from, -60), day) >= 0) ?? days[0] ?? null
  }
  const year = Number(from.slice(0, 4))
  for (const y of [year - 1, year, year + 1, year + 2, year + 3, year + 4]) {
    const day = dayOf(y, written.month, written.day)
    if (day !== null && daysBetween(addDays(from, -back), day) >= 0) return day
  }
  return null
}
