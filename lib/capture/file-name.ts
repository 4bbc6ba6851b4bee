// The file's name as the bank gives it in Content-Disposition.

/**
 * The name; null where the header has none. `filename*` (RFC 8187) wins over `filename`, which banks write in raw UTF-8 or
 * Shift_JIS, percent-encoded, or as an encoded word, all seen in the field. Folders in it are dropped.
 */
export function fileNameOf(disposition: string): string | null {
  const extended = /filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]+)/i.exec(disposition)
  if (extended) {
    const name = percentDecoded(extended[2] ?? '', extended[1] ?? 'utf-8')
    if (name !== null) return baseName(name)
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition)
  const raw = (plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2])?.trim()
  return raw === undefined ? null : baseName(readable(raw))
}

function readable(raw: string): string {
  const word = /^=\?([\w-]+)\?B\?([^?]*)\?=$/i.exec(raw)
  if (word) return encodedWord(word[1] ?? 'utf-8', word[2] ?? '') ?? raw
  if (/%[0-9a-f]{2}/i.test(raw)) return percentDecoded(raw, 'utf-8') ?? raw
  // fetch gives each byte of a header as one character.
  if (!/[\u0080-\u00ff]/.test(raw)) return raw
  const bytes = Uint8Array.from(raw, byteOf)
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'shift_jis') ?? raw
}

function encodedWord(charset: string, base64: string): string | null {
  try {
    return decoded(Uint8Array.from(atob(base64), byteOf), charset)
  } catch {
    return null
  }
}

function percentDecoded(text: string, charset: string): string | null {
  const bytes = Uint8Array.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    byteOf,
  )
  return decoded(bytes, charset)
}

function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function byteOf(char: string): number {
  return char.charCodeAt(0) & 0xff
}

function baseName(name: string): string | null {
  const base = name.split(/[\\/]/).at(-1)?.trim() ?? ''
  return base === '' ? null : base
}
