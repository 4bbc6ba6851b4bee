// A bank's notices as they live: first and last seen, opened, gone. Gone only by evidence, never by silence.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { foldText } from '../passbook/fold-text'
import type { Notice, Reading } from '../statement/reading'
import type { Database } from './database'
import { logEvent } from './event-log'
import { tellsNoneUnread } from './note-look'
import type { Instant, NoticeRecord } from './records'

/** What changed: notices not seen before, and those that are gone now. */
export type KeptNotices = { fresh: NoticeRecord[]; gone: NoticeRecord[] }

/** Keeps the notices of a reading. The same notice is known by its folded title and its date. */
export async function keepNotices(
  db: Database,
  bankId: string,
  reading: Reading,
  { at, origin }: { at: Instant; origin: string },
): Promise<KeptNotices> {
  return db.transaction('rw', db.notices, db.events, async () => {
    const known = await db.notices.where('bankId').equals(bankId).toArray()
    const kept: KeptNotices = { fresh: [], gone: [] }
    const seen = new Set<string>()
    const writes: NoticeRecord[] = []
    for (const notice of reading.notices) {
      const before = known.find((one) => isSame(one, notice) && !seen.has(one.id))
      const record =
        before === undefined ? newNotice(bankId, notice, at, origin) : seenAgain(before, notice, at)
      if (seen.has(record.id)) continue
      seen.add(record.id)
      if (isOpened(reading, notice)) record.openedAt ??= at
      if (before === undefined) kept.fresh.push(record)
      else if (before.goneAt === null && record.goneAt !== null) kept.gone.push(record)
      writes.push(record)
    }
    for (const record of known) {
      if (seen.has(record.id) || record.goneAt !== null || !record.unread || !record.important) continue
      if (!tellsGone(reading, record)) continue
      const gone = { ...record, unread: false, goneAt: at }
      kept.gone.push(gone)
      writes.push(gone)
    }
    await db.notices.bulkPut(writes)
    if (kept.fresh.length > 0 || kept.gone.length > 0) {
      const detail = { fresh: kept.fresh.length, gone: kept.gone.length, unread: reading.unread }
      await logEvent(db, { at, kind: 'notices.changed', bankId, detail })
    }
    return kept
  })
}

function isSame(known: NoticeRecord, notice: Notice): boolean {
  if (foldText(known.title) !== foldText(notice.title)) return false
  return known.date === notice.date || known.date === null || notice.date === null
}

function newNotice(bankId: string, notice: Notice, at: Instant, origin: string): NoticeRecord {
  const words = JSON.stringify([bankId, foldText(notice.title), notice.date])
  const id = bytesToHex(sha256(utf8ToBytes(words))).slice(0, 24)
  return { ...notice, id, bankId, firstSeenAt: at, lastSeenAt: at, goneAt: null, openedAt: null, origin }
}

/** A page that lists it may say less than one seen before: what was known of its date, deadline and demand stays. */
function seenAgain(before: NoticeRecord, notice: Notice, at: Instant): NoticeRecord {
  return {
    ...before,
    date: before.date ?? notice.date,
    deadline: notice.deadline ?? before.deadline,
    important: before.important || notice.important,
    demand: before.demand === 'decide' ? 'decide' : notice.demand,
    unread: notice.unread,
    lastSeenAt: at,
    goneAt: notice.unread ? null : (before.goneAt ?? (before.unread ? at : null)),
  }
}

/** A page that is about one notice and lets the user go on is that notice, opened. */
function isOpened(reading: Reading, notice: Notice): boolean {
  return (
    reading.kind === 'notice' &&
    !reading.blocking &&
    reading.notices.length === 1 &&
    reading.notices[0] === notice
  )
}

/** Whether the page shows that an unread notice which it does not list is there no more. */
function tellsGone(reading: Reading, record: NoticeRecord): boolean {
  if (reading.blocking) return false
  const isListed = reading.kind === 'home' || (reading.kind === 'notice' && reading.notices.length > 1)
  if (!isListed) return tellsNoneUnread(reading, [record.title])
  if (reading.kind === 'home' && reading.unread === 0) return true
  // A list that has every unread notice that it counts, and not this one.
  const listed = reading.notices.filter(({ unread, important }) => unread && important).length
  return reading.unread > 0 && listed === reading.unread
}
