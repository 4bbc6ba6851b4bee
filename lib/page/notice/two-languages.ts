// Marks that a page says twice, once in each of its languages: Important 重要, 未読(Unread).

/** A pattern of whole marks, extended to the same mark in two languages. Runs on squeezed text. */
export function inEither(pattern: RegExp): { test: (word: string) => boolean } {
  return {
    test: (word) => pattern.test(word) || (halvesOf(word)?.every((half) => pattern.test(half)) ?? false),
  }
}

const ENGLISH = "[a-z.'-]{2,20}"
const JAPANESE = '[^!-~]{1,20}'
/** What parts the two: nothing, a stroke, a bracket. */
const BETWEEN = '[/|・:(\\[]?'
const BOTH = [
  new RegExp(`^[【(\\[]?(${ENGLISH})${BETWEEN}(${JAPANESE}?)[】)\\]]?$`, 'i'),
  new RegExp(`^[【(\\[]?(${JAPANESE}?)${BETWEEN}(${ENGLISH})[】)\\]]?$`, 'i'),
]

/** A word in two languages as its two halves; null where it is in one. */
function halvesOf(word: string): string[] | null {
  for (const pattern of BOTH) {
    const match = pattern.exec(word)
    if (match !== null) return match.slice(1)
  }
  return null
}
