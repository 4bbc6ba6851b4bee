// One row dated differently by two sources (取引日 here, 勘定日 there): found by its place in the chain of balances, kept once.
import { addDays, type Day } from '../statement/day'
import type { Money } from '../statement/money'
import type { Row, Statement } from '../statement/statement'
import type { DayEvidence } from './entry'
import { nodesOf } from './runs'
import { sightingsOf } from './sightings'

/** How far apart the two dates of one row may lie: ten days hold the New Year and Golden Week closures. */
export const REDATE_DAYS = 10

/**
 * The statement with the passbook's dates: a row that the passbook does not have on its day, but has near it with the same amount and
 * balance, takes that date and keeps its own as the other one. Only where one side shows a whole day without the row: equal amounts and
 * balances on different days are common (a daily sweep), a row that is not where it must be is not.
 */
export function redate(statement: Statement, asOf: Day, days: ReadonlyMap<Day, DayEvidence>): Statement {
  if (statement.proof !== 'proved' || days.size === 0) return statement
  const own = sightingsOf(statement, { asOf, isConfirmed: false }, days.keys())
  const known = edgesOf(days)
  const shown = edgesOf(own)
  // Most rows are new on any day: those are passed by at once.
  const anywhere = new Set([...known.values()].flatMap((edges) => [...edges.keys()]))
  let isChanged = false
  const claimed = new Map<string, number>()
  const rows = statement.rows.map((row): Row => {
    const { balance } = row
    const edge = `${row.amount} ${balance}`
    if (balance === null || !anywhere.has(edge) || known.get(row.date)?.has(edge) === true) return row
    for (const day of near(row.date)) {
      const key = `${day} ${edge}`
      const free =
        (known.get(day)?.get(edge) ?? 0) - (shown.get(day)?.get(edge) ?? 0) - (claimed.get(key) ?? 0)
      if (free <= 0) continue
      if (
        !lacks(own.get(day), days.get(day), row.amount) &&
        !lacks(days.get(row.date), own.get(row.date), row.amount)
      )
        continue
      claimed.set(key, (claimed.get(key) ?? 0) + 1)
      isChanged = true
      return { ...row, date: day, valueDate: row.valueDate ?? row.date }
    }
    return row
  })
  return isChanged ? { ...statement, rows } : statement
}

function near(day: Day): Day[] {
  const days: Day[] = []
  for (let distance = 1; distance <= REDATE_DAYS; distance++)
    days.push(addDays(day, -distance), addDays(day, distance))
  return days
}

/** Day by day, how often a row of an amount and a balance after it stands in any one run. */
function edgesOf(days: ReadonlyMap<Day, DayEvidence>): Map<Day, Map<string, number>> {
  const edges = new Map<Day, Map<string, number>>()
  for (const [day, { runs }] of days) {
    const most = new Map<string, number>()
    for (const run of runs) {
      const nodes = nodesOf(run)
      const ofRun = new Map<string, number>()
      run.amounts.forEach((amount, i) => {
        const edge = `${amount} ${nodes[i + 1]}`
        ofRun.set(edge, (ofRun.get(edge) ?? 0) + 1)
      })
      for (const [edge, count] of ofRun) most.set(edge, Math.max(count, most.get(edge) ?? 0))
    }
    edges.set(day, most)
  }
  return edges
}

/** Whether the first shows its whole day and yet has fewer rows of that amount than the second. */
function lacks(whole: DayEvidence | undefined, other: DayEvidence | undefined, amount: Money): boolean {
  if (whole === undefined || other === undefined || !isWhole(whole)) return false
  return mostOf(whole, amount) < mostOf(other, amount)
}

function mostOf({ runs, bags }: DayEvidence, amount: Money): number {
  return Math.max(
    0,
    ...[...runs, ...bags].map(({ amounts }) => amounts.filter((one) => one === amount).length),
  )
}

function isWhole({ runs, bags }: DayEvidence): boolean {
  return runs.some((run) => run.isFromStart && run.isToEnd) || bags.some((bag) => bag.isStrong)
}
