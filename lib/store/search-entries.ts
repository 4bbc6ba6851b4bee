// Search over entries by date, amount and counterpart, and any combination of these (電子帳簿保存法の検索の三項目).
import { foldText } from '../passbook/fold-text'
import type { Day } from '../statement/day'
import type { Database } from './database'
import { entriesOf } from './entries-of'
import type { EntryRecord } from './records'

/** Every bound that is set must hold. Amounts are bounds of the size in minor units, whichever way the money went. */
export type Search = {
  accountIds: readonly string[]
  from: Day | null
  to: Day | null
  min: number | null
  max: number | null
  /** Words that all stand in the description, in any order, whatever their width and case. */
  words: string
}

/** Called between steps with what was looked at; stopping is the signal's. */
export type Progress = { signal?: AbortSignal; onProgress?: (looked: number, found: number) => void }

const STEP = 2_000

/** The entries that a search finds, oldest first in each account; what was found so far where it was stopped. */
export async function searchEntries(
  db: Database,
  search: Search,
  { signal, onProgress }: Progress = {},
): Promise<EntryRecord[]> {
  const words = search.words
    .split(/\s+/u)
    .map(foldText)
    .filter((word) => word !== '')
  const found: EntryRecord[] = []
  let looked = 0
  for (const accountId of search.accountIds) {
    let from = search.from
    let seen = 0
    for (;;) {
      if (signal?.aborted === true) return found
      // From the last day on, past those of it that were looked at: an offset from the start would grow with every step.
      const step = await entriesOf(db, accountId, from, search.to).offset(seen).limit(STEP).toArray()
      found.push(...step.filter((entry) => isFound(entry, search, words)))
      looked += step.length
      onProgress?.(looked, found.length)
      const last = step.at(-1)
      if (last === undefined || step.length < STEP) break
      const ofLast = step.filter(({ date }) => date === last.date).length
      seen = last.date === from ? seen + ofLast : ofLast
      from = last.date
    }
  }
  return found
}

function isFound(entry: EntryRecord, { min, max }: Search, words: readonly string[]): boolean {
  const size = Math.abs(entry.amount)
  if ((min !== null && size < min) || (max !== null && size > max)) return false
  const text = foldText(entry.description)
  return words.every((word) => text.includes(word))
}
