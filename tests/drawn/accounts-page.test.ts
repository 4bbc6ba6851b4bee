// Cards, loans, foreign currencies and several accounts on a page of any supported design: what is read is what stands there.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawing, expectedOf } from './accounts'
import { pageOf } from './accounts-page'
import { type DrawnReader, openDrawnReader } from './reader'

const RUNS = Number(process.env.RUNS ?? 200)
/** Fixed for the gate; `SEED=… RUNS=…` look for new ones. */
const SEED = Number(process.env.SEED ?? 20)
/** Refusals are counted; nothing may be read wrongly. */
const MOST_REFUSED = 0.02

let reader: DrawnReader
beforeAll(async () => {
  reader = await openDrawnReader()
})
afterAll(() => reader.close())

type Figures = {
  account: { type: string | null; number: string | null }
  currency: string
  proof: string
  rows: readonly { date: string; amount: number; balance: number | null }[]
}

const figures = ({ account, currency, proof, rows }: Figures) =>
  [
    `${account.type} ${account.number} ${currency} ${proof}`,
    ...rows.map(({ date, amount, balance }) => `${date} ${amount} ${balance}`),
  ].join('\n')

describe('accounts on a page of any supported design', () => {
  it('are read each with its own rows, or not at all', async () => {
    let refused = 0
    for (const drawn of fc.sample(drawing, { numRuns: RUNS, seed: SEED })) {
      const { statements } = await reader.read(pageOf(drawn))
      const expected = expectedOf(drawn).map(figures)
      const found = statements.map(figures)
      expect(expected, JSON.stringify(drawn)).toEqual(expect.arrayContaining(found))
      if (found.length < expected.length) refused += 1
    }
    expect(refused).toBeLessThanOrEqual(RUNS * MOST_REFUSED)
  }, 300_000)
})
