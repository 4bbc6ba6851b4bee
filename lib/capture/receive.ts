// Asks the bank for the file behind a caught press: once, and never again.
import type { Caught } from './catch-navigation'
import { fileNameOf } from './file-name'
import { formBody } from './form-body'
import { done, failed, type StepResult } from './steps'

/** What came: the bytes as they are, and how the bank named and typed them. */
export type Received = {
  bytes: Uint8Array<ArrayBuffer>
  name: string | null
  mediaType: string | null
  isAttachment: boolean
}

/** The largest file that is taken; 3,000 rows are well below one million bytes. */
export const MOST_BYTES = 20_000_000

const ANSWER_DEADLINE_MS = 120_000

/** The request for what was caught; null for a form that cannot be sent as the browser would send it. */
export function requestFor(caught: Caught, charset: string): RequestInit | null {
  const plain: RequestInit = { credentials: 'include', cache: 'no-store' }
  if (caught.entries === null) return plain
  if (/multipart|text\/plain/i.test(caught.form?.getAttribute('enctype') ?? '')) return null
  const body = formBody({ entries: caught.entries, charset: charsetOf(caught.form, charset) })
  if (body === null) return null
  return { ...plain, method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
}

/** Fetches once. Call it while the page's press still runs: a `blob:` may be gone a moment later. */
export async function receive(
  caught: Caught,
  charset: string,
  signal: AbortSignal,
  deadlineMs = ANSWER_DEADLINE_MS,
): Promise<StepResult<Received>> {
  const request = requestFor(caught, charset)
  if (request === null) return failed('form-unusual')
  const tooSlow = AbortSignal.timeout(deadlineMs)
  try {
    const answer = await fetch(caught.url, { ...request, signal: AbortSignal.any([signal, tooSlow]) })
    if (!answer.ok) return failed('refused')
    const bytes = await bytesOf(answer)
    if (bytes === null) return failed('too-large')
    const disposition = answer.headers.get('content-disposition') ?? ''
    return done({
      bytes,
      name: fileNameOf(disposition) ?? caught.fileName,
      mediaType: answer.headers.get('content-type'),
      isAttachment: /^\s*attachment/i.test(disposition) || caught.fileName !== null,
    })
  } catch {
    if (signal.aborted) return failed('stopped')
    return failed(tooSlow.aborted ? 'too-slow' : 'unreachable')
  }
}

/** The charset that a form writes in: its `accept-charset`, else the page's (`document.characterSet`). */
function charsetOf(form: HTMLFormElement | null, pageCharset: string): string {
  const named =
    form
      ?.getAttribute('accept-charset')
      ?.trim()
      .split(/[\s,]+/)[0] ?? ''
  if (named === '') return pageCharset
  try {
    return new TextDecoder(named).encoding
  } catch {
    return pageCharset
  }
}

/** The whole body; null where it is larger than MOST_BYTES, of which no more is read then. */
async function bytesOf(answer: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = answer.body?.getReader()
  if (!reader) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value)
    size += read.value.length
    if (size > MOST_BYTES) {
      await reader.cancel()
      return null
    }
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
