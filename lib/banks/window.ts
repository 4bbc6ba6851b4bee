// Until when a bank shows a day. A bank may have several windows (紙通帳, Web通帳); which of them holds for an account is not known.
import { addDays, type Day, dayOf, daysBetween } from '../statement/day'
import type { AccountLabel } from '../statement/statement'
import type { KnownBank, WindowFact } from './known-bank'

/** The last day on which a window shows that day; null where it does not end. */
export function lastShownOn(reach: WindowFact['reach'], day: Day): Day | null {
  switch (reach.kind) {
    case 'days':
      return addDays(day, reach.days)
    case 'months': {
      // Shown from the first of the month, `months` back: so until the end of the month that is as many months on.
      const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + reach.months + 1
      const next = dayOf(Math.floor(month / 12), (month % 12) + 1, 1)
      return next === null ? null : addDays(next, -1)
    }
    case 'since':
      return day >= reach.day ? null : day
    default:
      return never(reach)
  }
}

/** By the shortest and by the longest window that may hold; `least` null: not known; `most` null: not known, or without end. */
export type ShownUntil = { least: Day | null; most: Day | null }

/** Until when a bank shows that day of an account of that type. Nothing known gives nulls: a window is never invented. */
export function shownUntil(bank: KnownBank | null, type: AccountLabel['type'], day: Day): ShownUntil {
  const facts = windowsOf(bank, type)
  if (facts.length === 0) return { least: null, most: null }
  const ends = facts.map(({ reach }) => lastShownOn(reach, day))
  const known = ends.flatMap((end) => (end === null ? [] : [end])).sort()
  return { least: known[0] ?? null, most: ends.includes(null) ? null : (known.at(-1) ?? null) }
}

/** Days back from today that the longest window shows; null where not known or without end. */
export function windowDays(bank: KnownBank | null, type: AccountLabel['type'], today: Day): number | null {
  const { most } = shownUntil(bank, type, today)
  return most === null ? null : daysBetween(today, most)
}

function windowsOf(bank: KnownBank | null, type: AccountLabel['type']): readonly WindowFact[] {
  const all = bank?.windows ?? []
  const exact = all.filter((fact) => fact.type !== null && fact.type === type)
  return exact.length > 0 ? exact : all.filter((fact) => fact.type === null || type === null)
}

function never(value: never): never {
  throw new Error(`not a reach: ${String(value)}`)
}
