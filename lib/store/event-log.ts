// The activity log: append-only, each line with the hash of the one before. Never amounts, numbers or texts of rows.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Database } from './database'
import type { EventRecord, Instant } from './records'

/** What the first line has in place of the hash of the one before. */
export const FIRST_HASH = '0'.repeat(64)

/** One thing that happened; ids and codes only. */
export type HappenedEvent = {
  at: Instant
  kind: string
  bankId?: string | null
  accountId?: string | null
  ledgerId?: string | null
  detail?: Record<string, string | number | boolean>
}

/** Adds a line to the log. Inside a transaction it needs `events` in it; the line stands or falls with the rest. */
export async function logEvent(db: Database, event: HappenedEvent): Promise<EventRecord> {
  return db.transaction('rw', db.events, async () => {
    const last = await db.events.orderBy('seq').last()
    const line = {
      seq: (last?.seq ?? 0) + 1,
      at: event.at,
      kind: event.kind,
      bankId: event.bankId ?? null,
      accountId: event.accountId ?? null,
      ledgerId: event.ledgerId ?? null,
      detail: redact(event.detail ?? {}),
      previous: last?.hash ?? FIRST_HASH,
    }
    const record = { ...line, hash: hashOf(line) }
    await db.events.add(record)
    return record
  })
}

const NUMBER = /(?<![A-Za-z0-9])[\d,]{4,}(?![A-Za-z0-9])/gu

/** Texts as a log may hold them: numbers of four digits and more, which may be of an account or an amount,
 * are blacked out. */
function redact(
  detail: Record<string, string | number | boolean>,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.normalize('NFKC').replace(NUMBER, '…') : value,
    ]),
  )
}

function hashOf(line: Omit<EventRecord, 'hash'>): string {
  const detail = Object.entries(line.detail).sort(([a], [b]) => (a < b ? -1 : 1))
  const words = [
    line.seq,
    line.at,
    line.kind,
    line.bankId,
    line.accountId,
    line.ledgerId,
    detail,
    line.previous,
  ]
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(words))))
}

/** Whether the log is as it was written: the number of lines, and the first that was changed, taken out or put in. */
export async function verifyLog(db: Database): Promise<{ lines: number; brokenAt: number | null }> {
  let previous = FIRST_HASH
  let expected = 1
  let brokenAt: number | null = null
  await db.events.orderBy('seq').each((record) => {
    if (
      brokenAt === null &&
      (record.seq !== expected || record.previous !== previous || hashOf(record) !== record.hash)
    ) {
      brokenAt = record.seq
    }
    previous = record.hash
    expected += 1
  })
  return { lines: expected - 1, brokenAt }
}
