// The health report for an accountant's overview: which bank of which business, how it stands and why. Never amounts.
import { z } from '../../schema'
import { exchange } from '../http'
import type { LedgerTools, Result } from '../ledger'
import { relayErrorOf } from './error'
import { type RelayHealth, relayHealthSchema } from './protocol'

/** Sends the report, which replaces this browser's last one. Anything that the protocol does not name is left out before it leaves. */
export async function reportHealth(
  config: { address: string },
  report: RelayHealth,
  tools: LedgerTools,
): Promise<Result<null>> {
  const answer = await exchange(tools, {
    method: 'PUT',
    url: `${config.address}v1/health`,
    body: z.parse(relayHealthSchema, report),
    answer: z.unknown(),
    errorOf: relayErrorOf,
  })
  return answer.ok ? { ok: true, value: null } : answer
}
