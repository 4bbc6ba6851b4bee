// freee allows a number of calls a day for each company and app; this counts ours, so that settling is never out of calls.
import { z } from '../../schema'
import { type Day, dayInJapan } from '../../statement/day'
import type { LedgerMemory } from '../ledger'

/** Kept back from writing: what was sent must still be looked for and settled. */
const KEPT_FOR_READING = 100

const NAME = 'freee-calls'
const countSchema = z.object({ day: z.string(), calls: z.int() })

/** Calls of today (a day of Japan) and how many there may be. */
type CallsToday = { calls: number; limit: number }

export type CallBudget = {
  /** Counts one call; milliseconds until there is one again where none is left. */
  spend(purpose: 'read' | 'write'): Promise<{ kind: 'spent' } | { kind: 'used-up'; retryAfterMs: number }>
  today(): Promise<CallsToday>
}

/** The budget of one company and app. Calls of other programs with the same app are not known here. */
export function callBudget(memory: LedgerMemory, now: () => Date, limit: number): CallBudget {
  async function callsOf(day: Day): Promise<number> {
    const count = z.safeParse(countSchema, await memory.get(NAME))
    return count.success && count.data.day === day ? count.data.calls : 0
  }
  return {
    async spend(purpose) {
      const day = dayInJapan(now())
      const calls = await callsOf(day)
      if (calls >= (purpose === 'read' ? limit : limit - KEPT_FOR_READING))
        return { kind: 'used-up', retryAfterMs: untilMidnightInJapan(now()) }
      await memory.set(NAME, { day, calls: calls + 1 })
      return { kind: 'spent' }
    },
    today: async () => ({ calls: await callsOf(dayInJapan(now())), limit }),
  }
}

function untilMidnightInJapan(now: Date): number {
  const msADay = 86_400_000
  return msADay - ((now.getTime() + 9 * 3_600_000) % msADay)
}
