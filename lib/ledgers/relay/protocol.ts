// The shapes of the relay protocol; the words about them: docs/relay-protocol.md.
import { z } from '../../schema'
import { daySchema } from '../../statement/day-schema'
import { moneySchema } from '../../statement/money-schema'

export const RELAY_PROTOCOL = 'meisai-relay/1'

/** What `reason` of a rejected row may be; a server that has another says `other`. */
export const RELAY_REASONS = [
  'account-unknown',
  'account-closed',
  'currency-mismatch',
  'key-conflict',
  'period-closed',
  'invalid',
  'other',
] as const

/** A delivery key: 32 lower-case hex digits. */
export const relayKeySchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const idSchema = z.string().check(z.minLength(1), z.maxLength(200))
const instantSchema = z.iso.datetime()

/** `GET v1/about`. */
export const relayAboutSchema = z.object({
  protocol: z.literal(RELAY_PROTOCOL),
  name: z.string(),
  limits: z.object({
    /** Most rows of one POST; at least 500. */
    rows: z.int().check(z.minimum(1)),
    /** Largest body in bytes; at least 1,000,000. */
    bytes: z.int().check(z.minimum(1)),
    /** Most rows of one page of GET v1/rows. */
    perPage: z.int().check(z.minimum(1)),
  }),
})

/** Body of `POST v1/pair`; the code without hyphens and spaces, upper case. */
export const relayPairRequestSchema = z.object({
  code: z.string().check(z.regex(/^[A-HJKMNP-Z2-9]{8}$/)),
  client: z.string().check(z.maxLength(100)),
})

/** `201` of `POST v1/pair`. */
export const relayPairedSchema = z.object({
  token: z.string().check(z.minLength(20), z.maxLength(500)),
  tokenId: idSchema,
  business: z.string(),
  scopes: z.array(z.string()),
})

/** `GET v1/accounts`. */
export const relayAccountsSchema = z.object({
  accounts: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      /** ISO 4217, or null for any. */
      currency: z.nullable(z.string()),
      /** The server's own other source of this account; null where there is none. */
      feed: z.nullable(
        z.object({ state: z.enum(['on', 'error', 'off']), lastAt: z.nullable(instantSchema) }),
      ),
    }),
  ),
})

/** One row of `POST v1/rows`. */
export const relayRowSchema = z.object({
  key: relayKeySchema,
  account: idSchema,
  date: daySchema,
  amount: moneySchema,
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  occurrence: z.int().check(z.minimum(1)),
  description: z.string().check(z.maxLength(1000)),
  balance: z.nullable(moneySchema),
  /** A person asked to send anew a row that was removed at the server. */
  again: z.boolean(),
})
export type RelayRow = z.infer<typeof relayRowSchema>

/** Body of `POST v1/rows`. */
export const relayPostSchema = z.object({ rows: z.array(relayRowSchema).check(z.minLength(1)) })
export type RelayPost = z.infer<typeof relayPostSchema>

export const relayResultSchema = z.discriminatedUnion('result', [
  z.object({ key: relayKeySchema, result: z.literal('created'), id: idSchema }),
  /** id is null where the row has been removed since. */
  z.object({ key: relayKeySchema, result: z.literal('exists'), id: z.nullable(idSchema) }),
  z.object({
    key: relayKeySchema,
    result: z.literal('rejected'),
    reason: z.enum(RELAY_REASONS),
    words: z.optional(z.string()),
  }),
])
export type RelayResult = z.infer<typeof relayResultSchema>

/** `200` of `POST v1/rows`: one result a row, in the order of the rows. */
export const relayResultsSchema = z.object({ results: z.array(relayResultSchema) })

/** `200` of `GET v1/rows`. */
export const relayPageSchema = z.object({
  rows: z.array(
    z.object({
      id: idSchema,
      /** null for a row that did not come by this protocol. */
      key: z.nullable(relayKeySchema),
      date: daySchema,
      amount: moneySchema,
      currency: z.string(),
      description: z.string(),
      balance: z.nullable(moneySchema),
    }),
  ),
  /** Opaque cursor of the next page; null on the last. */
  next: z.nullable(z.string()),
})

/** Body of `PUT v1/health`. No amounts, no account numbers, no texts of rows or notices. */
export const relayHealthSchema = z.object({
  at: instantSchema,
  links: z.array(
    z.object({
      business: z.string().check(z.maxLength(200)),
      bank: z.string().check(z.maxLength(200)),
      level: z.enum(['ok', 'attention', 'stopped', 'unknown']),
      /** Words of lib/health/health.ts; those not known are kept as they are. */
      causes: z.array(z.string().check(z.regex(/^[a-z-]{1,40}$/))),
      since: z.nullable(instantSchema),
      confirmedAt: z.nullable(instantSchema),
    }),
  ),
})
export type RelayHealth = z.infer<typeof relayHealthSchema>

/** Body of every answer of 400 and above. */
export const relayErrorSchema = z.object({
  error: z.object({ code: z.string(), words: z.optional(z.string()) }),
})
