import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AT, bank, captureOf, countedIds, row, sendAll, statementOf } from '../../tests/passbook/captures'
import { alignQueue } from '../outbox/align-queue'
import { Database } from './database'
import { keepCapture } from './keep-capture'
import { keepNotices } from './keep-notices'

describe('the dump of the newest version', () => {
  it('is there, or is recorded where RECORD_DUMP asks for it', async () => {
    const db = new Database('record-dump')
    const path = join(import.meta.dirname, `../../tests/dumps/version-${db.verno}.json`)
    if (process.env.RECORD_DUMP === undefined) {
      expect(existsSync(path)).toBe(true)
      return
    }
    const ids = countedIds('recorded')
    await db.banks.put(bank)
    const rows = [row('2026-01-04', 5, 1000), row('2026-01-05', -100, 900), row('2026-01-06', 50, 950)]
    await keepCapture(db, captureOf(statementOf(rows)), ids)
    const accountId = await sendAll(db)
    await alignQueue(db, accountId, new Date(AT))
    const notice = {
      title: '【重要】お取引目的のご確認',
      date: null,
      important: true,
      unread: true,
      demand: 'decide' as const,
      deadline: null,
    }
    const asOf = statementOf(rows).rows[2]?.date
    if (asOf === undefined) throw new Error('no rows')
    const reading = {
      asOf,
      kind: 'home' as const,
      blocking: false,
      suspicious: false,
      unread: 1,
      notices: [notice],
      statements: [],
    }
    await keepNotices(db, bank.id, reading, { at: AT, origin: 'https://bank.example' })
    const stores = Object.fromEntries(
      db.tables.map(({ name, schema }) => [
        name,
        [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', '),
      ]),
    )
    const tables = Object.fromEntries(
      await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
    )
    writeFileSync(path, `${JSON.stringify({ version: db.verno, stores, tables }, null, 1)}\n`)
    await db.delete()
  })
})
