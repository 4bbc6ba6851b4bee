// A count of notices that a page states.
import { z } from '../../schema'

export const counterSchema = z.object({
  count: z.int(),
  /** It counts important notices, not messages of any kind. */
  isImportant: z.boolean(),
  /** `said`: unread ones are spoken of; `badge`: a bare number at the word; `place`: 2件目／全3件; `more`: so many beside what is shown; `none`: there are none. */
  form: z.enum(['said', 'badge', 'place', 'more', 'none']),
})
/** One statement of a page of how many notices wait. */
export type Counter = z.infer<typeof counterSchema>
