// What an error of the OAuth library means: the service's definite no, or no answer that counts.
import * as oauth from 'oauth4webapi'

/** refused: the service said no and will say so again; unanswered: nothing is known, a later try may do. */
export type OAuthFailure = { kind: 'refused'; words: string | null } | { kind: 'unanswered' }

/** Judges what oauth4webapi threw. */
export function failureOf(error: unknown): OAuthFailure {
  if (error instanceof oauth.ResponseBodyError)
    return error.status === 429 || error.status >= 500
      ? { kind: 'unanswered' }
      : { kind: 'refused', words: error.error_description ?? error.error }
  if (error instanceof oauth.AuthorizationResponseError)
    return { kind: 'refused', words: error.error_description ?? error.error }
  if (error instanceof oauth.WWWAuthenticateChallengeError) return { kind: 'refused', words: null }
  return { kind: 'unanswered' }
}
