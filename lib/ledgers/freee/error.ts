// What freee's error bodies say. Two shapes are documented: {status_code, errors: [{type, messages}]} and {message, messages}; codes appear in both.
import { z } from '../../schema'
import type { LedgerProblem } from '../ledger'

/** Codes of a 403 that waiting does not cure (freee, HTTPステータスコード400台エラー時のチェックポイント). */
const RIGHT_CODES = [
  'user_do_not_have_permission',
  'company_not_found',
  'freee_plan_limit',
  'source_ip_address_limit',
]

/** Words by which a 403 says that it is about frequency. */
const RATE_WORDS = /rate.?limit|too many|過度|回数|頻度|しばらく|時間をおいて/i

const saidSchema = z.object({
  message: z.optional(z.unknown()),
  messages: z.optional(z.unknown()),
  code: z.optional(z.unknown()),
  errors: z.optional(z.unknown()),
})

/** What an error body says; `isUnclear` for a 403 that names neither a right nor a rate. */
export type FreeeError = { words: string | null; kind?: LedgerProblem['kind']; isUnclear: boolean }

/** Reads an error answer; a body that is not freee's leaves the judgement to the status. */
export function freeeErrorOf(status: number, body: unknown): FreeeError {
  const said = z.safeParse(saidSchema, body)
  if (!said.success) return { words: null, isUnclear: false }
  const texts = [...new Set(textsIn(said.data))]
  const words = texts.filter((text) => !/^[a-z_]+$/.test(text)).join(' ') || null
  if (status !== 403) return { words, isUnclear: false }
  if (texts.some((text) => RIGHT_CODES.includes(text))) return { words, kind: 'forbidden', isUnclear: false }
  return { words, kind: 'rate-limited', isUnclear: !texts.some((text) => RATE_WORDS.test(text)) }
}

/** Every text anywhere below, in order. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (name === 'type' ? [] : textsIn(inner)))
}
