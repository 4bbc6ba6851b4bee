// Tokens that renew themselves: one renewal at a time, and the rotated refresh token is kept before anything uses the new access.
//
// A refresh token of freee and of マネーフォワード works once. Where the answer to a renewal is lost the service may have turned it:
// the next try says so for certain (invalid_grant), and then a person signs in anew. Nothing loops on a definite no.
import * as oauth from 'oauth4webapi'
import type { TokenSource } from '../ledger'
import { oneAtATime } from '../tokens/one-at-a-time'
import type { TokenKeeper } from '../tokens/token-keeper'
import { failureOf } from './failure'
import {
  type Client,
  type Credentials,
  credentialsFrom,
  credentialsSchema,
  optionsFor,
  type Provider,
  proofOf,
  serverOf,
} from './provider'

/** An access token this close to its end is renewed before it is used. */
const EARLY_MS = 60_000

/** The token source of one OAuth ledger over the keeper; every context of the extension may have one. */
export function oauthTokens(
  provider: Provider,
  keeper: Pick<TokenKeeper, 'get' | 'set'>,
  ledgerId: string,
  tools: { fetch: typeof fetch; now: () => Date; timeoutMs: number },
): TokenSource {
  async function kept(): Promise<Credentials | null | undefined> {
    const found = await keeper.get(ledgerId)
    if (found.kind === 'locked') return undefined
    return found.kind === 'token' ? credentialsOf(found.token) : null
  }

  async function renewed(old: Credentials): Promise<string | null | undefined> {
    if (old.refresh === null) return null
    const server = serverOf(provider)
    const client = { client_id: old.client.id }
    try {
      const options = optionsFor(provider.token, tools.fetch, AbortSignal.timeout(tools.timeoutMs))
      const response = await oauth.refreshTokenGrantRequest(
        server,
        client,
        proofOf(old.client),
        old.refresh,
        options,
      )
      const answer = await oauth.processRefreshTokenResponse(server, client, response)
      const fresh = credentialsFrom(old.client, answer, tools.now(), old.refresh)
      if ((await keeper.set(ledgerId, JSON.stringify(fresh))) === 'locked') return undefined
      return fresh.access
    } catch (error) {
      if (failureOf(error).kind === 'unanswered') return undefined
      const over: Credentials = { ...old, access: null, refresh: null, expiresAt: null }
      await keeper.set(ledgerId, JSON.stringify(over))
      return null
    }
  }

  /** Renews unless another context did so meanwhile: `isStale` looks at what is kept once it is our turn. */
  const renewIf = (isStale: (found: Credentials) => boolean) =>
    oneAtATime(`oauth:${ledgerId}`, async () => {
      const found = await kept()
      if (!found || found.access === null) return found === undefined ? undefined : null
      return isStale(found) ? renewed(found) : found.access
    })

  const isEnding = (found: Credentials) =>
    found.expiresAt !== null && tools.now().getTime() >= found.expiresAt - EARLY_MS

  return {
    async access() {
      const found = await kept()
      if (!found || found.access === null) return found === undefined ? undefined : null
      return isEnding(found) ? renewIf(isEnding) : found.access
    },
    renew: (rejected) => renewIf((found) => found.access === rejected),
  }
}

/** The app that a ledger was connected with, kept for signing in anew; null where none is kept or the tokens are locked. */
export async function keptClient(keeper: Pick<TokenKeeper, 'get'>, ledgerId: string): Promise<Client | null> {
  const found = await keeper.get(ledgerId)
  return found.kind === 'token' ? (credentialsOf(found.token)?.client ?? null) : null
}

/** Kept credentials read back; null for what is not of this shape. */
export function credentialsOf(token: string): Credentials | null {
  try {
    const parsed = credentialsSchema.safeParse(JSON.parse(token))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
