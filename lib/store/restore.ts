// A backup joined with what this browser has: ids are brought together first, then each table is united.
import type { Backup } from './backup-shape'
import type { Database } from './database'
import { logEvent } from './event-log'
import { joinAccounts, joinBanks, joinLedgers } from './join-identities'
import { joinPassbooks } from './join-passbooks'
import { joinCaptures, joinDeliveries, joinEvents, joinNotices } from './join-records'
import { holdContested } from './queue-entries'
import type { Instant, OriginalRecord } from './records'
import type { Work } from './work'

/** What came in that was not there. */
export type Restored = { accounts: number; captures: number; entries: number; deliveries: number }

/** Joins a backup with the database, in one transaction; stopped, it rejects and nothing has changed. */
export async function restoreInto(
  db: Database,
  backup: Backup,
  originals: readonly OriginalRecord[],
  at: Instant,
  { signal, onProgress }: Work = {},
): Promise<Restored> {
  const steps = backup.accounts.length + 3
  const done = (step: number) => {
    signal?.throwIfAborted()
    onProgress?.(step, steps)
  }
  return db.transaction('rw', db.tables, async () => {
    done(0)
    const wasEmpty = (await db.events.count()) + (await db.banks.count()) === 0
    const banks = await joinBanks(db, backup.banks)
    const ledgers = await joinLedgers(db, backup.ledgers)
    const accounts = await joinAccounts(db, backup.accounts, banks, ledgers)
    const captures = await joinCaptures(db, backup, accounts, banks)
    await db.originals.bulkPut([...originals])
    done(1)
    const entries = await joinPassbooks(db, backup, accounts, captures.idOf, (count) => done(1 + count))
    const deliveries = await joinDeliveries(db, backup, { accounts, banks, ledgers, entries: entries.idOf })
    await holdContested(db, entries.contested, at)
    done(steps - 1)
    await joinNotices(db, backup.notices, banks)
    const result = { accounts: accounts.added, captures: captures.added, entries: entries.added, deliveries }
    await joinEvents(db, backup.events, wasEmpty)
    if (!wasEmpty) await logEvent(db, { at, kind: 'backup.restored', detail: { ...result } })
    done(steps)
    return result
  })
}
