// What a page says where: in its title, its headline, its buttons and links, beside its entries.
import type { PageView } from '../page-view'
import type { Purpose } from '../purpose'

/** Whether a part of the document's title says so. */
export const said = (page: PageView, pattern: RegExp): boolean =>
  page.titles.some((title) => pattern.test(title))
/** Whether the headline says so. */
export const headed = (page: PageView, pattern: RegExp): boolean => pattern.test(page.headline)
/** Whether a button or link says so. */
export const pressed = (page: PageView, pattern: RegExp): boolean =>
  page.controls.some((control) => pattern.test(control))
/** Whether the words beside an entry, or its name, say so. */
export const labelled = (page: PageView, pattern: RegExp): boolean =>
  page.entries.some(({ label, name }) => pattern.test(label.replace(/ /g, '')) || pattern.test(name))
/** The same of entries that are no part of a search (店名・金額で探す). */
export const labelledToEnter = (page: PageView, pattern: RegExp): boolean =>
  labelled({ ...page, entries: page.entries.filter((_, at) => page.purposes[at] !== 'search') }, pattern)
/** Whether there is an entry for one of these purposes. */
export const asks = (page: PageView, ...purposes: readonly Purpose[]): boolean =>
  page.purposes.some((purpose) => purposes.includes(purpose))
/** Whether something is to be picked: one of several, or from a list. */
export const offersChoice = (page: PageView): boolean =>
  page.fields.some(({ type }) => type === 'radio' || type === 'select' || type === 'checkbox')
/** A page that says one thing and has nothing to fill in, as those do that close or refuse. */
export const isBrief = (page: PageView): boolean =>
  page.fields.length === 0 && page.text.length < 500 && page.controls.length <= 8
