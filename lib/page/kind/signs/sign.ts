// One sign of a page's kind: a named piece of evidence with its weight, none enough alone.
import type { PageKind } from '../../../statement/reading'
import type { PageView } from '../page-view'

/** What is known of a page beside its view. */
export type Facts = { hasStatement: boolean }
/** Evidence for a kind, or against it where the weight is negative. */
export type Sign = {
  kind: PageKind
  name: string
  weight: number
  holds: (page: PageView, facts: Facts) => boolean
}
