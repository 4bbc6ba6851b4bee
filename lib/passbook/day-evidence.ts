// What was seen of one day, joined with what else was seen of it: a set that only grows in what it says, whatever the order.
import type { Bag, DayEvidence, Run } from './entry'
import { compareRuns, saysAll } from './runs'
import { covers, tallyOf } from './tally'

export const NOTHING_SEEN: DayEvidence = { runs: [], bags: [] }

/** Both as one, without what the other says already. Commutative, associative and idempotent, so the order of arrival is nothing. */
export function joinEvidence(a: DayEvidence, b: DayEvidence): DayEvidence {
  const runs = distinctRuns([...a.runs, ...b.runs])
  const bags = [...a.bags, ...b.bags].filter(
    (bag, i, all) =>
      !all.some((other, j) => i !== j && bagSaysAll(other, bag) && !(j > i && bagSaysAll(bag, other))),
  )
  return { runs, bags: bags.filter((bag) => !runs.some((run) => runSaysAll(run, bag))).sort(compareBags) }
}

/** Runs of equal words are one, shown last when the later of them was; those inside another leave. */
function distinctRuns(runs: readonly Run[]): Run[] {
  const latest: Run[] = []
  for (const run of runs) {
    const at = latest.findIndex((other) => saysAll(run, other) && saysAll(other, run))
    const known = latest[at]
    if (known === undefined) latest.push(run)
    else if (run.asOf > known.asOf) latest[at] = run
  }
  return latest
    .filter((run) => !latest.some((other) => other !== run && saysAll(other, run)))
    .sort(compareRuns)
}

function bagSaysAll(outer: Bag, inner: Bag): boolean {
  if ((inner.isWhole && !outer.isWhole) || (inner.isStrong && !outer.isStrong) || inner.asOf > outer.asOf)
    return false
  const [more, less] = [tallyOf(outer.amounts), tallyOf(inner.amounts)]
  return covers(more, less) && !denies(inner, outer, covers(less, more))
}

/** Whether a whole day speaks against a source of the same day of looking that shows more of it: then both must be heard. */
function denies(whole: Bag, other: { asOf: string }, isEqual: boolean): boolean {
  return whole.isWhole && whole.asOf === other.asOf && !isEqual
}

/** A run from the start of the day always counts; one that is not may be dropped later, and then the bag must still speak. */
function runSaysAll(run: Run, bag: Bag): boolean {
  if (!run.isFromStart || (bag.isWhole && !(run.isToEnd && bag.asOf <= run.asOf))) return false
  const [more, less] = [tallyOf(run.amounts), tallyOf(bag.amounts)]
  return covers(more, less) && !denies(bag, run, covers(less, more))
}

function compareBags(a: Bag, b: Bag): number {
  return a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.amounts.join().localeCompare(b.amounts.join())
}
