// Bytes -> text: BOM, strict UTF-8, CP932, UTF-16, and what they were converted to. Lost characters are an error, never a guess.
import { eucText } from './euc-jp'

export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'shift_jis'
  | 'utf-16le'
  | 'utf-16be'
  | 'euc-jp'
  | 'iso-2022-jp'

export type Decoded =
  | { kind: 'text'; text: string; encoding: Encoding }
  | { kind: 'error'; error: 'empty' | 'not-a-statement' | 'unknown-encoding' }

/** First bytes of files that are no text: PDF, PNG, JPEG, GIF, ZIP (also .xlsx), gzip, old Excel. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/**
 * The text of a file. CP932 is `shift_jis` in browsers (windows-31j), where 0x5C is a yen sign that reads as a backslash.
 * not-a-statement: a PDF, picture or archive. unknown-encoding: no encoding fits, or characters were lost before.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { kind: 'error', error: 'empty' }
  if (SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte))) {
    return { kind: 'error', error: 'not-a-statement' }
  }
  const found = textOf(bytes)
  if (found === null)
    return { kind: 'error', error: bytes.includes(0) ? 'not-a-statement' : 'unknown-encoding' }
  const { text, encoding } = found
  if (/^[\s\uFEFF]*$/.test(text)) return { kind: 'error', error: 'empty' }
  if (text.includes('\u0000')) return { kind: 'error', error: 'not-a-statement' }
  return isDamaged(text) ? { kind: 'error', error: 'unknown-encoding' } : { kind: 'text', text, encoding }
}

type Found = { text: string; encoding: Encoding }

function textOf(bytes: Uint8Array): Found | null {
  const marked = encodingOfMark(bytes)
  if (marked !== null) return attempt(bytes.subarray(marked.length), marked.encoding)
  const wide = widthOfNuls(bytes)
  if (wide !== null) return attempt(bytes, wide)
  if (hasEscape(bytes)) return attempt(bytes, 'iso-2022-jp')
  const utf8 = attempt(bytes, 'utf-8')
  if (utf8 !== null && !isOfPairedKana(utf8.text)) return utf8
  const cp932 = attempt(bytes, 'shift_jis')
  if (utf8 !== null) return cp932 ?? utf8
  const euc = eucText(bytes, cp932?.text ?? null)
  return euc === null ? cp932 : { text: euc, encoding: 'euc-jp' }
}

/** Letters of other scripts and nothing Japanese: a few half-width kana of CP932 that happen to be UTF-8 two by two (ﾔｱ is Ա). */
function isOfPairedKana(text: string): boolean {
  return /[\u0100-\u07FF]/.test(text) && !/[\u0800-\uFFFF]/.test(text)
}

/** ISO-2022-JP turns to kanji and back by ESC $ and ESC (; no other text has an ESC. */
function hasEscape(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b)
  return at !== -1 && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28)
}

function encodingOfMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8-bom', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? { encoding: 'utf-16be', length: 2 } : null
}

/** UTF-16 without a BOM: digits and commas leave every other byte nought. */
function widthOfNuls(bytes: Uint8Array): Encoding | null {
  const end = Math.min(bytes.length, 2000)
  let even = 0
  let odd = 0
  for (let at = 0; at < end; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++
  if (odd > end * 0.15 && even < odd * 0.1) return 'utf-16le'
  return even > end * 0.15 && odd < even * 0.1 ? 'utf-16be' : null
}

function attempt(bytes: Uint8Array, encoding: Encoding): Found | null {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

/** Characters that were lost before the file came here: U+FFFD, runs of question marks for words, or UTF-8 once read as CP932. */
function isDamaged(text: string): boolean {
  if (text.includes('\uFFFD')) return true
  const head = text.slice(0, 4000)
  if (/(?:^|[,\t"])\?{2,}(?:[,\t"]|$)/m.test(head) && !/[\u3040-\u30FF\u4E00-\u9FFF]/.test(head)) return true
  const strange = head.match(/[繧縺繝譁蜿螟蜃鬘谿驥蛟蟆邨]/g)?.length ?? 0
  const common = head.match(/[日年月金入出残高支払預引座店取引\u3041-\u3096]/g)?.length ?? 0
  return strange >= 8 && strange > common * 2
}
