// Where two sources contradict each other about a day: rows that one shows and that another, which must have them, has not.
import type { Money } from '../statement/money'
import type { DayEvidence, Run } from './entry'
import { covers, type Tally, tallyOf } from './tally'

/** Of one amount of a day: how many entries all sources agree on, and how many the one that shows most of them claims. */
export type Contest = { agreed: number; claimed: number }

type View = { tally: Tally; asOf: string }

/**
 * The amounts of a day about which its sources contradict each other. Two things are a contradiction:
 * - a row that was settled, and that the whole day, shown on the same day or later, does not have (and nothing shown later still has);
 * - two runs from the start of the day, neither of them whole, of which each has rows that the other has not.
 * Rows that a later view has more are none: the bank put them in late. `reached`: the runs from the start of the day that settle rows.
 * A function of what was seen only, so it is the same in every order of arrival, and ends when the capture that caused it is taken back.
 */
export function contestsOf({ runs, bags }: DayEvidence, reached: readonly Run[]): Map<Money, Contest> {
  const contests = new Map<Money, Contest>()
  const contest = (amount: Money, agreed: number, claimed: number) => {
    if (agreed >= claimed) return
    const known = contests.get(amount) ?? { agreed, claimed }
    contests.set(amount, {
      agreed: Math.min(known.agreed, agreed),
      claimed: Math.max(known.claimed, claimed),
    })
  }
  const viewOf = ({ amounts, asOf }: { amounts: Money[]; asOf: string }): View => ({
    tally: tallyOf(amounts),
    asOf,
  })
  const starts = runs.filter((run) => run.isFromStart)
  const whole = [...starts.filter((run) => run.isToEnd), ...bags.filter((bag) => bag.isStrong)].map(viewOf)
  const asOf =
    whole
      .map((view) => view.asOf)
      .sort()
      .at(-1) ?? ''
  const newest = whole.filter((view) => view.asOf === asOf)
  const claims = [...reached, ...bags.filter((bag) => bag.isWhole)].map(viewOf)
  const most = (views: readonly View[], amount: Money) =>
    Math.max(0, ...views.map(({ tally }) => tally.get(amount) ?? 0))
  const before = claims.filter((view) => view.asOf <= asOf)
  const after = claims.filter((view) => view.asOf > asOf)
  for (const { tally } of newest) {
    for (const amount of new Set(before.flatMap((view) => [...view.tally.keys()]))) {
      const agreed = Math.max(tally.get(amount) ?? 0, most(after, amount))
      contest(amount, agreed, most(before, amount))
    }
  }
  const prefixes = starts.filter((run) => !run.isToEnd).map(viewOf)
  prefixes.forEach((one, i) => {
    for (const other of prefixes.slice(i + 1)) {
      if (covers(one.tally, other.tally) || covers(other.tally, one.tally)) continue
      for (const amount of new Set([...one.tally.keys(), ...other.tally.keys()])) {
        const [a, b] = [one.tally.get(amount) ?? 0, other.tally.get(amount) ?? 0]
        contest(amount, Math.min(a, b), Math.max(a, b))
      }
    }
  })
  return contests
}
