// Signing in to a CouchDB: a name and password of the database, or a bearer token; and what its errors mean.
import { z } from '../../schema'
import { exchange, failed } from '../http'
import type { Connected, LedgerProblem, LedgerTools, Result } from '../ledger'
import { couchErrorSchema, databaseInfoSchema } from './documents'

/** `name:password` goes as Basic; anything without a colon is a bearer token (CouchDB's JWT). */
export function authorizeCouch(credentials: string): Record<string, string> {
  if (!credentials.includes(':')) return { Authorization: `Bearer ${credentials}` }
  const bytes = new TextEncoder().encode(credentials)
  return { Authorization: `Basic ${btoa(String.fromCodePoint(...bytes))}` }
}

/** CouchDB's error body. A missing database is a wrong address, not a row that will never do. */
export function couchErrorOf(
  status: number,
  body: unknown,
): { words?: string | null; kind?: LedgerProblem['kind'] | undefined } {
  const parsed = z.safeParse(couchErrorSchema, body)
  if (!parsed.success) return {}
  const words = parsed.data.reason ?? null
  if (status === 404 && parsed.data.error === 'not_found') return { words, kind: 'forbidden' }
  return { words }
}

/** Looks whether the credentials open that database, and keeps them if so. */
export async function connectCouch(
  config: { address: string },
  secret: string | null,
  tools: Omit<LedgerTools, 'tokens'>,
): Promise<Result<Connected>> {
  if (secret === null || secret === '') return failed('signed-out')
  const tokens = { access: async () => secret, renew: async () => null }
  const info = await exchange(
    { ...tools, tokens },
    {
      method: 'GET',
      url: config.address,
      answer: databaseInfoSchema,
      authorize: authorizeCouch,
      errorOf: couchErrorOf,
    },
  )
  return info.ok ? { ok: true, value: { credentials: secret, name: info.value.value.db_name } } : info
}
