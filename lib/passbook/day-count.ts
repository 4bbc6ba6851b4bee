// From what was seen of a day to how many entries of each amount it has, and how many of them are settled.
import type { Money } from '../statement/money'
import { type Contest, contestsOf } from './contest'
import type { DayEvidence, Run } from './entry'
import { joinRuns, nodesOf, placesOf } from './runs'
import { add, raise, type Tally, tallyOf } from './tally'

export type DayCount = {
  /** Entries of each amount. */
  known: Tally
  /** Of these, how many no later reading can turn into others. */
  settled: Tally
  /** Amounts about which the sources contradict each other. */
  contests: Map<Money, Contest>
  /** The runs from the start of the day, as long as they could be made. */
  anchored: Run[]
  /** The rest of the runs, joined among themselves. */
  loose: Run[]
  /** The whole day was seen after it was over, by its chain or by the period asked for: what was only provisional before may go. */
  isWhole: boolean
}

/**
 * Counts a day. `isJoined` says whether the balance before a run is one at which an earlier day ended, so that the run starts the day.
 *
 * Two runs from the start of a day are the same rows seen twice, perhaps with a row that the bank put in between (all balances after it
 * moved): the larger count holds. A run that is not from the start goes on from one that is, or stands for rows of its own.
 */
export function countDay(evidence: DayEvidence, isJoined: (opening: Money) => boolean): DayCount {
  const wholeRuns = evidence.runs.filter((run) => run.isFromStart && run.isToEnd)
  const strongBags = evidence.bags.filter((bag) => bag.isWhole && bag.isStrong)
  const wholeAsOf = [...wholeRuns, ...strongBags].reduce(
    (last, seen) => (seen.asOf > last ? seen.asOf : last),
    '',
  )
  // A row that was provisional and is not in the whole day shown later was not booked as it stood (未確定 → 確定).
  const isCurrent = (seen: { asOf: string }) => seen.asOf >= wholeAsOf

  // A run that a balance alone joins to an earlier day may as well go on from one that starts the day: both are tried.
  const later = evidence.runs.filter((run) => !run.isFromStart)
  const starts: Start[] = []
  const ends: Run[] = []
  const anchored: Run[] = []
  const used = new Set<Run>()
  for (const run of evidence.runs) {
    if (!run.isFromStart) ends.push(...joinedEndsOf(run, isJoined))
    if (!run.isFromStart && !isJoined(run.opening)) continue
    const taken = new Set<Run>([run])
    starts.push({ run: { ...run, isFromStart: true }, seen: run })
    anchored.push(extend({ ...run, isFromStart: true }, later, taken))
    for (const other of taken) used.add(other)
  }
  const rest = later.filter((run) => !used.has(run))
  const loose = assemble(wholeAsOf === '' ? rest : rest.filter(isCurrent))

  const chained: Tally = new Map()
  for (const run of anchored) raise(chained, tallyOf(run.amounts))
  const settled: Tally = new Map()
  const reached = [...everReached(starts, later), ...ends]
  for (const run of reached) raise(settled, tallyOf(run.amounts))
  for (const bag of evidence.bags) if (bag.isWhole) raise(settled, tallyOf(bag.amounts))

  // Balances that pieces share although they cannot be laid over each other repeat: which rows are the same ones cannot be told, and
  // the smaller count holds.
  const met = new Set(anchored.flatMap(nodesOf))
  const unclear: Tally[] = []
  for (const run of loose) {
    const nodes = nodesOf(run)
    if (nodes.some((node) => met.has(node))) unclear.push(tallyOf(run.amounts))
    else add(chained, tallyOf(run.amounts))
    for (const node of nodes) met.add(node)
  }
  for (const tally of unclear) raise(chained, tally)
  const known: Tally = new Map(settled)
  raise(known, chained)
  for (const bag of evidence.bags) if (isCurrent(bag)) raise(known, tallyOf(bag.amounts))
  return {
    known,
    settled,
    contests: contestsOf(evidence, reached),
    anchored,
    loose,
    isWhole: wholeAsOf !== '',
  }
}

/** The run, carried on by every other that lies in it, overlaps its end or follows it. */
function extend(start: Run, others: readonly Run[], used: Set<Run>): Run {
  let run = start
  for (let grew = true; grew; ) {
    grew = false
    for (const other of others) {
      if (used.has(other)) continue
      if (placesOf(other, run).length > 0) {
        used.add(other)
        continue
      }
      const joined = joinRuns(run, other)
      if (joined === null) continue
      used.add(other)
      run = joined
      grew = true
    }
  }
  return run
}

/** More than this many ways through one day are not looked at; days whose balances do not repeat have one. */
const MOST_WAYS = 32

/** A run that starts the day, and as it was seen: its own capture may not have shown that it does. */
type Start = { run: Run; seen: Run }

/**
 * Every run that the rows known now could have led to from the start of the day, had they come in another order: what one order settles
 * every other must. A later run may go on from any point of an earlier one. None holds more rows of an amount than the day has: where
 * balances repeat, a run that could as well lie before another, or go on from the start itself, is not put behind it.
 */
function everReached(starts: readonly Start[], later: readonly Run[]): Run[] {
  const first = starts.flatMap(({ run, seen }) =>
    // What a balance alone makes the start of the day may lie behind another run all the same.
    later.flatMap((next) =>
      joinRuns(next, seen) === null
        ? endsOf(next, run)
            .flatMap((end) => goingOn(run, end))
            .map((way) => ({ way, by: [next] }))
        : [],
    ),
  )
  const direct = new Set(first.flatMap(({ by }) => by))
  const ways = first.slice(0, MOST_WAYS)
  for (let i = 0; i < ways.length && ways.length < MOST_WAYS; i++) {
    const known = ways[i]
    if (known === undefined) continue
    for (const next of later) {
      if (direct.has(next) || known.by.includes(next) || known.by.some((run) => joinRuns(next, run) !== null))
        continue
      for (const way of goingOn(known.way, next)) ways.push({ way, by: [...known.by, next] })
    }
  }
  return [...starts.map(({ run }) => run), ...ways.map(({ way }) => way)]
}

/** The ends of a run that start the day by their balance, should one have been shown alone. */
function joinedEndsOf(run: Run, isJoined: (opening: Money) => boolean): Run[] {
  return nodesOf(run)
    .slice(1, -1)
    .flatMap((opening, i) =>
      isJoined(opening) ? [{ ...run, opening, amounts: run.amounts.slice(i + 1), isFromStart: true }] : [],
    )
}

/** The run, and each of its ends that may have been shown alone and gone on from `run`, where the rows before it could not. */
function endsOf(next: Run, run: Run): Run[] {
  const [nodes, known] = [nodesOf(next), nodesOf(run)]
  const edges = new Set(run.amounts.map((amount, i) => `${known[i]} ${amount}`))
  return next.amounts.flatMap((_, at) => {
    const opening = nodes[at]
    const isLaid = at > 0 && edges.has(`${nodes[at - 1]} ${next.amounts[at - 1]}`)
    return opening === undefined || isLaid || !known.includes(opening)
      ? []
      : [{ ...next, opening, amounts: next.amounts.slice(at) }]
  })
}

/** The run, as far as each point where `next` may go on, and `next`. */
function goingOn(run: Run, next: Run): Run[] {
  const nodes = nodesOf(run)
  const ways: Run[] = []
  for (let length = 0; length < nodes.length; length++) {
    if (!nodes.slice(0, length + 1).includes(next.opening)) continue
    const isAll = length === run.amounts.length
    const way = joinRuns(
      { ...run, amounts: run.amounts.slice(0, length), isToEnd: isAll && run.isToEnd },
      next,
    )
    if (way !== null && !ways.some((known) => isStartOf(way, known))) ways.push(way)
  }
  return ways
}

function isStartOf(run: Run, other: Run): boolean {
  return run.opening === other.opening && run.amounts.every((amount, i) => amount === other.amounts[i])
}

/** Runs joined among themselves; those that share most are joined first, so that least is counted twice. */
function assemble(runs: readonly Run[]): Run[] {
  const pieces = [...runs]
  for (;;) {
    let best: { first: number; next: number; run: Run; shared: number } | null = null
    for (const [first, one] of pieces.entries()) {
      for (const [next, other] of pieces.entries()) {
        if (first === next) continue
        const run = placesOf(other, one).length > 0 ? one : joinRuns(one, other)
        if (run === null) continue
        const shared = one.amounts.length + other.amounts.length - run.amounts.length
        if (best === null || shared > best.shared) best = { first, next, run, shared }
      }
    }
    if (best === null) return pieces
    pieces[best.first] = best.run
    pieces.splice(best.next, 1)
  }
}

/** Whether the known rows of the day lead from one balance to the other (or both are one). */
export function leadsTo(runs: readonly Run[], from: Money, to: Money): boolean {
  if (from === to) return true
  return runs.some((run) => {
    const nodes = nodesOf(run)
    const start = nodes.indexOf(from)
    return start !== -1 && nodes.lastIndexOf(to) > start
  })
}
