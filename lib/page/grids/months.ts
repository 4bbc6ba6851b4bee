// Days under the heading of their month (2026年1月: 16日, 9日) or of their year (2025年: 12月28日) say it themselves.
import { innermost, type Seen, type SeenElement } from '../seen'
import { textOf } from '../visible'

const MONTH =
  /^(?:(?:西暦|令和|平成|[RH])?\s*(?:\d{1,4}|元)\s*[年/.-]\s*)?\d{1,2}\s*月(?:分|度|中)?(?:の.{0,10}(?:明細|取引|利用|履歴|入出金|うごき|動き))?$/
/** 2025年, ■2025年分, ― 令和7年（2025年） ―: a band between the rows of two years. */
const YEAR =
  /^[■●◆▼□○◇―─—\-<【[(\s]*(?:西暦)?(?:(20\d{2})\s*年|(?:令和|R)\s*(\d{1,2}|元)\s*年)(?:分|の(?:お?取引|明細|ご利用|入出金)\S{0,4})?\s*(?:\([^()]{2,10}年\))?[\s―─—\->】\])]*$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME =
  '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\.?|january|february|march|april|august|september|october|november|december'
/** January 2026, 2026 Jan, December: the same heading in English. */
const ENGLISH_MONTH = new RegExp(
  `^(?:(\\d{4}),? )?(${MONTH_NAME})(?:,? (\\d{4}))?(?: (?:transactions|activity|statement|entries|movements))?$`,
  'i',
)
const YEARLESS =
  /^(\d{1,2})(?:\s*月\s*(\d{1,2})\s*日|[/.\-‐–](\d{1,2}))\s*(?:\(?[日月火水木金土](?:曜日?)?\)?)?$/
const TODAY = /^(?:今日|本日|昨日|きょう|きのう)/
const YEAR_AND_MONTH = /^(\d{4})\s*[/.-]\s*(\d{1,2})$/
const WEEKDAY = '\\(?(?:[日月火水木金土](?:曜日?)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?)\\)?'
const DAY = new RegExp(`^(?:${WEEKDAY}[\\s,]*)?(\\d{1,2})\\s*日?\\s*(?:${WEEKDAY})?$`, 'i')
const SIGN_OF_DAY = /[日月火水木金土a-z]/i
/** 9, 日, (金), Fri, 2026年, 1月: pieces of a day or of a month, each in an element of its own, beside or beneath each other. */
const PIECE = /^[\s\d０-９年月火水木金土日曜()（）/.]{1,9}$|^\s*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s*$/i
/** 3月 over 18, 2026 over 3/18: a leaf of a calendar. */
const IN_PIECES = new RegExp(
  `^(?:(\\d{4})\\s*[年/.]?\\s*)?(\\d{1,2})(?:\\s*月\\s*|\\s*[/.]\\s*)(\\d{1,2})\\s*日?\\s*(?:${WEEKDAY})?$`,
  'i',
)
/** What a day or the heading of a month has in it, however wide it is written; nearly no cell does, and asking is cheap. */
const IN_DAY_OR_MONTH =
  /[月火水木金土日㈪-㈰]|\d\s?[A-Za-z]|[A-Za-z],? ?\d|[\d０-９元]\s*年|^\s*[\d０-９]{4}\s*[/.\-／．－]\s*[\d０-９]{0,2}\s*$|^\s*[\d０-９]{1,2}[/.\-／．－‐–]|^\s*(?:January|February|March|April|May|June|July|August|September|October|November|December)\s*$/i
const ELEMENTS_A_SLICE = 1_000
/** What is longer is neither a day nor a heading. */
const LONGEST = 30

/** The page with such days written out; the same page where it has none. */
export function* withMonths(root: SeenElement): Generator<void, SeenElement> {
  const days = yield* daysUnderMonths(root)
  return days.size === 0 ? root : rewritten(root, days)
}

/** The elements that hold such a day and nothing else, with the day, its month and its year. */
function* daysUnderMonths(root: SeenElement): Generator<void, Map<SeenElement, string>> {
  const days = new Map<SeenElement, { day: string; year: string | null; isOwn: boolean }>()
  const years: Years = { now: null, named: new Set(), isFilled: true, areChoices: false }
  const bare = new Map<SeenElement, string>()
  let dayLooks: ReadonlySet<string> | null = null
  let month: string | null = null
  let asked = 0
  for (const at of innermost(root)) {
    asked += 1
    if (asked % ELEMENTS_A_SLICE === 0) yield
    const only = oneText(at)
    if (only !== undefined && !IN_DAY_OR_MONTH.test(only)) continue
    const number = month === null ? null : bareDayOf(at)
    if (number !== null) bare.set(number, `${month}${Number(textOf(number).normalize('NFKC'))}日`)
    if (at.children.length === 0) continue
    if (!at.children.every((kid) => typeof kid === 'string' || isPiece(kid))) {
      month = monthBefore(at) ?? month
      continue
    }
    const shown = textOf(at).replace(/\n/g, ' ')
    if (shown.length > 2 * LONGEST || !IN_DAY_OR_MONTH.test(shown)) continue
    const text = shown.normalize('NFKC').trim()
    if (TODAY.test(text)) years.isFilled = true
    if (text.length > LONGEST || !(/\d/.test(text) || ENGLISH_MONTH.test(text))) continue
    const whole = at.children.length > 1 ? IN_PIECES.exec(text) : null
    if (whole !== null) {
      const [, year, inMonth, day] = whole
      days.set(at, {
        day: `${year === undefined ? '' : `${year}年`}${inMonth}月${day}日`,
        year: years.now,
        isOwn: false,
      })
      continue
    }
    let heading = monthIn(text)
    if (month !== null && heading !== null) {
      dayLooks ??= yield* looksOfDays(root)
      if (dayLooks.has(lookOf(at))) heading = null
    }
    const named = yearIn(text)
    const yearless = YEARLESS.exec(text)
    if (named !== undefined) enterYear(named, years)
    else if (heading !== null) month = heading
    else if (month !== null && DAY.test(text) && SIGN_OF_DAY.test(text))
      days.set(at, { day: `${month}${Number(DAY.exec(text)?.[1])}日`, year: years.now, isOwn: false })
    else if (yearless !== null && years.now !== null)
      days.set(at, { day: `${yearless[1]}月${yearless[2] ?? yearless[3]}日`, year: years.now, isOwn: true })
    else continue
    if (named === undefined && heading === null) years.isFilled = true
  }
  if (days.size === 0 && bare.size > 1) return bare
  // One year over a list may be that of the page; two with days under each are headings.
  const isByYear = years.named.size > 1 && years.isFilled && !years.areChoices
  const result = new Map<SeenElement, string>()
  for (const [at, { day, year, isOwn }] of days) {
    if (isByYear && year !== null && !day.includes('年')) result.set(at, `${year}年${day}`)
    else if (!isOwn) result.set(at, day)
  }
  return result
}

/** The month with which a heading begins, before what its rows come to in an element of its own: 2026年8月 入金 24,000円. */
function monthBefore({ tag, isBlock, children }: SeenElement): string | null {
  const [first, second] = children.filter((kid) => typeof kid !== 'string' || kid.trim() !== '')
  if (!isBlock || /^t[dr]$/.test(tag) || typeof first !== 'string' || typeof second === 'string') return null
  const text = first.normalize('NFKC').trim()
  return text.length <= LONGEST ? monthIn(text) : null
}

/** How an element that holds a number and a word beside it is built, and where it stands; '' for any other. Names may be each one's own. */
function lookOf({ tag, element, children }: SeenElement): string {
  const pieces = children.filter((kid) => typeof kid !== 'string' || kid.trim() !== '')
  if (children.length > 4 || pieces.length !== 2) return ''
  const kids = pieces.map((kid) => (typeof kid === 'string' ? '#' : kid.tag))
  return `${element.parentElement?.localName} ${tag} ${kids.join()}`
}

/** The looks of days of a month over or beside their weekday (6 over 金): among them 9 over 月 is a Monday, and no September. */
function* looksOfDays(root: SeenElement): Generator<void, Set<string>> {
  const looks = new Set<string>()
  let asked = 0
  for (const at of innermost(root)) {
    asked += 1
    if (asked % ELEMENTS_A_SLICE === 0) yield
    const look = lookOf(at)
    if (look === '' || looks.has(look)) continue
    const [number, word] = at.children
      .filter((kid) => typeof kid !== 'string' || kid.trim() !== '')
      .map((kid) => (typeof kid === 'string' ? kid : oneText(kid)))
    if (!BARE_DAY.test(number ?? '') || !WEEKDAY_ALONE.test(word ?? '')) continue
    const isNoMonth = !/月/.test(word ?? '') || Number((number ?? '').normalize('NFKC')) > 12
    if (isNoMonth) looks.add(look)
  }
  return looks
}

/** The text of an element that holds nothing else. */
function oneText({ children }: SeenElement): string | undefined {
  const [only] = children
  return children.length === 1 && typeof only === 'string' ? only : undefined
}

const WEEKDAY_ALONE = /^\s*[(（]?[月火水木金土](?:曜日?)?[)）]?\s*$/

/** The bare number with which an entry of words and an amount begins where it says no other day; null for any other element. */
function bareDayOf({ children }: SeenElement): SeenElement | null {
  const [first, ...others] = children.filter((kid) => typeof kid !== 'string' || kid.trim() !== '')
  if (first === undefined || typeof first === 'string' || /^t[dhr]$/.test(first.tag)) return null
  const [only] = first.children
  if (first.children.length !== 1 || typeof only !== 'string' || !BARE_DAY.test(only)) return null
  const rest = textOf({ ...first, children: others })
  return rest.length < LONGEST_ENTRY && AMOUNT.test(rest) && !OTHER_DAY.test(rest) ? first : null
}

const BARE_DAY = /^\s*(?:0?[1-9０-９]|[12１２][\d０-９]|[3３][01０１])\s*$/
const AMOUNT = /[\d０-９][,，][\d０-９]{3}|[\d０-９]\s*円|[¥￥]\s*[\d０-９]/
const OTHER_DAY = /\d\s*[月/]\s*\d|\d{4}[-.]\d|%|％|口|件/
const LONGEST_ENTRY = 600

function isPiece({ children }: SeenElement): boolean {
  const [only] = children
  return children.length === 1 && typeof only === 'string' && PIECE.test(only)
}

/** areChoices: years stood side by side with no day between, as links to other years do. */
type Years = { now: string | null; named: Set<string>; isFilled: boolean; areChoices: boolean }

function enterYear(year: string, years: Years): void {
  if (!years.isFilled && year !== years.now) years.areChoices = true
  years.isFilled = false
  years.now = year
  years.named.add(year)
}

/** The year that a band names, as four digits; undefined for any other text. */
function yearIn(text: string): string | undefined {
  const [, year, ofReiwa] = YEAR.exec(text) ?? []
  if (ofReiwa === undefined) return year
  return String(2018 + (ofReiwa === '元' ? 1 : Number(ofReiwa)))
}

/** 2026年1月, 1月分, 2026/01 as `2026年1月`, `1月`; null for any other text. */
function monthIn(text: string): string | null {
  const digits = YEAR_AND_MONTH.exec(text)
  if (digits !== null) return `${digits[1]}年${Number(digits[2])}月`
  const [, before, name, behind] = ENGLISH_MONTH.exec(text) ?? []
  if (name !== undefined) {
    const year = before ?? behind
    // Sep alone is as often a word of its own.
    if (year === undefined && name.length < 4 && !/^may$/i.test(name)) return null
    return `${year === undefined ? '' : `${year}年`}${MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1}月`
  }
  if (!MONTH.test(text)) return null
  return text
    .slice(0, text.indexOf('月') + 1)
    .replace(/\s/g, '')
    .replace(/[/.-]/, '年')
}

function rewritten(root: SeenElement, days: ReadonlyMap<SeenElement, string>): SeenElement {
  const made = new Map<Seen, SeenElement>()
  for (const at of innermost(root)) {
    const day = days.get(at)
    if (day !== undefined) made.set(at, { ...at, children: [day] })
    else if (at.children.some((kid) => made.has(kid)))
      made.set(at, { ...at, children: at.children.map((kid) => made.get(kid) ?? kid) })
  }
  return made.get(root) ?? root
}
