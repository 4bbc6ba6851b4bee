import { describe, expect, it } from 'vitest'
import { day, row, statementOf } from '../../tests/passbook/captures'
import { MemoryBook } from '../../tests/passbook/memory-book'
import { money } from '../statement/money'

const entriesOf = (book: MemoryBook) =>
  [...book.entries.values()].sort((a, b) =>
    a.date === b.date ? a.position - b.position : a.date < b.date ? -1 : 1,
  )

const whole = (from: string, to: string) => ({ period: { from: day(from), to: day(to) } })

describe('rows of one day', () => {
  it('keeps true twins with equal balances apart: +100 −100 +100', () => {
    const book = new MemoryBook()
    const rows = [
      row('2026-01-04', 1, 0),
      row('2026-01-05', 100, 100),
      row('2026-01-05', -100, 0),
      row('2026-01-05', 100, 100),
    ]
    book.merge(statementOf(rows.slice(0, 3)), day('2026-01-05'))
    book.merge(statementOf(rows), day('2026-01-06'))
    expect(entriesOf(book).map(({ amount, occurrence }) => [amount, occurrence])).toEqual([
      [1, 1],
      [100, 1],
      [-100, 1],
      [100, 2],
    ])
  })

  it('joins two pages that split a day of twins, by the balance between them', () => {
    const book = new MemoryBook()
    book.merge(
      statementOf([row('2026-01-04', 1, 0), row('2026-01-05', 100, 100)], { more: true }),
      day('2026-01-06'),
    )
    book.merge(
      statementOf([row('2026-01-05', -100, 0), row('2026-01-05', 100, 100), row('2026-01-06', 5, 105)], {
        more: true,
      }),
      day('2026-01-06'),
    )
    expect(book.settled()).toEqual([
      '2026-01-05 -100 #1',
      '2026-01-05 100 #1',
      '2026-01-05 100 #2',
      '2026-01-06 5 #1',
    ])
  })

  it('takes a row that the bank puts in later once, though every balance after it moves', () => {
    const book = new MemoryBook()
    const before = [
      row('2026-01-04', 1, 1000),
      row('2026-01-05', -100, 900),
      row('2026-01-05', -50, 850),
      row('2026-01-06', 1, 851),
    ]
    const after = [
      row('2026-01-04', 1, 1000),
      row('2026-01-05', 30, 1030),
      row('2026-01-05', -100, 930),
      row('2026-01-05', -50, 880),
      row('2026-01-06', 1, 881),
    ]
    book.merge(statementOf(before, whole('2026-01-04', '2026-01-07')), day('2026-01-07'))
    const ids = entriesOf(book).map(({ id }) => id)
    const merged = book.merge(statementOf(after, whole('2026-01-04', '2026-01-07')), day('2026-01-08'))
    expect(merged.added).toBe(1)
    expect(entriesOf(book).map(({ amount, balance }) => [amount, balance])).toEqual([
      [1, 1000],
      [30, 1030],
      [-100, 930],
      [-50, 880],
      [1, 881],
    ])
    expect(entriesOf(book).filter(({ id }) => ids.includes(id))).toHaveLength(4)
  })

  it('keeps rows of no amount', () => {
    const book = new MemoryBook()
    book.merge(
      statementOf([row('2026-01-04', 1, 1), row('2026-01-05', 0, 1), row('2026-01-05', 0, 1)]),
      day('2026-01-06'),
    )
    expect(book.settled()).toEqual(['2026-01-05 0 #1', '2026-01-05 0 #2'])
  })
})

describe('sources of different richness', () => {
  it('gives an entry a balance and a better wording, and leaves its id', () => {
    const book = new MemoryBook()
    book.merge(
      statementOf([row('2026-01-05', -100, null, 'ﾌﾘｺﾐ')], whole('2026-01-05', '2026-01-05')),
      day('2026-01-06'),
    )
    const [first] = entriesOf(book)
    const merged = book.merge(
      statementOf([row('2026-01-04', 1, 1000), row('2026-01-05', -100, 900, '振込 ヤマダタロウ')]),
      day('2026-01-06'),
    )
    expect(merged.added).toBe(1)
    expect(book.entries.get(first?.id ?? '')).toMatchObject({
      balance: 900,
      description: '振込 ヤマダタロウ',
      proof: 'proved',
    })
  })

  it('prefers the confirmed wording to the first report, however long that was', () => {
    const book = new MemoryBook()
    const period = whole('2026-01-05', '2026-01-05')
    book.merge(
      statementOf([row('2026-01-05', -100, null, '速報 ご利用ありがとうございます')], period),
      day('2026-01-06'),
    )
    book.merge(statementOf([row('2026-01-05', -100, null, 'セブン')], period), day('2026-01-07'))
    book.merge(
      statementOf([row('2026-01-05', -100, null, '速報 ご利用ありがとうございます')], period),
      day('2026-01-07'),
    )
    expect(entriesOf(book).map(({ description }) => description)).toEqual(['セブン'])
  })

  it('holds rows without balances back while their day still grows', () => {
    const book = new MemoryBook()
    const today = [row('2026-01-05', -100, null), row('2026-01-06', -100, null)]
    const merged = book.merge(statementOf(today, whole('2026-01-01', '2026-01-06')), day('2026-01-06'))
    expect(merged.provisional).toBe(1)
    expect(book.settled()).toEqual(['2026-01-05 -100 #1'])
    book.merge(statementOf(today, whole('2026-01-01', '2026-01-06')), day('2026-01-07'))
    expect(book.settled()).toEqual(['2026-01-05 -100 #1', '2026-01-06 -100 #1'])
  })

  it('settles the part of today that balances prove', () => {
    const book = new MemoryBook()
    book.merge(statementOf([row('2026-01-05', 1, 1000), row('2026-01-06', -100, 900)]), day('2026-01-06'))
    expect(book.settled()).toEqual(['2026-01-06 -100 #1'])
  })

  it('lets a pending row become the booked one, and keeps no trace of it', () => {
    const book = new MemoryBook()
    book.merge(
      statementOf([row('2026-01-05', -1000, null, '未確定 ガソリン')], { more: true }),
      day('2026-01-05'),
    )
    book.merge(
      statementOf([row('2026-01-05', -1050, null, 'ガソリン')], whole('2026-01-01', '2026-01-31')),
      day('2026-02-10'),
    )
    expect(entriesOf(book).map(({ amount, isSettled }) => [amount, isSettled])).toEqual([[-1050, true]])
  })

  it('settles nothing of a list that says it is cut and has no balances', () => {
    const book = new MemoryBook()
    const rows = ['04', '05', '06'].map((date) => row(`2026-01-${date}`, -100, null))
    book.merge(statementOf(rows, { more: true }), day('2026-01-10'))
    expect(book.settled()).toEqual([])
  })

  it('takes a person’s word for all days of a list without balances', () => {
    const book = new MemoryBook()
    const list = statementOf(['04', '05', '06'].map((date) => row(`2026-01-${date}`, -100, null)))
    book.merge(list, day('2026-01-10'))
    expect(book.settled()).toEqual(['2026-01-05 -100 #1'])
    book.merge(list, day('2026-01-10'), true)
    expect(book.settled()).toHaveLength(3)
  })
})

describe('one row under two dates', () => {
  const byTrade = [
    row('2026-01-02', 1, 1000),
    row('2026-01-03', -100, 900),
    row('2026-01-05', 5, 905),
    row('2026-01-06', 1, 906),
  ]
  const byBooking = [
    row('2026-01-02', 1, 1000),
    row('2026-01-05', -100, 900),
    row('2026-01-05', 5, 905),
    row('2026-01-06', 1, 906),
  ]

  it('is found by its place in the chain, kept once, with both dates', () => {
    const book = new MemoryBook()
    const asOf = day('2026-01-10')
    book.merge(statementOf(byTrade, whole('2026-01-01', '2026-01-09')), asOf)
    expect(book.merge(statementOf(byBooking, whole('2026-01-01', '2026-01-09')), asOf)).toMatchObject({
      added: 0,
    })
    expect(entriesOf(book)).toHaveLength(4)
    expect(entriesOf(book)[1]).toMatchObject({ date: '2026-01-03', valueDate: '2026-01-05', amount: -100 })
  })

  it('does not take a daily sweep of equal amounts and balances for one row', () => {
    const book = new MemoryBook()
    const sweep = (date: string) => [row(date, 100, 100), row(date, -100, 0)]
    for (const date of ['2026-01-05', '2026-01-06', '2026-01-07']) {
      book.merge(statementOf(sweep(date), whole(date, date)), day('2026-01-10'))
    }
    expect(book.settled()).toHaveLength(6)
  })
})

describe('rows that need a person’s eye', () => {
  it('are flagged: 合算, 取消, 組戻し', () => {
    const book = new MemoryBook()
    const rows = [
      row('2026-01-04', 1, 1000, '繰越'),
      row('2026-01-05', -100, 900, 'ﾐｷﾁﾖｳｶﾞﾂｻﾝ 未記帳合算 30件'),
      row('2026-01-05', 100, 1000, '振込組戻'),
      row('2026-01-05', 5, 1005, '取消'),
    ]
    book.merge(statementOf(rows), day('2026-01-06'))
    expect(entriesOf(book).map(({ flags }) => flags)).toEqual([[], ['merged'], ['cancelled'], ['cancelled']])
  })

  it('carry the best proof that any capture gives them', () => {
    const book = new MemoryBook()
    const rows = [row('2026-01-04', 1, 1000), row('2026-01-05', -100, 900)]
    book.merge({ ...statementOf(rows), proof: 'broken', brokenAt: 1 }, day('2026-01-06'))
    expect(entriesOf(book).map(({ proof }) => proof)).toEqual(['broken', 'broken'])
    book.merge(statementOf(rows), day('2026-01-06'))
    expect(entriesOf(book).map(({ proof }) => proof)).toEqual(['proved', 'proved'])
  })

  it('says where a broken statement stops being one stretch', () => {
    const book = new MemoryBook()
    const rows = [row('2026-01-04', 1, 1000), row('2026-01-05', -100, 900), row('2026-01-07', 10, 710)]
    book.merge({ ...statementOf(rows), proof: 'broken', brokenAt: 2 }, day('2026-01-08'))
    expect(book.stretches.map(({ from, to, closing }) => [from, to, closing])).toEqual([
      ['2026-01-04', '2026-01-05', money(900)],
      ['2026-01-07', '2026-01-07', money(710)],
    ])
  })
})
