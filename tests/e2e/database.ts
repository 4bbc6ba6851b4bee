// The extension's database, read from one of its own pages with the browser's own IndexedDB.
import type { Page } from '@playwright/test'

/** All records of a table. Bytes arrive as base64 under `bytes`. */
export async function recordsOf<T = Record<string, unknown>>(own: Page, table: string): Promise<T[]> {
  const records = await own.evaluate(readAll, table)
  return records as T[]
}

/** The original files that were kept, as bytes; what pages showed is kept beside them as JSON. */
export async function originals(own: Page): Promise<Buffer[]> {
  const records = await recordsOf<{ bytes: string; mediaType: string }>(own, 'originals')
  const files = records.filter(({ mediaType }) => mediaType !== 'application/json')
  return files.map(({ bytes }) => Buffer.from(bytes, 'base64'))
}

/** In the page. */
async function readAll(table: string): Promise<unknown[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('meisai-relay')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const records = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
    const reading = database.transaction(table).objectStore(table).getAll()
    reading.onsuccess = () => resolve(reading.result)
    reading.onerror = () => reject(reading.error)
  })
  database.close()
  return records.map((record) => {
    const { bytes } = record
    if (!(bytes instanceof Uint8Array)) return record
    return { ...record, bytes: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
  })
}
