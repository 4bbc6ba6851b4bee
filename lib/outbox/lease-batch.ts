// Taking the next deliveries of a lane for one request: the intent, written before the request leaves.
import type { AccountRecord, DeliveryRecord, Mapping } from '../store/records'
import { duePage, type Place, placeBehind } from './due'
import { leaseEnd, renewLane } from './lane'
import { move } from './life'
import type { Work } from './work'

/** A row that failed this often goes alone, so that it cannot hold up those beside it. */
const TRIES_IN_COMPANY = 4

export type Batch =
  | {
      kind: 'batch'
      rows: DeliveryRecord[]
      /** The first row of its mapping: to be read back before any other goes. */
      isFirst: boolean
      /** Where the next batch begins while these rows still lie in the queue. */
      end: Place | null
    }
  | { kind: 'empty' }
  /** Paused, stopped, or another sender's by now. */
  | { kind: 'lane-lost' }

/**
 * Leases at most one request's worth of due deliveries of one ledger account, of those behind a place where one is given; those whose mapping
 * is no longer theirs are held.
 */
export async function leaseBatch(work: Work, behind: Place | null = null): Promise<Batch> {
  const { db, lane, ledger, tools } = work
  return db.transaction('rw', db.ledgers, db.deliveries, db.accounts, async (): Promise<Batch> => {
    const now = tools.now()
    if (!(await renewLane(db, lane, now))) return { kind: 'lane-lost' }
    for (;;) {
      const page = await duePage(db, lane.ledgerId, 'queued', now, ledger.limits.rows, behind)
      const [head] = page
      if (head === undefined) return { kind: 'empty' }
      const mine = page.filter(
        (row) => row.accountId === head.accountId && row.ledgerAccountId === head.ledgerAccountId,
      )
      const account = await db.accounts.get(head.accountId)
      const mapping = mappingOf(account, head)
      const barrier = barrierOf(account, mapping)
      if (barrier !== null) {
        const at = now.toISOString()
        const held = mine.map((row) => move(row, { kind: 'refused', reason: barrier, detail: null }, at))
        await db.deliveries.bulkPut(held.filter((row) => row !== null))
        work.progress.held += held.length
        continue
      }
      const isFirst = ledger.find !== undefined && mapping?.readBackAt === undefined
      const isAlone = isFirst || head.attempt >= TRIES_IN_COMPANY
      const chosen = isAlone ? [head] : mine.filter((row) => row.attempt < TRIES_IN_COMPANY)
      const event = { kind: 'leased', leaseId: lane.leaseId, until: leaseEnd(now) } as const
      const rows = chosen.flatMap((row) => move(row, event, now.toISOString()) ?? [])
      // Where the server enforces our key, the lane's lease is intent enough: a sender that dies leaves its rows queued, and sending
      // them again doubles nothing. Everywhere else each row says so itself before the request leaves.
      if (!ledger.enforcesKey) await db.deliveries.bulkPut(rows)
      return { kind: 'batch', rows: inOrder(rows), isFirst, end: placeBehind(chosen) }
    }
  })
}

/** The mapping under which a delivery was queued; undefined where the account has another by now. */
export function mappingOf(account: AccountRecord | undefined, delivery: DeliveryRecord): Mapping | undefined {
  return account?.mappings.find(
    (mapping) =>
      mapping.ledgerId === delivery.ledgerId && mapping.ledgerAccountId === delivery.ledgerAccountId,
  )
}

function barrierOf(account: AccountRecord | undefined, mapping: Mapping | undefined): string | null {
  if (account === undefined || mapping === undefined) return 'mapping-changed'
  return account.isSent ? null : 'account-not-sent'
}

/** As a person reads a statement; keys are hashes and the index is in their order. */
function inOrder(rows: readonly DeliveryRecord[]): DeliveryRecord[] {
  return rows.toSorted((a, b) =>
    a.row.date === b.row.date ? a.row.occurrence - b.row.occurrence : a.row.date < b.row.date ? -1 : 1,
  )
}
