// `npm run screenshots`: makes the pictures of README and docs anew, from the components and mock states that the tests draw.
import { mkdir } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { CAUSE_KINDS } from '../lib/health/health'
import { speak, startGallery } from './gallery'

const OUT = new URL('../docs/pictures/', import.meta.url).pathname

type Picture = {
  file: string
  state: string
  width: number
  language?: 'ja' | 'en'
  scheme?: 'light' | 'dark'
  scale?: number
}

/** Width of a popup, and of the app in a window of a small notebook. */
const POPUP = 360
const APP = 1180

/** What README and docs show; every other state can be named on the command line (`popup/cause-gap-ahead`) or asked for with `--all`. */
const SHOWN: readonly Picture[] = [
  { file: 'popup-stopped', state: 'popup/notice-waits', width: POPUP },
  { file: 'popup-statement', state: 'popup/statement', width: POPUP },
  { file: 'popup-sent', state: 'popup/sent', width: POPUP },
  { file: 'popup-suspicious', state: 'popup/suspicious', width: POPUP },
  { file: 'popup-stopped-en', state: 'popup/notice-waits', width: POPUP, language: 'en' },
  { file: 'popup-stopped-dark', state: 'popup/notice-waits', width: POPUP, scheme: 'dark' },
  { file: 'app-welcome', state: 'app/welcome', width: APP },
  { file: 'app-links', state: 'app/links', width: APP },
  { file: 'app-accounts', state: 'app/accounts', width: APP },
  { file: 'app-passbook', state: 'app/passbook', width: APP },
  { file: 'app-review', state: 'app/review', width: APP },
  { file: 'app-sending', state: 'app/sending', width: APP },
  { file: 'app-notices', state: 'app/notices', width: APP },
  { file: 'app-ledgers', state: 'app/ledgers', width: APP },
  { file: 'app-files', state: 'app/files', width: APP },
  { file: 'app-settings', state: 'app/settings', width: APP },
]

/** One picture a health level and a cause, for docs/health.md. */
const HEALTH: readonly Picture[] = [
  ...['ok', 'unknown'].map((level) => ({ file: `health/level-${level}`, state: `popup/${level}` })),
  ...CAUSE_KINDS.map((kind) => ({ file: `health/${kind}`, state: `popup/cause-${kind}` })),
].map((picture) => ({ ...picture, width: POPUP, scale: 1 }))

const widthOf = (state: string) => (state.startsWith('popup/') ? POPUP : APP)
const pictureOf = (state: string): Picture => ({
  file: state.replace('/', '-'),
  state,
  width: widthOf(state),
})

async function take(pictures: readonly Picture[], url: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    for (const { file, state, width, language = 'ja', scheme = 'light', scale = 2 } of pictures) {
      const context = await browser.newContext({
        viewport: { width, height: 560 },
        colorScheme: scheme,
        deviceScaleFactor: scale,
        locale: language === 'ja' ? 'ja-JP' : 'en-US',
        timezoneId: 'Asia/Tokyo',
        reducedMotion: 'reduce',
      })
      await speak(context, language)
      const page = await context.newPage()
      await page.goto(`${url}/#${state}`)
      await page.locator('main h1').waitFor()
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: `${OUT}${file}.png`, fullPage: true })
      await context.close()
      console.log(`docs/pictures/${file}.png`)
    }
  } finally {
    await browser.close()
  }
}

/** Every state there is, as the gallery lists them. */
async function allStates(url: string): Promise<string[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  await speak(page.context(), 'ja')
  await page.goto(url)
  const states = (await page.locator('html[data-states]').getAttribute('data-states')) ?? ''
  await browser.close()
  return states.split(' ')
}

const named = process.argv.slice(2)
const gallery = await startGallery()
try {
  await mkdir(`${OUT}health`, { recursive: true })
  const states = named.includes('--all') ? await allStates(gallery.url) : named
  await take(states.length === 0 ? [...SHOWN, ...HEALTH] : states.map(pictureOf), gallery.url)
} finally {
  await gallery.close()
}
