// Headings of a page, by tag, by role or by looks.
import type { Piece } from '../kind/outline'
import { asShown, isControl, isInline, once, squeeze, textOf } from '../kind/text'
import { GENERIC_HEADING, IMPORTANT_MARK } from './words'

/** A heading: `level` 1–6 by its tag, 7 where only its words or its type make it one. */
export type Heading = { text: string; level: number; order: number; piece: Piece }

/** Names of boxes of notices or offers. */
const BOX_NAME =
  /^.{0,16}(?:お知らせ|おしらせ|ご連絡|メッセージ|ご案内|通知|トピックス|ニュース|キャンペーン|おすすめ|お得な情報|商品情報|notices?|messages?|announcements?|news|campaigns?|offers?|promotions?)(?:・.{1,8}|一覧)?$/i
const MAX_HEADINGS = 120

/** The headings under a piece in document order, or the first `most` of them. */
export function headingsOf(root: Piece, most = MAX_HEADINGS): Heading[] {
  const headings: Heading[] = []
  const visit = (piece: Piece): void => {
    if (headings.length >= most) return
    const level = levelOf(piece)
    if (level !== null) {
      const text = textOf(piece)
      if (text !== '' && text.length < 160) headings.push({ text, level, order: piece.order, piece })
      if (level !== 7) return
    }
    if (isControl(piece) || piece.element.getAttribute('aria-selected') === 'false') return
    // A box that is named for those who hear the page, and has no heading of its own.
    const name = level === null ? nameOf(piece) : null
    if (name !== null) headings.push({ text: asShown(name), level: 7, order: piece.order, piece })
    for (const kid of piece.kids) {
      if (typeof kid !== 'string') visit(kid)
      else if (level === null && namesWhatFollows(kid, piece))
        headings.push({ text: asShown(kid), level: 7, order: piece.order, piece })
    }
  }
  visit(root)
  return headings
}

/** Whether a bare text of a piece says that notices follow: neither a mark within a line nor what the line counts (未開封のお知らせ 5件 …). */
function namesWhatFollows(kid: string, piece: Piece): boolean {
  const name = squeeze(kid)
  if (!GENERIC_HEADING.test(name) || (isInline(piece) && IMPORTANT_MARK.test(name))) return false
  const line = squeeze(textOf(piece))
  return GENERIC_HEADING.test(line) || !/^\d{1,3}[件通]/.test(line.slice(line.indexOf(name) + name.length))
}

/** The name of a box or list of notices or offers that only a screen reader says. */
function nameOf({ tag, element }: Piece): string | null {
  const role = element.getAttribute('role')
  if (
    !/^(section|aside|article|ul|ol|dl|table)$/.test(tag) &&
    !/^(region|list|tabpanel|group|feed)$/.test(role ?? '')
  )
    return null
  const name = element.getAttribute('aria-label') ?? element.getAttribute('summary')
  return name !== null &&
    BOX_NAME.test(squeeze(name)) &&
    element.querySelector('h1,h2,h3,h4,h5,h6,caption') === null
    ? name
    : null
}

const levelOf = once((piece: Piece): number | null => {
  const tag = /^h([1-6])$/.exec(piece.tag)?.[1]
  if (tag !== undefined) return Number(tag)
  const { element } = piece
  if (element.getAttribute('role') === 'heading')
    return Number(element.getAttribute('aria-level') ?? '2') || 2
  if (piece.tag === 'caption' || piece.tag === 'legend') return 6
  if (isControl(piece) || !isLeafBlock(piece)) return null
  const text = squeeze(textOf(piece))
  return text.length > 1 && text.length <= 60 && !/^\d{1,3}[件通]$/.test(text) && looksLikeHeading(piece)
    ? 7
    : null
})

/** A block, table cell or bold run whose kids are texts and inline elements only. */
function isLeafBlock(piece: Piece): boolean {
  if (isInline(piece) && !/^(b|strong|font)$/.test(piece.tag)) return false
  return (
    piece.kids.length > 0 &&
    piece.kids.every((kid) => typeof kid === 'string' || (isInline(kid) && !isControl(kid)))
  )
}

const SPEAKS = /(?:お知らせ|お願い|について|ください|(?:お願い|いた)します|のご案内)[!。]?$/
/** The only cell of the first row of a table that is no table of columns: the head of a box. */
function headsABox({ element }: Piece): boolean {
  const row = element.parentElement
  const next = row?.nextElementSibling
  return (
    row?.childElementCount === 1 &&
    row.previousElementSibling === null &&
    next?.childElementCount === 1 &&
    next.firstElementChild?.localName === 'td'
  )
}

/** Set in bold or larger type, or white on a dark band. */
function looksLikeHeading(piece: Piece): boolean {
  if (/^(b|strong|dt)$/.test(piece.tag)) return true
  if (piece.tag === 'th') return headsABox(piece) && SPEAKS.test(squeeze(textOf(piece)))
  if (/^(li|dd|label)$/.test(piece.tag)) return false
  const view = piece.element.ownerDocument.defaultView
  if (view === null) return false
  const style = view.getComputedStyle(piece.element)
  if (Number(style.fontWeight) >= 600 || style.fontWeight === 'bold') return true
  if (Number.parseFloat(style.fontSize) >= 17) return true
  if (isOnBand(style) && /(?:お知らせ|お願い|について|ください|[のる]ご案内)$/.test(squeeze(textOf(piece))))
    return true
  const only = piece.kids.length === 1 ? piece.kids[0] : undefined
  return only !== undefined && typeof only !== 'string' && /^(b|strong)$/.test(only.tag)
}

/** Light words on a dark ground of their own. */
function isOnBand({ color, backgroundColor }: CSSStyleDeclaration): boolean {
  const [words, ground] = [color, backgroundColor].map((colour) =>
    [...colour.matchAll(/[\d.]+/g)].map(Number),
  )
  if (words?.length !== 3 || ground?.length !== 3) return false
  return Math.min(...words) > 220 && Math.min(...ground) < 110
}
