// One HTTP exchange with a ledger, and what its outcome means. Every ledger over HTTP asks through here.
import { z } from '../schema'
import type { LedgerProblem, LedgerTools, Result } from './ledger'

/** One request. `authorize` turns the token into headers (default: Bearer); null asks without one. */
export type Ask<T> = {
  url: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  headers?: Record<string, string>
  body?: unknown
  authorize?: ((token: string) => Record<string, string>) | null
  /** The shape of a good answer; anything else is `nonsense`. */
  answer: z.ZodMiniType<T>
  /** Statuses beside 2xx whose body the caller reads by `answer`. */
  alsoGood?: readonly number[]
  /** Reads the service's own error body; what it does not know is judged by the status alone. */
  errorOf?: (
    status: number,
    body: unknown,
  ) => { words?: string | null; kind?: LedgerProblem['kind'] | undefined }
  /** Header that carries the ledger's id of the request; default X-Request-Id. */
  requestIdHeader?: string
}

export type Answered<T> = { value: T; status: number; requestId: string | null }

/**
 * Asks once, and once more with a renewed token where the ledger says 401 (a 401 has written nothing).
 * Redirects are not followed: a token must not travel to another host. Retrying is the outbox's business, not done here.
 */
export async function exchange<T>(
  tools: Omit<LedgerTools, 'tokens'> & Partial<LedgerTools>,
  ask: Ask<T>,
): Promise<Result<Answered<T>>> {
  if (ask.authorize === null || tools.tokens === undefined) return once(tools, ask, {})
  const authorize = ask.authorize ?? bearer
  const token = await tools.tokens.access()
  if (token === null) return failed('signed-out')
  if (token === undefined) return failed('offline')
  const first = await once(tools, ask, authorize(token))
  if (first.ok || first.problem.kind !== 'signed-out') return first
  const renewed = await tools.tokens.renew(token)
  if (renewed === undefined) return failed('offline')
  return renewed === null ? first : once(tools, ask, authorize(renewed))
}

/** A problem where nothing is known but its kind; nothing was written. */
export function failed(
  kind: LedgerProblem['kind'],
  more: Partial<LedgerProblem> = {},
): { ok: false; problem: LedgerProblem } {
  return {
    ok: false,
    problem: { kind, mayBeDone: false, retryAfterMs: null, requestId: null, words: null, ...more },
  }
}

/** `Retry-After` as milliseconds from now: seconds or an HTTP date (RFC 9110 10.2.3); null for anything else. */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header.trim()) * 1000
  const instant = Date.parse(header)
  return Number.isNaN(instant) ? null : Math.max(0, instant - now.getTime())
}

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` }
}

async function once<T>(
  tools: Omit<LedgerTools, 'tokens'>,
  ask: Ask<T>,
  authorization: Record<string, string>,
): Promise<Result<Answered<T>>> {
  const writes = ask.method !== 'GET'
  if (tools.signal.aborted) return failed('stopped')
  const signal = AbortSignal.any([tools.signal, AbortSignal.timeout(tools.timeoutMs)])
  let response: Response
  let text: string
  try {
    response = await tools.fetch(ask.url, {
      method: ask.method,
      headers: {
        Accept: 'application/json',
        ...(ask.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...ask.headers,
        ...authorization,
      },
      ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal,
    })
    text = await response.text()
  } catch {
    // No answer or a cut one: the write may stand.
    return failed(tools.signal.aborted ? 'stopped' : 'offline', { mayBeDone: writes })
  }
  const requestId = response.headers.get(ask.requestIdHeader ?? 'X-Request-Id')
  const body = jsonOf(text)
  if (response.ok || ask.alsoGood?.includes(response.status) === true) {
    const parsed = z.safeParse(ask.answer, body)
    if (parsed.success) return { ok: true, value: { value: parsed.data, status: response.status, requestId } }
    return failed('nonsense', { mayBeDone: writes, requestId })
  }
  const said = ask.errorOf?.(response.status, body) ?? {}
  const wait = retryAfter(response.headers.get('Retry-After'), tools.now())
  const kind = said.kind ?? kindOf(response.status, wait !== null, body === undefined)
  return failed(kind, {
    // A 4xx in the service's own form says that nothing was written; a 5xx, a redirect or a page of some proxy does not.
    mayBeDone:
      writes &&
      !(response.status < 500 && response.status >= 400 && (body !== undefined || said.kind !== undefined)),
    retryAfterMs: wait,
    requestId,
    words: said.words ?? null,
  })
}

function kindOf(status: number, asksToWait: boolean, isForeign: boolean): LedgerProblem['kind'] {
  if (status === 401) return 'signed-out'
  if (status === 403) return asksToWait ? 'rate-limited' : 'forbidden'
  if (status === 429) return 'rate-limited'
  if (status === 408 || status === 409 || status === 425) return 'server'
  if (status >= 400 && status < 500) return isForeign ? 'nonsense' : 'refused'
  if (status >= 500) return 'server'
  return 'nonsense'
}

function jsonOf(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
