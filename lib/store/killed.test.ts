import { beforeAll, describe, expect, it } from 'vitest'
import {
  AT,
  bank,
  captureOf,
  countedIds,
  everything,
  label,
  row,
  sendAll,
  statementOf,
} from '../../tests/passbook/captures'
import { dieAt } from '../../tests/passbook/killer'
import { alignQueue } from '../outbox/align-queue'
import { backup, restore } from './backup'
import { Database } from './database'
import { keepCapture } from './keep-capture'
import { mergeAccounts } from './merge-accounts'
import { removeAccount, removeBank } from './remove'
import { undoCapture } from './undo-capture'

const NOW = new Date(AT)
const [accountId, movedId] = ['first-1', 'moved-1']
const mapping = {
  ledgerId: 'ledger',
  ledgerAccountId: '7',
  ledgerAccountName: '普通預金',
  from: null,
  isAutomatic: true,
}
let sequence = 0

const first = captureOf(
  statementOf([row('2026-01-04', 5, 1000), row('2026-01-05', -100, 900), row('2026-01-06', 50, 950)]),
)
const bytes = new Uint8Array([1, 2, 3])
const second = captureOf(
  statementOf([
    row('2026-01-05', -100, 900, '振込 ヤマダタロウ'),
    row('2026-01-06', 50, 950),
    row('2026-01-07', 1, 951),
    row('2026-01-08', 2, 953),
  ]),
  { source: 'file', fileName: 'a.csv', encoding: 'cp932', original: { bytes, mediaType: 'text/csv' } },
)

const moved = captureOf(
  statementOf([row('2026-01-08', 2, 953), row('2026-01-09', 3, 956), row('2026-01-10', 4, 960)], {
    account: { ...label, branch: '新宿支店', number: '7654321' },
  }),
)

async function prepared(name: string): Promise<Database> {
  const db = new Database(name)
  await db.banks.put(bank)
  await keepCapture(db, first, countedIds('first'))
  await sendAll(db)
  return db
}

/** One account of which some rows were sent and some wait, and another that is the same one under a new label, sent elsewhere. */
async function lived(name: string): Promise<Database> {
  const db = await prepared(name)
  await alignQueue(db, accountId, NOW)
  await db.deliveries
    .filter(({ row: { date } }) => date === '2026-01-05')
    .modify({ state: 'sent', attempt: 1 })
  await keepCapture(db, second, countedIds('second'))
  await keepCapture(db, moved, countedIds('moved'))
  await db.accounts.update(movedId, { isSent: true, mappings: [{ ...mapping, ledgerAccountId: '8' }] })
  await alignQueue(db, movedId, NOW)
  await db.deliveries.where('accountId').equals(movedId).modify({ state: 'sent', attempt: 1 })
  return db
}

let whole: Blob
beforeAll(async () => {
  const db = await lived('killed-other')
  whole = await backup(db, AT)
  await db.delete()
})

/** What changes the database, and the database before it. */
const WORKS: [string, (name: string) => Promise<Database>, (db: Database) => Promise<unknown>][] = [
  ['a capture', prepared, (db) => keepCapture(db, second, countedIds('second'))],
  ['taking a capture back', lived, (db) => undoCapture(db, 'second-1', AT)],
  [
    'removing an account with its data',
    lived,
    (db) => removeAccount(db, accountId, { withData: true, at: AT }),
  ],
  ['removing an account', lived, (db) => removeAccount(db, accountId, { withData: false, at: AT })],
  ['removing a bank with its data', lived, (db) => removeBank(db, bank.id, { withData: true, at: AT })],
  ['making two accounts one', lived, (db) => mergeAccounts(db, { into: accountId, from: movedId }, NOW)],
  ['restoring into a browser that has data', prepared, (db) => restore(db, whole, AT)],
  ['restoring into an empty browser', async (name) => new Database(name), (db) => restore(db, whole, AT)],
]

describe('a worker killed in the middle', () => {
  it.each(WORKS)(
    'of %s leaves all of it or none, wherever it dies, and it can be done again',
    async (_, make, work) => {
      const name = `killed-${sequence++}`
      const start = await make(name)
      const before = await everything(start)
      start.close()
      const counted = new Database(name)
      const state = dieAt(counted, 0)
      await work(counted)
      const total = state.asked
      const after = await everything(counted)
      expect(after).not.toEqual(before)
      expect(total).toBeGreaterThan(5)
      await counted.delete()

      const db = await make(name)
      db.close()
      for (let at = 1; at <= total; at++) {
        const dying = new Database(name)
        dieAt(dying, at)
        await expect(work(dying)).rejects.toThrow('killed')
        dying.close()
        // As it was, so that the next one dies one step later in the same work.
        const revived = new Database(name)
        expect(await everything(revived)).toEqual(before)
        revived.close()
      }
      const revived = new Database(name)
      await work(revived)
      expect(await everything(revived)).toEqual(after)
      await revived.delete()
    },
  )
})
