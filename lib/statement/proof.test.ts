import { describe, expect, it } from 'vitest'
import { prove } from './proof'

const row = (amount: number, balance: number | null) => ({ amount, balance })

describe('prove', () => {
  it('proves rows whose balances follow', () => {
    expect(prove([row(-10, 90), row(5, 95)], null)).toMatchObject({
      proof: 'proved',
      opening: 100,
      closing: 95,
      checked: 1,
    })
  })
  it('names the first row whose balance does not follow', () => {
    expect(prove([row(-10, 90), row(5, 96), row(1, 97)], null)).toMatchObject({
      proof: 'broken',
      brokenAt: 1,
      followed: 1,
    })
  })
  it('sums rows without a balance up to the next that has one', () => {
    expect(prove([row(-10, 90), row(5, null), row(-5, 90)], null).proof).toBe('proved')
    expect(prove([row(-10, 90), row(5, null), row(-5, 91)], null)).toMatchObject({
      proof: 'broken',
      brokenAt: 2,
    })
  })
  it('proves nothing by one balance, unless the one before is known', () => {
    expect(prove([row(-10, 90)], null).proof).toBe('unproved')
    expect(prove([row(-10, 90)], 100).proof).toBe('proved')
    expect(prove([row(-10, 90)], 101)).toMatchObject({ proof: 'broken', brokenAt: 0 })
  })
  it('says unproved where there is nothing to check by', () => {
    expect(prove([row(-10, null)], null)).toMatchObject({ proof: 'unproved', opening: null, closing: null })
    expect(prove([], null).proof).toBe('unproved')
  })
})
