import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryBook } from '../../tests/passbook/memory-book'
import {
  chainDraws,
  draws,
  type History,
  histories,
  isDistinct,
  mostOf,
  seenOf,
  settledOf,
  type Window,
  wholeDraws,
  windowOf,
} from '../../tests/passbook/true-history'

const RUNS = { numRuns: Number(process.env.RUNS ?? 2000) }
const plain = histories(false).filter(isDistinct)
const adversarial = histories(true)

function bookOf(windows: readonly Window[], name = 'here'): MemoryBook {
  const book = new MemoryBook(name)
  for (const { statement, asOf } of windows) book.merge(statement, asOf)
  return book
}

function windowsOf(history: History, drawn: Parameters<typeof windowOf>[1][]): Window[] {
  return drawn.map((draw) => windowOf(history, draw))
}

const sorted = (counts: Map<string, number>) => [...counts].sort()

describe('the passbook, whatever windows come in whatever order', () => {
  it('is the history seen so far, each row once, where balances tell the rows apart', () => {
    fc.assert(
      fc.property(plain, fc.array(chainDraws, { maxLength: 6 }), (history, drawn) => {
        const windows = windowsOf(history, drawn)
        expect(sorted(bookOf(windows).counts())).toEqual(sorted(seenOf(history, windows)))
      }),
      RUNS,
    )
  })

  it('settles exactly what DESIGN.md says is settled', () => {
    fc.assert(
      fc.property(plain, fc.array(draws, { maxLength: 6 }), (history, drawn) => {
        const windows = windowsOf(history, drawn)
        expect(sorted(bookOf(windows).counts(true))).toEqual(sorted(settledOf(history, windows)))
      }),
      RUNS,
    )
  })

  it('holds no row twice and misses none that one window shows, from any mix of sources', () => {
    fc.assert(
      fc.property(fc.oneof(plain, adversarial), fc.array(draws, { maxLength: 6 }), (history, drawn) => {
        const windows = windowsOf(history, drawn)
        const counts = bookOf(windows).counts()
        const seen = seenOf(history, windows)
        for (const [key, count] of counts) expect(count).toBeLessThanOrEqual(seen.get(key) ?? 0)
        for (const [key, count] of mostOf(history, windows))
          expect(counts.get(key) ?? 0).toBeGreaterThanOrEqual(count)
      }),
      RUNS,
    )
  })

  it('is exact on every kind of history where each window holds whole days', () => {
    fc.assert(
      fc.property(fc.oneof(plain, adversarial), fc.array(wholeDraws, { maxLength: 6 }), (history, drawn) => {
        const windows = windowsOf(history, drawn)
        expect(sorted(bookOf(windows).counts())).toEqual(sorted(seenOf(history, windows)))
      }),
      RUNS,
    )
  })

  it('settles the same in every order of arrival', () => {
    fc.assert(
      fc.property(
        fc.oneof(plain, adversarial),
        fc.array(draws, { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (history, drawn, dice) => {
          const windows = windowsOf(history, drawn)
          const shuffled = windows
            .map((window) => ({ window, at: dice.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
          const one = bookOf(windows)
          const other = bookOf(shuffled.map(({ window }) => window))
          expect(other.settled()).toEqual(one.settled())
          expect(sorted(other.counts())).toEqual(sorted(one.counts()))
        },
      ),
      RUNS,
    )
  })

  it('never takes back or changes what is settled, nor an id', () => {
    fc.assert(
      fc.property(fc.oneof(plain, adversarial), fc.array(draws, { maxLength: 6 }), (history, drawn) => {
        const book = new MemoryBook()
        for (const { statement, asOf } of windowsOf(history, drawn)) {
          const before = [...book.entries.values()]
            .filter((entry) => entry.isSettled)
            .map((entry) => ({ ...entry }))
          book.merge(statement, asOf)
          for (const entry of before) {
            const { id, date, amount, occurrence } = entry
            expect(book.entries.get(id)).toMatchObject({ id, date, amount, occurrence, isSettled: true })
          }
        }
      }),
      RUNS,
    )
  })

  it('changes nothing when everything comes again', () => {
    fc.assert(
      fc.property(fc.oneof(plain, adversarial), fc.array(draws, { maxLength: 5 }), (history, drawn) => {
        const windows = windowsOf(history, drawn)
        const book = bookOf(windows)
        const before = JSON.stringify([[...book.days].sort(), book.settled(), sorted(book.counts())])
        for (const { statement, asOf } of windows) {
          expect(book.merge(statement, asOf)).toMatchObject({ added: 0, removed: [], settled: [] })
        }
        expect(JSON.stringify([[...book.days].sort(), book.settled(), sorted(book.counts())])).toBe(before)
      }),
      RUNS,
    )
  })

  it('is the union when two browsers become one, and the same book when one takes in itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(plain, adversarial),
        fc.array(draws, { maxLength: 4 }),
        fc.array(draws, { maxLength: 4 }),
        (history, ours, theirs) => {
          const [here, there] = [windowsOf(history, ours), windowsOf(history, theirs)]
          const book = bookOf(here)
          book.unite(bookOf(there, 'there'))
          const all = bookOf([...here, ...there])
          expect(book.settled()).toEqual(all.settled())
          expect(sorted(book.counts())).toEqual(sorted(all.counts()))
          const before = JSON.stringify([[...book.entries], [...book.days], book.stretches])
          book.unite(book)
          expect(JSON.stringify([[...book.entries], [...book.days], book.stretches])).toBe(before)
        },
      ),
      RUNS,
    )
  })
})
