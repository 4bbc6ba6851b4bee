// freee会計 as a ledger: 口座明細 (wallet_txns) of one company. freee knows no key of ours, so what was lost is looked for.
import { z } from '../../schema'
import type { Day } from '../../statement/day'
import { failed } from '../http'
import type { Delivery, Ledger, LedgerAccount, LedgerTools, Posted, RemoteRow, Result } from '../ledger'
import { accountIdOf, freeeAccountOf, walletableTypeSchema } from './account-id'
import { FREEE_API, freeeCalls } from './calls'
import { createdSchema, pageSchema, remoteRowOf, walletTxnOf } from './wallet-txn'

export const freeeConfigSchema = z.object({
  companyId: z.int().check(z.positive()),
  /** Calls a day of the company's plan (プランごとの API 使用制限, 2026-08): エンタープライズ 10,000, アドバンス 5,000, every other 3,000. */
  callsADay: z._default(z.int().check(z.positive()), 3000),
})
export type FreeeConfig = z.infer<typeof freeeConfigSchema>

/** Most rows of one page of wallet_txns. */
const PAGE = 100

const walletablesSchema = z.object({
  walletables: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      type: walletableTypeSchema,
      last_synced_at: z.nullish(z.string()),
      sync_status: z.nullish(z.string()),
    }),
  ),
})

/** One company's freee会計. `api` is the address of the service; a stand-in's in tests. */
export function freeeLedger(config: FreeeConfig, tools: LedgerTools, api = FREEE_API): Ledger {
  const call = freeeCalls(config.callsADay, tools, api)

  return {
    enforcesKey: false,
    carriesKey: false,
    limits: { rows: 1, spacingMs: 300 },
    settleAfterMs: [30_000, 120_000],

    async accounts(): Promise<Result<LedgerAccount[]>> {
      const query = new URLSearchParams({
        company_id: String(config.companyId),
        with_last_synced_at: 'true',
        with_sync_status: 'true',
      })
      const answer = await call('read', {
        method: 'GET',
        path: `walletables?${query}`,
        answer: walletablesSchema,
      })
      if (!answer.ok) return answer
      const accounts = answer.value.value.walletables.map((walletable) => ({
        id: accountIdOf({ companyId: config.companyId, type: walletable.type, id: walletable.id }),
        name: walletable.name,
        currency: 'JPY',
        feed: {
          state: feedStateOf(walletable.sync_status ?? null),
          lastAt: walletable.last_synced_at ?? null,
          words: walletable.sync_status ?? null,
        },
      }))
      return { ok: true, value: accounts }
    },

    async post(batch: readonly Delivery[]): Promise<Result<Posted[]>> {
      const posted: Posted[] = []
      for (const delivery of batch) {
        const account = freeeAccountOf(delivery.ledgerAccountId)
        if (account === null || account.companyId !== config.companyId) {
          posted.push({ kind: 'rejected', key: delivery.key, reason: 'account-unknown', words: null })
          continue
        }
        if (delivery.currency !== 'JPY') {
          posted.push({ kind: 'rejected', key: delivery.key, reason: 'currency-not-taken', words: null })
          continue
        }
        const answer = await call('write', {
          method: 'POST',
          path: 'wallet_txns',
          body: walletTxnOf(account, delivery),
          answer: createdSchema,
        })
        if (answer.ok) {
          posted.push({
            kind: 'created',
            key: delivery.key,
            remoteId: String(answer.value.value.wallet_txn.id),
            requestId: answer.value.requestId,
          })
        } else if (answer.problem.kind === 'refused') {
          posted.push({
            kind: 'rejected',
            key: delivery.key,
            reason: 'ledger-refused',
            words: answer.problem.words,
            requestId: answer.problem.requestId,
          })
        } else if (posted.length === 0) {
          return answer
        } else {
          // What follows a trouble in the middle was not tried or lost its answer: to be looked for either way.
          posted.push({ kind: 'unknown', key: delivery.key, requestId: answer.problem.requestId })
          break
        }
      }
      const named = new Set(posted.map((row) => row.key))
      const rest = batch.filter((delivery) => !named.has(delivery.key))
      return { ok: true, value: [...posted, ...rest.map(({ key }) => ({ kind: 'unknown' as const, key }))] }
    },

    async find(ledgerAccountId: string, from: Day, to: Day): Promise<Result<RemoteRow[]>> {
      const account = freeeAccountOf(ledgerAccountId)
      if (account === null) return failed('refused')
      const rows = new Map<string, RemoteRow>()
      for (let offset = 0; ; offset += PAGE) {
        const query = new URLSearchParams({
          company_id: String(account.companyId),
          walletable_type: account.type,
          walletable_id: String(account.id),
          start_date: from,
          end_date: to,
          // Newest first: a row that arrives while we turn pages moves rows to a later page, never past us.
          sort_type: 'created_at_desc',
          offset: String(offset),
          limit: String(PAGE),
        })
        const answer = await call('read', { method: 'GET', path: `wallet_txns?${query}`, answer: pageSchema })
        if (!answer.ok) return answer
        const page = answer.value.value.wallet_txns
        for (const txn of page) rows.set(String(txn.id), remoteRowOf(txn))
        if (page.length < PAGE) return { ok: true, value: [...rows.values()] }
      }
    },

    async remove(_ledgerAccountId: string, remoteId: string): Promise<Result<null>> {
      const answer = await call('write', {
        method: 'DELETE',
        path: `wallet_txns/${encodeURIComponent(remoteId)}?company_id=${config.companyId}`,
        alsoGood: [404],
        answer: z.unknown(),
      })
      return answer.ok ? { ok: true, value: null } : answer
    },
  }
}

/** sync_status of a walletable (freee会計 API, 2026-08); a status of a later day counts as a feed, which is the careful side. */
function feedStateOf(status: string | null): 'on' | 'error' | 'off' {
  if (status === null || status === 'disabled' || status === 'unsupported') return 'off'
  return status === 'token_refresh_error' || status === 'other_error' ? 'error' : 'on'
}
