import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AT,
  bank,
  captureOf,
  countedIds,
  everything,
  row,
  sendAll,
  statementOf,
} from '../../tests/passbook/captures'
import { draws, histories, windowOf } from '../../tests/passbook/true-history'
import { alignQueue } from '../outbox/align-queue'
import { backup, restore } from './backup'
import { Database } from './database'
import { verifyLog } from './event-log'
import { keepCapture } from './keep-capture'
import { newBank } from './new-bank'

let sequence = 0

async function databaseOf(captures: Parameters<typeof keepCapture>[1][], ids: string): Promise<Database> {
  const db = new Database(`backup-${sequence++}`)
  const [first] = captures
  await db.banks.put(first?.bank ?? bank)
  const fresh = countedIds(ids)
  for (const capture of captures) await keepCapture(db, capture, fresh)
  return db
}

const rows = [row('2026-01-04', 5, 1000), row('2026-01-05', -100, 900), row('2026-01-06', 50, 950)]

describe('backup and restore', () => {
  it('gives the same database back, bytes of originals too', async () => {
    const original = { bytes: new Uint8Array([0, 255, 130, 10]), mediaType: 'text/csv' }
    const db = await databaseOf(
      [captureOf(statementOf(rows), { source: 'file', fileName: 'a.csv', original })],
      'one',
    )
    const accountId = await sendAll(db)
    await alignQueue(db, accountId, new Date(AT))
    const other = new Database(`backup-${sequence++}`)
    expect(await restore(other, await backup(db))).toMatchObject({ kind: 'restored', entries: 3 })
    expect(await everything(other)).toEqual(await everything(db))
    await Promise.all([db.delete(), other.delete()])
  })

  it('joins with what is here as if all captures had come here, whatever ids the other browser gave', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(histories(false), histories(true)),
        fc.array(draws, { minLength: 1, maxLength: 3 }),
        fc.array(draws, { minLength: 1, maxLength: 3 }),
        async (history, ours, theirs) => {
          const captures = [...ours, ...theirs].map((draw) => {
            const { statement, asOf } = windowOf(history, draw)
            return captureOf(statement, { asOf })
          })
          const elsewhere = newBank({ ...bank, id: 'bank-elsewhere' }, bank.linkedAt)
          const here = await databaseOf(captures.slice(0, ours.length), 'here')
          const there = await databaseOf(
            captures.slice(ours.length).map((one) => ({ ...one, bank: elsewhere })),
            'there',
          )
          const all = await databaseOf(captures, 'all')
          await restore(here, await backup(there))
          const keysOf = async (db: Database) =>
            (await db.entries.toArray())
              .map((entry) => `${entry.date} ${entry.amount} ${entry.occurrence} ${entry.isSettled}`)
              .sort()
          expect(await keysOf(here)).toEqual(await keysOf(all))
          expect(await here.accounts.count()).toBe(1)
          expect(await verifyLog(here)).toMatchObject({ brokenAt: null })
          const before = await everything(here)
          await restore(here, await backup(there))
          const { events: _before, ...same } = before
          const { events: _after, ...again } = await everything(here)
          expect(again).toEqual(same)
          await Promise.all([here.delete(), there.delete(), all.delete()])
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 40) },
    )
  })

  it('keeps what is surer of a delivery: a row that one browser sent is not queued again by the other', async () => {
    const make = async (name: string) => {
      const db = await databaseOf([captureOf(statementOf(rows))], name)
      const accountId = await sendAll(db)
      await alignQueue(db, accountId, new Date(AT))
      return db
    }
    const here = await make('here')
    const there = await make('there')
    await there.deliveries.toCollection().modify({ state: 'sent', remoteId: 'r1', until: null })
    await restore(here, await backup(there))
    expect((await here.deliveries.toArray()).map(({ state, remoteId }) => [state, remoteId])).toEqual(
      Array.from({ length: await here.deliveries.count() }, () => ['sent', 'r1']),
    )
    await restore(there, await backup(await make('third')))
    expect(await there.deliveries.filter(({ state }) => state === 'queued').count()).toBe(0)
  })

  it('refuses what is no backup, is cut off, or comes from a newer version, and changes nothing', async () => {
    const db = await databaseOf([captureOf(statementOf(rows))], 'one')
    const before = await everything(db)
    const text = await (await backup(db)).text()
    expect(await restore(db, new Blob(['日付,金額']))).toEqual({ kind: 'refused', reason: 'not-a-backup' })
    expect(await restore(db, new Blob([text.slice(0, -40)]))).toEqual({ kind: 'refused', reason: 'damaged' })
    expect(await restore(db, new Blob([text.replace('"version":1', '"version":99')]))).toEqual({
      kind: 'refused',
      reason: 'newer-version',
    })
    expect(await restore(db, new Blob([text.replace('"amount":-100', '"amount":-100.5')]))).toEqual({
      kind: 'refused',
      reason: 'damaged',
    })
    expect(await everything(db)).toEqual(before)
    await db.delete()
  })
})
