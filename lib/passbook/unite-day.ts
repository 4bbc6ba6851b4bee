// One day of a passbook that two browsers kept, as one.
import type { Money } from '../statement/money'
import type { DayCount } from './day-count'
import { betterOf } from './enrich'
import type { Entry } from './entry'
import { foldText } from './fold-text'
import { dropSurplus, settleGroup } from './merge-day'

/** The entries of the day as one, and under which id each incoming entry lives on. */
export type United = { entries: Entry[]; removed: Entry[]; idOf: Map<string, string> }

/**
 * Unites a day's own entries with incoming ones, of which each has `accountId` set already. The same entry is found by id, by its settled occurrence, by
 * balance, by wording, in this order; how many there are in the end is `count`'s to say.
 */
export function uniteDay(own: readonly Entry[], incoming: readonly Entry[], count: DayCount): United {
  const united: United = { entries: [], removed: [], idOf: new Map() }
  const amounts = new Set([...own, ...incoming].map((entry) => entry.amount))
  const groups: [Money, Entry[]][] = []
  for (const amount of amounts) {
    const group = own.filter((entry) => entry.amount === amount).map((entry) => ({ ...entry }))
    const others = incoming.filter((entry) => entry.amount === amount)
    const target = count.known.get(amount) ?? 0
    const pairs = pairUp(group, others, target)
    for (const other of others) {
      const mine = pairs.get(other)
      if (mine !== undefined) Object.assign(mine, betterOf(mine, other))
      else if (other.isSettled || group.length < target) group.push({ ...other })
      else continue
      united.idOf.set(other.id, mine?.id ?? other.id)
    }
    // Both books numbered one twin the first and had different ones in hand: the key is one, the rows are two.
    for (const other of [...others].reverse()) {
      if (group.length < target && group.every(({ id }) => id !== other.id))
        group.push({ ...other, isSettled: false })
    }
    united.removed.push(...dropSurplus(group, target, new Set()))
    groups.push([amount, group])
  }
  united.entries.push(...groups.flatMap(([, group]) => group))
  united.entries.sort((a, b) => a.position - b.position)
  united.entries.forEach((entry, position) => {
    entry.position = position
  })
  for (const [amount, group] of groups) settleGroup(group, amount, count)
  return united
}

/** Which of its own entries each incoming one is; those that are none are rows of their own, as far as `target` has room. */
function pairUp(group: readonly Entry[], others: readonly Entry[], target: number): Map<Entry, Entry> {
  const pairs = new Map<Entry, Entry>()
  const free = new Set(group)
  const pair = (isSame: (mine: Entry, other: Entry) => boolean) => {
    for (const other of others) {
      if (pairs.has(other)) continue
      for (const mine of free) {
        if (!isSame(mine, other)) continue
        free.delete(mine)
        pairs.set(other, mine)
        break
      }
    }
  }
  pair((mine, other) => mine.id === other.id)
  pair((mine, other) => mine.isSettled && other.isSettled && mine.occurrence === other.occurrence)
  const sure = new Set(pairs.keys())
  // A settled entry and another settled one of a different number are two.
  const mayBeOne = (mine: Entry, other: Entry) => !(mine.isSettled && other.isSettled)
  pair((mine, other) => mayBeOne(mine, other) && mine.balance !== null && mine.balance === other.balance)
  pair(
    (mine, other) =>
      mayBeOne(mine, other) &&
      isOpen(mine, other) &&
      foldText(mine.description) === foldText(other.description),
  )
  const size = () => group.length + others.length - pairs.size
  pair((mine, other) => size() > target && mayBeOne(mine, other))
  // Where twins of equal balance lie on both sides, one that was matched by its balance may be the other twin.
  for (const other of [...others].reverse()) {
    if (size() >= target) break
    if (pairs.has(other) && !sure.has(other)) pairs.delete(other)
  }
  return pairs
}

function isOpen(a: Entry, b: Entry): boolean {
  return a.balance === null || b.balance === null
}
