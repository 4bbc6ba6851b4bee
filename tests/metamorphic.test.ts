// A redesign of a page is read the same or refused, and damage never passes for proved: over every statement page of the corpus.
import { beforeAll, describe, expect, it } from 'vitest'
import { MUTATIONS } from './metamorphic/mutations'
import { figures, type Judged, runMutations } from './metamorphic/run'

let judged: Judged[] = []

beforeAll(async () => {
  judged = await runMutations()
  if (process.env.FIGURES !== undefined) console.log(figures(judged))
}, 1_500_000)

/** The least share of pages that each redesign must still be read from; a refusal loses nothing, but helps nobody. */
const LEAST_SAME = 0.9

describe.each(MUTATIONS)('$name', ({ name, keeps }) => {
  const own = () => judged.filter(({ mutation }) => mutation.name === name)

  it('never gives rows that are not there', () => {
    expect(own().length).toBeGreaterThan(0)
    expect(
      own()
        .filter(({ outcome }) => outcome === 'wrong')
        .map(({ page }) => page),
    ).toEqual([])
  })

  it.skipIf(keeps === 'broken')('is read the same', () => {
    const same = own().filter(({ outcome }) => outcome === 'same').length
    expect(
      same / own().length,
      own()
        .filter(({ outcome }) => outcome !== 'same')
        .map(({ page }) => page)
        .join(),
    ).toBeGreaterThanOrEqual(LEAST_SAME)
  })
})
