import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, row, statementOf } from '../../tests/passbook/captures'
import { MemoryBook } from '../../tests/passbook/memory-book'
import {
  draws,
  FIRST_DAY,
  type History,
  histories,
  historyOf,
  type Window,
  wholeDraws,
  windowOf,
} from '../../tests/passbook/true-history'
import { daysBetween } from '../statement/day'

const RUNS = { numRuns: Number(process.env.RUNS ?? 1000) }
const flagged = (book: MemoryBook) =>
  [...book.entries.values()]
    .filter(({ flags }) => flags.includes('conflict'))
    .map(({ date, amount, occurrence }) => `${date} ${amount} #${occurrence}`)
    .sort()
const asked = { period: { from: day('2026-01-01'), to: day('2026-01-07') } }
const card = (...rows: [string, number][]) =>
  statementOf(
    rows.map(([date, amount]) => row(date, amount, null)),
    asked,
  )

describe('two sources that contradict each other', () => {
  it('flag a settled row that the whole day, shown later, does not have', () => {
    const book = new MemoryBook()
    book.merge(statementOf([row('2026-01-04', 1, 1000), row('2026-01-05', -100, 900)]), day('2026-01-05'))
    expect(flagged(book)).toEqual([])
    book.merge(
      statementOf(
        [row('2026-01-04', 1, 1000), row('2026-01-05', -30, 970), row('2026-01-06', 5, 975)],
        asked,
      ),
      day('2026-01-08'),
    )
    expect(flagged(book)).toEqual(['2026-01-05 -100 #1'])
  })

  it('flag it too where both were looked at on one day, whichever came first', () => {
    const [more, less] = [card(['2026-01-05', -100], ['2026-01-05', -100]), card(['2026-01-05', -100])]
    for (const order of [
      [more, less],
      [less, more],
    ]) {
      const book = new MemoryBook()
      for (const statement of order) book.merge(statement, day('2026-01-08'))
      expect(flagged(book)).toEqual(['2026-01-05 -100 #2'])
    }
  })

  it('flag what each has and the other has not where both begin the day', () => {
    const book = new MemoryBook()
    const first = row('2026-01-04', 1, 1000)
    book.merge(statementOf([first, row('2026-01-05', -100, 900)]), day('2026-01-05'))
    book.merge(statementOf([first, row('2026-01-05', -70, 930)]), day('2026-01-05'))
    expect(flagged(book)).toEqual(['2026-01-05 -100 #1', '2026-01-05 -70 #1'])
  })

  it('are at one again once a later source shows the row', () => {
    const book = new MemoryBook()
    const more = card(['2026-01-05', -100], ['2026-01-05', -70])
    book.merge(more, day('2026-01-08'))
    book.merge(card(['2026-01-05', -100]), day('2026-01-09'))
    expect(flagged(book)).toEqual(['2026-01-05 -70 #1'])
    book.merge(more, day('2026-01-10'))
    expect(flagged(book)).toEqual([])
  })

  it('are not a row that the bank puts in late, nor a pending row that was booked otherwise', () => {
    const book = new MemoryBook()
    book.merge(card(['2026-01-05', -100]), day('2026-01-08'))
    book.merge(card(['2026-01-05', -100], ['2026-01-05', -70]), day('2026-01-09'))
    book.merge(statementOf([row('2026-01-06', -1000, null, '未確定')], { more: true }), day('2026-01-06'))
    book.merge(card(['2026-01-05', -100], ['2026-01-05', -70], ['2026-01-06', -1050]), day('2026-01-10'))
    expect(flagged(book)).toEqual([])
  })

  it('are not one row under two dates', () => {
    const rows = (booked: string) => [
      row('2026-01-02', 1, 1000),
      row(booked, -100, 900),
      row('2026-01-05', 5, 905),
      row('2026-01-06', 1, 906),
    ]
    const book = new MemoryBook()
    book.merge(statementOf(rows('2026-01-03'), asked), day('2026-01-10'))
    book.merge(statementOf(rows('2026-01-05'), asked), day('2026-01-11'))
    expect(flagged(book)).toEqual([])
  })
})

/** The same days with other amounts on some: a day without any row speaks only against rows that were there when it was seen. */
function withOtherAmounts({ opening, rows }: History, changes: readonly boolean[]): History {
  let date = FIRST_DAY
  return historyOf(
    opening,
    rows.map((one, i) => {
      const days = daysBetween(date, one.date)
      date = one.date
      return [days, one.amount + (changes[i % changes.length] === true ? 7 : 0), one.description] as const
    }),
  )
}

/** Whether a row was taken for one that is known under another date. No window shows a second date of its own. */
const hasTwoDates = (book: MemoryBook) =>
  [...book.entries.values()].some(({ valueDate }) => valueDate !== null)

describe('whatever windows come', () => {
  const any = fc.oneof(histories(false), histories(true))

  it('one true history never contradicts itself', () => {
    fc.assert(
      fc.property(any, fc.array(draws, { maxLength: 6 }), (history, drawn) => {
        const book = new MemoryBook()
        for (const { statement, asOf } of drawn.map((draw) => windowOf(history, draw)))
          book.merge(statement, asOf)
        expect(flagged(book)).toEqual([])
      }),
      RUNS,
    )
  })

  it('two histories that differ contradict each other in the same rows, in every order and however often', () => {
    fc.assert(
      fc.property(
        any,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 14 }),
        fc.array(fc.tuple(wholeDraws, fc.boolean(), fc.nat()), { maxLength: 6 }),
        (one, changes, drawn) => {
          const other = withOtherAmounts(one, changes)
          const windows = drawn.map(([draw, isOther, at]): Window & { at: number } => ({
            ...windowOf(isOther ? other : one, draw),
            at,
          }))
          const bookOf = (order: readonly Window[]) => {
            const book = new MemoryBook()
            for (const { statement, asOf } of order) book.merge(statement, asOf)
            return book
          }
          const book = bookOf(windows)
          const shuffled = bookOf([...windows].sort((a, b) => a.at - b.at))
          // Right after it came, the same again says nothing new.
          const twice = bookOf(windows.flatMap((window) => [window, window]))
          // Where a row can be one under two dates, the date first known stands: the one thing that order decides (docs/passbook.md).
          fc.pre(![book, shuffled, twice].some(hasTwoDates))
          expect(flagged(shuffled)).toEqual(flagged(book))
          expect(flagged(twice)).toEqual(flagged(book))
        },
      ),
      RUNS,
    )
  })
})
