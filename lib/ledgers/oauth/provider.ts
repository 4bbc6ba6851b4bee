// What is known of a service's OAuth server, and what signing in left behind.
import * as oauth from 'oauth4webapi'
import { z } from '../../schema'

/** The endpoints of one service (RFC 6749, 7591) and what its authorize page wants besides. */
export type Provider = {
  authorize: string
  token: string
  /** Dynamic registration; null where the user registers an app of their own. */
  register: string | null
  scope: string | null
  /** Further parameters of the authorize page. */
  extra: Readonly<Record<string, string>>
}

/** The app as the service knows it; a public client has no secret. */
export const clientSchema = z.object({ id: z.string().check(z.minLength(1)), secret: z.nullable(z.string()) })
export type Client = z.infer<typeof clientSchema>

/** What the token keeper holds for an OAuth ledger, as JSON. The client outlives a lost session, so that signing in anew asks for nothing twice. */
export const credentialsSchema = z.object({
  client: clientSchema,
  /** null: a person must sign in. */
  access: z.nullable(z.string()),
  refresh: z.nullable(z.string()),
  /** Milliseconds since 1970; null where the service does not say. */
  expiresAt: z.nullable(z.number()),
})
export type Credentials = z.infer<typeof credentialsSchema>

/** The provider in oauth4webapi's words. */
export function serverOf(provider: Provider): oauth.AuthorizationServer {
  return {
    // The issuer is compared only with an `iss` in the answer; neither freee nor マネーフォワード sends one.
    issuer: new URL(provider.authorize).origin,
    authorization_endpoint: provider.authorize,
    token_endpoint: provider.token,
    ...(provider.register === null ? {} : { registration_endpoint: provider.register }),
  }
}

/** How the client proves itself at the token endpoint: its secret in the form, or nothing but PKCE. */
export function proofOf(client: Client): oauth.ClientAuth {
  return client.secret === null ? oauth.None() : oauth.ClientSecretPost(client.secret)
}

/** Request options of oauth4webapi: the injected fetch, and http only for a server on this computer. */
export function optionsFor(endpoint: string, fetcher: typeof fetch, signal: AbortSignal) {
  const isLocal = ['127.0.0.1', 'localhost'].includes(new URL(endpoint).hostname)
  return {
    [oauth.customFetch]: (url: string, init: oauth.CustomFetchOptions<'POST', URLSearchParams | string>) =>
      fetcher(url, { ...init, signal: init.signal ?? null, credentials: 'omit', cache: 'no-store' }),
    [oauth.allowInsecureRequests]: isLocal,
    signal,
  }
}

/** The credentials that a token answer brings; an answer without a new refresh token leaves the old one valid (RFC 6749, 6). */
export function credentialsFrom(
  client: Client,
  answer: oauth.TokenEndpointResponse,
  now: Date,
  oldRefresh: string | null,
): Credentials {
  return {
    client,
    access: answer.access_token,
    refresh: answer.refresh_token ?? oldRefresh,
    expiresAt: answer.expires_in === undefined ? null : now.getTime() + answer.expires_in * 1000,
  }
}
