// Pairing with a relay by a short-lived code, and taking the pairing back.
import { z } from '../../schema'
import { exchange, failed } from '../http'
import type { Connected, LedgerTools, Result } from '../ledger'
import { relayErrorOf } from './error'
import { relayAboutSchema, relayPairedSchema, relayPairRequestSchema } from './protocol'

const CLIENT = '明細リレー'

/**
 * Trades the code that the relay showed the user for a token. Hyphens, spaces, width and case of the code do not matter.
 * `refused` where the code is malformed, unknown, spent or expired; `nonsense` where the address is no relay.
 */
export async function pairRelay(
  config: { address: string },
  code: string,
  tools: Omit<LedgerTools, 'tokens'>,
): Promise<Result<Connected>> {
  const body = {
    code: code
      .normalize('NFKC')
      .replace(/[\s\p{Pd}]/gu, '')
      .toUpperCase(),
    client: CLIENT,
  }
  if (!z.safeParse(relayPairRequestSchema, body).success) return failed('refused')
  const about = await exchange(tools, {
    method: 'GET',
    url: `${config.address}v1/about`,
    authorize: null,
    answer: relayAboutSchema,
    errorOf: relayErrorOf,
  })
  if (!about.ok) return about
  const paired = await exchange(tools, {
    method: 'POST',
    url: `${config.address}v1/pair`,
    authorize: null,
    body,
    answer: relayPairedSchema,
    errorOf: relayErrorOf,
  })
  if (!paired.ok) return paired
  return { ok: true, value: { credentials: paired.value.value.token, name: about.value.value.name } }
}

/** Revokes the token that is used. A token that the relay no longer knows counts as revoked. */
export async function unpairRelay(config: { address: string }, tools: LedgerTools): Promise<Result<null>> {
  const answer = await exchange(tools, {
    method: 'DELETE',
    url: `${config.address}v1/token`,
    answer: z.unknown(),
    errorOf: relayErrorOf,
  })
  return answer.ok || answer.problem.kind === 'signed-out' ? { ok: true, value: null } : answer
}
