// Prism between a client and a server of ours: every request and every answer is checked against an OpenAPI document.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where Prism listens; a request outside of the contract answers 422, an answer outside of it 500, each with `sl-violations`. */
export type Prism = { url: string; close(): Promise<void> }

/** Starts `prism proxy --errors` on 127.0.0.1 in front of `upstream`; rejects with Prism's words where it does not come up. */
export async function startPrism(spec: object, upstream: string): Promise<Prism> {
  const folder = mkdtempSync(join(tmpdir(), 'prism-'))
  const file = join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify(spec))
  const port = await freePort()
  const cli = fileURLToPath(import.meta.resolve('@stoplight/prism-cli/dist/index.js'))
  const child = spawn(
    process.execPath,
    [cli, 'proxy', '--errors', '--host', '127.0.0.1', '--port', String(port), file, upstream],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, SCARF_ANALYTICS: 'false' } },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('is listening on')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`prism ended with ${code}: ${said}`)))
    child.once('error', reject)
  })
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A port of 127.0.0.1 that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
