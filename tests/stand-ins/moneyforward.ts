// A stand-in for マネーフォワード クラウド会計 API v3, as far as moneyforward.openapi.json (derived) tells.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

type Transaction = {
  id: string
  account: string
  date: string
  value: number
  side: 'INCOME' | 'EXPENSE'
  content: string
  memo: string | null
}

export type MoneyforwardStandIn = {
  url: string
  rows: Transaction[]
  token: string
  /** Text in a row's content that the service refuses. */
  refuses: string | null
  /** Whether the rows before a refused one are stored all the same. */
  keepsRowsBeforeRefused: boolean
  /** Whether the answer to a POST repeats the memo, and how many of its rows it names. */
  answer: { hasMemo: boolean; rows: number }
  /** Set to have the next calls answered so. */
  refusal: { status: number; body: unknown; headers?: Record<string, string> } | null
  /** Dynamic registration: whether it is allowed. */
  registers: boolean
  seen: string[]
  close(): Promise<void>
}

/** Starts the stand-in on 127.0.0.1, with a manual account (`manual=1`) and a synced one. */
export async function startMoneyforward(): Promise<MoneyforwardStandIn> {
  let nextId = 1
  const standIn: MoneyforwardStandIn = {
    url: '',
    rows: [],
    token: 'mf-token',
    refuses: null,
    keepsRowsBeforeRefused: false,
    answer: { hasMemo: true, rows: Number.POSITIVE_INFINITY },
    refusal: null,
    registers: true,
    seen: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }

  function create(
    body: { connected_account_id: string; transactions: Omit<Transaction, 'id' | 'account'>[] },
    response: ServerResponse,
  ) {
    const bad = body.transactions.findIndex(
      (row) => standIn.refuses !== null && row.content.includes(standIn.refuses),
    )
    const stored = (
      bad === -1 ? body.transactions : standIn.keepsRowsBeforeRefused ? body.transactions.slice(0, bad) : []
    ).map((row) => ({
      ...row,
      memo: row.memo ?? null,
      id: `txn%3D${nextId++}`,
      account: body.connected_account_id,
    }))
    standIn.rows.push(...stored)
    if (bad !== -1)
      return send(
        response,
        400,
        failure('invalid_request_body_parameter', `transactions[${bad}] が不正です。`),
      )
    const answered = stored.slice(0, standIn.answer.rows).map(({ account: _, memo, ...row }) => ({
      ...row,
      ...(standIn.answer.hasMemo ? { memo } : {}),
    }))
    send(response, 201, { transactions: answered })
  }

  function list(query: URLSearchParams, response: ServerResponse) {
    const [from, to] = [query.get('start_date') ?? '', query.get('end_date') ?? '']
    if (Date.parse(to) - Date.parse(from) > 366 * 86_400_000)
      return send(response, 400, failure('invalid_request_query_parameter', '期間が長すぎます。'))
    const found = standIn.rows.filter(
      (row) => row.account === query.get('connected_account_id') && row.date >= from && row.date <= to,
    )
    const size = Number(query.get('per_page'))
    const page = found.slice((Number(query.get('page')) - 1) * size).slice(0, size)
    send(response, 200, {
      transactions: page.map(({ account: _, ...row }) => ({ ...row, journalizing_status: 'none' })),
    })
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    standIn.seen.push(`${request.method} ${url.pathname}${url.search}`)
    if (url.pathname === '/register') {
      const asked = JSON.parse(await bodyOf(request))
      if (!standIn.registers)
        return send(response, 400, {
          error: 'invalid_redirect_uri',
          error_description: '許可されていないURIです',
        })
      return send(response, 201, { ...asked, client_id: 'public-client' })
    }
    if (url.pathname === '/authorize') {
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('code', 'code-1')
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      return response.writeHead(302, { Location: back.href }).end()
    }
    if (url.pathname === '/token') {
      const form = new URLSearchParams(await bodyOf(request))
      if (form.has('client_secret')) return send(response, 400, { error: 'invalid_client' })
      return send(response, 200, {
        access_token: standIn.token,
        token_type: 'Bearer',
        expires_in: 3600,
        refresh_token: 'mf-refresh',
      })
    }
    if (standIn.refusal !== null)
      return send(response, standIn.refusal.status, standIn.refusal.body, standIn.refusal.headers)
    if (request.headers.authorization !== `Bearer ${standIn.token}`)
      return send(
        response,
        401,
        failure('access_token_is_not_active_or_invalid', 'アクセストークンが無効です。'),
      )
    if (url.pathname === '/api/v3/connected_accounts')
      return send(response, 200, {
        connected_accounts: [
          { id: 'manual%3D1', name: '手入力の口座', is_manual: true },
          { id: 'synced%3D2', name: '連携中の口座', is_manual: false },
        ],
      })
    if (request.method === 'POST') return create(JSON.parse(await bodyOf(request)), response)
    list(url.searchParams, response)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  standIn.url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return standIn
}

function failure(code: string, message: string) {
  return { errors: [{ code, message }] }
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
