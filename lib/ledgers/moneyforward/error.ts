// What マネーフォワード's error body says: {"errors": [{"code", "message"}]}.
import { z } from '../../schema'
import type { LedgerProblem } from '../ledger'

const errorSchema = z.object({
  errors: z.array(z.object({ code: z.string(), message: z.nullish(z.string()) })),
})

const KIND_OF: Readonly<Record<string, LedgerProblem['kind']>> = {
  access_token_is_not_active_or_invalid: 'signed-out',
  insufficient_permissions: 'forbidden',
  office_is_disabled: 'forbidden',
  too_many_requests: 'rate-limited',
}

/** Kind and words of an error body; empty for a body of another shape. A 5xx stays the server's trouble: operation_timed_out may have been stored. */
export function moneyforwardErrorOf(
  status: number,
  body: unknown,
): { words?: string | null; kind?: LedgerProblem['kind'] | undefined } {
  const said = z.safeParse(errorSchema, body)
  if (!said.success) return {}
  const words = said.data.errors.map((error) => error.message ?? error.code).join(' ')
  const kind = said.data.errors.map((error) => KIND_OF[error.code]).find((known) => known !== undefined)
  return { words: words || null, kind: status < 500 ? kind : undefined }
}
