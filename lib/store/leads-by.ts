// Whether rows lead from one balance to another, by what a merge has counted.
import { type DayCount, leadsTo } from '../passbook/day-count'
import type { LeadsTo } from '../passbook/stretch'
import type { Day } from '../statement/day'

/** The question of `mergeStretches`, answered by the counts of the days that a merge looked at. */
export function leadsBy(counts: ReadonlyMap<Day, DayCount>): LeadsTo {
  return (day, from, to) => {
    const count = counts.get(day)
    return count !== undefined && leadsTo([...count.anchored, ...count.loose], from, to)
  }
}
