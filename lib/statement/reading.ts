// What one page says: its kind, its notices, its statements. tests/corpus/README.md defines every field.
import { z } from '../schema'
import { daySchema } from './day-schema'
import { PAGE_KINDS } from './page-kinds'
import { statementSchema } from './statement'

export const pageKindSchema = z.enum(PAGE_KINDS)
export type PageKind = z.infer<typeof pageKindSchema>

export const noticeSchema = z.object({
  title: z.string(),
  date: z.nullable(daySchema),
  important: z.boolean(),
  unread: z.boolean(),
  /** read: opening or confirming it is all that it asks; decide: anything else, and anything not clearly "read". */
  demand: z.enum(['read', 'decide']),
  deadline: z.nullable(daySchema),
})
/** A bank's notice, in the bank's own words. */
export type Notice = z.infer<typeof noticeSchema>

export const readingSchema = z.object({
  asOf: daySchema,
  kind: pageKindSchema,
  blocking: z.boolean(),
  suspicious: z.boolean(),
  /** Unread important notices that the page lists or says there are. */
  unread: z.int(),
  notices: z.array(noticeSchema),
  statements: z.array(statementSchema),
})
export type Reading = z.infer<typeof readingSchema>
