// The period that a source says it shows, and what else its texts say about years and order.
import { type Day, dayOf } from '../../statement/day'
import { dateCell } from '../cells/cell-date'
import { fold } from '../cells/fold'

const DATE =
  '(?:\\d{4}\\s*[./年-]\\s*\\d{1,2}\\s*[./月-]\\s*\\d{1,2}日?|(?:令和|平成|昭和|[RHS])\\s*(?:\\d{1,2}|元)\\s*[./年-]\\s*\\d{1,2}\\s*[./月-]\\s*\\d{1,2}日?|(?<!\\d)\\d{8}(?!\\d))'
const RANGE = new RegExp(
  `(${DATE})\\s*(?:\\([月火水木金土日]\\))?\\s*(?:から|より|以降|~|〜|-|–|—|→|to|,)\\s*(${DATE})`,
)
const DATES = new RegExp(DATE, 'g')
const MONTH =
  /^[\s■●・[【(]*(\d{4})\s*[年/.]\s*(\d{1,2})\s*月?(?:\s*(?:分|の)?(?:ご?利用|お?取引|入出金)?(?:の?明細|分)?)?(?:\s*\(\d+件\))?[\s\])】]*$/

/** A period, both days included. */
export type Period = { from: Day; to: Day }

/** The period in the texts, nearest first: a range of two days, a first and a last day with labels, or a month as a heading. */
export function periodIn(texts: readonly string[]): Period | null {
  let from: Day | null = null
  let to: Day | null = null
  for (const text of texts) {
    if (text.length > 200) continue
    const folded = fold(text).replace(/〜/g, '~')
    const range = RANGE.exec(folded)
    const period = range === null ? monthIn(folded) : periodOf(range[1], range[2])
    if (period !== null) return period
    const only = folded.match(DATES)
    if (only?.length !== 1 || !/期間|日付|照会/.test(folded)) continue
    if (/開始|from|自/i.test(folded)) from ??= dayIn(only[0])
    if (/終了|to|至/i.test(folded)) to ??= dayIn(only[0])
    if (from !== null && to !== null && from <= to) return { from, to }
  }
  return null
}

const ONLY_YEAR = /^(\d{4})年$/

/** The past year that stands over rows as their heading; null where none or several do, or the year has not ended by `asOf`. */
export function yearIn(texts: readonly string[], asOf: Day): Period | null {
  const years = new Set(texts.flatMap((text) => ONLY_YEAR.exec(fold(text))?.[1] ?? []))
  const [year] = years
  if (year === undefined || years.size > 1 || year >= asOf.slice(0, 4)) return null
  const [from, to] = [dayOf(Number(year), 1, 1), dayOf(Number(year), 12, 31)]
  return from === null || to === null ? null : { from, to }
}

function periodOf(first: string | undefined, last: string | undefined): Period | null {
  const from = dayIn(first)
  const to = dayIn(last)
  return from !== null && to !== null && from <= to ? { from, to } : null
}

function monthIn(folded: string): Period | null {
  const match = MONTH.exec(folded)
  if (match === null || /支払/.test(folded)) return null
  const [year, month] = [Number(match[1]), Number(match[2])]
  const from = dayOf(year, month, 1)
  const to = dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
  return from === null || to === null ? null : { from, to }
}

function dayIn(text: string | undefined): Day | null {
  const cell = text === undefined ? null : dateCell(text.replace(/\s/g, ''))
  return cell?.kind === 'full' ? cell.day : null
}

/** Whether the texts say that years are of the era: 和暦, a date with 令和 or 平成, or a header with the era's name: 取引日（令和）. */
export function saysEra(texts: readonly string[]): boolean {
  return texts.some((text) =>
    /和暦|元号|(?:令和|平成)の?年(?!度)|年は\S{0,6}(?:令和|平成)|(?:令和|平成)(?:です|で?表示|で(?:お示し|記載|印字))|(?:令和|平成)\s*(?:元|[\d０-９]{1,2})\s*[年./．／-]|[（([](?:令和|平成)(?:年)?[)）\]]|^[^\d０-９]{0,8}日?付?(?:令和|平成)$/.test(
      text,
    ),
  )
}

/** The order that the texts name; null where none or both are named. */
export function orderIn(texts: readonly string[]): 'oldest-first' | 'newest-first' | null {
  const isOld = texts.some((text) => /古い[^。、\s]{0,8}順|日付の?昇順|oldest first/i.test(text))
  const isNew = texts.some((text) =>
    /(?:新しい|最近の?|直近の?|最新の?)[^。、\s]{0,10}順|日付の?降順|(?:newest|latest|most recent) first/i.test(
      text,
    ),
  )
  return isOld === isNew ? null : isOld ? 'oldest-first' : 'newest-first'
}
