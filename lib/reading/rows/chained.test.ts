// Parts of one account are put together only where their balances go on.
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../statement/day'
import { money } from '../../statement/money'
import type { Statement } from '../../statement/statement'
import { chained } from './chained'

function part(days: readonly number[], from: number, given: Partial<Statement> = {}): Statement {
  const rows = days.map((day, at) => ({
    date: dayOf(2026, 3, day) ?? '2026-03-01',
    valueDate: null,
    amount: money(-10),
    balance: money(from - 10 * (at + 1)),
    description: `row ${day}`,
  })) as Statement['rows']
  return {
    account: { bank: null, branch: '本店', type: 'ordinary', number: '1234567', holder: null },
    currency: 'JPY',
    rows,
    proof: 'proved',
    brokenAt: null,
    more: false,
    opening: money(from),
    closing: money(from - 10 * days.length),
    period: null,
    ...given,
  }
}

describe('chained', () => {
  it('puts a part behind the one with whose balance it begins, whichever stands first', () => {
    const [first, second] = [part([2, 3], 100), part([3, 5], 80)]
    for (const given of [
      [first, second],
      [second, first],
    ]) {
      const [whole, ...rest] = chained(given)
      expect(rest).toEqual([])
      expect(whole?.rows.map(({ description }) => description)).toEqual(['row 2', 'row 3', 'row 3', 'row 5'])
      expect([whole?.opening, whole?.closing]).toEqual([100, 60])
    }
  })

  it('knows an account by its balances where no number stands over one of its parts', () => {
    const [first, second] = [part([2, 3], 100), part([5, 6], 80)]
    const none = { bank: null, branch: null, type: 'foreign' as const, number: null, holder: null }
    const [whole, ...rest] = chained([{ ...second, account: none }, first])
    expect([rest.length, whole?.rows.length, whole?.account.number]).toEqual([0, 4, '1234567'])
    expect(chained([part([2, 3], 20), part([5, 6], 0, { account: none })])).toHaveLength(2)
  })

  it('takes a row that stands apart from its account into it, and proves it by the balances on both sides', () => {
    const [lone, rest] = [part([2], 100, { proof: 'unproved' }), part([5, 6], 90)]
    const [whole, ...others] = chained([rest, lone])
    expect([others.length, whole?.rows.length, whole?.proof]).toEqual([0, 3, 'proved'])
    const none = { bank: null, branch: null, type: null, number: null, holder: null }
    expect(chained([{ ...lone, account: none }, rest])).toHaveLength(2)
  })

  it('keeps parts apart that leave a gap, are of two accounts, go back in time or do not prove themselves', () => {
    const first = part([2, 3], 100)
    const other = { bank: null, branch: '本店', type: 'ordinary' as const, number: '7654321', holder: null }
    for (const second of [
      part([5, 6], 70),
      part([5, 6], 80, { account: other }),
      part([5, 6], 80, { currency: 'USD' }),
      part([1, 2], 80),
      part([5, 6], 80, { proof: 'broken' }),
    ])
      expect(chained([first, second])).toEqual([first, second])
  })
})
