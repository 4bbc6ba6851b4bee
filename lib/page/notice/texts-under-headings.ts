// Texts that stand below each other in one block, each under a heading of its own, with no element around any of them.
import type { Piece } from '../kind/outline'
import { chunksOf, everyPiece, fold, isControl, squeeze, textOf } from '../kind/text'
import { SIDE_HEADING, TITLE_WORDS } from './article-title'
import { wholeDay } from './day'
import { fitsAsTitle } from './fit-title'
import { headingsOf } from './headings'
import { GENERIC_HEADING } from './words'

/** One text: its heading with what follows, as one piece, and the pieces of the page that it is made of. */
type TextUnderHeading = { section: Piece; pieces: Piece[] }

/** The texts that the headings of one tag part a block into; empty where a heading over them has a subject, and they are the chapters of one text. */
export function textsUnderHeadings(piece: Piece): TextUnderHeading[] {
  const rows = textsInRows(piece)
  if (rows.length > 1) return rows
  const titles = piece.kids.map(titleOfHead)
  const first = titles.findIndex((title) => title !== null && isTitle(title))
  const head = piece.kids[first]
  if (head === undefined || typeof head === 'string') return []
  const heads = piece.kids.flatMap((kid, at) =>
    typeof kid !== 'string' && kid.tag === head.tag && titles[at] !== null ? [at] : [],
  )
  const own = heads.filter((at) => at >= first)
  const isChapter = (title: string | null): boolean => title === null || !isTitle(title)
  if (own.length < 2 || own.some((at) => isChapter(titles[at] ?? null))) return []
  return own.map((at, index) => {
    const next = own[index + 1]
    const end = next === undefined ? piece.kids.length : next - Number(isDay(piece.kids[next - 1]))
    const kids = piece.kids.slice(at - Number(isDay(piece.kids[at - 1])), end)
    const way = kids.findIndex((kid) => typeof kid !== 'string' && [...everyPiece(kid)].some(isButton))
    const text = way < 0 ? kids : kids.slice(0, way)
    const order = text.flatMap((kid) => (typeof kid === 'string' ? [] : [kid.order]))[0] ?? piece.order
    return {
      section: { element: piece.element, tag: 'section', kids: text, order },
      pieces: text.filter((kid) => typeof kid !== 'string'),
    }
  })
}

/** The texts of a table, each a row of its title (th) and what it says (td); empty where some row is another. */
function textsInRows(piece: Piece): TextUnderHeading[] {
  const texts = piece.kids.map((row): TextUnderHeading | null => {
    if (typeof row === 'string' || row.tag !== 'tr' || row.kids.length !== 2) return null
    const [head, text] = row.kids
    if (typeof head !== 'object' || typeof text !== 'object' || head.tag !== 'th') return null
    if (!isTitle(squeeze(chunksOf(head)[0]?.text ?? '')) || !/。/.test(textOf(text))) return null
    const kids = [
      { ...head, tag: 'h3' },
      { ...text, tag: 'div' },
    ]
    return { section: { ...row, tag: 'section', kids }, pieces: [row] }
  })
  return texts.every((text) => text !== null) ? texts : []
}

/** The words (squeezed) of a kid that is a heading and nothing else; null for any other. */
function titleOfHead(kid: Piece | string): string | null {
  if (typeof kid === 'string') return null
  const heading = headingsOf(kid, 1)[0]
  const text = squeeze(textOf(kid))
  return heading !== undefined && squeeze(heading.text) === text ? text : null
}

const isTitle = (text: string): boolean =>
  text.length > 5 &&
  (TITLE_WORDS.test(text) || /^[\x20-\x7e]{8,}$/.test(text)) &&
  !SIDE_HEADING.test(text) &&
  !GENERIC_HEADING.test(text) &&
  fitsAsTitle(text)

const isDay = (kid: Piece | string | undefined): boolean =>
  kid !== undefined && wholeDay(fold(typeof kid === 'string' ? kid : textOf(kid))) !== null

/** A button, and no link within a text. */
const isButton = (piece: Piece): boolean => isControl(piece) && piece.tag !== 'a'
