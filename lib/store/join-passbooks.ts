// The passbooks of a backup joined with those that are here.
import type { Backup } from './backup-shape'
import type { Database } from './database'
import type { Ids } from './join-identities'
import type { EntryRecord } from './records'
import { planUnion, writeUnion } from './unite-passbook'

/** What came of it: entries that were not here, under which id each of the backup's lives on, and those now contradicted. */
export type JoinedPassbooks = { added: number; idOf: Map<string, string>; contested: EntryRecord[] }

/** Joins the passbooks, one account after the other; `onDone` is called after each with how many are done. */
export async function joinPassbooks(
  db: Database,
  backup: Backup,
  accounts: Ids,
  captures: Ids,
  onDone: (done: number) => void,
): Promise<JoinedPassbooks> {
  const joined: JoinedPassbooks = { added: 0, idOf: new Map(), contested: [] }
  const days = Map.groupBy(backup.days, ({ accountId }) => accountId)
  const entries = Map.groupBy(backup.entries, ({ accountId }) => accountId)
  for (const [index, account] of backup.accounts.entries()) {
    const accountId = accounts.get(account.id) ?? account.id
    const incoming = (entries.get(account.id) ?? []).map((entry) => ({
      ...entry,
      captureIds: entry.captureIds.map((id) => captures.get(id) ?? id),
    }))
    const book = { days: days.get(account.id) ?? [], entries: incoming, stretches: account.stretches }
    const union = await planUnion(db, accountId, book)
    await writeUnion(db, accountId, union)
    for (const [other, mine] of union.idOf) joined.idOf.set(other, mine)
    joined.added += union.added
    joined.contested.push(...union.contested)
    onDone(index + 1)
  }
  return joined
}
