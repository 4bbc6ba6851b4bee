// Text -> CP932 (windows-31j) bytes, by turning the platform's own decoder round: there is no encoder in browsers.

/** `unmappable` lists each character that CP932 lacks, once, in order; its place holds `?` (0x3F). */
export type Cp932Encoded = { bytes: Uint8Array; unmappable: string[] }

let codes: ReadonlyMap<string, number> | null = null

/** Wave dash, minus and the like, which Unicode text of other origin writes with a neighbour of the character CP932 maps to. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  '\u301C': '\uFF5E',
  '\u2016': '\u2225',
  '\u2212': '\uFF0D',
  '\u00A2': '\uFFE0',
  '\u00A3': '\uFFE1',
  '\u00AC': '\uFFE2',
  '\u2014': '\u2015',
  '\u00A5': '\\',
}

/** The bytes of a text in CP932, for exports and form posts. Characters of two codes take the one that Windows writes. */
export function encodeCp932(text: string): Cp932Encoded {
  codes ??= inverted()
  const bytes: number[] = []
  const unmappable: string[] = []
  for (const character of text) {
    const code = codes.get(character) ?? codes.get(NEIGHBOURS[character] ?? '')
    if (code === undefined) {
      bytes.push(0x3f)
      if (!unmappable.includes(character)) unmappable.push(character)
    } else if (code > 0xff) bytes.push(code >> 8, code & 0xff)
    else bytes.push(code)
  }
  return { bytes: Uint8Array.from(bytes), unmappable }
}

/** Rows of NEC's selection of IBM's characters (0xED, 0xEE) come last: Windows writes IBM's own (0xFA–0xFC). */
function inverted(): Map<string, number> {
  const decoder = new TextDecoder('shift_jis')
  const map = new Map<string, number>()
  const learn = (code: number, bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\uFFFD' && !map.has(character)) map.set(character, code)
  }
  for (let code = 0; code < 0x80; code++) learn(code, [code])
  for (let code = 0xa1; code <= 0xdf; code++) learn(code, [code])
  const leads = [
    ...span(0x81, 0x9f),
    ...span(0xe0, 0xec),
    ...span(0xef, 0xef),
    ...span(0xfa, 0xfc),
    0xed,
    0xee,
  ]
  for (const lead of leads) {
    for (const trail of span(0x40, 0xfc)) if (trail !== 0x7f) learn((lead << 8) | trail, [lead, trail])
  }
  return map
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
