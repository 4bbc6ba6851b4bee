// A small web server on 127.0.0.1: what is asked and what is answered, nothing more.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** One request, its body read to the end. */
export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  cookies: ReadonlyMap<string, string>
  header: (name: string) => string | null
  body: Buffer
  /** Where it came from, for counting wrong tries. */
  address: string
}

/** One answer; a body of text is UTF-8. `hangUp` cuts the connection instead of answering. */
export type Answer = {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer | string
  hangUp?: boolean
}

/** Answers one request. */
export type Handler = (asked: Asked) => Answer | Promise<Answer>

/** A server that listens. */
export type Served = { origin: string; close: () => Promise<void> }

const LARGEST_BODY = 4_000_000

/** Listens on 127.0.0.1 (port 0: any that is free). A handler that throws is answered with 500 and its message on stderr. */
export async function serve(handler: Handler, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    answer(handler, request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end('demo server error')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    if (!Buffer.isBuffer(piece)) continue
    size += piece.length
    if (size <= LARGEST_BODY) pieces.push(piece)
  }
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const given = await handler({
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    cookies: cookiesOf(request.headers.cookie ?? ''),
    header: (name) => {
      const value = request.headers[name.toLowerCase()]
      return typeof value === 'string' ? value : null
    },
    body: Buffer.concat(pieces),
    address: request.socket.remoteAddress ?? '',
  })
  if (given.hangUp) {
    request.socket.destroy()
    return
  }
  response.writeHead(given.status, given.headers)
  response.end(given.body)
}

function cookiesOf(header: string): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim())
  }
  return cookies
}

/** A form's fields, percent-decoded in that charset; a repeated name keeps its last value. */
export function formFields(body: Buffer, charset: 'utf-8' | 'shift_jis'): Map<string, string> {
  const fields = new Map<string, string>()
  for (const pair of body.toString('latin1').split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = at < 0 ? pair : pair.slice(0, at)
    fields.set(percentDecoded(name, charset), percentDecoded(at < 0 ? '' : pair.slice(at + 1), charset))
  }
  return fields
}

function percentDecoded(text: string, charset: string): string {
  const bytes: number[] = []
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i)
    if (char === '%' && /^[0-9a-f]{2}$/i.test(text.slice(i + 1, i + 3))) {
      bytes.push(Number.parseInt(text.slice(i + 1, i + 3), 16))
      i += 2
    } else bytes.push(char === '+' ? 0x20 : char.charCodeAt(0))
  }
  return new TextDecoder(charset).decode(Uint8Array.from(bytes))
}

/** A JSON answer. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(value) }
}

/** The JSON of a request; null where it is none. */
export function jsonBody(asked: Asked): unknown {
  try {
    return JSON.parse(asked.body.toString('utf8'))
  } catch {
    return null
  }
}
