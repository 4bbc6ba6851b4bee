// Text to CP932 (Windows-31J), which browsers decode and do not encode: their decoder turned round.

/** Stands for a character that CP932 does not have (U+3013, the printer's mark for a missing letter). */
const GETA = 0x81ac

/** Characters that other tables than Windows' give for the same byte pair, by their code there. */
const ALIASES: readonly (readonly [string, number])[] = [
  ['\u00a5', 0x5c],
  ['\u203e', 0x7e],
  ['\u301c', 0x8160],
  ['\u2016', 0x8161],
  ['\u2212', 0x817c],
  ['\u2014', 0x815c],
  ['\u00a2', 0x8191],
  ['\u00a3', 0x8192],
  ['\u00ac', 0x81ca],
  ['\u00a6', 0xfa55],
]

let table: ReadonlyMap<string, number> | null = null

/** The text's bytes in CP932; characters that it does not have become 〓 and are listed, each once. */
export function encodeCp932(text: string): { bytes: Uint8Array<ArrayBuffer>; unmappable: string[] } {
  table ??= turnedRound()
  const bytes: number[] = []
  const unmappable = new Set<string>()
  // A kana followed by a separate voicing mark is one letter here.
  for (const character of text.replace(/.[\u3099\u309a]/gu, (pair) => pair.normalize('NFC'))) {
    let code = table.get(character)
    if (code === undefined) {
      unmappable.add(character)
      code = GETA
    }
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return { bytes: Uint8Array.from(bytes), unmappable: [...unmappable] }
}

/** Every character that the decoder knows with its code, as Windows encodes: of two codes for one character the lower, but never NEC's copies of IBM's letters (0xED, 0xEE). */
function turnedRound(): Map<string, number> {
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const codes = new Map<string, number>()
  const learn = (...code: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(code))
      const value = code.reduce((high, low) => high * 256 + low, 0)
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, value)
    } catch {
      // No character has this code.
    }
  }
  for (let byte = 0; byte <= 0xff; byte++) learn(byte)
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    // 0xF0–0xF9 are letters of the user's own, which mean something else on every computer.
    const isTaken =
      (lead <= 0x9f || lead >= 0xe0) && lead !== 0xed && lead !== 0xee && !(lead >= 0xf0 && lead <= 0xf9)
    if (isTaken) for (let trail = 0x40; trail <= 0xfc; trail++) learn(lead, trail)
  }
  for (const [character, code] of ALIASES) if (!codes.has(character)) codes.set(character, code)
  return codes
}
