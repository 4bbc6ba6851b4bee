// An account or a bank taken out, with its data or without.
import type { Database } from './database'
import { capturesOf } from './entries-of'
import { logEvent } from './event-log'
import type { Instant } from './records'

/**
 * withData: entries, captures, originals, deliveries and all go; what ledgers have stays there, and what was sent is forgotten here, so
 * the same rows captured and mapped anew would be sent anew. Without: nothing is sent any more and nothing new comes in, the passbook stays.
 */
export type Removal = { withData: boolean; at?: Instant }

/** Removes an account. */
export async function removeAccount(
  db: Database,
  accountId: string,
  { withData, at = new Date().toISOString() }: Removal,
): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const account = await db.accounts.get(accountId)
    if (account === undefined) return
    if (withData) await clearAccount(db, accountId)
    else {
      await db.accounts.update(accountId, { isSent: false, mappings: [], removedAt: at })
      await dropWaiting(db, accountId)
    }
    await logEvent(db, {
      at,
      kind: 'account.removed',
      bankId: account.bankId,
      accountId,
      detail: { withData },
    })
  })
}

/** Removes a bank and its accounts. Without its data, its passbooks stay under its name, which the accounts then carry. */
export async function removeBank(
  db: Database,
  bankId: string,
  { withData, at = new Date().toISOString() }: Removal,
): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const bank = await db.banks.get(bankId)
    for (const account of await db.accounts.where('bankId').equals(bankId).toArray()) {
      if (withData) await clearAccount(db, account.id)
      else {
        const label = { ...account.label, bank: account.label.bank ?? bank?.name ?? null }
        await db.accounts.update(account.id, { label, isSent: false, mappings: [], removedAt: at })
        await dropWaiting(db, account.id)
      }
    }
    if (withData) await db.notices.where('bankId').equals(bankId).delete()
    await db.banks.delete(bankId)
    await logEvent(db, { at, kind: 'bank.removed', bankId, detail: { withData } })
  })
}

/** Wipes every table, the log too. What ledgers have stays there. */
export async function wipeEverything(db: Database): Promise<void> {
  // Clearing, not deleting: the worker and other pages have the database open.
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())))
}

async function clearAccount(db: Database, accountId: string): Promise<void> {
  const captures = await capturesOf(db, accountId).toArray()
  await capturesOf(db, accountId).delete()
  for (const sha256 of new Set(captures.map((capture) => capture.sha256))) {
    if ((await db.captures.where('sha256').equals(sha256).count()) === 0) await db.originals.delete(sha256)
  }
  await db.days.where('[accountId+date]').between([accountId, ''], [accountId, '~']).delete()
  await db.entries.where('[accountId+date]').between([accountId, ''], [accountId, '~']).delete()
  await db.deliveries.where('accountId').equals(accountId).delete()
  await db.accounts.delete(accountId)
}

/** Deliveries that were never tried leave; those on their way or sent are history. */
async function dropWaiting(db: Database, accountId: string): Promise<void> {
  await db.deliveries
    .where('accountId')
    .equals(accountId)
    .filter(({ state, attempt }) => (state === 'queued' || state === 'held') && attempt === 0)
    .delete()
}
