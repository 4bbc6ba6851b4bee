// Settles for a whole column what a single date leaves open: the era, the order of day and month, the year.
import { addDays, type Day, dayOf, daysBetween } from '../../statement/day'
import type { DateCell } from './cell-date'

/** How short and trailing dates are to be read; `certain` where the cells leave nothing open. */
export type DateStyle = 'certain' | 'year-first' | 'era-year-first' | 'day-month-year' | 'month-day-year'

/** What is known beside the cells themselves. */
export type DateEvidence = {
  asOf: Day
  /** The period that the source says it shows; a date without a year lies in it. */
  period: { from: Day; to: Day } | null
  /** Someone says that the years are of the era (和暦, 令和 8年), or a known format does. */
  isEra: boolean
  /** The style that a known format uses; null where none is known. */
  known: DateStyle | null
}

const REIWA = 2018
const REIWA_FIRST = '2019-05-01'
const HEISEI = 1988
/** A statement reaches back no farther than this; older readings of a two-digit year are other readings' mistakes. */
export const OLDEST_DAYS = 11 * 366

/**
 * The one style in which every date of the sample exists, is not in the future and not too old; null where several are left
 * (the file is ambiguous) or none. An era that nothing speaks of never beats a western year that is possible.
 */
export function dateStyleOf(cells: readonly DateCell[], evidence: DateEvidence): DateStyle | null {
  const open = cells.filter((cell) => cell.kind === 'short' || cell.kind === 'trailing')
  if (open.length === 0) return 'certain'
  if (evidence.known !== null && fits(open, evidence.known, evidence)) return evidence.known
  const hasKanji = open.some((cell) => cell.kind === 'short' && cell.isKanji)
  if (evidence.isEra && fits(open, 'era-year-first', evidence)) {
    // 26年 under a heading of 令和8年 is 2026, not the 26th year of 平成.
    const isWestern = isRecent(open, 'year-first', evidence)
    if (!isWestern || (hasKanji && isRecent(open, 'era-year-first', evidence))) return 'era-year-first'
  }
  const possible = STYLES.filter((style) => fits(open, style, evidence))
  const recent = possible.filter((style) => isRecent(open, style, evidence))
  if (hasKanji) return recent[0] ?? possible[0] ?? null
  if (recent.includes('year-first') && !recent.includes('era-year-first')) return 'year-first'
  if (recent.length === 1 && recent[0] !== 'era-year-first') return recent[0] ?? null
  if (recent.length === 0 && possible.length === 1 && possible[0] !== 'era-year-first')
    return possible[0] ?? null
  if (recent.length > 1 && recent.every((style) => sameDays(open, style, recent[0]))) return recent[0] ?? null
  return null
}

const STYLES: readonly DateStyle[] = ['year-first', 'era-year-first', 'day-month-year', 'month-day-year']

function sameDays(cells: readonly DateCell[], a: DateStyle, b: DateStyle | undefined): boolean {
  return b !== undefined && cells.every((cell) => settle(cell, a) === settle(cell, b))
}

function fits(cells: readonly DateCell[], style: DateStyle, evidence: DateEvidence): boolean {
  const latest = addDays(evidence.asOf, 40)
  return cells.every((cell) => {
    const day = settle(cell, style)
    return day !== null && day <= latest
  })
}

function isRecent(cells: readonly DateCell[], style: DateStyle, evidence: DateEvidence): boolean {
  if (!fits(cells, style, evidence)) return false
  return cells.every((cell) => {
    const day = settle(cell, style)
    return day !== null && daysBetween(day, evidence.asOf) <= OLDEST_DAYS
  })
}

/** The day of a date in a style; null for one that is told from the day of reading, or one that does not exist in that style. */
export function settle(cell: DateCell, style: DateStyle): Day | null {
  switch (cell.kind) {
    case 'full':
      return cell.day
    case 'yearless':
    case 'ago':
      return null
    case 'trailing':
      if (style === 'day-month-year') return dayOf(cell.year, cell.second, cell.first)
      return style === 'month-day-year' ? dayOf(cell.year, cell.first, cell.second) : null
    case 'short':
      return settleShort(cell.numbers, style)
    default:
      return cell satisfies never
  }
}

function settleShort([a, b, c]: readonly [number, number, number], style: DateStyle): Day | null {
  switch (style) {
    case 'certain':
      return null
    case 'year-first':
      return dayOf(2000 + a, b, c)
    case 'era-year-first':
      return eraDay(a, b, c)
    case 'day-month-year':
      return dayOf(2000 + c, b, a)
    case 'month-day-year':
      return dayOf(2000 + c, a, b)
    default:
      return style satisfies never
  }
}

/** The day of an era-less 和暦 date: 令和 where that day is in it and not past its 30th year, else 平成 (310426 is 2019-04-26). */
export function eraDay(year: number, month: number, day: number): Day | null {
  if (year < 1) return null
  const reiwa = year < 20 ? dayOf(REIWA + year, month, day) : null
  if (reiwa !== null && reiwa >= REIWA_FIRST) return reiwa
  return dayOf(HEISEI + year, month, day)
}

/** The day of a date without a year: the last one in the period, else the last one not after the day of reading. */
export function yearlessDay(month: number, day: number, evidence: DateEvidence): Day | null {
  const { period, asOf } = evidence
  if (period !== null) {
    const within = lastNotAfter(month, day, period.to)
    if (within !== null && within >= period.from) return within
  }
  return lastNotAfter(month, day, asOf)
}

function lastNotAfter(month: number, day: number, limit: Day): Day | null {
  const year = Number(limit.slice(0, 4))
  for (let back = 0; back < 9; back++) {
    const found = dayOf(year - back, month, day)
    if (found !== null && found <= limit) return found
  }
  return null
}
