import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Day } from '../statement/day'
import type { Money } from '../statement/money'
import type { Row, Statement } from '../statement/statement'
import { Database } from './database'
import { type Capture, keepCapture } from './keep-capture'
import { newBank } from './new-bank'

const bank = newBank(
  {
    id: 'bank',
    name: '架空銀行',
    knownAs: null,
    code: null,
    origins: ['https://bank.example'],
    isAutomatic: true,
  },
  '2026-01-01T00:00:00.000Z',
)
const label = { bank: null, branch: '渋谷支店', type: 'ordinary' as const, number: '1234567', holder: null }

function row(date: string, amount: number, balance: number | null, description = '振込'): Row {
  return {
    date: date as Day,
    valueDate: null,
    amount: amount as Money,
    balance: balance as Money | null,
    description,
  }
}

function statement(rows: Row[], over: Partial<Statement> = {}): Statement {
  const hasBalances = rows.length > 1 && rows.every(({ balance }) => balance !== null)
  return {
    account: label,
    currency: 'JPY',
    rows,
    proof: hasBalances ? 'proved' : 'unproved',
    brokenAt: null,
    more: false,
    opening: null,
    closing: null,
    period: null,
    ...over,
  }
}

let sequence = 0
function capture(of: Statement, over: Partial<Capture> = {}): Capture {
  return {
    bank,
    statement: of,
    source: 'page',
    origin: 'https://bank.example',
    asOf: '2026-01-20' as Day,
    at: '2026-01-20T01:00:00.000Z',
    sha256: `content-${sequence++}`,
    fileName: null,
    encoding: null,
    readerVersion: '1',
    ...over,
  }
}

let db: Database
beforeEach(async () => {
  db = new Database(`keep-${sequence++}`)
  await db.banks.put(bank)
})
afterEach(() => db.delete())

describe('keepCapture', () => {
  const rows = [row('2026-01-05', -100, 900), row('2026-01-06', 100, 1000), row('2026-01-06', -100, 900)]

  it('makes an account that is not sent, and keeps its rows once', async () => {
    const first = await keepCapture(db, capture(statement(rows)))
    expect(first).toMatchObject({ kind: 'kept', rows: 3, added: 3, duplicates: 0, queued: 0, provisional: 1 })
    const again = await keepCapture(db, capture(statement(rows)))
    expect(again).toMatchObject({ kind: 'kept', added: 0, duplicates: 3 })
    expect(await db.entries.count()).toBe(3)
    expect(await db.accounts.toArray()).toMatchObject([{ isSent: false, label }])
  })

  it('keeps the same content once', async () => {
    const one = capture(statement(rows))
    await keepCapture(db, one)
    expect(await keepCapture(db, one)).toMatchObject({ kind: 'same' })
    expect(await db.captures.count()).toBe(1)
  })

  it('queues what is settled and proved of an account that is sent', async () => {
    await keepCapture(db, capture(statement(rows)))
    const [account] = await db.accounts.toArray()
    if (account === undefined) throw new Error('no account')
    const mapping = {
      ledgerId: 'l',
      ledgerAccountId: '7',
      ledgerAccountName: '普通',
      from: null,
      isAutomatic: true,
    }
    await db.accounts.put({ ...account, isSent: true, mappings: [mapping] })
    const kept = await keepCapture(db, capture(statement([row('2026-01-04', 5, 1000), ...rows])))
    expect(kept).toMatchObject({ kind: 'kept', added: 1, queued: 1, provisional: 1 })
    expect(await db.deliveries.toArray()).toMatchObject([
      { state: 'queued', row: { date: '2026-01-05', occurrence: 1 } },
    ])
  })

  it('stops at a statement of another branch with the same number and asks', async () => {
    await keepCapture(db, capture(statement(rows)))
    const other = statement(rows, { account: { ...label, branch: '新宿支店' } })
    expect(await keepCapture(db, capture(other))).toMatchObject({ kind: 'asks', why: 'branch-differs' })
    expect(await db.captures.count()).toBe(1)
  })
})
