// Which of several choices a page shows as taken: the row of a table, a tab, an entry of a menu.
import type { SeenElement } from '../seen'

/** More beside each other are no choices of a person. */
const MOST_CHOICES = 40
/** No entry of a menu is longer. */
const LONGEST_ENTRY = 24

/** The row of a table whose choice is taken; null where none is, or the table offers no choice between its rows. */
export function chosenRow(table: Element): number | null {
  if (table.querySelector('input[type=radio]:checked') === null) return null
  const rows = [...table.querySelectorAll('tr, [role=row]')]
  const at = rows.findIndex((row) => row.querySelector('input[type=radio]:checked') !== null)
  // Several choices within a row are a question of its own: 日付の古い順, 新しい順.
  return at === -1 || (rows[at]?.querySelectorAll('input[type=radio]').length ?? 0) > 1 ? null : at
}

const CHOSEN_CLASS = /(?:^|[\s_-])(?:active|selected|current|chosen|is-on)(?:$|[\s_-])/i

/** Whether an element is marked as the one that is taken of several. */
export function isChosen(element: Element): boolean {
  const current = element.getAttribute('aria-current')
  return (
    (current !== null && current !== 'false') ||
    element.getAttribute('aria-selected') === 'true' ||
    element.getAttribute('aria-checked') === 'true' ||
    CHOSEN_CLASS.test(element.className?.toString() ?? '')
  )
}

/** A page of a list is no choice between accounts: 2, », 次へ. */
const PAGE = /^\s*(?:\d{1,3}|[«»‹›<>＜＞≪≫…]+|(?:前|次|最初|最後)の?(?:ページ)?へ?|next|prev(?:ious)?)\s*$/i

/** Whether an element names a choice that is not taken, since one beside it is: an account's tab, an entry of a menu. */
export function isUnchosen({ tag, element }: SeenElement): boolean {
  if (tag !== 'li' && tag !== 'a' && tag !== 'button' && element.getAttribute('role') !== 'tab') return false
  const siblings = element.parentElement?.children
  if (siblings === undefined || siblings.length < 2 || siblings.length > MOST_CHOICES) return false
  if (holdsChosen(element) || isTrail(element) || PAGE.test(element.textContent ?? '')) return false
  for (const other of siblings)
    if (other !== element && other.tagName === element.tagName && holdsChosen(other)) return true
  return false
}

/** パンくず: the way to this page, of which the last step is marked, is all of this page. */
export function isTrail(element: Element): boolean {
  const trail = element.closest('ol, nav, [class], [aria-label]')
  for (let at = trail, up = 0; at !== null && up < 3; at = at.parentElement, up += 1) {
    const names = `${at.getAttribute('aria-label') ?? ''} ${at.getAttribute('class') ?? ''} ${at.id}`
    if (/パンくず|パンクズ|現在(?:地|位置)|bread|crumb|topic-?path|pankuzu/i.test(names)) return true
  }
  const list = element.closest('ol')
  return list?.lastElementChild?.contains(list.querySelector('[aria-current]')) === true
}

/**
 * Whether an element is an entry of a menu of services: three links or more beside each other that say no number. ローン in it is no account of
 * the page.
 */
export function isMenuEntry({ tag, element }: SeenElement): boolean {
  if (tag !== 'a' && tag !== 'li' && tag !== 'button') return false
  const alike = [...(element.parentElement?.children ?? [])].filter(
    ({ tagName }) => tagName === element.tagName,
  )
  if (alike.length < 3 || alike.length > MOST_CHOICES) return false
  return alike.every((entry) => {
    const text = entry.textContent ?? ''
    return text.length <= LONGEST_ENTRY && !/[\d０-９*＊]{3}/.test(text)
  })
}

/** The mark stands on the entry or on the link in it. */
function holdsChosen(element: Element): boolean {
  if (isChosen(element)) return true
  const only = element.children.length === 1 ? element.children[0] : undefined
  return only !== undefined && isChosen(only)
}
