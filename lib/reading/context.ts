// What a reader of grids is told beside the grids.
import type { Day } from '../statement/day'
import type { DateStyle } from './cells/date-style'

/** What is known of the format that a source comes in: evidence for what its cells leave open, never a position of a column. */
export type FormatEvidence = {
  /** How dates without a full year are written. */
  dateStyle: DateStyle | null
  order: 'oldest-first' | 'newest-first' | null
  /** The number of rows at which the source is known to cut off; null where none is known. */
  rowCap: number | null
}

/** asOf: the day of reading (`dayInJapan(now)`). signal stops a sliced reading between two slices. */
export type ReadingContext = {
  asOf: Day
  signal?: AbortSignal
  format?: FormatEvidence
  /** The source says somewhere that its years are of the era (和暦). Found by the reader itself in the texts around all grids. */
  isEra?: boolean
  /** Headers (by their keys) whose amounts show a minus in some table of the source: elsewhere too they are plain where money came in. */
  signed?: ReadonlySet<string>
  /** Files: a header without rows is a statement without rows. On pages it is none. */
  keepsEmpty?: boolean
}
