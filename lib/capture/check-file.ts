// Whether what came is a file at all: an old bank answers 200 and a page when the session is over.
import type { Received } from './receive'
import { done, failed, type StepResult } from './steps'

const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|script|meta|frameset)\b/i
const SESSION_OVER =
  /タイムアウト|再度ログイン|ログインし(?:直し)?てください|一定時間|セッション|別の(?:画面|端末)|中断させていただき|session (?:has )?(?:expired|timed out)/i

/** A page that was asked for twice or out of order also sends the person to log in again, though the session stands. */
const OUT_OF_ORDER = /二重押し|「戻る」|画面遷移/

/** The file, or why it is none. A page handed out as an attachment is a page too. */
export function checkFile(received: Received): StepResult<Received> {
  if (received.bytes.length === 0) return failed('empty')
  if (!isPage(received)) return done(received)
  const text = textOf(received).replace(/<[^>]*>/g, ' ')
  const isOver = SESSION_OVER.test(text) && !OUT_OF_ORDER.test(text)
  return failed(isOver ? 'session-over' : 'answered-a-page')
}

function isPage(received: Received): boolean {
  if (
    HTML_START.test(
      textOf(received)
        .slice(0, 4096)
        .replace(/^\ufeff/, ''),
    )
  )
    return true
  return !received.isAttachment && /^(?:text\/html|application\/xhtml)/i.test(received.mediaType ?? '')
}

/** Good enough to know a page and its words by: strict UTF-8, else Shift_JIS. */
function textOf({ bytes }: Received): string {
  const start = bytes.subarray(0, 200_000)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
  } catch {
    return new TextDecoder('shift_jis').decode(start)
  }
}
