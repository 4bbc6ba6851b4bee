// The rest of a backup joined with what is here: captures, deliveries, notices, and the log.
import { foldText } from '../passbook/fold-text'
import type { Backup } from './backup-shape'
import type { Database } from './database'
import { logEvent } from './event-log'
import type { Ids } from './join-identities'
import type { DeliveryRecord, NoticeRecord } from './records'

/** Adds the captures that are not here, and says under which id each of the backup's lives on. */
export async function joinCaptures(
  db: Database,
  backup: Backup,
  accounts: Ids,
  banks: Ids,
): Promise<{ added: number; idOf: Map<string, string> }> {
  const idOf = new Map<string, string>()
  let added = 0
  for (const capture of backup.captures) {
    const accountId = accounts.get(capture.accountId) ?? capture.accountId
    const said = JSON.stringify(capture.statement)
    const sameContent = await db.captures.where('sha256').equals(capture.sha256).toArray()
    const twin = sameContent.find(
      (one) =>
        one.id === capture.id ||
        (one.accountId === accountId &&
          one.undoneAt === capture.undoneAt &&
          JSON.stringify(one.statement) === said),
    )
    idOf.set(capture.id, twin?.id ?? capture.id)
    if (twin === undefined) {
      await db.captures.add({ ...capture, accountId, bankId: banks.get(capture.bankId) ?? capture.bankId })
      added += 1
    } else if (twin.confirmedAt === null && capture.confirmedAt !== null) {
      await db.captures.update(twin.id, { confirmedAt: capture.confirmedAt })
    }
  }
  return { added, idOf }
}

/** What is surer of a delivery wins: what the ledger has over what may be there, over what was not sent yet. */
const CERTAINTY: Record<DeliveryRecord['state'], number> = {
  queued: 0,
  held: 1,
  sending: 2,
  unknown: 3,
  sent: 4,
}

export async function joinDeliveries(
  db: Database,
  backup: Backup,
  ids: { accounts: Ids; banks: Ids; ledgers: Ids; entries: Ids },
): Promise<number> {
  const known = await db.deliveries.bulkGet(backup.deliveries.map(({ key }) => key))
  const writes: DeliveryRecord[] = []
  let added = 0
  backup.deliveries.forEach((delivery, i) => {
    const own = known[i]
    if (own !== undefined && CERTAINTY[own.state] >= CERTAINTY[delivery.state]) return
    if (own === undefined) added += 1
    writes.push({
      ...delivery,
      accountId: ids.accounts.get(delivery.accountId) ?? delivery.accountId,
      bankId: ids.banks.get(delivery.bankId) ?? delivery.bankId,
      ledgerId: ids.ledgers.get(delivery.ledgerId) ?? delivery.ledgerId,
      entryId: ids.entries.get(delivery.entryId) ?? delivery.entryId,
    })
  })
  await db.deliveries.bulkPut(writes)
  return added
}

export async function joinNotices(
  db: Database,
  incoming: readonly NoticeRecord[],
  banks: Ids,
): Promise<void> {
  const own = await db.notices.toArray()
  for (const notice of incoming) {
    const bankId = banks.get(notice.bankId) ?? notice.bankId
    const same = own.find(
      (one) =>
        one.id === notice.id ||
        (one.bankId === bankId && one.date === notice.date && foldText(one.title) === foldText(notice.title)),
    )
    if (same === undefined) {
      await db.notices.put({ ...notice, bankId })
      continue
    }
    const [older, newer] = same.lastSeenAt >= notice.lastSeenAt ? [notice, same] : [same, notice]
    const [firstSeenAt = same.firstSeenAt] = [same.firstSeenAt, notice.firstSeenAt].sort()
    await db.notices.put({
      ...newer,
      id: same.id,
      bankId,
      firstSeenAt,
      openedAt: newer.openedAt ?? older.openedAt,
    })
  }
}

/** Lines of another log come in as lines of this one, each naming the hash it had there; in an empty database the log is taken as it is. */
export async function joinEvents(db: Database, incoming: Backup['events'], wasEmpty: boolean): Promise<void> {
  if (wasEmpty) {
    await db.events.bulkPut(incoming)
    return
  }
  const known = new Set<string>()
  await db.events.each(({ hash, detail }) => {
    known.add(hash)
    if (typeof detail.from === 'string') known.add(detail.from)
  })
  for (const line of incoming) {
    const original = typeof line.detail.from === 'string' ? line.detail.from : line.hash
    if (known.has(original) || known.has(line.hash)) continue
    const { at, kind, bankId, accountId, ledgerId, detail } = line
    await logEvent(db, { at, kind, bankId, accountId, ledgerId, detail: { ...detail, from: original } })
  }
}
