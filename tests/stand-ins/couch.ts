// A real server of the CouchDB protocol, pouchdb-server from npm, in a child process on 127.0.0.1 and in memory only.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type CouchServer = { address: string; close: () => Promise<void> }

/** Starts the server and resolves once it answers; throws where it dies first. */
export async function startCouch(): Promise<CouchServer> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'meisai-couch-'))
  const bin = createRequire(import.meta.url).resolve('pouchdb-server/bin/pouchdb-server')
  const options = [
    '--in-memory',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--no-stdout-logs',
    '--config',
    'config.json',
  ]
  const child = spawn(process.execPath, ['--no-deprecation', bin, ...options], {
    cwd: folder,
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = `http://127.0.0.1:${port}/`
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`pouchdb-server ended with ${child.exitCode}`)
  }
  return {
    address,
    close: async () => {
      child.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    // Not listening yet: let its process have the processor.
    await new Promise((resolve) => setTimeout(resolve, 20))
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
