// A notice as one frame shows it, before the page as a whole says what that means.
import { z } from '../../schema'

const writtenDaySchema = z.object({ year: z.nullable(z.int()), month: z.int(), day: z.int() })

export const candidateSchema = z.object({
  title: z.string(),
  date: z.nullable(writtenDaySchema),
  deadline: z.nullable(writtenDaySchema),
  /** What is said of its state: a mark, or NEW, or the type that the page explains (bold, or of a colour), or a class of the row; null where nothing is. */
  mark: z.nullable(z.enum(['unread', 'read', 'new', 'looks', 'class'])),
  label: z.nullable(z.enum(['important', 'plain'])),
  category: z.string(),
  demand: z.enum(['read', 'decide']),
  /** It says that it asks something, and is not only taken for "decide" in doubt. */
  asks: z.boolean(),
})
/** One notice, its dates as written, its marks as shown. */
export type Candidate = z.infer<typeof candidateSchema>

export const noticeListSchema = z.object({
  /** The heading it stands under; '' where there is none. */
  heading: z.string(),
  /** `list`: one record of several, to be opened; `cards`: records with their text; `article`: one text that fills its place. */
  form: z.enum(['list', 'cards', 'article']),
  inOverlay: z.boolean(),
  /** Its place in the document's order. */
  order: z.int(),
  items: z.array(candidateSchema),
})
/** Notices that stand together. */
export type NoticeList = z.infer<typeof noticeListSchema>
