// The whole database in one file, and back again.

import { BACKUP_FORMAT, BACKUP_VERSION, type Backup, backupSchema } from './backup-shape'
import { decodeBase64, encodeBase64 } from './base64'
import type { Database } from './database'
import type { Instant } from './records'
import { type Restored, restoreInto } from './restore'
import { roomFor } from './room'
import { breathe, type Work } from './work'

/** Records read at a time: between two steps the work can be stopped. */
const STEP = 2_000

/**
 * The whole database as one JSON file, as it stands at one moment. It holds amounts and descriptions in clear; no token or secret is in
 * any table. Stopped, it rejects and there is no file.
 */
export async function backup(
  db: Database,
  at: Instant = new Date().toISOString(),
  { signal, onProgress }: Work = {},
): Promise<Blob> {
  const parts = [`{"format":"${BACKUP_FORMAT}","version":${BACKUP_VERSION},"at":${JSON.stringify(at)}`]
  await db.transaction('r', db.tables, async () => {
    const counts = await Promise.all(TABLES.map((name) => db.table(name).count()))
    const total = counts.reduce((sum, count) => sum + count, 0)
    let done = 0
    for (const name of TABLES) {
      const records: string[] = []
      for (let offset = 0; ; offset += STEP) {
        signal?.throwIfAborted()
        const step = await stepOf(db, name, offset)
        records.push(...step.map((record) => JSON.stringify(record)))
        done += step.length
        onProgress?.(done, total)
        if (step.length < STEP) break
      }
      parts.push(`,"${name}":[${records.join(',')}]`)
    }
  })
  signal?.throwIfAborted()
  return new Blob([...parts, '}'], { type: 'application/json' })
}

const TABLES = [
  'banks',
  'accounts',
  'captures',
  'originals',
  'days',
  'entries',
  'notices',
  'deliveries',
  'ledgers',
  'events',
] as const

async function stepOf(db: Database, name: (typeof TABLES)[number], offset: number): Promise<unknown[]> {
  if (name !== 'originals') return db.table(name).offset(offset).limit(STEP).toArray()
  const originals = await db.originals.offset(offset).limit(STEP).toArray()
  return originals.map(({ sha256, mediaType, bytes }) => ({ sha256, mediaType, base64: encodeBase64(bytes) }))
}

export type RestoreResult =
  | ({ kind: 'restored' } & Restored)
  | { kind: 'refused'; reason: 'not-a-backup' | 'newer-version' | 'damaged' }
  | { kind: 'no-room'; needed: number; free: number }

/**
 * Restores a backup into this browser: what is there already stays and is joined with it, nothing is overwritten, nothing doubled. All of
 * it or nothing; a file that is not a backup changes nothing. Stopped, it rejects and nothing has changed.
 */
export async function restore(
  db: Database,
  file: Blob,
  at: Instant = new Date().toISOString(),
  work: Work = {},
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
  await breathe()
  work.signal?.throwIfAborted()
  if (originals.some(({ bytes }) => bytes === null)) return { kind: 'refused', reason: 'damaged' }
  const whole = originals.flatMap(({ bytes, ...rest }) => (bytes === null ? [] : [{ ...rest, bytes }]))
  return { kind: 'restored', ...(await restoreInto(db, parsed.backup, whole, at, work)) }
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
