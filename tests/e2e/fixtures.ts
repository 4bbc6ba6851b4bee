// What every end-to-end test starts with: a fresh browser with the extension, a demo of its own, and the user's way through both.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type ExtensionBrowser, launchExtension } from '../../scripts/browser'
import { office } from '../../scripts/office'
import { type Demo, startDemo } from '../demo/start'

/** Names under which the tests link the demo banks. */
export const CLASSIC = 'みなと第一銀行'
export const MODERN = 'あおばネット銀行'

export type Desk = ReturnType<typeof office> & {
  /** The start of most tests: consent given, these banks linked, the demo's ledger connected. */
  settle: (banks: { classic?: boolean; modern?: boolean; ledger?: boolean }) => Promise<void>
  /** An own page that shows the tab of a bank, live; the bank's page stays in front. */
  watch: (bank: Page) => Promise<Page>
}

type Fixtures = { demo: Demo; extension: ExtensionBrowser; desk: Desk }

/** `MEISAI_BUILD` names another folder of `.output` to test. */
const BUILD = process.env.MEISAI_BUILD

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that a function needs from its parameter's pattern.
const demo = async ({}, use: (demo: Demo) => Promise<void>) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'meisai-demo-'))
  const demo = await startDemo({ dataDir })
  await use(demo)
  await demo.close()
  rmSync(dataDir, { recursive: true, force: true })
}

export const test = base.extend<Fixtures & { language: string }>({
  language: ['ja', { option: true }],
  demo,
  extension: async ({ language }, use, testInfo) => {
    const browser = await launchExtension({
      locale: language,
      ...(BUILD === undefined ? {} : { build: BUILD }),
    })
    await use(browser)
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const [index, page] of browser.context.pages().entries())
        await page
          .screenshot({ path: testInfo.outputPath(`page-${index}.png`), fullPage: true })
          .catch(() => undefined)
    }
    await browser.close()
  },
  desk: async ({ demo, extension }, use) => {
    const own = office(extension)
    await use({
      ...own,
      async settle({ classic = false, modern = false, ledger = false }) {
        await own.consent()
        if (classic) await own.linkBank(CLASSIC, demo.classicOrigin)
        if (modern) await own.linkBank(MODERN, demo.modernOrigin)
        if (ledger) await own.connectRelay(demo.ledgerOrigin, await pairingCode(demo))
      },
      async watch(bank) {
        const popup = await own.popup(bank)
        await bank.bringToFront()
        return popup
      },
    })
  },
})

export { expect }

/** A code of the demo's ledger, as an office hands one out. */
export async function pairingCode(demo: Demo): Promise<string> {
  const answer = await fetch(`${demo.controlOrigin}/api/ledger/code`, { method: 'POST' })
  return String((await answer.json()).code)
}
