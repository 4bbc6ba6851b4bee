// Any ledger on a page of any supported design reads back to itself, in a real browser.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from '../../lib/reading/cells/fold'
import { type LedgerRow, ledger } from './ledger'
import { type Design, design, pageOf } from './ledger-page'
import { type DrawnReader, openDrawnReader } from './reader'

const RUNS = Number(process.env.RUNS ?? 300)
/** Fixed for the gate; `SEED=… RUNS=…` look for new ones. */
const SEED = Number(process.env.SEED ?? 1)

let reader: DrawnReader
beforeAll(async () => {
  reader = await openDrawnReader()
})
afterAll(() => reader.close())

const lines = (
  rows: readonly { date: string; amount: number; balance: number | null; description: string }[],
) => rows.map(({ date, amount, balance, description }) => `${date} ${amount} ${balance} ${fold(description)}`)

describe('a ledger on a page of any supported design', () => {
  it('reads back to itself, proved', async () => {
    await fc.assert(
      fc.asyncProperty(ledger(3), design, async (rows, how) => {
        fc.pre(isProvable(rows, how))
        const { kind, statements } = await reader.read(pageOf(rows, how))
        expect(kind).toBe('statement')
        expect(statements.map(({ proof }) => proof)).toEqual(['proved'])
        expect(lines(statements[0]?.rows ?? [])).toEqual(lines(shownOf(rows, how)))
      }),
      { numRuns: RUNS, seed: SEED },
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
