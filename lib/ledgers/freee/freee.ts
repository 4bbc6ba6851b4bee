// freee会計 as a ledger: 口座明細 (wallet_txns) of one company. freee knows no key of ours, so what was lost is looked for.
import { z } from '../../schema'
import type { Day } from '../../statement/day'
import { daySchema } from '../../statement/day'
import { money, moneySchema } from '../../statement/money'
import { type Answered, type Ask, exchange, failed } from '../http'
import type {
  Delivery,
  Ledger,
  LedgerAccount,
  LedgerMemory,
  LedgerTools,
  Posted,
  RemoteRow,
  Result,
} from '../ledger'
import { accountIdOf, type FreeeAccount, freeeAccountOf, walletableTypeSchema } from './account-id'
import { callBudget } from './call-budget'
import { freeeErrorOf } from './error'

export const freeeConfigSchema = z.object({
  companyId: z.int().check(z.positive()),
  /** Calls a day of the company's plan: call-budget.ts. */
  callsADay: z._default(z.int().check(z.positive()), 3000),
})
export type FreeeConfig = z.infer<typeof freeeConfigSchema>

export const FREEE_API = 'https://api.freee.co.jp'

/** A block for too many calls ends after about ten minutes (freee会計 API, API 使用制限). */
const BLOCK_MS = 10 * 60_000
/** Most rows of one page of wallet_txns. */
const PAGE = 100
const REFUSED_SINCE = 'freee-refused-since'

const companySchema = z.object({
  id: z.int(),
  display_name: z.nullish(z.string()),
  name: z.nullish(z.string()),
})
const companiesSchema = z.object({ companies: z.array(companySchema) })

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

const walletTxnSchema = z.object({
  id: z.int(),
  date: daySchema,
  amount: moneySchema,
  balance: z.nullish(moneySchema),
  entry_side: z.enum(['income', 'expense']),
  description: z.nullish(z.string()),
})
const createdSchema = z.object({ wallet_txn: z.object({ id: z.int() }) })
const pageSchema = z.object({ wallet_txns: z.array(walletTxnSchema) })

/** A company (事業所) of the person who signed in. */
export type FreeeCompany = { id: number; name: string }

/** The companies that the signed-in person may choose from. */
export async function freeeCompanies(tools: LedgerTools, api = FREEE_API): Promise<Result<FreeeCompany[]>> {
  const answer = await exchange(tools, {
    method: 'GET',
    url: `${api}/api/1/companies`,
    answer: companiesSchema,
    errorOf: freeeErrorOf,
    requestIdHeader: 'X-Freee-Request-ID',
  })
  if (!answer.ok) return answer
  const companies = answer.value.value.companies
  return {
    ok: true,
    value: companies.map((c) => ({ id: c.id, name: c.display_name || c.name || String(c.id) })),
  }
}

/** One company's freee会計. `api` is the address of the service; a stand-in's in tests. */
export function freeeLedger(config: FreeeConfig, tools: LedgerTools, api = FREEE_API): Ledger {
  const memory = tools.memory ?? forgetful()
  const budget = callBudget(memory, tools.now, config.callsADay)

  async function call<T>(
    purpose: 'read' | 'write',
    ask: Omit<Ask<T>, 'url'> & { path: string },
  ): Promise<Result<Answered<T>>> {
    const spent = await budget.spend(purpose)
    if (spent.kind === 'used-up') return failed('rate-limited', { retryAfterMs: spent.retryAfterMs })
    let isUnclear = false
    const answer = await exchange(tools, {
      ...ask,
      url: `${api}/api/1/${ask.path}`,
      requestIdHeader: 'X-Freee-Request-ID',
      errorOf: (status, body) => {
        const said = freeeErrorOf(status, body)
        isUnclear = said.isUnclear
        return said
      },
    })
    if (answer.ok) {
      if ((await memory.get(REFUSED_SINCE)) != null) await memory.set(REFUSED_SINCE, null)
      return answer
    }
    if (answer.problem.kind !== 'rate-limited') return answer
    const kind = isUnclear && (await outlivedABlock()) ? 'forbidden' : 'rate-limited'
    return failed(kind, {
      ...answer.problem,
      kind,
      retryAfterMs: kind === 'forbidden' ? null : (answer.problem.retryAfterMs ?? BLOCK_MS),
    })
  }

  /** Whether a refusal without a reason has stood longer than freee's block for too many calls lasts: then it is a missing right. */
  async function outlivedABlock(): Promise<boolean> {
    const since = await memory.get(REFUSED_SINCE)
    if (typeof since === 'number') return tools.now().getTime() - since >= BLOCK_MS
    await memory.set(REFUSED_SINCE, tools.now().getTime())
    return false
  }

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
          })
        } else if (answer.problem.kind === 'refused') {
          posted.push({
            kind: 'rejected',
            key: delivery.key,
            reason: 'ledger-refused',
            words: answer.problem.words,
          })
        } else if (posted.length === 0) {
          return answer
        } else {
          // What follows a trouble in the middle was not tried or lost its answer: to be looked for either way.
          posted.push({ kind: 'unknown', key: delivery.key })
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

function walletTxnOf(account: FreeeAccount, delivery: Delivery) {
  return {
    company_id: account.companyId,
    walletable_id: account.id,
    walletable_type: account.type,
    date: delivery.date,
    amount: Math.abs(delivery.amount),
    entry_side: delivery.amount < 0 ? 'expense' : 'income',
    description: delivery.description.toWellFormed(),
    // Always where known: it tells twins of one day apart.
    ...(delivery.balance === null ? {} : { balance: delivery.balance }),
  }
}

function remoteRowOf(txn: z.infer<typeof walletTxnSchema>): RemoteRow {
  return {
    remoteId: String(txn.id),
    key: null,
    date: txn.date,
    amount: money(txn.entry_side === 'expense' ? -txn.amount : txn.amount),
    description: txn.description ?? '',
    balance: txn.balance ?? null,
  }
}

/** sync_status of a walletable (freee会計 API, 2026-08); a status of a later day counts as a feed, which is the careful side. */
function feedStateOf(status: string | null): 'on' | 'error' | 'off' {
  if (status === null || status === 'disabled' || status === 'unsupported') return 'off'
  return status === 'token_refresh_error' || status === 'other_error' ? 'error' : 'on'
}

function forgetful(): LedgerMemory {
  const kept = new Map<string, unknown>()
  return {
    get: async (name) => kept.get(name),
    set: async (name, value) => void kept.set(name, value),
  }
}
