// Brings an account's queue into line with what the user now says of it: ticked or not, its purpose, its mappings and their first days.
import type { Database } from '../store/database'
import { queueEntries } from '../store/queue-entries'
import type { AccountRecord, DeliveryRecord } from '../store/records'
import { mappingOf } from './lease-batch'

const PAGE = 1_000
/** Held before anything was tried, for reasons that a change of settings may lift. */
const NOT_YET_TRIED: ReadonlySet<string | null> = new Set([
  'unproved',
  'broken',
  'conflict',
  'withdrawn',
  'mapping-changed',
  'account-not-sent',
])

/**
 * Takes deliveries off the queue that are no longer to go (only such as were never tried: what was sent, lost or tried stays), and queues
 * what is now due. Nothing is lost: a later change brings the same deliveries back under the same keys. Call after every change of an
 * account's `isSent`, `purpose` or `mappings`.
 */
export async function alignQueue(db: Database, accountId: string, now: Date): Promise<void> {
  const account = await db.accounts.get(accountId)
  await db.deliveries
    .where('accountId')
    .equals(accountId)
    .and((row) => isUntried(row) && (account === undefined || !isToGo(account, row)))
    .delete()
  if (account === undefined || account.mappings.length === 0) return
  const at = now.toISOString()
  for (let offset = 0; ; offset += PAGE) {
    const entries = await db.entries
      .where('[accountId+date]')
      .between([accountId, ''], [accountId, '~'])
      .offset(offset)
      .limit(PAGE)
      .toArray()
    if (entries.length === 0) break
    await db.transaction('rw', db.deliveries, () => queueEntries(db, account, entries, at))
  }
  await releaseAutomatic(db, account, at)
}

/** What waits for a click needs none once its mapping sends by itself; and waits again once it no longer does. */
async function releaseAutomatic(db: Database, account: AccountRecord, at: string): Promise<void> {
  await db.deliveries
    .where('accountId')
    .equals(account.id)
    .and((row) => row.state === 'queued' && row.attempt === 0)
    .modify((row) => {
      const isAutomatic = mappingOf(account, row)?.isAutomatic === true
      if (isAutomatic && row.until === null) row.until = at
      if (!isAutomatic && row.until !== null) row.until = null
    })
}

function isUntried(row: DeliveryRecord): boolean {
  return (
    row.attempt === 0 && (row.state === 'queued' || (row.state === 'held' && NOT_YET_TRIED.has(row.reason)))
  )
}

function isToGo(account: AccountRecord, row: DeliveryRecord): boolean {
  const mapping = mappingOf(account, row)
  const isDue = mapping !== undefined && (mapping.from === null || mapping.from <= row.row.date)
  return isDue && account.isSent && account.purpose === 'business'
}
