// A database of the CouchDB protocol as a ledger (Apache CouchDB, Cloudant, PouchDB Server): it enforces our key as the document's id.
import { z } from '../../schema'
import type { Day } from '../../statement/day'
import { type Answered, type Ask, exchange, failed } from '../http'
import type { Delivery, Ledger, LedgerAccount, LedgerTools, Posted, RemoteRow, Result } from '../ledger'
import { authorizeCouch, couchErrorOf } from './credentials'
import {
  accountDocumentSchema,
  allDocsSchema,
  bulkDocsSchema,
  foundSchema,
  type RowDocument,
  rowDocumentSchema,
} from './documents'

export type CouchConfig = {
  /** The database's own address, with a slash at its end. */
  address: string
  /** Whose books these are: many clients may share a database. ASCII letters, digits, `-` and `_`. */
  client: string
}

const ROWS_A_POST = 500
const PAGE = 500

/** The database at that address, for one client. */
export function couchLedger(config: CouchConfig, tools: LedgerTools): Ledger {
  const ask = <T>(
    method: Ask<T>['method'],
    path: string,
    answer: z.ZodMiniType<T>,
    more: Partial<Ask<T>> = {},
  ): Promise<Result<Answered<T>>> =>
    exchange(tools, {
      method,
      url: `${config.address}${path}`,
      answer,
      authorize: authorizeCouch,
      errorOf: couchErrorOf,
      requestIdHeader: 'X-Couch-Request-ID',
      ...more,
    })

  return {
    enforcesKey: true,
    carriesKey: true,
    limits: { rows: ROWS_A_POST, spacingMs: 0 },
    settleAfterMs: [],

    async accounts(): Promise<Result<LedgerAccount[]>> {
      const prefix = `account:${config.client}:`
      const range = new URLSearchParams({
        include_docs: 'true',
        startkey: JSON.stringify(prefix),
        endkey: JSON.stringify(`${prefix}\u{10FFFF}`),
      })
      const answer = await ask('GET', `_all_docs?${range}`, allDocsSchema)
      if (!answer.ok) return answer
      const accounts = answer.value.value.rows.flatMap(({ doc }) => {
        const parsed = z.safeParse(accountDocumentSchema, doc)
        if (!parsed.success) return []
        return [
          { id: parsed.data._id, name: parsed.data.name, currency: parsed.data.currency ?? null, feed: null },
        ]
      })
      return { ok: true, value: accounts }
    },

    // The look before the write is not what keeps rows single (the id is); it tells removed rows, which the id alone would let come back.
    async post(batch: readonly Delivery[]): Promise<Result<Posted[]>> {
      const known = await ask('POST', '_all_docs?include_docs=true', allDocsSchema, {
        body: { keys: batch.map(({ key }) => key) },
      })
      // A POST by name, but it only reads.
      if (!known.ok) return { ok: false, problem: { ...known.problem, mayBeDone: false } }
      const lines = new Map(known.value.value.rows.map((line) => [line.id ?? line.key ?? '', line]))
      const posted: Posted[] = []
      const fresh: Delivery[] = []
      for (const delivery of batch) {
        const line = lines.get(delivery.key)
        if (line?.value?.deleted === true && !delivery.again)
          posted.push({ kind: 'exists', key: delivery.key, remoteId: null })
        else if (line?.value && line.value.deleted !== true) posted.push(standing(delivery, line.doc))
        else fresh.push(delivery)
      }
      if (fresh.length === 0) return { ok: true, value: posted }
      const written = await ask('POST', '_bulk_docs', bulkDocsSchema, {
        body: { docs: fresh.map((delivery) => documentOf(delivery, config.client)) },
      })
      if (!written.ok) return written
      const results = new Map(written.value.value.map((result) => [result.id, result]))
      return { ok: true, value: [...posted, ...fresh.map(({ key }) => postedOf(key, results.get(key)))] }
    },

    async find(account: string, from: Day, to: Day): Promise<Result<RemoteRow[]>> {
      const rows: RemoteRow[] = []
      let bookmark: string | null = null
      for (;;) {
        const answer: Result<Answered<z.infer<typeof foundSchema>>> = await ask(
          'POST',
          '_find',
          foundSchema,
          {
            body: {
              selector: { type: 'row', account, date: { $gte: from, $lte: to } },
              limit: PAGE,
              ...(bookmark === null ? { skip: rows.length } : { bookmark }),
            },
          },
        )
        if (!answer.ok) return { ok: false, problem: { ...answer.problem, mayBeDone: false } }
        const docs = answer.value.value.docs
        const next: string | null | undefined = answer.value.value.bookmark
        for (const doc of docs) {
          const row = z.safeParse(rowDocumentSchema, doc)
          if (!row.success) return failed('nonsense')
          const { _id, date, amount, description, balance } = row.data
          rows.push({ remoteId: _id, key: _id, date, amount, description, balance })
        }
        if (docs.length < PAGE) return { ok: true, value: rows }
        // PouchDB Server knows no bookmarks; there the rows are counted off.
        bookmark = next == null || next === 'nil' ? null : next
      }
    },

    async remove(_account: string, remoteId: string): Promise<Result<null>> {
      const path = encodeURIComponent(remoteId)
      const current = await ask('GET', path, z.object({ _rev: z.optional(z.string()) }), { alsoGood: [404] })
      if (!current.ok) return current
      const rev = current.value.value._rev
      if (rev === undefined) return { ok: true, value: null }
      const removed = await ask('DELETE', `${path}?${new URLSearchParams({ rev })}`, z.unknown(), {
        alsoGood: [404],
      })
      return removed.ok ? { ok: true, value: null } : removed
    },
  }
}

function documentOf({ key, ledgerAccountId, again: _, ...row }: Delivery, client: string): RowDocument {
  return { _id: key, type: 'row', client, account: ledgerAccountId, ...row }
}

/** The document that already has this key: ours from another source or browser, unless it says something else. */
function standing(delivery: Delivery, doc: unknown): Posted {
  const row = z.safeParse(rowDocumentSchema, doc)
  const isOurs =
    row.success &&
    row.data.account === delivery.ledgerAccountId &&
    row.data.date === delivery.date &&
    row.data.amount === delivery.amount &&
    row.data.currency === delivery.currency
  if (isOurs) return { kind: 'exists', key: delivery.key, remoteId: delivery.key }
  return { kind: 'rejected', key: delivery.key, reason: 'key-conflict', words: null }
}

function postedOf(key: string, result: z.infer<typeof bulkDocsSchema>[number] | undefined): Posted {
  if (result === undefined) return { kind: 'unknown', key }
  if (result.rev !== undefined && result.error === undefined) return { kind: 'created', key, remoteId: key }
  switch (result.error) {
    case 'conflict':
      return { kind: 'exists', key, remoteId: key }
    case 'forbidden':
    case 'unauthorized':
      // The database's own validate_doc_update said no.
      return { kind: 'rejected', key, reason: 'ledger-refused', words: result.reason ?? null }
    default:
      return { kind: 'unknown', key }
  }
}
