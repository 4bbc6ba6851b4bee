// The words of an outline: chunks, lines, and the folding that every comparison uses.
import type { Piece } from './outline'

const INLINE = new Set(
  'a abbr b bdi bdo big button cite code data em font i img input label mark q s samp select small span strong strike sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const APART = new Set(['a', 'button', 'input', 'label', 'time', 'select'])

/** What is worked out of a piece once and then known: a look asks for the same words many times. Pieces are gone after the look. */
export function once<T>(work: (piece: Piece) => T): (piece: Piece) => T {
  const known = new WeakMap<Piece, { value: T }>()
  return (piece) => {
    let found = known.get(piece)
    if (found === undefined) {
      found = { value: work(piece) }
      known.set(piece, found)
    }
    return found.value
  }
}

/** Text in one form: NFKC, white space (full width too) folded to one space, trimmed. */
export function fold(text: string): string {
  const known = FOLDED.get(text)
  if (known !== undefined) return known
  const folded = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
  if (text.length > LONGEST_KNOWN) return folded
  if (FOLDED.size >= MOST_KNOWN) FOLDED.clear()
  FOLDED.set(text, folded)
  return folded
}

/** Words of a page are folded again and again, by every question that is asked of them. */
const FOLDED = new Map<string, string>()
const MOST_KNOWN = 3_000
const LONGEST_KNOWN = 200

/** Folded and without any space: Japanese words stand the same however a page spreads them. */
export function squeeze(text: string): string {
  return fold(text).replace(/ /g, '')
}

/** As a person sees it: white space folded, nothing else changed. */
export function asShown(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim()
}

export function isInline(piece: Piece): boolean {
  return INLINE.has(piece.tag)
}

/** One text of the page, with the element that holds it and the link or button around it. */
export type Chunk = { text: string; piece: Piece; control: Piece | null }

/** The texts of a piece in document order. */
export const chunksOf = once((piece: Piece): readonly Chunk[] => {
  const chunks: Chunk[] = []
  const visit = (at: Piece, control: Piece | null): void => {
    const around = isControl(at) ? at : control
    for (const kid of at.kids) {
      if (typeof kid !== 'string') visit(kid, around)
      else {
        const text = asShown(kid)
        if (text !== '') chunks.push({ text, piece: at, control: around })
      }
    }
  }
  visit(piece, null)
  return chunks
})

/** Whether a piece is something to press. */
export function isControl(piece: Piece): boolean {
  const { tag, element } = piece
  if (tag === 'a' || tag === 'button' || tag === 'summary') return true
  if (tag === 'input') return /^(submit|button|image|reset)$/i.test(element.getAttribute('type') ?? '')
  const role = element.getAttribute('role')
  return (
    role === 'button' ||
    role === 'link' ||
    (tag !== 'body' && tag !== 'form' && tag !== 'label' && element.hasAttribute('onclick'))
  )
}

/** The text of a piece as lines: one a block, cells of a row parted by tabs; inline elements run on as they do on the page. */
export const linesOf = once((piece: Piece): readonly string[] => {
  let text = ''
  const visit = (at: Piece): void => {
    if (at.tag === 'br' || at.tag === 'hr') {
      text += '\n'
      return
    }
    if (at.tag === 'tr' && isKeyed(at)) {
      text += `\n${at.kids.flatMap((kid) => (typeof kid === 'string' ? [] : linesOf(kid).join(' '))).join('\t')}\n`
      return
    }
    const around =
      at.tag === 'td' || at.tag === 'th' ? '\t' : isInline(at) ? (APART.has(at.tag) ? ' ' : '') : '\n'
    text += around
    for (const kid of at.kids) {
      if (typeof kid === 'string') text += kid.replace(/\s+/g, ' ')
      else visit(kid)
    }
    text += around
  }
  visit(piece)
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[^\S\t]+/g, ' ')
        .replace(/ *\t[\t ]*/g, '\t')
        .trim(),
    )
    .filter((line) => line !== '')
})

/** A row of keys and values: its cells stay in one line, whatever blocks they are made of. */
function isKeyed(row: Piece): boolean {
  const [first, second] = row.kids.filter((kid) => typeof kid !== 'string')
  return first?.tag === 'th' && second?.tag === 'td' && row.kids.length <= 6
}

/** The text of a piece in one line, as shown. */
export const textOf = once((piece: Piece): string => asShown(linesOf(piece).join(' ')))

/** The pieces under (and with) a piece for which the test holds, in document order; what lies under a hit is not searched. */
export function outermost(piece: Piece, test: (piece: Piece) => boolean): Piece[] {
  if (test(piece)) return [piece]
  return piece.kids.flatMap((kid) => (typeof kid === 'string' ? [] : outermost(kid, test)))
}

/** Whether a piece holds no more than that many pieces; looks no further than that. */
export function isSmall(piece: Piece, most: number): boolean {
  let left = most
  const count = (at: Piece): boolean => {
    left -= 1
    return left >= 0 && at.kids.every((kid) => typeof kid === 'string' || count(kid))
  }
  return count(piece)
}

/** Every piece under (and with) a piece, in document order. */
export function* everyPiece(piece: Piece): Generator<Piece> {
  const stack = [piece]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    yield at
    for (let i = at.kids.length - 1; i >= 0; i -= 1) {
      const kid = at.kids[i]
      if (kid !== undefined && typeof kid !== 'string') stack.push(kid)
    }
  }
}

/** The same tree without some pieces; what holds none of them is shared with it. */
export function without(piece: Piece, drop: ReadonlySet<Piece>): Piece {
  if (drop.size === 0) return piece
  let isWhole = true
  const kids: (Piece | string)[] = []
  for (const kid of piece.kids) {
    const kept = typeof kid === 'string' ? kid : drop.has(kid) ? null : without(kid, drop)
    if (kept !== kid) isWhole = false
    if (kept !== null) kids.push(kept)
  }
  return isWhole ? piece : { ...piece, kids }
}
