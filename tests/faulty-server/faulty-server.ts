// A proxy on 127.0.0.1 that stands between us and a ledger and fails in named ways, before or after the ledger has done its work.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Every way to fail that is tried. "commit" means that the request reached the ledger and took effect. */
export const FAULTS = [
  'cut-before-commit',
  'answer-lost-after-commit',
  'error-before-commit',
  'error-after-commit',
  'cut-in-mid-body',
  'slow-commit',
  'partial-batch',
  'delivered-twice',
  'too-many-with-retry-after',
  'too-many-without-retry-after',
  'forbidden-as-rate-limit',
  'forbidden-as-missing-right',
  'unauthorized-once',
  'redirect',
  'redirect-after-commit',
  'html-instead-of-json',
  'html-after-commit',
] as const
export type Fault = (typeof FAULTS)[number]

/** Of the requests that a ledger gets, which fail and how; null lets one through. */
export type Plan = (request: { method: string; path: string; count: number }) => Fault | null

/** How the ledger under test words what the proxy has to imitate. */
export type Dialect = {
  /** The first half of a batch's answer, as the ledger would send it had it stopped half-way; absent where a request holds one row. */
  halve?: (answer: string) => string
  rateLimit403: { headers: Record<string, string>; body: string }
  missingRight403: { headers: Record<string, string>; body: string }
}

export type FaultyServer = {
  address: string
  plan: Plan
  /** How often each fault was played. */
  played: Map<Fault, number>
  requests: number
  /** Lets every slow commit reach the ledger now; resolves when the ledger has answered them. */
  land: () => Promise<void>
  close: () => Promise<void>
}

/** Starts the proxy in front of `target` (`http://127.0.0.1:port/`). Without a plan it lets everything through. */
export async function startFaultyServer(target: string, dialect: Dialect): Promise<FaultyServer> {
  const held: (() => Promise<unknown>)[] = []
  const server = createServer((request, response) => {
    void play(request, response).catch(() => response.destroy())
  })

  async function play(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const path = request.url ?? '/'
    const method = request.method ?? 'GET'
    proxy.requests++
    const fault = proxy.plan({ method, path, count: proxy.requests })
    if (fault !== null) proxy.played.set(fault, (proxy.played.get(fault) ?? 0) + 1)
    const forward = () => forwardTo(target, request, body)
    switch (fault) {
      case null:
        return answer(response, await forward())
      case 'cut-before-commit':
        return void response.destroy()
      case 'answer-lost-after-commit':
        await forward()
        return void response.destroy()
      case 'error-before-commit':
        return plain(response, 503, {}, '')
      case 'error-after-commit':
        await forward()
        return plain(response, 500, {}, '')
      case 'cut-in-mid-body': {
        const whole = await forward()
        response.writeHead(whole.status, {
          ...whole.headers,
          'content-length': String(whole.body.length + 1),
        })
        response.write(whole.body.subarray(0, Math.floor(whole.body.length / 2)))
        // Half a body, then the line goes dead.
        return void setImmediate(() => response.destroy())
      }
      case 'slow-commit':
        held.push(forward)
        return void response.destroy()
      case 'partial-batch': {
        const whole = await forward()
        if (dialect.halve === undefined || whole.status >= 300) return answer(response, whole)
        return answer(response, { ...whole, body: Buffer.from(dialect.halve(whole.body.toString('utf8'))) })
      }
      case 'delivered-twice': {
        const first = await forward()
        await forward()
        return answer(response, first)
      }
      case 'too-many-with-retry-after':
        return plain(response, 429, { 'retry-after': '7' }, '')
      case 'too-many-without-retry-after':
        return plain(response, 429, {}, '')
      case 'forbidden-as-rate-limit':
        return plain(response, 403, dialect.rateLimit403.headers, dialect.rateLimit403.body)
      case 'forbidden-as-missing-right':
        return plain(response, 403, dialect.missingRight403.headers, dialect.missingRight403.body)
      case 'unauthorized-once':
        return plain(response, 401, {}, '')
      case 'redirect-after-commit':
        await forward()
        return plain(response, 302, { location: 'http://127.0.0.1:9/login' }, '')
      case 'redirect':
        return plain(response, 302, { location: 'http://127.0.0.1:9/login' }, '')
      case 'html-after-commit':
        await forward()
        return plain(response, 200, { 'content-type': 'text/html' }, '<!doctype html><title>Wi-Fi</title>')
      case 'html-instead-of-json':
        return plain(response, 200, { 'content-type': 'text/html' }, '<!doctype html><title>Wi-Fi</title>')
      default:
        return fault satisfies never
    }
  }

  const proxy: FaultyServer = {
    address: await listen(server),
    plan: () => null,
    played: new Map(),
    requests: 0,
    land: async () => void (await Promise.all(held.splice(0).map((forward) => forward()))),
    close: () => closeServer(server),
  }
  return proxy
}

/** Listens on a free port of 127.0.0.1; gives the address with a slash at its end. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** Closes a server and every connection to it. */
export function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** The whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

type Forwarded = { status: number; headers: Record<string, string>; body: Buffer }

async function forwardTo(target: string, request: IncomingMessage, body: Buffer): Promise<Forwarded> {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    ['host', 'connection', 'content-length', 'transfer-encoding'].includes(name) || typeof value !== 'string'
      ? []
      : [[name, value]],
  )
  const answered = await fetch(new URL((request.url ?? '/').slice(1), target), {
    method: request.method ?? 'GET',
    headers,
    redirect: 'manual',
    ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
  })
  const kept = [...answered.headers].filter(
    ([name]) =>
      !['connection', 'content-length', 'transfer-encoding', 'content-encoding', 'keep-alive'].includes(name),
  )
  return {
    status: answered.status,
    headers: Object.fromEntries(kept),
    body: Buffer.from(await answered.arrayBuffer()),
  }
}

function answer(response: ServerResponse, { status, headers, body }: Forwarded): void {
  response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': String(body.length) })
  response.end(status === 204 ? undefined : body)
}

function plain(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string,
): void {
  response.writeHead(status, headers)
  response.end(body)
}
