// The first row of a mapping goes alone and is read back: a wrong account or a wrong sign shows in one row, not in thousands.
import type { LedgerProblem } from '../ledgers/ledger'
import type { DeliveryRecord } from '../store/records'
import { doubt, type Work } from './work'

/** Some ledgers show a new row only a moment later (hledger-web: up to a second, facts/ledgers.md 5.1). */
const SECOND_LOOK_MS = 3_000

/**
 * Reads the row back. right: the mapping is marked and the rest may go. differs: it does not stand there as it was sent, so the lane is paused
 * for a person. no-row: nothing was stored, so nothing is proved yet.
 */
export async function readBack(
  work: Work,
  key: string,
): Promise<{ kind: 'right' | 'differs' | 'no-row' } | LedgerProblem> {
  const { db, ledger, tools } = work
  const delivery = await db.deliveries.get(key)
  if (delivery === undefined || delivery.state !== 'sent' || delivery.remoteId === null)
    return { kind: 'no-row' }
  for (const isLast of [false, true]) {
    const answer = await ledger.find?.(delivery.ledgerAccountId, delivery.row.date, delivery.row.date)
    if (answer === undefined) return { kind: 'right' }
    if (!answer.ok) {
      // A relay may be paired for writing alone; there the key keeps each row single without being read.
      if (answer.problem.kind !== 'forbidden' || !ledger.enforcesKey) return answer.problem
      await markProved(work, delivery)
      return { kind: 'right' }
    }
    const theirs = answer.value.find((row) => row.remoteId === delivery.remoteId)
    if (theirs !== undefined && theirs.amount === delivery.row.amount && theirs.date === delivery.row.date) {
      await markProved(work, delivery)
      return { kind: 'right' }
    }
    if (theirs !== undefined || isLast) break
    await tools.wait(SECOND_LOOK_MS, tools.signal)
  }
  await db.transaction('rw', db.ledgers, db.deliveries, async () => {
    await doubt(work, key, 'read-back-differs', null)
    await db.ledgers.update(work.lane.ledgerId, { isPaused: true })
  })
  return { kind: 'differs' }
}

async function markProved({ db, tools }: Work, delivery: DeliveryRecord): Promise<void> {
  const readBackAt = tools.now().toISOString()
  await db.transaction('rw', db.accounts, async () => {
    const account = await db.accounts.get(delivery.accountId)
    if (account === undefined) return
    const mappings = account.mappings.map((mapping) =>
      mapping.ledgerId === delivery.ledgerId && mapping.ledgerAccountId === delivery.ledgerAccountId
        ? { ...mapping, readBackAt }
        : mapping,
    )
    await db.accounts.put({ ...account, mappings })
  })
}
