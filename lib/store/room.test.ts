import { afterEach, describe, expect, it, vi } from 'vitest'
import { bank, captureOf, everything, row, statementOf } from '../../tests/passbook/captures'
import { backup, restore } from './backup'
import { Database } from './database'
import { keepCapture } from './keep-capture'
import { keepStorage, roomFor } from './room'

const MB = 1024 * 1024
const storage = (usage: number, quota: number) => ({ estimate: async () => ({ usage, quota }) })
afterEach(() => vi.unstubAllGlobals())

describe('room', () => {
  it('is there as long as three times what is written, and a margin, are free', async () => {
    expect(await roomFor(MB, storage(0, 7 * MB))).toEqual({ kind: 'room' })
    expect(await roomFor(MB + 1, storage(0, 7 * MB))).toEqual({
      kind: 'no-room',
      needed: 7 * MB + 3,
      free: 7 * MB,
    })
    expect(await roomFor(0, storage(97 * MB, 100 * MB))).toMatchObject({ kind: 'no-room', free: 3 * MB })
  })

  it('is taken to be there where the browser does not say', async () => {
    expect(await roomFor(MB, undefined)).toEqual({ kind: 'room' })
    expect(await roomFor(MB, {})).toEqual({ kind: 'room' })
    expect(await roomFor(MB, { estimate: async () => ({}) })).toEqual({ kind: 'room' })
  })

  it('that is lacking keeps a capture and a restore from beginning: nothing is written, and the answer says why', async () => {
    const db = new Database('no-room')
    await db.banks.put(bank)
    const capture = captureOf(statementOf([row('2026-01-04', 5, 1000), row('2026-01-05', -100, 900)]))
    await keepCapture(db, capture)
    const file = await backup(db)
    const before = await everything(db)
    vi.stubGlobal('navigator', { storage: storage(99 * MB, 100 * MB) })
    const more = captureOf(statementOf([row('2026-01-05', -100, 900), row('2026-01-06', 1, 901)]))
    expect(await keepCapture(db, more)).toMatchObject({ kind: 'no-room', free: MB })
    expect(await restore(db, file)).toMatchObject({ kind: 'no-room', free: MB })
    expect(await everything(db)).toEqual(before)
    vi.stubGlobal('navigator', { storage: storage(0, 100 * MB) })
    expect(await keepCapture(db, more)).toMatchObject({ kind: 'kept', added: 1 })
    await db.delete()
  })
})

describe('keepStorage', () => {
  it('asks the browser to keep the storage, and says what it answered', async () => {
    const persist = vi.fn(async () => true)
    expect(await keepStorage({ persist })).toBe(true)
    expect(persist).toHaveBeenCalledOnce()
    expect(await keepStorage({ persist: async () => false })).toBe(false)
  })

  it('says no where the browser knows no such thing', async () => {
    expect(await keepStorage(undefined)).toBe(false)
    expect(await keepStorage({})).toBe(false)
  })
})
