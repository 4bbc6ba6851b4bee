// One call to freee's API within the day's budget, and what its 403 means: freee answers a missing right and too many calls alike.
import { type Answered, type Ask, exchange, failed } from '../http'
import type { LedgerMemory, LedgerTools, Result } from '../ledger'
import { callBudget } from './call-budget'
import { freeeErrorOf } from './error'

export const FREEE_API = 'https://api.freee.co.jp'

/** A block for too many calls ends after about ten minutes (freee会計 API, API 使用制限). */
const BLOCK_MS = 10 * 60_000
const DAY_MS = 86_400_000
const REFUSED_SINCE = 'freee-refused-since'

/** Asks freee; `path` is below /api/1/. A read may use the last calls of a day, a write may not. */
export type FreeeCall = <T>(
  purpose: 'read' | 'write',
  ask: Omit<Ask<T>, 'url'> & { path: string },
) => Promise<Result<Answered<T>>>

/** The calls of one company and app; `api` is the address of the service. */
export function freeeCalls(callsADay: number, tools: LedgerTools, api: string): FreeeCall {
  const memory = tools.memory ?? forgetful()
  const budget = callBudget(memory, tools.now, callsADay)

  async function call<T>(
    purpose: 'read' | 'write',
    ask: Omit<Ask<T>, 'url'> & { path: string },
  ): Promise<Result<Answered<T>>> {
    const spent = await budget.spend(purpose)
    if (spent.kind === 'used-up') return failed('rate-limited', { retryAfterMs: spent.retryAfterMs })
    let isUnclear = false
    const answer = await exchange(tools, {
      ...ask,
      url: `${api}/api/1/${ask.path}`,
      requestIdHeader: 'X-Freee-Request-ID',
      errorOf: (status, body) => {
        const said = freeeErrorOf(status, body)
        isUnclear = said.isUnclear
        return said
      },
    })
    if (answer.ok) {
      if ((await memory.get(REFUSED_SINCE)) != null) await memory.set(REFUSED_SINCE, null)
      return answer
    }
    if (answer.problem.kind !== 'rate-limited') return answer
    const kind = isUnclear && (await outlivedABlock()) ? 'forbidden' : 'rate-limited'
    return failed(kind, {
      ...answer.problem,
      kind,
      retryAfterMs: kind === 'forbidden' ? null : (answer.problem.retryAfterMs ?? BLOCK_MS),
    })
  }

  /** Whether a refusal without a reason has stood longer than freee's block for too many calls lasts: then it is a missing right. */
  async function outlivedABlock(): Promise<boolean> {
    const since = await memory.get(REFUSED_SINCE)
    const elapsed = typeof since === 'number' ? tools.now().getTime() - since : Number.POSITIVE_INFINITY
    // A refusal of another day says nothing of this one.
    if (elapsed > DAY_MS) await memory.set(REFUSED_SINCE, tools.now().getTime())
    return elapsed >= BLOCK_MS && elapsed <= DAY_MS
  }

  return call
}

function forgetful(): LedgerMemory {
  const kept = new Map<string, unknown>()
  return {
    get: async (name) => kept.get(name),
    set: async (name, value) => void kept.set(name, value),
  }
}
