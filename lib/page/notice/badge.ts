// Bare numbers that stand at a word for notices: a round badge in a menu or header, the number in the words of a link.
import type { Piece } from '../kind/outline'
import { chunksOf, isControl, isSmall, squeeze, textOf } from '../kind/text'
import type { Counter } from './counter'
import { IMPORTANT_WORD } from './words'

const BADGE_WORD =
  /(?:お知らせ|おしらせ|メッセージ|通知|ご連絡|ご確認事項|連絡事項|メッセージ(?:ボックス|BOX)|受信(?:箱|ボックス|トレイ)|inbox|messages?|notices?|notifications?|announcements?)$/i
const OF_OTHERS = /キャンペーン|履歴|既読|保存|送信|済み?の?(?:お知らせ|メッセージ)/

/** Bare numbers that stand at the word: a round badge in a menu or header. `pieces` are all under the root. */
export function badgesOf(root: Piece, pieces: readonly Piece[]): Counter[] {
  const counters: Counter[] = []
  const chunks = chunksOf(root)
  for (const [index, { text, piece, control }] of chunks.entries()) {
    const number = /^[([]?(?:未読|未確認|未開封|新着|unread)?[:]?(\d{1,3})\+?[件通]?[)\]]?$/.exec(
      squeeze(text),
    )?.[1]
    const before = chunks[index - 1]
    if (
      number === undefined ||
      before === undefined ||
      piece.tag === 'td' ||
      piece.tag === 'th' ||
      piece.tag === 'option'
    )
      continue
    const word = withoutState(squeeze(before.text))
    const isNear =
      control !== null
        ? before.control === control || isSibling(before.piece.element, control.element)
        : isSibling(before.piece.element, piece.element)
    if (!isNear || word.length > 22 || !BADGE_WORD.test(word) || OF_OTHERS.test(word)) continue
    counters.push(...badge(Number(number), word))
  }
  return [...counters, ...numbersInEntries(pieces), ...numbersOverWords(pieces), ...drawnNumbers(pieces)]
}

/** A word for notices without the state behind it that its number counts: 重要なお知らせ 新着. */
const withoutState = (word: string): string =>
  word.replace(/[([【]?(?:未読|未確認|未開封|新着|unread|new)[)\]】]?[:]?$/i, '')

/** A badge of a word; none of what is not important says nothing. */
function badge(count: number, word: string): Counter[] {
  const isImportant = IMPORTANT_WORD.test(word)
  if (count > 0) return [{ count, isImportant, form: 'badge' }]
  return isImportant ? [{ count, isImportant, form: 'none' }] : []
}

const NUMBERED_ENTRY = /^(.{2,22}?)[:([【]?(\d{1,3})\+?[件通]?[)\]】]?$/
/** Ways to all there are, or to what was read, beside each other: there a number tells how long a list is. */
const SORTS = /すべて|全て|全件|既読|一覧|(?<![a-z])(?:all|read)(?![a-z])/i

/** A link, or an entry of the page's head or menu, whose own words end in the number: 重要なお知らせ（2）. */
function numbersInEntries(pieces: readonly Piece[]): Counter[] {
  return pieces.flatMap((piece) => {
    const { element } = piece
    if (piece.kids.length === 0 || !isSmall(piece, 6)) return []
    const [, words = '', number] = NUMBERED_ENTRY.exec(squeeze(textOf(piece))) ?? []
    const word = withoutState(words)
    if (number === undefined || !BADGE_WORD.test(word) || OF_OTHERS.test(word)) return []
    const isEntry =
      isControl(piece) ||
      (/^(?:span|li|b|strong|em)$/.test(piece.tag) && element.closest('header, nav, [role=banner]') !== null)
    const around = [element.parentElement, element.parentElement?.parentElement].filter(
      (one) => one != null && one.localName !== 'body',
    )
    return !isEntry ||
      element.closest('[role=tab], [role=tablist], table, h1, h2, h3') !== null ||
      around.some((one) => SORTS.test(squeeze(one?.textContent ?? '')))
      ? []
      : badge(Number(number), word)
  })
}

/** A number that the style sheet draws at the word, out of an attribute: data-count="2". */
function drawnNumbers(pieces: readonly Piece[]): Counter[] {
  return pieces.flatMap((piece) => {
    const { element } = piece
    if (!element.hasAttributes()) return []
    const held = [...element.attributes].find(
      ({ name, value }) => /^data-.*(?:count|badge|unread|num)/.test(name) && /^\d{1,3}$/.test(value),
    )
    if (held === undefined) return []
    const word = isSmall(piece, 6) ? squeeze(textOf(piece)) : ''
    const isDrawn = ['::before', '::after'].some((pseudo) => {
      const style = element.ownerDocument.defaultView?.getComputedStyle(element, pseudo)
      return (
        style !== undefined &&
        style.display !== 'none' &&
        (style.content.includes(`attr(${held.name}`) || style.content === `"${held.value}"`)
      )
    })
    return isDrawn && BADGE_WORD.test(word) && !OF_OTHERS.test(word) ? badge(Number(held.value), word) : []
  })
}

const BOX_OF_UNREAD =
  /^(?:未読|未確認|未開封|新着)の?(?:(?:重要|大切|大事)な)?の?(?:お知らせ|おしらせ|メッセージ|通知|ご連絡)(?:件数)?$|^(?:unread|new)(?:important)?(?:messages?|notices?|notifications?)$/i

/** A tile of two lines, the number over the words that say what it counts. */
function numbersOverWords(pieces: readonly Piece[]): Counter[] {
  return pieces.flatMap((piece) => {
    const [over, under, ...rest] = piece.kids.filter((kid) => typeof kid !== 'string')
    if (over === undefined || under === undefined || rest.length > 0 || !isSmall(piece, 8)) return []
    const word = squeeze(textOf(under))
    const number = /^(\d{1,3})\+?[件通]?$/.exec(squeeze(textOf(over)))?.[1]
    return number === undefined || !BOX_OF_UNREAD.test(word) ? [] : badge(Number(number), word)
  })
}

/** Whether two elements stand in the same item: one holds the other, or a small parent holds both. */
function isSibling(one: Element, other: Element): boolean {
  return (
    one.contains(other) ||
    other.parentElement?.contains(one) === true ||
    one.parentElement?.contains(other) === true
  )
}
