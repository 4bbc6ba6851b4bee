// How many entries each account has. Counting takes the longer the more there are, so a page is drawn first and counted after.
import { entriesOf } from '../../../lib/store/entries-of'
import { db, useLive } from './live'

/** The counts by account once the page is drawn (`isDrawn`); undefined before they are known. */
export function useEntryCounts(isDrawn: boolean): ReadonlyMap<string, number> | undefined {
  return useLive(async () => {
    if (!isDrawn) return undefined
    const counts = new Map<string, number>()
    for (const accountId of await db.accounts.toCollection().primaryKeys())
      counts.set(accountId, await entriesOf(db, accountId).count())
    return counts
  }, [isDrawn])
}
