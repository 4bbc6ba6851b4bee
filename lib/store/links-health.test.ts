import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountRecord, Clock, ledgerRecord, queueRows, rowsOf } from '../../tests/outbox-harness'
import { bank, row } from '../../tests/passbook/captures'
import { Database } from './database'
import { linksHealth } from './links-health'
import type { DeliveryRecord, EntryRecord } from './records'

const DAYS = { stale: 35, window: 14, deadline: 14 }
const clock = new Clock()
let db: Database
let count = 0
beforeEach(async () => {
  db = new Database(`links-health-${count++}`)
  await db.banks.put(bank)
  await db.ledgers.put(ledgerRecord('ledger'))
})
afterEach(() => db.delete())

/** An account with ten queued rows, some of them changed. */
async function account(id: string, changes: Partial<DeliveryRecord>[]) {
  await db.accounts.put({ ...accountRecord(id, 'ledger', `at-${id}`), bankId: bank.id })
  const to = { ledgerId: 'ledger', accountId: id, ledgerAccountId: `at-${id}` }
  const rows = await queueRows(db, to, rowsOf(10), clock.now().toISOString())
  const changed = changes.flatMap((change, i) => {
    const delivery = rows[i]
    return delivery === undefined ? [] : [{ ...delivery, until: null, ...change }]
  })
  await db.deliveries.bulkPut(changed)
}

async function heldRows() {
  const [link] = await linksHealth(db, { now: clock.now(), granted: new Set(), days: DAYS })
  return link?.health.causes.find(({ kind }) => kind === 'held-rows')?.evidence.count
}

const contradicted = (accountId: string): EntryRecord => ({
  ...row('2026-01-05', -30, 870),
  id: 'contradicted',
  accountId,
  currency: 'JPY',
  occurrence: 1,
  isSettled: true,
  position: 0,
  captureIds: [],
  flags: ['conflict'],
  proof: 'proved',
  isConfirmed: false,
})

describe('held rows', () => {
  it('are counted over all accounts of the link', async () => {
    await account('one', [{ state: 'held', reason: 'invalid' }])
    await account('two', [
      { state: 'held', reason: 'broken' },
      { state: 'held', reason: 'by-person' },
    ])
    expect(await heldRows()).toBe(3)
  })

  it('are also those that were sent and stand twice, or not as they were sent', async () => {
    await account('one', [
      { state: 'sent', remoteId: 'r-1', reason: 'twice-at-ledger' },
      { state: 'sent', remoteId: 'r-2', reason: 'read-back-differs' },
      { state: 'sent', remoteId: 'r-3' },
      { state: 'sent', remoteId: 'r-4', reason: 'taken-as-sent' },
      { state: 'held', reason: 'invalid' },
    ])
    expect(await heldRows()).toBe(3)
  })

  it('are not those that a person chose not to send, or that went to another account of the ledger', async () => {
    await account('one', [
      { state: 'held', reason: 'skipped' },
      { state: 'held', reason: 'sent-elsewhere', attempt: 1 },
    ])
    expect(await heldRows()).toBeUndefined()
  })

  it('name the account of contradicted rows, until a person has looked', async () => {
    await account('one', [{ state: 'held', reason: 'conflict' }])
    const entry = contradicted('one')
    await db.entries.put(entry)
    const causes = async () => {
      const context = { now: clock.now(), granted: new Set([bank.id]), days: DAYS }
      const [link] = await linksHealth(db, context)
      return link?.health.causes.filter(({ kind }) => kind === 'held-rows')
    }
    expect(await causes()).toMatchObject([
      { evidence: { contested: 1 }, action: { kind: 'check-rows', target: 'one' } },
    ])
    await db.entries.update(entry.id, { isChecked: true })
    await db.deliveries.toCollection().modify({ state: 'queued', reason: null })
    expect(await causes()).toEqual([])
  })

  it('are none where nothing but sent and queued rows is there', async () => {
    await account('one', [{ state: 'sent', remoteId: 'r-1' }])
    expect(await heldRows()).toBeUndefined()
  })
})
