// A relay server as a ledger: docs/relay-protocol.md spoken from our side.
import { z } from '../../schema'
import type { Day } from '../../statement/day'
import { exchange, failed } from '../http'
import type { Delivery, Ledger, LedgerAccount, LedgerTools, Posted, RemoteRow, Result } from '../ledger'
import { relayErrorOf } from './error'
import {
  type RelayPost,
  type RelayResult,
  relayAccountsSchema,
  relayPageSchema,
  relayResultsSchema,
} from './protocol'

/** What every server takes; with 1,000 characters a text at most, 500 rows stay well below the million bytes for real statements. */
const ROWS_A_POST = 500
const DESCRIPTION_MAX = 1000

/** The relay at that address. The server enforces the key, so what was lost is simply sent again. */
export function relayLedger(config: { address: string }, tools: LedgerTools): Ledger {
  const url = (path: string) => `${config.address}v1/${path}`
  return {
    enforcesKey: true,
    carriesKey: true,
    limits: { rows: ROWS_A_POST, spacingMs: 0 },
    settleAfterMs: [],

    async accounts(): Promise<Result<LedgerAccount[]>> {
      const answer = await exchange(tools, {
        method: 'GET',
        url: url('accounts'),
        answer: relayAccountsSchema,
        errorOf: relayErrorOf,
      })
      if (!answer.ok) return answer
      const accounts = answer.value.value.accounts.map((account) => ({
        ...account,
        feed: account.feed === null ? null : { ...account.feed, words: null },
      }))
      return { ok: true, value: accounts }
    },

    async post(batch: readonly Delivery[]): Promise<Result<Posted[]>> {
      const answer = await exchange(tools, {
        method: 'POST',
        url: url('rows'),
        headers: { 'Idempotency-Key': `"${crypto.randomUUID()}"` },
        body: postBody(batch),
        answer: relayResultsSchema,
        errorOf: relayErrorOf,
      })
      if (!answer.ok) return answer
      const results = new Map(answer.value.value.results.map((result) => [result.key, result]))
      return { ok: true, value: batch.map((delivery) => postedOf(delivery.key, results.get(delivery.key))) }
    },

    async find(account: string, from: Day, to: Day): Promise<Result<RemoteRow[]>> {
      const rows: RemoteRow[] = []
      let after: string | null = null
      do {
        const query: URLSearchParams = new URLSearchParams({
          account,
          from,
          to,
          ...(after === null ? {} : { after }),
        })
        const answer = await exchange(tools, {
          method: 'GET',
          url: url(`rows?${query}`),
          answer: relayPageSchema,
          errorOf: relayErrorOf,
        })
        if (!answer.ok) return answer
        const page = answer.value.value
        for (const { id, key, date, amount, description, balance } of page.rows) {
          rows.push({ remoteId: id, key, date, amount, description, balance })
        }
        // A cursor that stands still would turn for ever.
        if (page.next !== null && page.next === after) return failed('nonsense')
        after = page.next
      } while (after !== null)
      return { ok: true, value: rows }
    },

    async remove(_account: string, remoteId: string): Promise<Result<null>> {
      const answer = await exchange(tools, {
        method: 'DELETE',
        url: url(`rows/${encodeURIComponent(remoteId)}`),
        alsoGood: [404],
        answer: z.unknown(),
        errorOf: relayErrorOf,
      })
      return answer.ok ? { ok: true, value: null } : answer
    },
  }
}

function postBody(batch: readonly Delivery[]): RelayPost {
  return {
    rows: batch.map(({ ledgerAccountId, description, ...row }) => ({
      ...row,
      account: ledgerAccountId,
      description: description.slice(0, DESCRIPTION_MAX).toWellFormed(),
    })),
  }
}

/** A row that the answer does not name (a partial answer) is unknown. */
function postedOf(key: string, result: RelayResult | undefined): Posted {
  if (result === undefined) return { kind: 'unknown', key }
  switch (result.result) {
    case 'created':
      return { kind: 'created', key, remoteId: result.id }
    case 'exists':
      return { kind: 'exists', key, remoteId: result.id }
    case 'rejected':
      return { kind: 'rejected', key, reason: result.reason, words: result.words ?? null }
    default:
      return result satisfies never
  }
}
