// Signing in to a service in the browser's own window: authorization code with PKCE (RFC 6749, 7636).
import * as oauth from 'oauth4webapi'
import { failed } from '../http'
import type { Result } from '../ledger'
import { failureOf } from './failure'
import {
  type Client,
  type Credentials,
  credentialsFrom,
  optionsFor,
  type Provider,
  proofOf,
  serverOf,
} from './provider'

/** What signing in needs of its surroundings. */
export type SignInTools = {
  fetch: typeof fetch
  now: () => Date
  signal: AbortSignal
  /** `identity.launchWebAuthFlow`: shows the address, resolves with the one it was sent back to; rejects when the person closes the window. */
  launch: (url: string) => Promise<string | undefined>
  /** `identity.getRedirectURL()`: https://<extension id>.chromiumapp.org/ */
  redirectUri: string
}

/** The credentials, and the whole token answer for what a service says beside them (freee: company_id). */
export type SignedIn = { credentials: Credentials; answer: unknown }

/**
 * The credentials of a person who signed in and agreed at the service's own page.
 * `stopped` where the person closed the window, `refused` with the service's words where it said no,
 * `nonsense` where what came back does not belong to this sign-in.
 */
export async function signIn(
  provider: Provider,
  client: Client,
  tools: SignInTools,
): Promise<Result<SignedIn>> {
  const server = serverOf(provider)
  const verifier = oauth.generateRandomCodeVerifier()
  const state = oauth.generateRandomState()
  const address = new URL(provider.authorize)
  const parameters = {
    response_type: 'code',
    client_id: client.id,
    redirect_uri: tools.redirectUri,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(provider.scope === null ? {} : { scope: provider.scope }),
    ...provider.extra,
  }
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value)

  const back = await tools.launch(address.href).catch(() => undefined)
  if (back === undefined || tools.signal.aborted) return failed('stopped')
  try {
    const answer = oauth.validateAuthResponse(server, { client_id: client.id }, new URL(back), state)
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      { client_id: client.id },
      proofOf(client),
      answer,
      tools.redirectUri,
      verifier,
      optionsFor(provider.token, tools.fetch, tools.signal),
    )
    const tokens = await oauth.processAuthorizationCodeResponse(server, { client_id: client.id }, response)
    return {
      ok: true,
      value: { credentials: credentialsFrom(client, tokens, tools.now(), null), answer: tokens },
    }
  } catch (error) {
    if (tools.signal.aborted) return failed('stopped')
    const failure = failureOf(error)
    if (failure.kind === 'refused') return failed('refused', { words: failure.words })
    return failed(error instanceof oauth.OperationProcessingError ? 'nonsense' : 'offline')
  }
}

/** A public client registered for this extension alone (RFC 7591, no secret); `refused` where the service does not allow it. */
export async function registerClient(provider: Provider, tools: SignInTools): Promise<Result<Client>> {
  if (provider.register === null) return failed('refused')
  try {
    const response = await oauth.dynamicClientRegistrationRequest(
      serverOf(provider),
      {
        client_name: '明細リレー (Meisai Relay)',
        redirect_uris: [tools.redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'none',
        ...(provider.scope === null ? {} : { scope: provider.scope }),
      },
      optionsFor(provider.register, tools.fetch, tools.signal),
    )
    const registered = await oauth.processDynamicClientRegistrationResponse(response)
    const secret = typeof registered.client_secret === 'string' ? registered.client_secret : null
    return { ok: true, value: { id: registered.client_id, secret } }
  } catch (error) {
    if (tools.signal.aborted) return failed('stopped')
    const failure = failureOf(error)
    return failure.kind === 'refused' ? failed('refused', { words: failure.words }) : failed('offline')
  }
}
