// What an entry learns from another showing of it; its id, date, amount and occurrence stay.
import type { Proof, Row } from '../statement/statement'
import type { Entry } from './entry'
import { flagsOf } from './flags-of'
import { foldText } from './fold-text'

const PROOF_RANK: Record<Proof, number> = { broken: 0, unproved: 1, proved: 2 }

/** What a row tells beyond what its entry knows. */
export function enrich(
  entry: Entry,
  row: Row,
  arrival: { captureId: string; proof: Proof; isConfirmed: boolean },
): void {
  if (entry.isThin === true) return
  const before = JSON.stringify(entry)
  const isBetterProved = PROOF_RANK[arrival.proof] > PROOF_RANK[entry.proof]
  if (
    row.balance !== null &&
    (entry.balance === null || PROOF_RANK[arrival.proof] >= PROOF_RANK[entry.proof])
  ) {
    entry.balance = row.balance
  }
  entry.valueDate ??= row.valueDate
  if (isRicher(row.description, entry.description)) {
    entry.description = row.description
    const earned = flagsOf(row.description)
    const kept = entry.flags.filter((flag) => flag === 'conflict' || flag === 'withdrawn')
    entry.flags = [...kept, ...earned]
  }
  if (isBetterProved) entry.proof = arrival.proof
  if (arrival.isConfirmed) entry.isConfirmed = true
  if (entry.flags.includes('withdrawn')) entry.flags = entry.flags.filter((flag) => flag !== 'withdrawn')
  if (JSON.stringify(entry) !== before)
    entry.captureIds = [...new Set([...entry.captureIds, arrival.captureId])]
}

/** Two entries that are one: what either knows, under the id and the occurrence of the settled one, else of the first. */
export function betterOf(a: Entry, b: Entry): Entry {
  const [first, other] = a.isSettled || !b.isSettled ? [a, b] : [b, a]
  const isOtherRicher = first.isThin === true || isRicher(other.description, first.description)
  const better: Entry = {
    ...first,
    id: a.id,
    accountId: a.accountId,
    position: a.position,
    valueDate: first.valueDate ?? other.valueDate,
    balance: first.balance ?? other.balance,
    description: isOtherRicher ? other.description : first.description,
    captureIds: [...new Set([...a.captureIds, ...b.captureIds])],
    flags: [...new Set([...a.flags, ...b.flags])],
    proof: PROOF_RANK[b.proof] > PROOF_RANK[a.proof] ? b.proof : a.proof,
    isConfirmed: a.isConfirmed || b.isConfirmed,
    ...(a.isChecked || b.isChecked ? { isChecked: true } : {}),
  }
  if (first.isThin === true && other.isThin !== true) delete better.isThin
  return better
}

const UNCONFIRMED = /速報|未確定|仮計上|処理中|予定/u

/** Whether the first wording says more than the second: the confirmed one over the first report, else the longer one. */
function isRicher(candidate: string, known: string): boolean {
  const a = foldText(candidate)
  const b = foldText(known)
  if (a === b || a === '') return false
  const isFirstReport = UNCONFIRMED.test(a)
  if (isFirstReport !== UNCONFIRMED.test(b)) return !isFirstReport
  return a.length > b.length
}
