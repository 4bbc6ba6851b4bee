// What a row's wording says of its kind.
import type { EntryFlag } from './entry'
import { foldText } from './fold-text'

// ゆうちょ writes 合算 or ミキチョウガッサン for rows that piled up unposted and whose details are gone.
const MERGED = /合算|ガッサン/u
const CANCELLED = /取消|取り消し|訂正|組戻|組み戻し|トリケシ|クミモドシ|テイセイ/u

/** The flags that the wording of a row earns. */
export function flagsOf(description: string): EntryFlag[] {
  const text = foldText(description)
  const flags: EntryFlag[] = []
  if (MERGED.test(text)) flags.push('merged')
  if (CANCELLED.test(text)) flags.push('cancelled')
  return flags
}
