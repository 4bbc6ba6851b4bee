// Searches the ways to read a section and keeps the one that words and, above all, balances speak for.

import type { Explanation, ScoredPlan } from '../explanation'
import { collect, type RawRow } from '../rows/collect'
import { inOrder } from '../rows/order'
import { signedByBalances } from '../rows/signed-by-balances'
import { isOfDues } from '../sections/dues'
import { isAboutOtherThings, isOfContracts } from '../sections/other-things'
import type { Section } from '../sections/section'
import { type ColumnFacts, factsOf } from './column-facts'
import { isDirected, isSignedElsewhere } from './directed'
import { type AmountPlan, amountColumns, type Plan } from './plan'
import { type Hints, type NoProposal, type Proposal, propose } from './propose'

/** Rows that are looked at to choose a plan; all rows are then read by it. */
export const SAMPLE_ROWS = 160

/** What balances that all follow are worth beside words; coverage is worth 1 at most. */
const MOST_BY_BALANCES = 4
/** Two plans that read other rows and whose scores are nearer than this leave a doubt. */
const RIVAL_WITHIN = 0.8

export type Found =
  | { kind: 'plan'; plan: Plan; how: Explanation }
  | { kind: 'none'; why: NoProposal; how: Explanation }

type Judged = Proposal & {
  score: number
  rows: RawRow[]
  checked: number
  followed: number
  isCertain: boolean
  signature: string
}

/** The plan by which a section is to be read, or why there is none. Yields so that a caller may rest. */
export function* search(
  section: Section,
  hints: Hints,
  order: 'oldest-first' | 'newest-first' | null,
): Generator<undefined, Found> {
  const sample = section.rows.slice(0, SAMPLE_ROWS)
  const facts = factsOf(section, sample)
  const proposals = propose(section, facts, hints)
  const none = (why: NoProposal, tried: readonly Judged[]): Found => ({
    kind: 'none',
    why,
    how: explain(section, tried, null),
  })
  if (typeof proposals === 'string') return none(proposals, [])
  const judged: Judged[] = []
  let bestYet = Number.NEGATIVE_INFINITY
  for (const proposal of proposals) {
    // They come best words first: from here on none can win, nor come near enough to make the winner doubtful.
    if (proposal.words + MOST_BY_BALANCES + 1 <= bestYet - RIVAL_WITHIN) break
    const candidate = judge(proposal, sample, facts, hints, order)
    if (candidate.isCertain) bestYet = Math.max(bestYet, candidate.score)
    judged.push(candidate)
    yield
  }
  judged.sort((a, b) => b.score - a.score)
  const certain = judged.filter((candidate) => candidate.isCertain)
  const best = certain[0]
  if (best === undefined)
    return none(
      hasStatementWords(facts) && judged.some(({ rows }) => rows.length > 0)
        ? 'ambiguous'
        : 'not-a-statement',
      judged,
    )
  const rival = certain.find(
    (other) => other.score > best.score - RIVAL_WITHIN && other.signature !== best.signature,
  )
  // Rows that a better reading has, though its direction is not certain, are not left out.
  const isFuller = (other: Judged) => other.score > best.score && other.rows.length > best.rows.length
  const isProved = best.checked >= 2 && best.followed === best.checked
  if (!isProved && judged.some(isFuller)) return none('ambiguous', judged)
  const isOther =
    isOfContracts(best, section) || isOfDues(best, section) || !isStatement(best, facts, section)
  if (rival !== undefined && !(isOther && !isStatement(rival, facts, section)))
    return none('ambiguous', judged)
  if (isOther) return none('not-a-statement', judged)
  return { kind: 'plan', plan: best.plan, how: explain(section, judged, best) }
}

function judge(
  proposal: Proposal,
  sample: Section['rows'],
  facts: readonly ColumnFacts[],
  hints: Hints,
  order: 'oldest-first' | 'newest-first' | null,
): Judged {
  const { plan, words } = proposal
  const collected = drain(collect(sample, plan, hints.evidence))
  let checked = 0
  let followed = 0
  let isSigned = true
  const signature: string[] = []
  for (const group of byAccount(collected.rows)) {
    const ordered = plan.amount.kind === 'unsigned' ? signedByBalances(group) : inOrder(group, order)
    if (ordered === null) {
      isSigned = false
      continue
    }
    checked += ordered.checked
    followed += ordered.followed
    for (const row of ordered.rows) signature.push(`${row.date}${row.amount}`)
  }
  const equation =
    checked === 0 ? 0 : (MOST_BY_BALANCES * (2 * followed - checked) * Math.min(1, checked / 3)) / checked
  const lost = collected.unread.length
  const coverage =
    collected.rows.length === 0 ? 0 : (2 * collected.rows.length) / (collected.rows.length + 2 * lost)
  const isProved = checked >= 2 && followed === checked
  // A column of noughts beside the amounts (of which uncleared) would be read as rows that move nothing.
  const movesNothing = checked === 0 && collected.rows.every(({ amount }) => amount === 0)
  return {
    ...proposal,
    score: words + equation + coverage,
    rows: collected.rows,
    checked,
    followed,
    isCertain:
      isSigned &&
      (isDirected(plan.amount, facts) ||
        isProved ||
        isSignedElsewhere(plan.amount, facts, hints, checked, followed)) &&
      (!movesNothing || collected.rows.length < 2),
    signature: signature.join(),
  }
}

/** Rows by account, in the order in which the accounts appear. */
export function byAccount(rows: readonly RawRow[]): RawRow[][] {
  const first = rows[0]
  if (first === undefined) return []
  if (rows.every((row) => row.account === first.account)) return [[...rows]]
  const groups = new Map<string, RawRow[]>()
  for (const row of rows) {
    const group = groups.get(row.account)
    if (group === undefined) groups.set(row.account, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

const STATEMENT_WORDS = new Set<string>([
  'date',
  'monthDay',
  'year',
  'out',
  'in',
  'signed',
  'amount',
  'used',
  'balance',
  'description',
  'kind',
])

/** 処理日 is the day of the transaction where no other stands; 支払日 may be that of a bill. */
const WHEN_DUE = /支払|引き?落/

function hasStatementWords(facts: readonly ColumnFacts[]): boolean {
  const isOnly = facts.every(({ word }) => word !== 'date' && word !== 'monthDay')
  const words = new Set(
    facts
      .map(({ word, header }) => (isOnly && word === 'secondDate' && !WHEN_DUE.test(header) ? 'date' : word))
      .filter((word) => word !== null && STATEMENT_WORDS.has(word)),
  )
  return words.size >= 2 && (words.has('date') || words.has('monthDay') || words.has('year'))
}

/**
 * Whether what was read is a statement: its header says so in words that name dates and amounts, or it proves itself and describes
 * its rows, or it is a card's list.
 */
function isStatement(best: Judged, facts: readonly ColumnFacts[], section: Section): boolean {
  const { plan } = best
  if (isAboutOtherThings(best, section)) return false
  const isProved = best.checked >= 2 && best.followed === best.checked
  const hasAmountWord =
    plan.amount.kind === 'flagged' ||
    amountColumns(plan.amount).some((column) => (facts[column]?.word ?? null) !== null)
  const hasBalanceWord = plan.balance !== null && (facts[plan.balance]?.word ?? null) !== null
  if (section.hasHeader && hasStatementWords(facts) && (hasAmountWord || isProved)) {
    return best.rows.length > 0 || section.source === 'csv' || section.source === 'fixed'
  }
  if (best.rows.length === 0) return false
  if (isProved && hasBalanceWord && hasDirectionWords(plan.amount, facts)) return true
  if (plan.descriptions.length === 0) return false
  if (plan.isCard) return true
  if (hasDirectionWords(plan.amount, facts) && hasBalanceWord) return true
  if (isProved) return hasAmountWord || hasBalanceWord || !section.hasHeader || best.checked >= 3
  // A list may have labels over its details only: うち元金, うち利息.
  const hasHeads =
    section.hasHeader &&
    (section.source !== 'siblings' ||
      section.columns.some(({ word }) => STATEMENT_WORDS.has(word ?? 'other')))
  return !hasHeads && (hasAmountWord || hasBalanceWord || plan.amount.kind === 'signed')
}

/** Rows whose fields carry labels need none for their day: 2026年5月1日, 書店, お引出し 6,000円, 残高 54,000円. */
function hasDirectionWords(amount: AmountPlan, facts: readonly ColumnFacts[]): boolean {
  return amountColumns(amount).every((column) => ['out', 'in', 'signed'].includes(facts[column]?.word ?? ''))
}

function explain(section: Section, judged: readonly Judged[], best: Judged | null): Explanation {
  const scored = judged.slice(0, 5).map(
    ({ plan, words, score, checked, followed }): ScoredPlan => ({
      plan,
      words,
      score: Math.round(score * 100) / 100,
      checked,
      followed,
    }),
  )
  return {
    grid: section.grid,
    source: section.source,
    columns: section.columns.map(({ header, word }) => ({ header, word })),
    rows: section.rows.length,
    chosen: best === null ? null : (scored[judged.indexOf(best)] ?? null),
    tried: scored,
    order: null,
    brokenAt: null,
  }
}

/** Runs a generator to its end at once. */
export function drain<T>(steps: Generator<undefined, T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
