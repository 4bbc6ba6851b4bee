// A passbook in memory, merged by the code that ships: property tests run thousands of histories through it.

import { type DayCount, leadsTo } from '../../lib/passbook/day-count'
import { NOTHING_SEEN } from '../../lib/passbook/day-evidence'
import type { DayEvidence, Entry } from '../../lib/passbook/entry'
import { joinDays, type Merged, mergeEntries, planMerge } from '../../lib/passbook/merge'
import { type LeadsTo, mergeStretches, type Stretch, stretchesOf } from '../../lib/passbook/stretch'
import { uniteDay } from '../../lib/passbook/unite-day'
import type { Day } from '../../lib/statement/day'
import type { Statement } from '../../lib/statement/statement'
import type { Counts } from './true-history'

export class MemoryBook {
  readonly days = new Map<Day, DayEvidence>()
  readonly entries = new Map<string, Entry>()
  stretches: Stretch[] = []
  private ids = 0

  /** `name` keeps the ids of two books apart, as two browsers' are. */
  constructor(private readonly name = 'here') {}

  merge(statement: Statement, asOf: Day, isConfirmed = false): Merged {
    const plan = planMerge(statement, { asOf, isConfirmed }, this.days)
    const byDay = new Map<Day, Entry[]>()
    for (const entry of this.entries.values())
      byDay.set(entry.date, [...(byDay.get(entry.date) ?? []), entry])
    const merged = mergeEntries(plan, byDay, {
      accountId: 'account',
      captureId: `capture-${this.name}-${this.ids++}`,
      currency: statement.currency,
      proof: statement.proof,
      isConfirmed,
      newId: () => `entry-${this.name}-${this.ids++}`,
    })
    for (const [day, evidence] of plan.evidence) this.days.set(day, evidence)
    for (const { id } of merged.removed) this.entries.delete(id)
    for (const entry of merged.changed) this.entries.set(entry.id, entry)
    this.stretches = mergeStretches(
      [...this.stretches, ...stretchesOf(plan.statement, { asOf, isConfirmed })],
      leadsIn(plan.counts),
    )
    return merged
  }

  /** Joins another browser's passbook into this one, as restoring a backup does. */
  unite(other: MemoryBook): void {
    const sightings = new Map([...other.entries.values()].map(({ date }) => [date, NOTHING_SEEN] as const))
    for (const [day, evidence] of other.days) sightings.set(day, evidence)
    const { evidence, counts } = joinDays(sightings, this.days)
    for (const [day, count] of counts) {
      const own = [...this.entries.values()].filter(({ date }) => date === day)
      const incoming = [...other.entries.values()].filter(({ date }) => date === day)
      const united = uniteDay(own, incoming, count)
      for (const { id } of united.removed) this.entries.delete(id)
      for (const entry of united.entries) this.entries.set(entry.id, entry)
    }
    for (const [day, joined] of evidence) this.days.set(day, joined)
    this.stretches = mergeStretches([...this.stretches, ...other.stretches], leadsIn(counts))
  }

  counts(isSettled = false): Counts {
    const counts: Counts = new Map()
    for (const entry of this.entries.values()) {
      if (isSettled && !entry.isSettled) continue
      const key = `${entry.date} ${entry.amount}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return counts
  }

  /** What the delivery keys are made of. */
  settled(): string[] {
    return [...this.entries.values()]
      .filter((entry) => entry.isSettled)
      .map((entry) => `${entry.date} ${entry.amount} #${entry.occurrence}`)
      .sort()
  }
}

function leadsIn(counts: ReadonlyMap<Day, DayCount>): LeadsTo {
  return (day, from, to) => {
    const count = counts.get(day)
    return count !== undefined && leadsTo([...count.anchored, ...count.loose], from, to)
  }
}
