// A bank as it really is, for property tests: a true history, the windows through which sources show it, and what they add up to.
import fc from 'fast-check'
import { addDays, type Day } from '../../lib/statement/day'
import { type Money, money } from '../../lib/statement/money'
import type { Row, Statement } from '../../lib/statement/statement'

export const FIRST_DAY = '2025-12-28' as Day

export type TrueRow = { date: Day; amount: Money; balance: Money; description: string }
export type History = { opening: Money; rows: TrueRow[] }

/** What one source showed: rows `from` … `to` (exclusive) of the history as it stood. */
export type Window = {
  kind: 'chain-period' | 'chain-clipped' | 'plain-period' | 'plain-clipped'
  from: number
  to: number
  asOf: Day
  statement: Statement
}

/** Days are few and amounts few or many: few make twins, zero sums and equal balances; many make every balance its own. */
export function histories(isAdversarial: boolean): fc.Arbitrary<History> {
  const amount = isAdversarial
    ? fc.constantFrom(100, -100, 0, 200, -100)
    : fc.integer({ min: 1, max: 2 ** 30 }).map((n) => (n % 2 ? n : -n))
  return fc
    .tuple(
      isAdversarial ? fc.constantFrom(0, 1000) : fc.integer({ min: 0, max: 2 ** 30 }),
      fc.array(
        fc.tuple(fc.integer({ min: 0, max: 2 }), amount, fc.constantFrom('ﾌﾘｺﾐ', 'カード', '手数料')),
        {
          minLength: 1,
          maxLength: 14,
        },
      ),
    )
    .map(([opening, steps]) => historyOf(opening, steps))
}

export function historyOf(opening: number, steps: readonly (readonly [number, number, string])[]): History {
  let date = FIRST_DAY
  let balance = opening
  const rows = steps.map(([days, amount, description]) => {
    date = addDays(date, days)
    balance += amount
    return { date, amount: money(amount), balance: money(balance), description }
  })
  return { opening: money(opening), rows }
}

/** What a source shows, drawn as numbers and read against a history by `windowOf`. */
export type Draw = { kind: Window['kind']; a: number; b: number; seen: number; late: number; wording: number }

export const draws: fc.Arbitrary<Draw> = fc.record({
  kind: fc.constantFrom('chain-period', 'chain-clipped', 'plain-period', 'plain-clipped'),
  a: fc.nat(1000),
  b: fc.nat(1000),
  seen: fc.nat(1000),
  late: fc.nat(3),
  wording: fc.nat(2),
})

export const chainDraws = draws.map(
  (draw): Draw => ({ ...draw, kind: draw.a % 2 === 0 ? 'chain-period' : 'chain-clipped' }),
)
export const wholeDraws = draws.map(
  (draw): Draw => ({ ...draw, kind: draw.a % 2 === 0 ? 'chain-period' : 'plain-period' }),
)

/** The window that a draw stands for. The history is seen as it stood when `visible` of its rows had happened. */
export function windowOf(history: History, draw: Draw): Window {
  const visible = 1 + (draw.seen % history.rows.length)
  const lastSeen = history.rows[visible - 1]?.date ?? FIRST_DAY
  const isAll = visible === history.rows.length || history.rows[visible]?.date !== lastSeen
  // While the day still grows it is today; once it is over, the source may be looked at later.
  const room =
    visible === history.rows.length
      ? 3
      : Math.max(0, dayGap(lastSeen, history.rows[visible]?.date ?? lastSeen) - 1)
  const asOf = isAll ? addDays(lastSeen, Math.min(draw.late, room)) : lastSeen
  const ends = [draw.a % (visible + 1), draw.b % (visible + 1)].sort((x, y) => x - y)
  let [from = 0, to = visible] = ends
  let period: Statement['period'] = null
  if (draw.kind.endsWith('period')) {
    const days = [draw.a, draw.b].map((n) => addDays(FIRST_DAY, n % (dayGap(FIRST_DAY, asOf) + 1))).sort()
    period = { from: days[0] ?? FIRST_DAY, to: days[1] ?? asOf }
    const inside = history.rows
      .slice(0, visible)
      .flatMap((row, i) => (period && row.date >= period.from && row.date <= period.to ? [i] : []))
    from = inside[0] ?? 0
    to = inside.length === 0 ? 0 : (inside.at(-1) ?? 0) + 1
  }
  const hasBalances = draw.kind.startsWith('chain')
  const rows = history.rows.slice(from, to).map(
    (row): Row => ({
      date: row.date,
      valueDate: null,
      amount: row.amount,
      balance: hasBalances ? row.balance : null,
      description:
        draw.wording === 0
          ? row.description
          : draw.wording === 1
            ? row.description.normalize('NFKC')
            : `速報 ${row.description}`,
    }),
  )
  const statement: Statement = {
    account: { bank: null, branch: '001', type: 'ordinary', number: '1234567', holder: null },
    currency: 'JPY',
    rows,
    proof: hasBalances && rows.length > 0 ? 'proved' : 'unproved',
    brokenAt: null,
    more: !draw.kind.endsWith('period'),
    opening: hasBalances ? balanceBefore(history, from) : null,
    closing: hasBalances ? balanceBefore(history, to) : null,
    period,
  }
  return { kind: draw.kind, from, to, asOf, statement }
}

export function balanceBefore(history: History, index: number): Money {
  return index === 0 ? history.opening : (history.rows[index - 1]?.balance ?? history.opening)
}

function dayGap(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export type Counts = Map<string, number>

function countOf(rows: readonly TrueRow[]): Counts {
  const counts: Counts = new Map()
  for (const row of rows) {
    const key = `${row.date} ${row.amount}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Rows that any window showed, each once. */
export function seenOf(history: History, windows: readonly Window[]): Counts {
  return countOf(history.rows.filter((_, i) => windows.some(({ from, to }) => from <= i && i < to)))
}

/** The most that any one window showed. */
export function mostOf(history: History, windows: readonly Window[]): Counts {
  const most: Counts = new Map()
  for (const { from, to } of windows) {
    for (const [key, count] of countOf(history.rows.slice(from, to)))
      most.set(key, Math.max(count, most.get(key) ?? 0))
  }
  return most
}

/** What is settled by DESIGN.md's words, where every balance is its own. */
export function settledOf(history: History, windows: readonly Window[]): Counts {
  const chains = windows.filter(({ kind }) => kind.startsWith('chain'))
  const isShown = (i: number) => chains.some(({ from, to }) => from <= i && i < to)
  const settled: Counts = new Map()
  for (const day of new Set(history.rows.map((row) => row.date))) {
    const ofDay = history.rows.flatMap((row, i) => (row.date === day ? [i] : []))
    const first = ofDay[0] ?? 0
    const isReached = first > 0 && isShown(first - 1)
    const isAskedFor = chains.some(
      ({ statement: { period }, from, to }) =>
        period !== null && period.from <= day && day <= period.to && from <= first && first < to,
    )
    let known = 0
    if (isReached || isAskedFor) while (known < ofDay.length && isShown(first + known)) known += 1
    for (const { kind, statement, asOf, from, to } of windows) {
      const { period } = statement
      const isWhole =
        kind === 'plain-period' && period !== null && period.from <= day && day <= period.to && asOf > day
      if (isWhole) known = Math.max(known, ofDay.filter((i) => from <= i && i < to).length)
    }
    for (const [key, count] of countOf(history.rows.slice(first, first + known))) settled.set(key, count)
  }
  return settled
}

/** Whether every balance of the history is its own, so that no row can be taken for another. */
export function isDistinct(history: History): boolean {
  return (
    new Set([history.opening, ...history.rows.map((row) => row.balance)]).size === history.rows.length + 1
  )
}
