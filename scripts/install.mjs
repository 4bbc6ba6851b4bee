// Makes a fresh checkout able to run: npm packages and a browser. Runs on Node 20 with nothing installed.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command in the project with the Node of its devDependencies; returns its exit code. */
export function run(command, args, options = {}) {
  const env = {
    ...process.env,
    PATH: `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
    ...options.env,
  }
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
    env,
  })
  return { code: result.status ?? 1, output: `${result.stdout ?? ''}${result.stderr ?? ''}` }
}

/** `npm install` where node_modules is missing or older than the lock file, then a browser. Exits with what to do where that fails. */
export function ensureInstalled() {
  const stamp = join(ROOT, 'node_modules/.package-lock.json')
  const isFresh =
    existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
  if (!isFresh) {
    console.log('npm install …')
    // Not `npm ci`: it wants every other platform's optional binaries in the lock file, which a registry that lags cannot give.
    // --no-save keeps to the lock file and leaves it as it is.
    const { code } = run('npm', ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'])
    if (code !== 0) process.exit(code)
  }
  if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) run('wxt', ['prepare'], { quiet: true })
  return ensureChromium()
}
