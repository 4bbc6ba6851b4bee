import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AS_OF, bytesOf, type LedgerRow, ledger, recordsOf, style } from '../../tests/drawn/ledger'
import { fold } from '../reading/cells/fold'
import { readFile } from './read-file'

const bare = (rows: readonly LedgerRow[]) =>
  rows.map(({ date, amount, balance, description }) => ({
    date,
    amount,
    balance,
    description: fold(description),
  }))

const key = (rows: readonly { date: string; amount: number; balance: number | null }[]) =>
  rows.map(({ date, amount, balance }) => `${date} ${amount} ${balance}`)

describe('a ledger written as CSV in any supported style', () => {
  it('reads back to itself, proved', () => {
    fc.assert(
      fc.property(ledger(3), style, (rows, how) => {
        const reading = readFile(bytesOf(recordsOf(rows, how), how), { asOf: AS_OF })
        expect(reading.kind === 'statements' ? reading.kind : reading.error).toBe('statements')
        const [statement, ...others] = reading.kind === 'statements' ? reading.statements : []
        expect(others).toEqual([])
        expect(statement?.rows.map((row) => ({ ...row, description: fold(row.description) }))).toEqual(
          bare(rows).map((row) => ({ ...row, valueDate: null })),
        )
        expect(statement?.proof).toBe('proved')
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    )
  })

  it('is never proved and wrong once it is damaged', () => {
    const damage = fc.record({
      kind: fc.constantFrom('remove', 'digit', 'swap', 'cell'),
      at: fc.nat(100),
      to: fc.nat(100),
      column: fc.nat(20),
      digit: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(ledger(4), style, damage, (rows, how, hit) => {
        const records = recordsOf(rows, how)
        const body = records.slice(1)
        const at = hit.at % body.length
        const to = hit.to % body.length
        const row = body[at] ?? []
        const column = hit.column % row.length
        if (hit.kind === 'remove') body.splice(at, 1)
        if (hit.kind === 'swap') [body[at], body[to]] = [body[to] ?? [], body[at] ?? []]
        if (hit.kind === 'cell') row[column] = ''
        if (hit.kind === 'digit') {
          row[column] = (row[column] ?? '').replace(/[0-9](?=[^0-9]*$)/, (old) =>
            String((Number(old) + hit.digit) % 10),
          )
        }
        const reading = readFile(bytesOf([records[0] ?? [], ...body], how), { asOf: AS_OF })
        if (reading.kind === 'error') return
        const truth = key(rows)
        for (const statement of reading.statements) {
          if (statement.proof !== 'proved') continue
          const shown = statement.rows.map((row, index) => ({
            ...row,
            balance: row.balance ?? rows[index]?.balance ?? null,
          }))
          const found = key(shown).filter((row) => !truth.includes(row))
          const isDateOnly =
            isDateColumn(records[0]?.[column] ?? '') && (hit.kind === 'digit' || hit.kind === 'cell')
          const isEdge = found.length <= 1 && statement.rows.length === rows.length && hit.kind !== 'remove'
          expect(statement.rows.length).toBeGreaterThanOrEqual(
            hit.kind === 'remove' ? rows.length - 1 : rows.length,
          )
          if (!isDateOnly && !isEdge) expect(found).toEqual([])
          if (isEdge && !isDateOnly) expect([...found]).toEqual(firstOnly(found, key(shown)))
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    )
  })
})

/** A changed day keeps every balance; only a calendar or the order of days could tell. */
const isDateColumn = (header: string) => /日|Date/.test(header) && !/日時/.test(header)

/** The oldest row's own amount is beyond proof: nothing stands before it. */
const firstOnly = (found: readonly string[], rows: readonly string[]) =>
  found.filter((row) => rows[0] === row)
