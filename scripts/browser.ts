// Starts Chromium with the built extension loaded, as the tests, the demo run and the screenshots all do.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Worker } from '@playwright/test'
import { findChromium } from './chromium.mjs'

const ROOT = resolve(import.meta.dirname, '..')

/** A running browser with the extension in it. `close` ends it and removes its profile. */
export type ExtensionBrowser = {
  context: BrowserContext
  extensionId: string
  close: () => Promise<void>
}

/**
 * Launches Chromium with a fresh profile (or the one in `profile`, which is kept) and the extension of `.output/<build>`.
 * `locale`: the browser's language, `ja` if none. No request leaves this machine.
 */
export async function launchExtension(
  options: {
    build?: string
    headless?: boolean
    locale?: string
    profile?: string
    viewport?: { width: number; height: number }
  } = {},
): Promise<ExtensionBrowser> {
  const extension = resolve(ROOT, '.output', options.build ?? 'chrome-mv3-testing')
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'meisai-profile-'))
  const headless = options.headless ?? true
  const locale = options.locale ?? 'ja'
  const executablePath = findChromium()
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless,
    locale: locale === 'ja' ? 'ja-JP' : 'en-US',
    viewport: options.viewport ?? { width: 1280, height: 900 },
    env: { ...process.env, LANGUAGE: locale, LANG: locale === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8' },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new'] : []),
      '--no-sandbox',
      `--lang=${locale}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  })
  const worker = await workerOf(context)
  return {
    context,
    extensionId: new URL(worker.url()).host,
    close: async () => {
      await context.close()
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true })
    },
  }
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker')
}

/** Kills the extension's worker, as the browser does after 30 idle seconds or under memory pressure. */
export async function stopWorker({ context }: ExtensionBrowser): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage())
  const session = await context.newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}
