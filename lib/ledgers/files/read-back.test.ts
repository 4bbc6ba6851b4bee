// What we write, our own reader reads back to the same rows; and what cannot be written is marked, not guessed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../file/read-file'
import { addDays, type Day } from '../../statement/day'
import { money } from '../../statement/money'
import { cp932Text } from './cp932-text'
import type { ExportAccount, ExportRow } from './export'
import { FILE_FORMATS } from './formats'

const ACCOUNT: ExportAccount = {
  name: '事業用',
  label: {
    bank: 'ミホン銀行',
    branch: '本店 001',
    type: 'ordinary',
    number: '1234567',
    holder: 'カ）ミホン',
  },
  bankCode: '0005',
  currency: 'JPY',
}
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()

/** Months of an account as banks print them: several rows a day, twins, salaries, fees, an overdraft now and then. */
const history = fc
  .record({
    opening: fc.integer({ min: 0, max: 9_000_000 }),
    rows: fc.array(
      fc.record({
        days: fc.constantFrom(0, 0, 1, 3, 20),
        amount: fc.oneof(fc.integer({ min: -900_000, max: -1 }), fc.integer({ min: 1, max: 2_000_000 })),
        words: fc.constantFrom(
          '振込 ヤマダ タロウ',
          'ｶ)ｱｵﾔﾏ',
          '電気料, 1号店',
          '"手数料"',
          'ATM',
          '給与',
          'ＮＴＴ東日本',
          'カード',
        ),
      }),
      { minLength: 3, maxLength: 25 },
    ),
  })
  .map(({ opening, rows }): ExportRow[] => {
    let day = '2026-01-05' as Day
    let balance = opening
    return rows.map(({ days, amount, words }, n) => {
      day = addDays(day, days)
      balance += amount
      return {
        key: n.toString(16).padStart(32, '0'),
        date: day,
        amount: money(amount),
        balance: money(balance),
        description: words,
      }
    })
  })

describe('read back by our own reader', () => {
  it.each(['freee-csv', 'yayoi-csv', 'moneyforward-csv', 'csv', 'ofx', 'freee-ofx', 'zengin'] as const)(
    '%s gives the same rows',
    (name) => {
      fc.assert(
        fc.property(history, (rows) => {
          const exported = FILE_FORMATS[name](rows, ACCOUNT)
          if (exported.kind !== 'files') throw new Error(exported.reason)
          const bytes = exported.files[0]?.bytes ?? new Uint8Array()
          const reading = readFile(bytes, { asOf: '2027-12-31' as Day })
          if (reading.kind !== 'statements')
            throw new Error(`${reading.error}: ${new TextDecoder('shift_jis').decode(bytes)}`)
          expect(reading.statements).toHaveLength(1)
          const [statement] = reading.statements
          expect(statement?.rows.map(({ date, amount }) => [date, amount])).toEqual(
            rows.map(({ date, amount }) => [date, amount]),
          )
          const keepsBalances = name !== 'zengin' && !name.endsWith('ofx')
          if (keepsBalances)
            expect(statement?.rows.map(({ balance }) => balance)).toEqual(rows.map(({ balance }) => balance))
          if (!name.endsWith('ofx')) expect(statement?.proof).toBe('proved')
          // 全銀 has no 漢字.
          if (name !== 'zengin')
            expect(statement?.rows.map(({ description }) => plain(description))).toEqual(
              rows.map(({ description }) => plain(description)),
            )
        }),
        { numRuns: 60 },
      )
    },
  )

  it('全銀 keeps words of kana, digits and capitals', () => {
    const words = ['ﾌﾘｺﾐ ﾔﾏﾀﾞ ﾀﾛｳ', 'カード', 'ＮＴＴ', 'かな 12-3', 'ﾃﾞﾝｷﾘﾖｳｷﾝ ﾄｳｷﾖｳﾃﾞﾝﾘﾖｸｴﾅｼﾞ-ﾊﾟ-ﾄﾅ- ｶﾌﾞｼｷｶﾞｲｼﾔ']
    let balance = 1000
    const rows = words.map((description, n): ExportRow => {
      balance += 100
      return {
        key: n.toString(16).padStart(32, '0'),
        date: '2026-06-30' as Day,
        amount: money(100),
        balance: money(balance),
        description,
      }
    })
    const exported = FILE_FORMATS.zengin(rows, ACCOUNT)
    if (exported.kind !== 'files') throw new Error(exported.reason)
    const reading = readFile(exported.files[0]?.bytes ?? new Uint8Array(), { asOf: '2026-12-31' as Day })
    if (reading.kind !== 'statements') throw new Error(reading.error)
    const hiragana = (text: string) =>
      plain(text).replace(/[ぁ-ゖ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60))
    expect(reading.statements[0]?.rows.map(({ description }) => hiragana(description))).toEqual(
      words.map(hiragana),
    )
    expect(reading.statements[0]?.account).toMatchObject({ number: '0001234567', type: 'ordinary' })
  })
})

describe('CP932 for a file', () => {
  const decode = (bytes: Uint8Array) => new TextDecoder('shift_jis', { fatal: true }).decode(bytes)

  it('marks what it does not have and names it once', () => {
    const { bytes, unmappable } = cp932Text('𠮷野家🍣と𠮷田?')
    expect(decode(bytes)).toBe('〓野家〓と〓田?')
    expect(unmappable).toEqual(['𠮷', '🍣'])
  })

  it('joins a kana with a voicing mark that stands apart', () => {
    expect(decode(cp932Text('か\u3099ハ\u309a').bytes)).toBe('がパ')
  })
})
