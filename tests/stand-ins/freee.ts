// A stand-in for freee会計: OAuth with single-use refresh tokens, companies, walletables and 口座明細, with the state a real one keeps.
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

type WalletTxn = {
  id: number
  company_id: number
  date: string
  amount: number
  due_amount: number
  balance: number | null
  entry_side: 'income' | 'expense'
  walletable_type: 'bank_account' | 'credit_card' | 'wallet'
  walletable_id: number
  description: string
  status: number
  rule_matched: boolean
}

export type FreeeStandIn = {
  url: string
  rows: WalletTxn[]
  walletables: Record<string, unknown>[]
  client: { id: string; secret: string }
  /** Set to have the next calls answered so; null answers as usual. */
  refusal: { status: number; body: unknown } | null
  /** Commits the next token request and cuts the line instead of answering. */
  losesTokenAnswer: boolean
  /** Answers the next token requests with 503. */
  tokenServerIsDown: boolean
  /** Requests to the API and to the token endpoint, counted. */
  calls: { api: number; token: number }
  /** Requests seen on their way, `METHOD path?query`. */
  seen: string[]
  /** Every access token given so far is refused from now on. */
  expireAccess(): void
  close(): Promise<void>
}

const COMPANY = 7001

/** Starts the stand-in on 127.0.0.1. One company (7001), a synced bank account (1), a manual one (2) and a card (2). */
export async function startFreee(): Promise<FreeeStandIn> {
  const codes = new Map<string, { challenge: string; redirect: string }>()
  const access = new Set<string>()
  const refresh = new Set<string>()
  let nextId = 101

  const standIn: FreeeStandIn = {
    url: '',
    rows: [],
    walletables: [
      {
        id: 1,
        name: '連携銀行',
        bank_id: 3,
        type: 'bank_account',
        update_date: '2026-06-15',
        last_synced_at: '2026-06-14T03:00:00+09:00',
        sync_status: 'token_refresh_error',
      },
      {
        id: 2,
        name: '手入力銀行',
        bank_id: 3,
        type: 'bank_account',
        update_date: '2026-06-15',
        last_synced_at: null,
        sync_status: 'disabled',
      },
      {
        id: 2,
        name: '法人カード',
        bank_id: 9,
        type: 'credit_card',
        update_date: '2026-06-15',
        last_synced_at: '2026-06-14T03:00:00+09:00',
        sync_status: 'success',
      },
    ],
    client: { id: 'app-id', secret: 'app-secret' },
    refusal: null,
    losesTokenAnswer: false,
    tokenServerIsDown: false,
    calls: { api: 0, token: 0 },
    seen: [],
    expireAccess: () => access.clear(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }

  function giveTokens() {
    const tokens = { access_token: `at-${randomUUID()}`, refresh_token: `rt-${randomUUID()}` }
    access.add(tokens.access_token)
    refresh.add(tokens.refresh_token)
    return {
      ...tokens,
      token_type: 'bearer',
      expires_in: 21600,
      scope: 'read write',
      created_at: 1_780_000_000,
      company_id: COMPANY,
    }
  }

  function authorize(url: URL, response: ServerResponse) {
    const redirect = url.searchParams.get('redirect_uri') ?? ''
    const code = randomUUID()
    codes.set(code, { challenge: url.searchParams.get('code_challenge') ?? '', redirect })
    const back = new URL(redirect)
    back.searchParams.set('code', code)
    back.searchParams.set('state', url.searchParams.get('state') ?? '')
    response.writeHead(302, { Location: back.href }).end()
  }

  async function token(request: IncomingMessage, response: ServerResponse) {
    standIn.calls.token++
    const form = new URLSearchParams(await bodyOf(request))
    if (standIn.tokenServerIsDown) return send(response, 503, { error: 'temporarily_unavailable' })
    if (form.get('client_id') !== standIn.client.id || form.get('client_secret') !== standIn.client.secret)
      return send(response, 401, {
        error: 'invalid_client',
        error_description: 'クライアント認証に失敗しました',
      })
    const isGood =
      form.get('grant_type') === 'refresh_token'
        ? refresh.delete(form.get('refresh_token') ?? '')
        : takesCode(form)
    if (!isGood)
      return send(response, 401, { error: 'invalid_grant', error_description: '認可グラントが無効です' })
    const tokens = giveTokens()
    if (standIn.losesTokenAnswer) {
      standIn.losesTokenAnswer = false
      return void request.socket.destroy()
    }
    send(response, 200, tokens)
  }

  function takesCode(form: URLSearchParams): boolean {
    const code = form.get('code') ?? ''
    const given = codes.get(code)
    codes.delete(code)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    return given !== undefined && given.challenge === challenge && given.redirect === form.get('redirect_uri')
  }

  async function api(request: IncomingMessage, url: URL, response: ServerResponse) {
    standIn.calls.api++
    standIn.seen.push(`${request.method} ${url.pathname}${url.search}`)
    if (standIn.refusal !== null) return send(response, standIn.refusal.status, standIn.refusal.body)
    if (!access.has((request.headers.authorization ?? '').replace(/^Bearer /, '')))
      return send(response, 401, { message: 'アクセスする権限がありません', code: 'expired_access_token' })
    const path = url.pathname.replace('/api/1/', '')
    if (path === 'companies')
      return send(response, 200, {
        companies: [
          {
            id: COMPANY,
            name: '株式会社見本',
            name_kana: 'ミホン',
            display_name: '株式会社見本',
            company_number: 'abc-1',
            role: 'admin',
          },
          {
            id: 7002,
            name: '別の会社',
            name_kana: 'ベツ',
            display_name: '別の会社',
            company_number: 'abc-2',
            role: 'admin',
          },
        ],
      })
    if (path === 'walletables') return send(response, 200, { walletables: standIn.walletables })
    if (path === 'wallet_txns' && request.method === 'POST')
      return create(JSON.parse(await bodyOf(request)), response)
    if (path === 'wallet_txns') return list(url.searchParams, response)
    const id = Number(path.replace('wallet_txns/', ''))
    const at = standIn.rows.findIndex((row) => row.id === id)
    if (request.method !== 'DELETE' || at === -1)
      return send(response, 404, bad(404, '明細が見つかりません。'))
    standIn.rows.splice(at, 1)
    response.writeHead(204, { 'X-Freee-Request-ID': randomUUID() }).end()
  }

  function create(body: Record<string, unknown>, response: ServerResponse) {
    const known = standIn.walletables.some(
      (w) => w.id === body.walletable_id && w.type === body.walletable_type,
    )
    if (body.company_id !== COMPANY || !known)
      return send(response, 400, bad(400, 'Walletable が存在しません。'))
    if (!/^\d{4}-\d{2}-\d{2}$/.test(String(body.date)))
      return send(response, 400, bad(400, 'Date は不正な日付フォーマットです。'))
    const row = {
      id: nextId++,
      description: '',
      balance: null,
      ...body,
      due_amount: body.amount,
      status: 1,
      rule_matched: false,
    } as WalletTxn
    standIn.rows.push(row)
    send(response, 201, { wallet_txn: row })
  }

  function list(query: URLSearchParams, response: ServerResponse) {
    const type = query.get('walletable_type')
    const id = Number(query.get('walletable_id'))
    const isOf = (row: WalletTxn) =>
      type === null || !id || (row.walletable_type === type && row.walletable_id === id)
    const found = standIn.rows
      .filter(
        (row) =>
          isOf(row) &&
          row.date >= (query.get('start_date') ?? '') &&
          row.date <= (query.get('end_date') ?? '9'),
      )
      .sort((a, b) => b.id - a.id)
    const offset = Number(query.get('offset') ?? 0)
    send(response, 200, { wallet_txns: found.slice(offset, offset + Number(query.get('limit') ?? 20)) })
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname === '/public_api/authorize') return authorize(url, response)
    if (url.pathname === '/public_api/token') return void token(request, response)
    void api(request, url, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  standIn.url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return standIn
}

function bad(status: number, words: string) {
  return {
    status_code: status,
    errors: [
      { type: 'status', messages: ['不正なリクエストです。'] },
      { type: 'validation', messages: [words] },
    ],
  }
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'Content-Type': 'application/json', 'X-Freee-Request-ID': randomUUID() })
  response.end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
