import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AT, bank, captureOf, day, label, row, statementOf } from '../../tests/passbook/captures'
import { alignQueue } from '../outbox/align-queue'
import { confirmCapture } from './confirm-capture'
import { Database } from './database'
import { logEvent, verifyLog } from './event-log'
import { keepCapture } from './keep-capture'
import { setAlias } from './new-account'
import { exportOriginals, originalFiles, originalOf } from './originals'
import { type Search, searchEntries } from './search-entries'
import { thinSent } from './thin-sent'

let db: Database
let sequence = 0
beforeEach(async () => {
  db = new Database(`due-${sequence++}`)
  await db.banks.put(bank)
})
afterEach(() => db.delete())

const rows = [row('2026-01-04', 5, 1000), row('2026-01-05', -100, 900), row('2026-01-06', 50, 950)]
const mapping = (ledgerAccountId: string, from: string | null = null) => ({
  ledgerId: 'ledger',
  ledgerAccountId,
  ledgerAccountName: '',
  from: from === null ? null : day(from),
  isAutomatic: true,
})
const sending = (ledgerAccountId: string, from: string | null = null) => ({
  isSent: true,
  purpose: 'business' as const,
  mappings: [mapping(ledgerAccountId, from)],
})

/** As the app does when a person ticks an account and maps it. */
async function send(accountId: string) {
  await db.accounts.update(accountId, sending('7'))
  await alignQueue(db, accountId, new Date(AT))
}

async function keep(over: Parameters<typeof statementOf>[1] = {}, of = rows) {
  const kept = await keepCapture(db, captureOf(statementOf(of, over)))
  if (kept.kind !== 'kept') throw new Error(kept.kind)
  return kept
}

describe('confirmCapture', () => {
  it('lets go of what was held because it did not prove itself', async () => {
    const plain = rows.map((one) => ({ ...one, balance: null }))
    const { accountId, captureId } = await keep({}, plain)
    await send(accountId)
    expect((await db.deliveries.toArray()).map(({ reason }) => reason)).toEqual(['unproved'])
    expect(await confirmCapture(db, captureId, AT)).toEqual({ queued: 3, held: 0 })
    expect((await db.deliveries.toArray()).map(({ state }) => state)).toEqual(['queued', 'queued', 'queued'])
  })
})

describe('the guard', () => {
  it('takes the capture once a person gave the account an alias', async () => {
    const { accountId } = await keep()
    const moved = captureOf(statementOf(rows, { account: { ...label, branch: '新宿支店' } }))
    expect(await keepCapture(db, moved)).toMatchObject({
      kind: 'asks',
      why: 'branch-differs',
      candidates: [accountId],
    })
    expect((await db.banks.get(bank.id))?.misfitSince).toBe(AT)
    await setAlias(db, accountId, moved.statement.account, AT)
    expect(await keepCapture(db, moved)).toMatchObject({ kind: 'kept', accountId, added: 0 })
    expect((await db.banks.get(bank.id))?.misfitSince).toBeNull()
  })
})

describe('evidence', () => {
  it('finds entries by date, size and words, and by all of them together', async () => {
    const { accountId } = await keep({}, [...rows, row('2026-01-07', -100, 850, 'ｶ)ﾃｽﾄ 電気代')])
    const all: Search = { accountIds: [accountId], from: null, to: null, min: null, max: null, words: '' }
    const amounts = async (over: Partial<Search>) =>
      (await searchEntries(db, { ...all, ...over })).map(({ amount }) => amount)
    expect(await amounts({})).toEqual([5, -100, 50, -100])
    expect(await amounts({ min: 50, max: 100 })).toEqual([-100, 50, -100])
    expect(await amounts({ words: 'テスト 電気' })).toEqual([-100])
    expect(await amounts({ from: day('2026-01-05'), to: day('2026-01-06'), min: 60 })).toEqual([-100])
    const stopped = new AbortController()
    stopped.abort()
    expect(await searchEntries(db, all, { signal: stopped.signal })).toEqual([])
  })

  it('hands originals out byte for byte, named, with an index a row', async () => {
    const bytes = new Uint8Array([147, 250, 149, 116])
    const over = {
      source: 'file' as const,
      fileName: 'x.CSV',
      encoding: 'cp932',
      original: { bytes, mediaType: 'text/csv' },
    }
    const kept = await keepCapture(
      db,
      captureOf(statementOf([...rows, row('2026-01-07', 1, 951, '=cmd()')]), {
        ...over,
        sha256: `abcdef12${'0'.repeat(56)}`,
      }),
    )
    if (kept.kind !== 'kept') throw new Error(kept.kind)
    const original = await originalOf(db, kept.captureId)
    expect(original?.name).toBe('20260104-20260107_架空銀行_渋谷支店_4567_abcdef12.csv')
    expect(new Uint8Array((await original?.content.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes)
    const files = await originalFiles(db, kept.accountId)
    const index = new TextDecoder().decode(files.find(({ name }) => name === '索引.csv')?.bytes).split('\r\n')
    expect(index).toHaveLength(6)
    expect(index[2]).toBe(
      '2026-01-05,-100,振込 ヤマダ,900,JPY,20260104-20260107_架空銀行_渋谷支店_4567_abcdef12.csv,2',
    )
    expect(index[4]).toContain("'=cmd()")
    expect((await exportOriginals(db, null, AT)).name).toBe('明細リレー_原本_20260120.zip')
  })

  it('keeps a log in which a changed line, one taken out and one put in are found', async () => {
    await keep()
    await keep({ account: { ...label, number: '7654321' } })
    await logEvent(db, { at: AT, kind: 'bank.linked', bankId: bank.id })
    const { lines } = await verifyLog(db)
    expect(await verifyLog(db)).toEqual({ lines, brokenAt: null })
    await db.events.update(2, { kind: 'other' })
    expect((await verifyLog(db)).brokenAt).toBe(2)
    await db.events.delete(2)
    expect((await verifyLog(db)).brokenAt).toBe(3)
    expect(lines).toBe(3)
    expect(JSON.stringify(await db.events.toArray())).not.toMatch(/1234567|振込|渋谷/)
  })

  it('thins what was sent to what its key is made of, and does not send it again', async () => {
    const { accountId } = await keep()
    await send(accountId)
    await db.deliveries.toCollection().modify({ state: 'sent' })
    expect(await thinSent(db, day('2026-01-06'), AT)).toEqual({ entries: 1, captures: 0 })
    const thin = await db.entries.filter(({ isThin }) => isThin === true).toArray()
    expect(thin).toMatchObject([
      { date: '2026-01-05', amount: -100, occurrence: 1, description: '', balance: null },
    ])
    expect(await keep()).toMatchObject({ added: 0, queued: 0 })
    expect(await db.entries.count()).toBe(3)
  })
})
