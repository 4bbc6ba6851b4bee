import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AT, bank, captureOf, day, row, sendAll, statementOf } from '../../tests/passbook/captures'
import { alignQueue } from '../outbox/align-queue'
import { decide } from '../outbox/person'
import { backup, restore } from './backup'
import { checkContested, contestedEntries } from './contested'
import { Database } from './database'
import { keepCapture } from './keep-capture'
import { undoCapture } from './undo-capture'

let db: Database
let sequence = 0
beforeEach(async () => {
  db = new Database(`contested-${sequence++}`)
  await db.banks.put(bank)
})
afterEach(() => db.delete())

const before = row('2026-01-04', 5, 1000)
const asked = { period: { from: day('2026-01-04'), to: day('2026-01-10') } }
const shown = statementOf([before, row('2026-01-05', -100, 900), row('2026-01-05', -30, 870)])
/** The bank's file of the same days, without one of the rows. */
const denied = statementOf([before, row('2026-01-05', -100, 900), row('2026-01-06', 7, 907)], asked)

async function keep(...[statement, over]: Parameters<typeof captureOf>) {
  const kept = await keepCapture(db, captureOf(statement, over))
  if (kept.kind !== 'kept') throw new Error(kept.kind)
  return kept
}
const states = async () =>
  (await db.deliveries.toArray())
    .map(({ row: { date, amount }, state, reason }) => `${date} ${amount} ${state} ${reason}`)
    .sort()

async function queued(): Promise<void> {
  await keep(shown)
  await alignQueue(db, await sendAll(db), new Date(AT))
}

describe('a row that another source contradicts', () => {
  it('is held out of the queue until a person says so, and that word stands', async () => {
    await queued()
    expect(await states()).toEqual(['2026-01-05 -100 queued null', '2026-01-05 -30 queued null'])
    await keep(denied)
    const held = ['2026-01-05 -100 queued null', '2026-01-05 -30 held conflict', '2026-01-06 7 queued null']
    expect(await states()).toEqual(expect.arrayContaining(held))
    const keys = await db.deliveries.filter(({ reason }) => reason === 'conflict').primaryKeys()
    await decide(db, keys, { kind: 'retry' }, new Date(AT))
    await keep({ ...denied, rows: [...denied.rows, row('2026-01-07', 1, 908)] })
    expect((await states()).filter((state) => state.includes('conflict'))).toEqual([])
    expect(await contestedEntries(db)).toEqual([])
    // A change of the account's settings asks for no second word.
    await alignQueue(db, (await db.accounts.toArray())[0]?.id ?? '', new Date(AT))
    expect((await states()).filter((state) => state.includes('conflict'))).toEqual([])
  })

  it('goes on once a person checked it in the passbook, and calls nobody any more', async () => {
    await queued()
    const { accountId } = await keep(denied)
    const [contested, ...others] = await contestedEntries(db, accountId)
    expect([contested?.amount, others]).toEqual([-30, []])
    expect(await contestedEntries(db, 'another')).toEqual([])
    const ids = (await db.entries.toCollection().primaryKeys()) as string[]
    expect(await checkContested(db, accountId, ids, AT)).toBe(1)
    expect(await states()).toContain('2026-01-05 -30 queued null')
    expect(await contestedEntries(db)).toEqual([])
    expect(await db.entries.where('flags').equals('conflict').count()).toBe(1)
    expect(await checkContested(db, accountId, ids, AT)).toBe(0)
  })

  it('is held for each ledger until a person decided for each of them', async () => {
    await queued()
    await db.accounts.toCollection().modify((account) => {
      const [mapping] = account.mappings
      if (mapping !== undefined)
        account.mappings.push({ ...mapping, ledgerId: 'other', ledgerAccountId: '8' })
    })
    const { accountId } = await keep(denied)
    await alignQueue(db, accountId, new Date(AT))
    const keys = await db.deliveries.filter(({ reason }) => reason === 'conflict').primaryKeys()
    expect(keys).toHaveLength(2)
    await decide(db, keys.slice(0, 1), { kind: 'skip' }, new Date(AT))
    expect(await contestedEntries(db)).toHaveLength(1)
    await decide(db, keys.slice(1), { kind: 'retry' }, new Date(AT))
    expect(await contestedEntries(db)).toEqual([])
  })

  it('is asked about anew when it is contradicted anew', async () => {
    await queued()
    const { accountId, captureId } = await keep(denied)
    const ids = (await contestedEntries(db)).map(({ id }) => id)
    await checkContested(db, accountId, ids, AT)
    await undoCapture(db, captureId, AT)
    expect((await db.entries.toArray()).filter(({ isChecked }) => isChecked)).toEqual([])
    await keep(denied)
    expect(await contestedEntries(db)).toHaveLength(1)
  })

  it('goes on by itself once the capture that contradicts it is taken back', async () => {
    await queued()
    const { captureId } = await keep(denied)
    await undoCapture(db, captureId, AT)
    expect(await states()).toEqual(['2026-01-05 -100 queued null', '2026-01-05 -30 queued null'])
    expect((await db.entries.toArray()).flatMap(({ flags }) => flags)).toEqual([])
  })

  it('is held, too, where the contradiction comes with a backup', async () => {
    await queued()
    const other = new Database(`contested-${sequence++}`)
    await other.banks.put(bank)
    await keepCapture(other, captureOf(denied))
    await restore(db, await backup(other))
    expect((await states()).filter((state) => state.includes('conflict'))).toEqual([
      '2026-01-05 -30 held conflict',
    ])
    await other.delete()
  })
})
