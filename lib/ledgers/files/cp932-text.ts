// Text as CP932 bytes for a person's file: what CP932 does not have shows as 〓, the printer's mark, where a lone ? would look meant.
import { encodeCp932 } from '../../file/cp932'

/** The bytes, and the characters that became 〓, each once. A kana followed by a separate voicing mark is one letter. */
export function cp932Text(text: string): { bytes: Uint8Array<ArrayBuffer>; unmappable: string[] } {
  const joined = text.replace(/.[\u3099\u309a]/gu, (pair) => pair.normalize('NFC'))
  const first = encodeCp932(joined)
  if (first.unmappable.length === 0) return { bytes: Uint8Array.from(first.bytes), unmappable: [] }
  const missing = new Set(first.unmappable)
  const marked = Array.from(joined, (character) => (missing.has(character) ? '〓' : character)).join('')
  return { bytes: Uint8Array.from(encodeCp932(marked).bytes), unmappable: first.unmappable }
}
