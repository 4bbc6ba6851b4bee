// Cards, wallets, loans and the words of rows on a page of any supported design: what is proved is so, and most is read to the word.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from '../../lib/reading/cells/fold'
import { drawing, type Expected, expectedOf } from './dealings'
import { pageOf } from './dealings-page'
import { type DrawnReader, openDrawnReader } from './reader'

const RUNS = Number(process.env.RUNS ?? 120)
/** Fixed for the gate; `SEED=… RUNS=…` look for new ones. */
const SEED = Number(process.env.SEED ?? 29)
/** Measured 2026-11-22: 85 % of 400 unseen ones. */
const LEAST_EXACT = 0.8

let reader: DrawnReader
beforeAll(async () => {
  reader = await openDrawnReader()
})
afterAll(() => reader.close())

const figures = (rows: Pick<Expected, 'rows'>['rows']) =>
  rows.map(({ date, amount, balance }) => `${date} ${amount} ${balance}`)
const words = (rows: Pick<Expected, 'rows'>['rows']) => rows.map(({ description }) => fold(description))

describe('dealings on a page of any supported design', () => {
  it('are proved only where they are so, and read to the word as a rule', async () => {
    let exact = 0
    for (const drawn of fc.sample(drawing, { numRuns: RUNS, seed: SEED })) {
      const { statements } = await reader.read(pageOf(drawn))
      const expected = expectedOf(drawn)
      for (const { proof, rows } of statements)
        if (proof === 'proved')
          expect(figures(expected.rows), JSON.stringify(drawn)).toEqual(expect.arrayContaining(figures(rows)))
      // Beside what is proved no row is lost: it stands in a statement, if only in one that needs a person's word.
      if (statements.some(({ proof }) => proof === 'proved'))
        expect(
          statements.flatMap(({ rows }) => figures(rows)),
          JSON.stringify(drawn),
        ).toEqual(expect.arrayContaining(figures(expected.rows)))
      const [only, ...others] = statements
      const isExact =
        only !== undefined &&
        others.length === 0 &&
        figures(only.rows).join() === figures(expected.rows).join() &&
        words(only.rows).join() === words(expected.rows).join() &&
        only.proof === expected.proof &&
        only.more === expected.more &&
        only.account.type === expected.type &&
        only.account.number === expected.number
      if (isExact) exact += 1
    }
    expect(exact).toBeGreaterThanOrEqual(RUNS * LEAST_EXACT)
  }, 300_000)
})
