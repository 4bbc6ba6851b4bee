// What is done to a statement page by machine, and what must be left of its reading.
import { DAMAGES } from './damages'
import { REDESIGNS } from './redesigns'
import { STRANGERS } from './strangers'

/** What a mutation must leave: same: the same reading; sameWords: the words of descriptions may change places; broken: never proved with other rows. */
export type Keeps = 'same' | 'sameWords' | 'broken'

/** A change of a document; `apply` gives false where it does not apply to that page. `tells`: no proved reading may be left at all. */
export type Mutation = {
  name: string
  keeps: Keeps
  tells?: boolean
  apply: (document: Document) => boolean
}

/** Every redesign, everything strange put in, and every damage, by the name under which docs/testing.md counts it. */
export const MUTATIONS: readonly Mutation[] = [...REDESIGNS, ...STRANGERS, ...DAMAGES]
