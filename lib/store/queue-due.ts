// Where an account's entries go, changed by the user; and the deliveries that follow from it.
import type { Database } from './database'
import { logEvent } from './event-log'
import { type Queued, queueEntries } from './queue-entries'
import type { AccountRecord, Instant, Mapping } from './records'

/** Queues all that is due of an account and has no delivery yet; after its mapping, its tick or its purpose changed. */
export async function queueDue(db: Database, accountId: string, at: Instant): Promise<Queued> {
  return db.transaction('rw', db.accounts, db.entries, db.deliveries, db.events, async () => {
    const account = await db.accounts.get(accountId)
    if (account === undefined) return { queued: 0, held: 0 }
    await dropUndue(db, account)
    const entries = await db.entries
      .where('[accountId+date]')
      .between([accountId, ''], [accountId, '~'])
      .toArray()
    const result = await queueEntries(db, account, entries, at)
    if (result.queued + result.held > 0) {
      await logEvent(db, {
        at,
        kind: 'deliveries.queued',
        bankId: account.bankId,
        accountId,
        detail: { ...result },
      })
    }
    return result
  })
}

export type Mapped =
  | ({ kind: 'mapped' } & Queued)
  /** Another account's passbook goes to one of these ledger accounts already: one ledger account takes one passbook. */
  | { kind: 'refused'; reason: 'ledger-account-taken'; accountId: string }
  | { kind: 'refused'; reason: 'same-ledger-twice' }
  | { kind: 'refused'; reason: 'no-account' }

/**
 * Sets how an account is sent and queues what is due by it. Refused where two passbooks would go to one ledger account: their equal rows
 * would have equal keys, and one of them would never arrive. Deliveries that were only waiting and are due no more are taken out.
 */
export async function mapAccount(
  db: Database,
  accountId: string,
  sending: Pick<AccountRecord, 'isSent' | 'purpose' | 'mappings'>,
  at: Instant,
): Promise<Mapped> {
  return db.transaction(
    'rw',
    db.accounts,
    db.entries,
    db.deliveries,
    db.events,
    async (): Promise<Mapped> => {
      const account = await db.accounts.get(accountId)
      if (account === undefined) return { kind: 'refused', reason: 'no-account' }
      const targets = sending.mappings.map(({ ledgerAccountId }) => ledgerAccountId)
      if (new Set(targets).size !== targets.length) return { kind: 'refused', reason: 'same-ledger-twice' }
      const others = await db.accounts.filter(({ id }) => id !== accountId).toArray()
      const taken = others.find((other) =>
        other.mappings.some((mapping) => isTaken(mapping, sending.mappings)),
      )
      if (taken !== undefined) return { kind: 'refused', reason: 'ledger-account-taken', accountId: taken.id }
      await db.accounts.put({ ...account, ...sending })
      const detail = { isSent: sending.isSent, purpose: sending.purpose, ledgers: sending.mappings.length }
      await logEvent(db, { at, kind: 'account.mapped', bankId: account.bankId, accountId, detail })
      return { kind: 'mapped', ...(await queueDue(db, accountId, at)) }
    },
  )
}

/** The key knows a ledger's account by the ledger's own id only, so that two browsers agree; two ledgers with one id count as one. */
function isTaken(mapping: Mapping, wanted: readonly Mapping[]): boolean {
  return wanted.some(({ ledgerAccountId }) => ledgerAccountId === mapping.ledgerAccountId)
}

/** Takes out what waits, was never tried, and goes where the account is not sent any more. */
async function dropUndue(db: Database, account: AccountRecord): Promise<void> {
  const isDue = ({
    ledgerId,
    ledgerAccountId,
    row,
  }: {
    ledgerId: string
    ledgerAccountId: string
    row: { date: string }
  }) =>
    account.isSent &&
    account.purpose === 'business' &&
    account.mappings.some(
      (mapping) =>
        mapping.ledgerId === ledgerId &&
        mapping.ledgerAccountId === ledgerAccountId &&
        (mapping.from === null || mapping.from <= row.date),
    )
  await db.deliveries
    .where('accountId')
    .equals(account.id)
    .filter(
      (delivery) =>
        (delivery.state === 'queued' || delivery.state === 'held') &&
        delivery.attempt === 0 &&
        !isDue(delivery),
    )
    .delete()
}
