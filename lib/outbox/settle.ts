// What a dead sender or a lost answer left behind: each row is found in the ledger, given back, or shown to a person.
import type { LedgerProblem } from '../ledgers/ledger'
import type { DeliveryRecord } from '../store/records'
import { anyPage, duePage } from './due'
import { type Match, matchRows } from './match-rows'
import { ourRows, theirRows, type Window, windowsOf } from './window'
import { type Moved, type Work, writeDown } from './work'

const PAGE = 200

/** Turns rows that another sender left `sending` (its lease has run out: we hold the lane now) into lost ones, or back to the queue. */
export async function recoverOrphans(work: Work): Promise<void> {
  const { db, lane, ledger, tools } = work
  for (;;) {
    const orphans = await anyPage(db, lane.ledgerId, 'sending', PAGE)
    if (orphans.length === 0) return
    const now = tools.now()
    const event: Moved[1] = ledger.enforcesKey
      ? { kind: 'given-back', notBefore: now.toISOString(), reason: 'sender-died', detail: null }
      : { kind: 'lost', lookAt: after(now, ledger.settleAfterMs[0]), reason: 'sender-died' }
    await writeDown(
      work,
      orphans.map((row) => [row, event] as const),
    )
  }
}

/** Asks the ledger for every lost row whose time to look has come. Returns the trouble that stopped the asking, or null. */
export async function settleLost(work: Work): Promise<LedgerProblem | null> {
  const { db, lane, tools } = work
  while (!tools.signal.aborted) {
    const due = await duePage(db, lane.ledgerId, 'unknown', tools.now(), PAGE)
    if (due.length === 0) return null
    for (const window of windowsOf(due)) {
      const problem = await settleWindow(
        work,
        window,
        due.filter((row) => isIn(row, window)),
      )
      if (problem !== null) return problem
    }
  }
  return null
}

async function settleWindow(
  work: Work,
  window: Window,
  due: readonly DeliveryRecord[],
): Promise<LedgerProblem | null> {
  const { db, lane, ledger } = work
  if (ledger.enforcesKey || ledger.find === undefined) {
    const at = work.tools.now().toISOString()
    const event: Moved[1] = ledger.enforcesKey
      ? { kind: 'given-back', notBefore: at, reason: 'no-answer', detail: null }
      : { kind: 'refused', reason: 'cannot-ask', detail: null }
    await writeDown(
      work,
      due.map((row) => [row, event] as const),
    )
    return null
  }
  const answer = await theirRows(ledger, ledger.find, window)
  if (!answer.ok) return answer.problem
  const ours = await ourRows(db, lane.ledgerId, window)
  const owned = new Set(
    ours.flatMap((row) => (row.state === 'sent' && row.remoteId !== null ? [row.remoteId] : [])),
  )
  // Rows that are lost but not yet due share in the count: what stands there may be theirs.
  const lost = new Map(
    [...due, ...ours.filter((row) => row.state === 'unknown')].map((row) => [row.key, row]),
  )
  const matches = matchRows([...lost.values()], answer.value, owned, ledger.carriesKey)
  const dueKeys = new Set(due.map((row) => row.key))
  const moved = [...lost.values()].flatMap((row): Moved[] => {
    const match = matches.get(row.key)
    if (match === undefined || (match.kind !== 'found' && !dueKeys.has(row.key))) return []
    return [[row, eventOf(work, row, match)]]
  })
  await writeDown(work, moved)
  return null
}

function eventOf(work: Work, row: DeliveryRecord, match: Match): Moved[1] {
  const now = work.tools.now()
  switch (match.kind) {
    case 'found':
      return { kind: 'stored', remoteId: match.remoteId, by: 'ledger' }
    case 'several':
      return { kind: 'refused', reason: 'several-at-ledger', detail: match.remoteIds.join(' ') }
    case 'absent': {
      const next = work.ledger.settleAfterMs[(row.looks ?? 0) + 1]
      if (next !== undefined) return { kind: 'not-found', lookAt: after(now, next) }
      return { kind: 'given-back', notBefore: now.toISOString(), reason: 'not-found', detail: null }
    }
    default:
      return match satisfies never
  }
}

function isIn(row: DeliveryRecord, window: Window): boolean {
  return (
    row.accountId === window.accountId &&
    row.ledgerAccountId === window.ledgerAccountId &&
    row.row.date >= window.from &&
    row.row.date <= window.to
  )
}

function after(now: Date, ms = 0): string {
  return new Date(now.getTime() + ms).toISOString()
}
