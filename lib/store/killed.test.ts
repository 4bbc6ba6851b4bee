import { describe, expect, it } from 'vitest'
import {
  bank,
  captureOf,
  countedIds,
  everything,
  row,
  sendAll,
  statementOf,
} from '../../tests/passbook/captures'
import { Database } from './database'
import { keepCapture } from './keep-capture'

/** Counts what is asked of the database inside, and dies at the given one: nothing after it is ever answered with success. */
function dieAt(db: Database, at: number): { asked: number } {
  const state = { asked: 0 }
  const ask = async <T>(go: () => Promise<T>): Promise<T> => {
    state.asked += 1
    if (state.asked === at) throw new Error('killed')
    return go()
  }
  db.use({
    stack: 'dbcore',
    name: 'killer',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) => ask(() => table.mutate(request)),
          get: (request) => ask(() => table.get(request)),
          getMany: (request) => ask(() => table.getMany(request)),
          query: (request) => ask(() => table.query(request)),
          count: (request) => ask(() => table.count(request)),
          openCursor: (request) => ask(() => table.openCursor(request)),
        }
      },
    }),
  })
  return state
}

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

async function prepared(name: string): Promise<Database> {
  const db = new Database(name)
  await db.banks.put(bank)
  await keepCapture(db, first, countedIds('first'))
  await sendAll(db)
  return db
}

describe('a worker killed in the middle of a capture', () => {
  it('leaves all of it or none, wherever it dies, and the capture can be made again', async () => {
    ;(await prepared('killed-whole')).close()
    const whole = new Database('killed-whole')
    const state = dieAt(whole, 0)
    await keepCapture(whole, second, countedIds('second'))
    const total = state.asked
    const after = await everything(whole)
    expect(total).toBeGreaterThan(10)
    await whole.delete()

    for (let at = 1; at <= total; at++) {
      const name = `killed-${at}`
      const db = await prepared(name)
      const before = await everything(db)
      db.close()
      const dying = new Database(name)
      dieAt(dying, at)
      await expect(keepCapture(dying, second, countedIds('second'))).rejects.toThrow('killed')
      dying.close()
      const revived = new Database(name)
      expect(await everything(revived)).toEqual(before)
      await keepCapture(revived, second, countedIds('second'))
      expect(await everything(revived)).toEqual(after)
      await revived.delete()
    }
  })
})
