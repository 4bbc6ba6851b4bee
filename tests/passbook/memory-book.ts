// A passbook in memory, merged by the code that ships: property tests run thousands of histories through it.

import { leadsTo } from '../../lib/passbook/day-count'
import type { DayEvidence, Entry } from '../../lib/passbook/entry'
import { type Merged, mergeEntries, planMerge } from '../../lib/passbook/merge'
import { mergeStretches, type Stretch, stretchesOf } from '../../lib/passbook/stretch'
import type { Day } from '../../lib/statement/day'
import type { Statement } from '../../lib/statement/statement'
import type { Counts } from './true-history'

export class MemoryBook {
  readonly days = new Map<Day, DayEvidence>()
  readonly entries = new Map<string, Entry>()
  stretches: Stretch[] = []
  private ids = 0

  merge(statement: Statement, asOf: Day, isConfirmed = false): Merged {
    const plan = planMerge(statement, { asOf, isConfirmed }, this.days)
    const byDay = new Map<Day, Entry[]>()
    for (const entry of this.entries.values())
      byDay.set(entry.date, [...(byDay.get(entry.date) ?? []), entry])
    const merged = mergeEntries(plan, byDay, {
      accountId: 'account',
      captureId: `capture-${this.ids++}`,
      currency: statement.currency,
      proof: statement.proof,
      isConfirmed,
      newId: () => `entry-${this.ids++}`,
    })
    for (const [day, evidence] of plan.evidence) this.days.set(day, evidence)
    for (const { id } of merged.removed) this.entries.delete(id)
    for (const entry of merged.changed) this.entries.set(entry.id, entry)
    this.stretches = mergeStretches(
      [...this.stretches, ...stretchesOf(plan.statement, { asOf, isConfirmed })],
      (day, from, to) => {
        const count = plan.counts.get(day)
        return count !== undefined && leadsTo([...count.anchored, ...count.loose], from, to)
      },
    )
    return merged
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
