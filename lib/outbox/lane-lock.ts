// The browser's lock over a lane: held exactly as long as a sender of this browser lives, while its lease (lane.ts) outlives it on purpose.

const NAME = 'outbox '

/** What to do where another sender holds the lane's lock: turn back at once, or wait for it, until the signal fires. */
export type WhenHeld = 'turn-back' | { waitUntil: AbortSignal }

/** Runs while this context holds the lane's lock; null where it turned back or gave up waiting. Without locks the lease alone decides. */
export async function withLaneLock<T>(
  ledgerId: string,
  whenHeld: WhenHeld,
  run: () => Promise<T>,
): Promise<T | null> {
  if (!('locks' in navigator)) return run()
  if (whenHeld === 'turn-back')
    return navigator.locks.request(NAME + ledgerId, { ifAvailable: true }, (lock) =>
      lock === null ? null : run(),
    )
  const { waitUntil: signal } = whenHeld
  let isHeld = false
  const asLocked = () => {
    isHeld = true
    return run()
  }
  try {
    return await navigator.locks.request(NAME + ledgerId, { signal }, asLocked)
  } catch (error) {
    if (signal.aborted && !isHeld) return null
    throw error
  }
}

/** The ledgers whose lane a living sender works; null where the browser cannot tell. */
export async function lanesAtWork(): Promise<ReadonlySet<string> | null> {
  if (!('locks' in navigator)) return null
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(NAME) ? [name.slice(NAME.length)] : [])))
}
