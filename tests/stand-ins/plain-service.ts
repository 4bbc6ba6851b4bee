// A service in memory that stores whatever comes, as often as it comes, and a ledger in front of it: the hardest case for the outbox.
import { createServer } from 'node:http'
import type { Running } from '../../lib/ledgers/contract'
import { exchange, failed } from '../../lib/ledgers/http'
import type { Delivery, Ledger, LedgerTools } from '../../lib/ledgers/ledger'
import { z } from '../../lib/schema'
import { daySchema } from '../../lib/statement/day-schema'
import { moneySchema } from '../../lib/statement/money-schema'
import { bodyOf, closeServer, listen } from '../faulty-server/faulty-server'
import { tokensOf } from '../outbox-harness'

const storedSchema = z.object({
  id: z.string(),
  memo: z.string(),
  date: daySchema,
  amount: moneySchema,
  description: z.string(),
  balance: z.nullable(moneySchema),
})
type Stored = z.infer<typeof storedSchema>

/** A service that stores whatever comes, as often as it comes. */
function plainLedger(address: string, tools: LedgerTools, carriesKey: boolean): Ledger {
  const url = `${address}rows`
  const remoteRow = (row: Stored) => ({ ...row, remoteId: row.id, key: row.memo === '' ? null : row.memo })
  return {
    enforcesKey: false,
    carriesKey,
    limits: { rows: carriesKey ? 100 : 1, spacingMs: 0 },
    settleAfterMs: [30_000, 600_000],
    accounts: async () => ({ ok: true, value: [{ id: 'a', name: 'A', currency: null, feed: null }] }),
    async post(batch: readonly Delivery[]) {
      const body = batch.map(({ key, date, amount, description, balance }) => ({
        memo: carriesKey ? key : '',
        date,
        amount,
        description,
        balance,
      }))
      const answer = await exchange(tools, { method: 'POST', url, body, answer: z.array(storedSchema) })
      if (!answer.ok) return answer
      const stored = answer.value.value
      return {
        ok: true,
        value: batch.map(({ key }, i) => {
          const id = stored[i]?.id
          return id === undefined ? { kind: 'unknown', key } : { kind: 'created', key, remoteId: id }
        }),
      }
    },
    async find(_account, from, to) {
      const answer = await exchange(tools, {
        method: 'GET',
        url: `${url}?from=${from}&to=${to}`,
        answer: z.array(storedSchema),
      })
      return answer.ok ? { ok: true, value: answer.value.value.map(remoteRow) } : answer
    },
    async remove(_account, remoteId) {
      const answer = await exchange(tools, {
        method: 'DELETE',
        url: `${url}/${remoteId}`,
        answer: z.unknown(),
      })
      return answer.ok ? { ok: true, value: null } : failed(answer.problem.kind)
    },
  }
}

/** Starts the service; `carriesKey`: its rows have a memo that takes our key and comes back. */
export async function startPlainService(carriesKey: boolean): Promise<Running> {
  let rows: Stored[] = []
  let next = 1
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://plain')
    const body = (await bodyOf(request)).toString('utf8')
    let answer: unknown = null
    if (request.method === 'POST') {
      const stored = (JSON.parse(body) as Omit<Stored, 'id'>[]).map((row) => ({ ...row, id: String(next++) }))
      rows.push(...stored)
      answer = stored
    } else if (request.method === 'DELETE') {
      rows = rows.filter(({ id }) => id !== url.pathname.split('/').at(-1))
    } else {
      const [from, to] = [url.searchParams.get('from') ?? '', url.searchParams.get('to') ?? '']
      answer = rows.filter(({ date }) => date >= from && date <= to)
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  return {
    address: await listen(server),
    make: (address, tools) => plainLedger(address, tools, carriesKey),
    tokens: () => tokensOf(() => 'token'),
    account: 'a',
    stand: async () => rows,
    removeFirstByHand: async () => {
      rows = rows.slice(1)
    },
    close: () => closeServer(server),
  }
}
