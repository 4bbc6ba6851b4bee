// Any notices on a page of any supported design are read as they are, in a real browser.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparableNotices } from '../corpus-cases'
import { items } from './made-up-notices'
import { countDesign, countPage, textDesign, textPage } from './notice-texts'
import { type Drawn, design, pageOf } from './notices-page'
import { type DrawnReader, openDrawnReader } from './reader'

const RUNS = Number(process.env.RUNS ?? 60)
/** Other pages in each run of the machine would be a gate that opens by chance: `SEED` looks for new ones. */
const SEED = Number(process.env.SEED ?? 1)

let reader: DrawnReader
beforeAll(async () => {
  reader = await openDrawnReader()
})
afterAll(() => reader.close())

async function isReadAsItIs({ html, wanted }: Drawn): Promise<void> {
  const { kind, blocking, suspicious, unread, notices } = await reader.read(html)
  expect({ kind, blocking, suspicious, unread, notices: comparableNotices(notices) }).toEqual({
    ...wanted,
    suspicious: false,
    notices: comparableNotices(wanted.notices),
  })
}

const all = (drawn: fc.Arbitrary<Drawn>, numRuns: number): Promise<void> =>
  fc.assert(fc.asyncProperty(drawn, isReadAsItIs), { numRuns, seed: SEED })

describe('a page of any supported design', () => {
  it(
    'that lists notices',
    () =>
      all(
        fc.tuple(items, design).map(([list, how]) => pageOf(list, how)),
        3 * RUNS,
      ),
    300_000,
  )
  it('that shows the text of one', () => all(textDesign.map(textPage), RUNS), 300_000)
  it('that says how many wait, or that none does', () => all(countDesign.map(countPage), RUNS / 2), 300_000)
})
