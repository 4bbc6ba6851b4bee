// Reads pages from disk as the extension reads them in a tab: one headless Chromium for all, no network.
import { pathToFileURL } from 'node:url'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Dialog,
  type Frame,
  type Page,
} from '@playwright/test'
import { build } from 'esbuild'
import { readTab, type TabReading } from '../../lib/page/combine-frames'
import { type FrameLook, frameLookSchema } from '../../lib/page/frame-look'
import type { Day } from '../../lib/statement/day'
import { findChromium } from '../chromium.mjs'

/** No change and nothing put off for this long, and a page counts as drawn. */
const QUIET_MS = 400
const LATEST_MS = 3_000
/** A tab keeps something of each page it has shown, and grows slow of it. */
const READINGS_A_TAB = 100
/** What a page puts off by no more than this is still to be drawn; longer ones are its clocks. */
const PUT_OFF_MS = 2_500

declare global {
  var meisaiPutOff: () => number
}

export type PageReader = {
  read: (path: string, asOf: Day) => Promise<TabReading>
  close: () => Promise<void>
}

/** A script for pages, bundled from its TypeScript; `root` is the folder of the project. */
export async function pageScript(root: string, entry = 'scripts/read/in-page.ts'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

/** A headless Chromium without network. */
export async function offlineBrowser(): Promise<{ browser: Browser; context: BrowserContext }> {
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--allow-file-access-from-files',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--lang=ja',
    ],
  })
  const viewport = { width: 1280, height: 900 }
  const context = await browser.newContext({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport,
    offline: true,
  })
  return { browser, context }
}

/** Starts a browser that reads pages with the code of the project at `root`. */
export async function openPageReader(root: string): Promise<PageReader> {
  const code = await pageScript(root)
  const { browser, context } = await offlineBrowser()
  await context.addInitScript(countPutOff, PUT_OFF_MS)
  // Given once to the browser: to send it into each frame costs more than the frame's reading.
  await context.addInitScript(code)
  const idle: { page: Page; readings: number }[] = []
  const read = async (path: string, asOf: Day): Promise<TabReading> => {
    const tab = idle.pop() ?? { page: await openPage(context), readings: 0 }
    const reading = await readPage(tab.page, path, asOf)
    tab.readings += 1
    if (tab.readings < READINGS_A_TAB) idle.push(tab)
    else await tab.page.close()
    return reading
  }
  return { read, close: () => browser.close() }
}

/** A tab for one case after the other: a new one for each costs more than all that is read in it. */
async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const answer = (dialog: Dialog) => (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss())
  page.on('dialog', (dialog) => void answer(dialog).catch(() => undefined))
  return page
}

async function readPage(page: Page, path: string, asOf: Day): Promise<TabReading> {
  await page.goto(pathToFileURL(path).href, { waitUntil: 'load', timeout: 20_000 })
  const looks: FrameLook[] = []
  // A frame that a script puts in is there only after its page was looked at: the list grows on the way.
  const seen = new Set<Frame>()
  const next = () => [page.mainFrame(), ...page.frames()].find((frame) => !seen.has(frame))
  for (let frame = next(); frame !== undefined; frame = next()) {
    seen.add(frame)
    const look = await lookIn(frame, asOf)
    if (look !== null) looks.push(look)
  }
  return readTab(looks, asOf)
}

/** The look of one frame; null where the frame is gone by then. */
async function lookIn(frame: Frame, asOf: Day): Promise<FrameLook | null> {
  if (frame.isDetached()) return null
  await frame.waitForLoadState('load')
  await frame.evaluate(settled, { quiet: QUIET_MS, latest: LATEST_MS })
  return frameLookSchema.parse(await frame.evaluate((day) => globalThis.meisaiRead(day), asOf))
}

/** In the page, before its own scripts: counts what it has put off and not yet done. */
function countPutOff(most: number): void {
  const waiting = new Set<unknown>()
  const [later, never] = [globalThis.setTimeout, globalThis.clearTimeout]
  const put = (run: TimerHandler, delay = 0, ...given: unknown[]) => {
    const id: ReturnType<typeof setTimeout> = later(() => {
      waiting.delete(id)
      if (typeof run === 'function') run(...given)
      else later(run)
    }, delay)
    if (delay <= most) waiting.add(id)
    return id
  }
  const drop = (id?: ReturnType<typeof setTimeout>): void => {
    waiting.delete(id)
    never(id)
  }
  Object.assign(globalThis, { setTimeout: put, clearTimeout: drop, meisaiPutOff: () => waiting.size })
}

/** In the page: resolves once nothing has changed for a while and nothing is put off, or at the latest. */
function settled({ quiet, latest }: { quiet: number; latest: number }): Promise<void> {
  return new Promise((resolve) => {
    // Nothing moves where there is no script and nothing is animated.
    if (document.querySelector('script, [onload]') === null && document.getAnimations().length === 0)
      return resolve()
    const last = performance.now() + latest
    const end = () => {
      if (globalThis.meisaiPutOff() > 0 && performance.now() < last) wait()
      else {
        observer.disconnect()
        resolve()
      }
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(end, quiet)
    }
    const observer = new MutationObserver(() => {
      if (performance.now() < last) wait()
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    wait()
  })
}
