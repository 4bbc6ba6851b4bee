import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  AT,
  bank,
  captureOf,
  countedIds,
  day,
  everything,
  label,
  row,
  statementOf,
} from '../../tests/passbook/captures'
import { draws, histories, windowOf } from '../../tests/passbook/true-history'
import { alignQueue } from '../outbox/align-queue'
import { Database } from './database'
import { verifyLog } from './event-log'
import { keepCapture } from './keep-capture'
import { mergeAccounts, viewMerge } from './merge-accounts'
import { undoCapture } from './undo-capture'

const NOW = new Date(AT)
const moved = { ...label, branch: '新宿支店', number: '7654321' }
let db: Database
let sequence = 0
beforeEach(async () => {
  db = new Database(`merge-${sequence++}`)
  await db.banks.put(bank)
})
afterEach(() => db.delete())

async function keep(rows: ReturnType<typeof row>[], over: Parameters<typeof statementOf>[1] = {}) {
  const kept = await keepCapture(db, captureOf(statementOf(rows, over)))
  if (kept.kind !== 'kept') throw new Error(kept.kind)
  return kept
}
async function send(accountId: string, ledgerAccountId: string) {
  const mapping = {
    ledgerId: 'ledger',
    ledgerAccountId,
    ledgerAccountName: '',
    from: null,
    isAutomatic: true,
  }
  await db.accounts.update(accountId, { isSent: true, mappings: [mapping] })
  await alignQueue(db, accountId, NOW)
}
const allSent = () => db.deliveries.toCollection().modify({ state: 'sent', attempt: 1, until: null })

const early = [row('2026-01-04', 5, 1000), row('2026-01-05', -100, 900), row('2026-01-06', 50, 950)]
const late = [row('2026-01-07', 1, 951), row('2026-01-08', 2, 953)]

describe('two accounts that are one', () => {
  it('are looked at first: how many entries each has, how many both, and whether the balances chain', async () => {
    const { accountId: into } = await keep(early)
    const { accountId: from } = await keep([...early.slice(2), ...late], { account: moved })
    expect(from).not.toBe(into)
    const before = await everything(db)
    expect(await viewMerge(db, { into, from }, NOW)).toEqual({
      kind: 'possible',
      into: 3,
      from: 3,
      shared: 1,
      gap: null,
      sent: 0,
    })
    expect(await everything(db)).toEqual(before)
  })

  it('say what is missing between them where no balance joins them', async () => {
    const { accountId: into } = await keep(early)
    const { accountId: from } = await keep([row('2026-01-12', 1, 500), row('2026-01-13', 2, 502)], {
      account: moved,
    })
    expect(await viewMerge(db, { into, from }, NOW)).toMatchObject({
      kind: 'possible',
      gap: { from: '2026-01-06', to: '2026-01-12', missing: -451 },
    })
  })

  it('become one that takes statements under both labels, and can take a capture of either back', async () => {
    const { accountId: into } = await keep(early)
    const { accountId: from, captureId } = await keep([...early.slice(2), ...late], { account: moved })
    expect(await mergeAccounts(db, { into, from }, NOW)).toEqual({ kind: 'merged' })
    expect(await db.accounts.toArray()).toMatchObject([{ id: into, label, aliases: [moved] }])
    expect(await db.entries.count()).toBe(5)
    expect(
      await keepCapture(db, captureOf(statementOf([...late, row('2026-01-09', 1, 954)], { account: moved }))),
    ).toMatchObject({
      kind: 'kept',
      accountId: into,
      added: 1,
    })
    await undoCapture(db, captureId, AT)
    expect(await db.entries.count()).toBe(6)
    expect(await verifyLog(db)).toMatchObject({ brokenAt: null })
    expect((await db.events.orderBy('seq').toArray()).map(({ kind }) => kind)).toContain('account.merged')
  })

  it('never send again what either of them sent, to whichever account of the ledger it went', async () => {
    const { accountId: into } = await keep(early)
    const { accountId: from } = await keep([...early.slice(2), ...late], { account: moved })
    await send(from, 'theirs')
    await allSent()
    const theirs = await db.deliveries.toCollection().primaryKeys()
    await send(into, 'ours')
    await mergeAccounts(db, { into, from }, NOW)
    await alignQueue(db, into, NOW)
    const queued = await db.deliveries.filter(({ state }) => state === 'queued').toArray()
    expect(queued.map(({ row: { date } }) => date).sort()).toEqual(['2026-01-05', '2026-01-06'])
    expect(await db.deliveries.where('key').anyOf(theirs).toArray()).toMatchObject(
      theirs.map(() => ({ state: 'sent', accountId: into })),
    )
    expect(await db.deliveries.filter(({ reason }) => reason === 'sent-elsewhere').count()).toBe(2)
  })

  it('keep the keys of what was sent where only one of them was', async () => {
    const { accountId: into } = await keep(early)
    const { accountId: from } = await keep([...early.slice(2), ...late], { account: moved })
    await send(from, 'theirs')
    await allSent()
    await mergeAccounts(db, { into, from }, NOW)
    await db.accounts.update(into, { isSent: true })
    await alignQueue(db, into, NOW)
    const queued = await db.deliveries.filter(({ state }) => state === 'queued').toArray()
    expect(queued.map(({ row: { date } }) => date).sort()).toEqual(['2026-01-05', '2026-01-06'])
  })

  it('are refused where their passbooks speak against each other, and where their currencies differ', async () => {
    const { accountId: into } = await keep(early)
    const other = [row('2026-01-04', 7, 70), row('2026-01-05', 1, 71), row('2026-01-06', 2, 73)]
    const { accountId: from } = await keep(other, {
      account: moved,
      period: { from: day('2026-01-04'), to: day('2026-01-06') },
    })
    const { accountId: dollars } = await keep(late, {
      account: { ...moved, number: '1112223' },
      currency: 'USD',
    })
    const before = await everything(db)
    expect(await mergeAccounts(db, { into, from }, NOW)).toMatchObject({ kind: 'different' })
    expect(await mergeAccounts(db, { into: from, from: into }, NOW)).toMatchObject({ kind: 'different' })
    expect(await mergeAccounts(db, { into, from: dollars }, NOW)).toEqual({ kind: 'other-currency' })
    expect(await mergeAccounts(db, { into, from: into }, NOW)).toEqual({ kind: 'gone' })
    expect(await everything(db)).toEqual(before)
  })

  it('come to the same entries as if every capture had been of one account', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(histories(false), histories(true)),
        fc.array(fc.tuple(draws, fc.boolean()), { minLength: 2, maxLength: 5 }),
        async (history, drawn) => {
          const [parts, whole] = [new Database(`merge-${sequence++}`), new Database(`merge-${sequence++}`)]
          for (const one of [parts, whole]) await one.banks.put(bank)
          const ids = countedIds()
          for (const isMoved of [false, true]) {
            for (const [draw, isTheirs] of drawn) {
              if (isTheirs !== isMoved) continue
              const { statement, asOf } = windowOf(history, draw)
              const account = isMoved ? moved : label
              await keepCapture(parts, captureOf({ ...statement, account }, { asOf }), ids)
              await keepCapture(whole, captureOf({ ...statement, account: label }, { asOf }), ids)
            }
          }
          const [into, from] = await parts.accounts.toArray()
          if (into !== undefined && from !== undefined) {
            expect(await mergeAccounts(parts, { into: into.id, from: from.id }, NOW)).toEqual({
              kind: 'merged',
            })
            const keysOf = async (one: Database) =>
              (await one.entries.toArray())
                .map((entry) => `${entry.date} ${entry.amount} ${entry.occurrence} ${entry.isSettled}`)
                .sort()
            expect(await keysOf(parts)).toEqual(await keysOf(whole))
          }
          await Promise.all([parts.delete(), whole.delete()])
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 40) },
    )
  })
})
