// What a page says where: in its title, its headline, its buttons and links, beside its entries.
import type { PageView } from '../page-view'

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
