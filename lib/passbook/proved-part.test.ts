import { describe, expect, it } from 'vitest'
import { day, row, statementOf } from '../../tests/passbook/captures'
import { provedParts } from './proved-part'

const proved = [row('2026-01-04', 5, 1000), row('2026-01-05', -100, 900)]

describe('what the balances prove', () => {
  it('is all of a statement whose last row has its balance', () => {
    const statement = statementOf(proved)
    expect(provedParts(statement)).toEqual([statement])
  })

  it('ends with the last balance: rows after it are a statement of their own that proves nothing', () => {
    const rows = [...proved, row('2026-01-06', -50, null)]
    const parts = provedParts({ ...statementOf(rows), proof: 'proved' })
    expect(parts.map(({ proof, rows }) => [proof, rows.length])).toEqual([
      ['proved', 2],
      ['unproved', 1],
    ])
    expect(parts[1]).toMatchObject({ opening: 900, closing: null, rows: [{ date: day('2026-01-06') }] })
  })

  it('is all of a statement that is proved by its opening and closing alone', () => {
    const rows = [row('2026-01-04', 5, null), row('2026-01-05', -100, null)]
    const statement = { ...statementOf(rows), proof: 'proved' as const }
    expect(provedParts(statement)).toEqual([statement])
  })
})
