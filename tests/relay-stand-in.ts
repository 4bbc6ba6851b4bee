// A relay server in memory for the outbox's tests: the protocol's rules on keys and removal, without a database. The reference server: tests/demo.
import { createServer, type ServerResponse } from 'node:http'
import { type RelayRow, relayPostSchema } from '../lib/ledgers/relay/protocol'
import { z } from '../lib/schema'
import { bodyOf, closeServer, listen } from './faulty-server/faulty-server'

export type StoredRow = RelayRow & { id: string }

export type RelayStandIn = {
  address: string
  /** Every row that stands, in the order of arrival. */
  rows: () => StoredRow[]
  /** Removes a row as a person would in the server's own interface. */
  removeByHand: (id: string) => void
  /** The token that is taken from now on. */
  token: string
  close: () => Promise<void>
}

/** Starts a relay on 127.0.0.1. Rows of account `closed` are rejected; a batch with a description of `malformed` is refused as a whole. */
export async function startRelayStandIn(): Promise<RelayStandIn> {
  const byKey = new Map<string, StoredRow>()
  const removed = new Set<string>()
  const answers = new Map<string, { body: string; answer: string }>()
  let nextId = 1

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://relay')
    const body = (await bodyOf(request)).toString('utf8')
    if (request.headers.authorization !== `Bearer ${relay.token}`)
      return send(response, 401, { error: { code: 'token-unknown' } })
    if (request.method === 'GET' && url.pathname === '/v1/accounts') {
      return send(response, 200, {
        accounts: [{ id: 'bank-1', name: '普通 本店', currency: 'JPY', feed: null }],
      })
    }
    if (request.method === 'POST' && url.pathname === '/v1/rows') {
      const idempotencyKey = String(request.headers['idempotency-key'])
      const known = answers.get(idempotencyKey)
      if (known !== undefined && known.body !== body)
        return send(response, 422, { error: { code: 'idempotency-reused' } })
      if (known !== undefined) return sendText(response, 200, known.answer)
      const parsed = z.safeParse(relayPostSchema, JSON.parse(body))
      if (!parsed.success || parsed.data.rows.some((row) => row.description === 'malformed')) {
        return send(response, 400, { error: { code: 'malformed', words: '形式が違います' } })
      }
      const answer = JSON.stringify({ results: parsed.data.rows.map(store) })
      answers.set(idempotencyKey, { body, answer })
      return sendText(response, 200, answer)
    }
    if (request.method === 'GET' && url.pathname === '/v1/rows') {
      const [account, from, to] = ['account', 'from', 'to'].map((name) => url.searchParams.get(name) ?? '')
      const rows = relay
        .rows()
        .filter((row) => row.account === account && row.date >= (from ?? '') && row.date <= (to ?? ''))
      const start = Number(url.searchParams.get('after') ?? 0)
      const page = rows.slice(start, start + 1000)
      return send(response, 200, {
        rows: page,
        next: start + 1000 < rows.length ? String(start + 1000) : null,
      })
    }
    const id = /^\/v1\/rows\/(.+)$/.exec(url.pathname)?.[1]
    if (request.method === 'DELETE' && id !== undefined) {
      const row = relay.rows().find((one) => one.id === decodeURIComponent(id))
      if (row === undefined) return send(response, 404, { error: { code: 'row-unknown' } })
      relay.removeByHand(row.id)
      response.writeHead(204).end()
      return
    }
    send(response, 404, { error: { code: 'malformed' } })
  })

  function store(row: RelayRow): object {
    const { key } = row
    if (row.account === 'closed')
      return { key, result: 'rejected', reason: 'account-closed', words: '口座は閉鎖されています' }
    const standing = byKey.get(key)
    if (standing !== undefined) {
      if (standing.account !== row.account || standing.date !== row.date || standing.amount !== row.amount) {
        return { key, result: 'rejected', reason: 'key-conflict' }
      }
      return { key, result: 'exists', id: standing.id }
    }
    if (removed.has(key) && !row.again) return { key, result: 'exists', id: null }
    const id = `r-${nextId++}`
    byKey.set(key, { ...row, id })
    return { key, result: 'created', id }
  }

  const relay: RelayStandIn = {
    address: await listen(server),
    rows: () => [...byKey.values()],
    removeByHand: (id) => {
      for (const [key, row] of byKey) {
        if (row.id !== id) continue
        byKey.delete(key)
        removed.add(key)
      }
    },
    token: 'token-of-the-relay-stand-in',
    close: () => closeServer(server),
  }
  return relay
}

function send(response: ServerResponse, status: number, body: object): void {
  sendText(response, status, JSON.stringify(body))
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'stand-in' }).end(text)
}
