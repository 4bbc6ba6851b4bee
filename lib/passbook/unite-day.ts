// One day of a passbook that two browsers kept, as one.
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
  for (const amount of amounts) {
    const group = own.filter((entry) => entry.amount === amount).map((entry) => ({ ...entry }))
    const others = incoming.filter((entry) => entry.amount === amount)
    const free = new Set(group)
    const pair = (isSame: (mine: Entry, other: Entry) => boolean) => {
      for (const other of others) {
        if (united.idOf.has(other.id)) continue
        for (const mine of free) {
          if (!isSame(mine, other)) continue
          free.delete(mine)
          united.idOf.set(other.id, mine.id)
          Object.assign(mine, betterOf(mine, other))
          break
        }
      }
    }
    pair((mine, other) => mine.id === other.id)
    pair((mine, other) => mine.isSettled && other.isSettled && mine.occurrence === other.occurrence)
    // A settled entry and another settled one of a different number are two.
    const mayBeOne = (mine: Entry, other: Entry) => !(mine.isSettled && other.isSettled)
    pair((mine, other) => mayBeOne(mine, other) && mine.balance !== null && mine.balance === other.balance)
    pair(
      (mine, other) =>
        mayBeOne(mine, other) &&
        isOpen(mine, other) &&
        foldText(mine.description) === foldText(other.description),
    )
    const target = count.known.get(amount) ?? 0
    for (const other of others) {
      if (united.idOf.has(other.id) || (group.length >= target && !other.isSettled)) continue
      if (group.length >= target && [...free].some((mine) => mayBeOne(mine, other))) continue
      group.push({ ...other })
      united.idOf.set(other.id, other.id)
    }
    pair(mayBeOne)
    united.removed.push(...dropSurplus(group, target, new Set()))
    settleGroup(group, amount, count)
    united.entries.push(...group)
  }
  united.entries.sort((a, b) => a.position - b.position)
  united.entries.forEach((entry, position) => {
    entry.position = position
  })
  return united
}

function isOpen(a: Entry, b: Entry): boolean {
  return a.balance === null || b.balance === null
}
