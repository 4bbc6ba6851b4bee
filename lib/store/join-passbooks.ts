// The passbooks of a backup joined with those that are here: what is known of each day as one, and its entries brought to that.
import { NOTHING_SEEN } from '../passbook/day-evidence'
import type { DayEvidence } from '../passbook/entry'
import { JOIN_DAYS, joinDays } from '../passbook/merge'
import { mergeStretches } from '../passbook/stretch'
import { uniteDay } from '../passbook/unite-day'
import type { Day } from '../statement/day'
import type { Backup } from './backup-shape'
import type { Database } from './database'
import type { Ids } from './join-identities'
import { leadsBy } from './leads-by'
import { dayRecords, daysAround, entriesOf } from './passbook-days'

/** Joins the passbooks; counts the entries that were not here, and says under which id each of the backup's lives on. */
export async function joinPassbooks(
  db: Database,
  backup: Backup,
  accounts: Ids,
  captures: Ids,
): Promise<{ added: number; idOf: Map<string, string> }> {
  const idOf = new Map<string, string>()
  let added = 0
  for (const account of backup.accounts) {
    const accountId = accounts.get(account.id) ?? account.id
    const own = backup.days.filter((day) => day.accountId === account.id)
    const incoming = backup.entries
      .filter((entry) => entry.accountId === account.id)
      .map((entry) => ({
        ...entry,
        accountId,
        captureIds: entry.captureIds.map((id) => captures.get(id) ?? id),
      }))
    const ofDay = Map.groupBy(incoming, ({ date }) => date)
    const sightings = new Map<Day, DayEvidence>([...ofDay.keys()].map((date) => [date, NOTHING_SEEN]))
    for (const { date, runs, bags } of own) sightings.set(date, { runs, bags })
    const days = [...sightings.keys()].sort()
    const [from, to] = [days[0], days.at(-1)]
    if (from === undefined || to === undefined) continue
    const known = await daysAround(db, accountId, { from, to }, JOIN_DAYS)
    const { evidence, counts } = joinDays(sightings, known)
    const entries = await entriesOf(db, accountId, counts)
    for (const [day, count] of counts) {
      const before = entries.get(day) ?? []
      const united = uniteDay(before, ofDay.get(day) ?? [], count)
      await db.entries.bulkDelete(united.removed.map(({ id }) => id))
      await db.entries.bulkPut(united.entries)
      for (const [other, mine] of united.idOf) idOf.set(other, mine)
      added += united.entries.length - before.length
    }
    await db.days.bulkPut(dayRecords(accountId, evidence))
    const record = await db.accounts.get(accountId)
    if (record === undefined) continue
    const stretches = mergeStretches([...record.stretches, ...account.stretches], leadsBy(counts))
    await db.accounts.update(accountId, { stretches })
  }
  return { added, idOf }
}
