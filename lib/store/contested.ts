// Rows that sources contradict: those that wait for a person's look, and that look.
import type { Database } from './database'
import { logEvent } from './event-log'
import { queueEntries } from './queue-entries'
import type { EntryRecord, Instant } from './records'

/** The contradicted entries on which no person has decided yet: of one account, or of all where none is given. Oldest first. */
export async function contestedEntries(
  db: Database,
  accountId: string | null = null,
): Promise<EntryRecord[]> {
  const entries = await db.entries
    .where('flags')
    .equals('conflict')
    .filter((entry) => entry.isChecked !== true && (accountId === null || entry.accountId === accountId))
    .toArray()
  return entries.sort((a, b) => (a.date === b.date ? a.position - b.position : a.date < b.date ? -1 : 1))
}

/**
 * A person looked at the bank and these rows are right: they call nobody any more, and what of them was held for that goes on. Those
 * that are contradicted no longer are left as they are. Returns how many were checked.
 */
export async function checkContested(
  db: Database,
  accountId: string,
  entryIds: readonly string[],
  at: Instant,
): Promise<number> {
  return db.transaction('rw', [db.accounts, db.entries, db.deliveries, db.events], async () => {
    const account = await db.accounts.get(accountId)
    if (account === undefined) return 0
    const contested = await contestedEntries(db, accountId)
    const ids = new Set(entryIds)
    const checked = contested
      .filter(({ id }) => ids.has(id))
      .map((entry): EntryRecord => ({ ...entry, isChecked: true }))
    if (checked.length === 0) return 0
    await db.entries.bulkPut(checked)
    const queued = await queueEntries(db, account, checked, at)
    await logEvent(db, {
      at,
      kind: 'entries.checked',
      bankId: account.bankId,
      accountId,
      detail: { count: checked.length, ...queued },
    })
    return checked.length
  })
}

/** Notes that a person decided on the deliveries of these entries, where none of them waits for that any more. Needs `entries` and `deliveries`. */
export async function noteDecided(db: Database, entryIds: readonly string[]): Promise<void> {
  const waiting = await db.deliveries
    .where('entryId')
    .anyOf([...entryIds])
    .filter(({ state, reason }) => state === 'held' && reason === 'conflict')
    .toArray()
  const open = new Set(waiting.map(({ entryId }) => entryId))
  await db.entries
    .where('id')
    .anyOf(entryIds.filter((id) => !open.has(id)))
    .filter(({ flags }) => flags.includes('conflict'))
    .modify({ isChecked: true })
}
