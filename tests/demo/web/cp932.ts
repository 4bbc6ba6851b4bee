// Text as the bytes of Windows' Shift_JIS (CP932), by inverting what every browser decodes.

let bytesOf: ReadonlyMap<string, readonly number[]> | null = null

function table(): ReadonlyMap<string, readonly number[]> {
  if (bytesOf) return bytesOf
  const decoder = new TextDecoder('shift_jis')
  const map = new Map<string, readonly number[]>()
  const add = (...bytes: number[]) => {
    const char = decoder.decode(Uint8Array.from(bytes))
    if (!char.includes('\ufffd') && [...char].length === 1 && !map.has(char)) map.set(char, bytes)
  }
  for (let byte = 0; byte < 0x80; byte += 1) add(byte)
  for (let byte = 0xa1; byte < 0xe0; byte += 1) add(byte)
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if (lead >= 0xa0 && lead < 0xe0) continue
    for (let trail = 0x40; trail <= 0xfc; trail += 1) if (trail !== 0x7f) add(lead, trail)
  }
  bytesOf = map
  return map
}

/** The CP932 bytes; a character that has none becomes a decimal HTML reference, as browsers send it. */
export function encodeCp932(text: string): Uint8Array<ArrayBuffer> {
  const known = table()
  const bytes: number[] = []
  for (const char of text) {
    bytes.push(...(known.get(char) ?? [...`&#${char.codePointAt(0) ?? 0};`].map((c) => c.charCodeAt(0))))
  }
  return Uint8Array.from(bytes)
}
