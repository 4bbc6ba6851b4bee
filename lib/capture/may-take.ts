// The kinds of page on which a CSV may be taken.
import type { PageKind } from '../statement/reading'

/** Whether a CSV may be taken on a page of that kind at all. */
export function mayTakeCsvOn(kind: PageKind): boolean {
  return kind === 'statement' || kind === 'home' || kind === 'other'
}
