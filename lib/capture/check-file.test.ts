// What is a file and what is a page.
import { describe, expect, it } from 'vitest'
import { encodeCp932 } from '../file/cp932'
import { checkFile } from './check-file'
import type { Received } from './receive'

const came = (bytes: Uint8Array, rest: Partial<Received> = {}): Received => ({
  bytes: Uint8Array.from(bytes),
  name: null,
  mediaType: null,
  isAttachment: false,
  ...rest,
})
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('checkFile', () => {
  it('takes a CSV whatever its media type says', () => {
    for (const mediaType of ['text/csv', 'application/octet-stream', 'application/vnd.ms-excel', null]) {
      expect(checkFile(came(utf8('日付,金額\r\n'), { mediaType })).kind).toBe('done')
    }
    const labelled = came(encodeCp932('日付,金額\r\n').bytes, { mediaType: 'text/html', isAttachment: true })
    expect(checkFile(labelled).kind).toBe('done')
  })

  it('knows a page by its beginning, also as an attachment and after a byte order mark', () => {
    for (const text of [
      '<!DOCTYPE html><p>エラー',
      '\ufeff<html>',
      '\r\n <HTML><BODY>',
      '<!-- x --><html>',
    ]) {
      const result = checkFile(came(utf8(text), { isAttachment: true, mediaType: 'text/csv' }))
      expect(result).toEqual({ kind: 'failed', cause: 'answered-a-page' })
    }
    expect(checkFile(came(utf8('エラー'), { mediaType: 'text/html' }))).toEqual({
      kind: 'failed',
      cause: 'answered-a-page',
    })
  })

  it('tells a page that says the session is over, in Shift_JIS too', () => {
    const page = '<html><body>前回の操作から一定時間が経過したため、再度ログインしてください。</body></html>'
    for (const bytes of [utf8(page), encodeCp932(page).bytes]) {
      expect(checkFile(came(bytes))).toEqual({ kind: 'failed', cause: 'session-over' })
    }
  })

  it('does not take a token that was spent for the end of the session', () => {
    const page = '<html><p>「戻る」ボタンや二重押しはできません。再度ログインしてください。</p></html>'
    expect(checkFile(came(utf8(page)))).toEqual({ kind: 'failed', cause: 'answered-a-page' })
  })

  it('refuses an empty answer', () => {
    expect(checkFile(came(new Uint8Array()))).toEqual({ kind: 'failed', cause: 'empty' })
  })

  it('takes an OFX file, which begins with a header or with a tag', () => {
    expect(checkFile(came(utf8('OFXHEADER:100\r\n'))).kind).toBe('done')
    expect(checkFile(came(utf8('<OFX><SIGNONMSGSRSV1>'))).kind).toBe('done')
  })
})
