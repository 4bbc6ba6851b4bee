// English and bilingual statements of any supported design: what is read is what stands there.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from '../../lib/reading/cells/fold'
import { pageOf } from './english-ledger-page'
import { drawing, expectedOf } from './english-ledgers'
import { type DrawnReader, openDrawnReader } from './reader'

const RUNS = Number(process.env.RUNS ?? 150)
/** Fixed for the gate; `SEED=… RUNS=…` look for new ones. */
const SEED = Number(process.env.SEED ?? 29)
/** Refusals are counted; nothing may be read wrongly. */
const MOST_REFUSED = 0.02

let reader: DrawnReader
beforeAll(async () => {
  reader = await openDrawnReader()
})
afterAll(() => reader.close())

type Read = {
  account: { type: string | null; number: string | null }
  currency: string
  proof: string
  more: boolean
  rows: readonly { date: string; amount: number; balance: number | null; description: string }[]
}

const told = ({ account, currency, proof, more, rows }: Read) =>
  [
    `${account.type} ${account.number} ${currency} ${proof} ${more ? 'more' : 'all'}`,
    ...rows.map(
      ({ date, amount, balance, description }) => `${date} ${amount} ${balance} ${fold(description)}`,
    ),
  ].join('\n')

describe('an English or bilingual statement of any supported design', () => {
  it('is read as it stands, or not at all', async () => {
    let refused = 0
    for (const drawn of fc.sample(drawing, { numRuns: RUNS, seed: SEED })) {
      const { kind, statements } = await reader.read(pageOf(drawn))
      const expected = expectedOf(drawn).map(told)
      const found = statements.map(told)
      expect(expected, JSON.stringify(drawn.how)).toEqual(expect.arrayContaining(found))
      if (found.length < expected.length || kind !== 'statement') refused += 1
    }
    expect(refused).toBeLessThanOrEqual(RUNS * MOST_REFUSED)
  }, 300_000)
})
