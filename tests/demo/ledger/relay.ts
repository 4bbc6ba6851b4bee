// The reference server of the relay protocol: docs/relay-protocol.md, with switches to misbehave.
import { randomUUID } from 'node:crypto'
import type { Memory } from '../state.ts'
import type { Answer, Asked, Served } from '../web/serve.ts'
import { formFields, json, jsonBody, serve } from '../web/serve.ts'
import { incomingRows, isDay, isHealthReport, pairRequest } from './incoming.ts'
import { ledgerPage } from './page.ts'
import { type KnownToken, LedgerStore } from './store.ts'

const LIMITS = { rows: 500, bytes: 1_000_000, perPage: 1000 }
const SCOPES = ['accounts', 'rows.write', 'rows.read', 'rows.remove', 'health']
const BUSINESS = '株式会社ひなた文具（架空）'
const WRONG_CODES = 5
const WRONG_CODES_MS = 10 * 60_000
const SLOW_MS = 20_000

/** The ledger, listening. */
export type DemoLedger = Served & { store: LedgerStore; newCode: () => string; release: () => void }

/** Starts the ledger on that port with its database at that path (`:memory:` for none). */
export async function startLedger(memory: Memory, path: string, port: number): Promise<DemoLedger> {
  const store = new LedgerStore(path, () => memory.now())
  const relay = new Relay(store, memory)
  const served = await serve((asked) => relay.answer(asked), port)
  const close = async () => {
    relay.release()
    await served.close()
    store.close()
  }
  return {
    origin: served.origin,
    close,
    store,
    newCode: () => store.newCode(),
    release: () => relay.release(),
  }
}

class Relay {
  readonly #store: LedgerStore
  readonly #memory: Memory
  readonly #wrongCodes = new Map<string, number[]>()
  readonly #waiting = new Set<() => void>()

  constructor(store: LedgerStore, memory: Memory) {
    this.#store = store
    this.#memory = memory
  }

  /** Lets every request that a slow ledger holds back go on. */
  release(): void {
    for (const go of this.#waiting) go()
  }

  async answer(asked: Asked): Promise<Answer> {
    const answer = asked.path.startsWith('/v1/') ? await this.#withFault(asked) : this.#page(asked)
    answer.headers['X-Request-Id'] = randomUUID()
    return answer
  }

  async #withFault(asked: Asked): Promise<Answer> {
    const fault = this.#memory.state.ledgerFault
    if (fault === 'none') return this.#protocol(asked)
    this.#countFault()
    switch (fault) {
      case 'down':
        return { status: 503, headers: {}, body: '', hangUp: true }
      case 'slow':
        await this.#wait(SLOW_MS)
        return this.#protocol(asked)
      case 'nonsense':
        return {
          status: 200,
          headers: { 'Content-Type': 'text/html' },
          body: '<!doctype html><title>Login</title><h1>Wi-Fi login</h1>',
        }
      case 'error-after-commit':
        this.#protocol(asked)
        return error(500, 'internal')
      case 'unauthorized':
        return error(401, 'token-revoked')
      default:
        return fault satisfies never
    }
  }

  #countFault(): void {
    const { state } = this.#memory
    if (state.faultsLeft === null) return
    state.faultsLeft -= 1
    if (state.faultsLeft > 0) return
    state.ledgerFault = 'none'
    state.faultsLeft = null
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer)
        this.#waiting.delete(go)
        resolve()
      }
      const timer = setTimeout(go, ms)
      this.#waiting.add(go)
    })
  }

  #protocol(asked: Asked): Answer {
    const route = `${asked.method} ${asked.path.slice('/v1/'.length)}`
    if (asked.body.length > LIMITS.bytes) return error(413, 'too-large')
    if (route === 'GET about') return json({ protocol: 'meisai-relay/1', name: BUSINESS, limits: LIMITS })
    if (route === 'POST pair') return this.#pair(asked)
    const token = this.#store.useToken((asked.header('authorization') ?? '').replace(/^Bearer /, ''))
    if (!token) return error(401, 'token-unknown')
    if (token.revokedAt) return error(401, 'token-revoked')
    const need = (scope: string, work: () => Answer) =>
      token.scopes.includes(scope)
        ? work()
        : error(403, 'scope-missing', `この連携には ${scope} の許可がありません`)
    switch (route) {
      case 'DELETE token':
        this.#store.revokeToken(token.id)
        return { status: 204, headers: {}, body: '' }
      case 'GET accounts':
        return need('accounts', () => json({ accounts: this.#store.accounts() }))
      case 'POST rows':
        return need('rows.write', () => this.#postRows(asked, token))
      case 'GET rows':
        return need('rows.read', () => this.#getRows(asked))
      case 'PUT health':
        return need('health', () => this.#putHealth(asked, token))
    }
    const removed = /^DELETE rows\/(.+)$/.exec(route)
    if (removed) return need('rows.remove', () => this.#remove(decodeURIComponent(removed[1] ?? '')))
    return error(404, 'not-found')
  }

  #pair(asked: Asked): Answer {
    const now = this.#memory.now().getTime()
    const wrong = (this.#wrongCodes.get(asked.address) ?? []).filter((at) => at > now - WRONG_CODES_MS)
    if (wrong.length >= WRONG_CODES) {
      return error(429, 'rate-limited', undefined, { 'Retry-After': '600' })
    }
    const request = pairRequest(jsonBody(asked))
    if (!request) return error(400, 'malformed')
    const paired = this.#store.pair(request.code, request.client, SCOPES)
    if (paired) return json({ ...paired, business: BUSINESS, scopes: SCOPES }, 201)
    this.#wrongCodes.set(asked.address, [...wrong, now])
    return error(404, 'code-unknown')
  }

  #postRows(asked: Asked, token: KnownToken): Answer {
    const key = asked.header('idempotency-key')
    const before = key ? this.#store.answered(token.id, key, asked.body) : { kind: 'none' as const }
    if (before.kind === 'reused') return error(422, 'idempotency-reused')
    if (before.kind === 'same') return jsonText(before.answer)
    const rows = incomingRows(jsonBody(asked), LIMITS.rows)
    if (typeof rows === 'string') return error(400, 'malformed', rows)
    const answer = JSON.stringify({ results: this.#store.storeRows(rows) })
    if (key) this.#store.keepAnswer(token.id, key, asked.body, answer)
    return jsonText(answer)
  }

  #getRows(asked: Asked): Answer {
    const account = asked.query.get('account')
    const from = asked.query.get('from')
    const to = asked.query.get('to')
    const after = Number(asked.query.get('after') ?? 0)
    if (!account || !isDay(from) || !isDay(to) || !Number.isSafeInteger(after)) return error(400, 'malformed')
    const found = this.#store.rows(account, from, to, after, LIMITS.perPage + 1)
    const page = found.slice(0, LIMITS.perPage)
    const next = found.length > page.length ? String(page.at(-1)?.seq) : null
    return json({
      rows: page.map(({ row }) => ({
        id: row.id,
        key: row.key,
        date: row.date,
        amount: row.amount,
        currency: row.currency,
        description: row.description,
        balance: row.balance,
      })),
      next,
    })
  }

  #remove(id: string): Answer {
    return this.#store.removeRow(id) ? { status: 204, headers: {}, body: '' } : error(404, 'row-unknown')
  }

  #putHealth(asked: Asked, token: KnownToken): Answer {
    const report = jsonBody(asked)
    if (!isHealthReport(report)) return error(400, 'malformed')
    this.#store.keepHealth(token.id, report)
    return { status: 204, headers: {}, body: '' }
  }

  #page(asked: Asked): Answer {
    if (asked.method === 'GET' && asked.path === '/') return ledgerPage(this.#store, null)
    if (asked.method === 'POST' && asked.path === '/code')
      return ledgerPage(this.#store, this.#store.newCode())
    if (asked.method === 'POST' && asked.path === '/revoke') {
      this.#store.revokeToken(formFields(asked.body, 'utf-8').get('token') ?? '')
      return { status: 303, headers: { Location: '/' }, body: '' }
    }
    return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: 'not found' }
  }
}

function jsonText(body: string): Answer {
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body }
}

function error(status: number, code: string, words?: string, headers: Record<string, string> = {}): Answer {
  return json({ error: words === undefined ? { code } : { code, words } }, status, headers)
}
