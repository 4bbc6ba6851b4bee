// Holds the architecture: who may import whom, and what may never reach a content script.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** What each folder of lib may import, besides itself, lib/schema and packages. docs/architecture.md draws it. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  statement: [],
  reading: ['statement'],
  page: ['reading', 'statement'],
  file: ['reading', 'statement'],
  banks: ['statement'],
  passbook: ['statement'],
  health: ['statement'],
  store: ['statement', 'passbook', 'health', 'banks'],
  ledgers: ['statement', 'file'],
  outbox: ['store', 'ledgers', 'passbook', 'statement'],
  capture: ['file', 'messages', 'page', 'statement'],
  messages: ['statement', 'ledgers', 'outbox', 'health'],
  settings: ['statement', 'store'],
  platform: ['messages', 'statement', 'store', 'health'],
  i18n: ['statement'],
  worker: [
    'banks',
    'capture',
    'file',
    'health',
    'i18n',
    'ledgers',
    'messages',
    'outbox',
    'page',
    'passbook',
    'platform',
    'reading',
    'settings',
    'statement',
    'store',
  ],
}

/** Only these packages may be imported by the pure folders. */
const PURE = ['statement', 'reading', 'page', 'file', 'passbook', 'health', 'banks']
const PURE_PACKAGES = ['papaparse', 'zengin-code', 'zod/mini', '@noble/hashes']

type Import = { from: string; to: string; isType: boolean }

function sourcesOf(folder: string): string[] {
  const at = join(ROOT, folder)
  if (!existsSync(at)) return []
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  )
  return [...found].map(([, type, to]) => ({
    from: relative(ROOT, file),
    to: to ?? '',
    isType: type !== undefined,
  }))
}

/** The folder of lib that an import of a source file lands in; null for packages and for what lies outside lib. */
function layerOf(file: string, to: string): string | null {
  if (!to.startsWith('.')) return null
  const [top, folder] = relative(ROOT, resolve(dirname(file), to)).split('/')
  return top === 'lib' ? (folder ?? null) : top === undefined ? null : `/${top}`
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file)

describe('who may import whom', () => {
  it('knows every folder of lib', () => {
    const folders = readdirSync(join(ROOT, 'lib'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    expect(folders.map(({ name }) => name).filter((name) => !(name in MAY_IMPORT))).toEqual([])
  })

  it.each(Object.keys(MAY_IMPORT))('lib/%s imports only what it may', (folder) => {
    const allowed = new Set([folder, 'schema', 'schema.ts', ...(MAY_IMPORT[folder] ?? [])])
    const wrong = sourcesOf(`lib/${folder}`)
      .filter((file) => !isTest(file) && !/contract\.ts$/.test(file))
      .flatMap((file) => importsOf(file).map((found) => ({ ...found, layer: layerOf(file, found.to) })))
      .filter(({ layer }) => layer !== null && !allowed.has(layer))
    expect(wrong).toEqual([])
  })

  it.each(PURE)('lib/%s knows neither browser nor database', (folder) => {
    const wrong = sourcesOf(`lib/${folder}`)
      .filter((file) => !isTest(file))
      .flatMap(importsOf)
      .filter(
        ({ to }) =>
          !to.startsWith('.') && !PURE_PACKAGES.some((name) => to === name || to.startsWith(`${name}/`)),
      )
    expect(wrong).toEqual([])
  })

  it('components know statement and health types only', () => {
    const wrong = sourcesOf('components')
      // components/testing.tsx draws them in tests, with a stand-in for the browser.
      .filter((file) => !isTest(file) && !file.endsWith('components/testing.tsx'))
      .flatMap((file) => importsOf(file).map((found) => ({ ...found, layer: layerOf(file, found.to) })))
      .filter(({ layer, isType, to }) => {
        if (layer === null) return /dexie|wxt\/browser|polyfill/.test(to)
        if (layer === '/components' || layer === 'i18n') return false
        if (layer === 'statement' || layer === 'health') return false
        return !isType
      })
    expect(wrong).toEqual([])
  })

  it('zod comes from lib/schema only', () => {
    const wrong = ['lib', 'components', 'entrypoints']
      .flatMap(sourcesOf)
      .filter((file) => !isTest(file) && relative(ROOT, file) !== 'lib/schema.ts')
      .flatMap(importsOf)
      .filter(({ to }) => to === 'zod' || to.startsWith('zod/'))
    expect(wrong).toEqual([])
  })
})

describe('content scripts', () => {
  /** Every source file that a content script reaches by imports that are there at run time. */
  function reachedFrom(entry: string): string[] {
    const reached = new Set<string>()
    const queue = [entry]
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (reached.has(file)) continue
      reached.add(file)
      for (const { to, isType } of importsOf(file)) {
        if (isType || !to.startsWith('.')) continue
        const base = resolve(dirname(file), to)
        const target = [base, `${base}.ts`, `${base}.tsx`].find(
          (path) => existsSync(path) && /\.tsx?$/.test(path),
        )
        if (target !== undefined) queue.push(target)
      }
    }
    return [...reached].map((file) => relative(ROOT, file))
  }

  const scripts = readdirSync(join(ROOT, 'entrypoints')).filter((name) => /\.content\.ts$/.test(name))

  it('are there', () => {
    expect(scripts).toContain('bank.content.ts')
  })

  it.each(scripts)('%s never reaches the store', (name) => {
    const reached = reachedFrom(join(ROOT, 'entrypoints', name))
    expect(
      reached.filter((file) => /^lib\/(store|outbox|ledgers|passbook|worker|settings)\//.test(file)),
    ).toEqual([])
    expect(
      reached
        .flatMap((file) => importsOf(join(ROOT, file)))
        .filter(({ to, isType }) => !isType && to === 'dexie'),
    ).toEqual([])
  })

  it.each(scripts)('%s needs no schema: what it sends is checked by who receives it', (name) => {
    expect(reachedFrom(join(ROOT, 'entrypoints', name))).not.toContain('lib/schema.ts')
  })
})

describe.each(['chrome-mv3', 'chrome-mv3-testing'])('the built %s', (build) => {
  const at = join(ROOT, '.output', build)
  const read = (path: string) => readFileSync(join(at, path), 'utf8')

  it('has content scripts without Dexie, without zod and without the code points that make Chrome refuse a file', () => {
    const built = readdirSync(join(at, 'content-scripts')).filter((name) => name.endsWith('.js'))
    expect(built).toContain('bank.js')
    for (const name of built) {
      const text = read(`content-scripts/${name}`)
      expect(text).not.toMatch(/[\uFFFE\uFFFF]/)
      expect(text).not.toMatch(/Dexie/)
      expect(/ZodMini|invalid_type/.test(text), `zod in ${name}`).toBe(false)
    }
  })

  it('runs no code from text', () => {
    for (const entry of readdirSync(at, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.js')) continue
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      expect(text.match(/\beval\(|new Function\(["'`]/)?.[0] ?? null, entry.name).toBeNull()
      expect(text.match(/https?:\/\/[^"'`\s]+\.js\b/)?.[0] ?? null, entry.name).toBeNull()
    }
  })
})
