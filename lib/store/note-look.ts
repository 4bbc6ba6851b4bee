// A bank as it stands after a look at one of its pages. What a page cannot tell stays as it was.
import { foldText } from '../passbook/fold-text'
import type { PageKind, Reading } from '../statement/reading'
import type { Database } from './database'
import type { BankRecord, Instant } from './records'

/** Pages that are shown only after login; `other` may be a public page, and `expired` and `maintenance` say nothing of the account. */
const INSIDE: ReadonlySet<PageKind> = new Set(['home', 'statement', 'notice', 'operation'])

/** When a page was looked at, and whether it should have held a statement that could not be read. */
export type Look = { at: Instant; isUnrecognised: boolean }

/** Notes a look in the bank's record. A bank that is gone meanwhile is left gone. */
export async function noteLook(db: Database, bankId: string, reading: Reading, look: Look): Promise<void> {
  await db.transaction('rw', db.banks, db.notices, async () => {
    const bank = await db.banks.get(bankId)
    if (bank === undefined) return
    const notices = await db.notices.where('bankId').equals(bankId).toArray()
    const known = notices.filter(({ unread, important, goneAt }) => unread && important && goneAt === null)
    await db.banks.put(
      afterLook(
        bank,
        reading,
        look,
        known.map(({ title }) => title),
      ),
    )
  })
}

function afterLook(
  bank: BankRecord,
  reading: Reading,
  { at, isUnrecognised }: Look,
  unreadTitles: string[],
): BankRecord {
  const isInside = INSIDE.has(reading.kind)
  const after: BankRecord = { ...bank, lastSeenAt: at, lastKind: reading.kind }
  if (isInside) {
    after.isBlocked = reading.blocking
    // What stands before the account hides it: such a look confirms nothing.
    if (!reading.blocking) after.lastInsideAt = at
  }
  if (reading.unread > 0 || tellsNoneUnread(reading, unreadTitles)) {
    if (reading.unread > 0) after.clearedAt = null
    else if ((bank.unread ?? 0) > 0) after.clearedAt = at
    after.unread = reading.unread
    after.unreadAt = at
  }
  if (reading.suspicious) after.suspiciousAt = bank.suspiciousAt ?? at
  else if (reading.kind === 'home' && !reading.blocking) after.suspiciousAt = null
  if (isUnrecognised) after.unrecognisedAt = at
  else if (reading.statements.length > 0) after.unrecognisedAt = null
  return after
}

/** Unread falls only by evidence: a home page that stands free and counts none, or a list that shows those known as read. */
export function tellsNoneUnread(reading: Reading, unreadTitles: readonly string[]): boolean {
  if (reading.unread > 0 || reading.blocking) return false
  if (reading.kind === 'home') return true
  if (reading.kind !== 'notice' || reading.notices.length === 0) return false
  const read = new Set(reading.notices.filter(({ unread }) => !unread).map(({ title }) => foldText(title)))
  return unreadTitles.length > 0 && unreadTitles.every((title) => read.has(foldText(title)))
}
