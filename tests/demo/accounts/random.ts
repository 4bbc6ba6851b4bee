// Chance that is the same on every machine and every run.

/** A source of numbers in [0, 1) that depends on nothing but the text of its seed (FNV-1a, then mulberry32). */
export function chance(seed: string): () => number {
  let state = 0x811c9dc5
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `low` to `high`, both included, in steps of `step`. */
export function between(random: () => number, low: number, high: number, step = 1): number {
  return low + Math.floor(random() * (Math.floor((high - low) / step) + 1)) * step
}

/** One of the list, which must not be empty. */
export function oneOf<T>(random: () => number, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0]
}
