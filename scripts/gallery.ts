// Serves the mock states of components/states.ts on 127.0.0.1, for screenshots and accessibility checks.
import type { BrowserContext } from '@playwright/test'
import { createServer } from 'vite'
import { messagesOf } from '../lib/i18n/messages-of.ts'

const ROOT = new URL('..', import.meta.url).pathname

/** Starts the gallery; `url` ends without a slash, `close` stops it. */
export async function startGallery(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await createServer({
    root: `${ROOT}components/gallery`,
    configFile: false,
    logLevel: 'error',
    cacheDir: `${ROOT}node_modules/.vite-gallery`,
    server: { host: '127.0.0.1', port: 0, fs: { allow: [ROOT] }, watch: null, hmr: false },
    publicDir: `${ROOT}public`,
    define: { __TESTING__: 'true' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
  await server.listen()
  const address = server.httpServer?.address()
  if (address === null || typeof address !== 'object') throw new Error('the gallery has no address')
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}

/** Gives every page of the context the texts of that language, where the extension would have them from the browser. */
export async function speak(context: BrowserContext, language: 'ja' | 'en'): Promise<void> {
  const messages = await messagesOf(language)
  // As text: a function would bring along the helpers of whatever transpiled it.
  await context.addInitScript({
    content: `{
      const texts = ${JSON.stringify(messages)}
      globalThis.browser = { runtime: { id: 'gallery' }, i18n: { getMessage: (name) => texts[name] ?? '' } }
    }`,
  })
}
