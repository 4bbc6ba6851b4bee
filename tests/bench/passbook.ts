// Measures merging into a long passbook against bare puts of the same rows, opening it against opening a short one, and its size against its JSON.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { findChromium } from '../../scripts/chromium.mjs'

/** Milliseconds are medians of the runs; ratios are ours over the yardstick of the same run. */
export type PassbookMeasurement =
  | {
      name: 'passbook-merge'
      rows: number
      entries: number
      oursMs: number
      yardstickMs: number
      ratio: number
      shortMs: number
      flatness: number
    }
  | {
      name: 'passbook-open' | 'passbook-open-whole' | 'links-open' | 'links-open-whole'
      entries: number
      oursMs: number
      yardstickMs: number
      ratio: number
    }
  | { name: 'passbook-size'; entries: number; bytesAnEntry: number; jsonBytesAnEntry: number; ratio: number }

const LONG = 100_000
const SHORT = 1_000
const ROWS = 1_000

/** Merging 1,000 new rows into 100,000 entries, against raw IndexedDB puts of them; `flatness` against merging into 1,000 entries. */
export function measureMerge(runs = 7): Promise<PassbookMeasurement> {
  return inChromium(async (page) => {
    const short: number[] = []
    await page.evaluate((count) => passbookBench.fill(count), SHORT)
    for (let run = 0; run <= runs; run++)
      short.push(await page.evaluate((rows) => passbookBench.merge(rows), ROWS))
    await page.evaluate((count) => passbookBench.fill(count), LONG)
    const ours: number[] = []
    const bare: number[] = []
    // The first round of each warms up and is not counted.
    for (let run = 0; run <= runs; run++) {
      bare.push(await page.evaluate((rows) => passbookBench.bare(rows), ROWS))
      ours.push(await page.evaluate((rows) => passbookBench.merge(rows), ROWS))
    }
    const [oursMs, yardstickMs, shortMs] = [ours, bare, short].map((times) => median(times.slice(1)))
    if (oursMs === undefined || yardstickMs === undefined || shortMs === undefined)
      throw new Error('nothing measured')
    const flatness = ratio(oursMs, shortMs)
    return {
      name: 'passbook-merge',
      rows: ROWS,
      entries: LONG,
      oursMs,
      yardstickMs,
      ratio: ratio(oursMs, yardstickMs),
      shortMs,
      flatness,
    }
  })
}

/** Opening a passbook of 100,000 entries and the links page beside it, against one of 1,000: until the first of it stands, and until all does. */
export function measureOpen(runs = 15): Promise<PassbookMeasurement[]> {
  return inChromium(async (page) => {
    const opened = async (count: number) => {
      await page.evaluate((n) => passbookBench.fill(n), count)
      const passbook: { drawn: number; whole: number }[] = []
      const links: { drawn: number; whole: number }[] = []
      for (let run = 0; run <= runs; run++) {
        passbook.push(await page.evaluate(() => passbookBench.open()))
        links.push(await page.evaluate(() => passbookBench.openLinks()))
      }
      const ofAll = (times: readonly { drawn: number; whole: number }[]) => ({
        drawn: median(times.slice(1).map(({ drawn }) => drawn)),
        whole: median(times.slice(1).map(({ whole }) => whole)),
      })
      return { passbook: ofAll(passbook), links: ofAll(links) }
    }
    const short = await opened(SHORT)
    const long = await opened(LONG)
    return (['passbook', 'links'] as const).flatMap((name) =>
      (['drawn', 'whole'] as const).map((until) => {
        const [oursMs, yardstickMs] = [long[name][until], short[name][until]]
        const full = until === 'drawn' ? (`${name}-open` as const) : (`${name}-open-whole` as const)
        return { name: full, entries: LONG, oursMs, yardstickMs, ratio: ratio(oursMs, yardstickMs) }
      }),
    )
  })
}

/** What the browser takes for an entry with all that belongs to it, against the entry's JSON. */
export function measureSize(): Promise<PassbookMeasurement> {
  return inChromium(async (page) => {
    const { json, used } = await page.evaluate((count) => passbookBench.fill(count), LONG)
    const [bytesAnEntry, jsonBytesAnEntry] = [Math.round(used / LONG), Math.round(json / LONG)]
    return {
      name: 'passbook-size',
      entries: LONG,
      bytesAnEntry,
      jsonBytesAnEntry,
      ratio: ratio(bytesAnEntry, jsonBytesAnEntry),
    }
  })
}

/** A page of 127.0.0.1 with the code that ships in it, as the extension's own pages have it. */
async function inChromium<T>(measure: (page: Page) => Promise<T>): Promise<T> {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html>'),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const executablePath = findChromium()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`)
    await page.evaluate(await bundle())
    return await measure(page)
  } finally {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
  }
}

async function bundle(): Promise<string> {
  const entryPoints = [join(import.meta.dirname, 'passbook-page.ts')]
  const built = await build({ entryPoints, bundle: true, format: 'iife', write: false, minify: true })
  return built.outputFiles[0]?.text ?? ''
}

function median(times: readonly number[]): number {
  const middle = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  return Math.round(middle * 10) / 10
}

function ratio(ours: number, yardstick: number): number {
  return Math.round((ours / yardstick) * 100) / 100
}
