// The user's click and the user's stop: what was queued for a person to send becomes due, and waits for the next click again.
import type { Database } from '../store/database'

/**
 * Makes every queued delivery of a ledger due that waits for a click (`until` null). Returns how many. Rows that wait for an instant keep
 * it: a click does not overrule a Retry-After. Of 100,000 rows only the keys are in memory at once (Dexie changes them in chunks).
 */
export async function release(db: Database, ledgerId: string, now: Date): Promise<number> {
  return db.deliveries
    .where('[ledgerId+state]')
    .equals([ledgerId, 'queued'])
    .and((row) => row.until === null)
    .modify({ until: now.toISOString() })
}

/**
 * The user's stop: what was due waits for a click again, so that no alarm goes on with it. Rows that wait for an instant keep it.
 */
export async function takeBackRelease(db: Database, ledgerId: string, now: Date): Promise<number> {
  const at = now.toISOString()
  return db.deliveries
    .where('[ledgerId+state]')
    .equals([ledgerId, 'queued'])
    .and((row) => row.until !== null && row.until <= at)
    .modify({ until: null })
}
