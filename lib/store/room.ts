// Whether there is room to write, asked before writing: a full disk in the middle of a capture is found before it begins.

/** The browser's own measure of this extension's storage. */
export type Storage = Pick<StorageManager, 'estimate' | 'persist'>

/** Left free on top of what is written: indexes and the browser's own books. */
const MARGIN = 4 * 1024 * 1024

export type Room = { kind: 'room' } | { kind: 'no-room'; needed: number; free: number }

/** Whether `bytes` more may be written. Where the browser cannot say, they may: the transaction itself then keeps all or nothing. */
export async function roomFor(
  bytes: number,
  storage: Partial<Storage> | undefined = browserStorage(),
): Promise<Room> {
  const estimate = await storage?.estimate?.()
  if (estimate?.quota === undefined || estimate.usage === undefined) return { kind: 'room' }
  const free = estimate.quota - estimate.usage
  // Rows take about three times their text once indexed.
  const needed = bytes * 3 + MARGIN
  return free >= needed ? { kind: 'room' } : { kind: 'no-room', needed, free }
}

/** Asks the browser not to clear this storage under pressure; whether it agreed. */
export async function keepStorage(
  storage: Partial<Storage> | undefined = browserStorage(),
): Promise<boolean> {
  return (await storage?.persist?.()) ?? false
}

function browserStorage(): Partial<Storage> | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.storage
}
