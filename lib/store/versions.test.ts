import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { captureOf, everything, row, statementOf } from '../../tests/passbook/captures'
import { z } from '../schema'
import { Database } from './database'
import { verifyLog } from './event-log'
import { keepCapture } from './keep-capture'

/** A database as a version left it: its stores and all that was in them (tests/dumps/README.md). */
const dumpSchema = z.object({
  version: z.int(),
  stores: z.record(z.string(), z.string()),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})

const FOLDER = join(import.meta.dirname, '../../tests/dumps')
const dumps = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => dumpSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))))

async function openedFrom({ version, stores, tables }: (typeof dumps)[number]): Promise<Database> {
  const name = `dump-${version}`
  const old = new Dexie(name)
  old.version(version).stores(stores)
  for (const [table, records] of Object.entries(tables)) await old.table(table).bulkAdd(records)
  old.close()
  return new Database(name)
}

describe('the database of every past version', () => {
  it('has a dump for each version up to the newest', () => {
    expect(dumps.map(({ version }) => version).sort()).toEqual(
      Array.from({ length: new Database().verno }, (_, i) => i + 1),
    )
  })

  it('has the stores that its dump says: a change of them is a new version', () => {
    const db = new Database()
    const newest = dumps.find(({ version }) => version === db.verno)
    expect(newest?.stores).toEqual(
      Object.fromEntries(
        db.tables.map(({ name, schema }) => [
          name,
          [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', '),
        ]),
      ),
    )
  })

  it.each(dumps)('opens as version $version left it, loses nothing and takes a capture', async (dump) => {
    const db = await openedFrom(dump)
    const before = await everything(db)
    expect(Object.keys(before).sort()).toEqual(db.tables.map(({ name }) => name).sort())
    for (const [table, records] of Object.entries(dump.tables))
      expect(before[table]).toHaveLength(records.length)
    expect(await verifyLog(db)).toMatchObject({ brokenAt: null })
    const [bank] = await db.banks.toArray()
    const [account] = await db.accounts.toArray()
    if (bank === undefined || account === undefined) throw new Error('an empty dump tells nothing')
    const last = (await db.entries.toArray()).sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1)
    if (last === undefined || last.balance === null) throw new Error('an empty dump tells nothing')
    const rows = [
      row(last.date, last.amount, last.balance, last.description),
      row('2026-12-01', 1, last.balance + 1),
    ]
    const kept = await keepCapture(db, captureOf(statementOf(rows, { account: account.label }), { bank }))
    expect(kept).toMatchObject({ kind: 'kept', accountId: account.id, added: 1, duplicates: 1 })
    await db.delete()
  })
})
