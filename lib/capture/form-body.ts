// A form's entries as the bytes that the browser would have sent.
import { encodeCp932 } from '../file/cp932'

/** What a form would send, and how it would write it. */
export type FormEntries = { entries: readonly (readonly [string, FormDataEntryValue])[]; charset: string }

/**
 * The body in `application/x-www-form-urlencoded`, in the page's charset (HTML, 4.10.21.4); null where it cannot be
 * written so: a chosen file, or a charset other than UTF-8 and the Shift_JIS of Japanese banks.
 */
export function formBody({ entries, charset }: FormEntries): string | null {
  const encode = encoderOf(charset)
  if (encode === null) return null
  const pairs: string[] = []
  for (const [name, value] of entries) {
    if (typeof value !== 'string') return null
    pairs.push(`${percentEncoded(encode(withCrLf(name)))}=${percentEncoded(encode(withCrLf(value)))}`)
  }
  return pairs.join('&')
}

function encoderOf(charset: string): ((text: string) => Uint8Array) | null {
  switch (charset.toLowerCase()) {
    case 'utf-8':
      return (text) => new TextEncoder().encode(text)
    case 'shift_jis':
      return shiftJis
    default:
      return null
  }
}

/** A character that Shift_JIS does not have goes as a decimal reference, as every browser sends it. */
function shiftJis(text: string): Uint8Array {
  const { bytes, unmappable } = encodeCp932(text)
  if (unmappable.length === 0) return bytes
  const missing = new Set(unmappable)
  const written = [...text].map((char) => (missing.has(char) ? `&#${char.codePointAt(0) ?? 0};` : char))
  return encodeCp932(written.join('')).bytes
}

function withCrLf(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n')
}

function percentEncoded(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) {
    const char = String.fromCharCode(byte)
    if (/[A-Za-z0-9*\-._]/.test(char)) text += char
    else text += byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return text
}
