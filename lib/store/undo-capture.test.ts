import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AT, bank, captureOf, everything, row, sendAll, statementOf } from '../../tests/passbook/captures'
import { alignQueue } from '../outbox/align-queue'
import { Database } from './database'
import { keepCapture } from './keep-capture'
import { removeAccount, removeBank, wipeEverything } from './remove'
import { undoCapture } from './undo-capture'

let db: Database
let sequence = 0
beforeEach(async () => {
  db = new Database(`undo-${sequence++}`)
  await db.banks.put(bank)
})
afterEach(() => db.delete())

const early = [row('2026-01-04', 5, 1000), row('2026-01-05', -100, 900), row('2026-01-06', 50, 950)]
const late = [row('2026-01-06', 50, 950), row('2026-01-07', 1, 951), row('2026-01-08', 2, 953)]

async function keep(rows: typeof early): Promise<string> {
  const kept = await keepCapture(db, captureOf(statementOf(rows)))
  if (kept.kind !== 'kept') throw new Error(kept.kind)
  return kept.captureId
}

describe('undoCapture', () => {
  it('takes out the entries that only it brought, and leaves the book as if it had never come', async () => {
    await keep(early)
    const before = await everything(db)
    const captureId = await keep(late)
    expect(await db.entries.count()).toBe(5)
    expect(await undoCapture(db, captureId, AT)).toEqual({ removed: 2, marked: 0 })
    const after = await everything(db)
    expect(after.entries).toEqual(before.entries)
    expect(after.days).toEqual(before.days)
    expect((await db.accounts.toArray())[0]?.stretches).toMatchObject([
      { from: '2026-01-04', to: '2026-01-06' },
    ])
    expect(await undoCapture(db, captureId, AT)).toBeNull()
  })

  it('marks what was sent and lets go of what only waited', async () => {
    await keep(early)
    const accountId = await sendAll(db)
    const captureId = await keep(late)
    await alignQueue(db, accountId, new Date(AT))
    const sent = await db.deliveries.filter(({ row: { date } }) => date === '2026-01-07').first()
    await db.deliveries.update(sent?.key ?? '', { state: 'sent' })
    expect(await undoCapture(db, captureId, AT)).toEqual({ removed: 1, marked: 1 })
    const entry = await db.entries.get(sent?.entryId ?? '')
    expect(entry).toMatchObject({ flags: ['withdrawn'], isSettled: true })
    expect((await db.deliveries.toArray()).map(({ row: { date }, state }) => [date, state]).sort()).toEqual([
      ['2026-01-05', 'queued'],
      ['2026-01-06', 'queued'],
      ['2026-01-07', 'sent'],
    ])
  })

  it('keeps a withdrawn row from being sent again when the same rows come back', async () => {
    const captureId = await keep([...early, ...late.slice(1)])
    const accountId = await sendAll(db)
    await alignQueue(db, accountId, new Date(AT))
    await db.deliveries.toCollection().modify({ state: 'sent' })
    const keys = await db.deliveries.toCollection().primaryKeys()
    await undoCapture(db, captureId, AT)
    await keep([...early, ...late.slice(1)])
    expect(await db.deliveries.toCollection().primaryKeys()).toEqual(keys)
    expect(await db.deliveries.filter(({ state }) => state === 'queued').count()).toBe(0)
    expect((await db.entries.toArray()).flatMap(({ flags }) => flags)).toEqual([])
  })
})

describe('removal', () => {
  it('takes an account out with all of its data', async () => {
    await keep(early)
    const accountId = await sendAll(db)
    await alignQueue(db, accountId, new Date(AT))
    await removeAccount(db, accountId, { withData: true, at: AT })
    const { banks, events, ...rest } = await everything(db)
    expect(banks).toHaveLength(1)
    expect(events?.length).toBeGreaterThan(0)
    expect(Object.values(rest).flat()).toEqual([])
  })

  it('takes a bank out and keeps its passbook, with nothing waiting to be sent', async () => {
    await keep(early)
    const accountId = await sendAll(db)
    await alignQueue(db, accountId, new Date(AT))
    await removeBank(db, bank.id, { withData: false, at: AT })
    expect(await db.banks.count()).toBe(0)
    expect(await db.entries.count()).toBe(3)
    expect(await db.deliveries.count()).toBe(0)
    expect(await db.accounts.toArray()).toMatchObject([
      { isSent: false, mappings: [], removedAt: AT, label: { bank: '架空銀行' } },
    ])
  })

  it('wipes every table', async () => {
    await keep(early)
    await wipeEverything(db)
    expect(Object.values(await everything(db)).flat()).toEqual([])
  })
})
