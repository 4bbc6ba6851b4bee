// What one frame shows of its kind and its notices: plain data, fit to be sent to whoever judges the page.
import { z } from '../../schema'
import { noticeListSchema } from '../notice/candidate'
import { counterSchema } from '../notice/counter'
import { fieldSchema } from './field'

const controlSchema = z.object({ text: z.string(), isButton: z.boolean() })
const regionSchema = z.object({
  headings: z.array(z.object({ text: z.string(), level: z.int() })),
  /** Folded lines, cells of a row parted by tabs. */
  lines: z.array(z.string()),
  controls: z.array(controlSchema),
  fields: z.array(fieldSchema),
  /** Hosts of other sites to which its forms send. */
  foreignTargets: z.array(z.string()),
  /** How many of its entries are short and stand together, as in a number table. */
  shortEntries: z.int(),
})
export type Region = z.infer<typeof regionSchema>

export const evidenceSchema = z.object({
  title: z.string(),
  host: z.string(),
  isTop: z.boolean(),
  /** Where the document is from, without what it was asked for (`?…`): its page may know its frame by it. */
  address: z.string(),
  /** The frame itself is shown in a layer over its page. */
  inOverlay: z.boolean(),
  /** Text and links of menus, headers and footers. */
  furniture: z.array(z.string()),
  main: regionSchema,
  overlays: z.array(regionSchema),
  /** Addresses of the frames that stand in those layers. */
  layered: z.array(z.string()),
  lists: z.array(noticeListSchema),
  counters: z.array(counterSchema),
  newMeansUnread: z.nullable(z.boolean()),
})
/** What one frame shows. Bounded: a few hundred lines of at most 240 characters. No value of any input is in it. */
export type Evidence = z.infer<typeof evidenceSchema>
