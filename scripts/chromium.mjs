// Finds a Chromium that loads unpacked extensions, or gets one. Runs on Node 20, before anything is installed.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

// Chrome of Google's brand ignores --load-extension since version 137, so it is not in the list.
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of an installed Chromium: `CHROMIUM` of the environment, the usual places, or Playwright's own; undefined where there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  return PLACES.find((place) => existsSync(place)) ?? playwrightsOwn()
}

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test')
    const path = chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** Makes sure that there is a Chromium: an installed one, Debian's (as root), or Playwright's. Returns its path; throws with what to do. */
export function ensureChromium() {
  const found = findChromium()
  if (found) {
    ensureJapanese()
    return found
  }
  if (isDebianRoot()) {
    apt(['chromium', 'chromium-l10n', 'fonts-noto-cjk'])
  } else {
    execFileSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      stdio: 'inherit',
    })
  }
  const path = findChromium()
  if (!path) throw new Error('No Chromium found. Install Chromium, or name one: CHROMIUM=/path/to/chromium')
  return path
}

/** Debian packages by name, where this is Debian and root; elsewhere nothing happens. Returns whether they were asked for. */
export function ensurePackages(commands) {
  const missing = Object.entries(commands).filter(([command]) => !existsSync(`/usr/bin/${command}`))
  if (missing.length === 0) return true
  if (!isDebianRoot()) return false
  apt(missing.map(([, name]) => name))
  return true
}

function ensureJapanese() {
  if (!isDebianRoot()) return
  // Without a Japanese font a screenshot shows boxes; without chromium-l10n Debian's browser, and so the extension, speaks English only.
  const missing = [
    ...(existsSync('/usr/share/fonts/opentype/noto') ? [] : ['fonts-noto-cjk']),
    ...(existsSync('/usr/lib/chromium/locales/ja.pak') || !existsSync('/usr/lib/chromium')
      ? []
      : ['chromium-l10n']),
  ]
  if (missing.length > 0) apt(missing)
}

function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function apt(packages) {
  console.log(`apt-get install ${packages.join(' ')} …`)
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}
