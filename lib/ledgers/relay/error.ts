// What the relay's error body says, in the words of the contract.
import { z } from '../../schema'
import type { LedgerProblem } from '../ledger'
import { relayErrorSchema } from './protocol'

const KIND_OF: Readonly<Record<string, LedgerProblem['kind']>> = {
  'rate-limited': 'rate-limited',
  'scope-missing': 'forbidden',
  'token-unknown': 'signed-out',
  'token-revoked': 'signed-out',
  'row-booked': 'refused',
  'in-progress': 'server',
  // The next attempt carries a new Idempotency-Key.
  'idempotency-reused': 'server',
}

/** Kind and words of an error body; empty for a body of another shape. A 5xx stays `server` whatever its code. */
export function relayErrorOf(
  status: number,
  body: unknown,
): { words?: string | null; kind?: LedgerProblem['kind'] | undefined } {
  const parsed = z.safeParse(relayErrorSchema, body)
  if (!parsed.success) return {}
  const { code, words } = parsed.data.error
  return { words: words ?? null, kind: status < 500 ? KIND_OF[code] : undefined }
}
