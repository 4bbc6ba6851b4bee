// What one frame of a tab shows, as plain data that a content script sends to the worker.
import { z } from '../schema'
import { MAX_COLUMNS, MAX_ROWS } from './grids/found-grid'
import { evidenceSchema } from './kind/evidence'

const cellSchema = z.object({ text: z.string().check(z.maxLength(1_000)), isHeader: z.boolean() })

const gridSchema = z.object({
  source: z.enum(['table', 'aria', 'siblings', 'definition', 'csv', 'fixed']),
  rows: z.array(z.array(cellSchema).check(z.maxLength(MAX_COLUMNS * 2))).check(z.maxLength(MAX_ROWS * 2)),
  surroundings: z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(200)),
})

export const frameLookSchema = z.object({
  origin: z.string().check(z.maxLength(300)),
  isTop: z.boolean(),
  evidence: evidenceSchema,
  /** The frame asks for credentials or moves money: nothing but its kind was taken. */
  isClosed: z.boolean(),
  /** The frame is larger than the bounds of one look; what was read of it may not be all. */
  isCut: z.boolean(),
  /** Tables and lists that could be statements, as text. Empty where `isClosed`. */
  grids: z.array(gridSchema).check(z.maxLength(200)),
  /** Texts that may name the account for a grid of another frame. Empty where `isClosed`. */
  texts: z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(100)),
})
/** What one frame of a tab shows. Holds no value of any input but of fields that a bank prints into a statement. */
export type FrameLook = z.infer<typeof frameLookSchema>
