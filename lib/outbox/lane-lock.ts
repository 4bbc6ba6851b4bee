// The browser's lock over a lane: held exactly as long as a sender of this browser lives, while its lease (lane.ts) outlives it on purpose.

const NAME = 'outbox '

/** Runs while this context holds the lane's lock; `elsewhere` at once where another holds it. Without locks the lease alone decides. */
export async function withLaneLock<T>(
  ledgerId: string,
  run: () => Promise<T>,
  elsewhere: () => T,
): Promise<T> {
  if (!('locks' in navigator)) return run()
  return navigator.locks.request(NAME + ledgerId, { ifAvailable: true }, (lock) =>
    lock === null ? elsewhere() : run(),
  )
}

/** The ledgers whose lane a living sender works; null where the browser cannot tell. */
export async function lanesAtWork(): Promise<ReadonlySet<string> | null> {
  if (!('locks' in navigator)) return null
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(NAME) ? [name.slice(NAME.length)] : [])))
}
