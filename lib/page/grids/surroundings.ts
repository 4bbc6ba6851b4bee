// The texts around a grid that may name its account, its period or a count, nearest first.
import { typeOf } from '../../reading/accounts/account-words'
import { offersMore, saysMore } from '../../reading/around/count'
import type { SeenElement } from '../seen'
import { textOf, wordsOf } from '../visible'
import { joinedTexts } from './accounts-around'
import { printedValueOf } from './cell-text'
import { isMenuEntry, isTrail, isUnchosen } from './chosen'
import { paired } from './names'
import { isSpaced } from './room'

/** Longer texts are articles and terms; they name no account. */
export const LONGEST_TEXT = 300
const MOST_BEFORE = 60
const MOST_AFTER = 16

/** Words around a statement: printed fields and chosen options too, but no choice that is not taken, no menu, no control that is off. */
export function wordsAround(seen: SeenElement): string | null {
  const { tag, element } = seen
  switch (tag) {
    case 'nav':
      return isTrail(element) || leadsHere(element) || turnsPages(element) ? null : ''
    case 'footer':
      return ''
    case 'input':
      return printedValueOf(element) ?? (isOff(element) ? '' : wordsOf(seen))
    case 'label':
      return isUntaken(seen) ? '' : null
    default:
      if (isUnchosen(seen) || isOff(element) || (isMenuEntry(seen) && namesKind(element))) return ''
      return !seen.isBlock && (STANDS_ALONE.has(tag) || isSpaced(seen))
        ? ` ${textWithin(seen)} `
        : wordsOf(seen)
  }
}

/** What their looks set apart from each other where no space does: トップ, 口座一覧, 渋谷支店 on the way to a page. */
const STANDS_ALONE = new Set(['a', 'li', 'button'])

function textWithin({ children }: SeenElement): string {
  return children.map((kid) => (typeof kid === 'string' ? kid : textOf(kid, wordsAround))).join('')
}

/** トップ ＞ 口座一覧 ＞ 渋谷支店 普通 1234567: the way to this page, whatever it is called. */
function leadsHere(element: Element): boolean {
  return /^\s*(?:トップ|ホーム|home|top)\S{0,6}\s*[>＞›»≫][^>＞›»≫]+[>＞›»≫]/i.test(element.textContent ?? '')
}

/** Links to the other pages of a list, even where they are called a navigation. */
function turnsPages(element: Element): boolean {
  const text = element.textContent ?? ''
  const names = `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('class') ?? ''}`
  return text.length <= LONGEST_TEXT && (/pag(?:er|inat)|ページ/i.test(names) || saysMore([text], 0))
}

/** A control that cannot be used: the last page has 次へ too. A tab that is not open. */
function isOff(element: Element): boolean {
  if (element.getAttribute('role') === 'tab') return element.getAttribute('aria-selected') === 'false'
  const isDisabled =
    element.hasAttribute('disabled') ||
    element.getAttribute('aria-disabled') === 'true' ||
    /(?:^|[\s_-])(?:disabled?|inactive)(?:$|[\s_-])/i.test(element.getAttribute('class') ?? '')
  return isDisabled && TURN.test(element.getAttribute('value') ?? element.textContent ?? '')
}

const TURN = /^[\s<>＜＞«»‹›]*(?:前|次|さらに|もっと|続き|next|prev|more|load|show)/i

/** 普通預金, ローン in a menu are services. */
function namesKind(element: Element): boolean {
  const text = element.textContent ?? ''
  return !/^\s*\d*\s*$/.test(text) && typeOf(text) !== null
}

function isUntaken(label: SeenElement): boolean {
  const within = label.children.find(
    (kid): kid is SeenElement => typeof kid !== 'string' && kid.tag === 'input',
  )
  const name = label.element.getAttribute('for')
  const choice = within?.element ?? (name === null ? null : label.element.ownerDocument.getElementById(name))
  const type = choice?.getAttribute('type')?.toLowerCase()
  if (choice?.localName !== 'input' || (type !== 'radio' && type !== 'checkbox')) return false
  return !(choice as HTMLInputElement).checked
}

/** What stands on a page in its order: texts, and grids by their number. */
export type Item = { kind: 'text'; text: string; isHeading?: boolean } | { kind: 'grid'; grid: number }

/**
 * The texts around each grid: above it up to the grid before, then below it, then all that stands higher up, and what stands under another
 * heading below. What offers more of the list there (お知らせ … もっと見る) is left out.
 */
export function surroundingsOf(items: readonly Item[], at: number, last: readonly string[]): string[] {
  const above: string[] = []
  const higher: string[] = []
  let from = at
  let hasPassed = false
  while (from > 0 && above.length + higher.length < MOST_BEFORE) {
    const end = from
    while (from > 0 && items[from - 1]?.kind === 'text') from -= 1
    const heading = hasPassed ? end : items.slice(0, end).findLastIndex(isHeading)
    // 4件のお取引があります: what stands before the heading counts the rows over it.
    const own = from === 0 || hasPassed ? -1 : items.slice(from, end).findIndex(isHeading)
    const run = items
      .slice(from, end)
      .flatMap((item, place) =>
        item.kind !== 'text' || (place < own && COUNTED.test(item.text))
          ? []
          : textOfList(item, from + place >= heading),
      )
    ;(hasPassed ? higher : above).push(...joinedTexts(run.slice(-MOST_BEFORE)).reverse())
    hasPassed = true
    from -= 1
  }
  const after = items.slice(at + 1, at + 1 + MOST_AFTER)
  const end = after.findIndex((item) => item.kind === 'grid')
  const texts = after.slice(0, end === -1 ? after.length : end)
  // What stands under another heading is another matter: farther than all that stands above.
  const next = texts.findIndex(isHeading)
  const said = (from: number, to: number, isOther: boolean): string[] =>
    joinedTexts(
      texts
        .slice(from, to)
        .flatMap((item) =>
          item.kind === 'text' && !(isOther && (offersMore(item.text) || COUNTS.test(item.text)))
            ? [item.text]
            : [],
        ),
    )
  const below = said(0, next === -1 ? texts.length : next, false)
  const others = next === -1 ? [] : said(next, texts.length, true)
  return [...above, ...below, ...higher, ...last, ...others].filter((text) => text !== '')
}

/** What a text says where it speaks of a list, or of another matter: there what offers more is left out, alone or below a heading of its own. */
function textOfList({ text, isHeading }: Extract<Item, { kind: 'text' }>, isOfList: boolean): string[] {
  if (isOfList && isHeading !== true) return [text]
  if (isOfList || !text.includes('\n')) return isOfList || !offersMore(text) ? [text] : []
  return [
    text
      .split('\n')
      .filter((line) => !offersMore(line))
      .join('\n'),
  ]
}

const COUNTED = /^[^\n]{0,12}\d\s?件[^\n]{0,16}$/

/** 今月のデビット ご利用 8件: another matter is counted. */
const COUNTS = /^[^\n]{1,20}\n[^\n]*\d\s?件/

const isHeading = (item: Item): boolean => item.kind === 'text' && item.isHeading === true

/** A text as a surrounding, each label with its value on one line; '' where it is too long to be one. */
export function asSurrounding(seen: SeenElement): string {
  const text = textOf(seen, wordsAround)
  return text.length <= LONGEST_TEXT ? paired(text) : ''
}
