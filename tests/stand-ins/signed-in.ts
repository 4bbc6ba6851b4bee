// A person who signed in at the stand-in, by the code that ships; for tests.

import { FREEE_PROVIDER } from '../../lib/ledgers/freee/connect'
import type { TokenSource } from '../../lib/ledgers/ledger'
import type { Provider } from '../../lib/ledgers/oauth/provider'
import { type SignInTools, signIn } from '../../lib/ledgers/oauth/sign-in'
import { oauthTokens } from '../../lib/ledgers/oauth/token-source'
import { type StorageArea, type TokenKeeper, tokenKeeper } from '../../lib/ledgers/tokens/token-keeper'
import type { FreeeStandIn } from './freee'

/** freee's endpoints at the stand-in. */
export function providerAt(standIn: FreeeStandIn): Provider {
  return {
    ...FREEE_PROVIDER,
    authorize: `${standIn.url}/public_api/authorize`,
    token: `${standIn.url}/public_api/token`,
  }
}

/** The window in which a person agrees at once: it follows to the redirect and hands that back, as `launchWebAuthFlow` does. */
export function signInTools(now: () => Date): SignInTools {
  return {
    fetch,
    now,
    signal: new AbortController().signal,
    redirectUri: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    async launch(url) {
      const answer = await fetch(url, { redirect: 'manual' })
      return answer.headers.get('Location') ?? undefined
    },
  }
}

/** A token keeper in memory. */
export function keeperInMemory(): TokenKeeper {
  const area = (): StorageArea => {
    const kept = new Map<string, unknown>()
    return {
      get: async (name) =>
        Object.fromEntries(name === null ? kept : kept.has(name) ? [[name, kept.get(name)]] : []),
      set: async (items) => {
        for (const [name, value] of Object.entries(items)) kept.set(name, value)
      },
      remove: async (names) => {
        for (const name of [names].flat()) kept.delete(name)
      },
    }
  }
  return tokenKeeper({ local: area(), session: area() })
}

/** The tokens of someone who just signed in. */
export async function signedInTokens(standIn: FreeeStandIn, now: () => Date): Promise<TokenSource> {
  const signedIn = await signIn(providerAt(standIn), standIn.client, signInTools(now))
  if (!signedIn.ok) throw new Error(`sign-in failed: ${JSON.stringify(signedIn.problem)}`)
  const keeper = keeperInMemory()
  await keeper.set('freee', JSON.stringify(signedIn.value.credentials))
  return oauthTokens(providerAt(standIn), keeper, 'freee', { fetch, now, timeoutMs: 20_000 })
}
