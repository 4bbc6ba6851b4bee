import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryBook } from '../../tests/passbook/memory-book'
import {
  chainDraws,
  type History,
  histories,
  isDistinct,
  type Window,
  windowOf,
} from '../../tests/passbook/true-history'
import { type Day, isDay } from '../statement/day'
import { money } from '../statement/money'
import { coverageOf } from './coverage'
import type { Stretch } from './stretch'

function day(text: string): Day {
  if (!isDay(text)) throw new Error(text)
  return text
}

function stretch(from: string, to: string, over: Partial<Stretch> = {}): Stretch {
  return {
    from: day(from),
    to: day(to),
    opening: null,
    closing: null,
    startsWhole: true,
    endsWhole: true,
    ...over,
  }
}

/** The rows between what the windows show: for each hole, their days and their sum. */
function holesOf(history: History, windows: readonly Window[]) {
  const isSeen = history.rows.map((_, i) => windows.some(({ from, to }) => from <= i && i < to))
  const holes: { days: Day[]; missing: number }[] = []
  let open: { days: Day[]; missing: number } | null = null
  history.rows.forEach((row, i) => {
    if (isSeen[i]) {
      if (open !== null && isSeen.slice(0, i).includes(true)) holes.push(open)
      open = null
    } else open = { days: [...(open?.days ?? []), row.date], missing: (open?.missing ?? 0) + row.amount }
  })
  return holes
}

describe('coverage', () => {
  it('shows exactly the rows that no window showed, as gaps with their amount, in every order', () => {
    fc.assert(
      fc.property(
        histories(false).filter(isDistinct),
        fc.array(chainDraws, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (history, drawn, dice) => {
          const windows = drawn.map((draw) => windowOf(history, draw)).filter(({ from, to }) => to > from)
          const book = new MemoryBook()
          for (const { statement, asOf } of windows) book.merge(statement, asOf)
          const { gaps } = coverageOf(book.stretches, day('2026-03-01'), null)
          const holes = holesOf(history, windows)
          expect(gaps.length).toBe(holes.length)
          const pieces = book.stretches.filter(({ from, to }) => from === to).map(({ from }) => from)
          const hasPieces = new Set(pieces).size < pieces.length
          gaps.forEach(({ from, to, missing }, i) => {
            // Pieces of one day that lie apart have no order of their own; elsewhere the amount is known.
            if (missing !== null || !hasPieces) expect(missing).toBe(holes[i]?.missing)
            expect(holes[i]?.days.every((one) => from <= one && one <= to)).toBe(true)
          })
          const shuffled = windows
            .map((window) => ({ window, at: dice.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
          const other = new MemoryBook()
          for (const { window } of shuffled) other.merge(window.statement, window.asOf)
          expect(coverageOf(other.stretches, day('2026-03-01'), null)).toEqual(
            coverageOf(book.stretches, day('2026-03-01'), null),
          )
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 2000) },
    )
  })

  it('says until when the bank shows a gap, and when it is lost', () => {
    const stretches = [
      stretch('2026-01-01', '2026-01-10', { opening: money(0), closing: money(100) }),
      stretch('2026-01-20', '2026-01-31', { opening: money(70), closing: money(10) }),
    ]
    const gap = { from: '2026-01-11', to: '2026-01-19', missing: -30, shownUntil: '2026-03-14' }
    expect(coverageOf(stretches, day('2026-03-14'), 62).gaps).toEqual([{ ...gap, isLost: false }])
    expect(coverageOf(stretches, day('2026-03-15'), 62).gaps).toEqual([{ ...gap, isLost: true }])
    expect(coverageOf(stretches, day('2026-03-15'), 62).nextLookBy).toBe('2026-04-04')
    expect(coverageOf(stretches, day('2026-03-15'), null).gaps).toEqual([
      { ...gap, shownUntil: null, isLost: false },
    ])
  })

  it('takes a period without rows for covered where the bank said so', () => {
    const stretches = [
      stretch('2026-01-01', '2026-01-10', { opening: money(0), closing: money(100) }),
      stretch('2026-01-11', '2026-01-19'),
      stretch('2026-01-20', '2026-01-31', { opening: money(100), closing: money(10) }),
    ]
    expect(coverageOf(stretches, day('2026-02-01'), 62).gaps).toEqual([])
  })

  it('does not take days for joined whose balances differ, however close they lie', () => {
    const stretches = [
      stretch('2026-01-01', '2026-01-10', { opening: money(0), closing: money(100) }),
      stretch('2026-01-11', '2026-01-31', { opening: money(130), closing: money(10) }),
    ]
    expect(coverageOf(stretches, day('2026-02-01'), null).gaps).toMatchObject([
      { from: '2026-01-10', to: '2026-01-11', missing: 30 },
    ])
  })
})
