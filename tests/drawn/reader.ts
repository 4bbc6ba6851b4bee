// For tests: one page of a real browser into which made-up pages are put, and their readings.
import { resolve } from 'node:path'
import { readTab } from '../../lib/page/combine-frames'
import { type FrameLook, frameLookSchema } from '../../lib/page/frame-look'
import type { Reading } from '../../lib/statement/reading'
import { offlineBrowser, pageScript } from '../../scripts/read/page-reader'
import { AS_OF } from './ledger'

/** `read` gives what all frames of a page say together, on the day `AS_OF`. */
export type DrawnReader = { read: (html: string) => Promise<Reading>; close: () => Promise<void> }

/** Opens Chromium; the caller closes it. */
export async function openDrawnReader(): Promise<DrawnReader> {
  const code = await pageScript(resolve(import.meta.dirname, '../..'))
  const { browser, context } = await offlineBrowser()
  const page = await context.newPage()
  await page.addInitScript(code)
  await page.goto('data:text/html,<title>a bank</title>')
  const read = async (html: string): Promise<Reading> => {
    await page.setContent(html)
    const looks: FrameLook[] = []
    for (const frame of page.frames()) {
      await frame.waitForLoadState('load')
      looks.push(frameLookSchema.parse(await frame.evaluate((day) => globalThis.meisaiRead(day), AS_OF)))
    }
    return readTab(looks, AS_OF).reading
  }
  return { read, close: () => browser.close() }
}
