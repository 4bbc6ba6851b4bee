// hledger-web 1.25's API in memory, with its manners: no sign-in, no check, no key enforced. hledger.test.ts holds it to the real one.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './prism'

type Posting = {
  paccount: string
  pamount: { acommodity: string; aquantity: { decimalMantissa: number; decimalPlaces: number } }[]
}
export type Transaction = {
  tindex: number
  tdate: string
  tdescription: string
  tcomment: string
  ttags: [string, string][]
  tpostings: Posting[]
}

export type HledgerWeb = {
  /** `http://127.0.0.1:port/` */
  address: string
  transactions(): Promise<Transaction[]>
  close(): Promise<void>
}

/** The stand-in, with one declared account. `rows` may be changed by a test as by hand. */
export async function startHledgerStandIn(account: string): Promise<HledgerWeb & { rows: Transaction[] }> {
  const rows: Transaction[] = []
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    if (request.method === 'PUT' && path === '/add') {
      let text = ''
      for await (const chunk of request) text += chunk
      const added = JSON.parse(text) as Transaction
      if (added.tindex === undefined) return void response.writeHead(400).end('key "tindex" not found')
      // Tags that are written are ignored; those in the comment are read back.
      const tags = [...added.tcomment.matchAll(/([\w-]+):([^,\n]*)/g)].map(
        ([, name = '', value = '']): [string, string] => [name, value],
      )
      rows.push({ ...added, tindex: rows.length + 1, ttags: tags })
      return void response.writeHead(201, { Location: '/transactions' }).end()
    }
    // A declared account is named alone, a used one with those above it.
    const used = rows.flatMap((row) => row.tpostings.map(({ paccount }) => paccount))
    const above = used.flatMap((name) =>
      name.split(':').map((_, depth, parts) => parts.slice(0, depth + 1).join(':')),
    )
    const names = [...new Set([account, ...above])].sort()
    const body = path === '/accountnames' ? names : path === '/transactions' ? rows : '1.25'
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const listening = server.address()
  return {
    address: `http://127.0.0.1:${typeof listening === 'object' && listening !== null ? listening.port : 0}/`,
    rows,
    transactions: async () => rows,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Whether Debian's hledger-web and hledger are on this machine. */
export const HAS_HLEDGER_WEB = ['hledger-web', 'hledger'].every(
  (program) => spawnSync('which', [program]).status === 0,
)

/** The real hledger-web over a new journal with that account declared; `journal` is its file, `transactions` asks hledger itself. */
export async function startHledgerWeb(account: string): Promise<HledgerWeb & { journal: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'hledger-web-'))
  const journal = join(folder, 'main.journal')
  writeFileSync(journal, `account ${account}\n`)
  const port = await freePort()
  const child = spawn(
    'hledger-web',
    ['-f', journal, '--serve-api', '--host', '127.0.0.1', '--port', String(port), '--capabilities=view,add'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Application launched')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`hledger-web ended with ${code}: ${said}`)))
    child.once('error', reject)
  })
  const address = `http://127.0.0.1:${port}/`
  // It says that it is launched a moment before it listens.
  for (let tries = 0; tries < 1000; tries++) {
    if (
      await fetch(`${address}version`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break
  }
  return {
    address,
    journal,
    async transactions() {
      const run = spawnSync('hledger', ['-f', journal, 'print', '-O', 'json'], {
        encoding: 'utf8',
        maxBuffer: 1e9,
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      })
      if (run.status !== 0) throw new Error(run.stderr)
      return JSON.parse(run.stdout) as Transaction[]
    },
    async close() {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
