// The things that happen in a shop's and a person's accounts, as rules.
import type { Booking, Rule } from './account.ts'
import { isBankDay, isDueToday, isPaydayToday, partsOf } from './calendar.ts'
import { between, oneOf } from './random.ts'

type Range = readonly [low: number, high: number, step?: number]

/** Due on that date of each month (or the next bank day). Outgoing where the range is negative. */
export function monthly(date: number, summary: string, detail: string, range: Range): Rule {
  return ({ day, random }) =>
    isDueToday(day, date) ? [{ amount: amountIn(random, range), summary, detail }] : []
}

/** Paid on that date of each month, or on the bank day before it. */
export function payday(date: number, summary: string, detail: string, range: Range): Rule {
  return ({ day, random }) =>
    isPaydayToday(day, date) ? [{ amount: amountIn(random, range), summary, detail }] : []
}

/** On some bank days: somebody from the list pays or is paid, each time followed by the fee if there is one. */
export function nowAndThen(
  odds: number,
  summary: string,
  names: readonly [string, ...string[]],
  range: Range,
  fee?: Booking,
): Rule {
  return ({ day, random }) => {
    if (!isBankDay(day) || random() >= odds) return []
    const main = { amount: amountIn(random, range), summary, detail: oneOf(random, names) }
    return fee ? [main, fee] : [main]
  }
}

/** As nowAndThen, but on every day of the week. */
export function anyDay(
  odds: number,
  summary: string,
  names: readonly [string, ...string[]],
  range: Range,
): Rule {
  return ({ random }) =>
    random() < odds ? [{ amount: amountIn(random, range), summary, detail: oneOf(random, names) }] : []
}

/** Two or three bookings of one day that nothing but their balance tells apart, each with its fee. */
export function twins(odds: number, first: Booking, fee?: Booking): Rule {
  return ({ day, random }) => {
    if (!isBankDay(day) || random() >= odds) return []
    const times = random() < 0.25 ? 3 : 2
    return Array.from({ length: times }).flatMap(() => (fee ? [first, fee] : [first]))
  }
}

/** Half-yearly interest in February and August with the 15.315 % tax (国税) and none below a yen. */
export function interest(date: number, perYear: number): Rule {
  return ({ day, balance }) => {
    const { month } = partsOf(day)
    if ((month !== 2 && month !== 8) || !isDueToday(day, date)) return []
    const gross = Math.floor((Math.max(balance, 0) * perYear) / 2)
    const tax = Math.floor(gross * 0.15315)
    if (gross <= 0) return []
    const paid = { amount: gross, summary: '利息', detail: '' }
    return tax > 0 ? [paid, { amount: -tax, summary: '国税', detail: '' }] : [paid]
  }
}

/** What keeps the account within its limits: books the amount when the balance has fallen below the floor. */
export function topUp(floor: number, booking: Booking): Rule {
  return ({ day, balance }) => (isBankDay(day) && balance < floor ? [booking] : [])
}

/** What takes the surplus away: books it in whole steps when the balance has risen above the ceiling. */
export function sweep(ceiling: number, step: number, summary: string, detail: string): Rule {
  return ({ day, balance }) =>
    isBankDay(day) && balance > ceiling
      ? [{ amount: -Math.floor((balance - ceiling / 2) / step) * step, summary, detail }]
      : []
}

function amountIn(random: () => number, [low, high, step]: Range): number {
  return between(random, low, high, step ?? 1)
}
