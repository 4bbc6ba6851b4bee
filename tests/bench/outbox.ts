// Measures 10,000 deliveries to the relay, kept and settled, against a bare loop of fetches of the same batches; and what 100,000 queued rows cost.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { findChromium } from '../../scripts/chromium.mjs'
import { startLedger } from '../demo/ledger/relay'
import { Memory } from '../demo/state'
import type { bench as Bench } from './outbox-page'

/** Milliseconds are medians of `runs`; `ratio` = ours / bare loop. Heap in megabytes: the most seen above the heap before, while sending. */
export type OutboxMeasurement = {
  name: 'outbox'
  rows: number
  oursMs: number
  yardstickMs: number
  ratio: number
  /** With 1,000 rows queued, and with 100,000: the queue's length must not matter. */
  heapGrowthMb: { with1000: number; with100000: number }
  /** What a popup counts before it is drawn, with so many queued; the median of ten. */
  countMs: { with1000: number; with100000: number }
}

declare const bench: typeof Bench

/** Runs in a real Chromium against the demo's relay on SQLite, both on this machine. */
export async function measureOutbox(rows = 10_000, runs = 5): Promise<OutboxMeasurement> {
  const folder = await mkdtemp(join(tmpdir(), 'meisai-bench-'))
  const ledger = await startLedger(new Memory(folder, () => new Date()), join(folder, 'ledger.sqlite'), 0)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })
  try {
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    await page.goto(ledger.origin)
    await page.evaluate(await bundle())
    const { token, account } = await pair(page, ledger.newCode())
    const ours: number[] = []
    const yardstick: number[] = []
    for (let run = 0; run <= runs; run++) {
      const bareMs = await page.evaluate(([r, n, a, t]) => bench.bareLoop(r, n, a, t), [
        run * 2,
        rows,
        account,
        token,
      ] as const)
      await page.evaluate(([r, n, a]) => bench.fill(r, n, a), [run * 2 + 1, rows, account] as const)
      const { ms, sent } = await page.evaluate((t) => bench.send(t), token)
      if (sent !== rows) throw new Error(`sent ${sent} of ${rows}`)
      if (run === 0) continue
      yardstick.push(bareMs)
      ours.push(ms)
    }
    const short = await withQueue(page, 1_000_001, 1_000, account, token)
    const long = await withQueue(page, 1_000_002, 100_000, account, token)
    const [oursMs, yardstickMs] = [median(ours), median(yardstick)]
    return {
      name: 'outbox',
      rows,
      oursMs: Math.round(oursMs),
      yardstickMs: Math.round(yardstickMs),
      ratio: Math.round((oursMs / yardstickMs) * 100) / 100,
      heapGrowthMb: { with1000: short.heapGrowthMb, with100000: long.heapGrowthMb },
      countMs: { with1000: short.countMs, with100000: long.countMs },
    }
  } finally {
    await browser.close()
    await ledger.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The page's code, as the extension is built: one script, no modules. */
async function bundle(): Promise<string> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'outbox-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    minify: true,
  })
  return built.outputFiles[0]?.text ?? ''
}

async function pair(page: Page, code: string): Promise<{ token: string; account: string }> {
  return page.evaluate(async (typed) => {
    const paired = await fetch('/v1/pair', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: typed.replace('-', ''), client: 'bench' }),
    })
    const { token } = await paired.json()
    const listed = await fetch('/v1/accounts', { headers: { Authorization: `Bearer ${token}` } })
    const { accounts } = await listed.json()
    return { token, account: accounts[0].id }
  }, code)
}

/** With a queue of that length: what a popup counts, and the most that the heap grew, garbage included, while 1,000 rows of it were sent. */
async function withQueue(
  page: Page,
  round: number,
  queued: number,
  account: string,
  token: string,
): Promise<{ countMs: number; heapGrowthMb: number }> {
  await page.evaluate(([r, n, a]) => bench.fill(r, n, a), [round, queued, account] as const)
  const counts: number[] = []
  for (let run = 0; run < 10; run++) counts.push(await page.evaluate(() => bench.countMs()))
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const before = await page.evaluate(() =>
    'memory' in performance ? (performance.memory as { usedJSHeapSize: number }).usedJSHeapSize : 0,
  )
  const { samples } = await page.evaluate((t) => bench.send(t, 1_000), token)
  return {
    countMs: Math.round(median(counts) * 10) / 10,
    heapGrowthMb: Math.round((Math.max(...samples) - before) / 100_000) / 10,
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
