// マネーフォワード クラウド会計・確定申告 as a ledger: 明細 (transactions) of a manual connected account, our key in the memo.
// The API's reference was not at hand: what is derived from clients of it is marked in docs/ledgers/moneyforward.md.
import { z } from '../../schema'
import { addDays, type Day, daysBetween } from '../../statement/day'
import { type Answered, type Ask, exchange } from '../http'
import type { Delivery, Ledger, LedgerAccount, LedgerTools, Posted, RemoteRow, Result } from '../ledger'
import { moneyforwardErrorOf } from './error'
import { createdSchema, pageSchema, remoteRowOf, transactionOf } from './transaction'

export const MONEYFORWARD_API = 'https://api-accounting.moneyforward.com'

/** A client in the field runs at three requests a second; the limit itself is not published. */
const SPACING_MS = 340
/** The API takes up to 1,000; fewer leave fewer rows in doubt where an answer is lost. */
const ROWS_A_POST = 100
/** Sources disagree between 100 and 1,000. */
const PAGE = 100
/** start_date and end_date may be 366 days apart. */
const DAYS_A_QUERY = 366

const accountsSchema = z.object({
  connected_accounts: z.array(z.object({ id: z.string(), name: z.string(), is_manual: z.boolean() })),
})

/** The books of the office that the token belongs to. `api` is the address of the service; a stand-in's in tests. */
export function moneyforwardLedger(tools: LedgerTools, api = MONEYFORWARD_API): Ledger {
  let lastAt = Number.NEGATIVE_INFINITY

  async function call<T>(ask: Omit<Ask<T>, 'url'> & { path: string }): Promise<Result<Answered<T>>> {
    const rest = lastAt + SPACING_MS - tools.now().getTime()
    if (rest > 0) await tools.wait(rest, tools.signal)
    lastAt = tools.now().getTime()
    return exchange(tools, { ...ask, url: `${api}/api/v3/${ask.path}`, errorOf: moneyforwardErrorOf })
  }

  async function find(ledgerAccountId: string, from: Day, to: Day): Promise<Result<RemoteRow[]>> {
    const rows = new Map<string, RemoteRow>()
    for (let start = from; start <= to; start = addDays(start, DAYS_A_QUERY)) {
      const end = daysBetween(start, to) < DAYS_A_QUERY ? to : addDays(start, DAYS_A_QUERY - 1)
      for (let page = 1; ; page++) {
        const query = new URLSearchParams({
          connected_account_id: ledgerAccountId,
          start_date: start,
          end_date: end,
          page: String(page),
          per_page: String(PAGE),
        })
        const answer = await call({ method: 'GET', path: `transactions?${query}`, answer: pageSchema })
        if (!answer.ok) return answer
        const before = rows.size
        const transactions = answer.value.value.transactions
        for (const transaction of transactions) rows.set(transaction.id, remoteRowOf(transaction))
        // A server that gives smaller pages than asked ends with an empty one; one that ignores `page` repeats itself.
        if (transactions.length === 0 || rows.size === before) break
      }
    }
    return { ok: true, value: [...rows.values()] }
  }

  /** Writes rows of one account; where the batch is refused it looks which of them stand, halves the rest and so finds the ones at fault. */
  async function write(rows: readonly Delivery[]): Promise<Result<Posted[]>> {
    const [first] = rows
    if (first === undefined) return { ok: true, value: [] }
    const answer = await call({
      method: 'POST',
      path: 'transactions',
      body: { connected_account_id: first.ledgerAccountId, transactions: rows.map(transactionOf) },
      answer: createdSchema,
    })
    if (answer.ok)
      return {
        ok: true,
        value: postedOf(
          rows,
          answer.value.value.transactions.map(({ id, memo }) => ({ id, memo: memo ?? null })),
        ),
      }
    if (answer.problem.kind !== 'refused') return answer
    if (rows.length === 1)
      return {
        ok: true,
        value: [{ kind: 'rejected', key: first.key, reason: 'ledger-refused', words: answer.problem.words }],
      }
    return { ok: true, value: await halved(rows) }
  }

  async function halved(rows: readonly Delivery[]): Promise<Posted[]> {
    const unknown = (of: readonly Delivery[]) => of.map(({ key }) => ({ kind: 'unknown' as const, key }))
    const days = rows.map((row) => row.date).sort()
    const [from, to, account] = [days[0], days.at(-1), rows[0]?.ledgerAccountId]
    if (from === undefined || to === undefined || account === undefined) return []
    // Whether a refused batch leaves some of its rows behind is not documented: only looking tells.
    const standing = await find(account, from, to)
    if (!standing.ok) return unknown(rows)
    const idOf = new Map(
      standing.value.flatMap((row) => (row.key === null ? [] : [[row.key, row.remoteId] as const])),
    )
    const posted: Posted[] = []
    const rest: Delivery[] = []
    for (const row of rows) {
      const remoteId = idOf.get(row.key)
      if (remoteId === undefined) rest.push(row)
      else posted.push({ kind: 'created', key: row.key, remoteId })
    }
    const middle = Math.ceil(rest.length / 2)
    for (const half of [rest.slice(0, middle), rest.slice(middle)]) {
      const result = await write(half)
      posted.push(...(result.ok ? result.value : unknown(half)))
    }
    return posted
  }

  return {
    enforcesKey: false,
    carriesKey: true,
    limits: { rows: ROWS_A_POST, spacingMs: SPACING_MS },
    settleAfterMs: [30_000, 120_000],

    async accounts(): Promise<Result<LedgerAccount[]>> {
      const answer = await call({ method: 'GET', path: 'connected_accounts', answer: accountsSchema })
      if (!answer.ok) return answer
      const accounts = answer.value.value.connected_accounts.map((account) => ({
        id: account.id,
        name: account.name,
        currency: 'JPY',
        // The API tells only whether an account is fed by hand; anything else is fed by マネーフォワード.
        feed: { state: account.is_manual ? ('off' as const) : ('on' as const), lastAt: null, words: null },
      }))
      return { ok: true, value: accounts }
    },

    async post(batch: readonly Delivery[]): Promise<Result<Posted[]>> {
      const refused: Posted[] = []
      const taken: Delivery[] = []
      for (const delivery of batch) {
        const reason =
          delivery.currency !== 'JPY' ? 'currency-not-taken' : delivery.amount === 0 ? 'zero-not-taken' : null
        if (reason === null) taken.push(delivery)
        else refused.push({ kind: 'rejected', key: delivery.key, reason, words: null })
      }
      const written = await write(taken)
      return written.ok ? { ok: true, value: [...refused, ...written.value] } : written
    },

    find,
  }
}

/** Which answer belongs to which row: by our key in the memo, else by place where there is one answer a row. */
function postedOf(
  rows: readonly Delivery[],
  created: readonly { id: string; memo: string | null }[],
): Posted[] {
  return rows.map(({ key }, place) => {
    const named = created.find(({ memo }) => memo?.includes(key))
    const placed =
      created.length === rows.length && created.every(({ memo }) => memo === null)
        ? created[place]
        : undefined
    const one = named ?? placed
    return one === undefined ? { kind: 'unknown', key } : { kind: 'created', key, remoteId: one.id }
  })
}
