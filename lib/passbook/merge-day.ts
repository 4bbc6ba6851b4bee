// One day of a passbook brought to what is now known of it: rows matched to entries, entries added, enriched and settled.
import type { Day } from '../statement/day'
import type { Money } from '../statement/money'
import type { Proof, Row } from '../statement/statement'
import type { DayCount } from './day-count'
import { enrich } from './enrich'
import type { Entry } from './entry'
import { flagsOf } from './flags-of'
import { foldText } from './fold-text'
import { nodesOf } from './runs'

/** The capture whose rows come in, and what a new entry takes from it. */
export type Arrival = {
  accountId: string
  captureId: string
  currency: string
  proof: Proof
  isConfirmed: boolean
  newId: () => string
}

/** A day after the merge: all its entries in their order, and those that left because the whole day does not have them. */
export type MergedDay = { entries: Entry[]; removed: Entry[]; added: number; duplicates: number }

/**
 * Merges the rows that a capture shows of one day (none, where the day only came to be settled) into the day's entries.
 * How many entries of each amount there are is `count`'s to say; the rows say what they look like. Ids and settled occurrences stay.
 */
export function mergeDay(
  date: Day,
  entries: readonly Entry[],
  rows: readonly Row[],
  count: DayCount,
  arrival: Arrival,
): MergedDay {
  const shown = new Map<Row, Entry>()
  const groups: [Money, Entry[]][] = []
  const removed: Entry[] = []
  let added = 0
  const amounts = new Set([...entries.map((entry) => entry.amount), ...count.known.keys()])
  for (const amount of amounts) {
    const group = entries.filter((entry) => entry.amount === amount).map((entry) => ({ ...entry }))
    const rowsHere = rows.filter((row) => row.amount === amount)
    const target = count.known.get(amount) ?? 0
    const pairs = pairUp(rowsHere, group, Math.max(0, target - group.length))
    for (const [row, entry] of pairs) enrich(entry, row, arrival)
    const fresh = newEntries(date, rowsHere, pairs, group, target, arrival, shown)
    added += fresh.length
    const matched = new Set(pairs.values())
    const kept = [...group, ...fresh]
    removed.push(...dropSurplus(kept, target, matched))
    for (const [row, entry] of pairs) shown.set(row, entry)
    groups.push([amount, kept])
  }
  const order = orderOf(
    groups.flatMap(([, group]) => group),
    rows,
    shown,
  )
  order.forEach((entry, position) => {
    entry.position = position
  })
  // Numbered once the order stands: what is provisional is numbered by it.
  for (const [amount, group] of groups) settleGroup(group, amount, count)
  return { entries: order, removed, added, duplicates: Math.max(0, rows.length - added) }
}

/**
 * Which entry each row is: by equal balance, then, where one side has none, by equal wording, then in order; at last, once no more
 * entries are to come (`room` is used up), rows whose balance moved because the bank put a row in before them.
 */
function pairUp(rows: readonly Row[], group: readonly Entry[], room: number): Map<Row, Entry> {
  const pairs = new Map<Row, Entry>()
  const free = new Set([...group].sort((a, b) => a.position - b.position))
  const isOpen = (row: Row, entry: Entry) => row.balance === null || entry.balance === null
  const rules: ((row: Row, entry: Entry) => boolean)[] = [
    (row, entry) => row.balance !== null && row.balance === entry.balance,
    (row, entry) => isOpen(row, entry) && foldText(row.description) === foldText(entry.description),
    isOpen,
  ]
  const pair = (row: Row, rule: (row: Row, entry: Entry) => boolean) => {
    if (pairs.has(row)) return
    for (const entry of free) {
      if (!rule(row, entry)) continue
      pairs.set(row, entry)
      free.delete(entry)
      return
    }
  }
  for (const rule of rules) for (const row of rows) pair(row, rule)
  const left = rows.filter((row) => !pairs.has(row))
  for (const row of left.slice(0, Math.max(0, left.length - room))) pair(row, () => true)
  return pairs
}

function newEntries(
  date: Day,
  rows: readonly Row[],
  pairs: ReadonlyMap<Row, Entry>,
  group: readonly Entry[],
  target: number,
  arrival: Arrival,
  shown: Map<Row, Entry>,
): Entry[] {
  const fresh: Entry[] = []
  // Where twins of equal balance lie on both sides of a cut, the row that was matched by its balance may be the other twin.
  const sources = [
    ...rows.filter((row) => !pairs.has(row)),
    ...rows.filter((row) => pairs.has(row)).reverse(),
  ]
  for (let i = 0; group.length + fresh.length < target; i++) {
    const row = sources[i]
    const like = group[0]
    if (row !== undefined) {
      const entry = entryOf(date, row, arrival)
      fresh.push(entry)
      if (!pairs.has(row)) shown.set(row, entry)
    } else if (like !== undefined) {
      fresh.push({ ...like, id: arrival.newId(), isSettled: false, captureIds: [arrival.captureId] })
    } else break
  }
  return fresh
}

function entryOf(date: Day, row: Row, arrival: Arrival): Entry {
  return {
    id: arrival.newId(),
    accountId: arrival.accountId,
    date,
    valueDate: row.valueDate,
    amount: row.amount,
    balance: row.balance,
    description: row.description,
    currency: arrival.currency,
    occurrence: 0,
    isSettled: false,
    position: Number.MAX_SAFE_INTEGER,
    captureIds: [arrival.captureId],
    flags: flagsOf(row.description),
    proof: arrival.proof,
    isConfirmed: arrival.isConfirmed,
  }
}

/** Takes the provisional entries out of a group that are more than it may hold; what is settled stays whatever comes. */
export function dropSurplus(group: Entry[], target: number, matched: ReadonlySet<Entry>): Entry[] {
  const dropped: Entry[] = []
  while (group.length > target) {
    const at = surplusAt(group, matched)
    if (at === -1) break
    dropped.push(...group.splice(at, 1))
  }
  return dropped
}

/** Which entry may leave a group that has too many: a provisional one that was not just seen, without a balance before one with it. */
function surplusAt(group: readonly Entry[], matched: ReadonlySet<Entry>): number {
  const rank = (entry: Entry) =>
    (entry.isSettled ? 4 : 0) + (matched.has(entry) ? 2 : 0) + (entry.balance === null ? 0 : 1)
  let best = -1
  group.forEach((entry, i) => {
    const known = group[best]
    if (!entry.isSettled && (known === undefined || rank(entry) < rank(known))) best = i
  })
  return best
}

/** Gives the settled their final occurrences, the provisional the numbers after them, and flags those that sources contradict. */
export function settleGroup(group: Entry[], amount: Money, count: DayCount): void {
  const target = count.settled.get(amount) ?? 0
  const anchored = new Set(
    count.anchored.flatMap((run) => {
      const nodes = nodesOf(run)
      return run.amounts.flatMap((one, i) => (one === amount ? [nodes[i + 1]] : []))
    }),
  )
  const isAnchored = (entry: Entry) => (entry.balance !== null && anchored.has(entry.balance) ? 0 : 1)
  const open = group
    .filter((entry) => !entry.isSettled)
    .sort((a, b) => isAnchored(a) - isAnchored(b) || a.position - b.position)
  const taken = new Set(group.filter((entry) => entry.isSettled).map((entry) => entry.occurrence))
  let settled = taken.size
  let occurrence = 1
  for (const entry of open) {
    while (taken.has(occurrence)) occurrence += 1
    entry.occurrence = occurrence++
    if (settled < target) entry.isSettled = true
    settled += 1
  }
  const contest = count.contests.get(amount)
  for (const entry of group) {
    const { occurrence, flags } = entry
    const isContested = contest !== undefined && contest.agreed < occurrence && occurrence <= contest.claimed
    if (!isContested) delete entry.isChecked
    if (isContested === flags.includes('conflict')) continue
    entry.flags = isContested ? [...flags, 'conflict'] : flags.filter((flag) => flag !== 'conflict')
  }
}

/** The day's order: the rows as just shown, each entry they do not show staying behind the one it stood behind. */
function orderOf(entries: readonly Entry[], rows: readonly Row[], shown: ReadonlyMap<Row, Entry>): Entry[] {
  const known = [...entries].sort((a, b) => a.position - b.position)
  const order: Entry[] = []
  for (const row of rows) {
    const entry = shown.get(row)
    if (entry !== undefined && !order.includes(entry)) order.push(entry)
  }
  const isShown = new Set(order)
  known.forEach((entry, i) => {
    if (isShown.has(entry)) return
    const before = known[i - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, entry)
  })
  return order
}
