// The demo banks' calendar: days as YYYY-MM-DD in Japan, bank holidays, 和暦.

const MS_A_DAY = 86_400_000

/** The day in Japan at that instant. */
export function dayInJapan(instant: Date): string {
  return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)
}

/** The day that many days later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_A_DAY).toISOString().slice(0, 10)
}

/** Year, month (1–12) and day of month. */
export function partsOf(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** The day of these parts; a day past the end of its month becomes the last of it, as banks' date selects do. */
export function dayFrom(year: number, month: number, date: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1, Math.min(Math.max(date, 1), last))).toISOString().slice(0, 10)
}

/** The same date so many months later, or the last day of that month. */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = partsOf(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  return dayFrom(first.getUTCFullYear(), first.getUTCMonth() + 1, date)
}

/** Whether banks work on that day: no weekend, not 12/31–1/3. National holidays are left out on purpose. */
export function isBankDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay()
  const { month, date } = partsOf(day)
  return weekday > 0 && weekday < 6 && !(month === 12 && date === 31) && !(month === 1 && date <= 3)
}

/** Whether what is due on that date of each month is booked today: on the date, or on the next bank day after it. */
export function isDueToday(day: string, date: number): boolean {
  if (!isBankDay(day)) return false
  for (let back = 0; back < 8; back += 1) {
    const due = addDays(day, -back)
    const { year, month } = partsOf(due)
    if (dayFrom(year, month, date) === due) return true
    if (isBankDay(addDays(due, -1))) return false
  }
  return false
}

/** Whether today is the bank day on or before that date of the month, as salaries are paid. */
export function isPaydayToday(day: string, date: number): boolean {
  if (!isBankDay(day)) return false
  for (let ahead = 0; ahead < 8; ahead += 1) {
    const due = addDays(day, ahead)
    const { year, month } = partsOf(due)
    if (dayFrom(year, month, date) === due) return true
    if (isBankDay(addDays(due, 1))) return false
  }
  return false
}

/** The year of 令和 (2019 is 1). */
export function reiwa(day: string): number {
  return partsOf(day).year - 2018
}

/** `2026年1月5日`. */
export function inWords(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** `令和8年1月5日`. */
export function inWareki(day: string): string {
  const { month, date } = partsOf(day)
  return `令和${reiwa(day)}年${month}月${date}日`
}

/** The earlier of two days. */
export function earlierOf(a: string, b: string): string {
  return a <= b ? a : b
}

/** The later of two days. */
export function laterOf(a: string, b: string): string {
  return a <= b ? b : a
}
