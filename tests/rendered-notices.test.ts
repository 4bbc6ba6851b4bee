// Any notices on a page of any supported design are read as they are, in a real browser.
import { resolve } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTab } from '../lib/page/combine-frames'
import { type FrameLook, frameLookSchema } from '../lib/page/frame-look'
import { offlineBrowser, pageScript } from '../scripts/read/page-reader'
import { comparableNotices } from './corpus-cases'
import { items } from './made-up-notices'
import { AS_OF } from './rendered-ledger'
import { countDesign, countPage, textDesign, textPage } from './rendered-notice-texts'
import { type Drawn, design, pageOf } from './rendered-notices'

const RUNS = Number(process.env.RUNS ?? 60)
/** Other pages in each run of the machine would be a gate that opens by chance: `SEED` looks for new ones. */
const SEED = Number(process.env.SEED ?? 1)

let browser: Browser
let page: Page

beforeAll(async () => {
  const code = await pageScript(resolve(import.meta.dirname, '..'))
  const opened = await offlineBrowser()
  browser = opened.browser
  page = await opened.context.newPage()
  await page.addInitScript(code)
  await page.goto('data:text/html,<title>a bank</title>')
})
afterAll(() => browser.close())

async function isReadAsItIs({ html, wanted }: Drawn): Promise<void> {
  await page.setContent(html)
  const looks: FrameLook[] = []
  for (const frame of page.frames()) {
    await frame.waitForLoadState('load')
    looks.push(frameLookSchema.parse(await frame.evaluate((day) => globalThis.meisaiRead(day), AS_OF)))
  }
  const { kind, blocking, suspicious, unread, notices } = readTab(looks, AS_OF).reading
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
