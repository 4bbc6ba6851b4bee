import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AT, bank, captureOf, day, label, row, statementOf } from '../../tests/passbook/captures'
import type { LedgerAccount } from '../ledgers/ledger'
import { Database } from '../store/database'
import { keepCapture } from '../store/keep-capture'
import { type MappingChoice, mapAccount, setAutomatic, startFrom, unmapAccount } from './map-account'

let db: Database
let sequence = 0
beforeEach(async () => {
  db = new Database(`map-${sequence++}`)
  await db.banks.put(bank)
})
afterEach(() => db.delete())

const now = new Date(AT)
const rows = [row('2026-01-04', 5, 1000), row('2026-01-05', -100, 900), row('2026-01-06', 50, 950)]

async function accountOf(number = '1234567'): Promise<string> {
  const kept = await keepCapture(db, captureOf(statementOf(rows, { account: { ...label, number } })))
  if (kept.kind !== 'kept') throw new Error(kept.kind)
  await db.accounts.update(kept.accountId, { isSent: true })
  return kept.accountId
}

function choice(accountId: string, change: Partial<LedgerAccount> = {}, ledgerId = 'freee'): MappingChoice {
  const ledgerAccount = { id: '7', name: '普通', currency: 'JPY', feed: null, ...change }
  return { accountId, ledgerId, ledgerAccount, from: null, isDespiteFeed: false }
}

const queuedDays = async () => (await db.deliveries.toArray()).map(({ row: { date } }) => date).sort()

describe('mapping an account', () => {
  it('queues what is due, and takes out what waits and is due no more', async () => {
    const accountId = await accountOf()
    expect(await mapAccount(db, choice(accountId), now)).toEqual({ ok: true })
    expect(await queuedDays()).toEqual(['2026-01-05', '2026-01-06'])
    await startFrom(db, accountId, 'freee', day('2026-01-06'), now)
    expect(await queuedDays()).toEqual(['2026-01-06'])
    await unmapAccount(db, accountId, 'freee', now)
    expect(await queuedDays()).toEqual([])
  })

  it('refuses a second passbook on one ledger account, whichever ledger has it under that id', async () => {
    const first = await accountOf()
    const second = await accountOf('7654321')
    await mapAccount(db, choice(first), now)
    const taken = { ok: false, problem: 'ledger-account-taken', takenBy: first }
    expect(await mapAccount(db, choice(second), now)).toEqual(taken)
    expect(await mapAccount(db, choice(second, {}, 'another ledger'), now)).toEqual(taken)
    expect(await mapAccount(db, choice(first, {}, 'another ledger'), now)).toEqual(taken)
    expect(await db.deliveries.count()).toBe(2)
  })

  it('refuses an account that the ledger fetches by itself, unless a person says so', async () => {
    const accountId = await accountOf()
    const fed = choice(accountId, { feed: { state: 'on', lastAt: null, words: null } })
    expect(await mapAccount(db, fed, now)).toMatchObject({ ok: false, problem: 'feed-on' })
    expect(await mapAccount(db, { ...fed, isDespiteFeed: true }, now)).toEqual({ ok: true })
  })

  it('refuses an account of another currency', async () => {
    const accountId = await accountOf()
    const dollars = choice(accountId, { currency: 'USD' })
    expect(await mapAccount(db, dollars, now)).toMatchObject({ ok: false, problem: 'currency-mismatch' })
  })

  it('waits for a click until the user lets it send by itself', async () => {
    const accountId = await accountOf()
    await mapAccount(db, choice(accountId), now)
    expect((await db.deliveries.toArray()).map(({ until }) => until)).toEqual([null, null])
    await setAutomatic(db, accountId, 'freee', true, now)
    expect((await db.deliveries.toArray()).every(({ until }) => until !== null)).toBe(true)
  })
})
