// For tests: a made-up ledger and the many ways in which a bank might hand it out as CSV.
import fc from 'fast-check'
import { addDays, type Day, dayOf } from '../../lib/statement/day'

/** A row of the truth. */
export type LedgerRow = { date: Day; amount: number; balance: number; description: string }

/** How a ledger is written down. */
export type Style = {
  words: { date: string; out: string; in: string; balance: string; description: string; signed: string }
  shape: 'pair' | 'signed' | 'flagged'
  columns: readonly ('date' | 'amount' | 'balance' | 'description' | 'memo' | 'number')[]
  date: (day: Day) => string
  money: (units: number) => string
  unused: string
  isNewestFirst: boolean
  preamble: readonly string[]
  delimiter: string
  isQuoted: boolean
  lineEnd: string
  hasInFirst: boolean
}

export const AS_OF = dayOf(2026, 6, 30) as Day

const description = fc.constantFrom(
  '振込 カ）ミホン',
  '口座振替３',
  'ＡＴＭ',
  '利息',
  '手数料',
  'PAYPAYｶ-ﾄﾞ',
  '給与, 賞与',
  'デビット"A"',
  'ｶ)ｿﾗﾏﾒ',
  '入金 サンプル',
)

/** Ledgers of `min` to 14 rows within 300 days before AS_OF. */
export const ledger = (min: number) =>
  fc
    .record({
      opening: fc.integer({ min: -500_000, max: 3_000_000 }),
      start: fc.integer({ min: 60, max: 300 }),
      steps: fc.array(
        fc.record({
          gap: fc.constantFrom(0, 0, 1, 2, 4),
          amount: fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 900_000 })),
          isIn: fc.boolean(),
          description,
        }),
        { minLength: min, maxLength: 14 },
      ),
    })
    .map(({ opening, start, steps }): LedgerRow[] => {
      let balance = opening
      let date = addDays(AS_OF, -start)
      return steps.map((step) => {
        date = addDays(date, step.gap)
        const amount = step.isIn ? step.amount : -step.amount
        balance += amount
        return { date, amount, balance, description: step.description }
      })
    })

const parts = (day: Day) => day.split('-').map(Number) as [number, number, number]
const two = (value: number) => String(value).padStart(2, '0')
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

export const DATE_STYLES: readonly ((day: Day) => string)[] = [
  (day) => day,
  (day) => day.replace(/-/g, '/'),
  (day) => day.replace(/-/g, ''),
  (day) => day.replace(/-/g, '.'),
  (day) => parts(day).join('/'),
  (day) => `${parts(day)[0]}年${parts(day)[1]}月${parts(day)[2]}日`,
  (day) => `R${two(parts(day)[0] - 2018)}.${two(parts(day)[1])}.${two(parts(day)[2])}`,
  (day) => `令和 ${parts(day)[0] - 2018}年 ${parts(day)[1]}月 ${parts(day)[2]}日`,
  (day) => `${parts(day)[1]}月${parts(day)[2]}日`,
  (day) => `${two(parts(day)[1])}/${two(parts(day)[2])}`,
  (day) => `${two(parts(day)[0] - 2000)}/${two(parts(day)[1])}/${two(parts(day)[2])}`,
  (day) => ` ${day.replace(/-/g, '/')} 12:05`,
  (day) => `${day.replace(/-/g, '/')}(月)`,
  (day) => wide(day.replace(/-/g, '/')),
]

const comma = (units: number) => Math.abs(units).toLocaleString('en-US')
export const MONEY_STYLES: readonly ((units: number) => string)[] = [
  (units) => String(units),
  (units) => (units < 0 ? '-' : '') + comma(units),
  (units) => `${units < 0 ? '-' : ''}${comma(units)}円`,
  (units) => `${units < 0 ? '▲' : ''}${comma(units)}`,
  (units) => `${units < 0 ? '△' : ''}${comma(units)}円`,
  (units) => (units < 0 ? `(${comma(units)})` : comma(units)),
  (units) => `${units < 0 ? '-' : ''}\\${comma(units)}`,
  (units) => `${units < 0 ? '−' : ''}¥${comma(units)}`,
  (units) => wide(`${units < 0 ? '-' : ''}${comma(units)}`),
  (units) => `${units < 0 ? '-' : ''}${comma(units)}.00`,
]

const word = (...words: string[]) => fc.constantFrom(...words)

export const style: fc.Arbitrary<Style> = fc.record({
  words: fc.record({
    date: word(
      '日付',
      '取引日',
      'お取引日',
      '年月日',
      '取扱日付',
      '勘定日',
      '操作日',
      'お取り引き日',
      'Date',
    ),
    out: word(
      '出金',
      'お引出し',
      '支払い金額',
      'お支払金額',
      '払出金額（円）',
      '出金金額(円)',
      '引出額',
      'お引き出し額',
      'Debit',
      'Withdrawals',
    ),
    in: word(
      '入金',
      'お預入れ',
      '預かり金額',
      'お預り金額',
      '受入金額（円）',
      '入金金額(円)',
      '預入額',
      'お預け入れ額',
      'Credit',
      'Deposits',
    ),
    balance: word(
      '残高',
      '差引残高',
      '取引後残高(円)',
      '現在（貸付）高',
      '残高(円)',
      '差し引き残高',
      '口座残高',
      'Balance',
    ),
    description: word('摘要', '内容', 'お取引内容', '入出金先内容', 'お取り扱い内容', 'Description'),
    signed: word('入出金(円)', '金額', '取引金額', 'Amount', '入出金額'),
  }),
  shape: fc.constantFrom('pair', 'pair', 'pair', 'signed', 'flagged'),
  columns: fc.shuffledSubarray(['date', 'amount', 'balance', 'description', 'memo', 'number'] as const, {
    minLength: 6,
  }),
  date: fc.constantFrom(...DATE_STYLES),
  money: fc.constantFrom(...MONEY_STYLES),
  unused: fc.constantFrom('', '', '0', '-', '　'),
  isNewestFirst: fc.boolean(),
  preamble: fc.constantFrom(
    [],
    ['入出金明細'],
    ['口座番号：1234567', '照会日時 2026/06/30 10:00', ''],
    ['支店名,見本支店', '科目,普通', ''],
  ),
  delimiter: fc.constantFrom(',', ',', '\t'),
  isQuoted: fc.boolean(),
  lineEnd: fc.constantFrom('\r\n', '\n'),
  hasInFirst: fc.boolean(),
})

/** The ledger as records of fields, header first. */
export function recordsOf(rows: readonly LedgerRow[], how: Style): string[][] {
  const sides = how.hasInFirst ? (['in', 'out'] as const) : (['out', 'in'] as const)
  const header = how.columns.flatMap((column) => {
    if (column === 'memo') return ['メモ']
    if (column === 'number') return ['番号']
    if (column !== 'amount') return [how.words[column]]
    if (how.shape === 'pair') return sides.map((side) => how.words[side])
    return how.shape === 'signed' ? [how.words.signed] : ['入払区分', '取引金額']
  })
  const body = rows.map((row, at) =>
    how.columns.flatMap((column) => {
      if (column === 'memo') return ['']
      if (column === 'number') return [String(at + 1)]
      if (column === 'date') return [how.date(row.date)]
      if (column === 'description') return [row.description]
      if (column === 'balance') return [how.money(row.balance)]
      if (how.shape === 'signed') return [how.money(row.amount)]
      if (how.shape === 'flagged') return [row.amount < 0 ? '2' : '1', how.money(Math.abs(row.amount))]
      return sides.map((side) =>
        row.amount < 0 === (side === 'out') ? how.money(Math.abs(row.amount)) : how.unused,
      )
    }),
  )
  return [header, ...(how.isNewestFirst ? body.reverse() : body)]
}

/** Records as the bytes of a CSV file, the preamble before them. */
export function bytesOf(records: readonly (readonly string[])[], how: Style): Uint8Array {
  const field = (text: string) =>
    how.isQuoted || text.includes(how.delimiter) || text.includes('"')
      ? `"${text.replace(/"/g, '""')}"`
      : text
  const preamble = how.preamble.map((line) => line.replaceAll(',', how.delimiter))
  const lines = [...preamble, ...records.map((record) => record.map(field).join(how.delimiter))]
  return new TextEncoder().encode(lines.join(how.lineEnd) + how.lineEnd)
}
