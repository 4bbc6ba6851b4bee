// Any ledger on a page of any supported design reads back to itself, in a real browser.
import { resolve } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTab } from '../lib/page/combine-frames'
import { frameLookSchema } from '../lib/page/frame-look'
import { fold } from '../lib/reading/cells/fold'
import { offlineBrowser, pageScript } from '../scripts/read/page-reader'
import { AS_OF, type LedgerRow, ledger } from './rendered-ledger'
import { type Design, design, pageOf } from './rendered-page'

let browser: Browser
let page: Page

beforeAll(async () => {
  const code = await pageScript(resolve(import.meta.dirname, '..'))
  const opened = await offlineBrowser()
  browser = opened.browser
  page = await opened.context.newPage()
  await page.addInitScript(code)
  await page.goto('data:text/html,<title>a bank</title>')
})
afterAll(() => browser.close())

async function read(html: string) {
  await page.setContent(html)
  const look = await page.evaluate((day) => globalThis.meisaiRead(day), AS_OF)
  return readTab([frameLookSchema.parse(look)], AS_OF).reading
}

const lines = (
  rows: readonly { date: string; amount: number; balance: number | null; description: string }[],
) => rows.map(({ date, amount, balance, description }) => `${date} ${amount} ${balance} ${fold(description)}`)

describe('a ledger on a page of any supported design', () => {
  it('reads back to itself, proved', async () => {
    await fc.assert(
      fc.asyncProperty(ledger(3), design, async (rows, how) => {
        fc.pre(isProvable(rows, how))
        const { kind, statements } = await read(pageOf(rows, how))
        expect(kind).toBe('statement')
        expect(statements.map(({ proof }) => proof)).toEqual(['proved'])
        expect(lines(statements[0]?.rows ?? [])).toEqual(lines(shownOf(rows, how)))
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    )
  }, 300_000)
})

/** Two balances at least; and where a day is left blank, more than one, since a single one may have been lost. */
function isProvable(rows: readonly LedgerRow[], how: Design): boolean {
  const balances = shownOf(rows, how).filter(({ balance }) => balance !== null)
  const blank = rows.filter((row, at) => row.date === rows[at - 1]?.date)
  return balances.length > 1 && (how.days !== 'changed' || blank.length !== 1)
}

/** The rows as the page shows them: with balances of days' ends only those. */
function shownOf(rows: readonly LedgerRow[], { balance }: Design) {
  return rows.map((row, at) => ({
    ...row,
    balance: balance === 'each' || rows[at + 1]?.date !== row.date ? row.balance : null,
  }))
}
