// Work under one name runs one at a time, over all contexts of the extension where the browser has locks.

const chains = new Map<string, Promise<unknown>>()

/**
 * Runs `work` once every earlier work of that name is over; its result or error is the caller's.
 * `navigator.locks` spans the worker and every page of the extension; without it the order holds within this context.
 */
export function oneAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const locks = globalThis.navigator?.locks
  if (locks) return Promise.resolve(locks.request(`meisai-relay:${name}`, work))
  const before = chains.get(name) ?? Promise.resolve()
  const run = before.then(work, work)
  const settled = run.catch(() => undefined)
  chains.set(name, settled)
  return run
}
