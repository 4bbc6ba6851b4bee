// A cell as a date, in every form that statements use; what the form leaves open is settled for the whole column.
import { type Day, dayOf } from '../../statement/day'
import { fold } from './fold'

/**
 * full: the day is certain. short: three numbers, the year of two digits or of an era that is not named (`08-03-01`, `260518`,
 * `8年2月24日`). trailing: the year stands last (`05/06/2026`), day and month in either order. yearless: month and day only.
 * ago: 今日, 昨日, counted from the day of reading.
 */
export type DateCell =
  | { kind: 'full'; day: Day }
  | { kind: 'short'; numbers: readonly [number, number, number]; isKanji: boolean }
  | { kind: 'trailing'; first: number; second: number; year: number }
  | { kind: 'yearless'; month: number; day: number }
  | { kind: 'ago'; days: number }

/** First day and last year of each era; an era's first year is also written 元. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  r: 2018,
  h: 1988,
  s: 1925,
  令: 2018,
  平: 1988,
  昭: 1925,
}

/** Right behind digits a time begins only where it cannot be theirs: 04/0210:12, but 4/210:12 may be the 2nd or the 21st. */
const BEFORE_TIME = '(?:(?<!\\d)|\\s+|(?=T)|(?<=\\D\\d{2})(?=\\d{2}[:時]))'
const TAIL = `(?:\\s*[(\\[]?[日月火水木金土](?:曜日?)?[)\\]]?)?(?:${BEFORE_TIME}\\s*T?\\d{1,2}[:時]\\d{1,2}(?:[:分]\\d{1,2}(?:秒|\\.\\d{1,6})?|分)?(?:Z|[+-]\\d{2}:?\\d{2})?)?`
const SIGN = '\\s*[./・-]\\s*'
const YMD = new RegExp(
  `^(\\d{4})(?:${SIGN}(\\d{1,2})${SIGN}(\\d{1,2})|\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日)${TAIL}$`,
)
const ERA = new RegExp(
  `^(令和|平成|昭和|[RHS令平昭])\\s*\\.?\\s*(\\d{1,2}|元)(?:${SIGN}(\\d{1,2})${SIGN}(\\d{1,2})|\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日)${TAIL}$`,
  'i',
)
const SHORT = new RegExp(
  `^['’‘′]?(\\d{1,2})(?:${SIGN}(\\d{1,2})${SIGN}(\\d{1,2})|\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日)${TAIL}$`,
)
const TRAILING = new RegExp(`^(\\d{1,2})${SIGN}(\\d{1,2})(?:${SIGN}|\\s)(\\d{4})${TAIL}$`)
/** The year on a line of its own above its month and day: 2026⏎07/10, R8⏎7月10日. */
const YEAR_OVER_DAY = new RegExp(
  `^((?:19|20)\\d{2}|(?:令和|平成|[RH令平])\\s?\\.?\\d{1,2}|['’]\\d{2})(?:年\\s?|\\s)(\\d{1,2})(?:月|${SIGN})(\\d{1,2})日?(?=${TAIL}$)`,
  'i',
)
const YEARLESS = new RegExp(
  `^(?:(\\d{1,2})\\s*[/.・]\\s*(\\d{1,2})|(\\d{2})-(\\d{2})|(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日)${TAIL}$`,
)
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY_MONTH_NAME = /^(\d{1,2})[\s/-]*([a-z]{3})[a-z]*\.?,?[\s/-]*(\d{4}|['’]\d{2}|(?<=[\s-])\d{2})$/i
const MONTH_NAME_DAY = /^([a-z]{3})[a-z]*\.?\s*(\d{1,2}),?\s*(\d{4}|['’]\d{2})$/i
const WEEKDAY = '(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?,? )'
const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const DAY_MONTH_ONLY = new RegExp(`^${WEEKDAY}?(\\d{1,2})[ -]${MONTH_NAME}$`, 'i')
const MONTH_DAY_ONLY = new RegExp(`^${WEEKDAY}?${MONTH_NAME}[ -](\\d{1,2})$`, 'i')

/** The weekday before a day (Friday, 8 May 2026) or behind one in English, and the endings of ordinals (8th May). */
const BEFORE_DAY =
  /^[([]?(?:(?:sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs|r)?|[日月火水木金土]曜日?)[)\]]?[.,、]? *(?=[\da-z])/i
const BEHIND_DAY =
  /,? ?[([]?\b(?:sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs|r)?\.?[)\]]?$/i
const ORDINAL = /(?<=\b\d{1,2})(?:st|nd|rd|th)\b/i

/** Where a row stands in its list, right before its day: [1]10/01, (2) 10/02, No.3 10/05. */
const NUMBERED = /^(?:[[(<【]\d{1,4}[\])>】]|No\.? ?\d{1,4}[.:)]? ) ?(?=\d)/i

/** A badge that the page hangs on the latest rows. */
const NEW_BADGE = /^(?:NEW|新着)!? ?(?=\d)|[\s[(]?(?:NEW|新着)!?[\])]?$/i

/** How many rows stand under a day, and what they come to: 6月22日(月) 2件, (全3件), 2件 合計 -30,110円. */
const COUNT_BEHIND =
  /(?<=[日\d)\]曜月火水木金土]) ?[([:・/|,、-]? ?(?:(?:の)?(?:お?取引|明細|ご?利用|入出金)(?:数|件数)? ?:? ?)?(?:全|計|合計)? ?(?<!\d)\d{1,3} ?件(?:の(?:お?取引|明細|ご?利用|入出金))?[)\]]?(?: ?[([:・/|,、]? ?(?:合計|小計|計|収支|差引)(?:金額|額)? ?:? ?[+\-−▲△]?[¥\\]? ?[\d,]+ ?円?[)\]]?)?$/

/** A day called by how long ago it was, alone or beside the date itself: 今日, 昨日 1月5日(月), Today. */
const AGO =
  /^(?:(今日|本日|きょう|today)|(昨日|きのう|yesterday)|(一昨日|おととい))(?:の(?:ご?利用|お?取引|明細|履歴|入出金))?[\s:・,]*/i
const WEEKDAY_ONLY = /^[([]?(?:[日月火水木金土](?:曜日?)?)?[)\]]?$/

/** The date in a cell; null where the cell is anything else. Eight digits are a date where such a day exists. */
export function dateCell(text: string): DateCell | null {
  const length = text.length
  if (length < 2 || length > 48) return null
  const first = text.charCodeAt(0)
  if (first < 48 || first > 57 || length > 20) return foldedDate(text)
  if (length < 3) return null
  // The same day stands in row after row; what is an amount is asked for a date again and again.
  const remembered = known.get(text)
  if (remembered !== undefined) return remembered
  if (known.size > 20_000) known.clear()
  const made = AMOUNT.test(text) ? null : (digitsDate(text) ?? foldedDate(text))
  known.set(text, made)
  return made
}

const known = new Map<string, DateCell | null>()
/** Digits with a comma or 円 are no date. */
const AMOUNT = /^\d[\d,]*(?:,\d|円)[\d,]*円?$/

function foldedDate(text: string): DateCell | null {
  const folded = withoutBrackets(
    withoutCount(fold(text).replace(NEW_BADGE, '').replace(NUMBERED, '').replace(AS_HEADING, '')),
  )
  if (folded.length > 40) return null
  const ago = AGO.exec(folded)
  if (ago !== null) return dayAgo(ago, folded.slice(ago[0].length))
  return /\d/.test(folded) ? writtenDate(folded) : null
}

const withoutCount = (folded: string) => (folded.includes('件') ? folded.replace(COUNT_BEHIND, '') : folded)

/** ■ 6月22日(月)のお取引: a mark before a heading's day, and what the rows under it are. */
const AS_HEADING =
  /^[■●◆▶►○□◇▼▽・] ?(?=[\d令平昭R])|(?<=[日)\]]) ?の(?:お?取引|ご?利用|入出金|明細|履歴|うごき|動き)(?:明細|履歴|一覧)?$/g

function dayAgo(ago: RegExpExecArray, rest: string): DateCell | null {
  if (WEEKDAY_ONLY.test(rest))
    return { kind: 'ago', days: ago[1] !== undefined ? 0 : ago[2] !== undefined ? 1 : 2 }
  return /\d/.test(rest) ? writtenDate(withoutBrackets(rest)) : null
}

/** `(2026年06月01日)` is the date itself; a second date in brackets behind the first is another date and left out. */
function withoutBrackets(folded: string): string {
  const whole = /^[([]([^()[\]]+)[)\]]$/.exec(folded)
  if (whole?.[1] !== undefined) return whole[1]
  const behind = /^(.*\d日?)\s*[([]([\d年月日/. -]+)[)\]]$/.exec(folded)
  return behind?.[1] ?? folded
}

function writtenDate(text: string): DateCell | null {
  const bare = /[a-z曜]/i.test(text)
    ? text.replace(BEFORE_DAY, '').replace(BEHIND_DAY, '').replace(ORDINAL, '')
    : text
  const folded = bare.replace(YEAR_OVER_DAY, '$1/$2/$3 ').trim()
  const ymd = YMD.exec(folded)
  if (ymd !== null) return full(Number(ymd[1]), Number(ymd[2] ?? ymd[4]), Number(ymd[3] ?? ymd[5]))
  const era = ERA.exec(folded)
  if (era !== null) {
    const start = ERAS[(era[1] ?? '').toLowerCase()] ?? 0
    const year = era[2] === '元' ? 1 : Number(era[2])
    return full(start + year, Number(era[3] ?? era[5]), Number(era[4] ?? era[6]))
  }
  const short = SHORT.exec(folded)
  if (short !== null) {
    const isKanji = short[4] !== undefined
    return shortDate(Number(short[1]), Number(short[2] ?? short[4]), Number(short[3] ?? short[5]), isKanji)
  }
  const trailing = TRAILING.exec(folded)
  if (trailing !== null) {
    const [first, second, year] = [Number(trailing[1]), Number(trailing[2]), Number(trailing[3])]
    const fits = dayOf(year, first, second) !== null || dayOf(year, second, first) !== null
    return fits ? { kind: 'trailing', first, second, year } : null
  }
  const yearless = YEARLESS.exec(folded)
  if (yearless !== null) {
    const [month, day] = [
      Number(yearless[1] ?? yearless[3] ?? yearless[5]),
      Number(yearless[2] ?? yearless[4] ?? yearless[6]),
    ]
    return dayOf(2000, month, day) === null ? null : { kind: 'yearless', month, day }
  }
  return (
    named(DAY_MONTH_NAME.exec(folded), 2, 1) ??
    named(MONTH_NAME_DAY.exec(folded), 1, 2) ??
    namedYearless(DAY_MONTH_ONLY.exec(folded), 2, 1) ??
    namedYearless(MONTH_DAY_ONLY.exec(folded), 1, 2)
  )
}

function named(match: RegExpExecArray | null, monthAt: number, dayAt: number): DateCell | null {
  const month = MONTHS.indexOf((match?.[monthAt] ?? '').toLowerCase())
  return match === null || month === -1 ? null : full(westernYear(match[3]), month + 1, Number(match[dayAt]))
}

/** 2026, or two digits of this century. */
function westernYear(text = ''): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text.slice(-2))
}

function namedYearless(match: RegExpExecArray | null, monthAt: number, dayAt: number): DateCell | null {
  const month = MONTHS.indexOf((match?.[monthAt] ?? '').toLowerCase()) + 1
  const day = Number(match?.[dayAt])
  return month === 0 || dayOf(2000, month, day) === null ? null : { kind: 'yearless', month, day }
}

function full(year: number, month: number, day: number): DateCell | null {
  const found = dayOf(year, month, day)
  return found === null ? null : { kind: 'full', day: found }
}

function shortDate(a: number, b: number, c: number, isKanji: boolean): DateCell | null {
  const fits = dayOf(2000 + a, b, c) ?? (isKanji ? null : (dayOf(2000 + c, a, b) ?? dayOf(2000 + c, b, a)))
  return fits === null ? null : { kind: 'short', numbers: [a, b, c], isKanji }
}

/** Digits only. Five of them lost their first nought in Excel (80105). */
function digitsDate(text: string): DateCell | null {
  if (!/^\d+$/.test(text)) return null
  if (text.length === 8)
    return full(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))
  if (text.length === 5)
    return shortDate(Number(text.slice(0, 1)), Number(text.slice(1, 3)), Number(text.slice(3)), false)
  if (text.length === 6)
    return shortDate(Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)), false)
  return null
}
