// Every state of the popup and the app, each health level and each cause among them, under axe: light in Japanese, dark in English.
import { createRequire } from 'node:module'
import { type BrowserContext, chromium, expect, test } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.mjs'
import { speak, startGallery } from '../../scripts/gallery'

const LOOKS = [
  { language: 'ja', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const

for (const { language, scheme } of LOOKS) {
  test(`axe finds nothing in any state, ${language}, ${scheme}`, async () => {
    test.setTimeout(240_000)
    const gallery = await startGallery()
    const executablePath = findChromium()
    const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
    try {
      const context = await browser.newContext({ colorScheme: scheme, reducedMotion: 'reduce' })
      await speak(context, language)
      const { states, found } = await walk(context, gallery.url)
      expect(states).toBeGreaterThan(80)
      expect(found).toEqual([])
    } finally {
      await browser.close()
      await gallery.close()
    }
  })
}

type Axe = { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> }

/** axe itself, put into the page once: a builder would put it in anew for each of more than a hundred states. */
const AXE = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
)

async function walk(context: BrowserContext, url: string): Promise<{ states: number; found: string[] }> {
  const page = await context.newPage()
  await page.goto(`${url}/#popup/ok`)
  await page.locator('html[data-states]').waitFor({ state: 'attached' })
  await page.addScriptTag({ path: AXE })
  const states = ((await page.locator('html').getAttribute('data-states')) ?? '').split(' ')
  const found: string[] = []
  for (const state of states) {
    await page.setViewportSize({ width: state.startsWith('popup/') ? 360 : 1180, height: 700 })
    const violations = await page.evaluate(async (hash) => {
      const drawn = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
      if (location.hash !== `#${hash}`) {
        location.hash = hash
        await drawn
      }
      const { axe } = globalThis as unknown as { axe: Axe }
      return (await axe.run()).violations.map(({ id, nodes }) => `${id} at ${String(nodes[0]?.target)}`)
    }, state)
    expect(await page.locator('main h1').count(), state).toBeGreaterThan(0)
    found.push(...violations.map((violation) => `${state}: ${violation}`))
  }
  return { states: states.length, found }
}
