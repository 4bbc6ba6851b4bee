// One thing to fill in, as a frame shows it.
import { z } from '../../schema'

export const fieldSchema = z.object({
  /** `text`, `password`, `radio`, `checkbox`, `select`, `textarea` …; numeric and telephone inputs are `text`. */
  type: z.string(),
  name: z.string(),
  /** The words that name it: its label, or what stands before it. */
  label: z.string(),
  /** Longest entry it takes; null where not said. */
  maxLength: z.nullable(z.int()),
  /** What the browser may fill in for the user: `username`, `one-time-code` …; '' where not said. */
  autocomplete: z.string(),
})
/** One thing to fill in. Its value is never looked at. */
export type Field = z.infer<typeof fieldSchema>
