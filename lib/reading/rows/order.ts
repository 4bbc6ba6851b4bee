// Puts rows in the order in which they happened. Dates give the direction; within a day the balances do.
import type { Day } from '../../statement/day'
import { prove } from '../../statement/proof'
import type { RawRow } from './collect'

/** How the source runs: the words are for the explanation; `unsorted` rows were put in order by date and balances. */
export type Order = 'oldest-first' | 'newest-first' | 'days-newest-first' | 'days-oldest-first' | 'unsorted'

/** Rows in their order, and how many of their balances follow. */
export type Ordered = {
  rows: RawRow[]
  order: Order
  checked: number
  followed: number
  opening: number | null
}

/**
 * The order under which most balances follow, among those that the dates allow. A source whose days run one way keeps its days;
 * one whose rows stand in no order is sorted by date (stably) and, where there are balances, by the chain within. Two rows in each
 * other's place are no such source: something happened to it, and its balances shall say so. `hint` decides where nothing else does
 * (a single day without balances).
 */
export function inOrder(rows: readonly RawRow[], hint: 'oldest-first' | 'newest-first' | null): Ordered {
  const [likeliest = 'oldest-first', ...others] = ordersAllowed(rows, hint)
  let best = judged(arranged(rows, likeliest), likeliest)
  for (const order of best.followed === best.checked && best.checked > 0 ? [] : others) {
    const candidate = judged(arranged(rows, order), order)
    if (candidate.checked - candidate.followed < best.checked - best.followed) best = candidate
  }
  if (best.followed === best.checked) return best
  const chained = judged(chain(arranged(rows, 'unsorted')), 'unsorted')
  const isBetter = chained.checked - chained.followed < best.checked - best.followed
  // Where sorting alone explains no more than the source's own order, the chain must explain every balance of rows that are whole.
  const isWhole =
    chained.followed === chained.checked && rows.every((row) => row.hasOwnDate && row.balance !== null)
  return isBetter && isInNoOrder(rows) && (best.order === 'unsorted' || isWhole) ? chained : best
}

/** Whether more rows than two in each other's place stand elsewhere than their days would have them, whichever way these run. */
function isInNoOrder(rows: readonly RawRow[]): boolean {
  const days = rows.map(({ date }) => date)
  const sorted = days.toSorted()
  const astray = (order: readonly Day[]) => days.filter((day, at) => day !== order[at]).length
  return Math.min(astray(sorted), astray(sorted.toReversed())) > 2
}

function ordersAllowed(rows: readonly RawRow[], hint: 'oldest-first' | 'newest-first' | null): Order[] {
  let up = 0
  let down = 0
  let previous: Day | null = null
  for (const { date } of rows) {
    if (previous !== null && date > previous) up++
    if (previous !== null && date < previous) down++
    previous = date
  }
  if (up === 0 && down === 0)
    return hint === 'newest-first' ? ['newest-first', 'oldest-first'] : ['oldest-first', 'newest-first']
  if (down === 0) return ['oldest-first', 'days-oldest-first']
  if (up === 0) return ['newest-first', 'days-newest-first']
  const hasBalances = rows.some((row) => row.balance !== null)
  if (!hasBalances) return ['unsorted']
  const running: Order[] =
    up >= down ? ['oldest-first', 'days-oldest-first'] : ['newest-first', 'days-newest-first']
  return isInNoOrder(rows) ? [...running, 'unsorted'] : running
}

function arranged(rows: readonly RawRow[], order: Order): RawRow[] {
  switch (order) {
    case 'oldest-first':
      return [...rows]
    case 'newest-first':
      return [...rows].reverse()
    case 'days-oldest-first':
      return byDays(rows).flatMap((day) => day.reverse())
    case 'days-newest-first':
      return byDays(rows).reverse().flat()
    case 'unsorted':
      return [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.at - b.at))
    default:
      return order satisfies never
  }
}

function byDays(rows: readonly RawRow[]): RawRow[][] {
  const days: RawRow[][] = []
  let day: RawRow[] = []
  for (const row of rows) {
    if (day[0] !== undefined && day[0].date !== row.date) {
      days.push(day)
      day = []
    }
    day.push(row)
  }
  if (day.length > 0) days.push(day)
  return days
}

function judged(rows: RawRow[], order: Order): Ordered {
  const opening = carriedInto(rows, order)
  const { checked, followed } = prove(rows, opening)
  return { rows, order, checked, followed, opening }
}

/** The balance carried into the first row: it stands before it in the source, or after it where the source runs backwards. */
function carriedInto(rows: readonly RawRow[], order: Order): number | null {
  const first = rows[0]
  if (first === undefined || order === 'unsorted') return null
  return order === 'oldest-first' || order === 'days-oldest-first' ? first.carriedBefore : first.carriedAfter
}

/**
 * Orders the rows of each day by the chain of balances: a row is a step from the balance before it to the one after it, and a
 * day's rows are a path over all its steps (Hierholzer's). Rows of a day that make no path stay as they are.
 */
function chain(sorted: readonly RawRow[]): RawRow[] {
  const ordered: RawRow[] = []
  let start: number | null = null
  for (const day of byDays(sorted)) {
    const path = pathThrough(day, start)
    ordered.push(...(path ?? day))
    start = ordered[ordered.length - 1]?.balance ?? start
  }
  return ordered
}

function pathThrough(day: readonly RawRow[], start: number | null): RawRow[] | null {
  if (day.length < 2 || day.some((row) => row.balance === null)) return null
  const steps = new Map<number, RawRow[]>()
  const degree = new Map<number, number>()
  for (const row of day) {
    const after = row.balance ?? 0
    const before = after - row.amount
    const list = steps.get(before)
    if (list === undefined) steps.set(before, [row])
    else list.push(row)
    degree.set(before, (degree.get(before) ?? 0) + 1)
    degree.set(after, (degree.get(after) ?? 0) - 1)
  }
  const odd = [...degree].filter(([, out]) => out > 0)
  const from = odd.length === 1 ? odd[0]?.[0] : (start ?? startBefore(day))
  if (from === undefined || odd.length > 1) return null
  for (const list of steps.values()) list.reverse()
  const path: RawRow[] = []
  const stack: { at: number; via: RawRow | null }[] = [{ at: from, via: null }]
  while (stack.length > 0) {
    const top = stack[stack.length - 1]
    const step = top === undefined ? undefined : steps.get(top.at)?.pop()
    if (step !== undefined) stack.push({ at: step.balance ?? 0, via: step })
    else {
      const done = stack.pop()
      if (done?.via) path.push(done.via)
    }
  }
  path.reverse()
  return path.length === day.length ? path : null
}

/** A day that ends where it began has no first step of its own: it starts where the first row listed starts. */
function startBefore(day: readonly RawRow[]): number | undefined {
  const first = day[0]
  return first === undefined || first.balance === null ? undefined : first.balance - first.amount
}
