// How a section was read: what `npm run read -- --explain` prints, and what a report of an unreadable page carries.

import type { Plan } from './columns/plan'
import type { Word } from './columns/vocabulary'
import type { GridSource } from './grid'
import type { Order } from './rows/order'

/** One way to read a section with its score: `words` from headers and types, the rest from balances that follow. */
export type ScoredPlan = { plan: Plan; words: number; score: number; checked: number; followed: number }

/** How one section of a grid was read, or why it was not. Holds no text of any row. */
export type Explanation = {
  grid: number
  source: GridSource
  columns: readonly { header: string; word: Word | null }[]
  rows: number
  chosen: ScoredPlan | null
  /** The best ways that were tried, best first. */
  tried: readonly ScoredPlan[]
  order: Order | null
  /** Index among the rows read where a balance first does not follow. */
  brokenAt: number | null
}
