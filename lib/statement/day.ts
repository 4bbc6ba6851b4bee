// Days as plain YYYY-MM-DD: a bank's day has no time zone.

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`; sorts as text. */
export type Day = string & { readonly __day: unique symbol }

const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_A_DAY = 86_400_000

/** Whether the text is a day that exists. */
export function isDay(text: string): text is Day {
  const match = DAY_SHAPE.exec(text)
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) === text
}

/** The day of that year, month (1–12) and day of month; null where no such day exists. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || year < 1868 || year > 2999) return null
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth)
    return null
  return date.toISOString().slice(0, 10) as Day
}

/** The day that many days later (or earlier, for a negative number). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MS_A_DAY).toISOString().slice(0, 10) as Day
}

/** Whole days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY)
}

/** The day in Japan at that instant: banks here live in JST, whatever the computer's clock zone. */
export function dayInJapan(instant: Date): Day {
  return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 10) as Day
}

/** The earlier of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return a <= b ? a : b
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a >= b ? a : b
}
