import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bank, captureOf, label, row, statementOf } from '../../tests/passbook/captures'
import type { AccountLabel } from '../statement/statement'
import { Database } from './database'
import { keepCapture } from './keep-capture'

let db: Database
let sequence = 0
beforeEach(async () => {
  db = new Database(`tell-${sequence++}`)
  await db.banks.put(bank)
})
afterEach(() => db.delete())

const silent = { bank: null, branch: null, type: null, number: null, holder: null }
const keep = (rows: ReturnType<typeof row>[], account: AccountLabel = label) =>
  keepCapture(db, captureOf(statementOf(rows, { account })))
const book = [
  row('2026-01-04', 5, 1000),
  row('2026-01-05', -100, 900),
  row('2026-01-06', 50, 950),
  row('2026-01-07', 1, 951),
]
const asks = { kind: 'asks', why: 'nothing-to-tell' }

describe('a statement that names no account', () => {
  it('is known by two rows that it shares with one passbook', async () => {
    await keep(book)
    expect(await keep([...book.slice(2), row('2026-01-08', 2, 953)], silent)).toMatchObject({
      kind: 'kept',
      added: 1,
    })
  })

  it('is known by one where it goes on from the last row that the passbook has', async () => {
    await keep(book)
    expect(await keep([...book.slice(3), row('2026-01-08', 2, 953)], silent)).toMatchObject({ kind: 'kept' })
  })

  it('is not known by one shared row among others that the passbook should have, too', async () => {
    await keep(book)
    const chance = [row('2026-01-05', 7, 943), row('2026-01-06', 7, 950), row('2026-01-07', 1, 951)]
    expect(await keep(chance, silent)).toMatchObject(asks)
    expect(await keep([row('2026-01-06', 900, 900), row('2026-01-06', 50, 950)], silent)).toMatchObject(asks)
  })

  it('is not known by rows that two passbooks share with it', async () => {
    await keep(book)
    await keep(book, { ...label, number: '7654321' })
    expect(await keep(book.slice(1), silent)).toMatchObject(asks)
  })

  it('is not known where it shares no row', async () => {
    await keep(book)
    expect(await keep([row('2026-01-08', 2, 80), row('2026-01-09', 2, 82)], silent)).toMatchObject(asks)
  })
})
