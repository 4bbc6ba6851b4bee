// How long a lane waits after trouble: what the ledger asks for, or growing and random so that many browsers do not return together.

const FIRST_MS = 15_000
const LONGEST_MS = 3_600_000
const LEAST_MS = 1_000
/** A Retry-After beyond a day is taken as a day: a broken header must not stop a lane for a year. */
const LONGEST_ASKED_MS = 86_400_000

/**
 * Milliseconds to wait before the next try after `attempt` (1, 2 …) tries. Full jitter: anywhere from 1 s to min(1 h, 15 s · 2^(attempt−1));
 * where the ledger names a wait, at least that long, with up to a tenth more.
 */
export function waitAfter(attempt: number, retryAfterMs: number | null, random: () => number): number {
  if (retryAfterMs !== null) return Math.ceil(Math.min(retryAfterMs, LONGEST_ASKED_MS) * (1 + random() / 10))
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(Math.max(attempt, 1) - 1, 20))
  return Math.max(LEAST_MS, Math.ceil(random() * most))
}
