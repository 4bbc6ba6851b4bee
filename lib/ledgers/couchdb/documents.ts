// What of CouchDB's HTTP API is used, and how a row is kept in it: one document, our key its id.
import { z } from '../../schema'
import { daySchema } from '../../statement/day-schema'
import { moneySchema } from '../../statement/money-schema'

/** A row as a document. `_id` is the delivery key: the database itself refuses a second one. */
export const rowDocumentSchema = z.object({
  _id: z.string(),
  type: z.literal('row'),
  client: z.string(),
  account: z.string(),
  date: daySchema,
  amount: moneySchema,
  currency: z.string(),
  occurrence: z.int(),
  description: z.string(),
  balance: z.nullable(moneySchema),
})
export type RowDocument = z.infer<typeof rowDocumentSchema>

/** An account to map to, made by the office: `_id` is `account:<client>:<its own id>`. */
export const accountDocumentSchema = z.object({
  _id: z.string(),
  name: z.string(),
  currency: z.optional(z.nullable(z.string())),
})

/** `POST _all_docs` with keys: one line a key, in their order; a document that was deleted says so. */
export const allDocsSchema = z.object({
  rows: z.array(
    z.object({
      key: z.optional(z.string()),
      id: z.optional(z.string()),
      error: z.optional(z.string()),
      value: z.optional(z.nullable(z.object({ rev: z.string(), deleted: z.optional(z.boolean()) }))),
      doc: z.optional(z.nullable(z.unknown())),
    }),
  ),
})

/** `POST _bulk_docs`: one line a document. */
export const bulkDocsSchema = z.array(
  z.object({
    id: z.string(),
    ok: z.optional(z.boolean()),
    rev: z.optional(z.string()),
    error: z.optional(z.string()),
    reason: z.optional(z.string()),
  }),
)

/** `POST _find`. */
export const foundSchema = z.object({
  docs: z.array(z.unknown()),
  bookmark: z.optional(z.nullable(z.string())),
})

/** `GET /db`. */
export const databaseInfoSchema = z.object({ db_name: z.string() })

export const couchErrorSchema = z.object({ error: z.string(), reason: z.optional(z.nullable(z.string())) })
