// Captures as the worker would hand them over, for tests of the store.

import { type Day, isDay } from '../../lib/statement/day'
import { money } from '../../lib/statement/money'
import type { Row, Statement } from '../../lib/statement/statement'
import type { Database } from '../../lib/store/database'
import type { Ids } from '../../lib/store/ids'
import type { Capture } from '../../lib/store/keep-capture'
import { newBank } from '../../lib/store/new-bank'

export const AT = '2026-01-20T01:00:00.000Z'

export const bank = newBank(
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

export const label = {
  bank: null,
  branch: '渋谷支店',
  type: 'ordinary' as const,
  number: '1234567',
  holder: null,
}

export function day(text: string): Day {
  if (!isDay(text)) throw new Error(text)
  return text
}

export function row(date: string, amount: number, balance: number | null, description = '振込 ヤマダ'): Row {
  return {
    date: day(date),
    valueDate: null,
    amount: money(amount),
    balance: balance === null ? null : money(balance),
    description,
  }
}

/** A statement of these rows: proved where all have a balance. */
export function statementOf(rows: Row[], over: Partial<Statement> = {}): Statement {
  const isProved = rows.length > 1 && rows.every(({ balance }) => balance !== null)
  return {
    account: label,
    currency: 'JPY',
    rows,
    proof: isProved ? 'proved' : 'unproved',
    brokenAt: null,
    more: false,
    opening: null,
    closing: null,
    period: null,
    ...over,
  }
}

let sequence = 0

export function captureOf(statement: Statement, over: Partial<Capture> = {}): Capture {
  return {
    bank,
    statement,
    source: 'page',
    origin: 'https://bank.example',
    asOf: day('2026-01-20'),
    at: AT,
    sha256: (sequence++).toString(16).padStart(64, '0'),
    fileName: null,
    encoding: null,
    readerVersion: '1',
    ...over,
  }
}

/** Ids 1, 2, 3 … with a name before them. */
export function countedIds(name = 'id'): Ids {
  let count = 0
  return { newId: () => `${name}-${++count}` }
}

/** Every table as plain values, for comparing whole databases. */
export async function everything(db: Database): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  )
  return Object.fromEntries(tables)
}

/** Ticks the only account for sending to one ledger. */
export async function sendAll(db: Database): Promise<string> {
  const [account] = await db.accounts.toArray()
  if (account === undefined) throw new Error('no account')
  const mapping = {
    ledgerId: 'ledger',
    ledgerAccountId: '7',
    ledgerAccountName: '普通預金',
    from: null,
    isAutomatic: true,
  }
  await db.accounts.put({ ...account, isSent: true, mappings: [mapping] })
  return account.id
}
