// The whole database in one file, and back again.

import { BACKUP_FORMAT, BACKUP_VERSION, type Backup, backupSchema } from './backup-shape'
import { decodeBase64, encodeBase64 } from './base64'
import type { Database } from './database'
import type { Instant } from './records'
import { type Restored, restoreInto } from './restore'
import { roomFor } from './room'

/** The whole database as one JSON file. It holds amounts and descriptions in clear; no token or secret is in any table. */
export async function backup(db: Database, at: Instant = new Date().toISOString()): Promise<Blob> {
  const value = await db.transaction('r', db.tables, async () => ({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    at,
    banks: await db.banks.toArray(),
    accounts: await db.accounts.toArray(),
    captures: await db.captures.toArray(),
    originals: (await db.originals.toArray()).map(({ sha256, mediaType, bytes }) => ({
      sha256,
      mediaType,
      base64: encodeBase64(bytes),
    })),
    days: await db.days.toArray(),
    entries: await db.entries.toArray(),
    notices: await db.notices.toArray(),
    deliveries: await db.deliveries.toArray(),
    ledgers: await db.ledgers.toArray(),
    events: await db.events.toArray(),
  }))
  return new Blob([JSON.stringify(value)], { type: 'application/json' })
}

export type RestoreResult =
  | ({ kind: 'restored' } & Restored)
  | { kind: 'refused'; reason: 'not-a-backup' | 'newer-version' | 'damaged' }
  | { kind: 'no-room'; needed: number; free: number }

/**
 * Restores a backup into this browser: what is there already stays and is joined with it, nothing is overwritten, nothing doubled. All of
 * it or nothing; a file that is not a backup changes nothing.
 */
export async function restore(
  db: Database,
  file: Blob,
  at: Instant = new Date().toISOString(),
): Promise<RestoreResult> {
  const room = await roomFor(file.size)
  if (room.kind === 'no-room') return room
  const parsed = readBackup(await file.text())
  if (parsed.kind === 'refused') return parsed
  const originals = parsed.backup.originals.map(({ sha256, mediaType, base64 }) => ({
    sha256,
    mediaType,
    bytes: decodeBase64(base64),
  }))
  if (originals.some(({ bytes }) => bytes === null)) return { kind: 'refused', reason: 'damaged' }
  const whole = originals.flatMap(({ bytes, ...rest }) => (bytes === null ? [] : [{ ...rest, bytes }]))
  return { kind: 'restored', ...(await restoreInto(db, parsed.backup, whole, at)) }
}

function readBackup(
  text: string,
):
  | { kind: 'read'; backup: Backup }
  | { kind: 'refused'; reason: 'not-a-backup' | 'newer-version' | 'damaged' } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // Cut off in the middle it still begins like one.
    return {
      kind: 'refused',
      reason: text.startsWith(`{"format":"${BACKUP_FORMAT}"`) ? 'damaged' : 'not-a-backup',
    }
  }
  const isObject =
    typeof value === 'object' && value !== null && 'format' in value && value.format === BACKUP_FORMAT
  if (!isObject) return { kind: 'refused', reason: 'not-a-backup' }
  if (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    Number(value.version) > BACKUP_VERSION
  ) {
    return { kind: 'refused', reason: 'newer-version' }
  }
  const parsed = backupSchema.safeParse(value)
  return parsed.success ? { kind: 'read', backup: parsed.data } : { kind: 'refused', reason: 'damaged' }
}
