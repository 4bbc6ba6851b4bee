// Finds the character between the fields of a delimited text.

const CANDIDATES = [',', '\t', ';', '|'] as const

/** The delimiter whose count outside quotes is highest and most alike over the first 60 lines; a comma where none stands out. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 60)
  let best: string = ','
  let bestScore = 0
  for (const candidate of CANDIDATES) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(candidate).length - 1)
    const score = mostCommon(counts.filter((count) => count > 0))
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** How many lines share the most common count, weighted by that count (a tab in one note is no delimiter). */
function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return Math.max(0, ...[...times].map(([count, lines]) => lines * Math.min(count, 4)))
}
