// Histories that random search once found to be merged wrong, each kept by what it is about.
import { describe, expect, it } from 'vitest'
import { MemoryBook } from '../../tests/passbook/memory-book'
import {
  type Draw,
  historyOf,
  mostOf,
  seenOf,
  type Window,
  windowOf,
} from '../../tests/passbook/true-history'

/** One day of rows of these amounts, after a balance of 0. */
const oneDay = (...amounts: number[]) =>
  historyOf(
    0,
    amounts.map((amount) => [0, amount, 'ﾌﾘｺﾐ'] as const),
  )
const rowsFrom = (
  history: ReturnType<typeof historyOf>,
  from: number,
  to: number,
  kind: Draw['kind'],
): Window => {
  const visible = kind.endsWith('period') ? to : history.rows.length
  const draw = { kind, a: from, b: to, seen: visible - 1, late: 0, wording: 0 }
  return windowOf(history, kind.endsWith('period') ? { ...draw, a: 0, b: 0 } : draw)
}
const bookOf = (windows: readonly Window[], name: string) => {
  const book = new MemoryBook(name)
  for (const { statement, asOf } of windows) book.merge(statement, asOf)
  return book
}

describe('twins of equal balances on both sides of a cut', () => {
  const cases = [
    [
      'one is the last row here and the first after a return there',
      oneDay(100, 100, 100, 100, -100, 100),
      4,
      [4, 6],
    ],
    ['a withdrawal, its return, the withdrawal again', oneDay(-100, 100, -100), 1, [1, 3]],
  ] as const
  it.each(cases)('are two when two browsers become one: %s', (_, history, seen, [from, to]) => {
    const here = [rowsFrom(history, 0, seen, 'chain-period')]
    const there = [rowsFrom(history, from, to, 'chain-clipped')]
    const book = bookOf(here, 'here')
    book.unite(bookOf(there, 'there'))
    expect(book.settled()).toEqual(bookOf([...here, ...there], 'all').settled())
    const before = JSON.stringify([...book.entries])
    book.unite(bookOf(there, 'there'))
    expect(JSON.stringify([...book.entries])).toBe(before)
  })

  it('are two when both browsers numbered another one of them the first', () => {
    const history = oneDay(100, 100, 100, -100, -100, 100)
    const here = [rowsFrom(history, 0, 4, 'chain-period')]
    const there = [rowsFrom(history, 4, 5, 'chain-clipped'), rowsFrom(history, 0, 2, 'chain-period')]
    const book = bookOf(here, 'here')
    book.unite(bookOf(there, 'there'))
    expect(book.settled()).toEqual(bookOf([...here, ...there], 'all').settled())
    expect(book.settled()).toContain('2025-12-28 -100 #2')
  })
})

describe('a day whose balances repeat', () => {
  const neverTooMany = (history: ReturnType<typeof historyOf>, windows: readonly Window[]) => {
    const counts = bookOf(windows, 'here').counts()
    for (const [key, count] of counts)
      expect(count).toBeLessThanOrEqual(seenOf(history, windows).get(key) ?? 0)
    for (const [key, count] of mostOf(history, windows))
      expect(counts.get(key) ?? 0).toBeGreaterThanOrEqual(count)
  }

  it('counts no row twice where a run may go on from the start and from another run as well', () => {
    const history = oneDay(100, 100, -100, 100, 100, 100, 100, 100, 100, 100, 100)
    neverTooMany(history, [
      rowsFrom(history, 0, 1, 'chain-period'),
      rowsFrom(history, 0, 3, 'chain-clipped'),
      rowsFrom(history, 3, 7, 'chain-clipped'),
    ])
  })

  it('counts no row twice where a balance of the day before is one of this day, too', () => {
    const history = historyOf(0, [
      ...[100, 100, 100, 100].map((amount) => [0, amount, 'ﾌﾘｺﾐ'] as const),
      ...[-100, 100, 200].map((amount, i) => [i === 0 ? 1 : 0, amount, 'ﾌﾘｺﾐ'] as const),
    ])
    const clipped = (from: number, to: number) =>
      windowOf(history, { kind: 'chain-clipped', a: from, b: to, seen: 6, late: 0, wording: 0 })
    neverTooMany(history, [
      clipped(4, 6),
      clipped(5, 7),
      windowOf(history, { kind: 'chain-period', a: 0, b: 0, seen: 2, late: 0, wording: 0 }),
    ])
  })

  it('counts no row twice where one may follow the start and is the end of another, too', () => {
    const history = oneDay(100, 100, 100, 100, -100, -100, 100, 100)
    neverTooMany(history, [
      rowsFrom(history, 4, 6, 'chain-clipped'),
      rowsFrom(history, 5, 7, 'chain-clipped'),
      rowsFrom(history, 0, 3, 'chain-period'),
    ])
  })

  it('settles a row that followed the start when it came, though a longer run holds it now', () => {
    const history = oneDay(-100, -100, 100, 100, 100)
    const here = [rowsFrom(history, 3, 4, 'chain-clipped')]
    const there = [rowsFrom(history, 0, 1, 'chain-period'), rowsFrom(history, 2, 4, 'chain-clipped')]
    const book = bookOf(here, 'here')
    book.unite(bookOf(there, 'there'))
    expect(book.settled()).toEqual(bookOf([...here, ...there], 'all').settled())
  })

  it('settles a row that went on from the day before when it came, though a longer run holds it now', () => {
    const history = historyOf(0, [
      [0, -100, 'ﾌﾘｺﾐ'],
      [1, -100, 'ﾌﾘｺﾐ'],
      [0, 100, 'ﾌﾘｺﾐ'],
      [0, 100, 'ﾌﾘｺﾐ'],
      [0, 100, 'ﾌﾘｺﾐ'],
    ])
    const here = [rowsFrom(history, 3, 4, 'chain-clipped')]
    const first = { kind: 'chain-period', a: 0, b: 0, seen: 0, late: 0, wording: 0 } as const
    const there = [windowOf(history, first), rowsFrom(history, 2, 4, 'chain-clipped')]
    const book = bookOf(here, 'here')
    book.unite(bookOf(there, 'there'))
    expect(book.settled()).toEqual(bookOf([...here, ...there], 'all').settled())
  })

  it('counts no row twice where each of two runs may come before the other', () => {
    const history = oneDay(100, 100, 100, 100, 100, -100, 100, 100, -100, 100, 100)
    neverTooMany(history, [
      rowsFrom(history, 5, 7, 'chain-clipped'),
      rowsFrom(history, 6, 9, 'chain-clipped'),
    ])
  })
})

it('numbers provisional rows by their order, so that seeing them again changes nothing', () => {
  const history = oneDay(-100, -100, 100)
  const swapped = historyOf(0, [
    [0, -100, 'ﾌﾘｺﾐ'],
    [0, -100, '手数料'],
  ])
  const book = bookOf(
    [rowsFrom(swapped, 1, 2, 'plain-clipped'), rowsFrom(swapped, 0, 2, 'plain-clipped')],
    'here',
  )
  const before = JSON.stringify([...book.entries])
  book.unite(book)
  expect(JSON.stringify([...book.entries])).toBe(before)
  expect(bookOf([rowsFrom(history, 0, 2, 'plain-clipped')], 'one').counts().size).toBe(1)
})

it('joins stretches to the end, also those that only a third brings together', () => {
  const history = historyOf(0, [
    [0, 1, ''],
    [1, 1, ''],
    [0, 1, ''],
    [2, 1, ''],
    [0, 1, ''],
    [0, 1, ''],
  ])
  const draws: Draw[] = [
    { kind: 'chain-clipped', a: 117, b: 0, seen: 195, late: 0, wording: 0 },
    { kind: 'plain-period', a: 172, b: 46, seen: 92, late: 1, wording: 0 },
    { kind: 'chain-period', a: 0, b: 0, seen: 0, late: 0, wording: 0 },
  ]
  const book = bookOf(
    draws.map((draw) => windowOf(history, draw)),
    'here',
  )
  book.unite(
    bookOf(
      [windowOf(history, { kind: 'chain-period', a: 125, b: 193, seen: 291, late: 0, wording: 0 })],
      'there',
    ),
  )
  const before = JSON.stringify(book.stretches)
  book.unite(book)
  expect(JSON.stringify(book.stretches)).toBe(before)
  expect(book.stretches).toHaveLength(1)
})

it('calls a person in every order where one of two histories that differ has, on another day, the row that the other lacks', () => {
  // The row of the 31st stands in the chain of the 29th, too: whether it is contested or taken for that one depends on what came first.
  const one = historyOf(0, [
    [1, 100, 'ﾌﾘｺﾐ'],
    [0, -100, 'ﾌﾘｺﾐ'],
    [2, 100, 'ﾌﾘｺﾐ'],
    [1, 100, 'ﾌﾘｺﾐ'],
    [0, 100, 'ﾌﾘｺﾐ'],
  ])
  const other = historyOf(0, [
    [1, 100, 'ﾌﾘｺﾐ'],
    [0, -100, 'ﾌﾘｺﾐ'],
    [2, 107, 'ﾌﾘｺﾐ'],
    [1, 100, 'ﾌﾘｺﾐ'],
    [0, 100, 'ﾌﾘｺﾐ'],
  ])
  const asked = { kind: 'chain-period', late: 0, wording: 0 } as const
  const a = windowOf(other, { ...asked, a: 198, b: 0, seen: 538 })
  const b = windowOf(one, { ...asked, a: 0, b: 189, seen: 0 })
  const c = windowOf(one, { ...asked, a: 568, b: 157, seen: 413 })
  const flaggedOf = (windows: Window[]) =>
    [...bookOf(windows, 'here').entries.values()].flatMap(({ date, amount, flags }) =>
      flags.includes('conflict') ? [`${date} ${amount}`] : [],
    )
  expect(flaggedOf([a, b, c])).toEqual(['2025-12-31 107'])
  expect(flaggedOf([c, b, a]).sort()).toEqual(['2025-12-31 100', '2025-12-31 107'])
  expect(bookOf([a, b, c], 'here').settled()).toContain('2025-12-31 107 #1')
})

it('ends a stretch at the same balance, however often two are joined of which none leads to the other', () => {
  const history = oneDay(100, -100, -100, 100)
  const here = bookOf([rowsFrom(history, 2, 3, 'chain-clipped')], 'here')
  const there = bookOf([rowsFrom(history, 0, 1, 'chain-period')], 'there')
  here.unite(there)
  const before = JSON.stringify(here.stretches)
  here.unite(there)
  expect(JSON.stringify(here.stretches)).toBe(before)
  there.unite(here)
  expect(JSON.stringify(there.stretches)).toBe(before)
})
