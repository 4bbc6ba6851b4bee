// Lanes, guards and the dry run, with a ledger in memory: what the contract suite does not ask of a single ledger.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  accountRecord,
  Clock,
  FIRST_DAY,
  ledgerRecord,
  queueRows,
  rowsOf,
  sendTools,
} from '../../tests/outbox-harness'
import { failed } from '../ledgers/http'
import type { Delivery, Ledger, LedgerProblem } from '../ledgers/ledger'
import { addDays } from '../statement/day'
import { Database } from '../store/database'
import { dryRun } from './dry-run'
import { LEASE_MS, takeLane } from './lane'
import { mapAccount, startFrom } from './map-account'
import { decide, pauseLane } from './person'
import { sendDue } from './send-due'

const clock = new Clock()
let db: Database
let count = 0
beforeEach(() => {
  db = new Database(`lanes-${count++}`)
})
afterEach(() => db.delete())

/** A ledger in memory that enforces keys; with a problem it answers nothing else. */
function memoryLedger(
  stored: Map<string, Delivery>,
  problem: LedgerProblem['kind'] | null = null,
  isBad: (row: Delivery) => boolean = () => false,
): Ledger {
  return {
    enforcesKey: true,
    carriesKey: true,
    limits: { rows: 8, spacingMs: 0 },
    settleAfterMs: [],
    accounts: async () => ({ ok: true, value: [] }),
    async post(batch) {
      if (problem !== null) return failed(problem)
      if (batch.some(isBad)) return failed('refused', { words: '金額が違います' })
      for (const row of batch) stored.set(row.key, row)
      return { ok: true, value: batch.map(({ key }) => ({ kind: 'created', key, remoteId: key })) }
    },
    async find(account, from, to) {
      const rows = [...stored.values()].filter(
        (row) => row.ledgerAccountId === account && row.date >= from && row.date <= to,
      )
      return { ok: true, value: rows.map((row) => ({ ...row, remoteId: row.key })) }
    },
  }
}

async function lane(ledgerId: string, rows = rowsOf(20), isClicked = true) {
  const to = { ledgerId, accountId: `account-${ledgerId}`, ledgerAccountId: `bank-${ledgerId}` }
  await db.ledgers.put(ledgerRecord(ledgerId))
  await db.accounts.put(accountRecord(to.accountId, ledgerId, to.ledgerAccountId))
  const queued = await queueRows(db, to, rows, clock.now().toISOString())
  if (!isClicked) await db.deliveries.bulkPut(queued.map((row) => ({ ...row, until: null })))
  return queued
}

const send = (make: (id: string) => Ledger, isAsked = false) =>
  sendDue(db, ({ id }) => make(id), sendTools(clock), { ledgerIds: null, isAsked })

describe('lanes', () => {
  it('do not hold each other up: one is signed out, one rate-limited, one sends all', async () => {
    const stored = new Map<string, Delivery>()
    await lane('good')
    await lane('out')
    await lane('busy')
    const problems = { out: 'signed-out', busy: 'rate-limited' } as const
    const run = await send((id) => memoryLedger(stored, id === 'out' || id === 'busy' ? problems[id] : null))
    expect(run).toMatchObject({ sent: 20, waiting: 40 })
    expect(run.wakeAt).not.toBeNull()
    expect(await db.ledgers.get('out')).toMatchObject({ stoppedFor: 'signed-out' })
    expect([...stored.values()].every(({ ledgerAccountId }) => ledgerAccountId === 'bank-good')).toBe(true)
  })

  it('hold one bad row with the words of the ledger and send the others of its batch', async () => {
    const queued = await lane('good')
    const bad = queued[5]?.key
    const stored = new Map<string, Delivery>()
    const run = await send(() => memoryLedger(stored, null, ({ key }) => key === bad))
    expect(run).toMatchObject({ sent: 19, held: 1, waiting: 0 })
    expect(await db.deliveries.get(bad ?? '')).toMatchObject({
      state: 'held',
      reason: 'ledger-refused',
      detail: '金額が違います',
    })
  })

  it('have one sender at a time, until its lease runs out', async () => {
    await lane('good')
    expect(await takeLane(db, 'good', 'first', clock.now())).toMatchObject({ kind: 'taken' })
    const stored = new Map<string, Delivery>()
    expect(await send(() => memoryLedger(stored))).toMatchObject({ sent: 0, stopped: 'elsewhere' })
    clock.advance(LEASE_MS + 1)
    expect(await send(() => memoryLedger(stored))).toMatchObject({ sent: 20 })
  })

  it('are taken only where something is due: a run that dies with nothing to do looks like no broken sending', async () => {
    await lane('good', rowsOf(5), false)
    const asked: string[] = []
    await send((id) => {
      asked.push(id)
      return memoryLedger(new Map())
    })
    expect(asked).toEqual([])
  })

  it('go on for a click that comes while a run that knows nothing of it still works', async () => {
    const queued = await lane('good', rowsOf(5))
    const late = queued.slice(2)
    await db.deliveries.bulkPut(late.map((row) => ({ ...row, until: null })))
    const stored = new Map<string, Delivery>()
    let clicked: ReturnType<typeof send> | null = null
    const run = await send(() => {
      const ledger = memoryLedger(stored)
      return {
        ...ledger,
        async post(batch) {
          clicked ??= send(() => ledger, true)
          return ledger.post(batch)
        },
      }
    })
    expect(run).toMatchObject({ sent: 2, waiting: 3 })
    expect(await clicked).toMatchObject({ sent: 3, waiting: 0, stopped: 'done' })
  })

  it('send what waits for a click only when a person clicks', async () => {
    await lane('good', rowsOf(5), false)
    const stored = new Map<string, Delivery>()
    expect(await send(() => memoryLedger(stored))).toMatchObject({ sent: 0, waiting: 5, wakeAt: null })
    expect(await send(() => memoryLedger(stored), true)).toMatchObject({ sent: 5, waiting: 0 })
  })

  it('keep what a person holds or skips, with the note, until a person lets it go', async () => {
    const queued = await lane('good', rowsOf(3))
    const [a, b] = queued.map(({ key }) => key)
    await decide(db, [a ?? ''], { kind: 'hold', note: '先方に確認中' }, clock.now())
    await decide(db, [b ?? ''], { kind: 'skip' }, clock.now())
    const stored = new Map<string, Delivery>()
    expect(await send(() => memoryLedger(stored))).toMatchObject({ sent: 1 })
    expect(await db.deliveries.get(a ?? '')).toMatchObject({
      state: 'held',
      reason: 'by-person',
      detail: '先方に確認中',
    })
    await decide(db, [a ?? '', b ?? ''], { kind: 'retry' }, clock.now())
    expect(await send(() => memoryLedger(stored))).toMatchObject({ sent: 2 })
  })

  it('send all rows of two accounts that take turns in the queue, each once', async () => {
    const there = await lane('good', rowsOf(60))
    const other = { ledgerId: 'good', accountId: 'account-other', ledgerAccountId: 'bank-other' }
    await db.accounts.put(accountRecord(other.accountId, 'good', other.ledgerAccountId))
    const also = await queueRows(db, other, rowsOf(60), clock.now().toISOString())
    const posted: string[] = []
    const ledger = memoryLedger(new Map())
    const counting: Ledger = {
      ...ledger,
      post: (batch) => {
        expect(new Set(batch.map(({ ledgerAccountId }) => ledgerAccountId)).size).toBe(1)
        posted.push(...batch.map(({ key }) => key))
        return ledger.post(batch)
      },
    }
    expect(await send(() => counting)).toMatchObject({ sent: 120, waiting: 0 })
    expect(posted.sort()).toEqual([...there, ...also].map(({ key }) => key).sort())
  })

  it('send nothing more once they are paused, and lose no answer that is not yet written down', async () => {
    await lane('good', rowsOf(40))
    const stored = new Map<string, Delivery>()
    const ledger = memoryLedger(stored)
    let posts = 0
    const pausing: Ledger = {
      ...ledger,
      post: async (batch) => {
        if (++posts === 3) await pauseLane(db, 'good')
        return ledger.post(batch)
      },
    }
    expect(await send(() => pausing)).toMatchObject({ sent: 24, waiting: 16 })
    expect(stored.size).toBe(24)
  })

  it('keep the id that the ledger gave the request, of a row taken and of one refused', async () => {
    const queued = await lane('good', rowsOf(4))
    const ledger: Ledger = {
      ...memoryLedger(new Map()),
      post: async (batch) => ({
        ok: true,
        value: batch.map(({ key }, i) =>
          i === 0
            ? { kind: 'rejected', key, reason: 'invalid', words: null, requestId: 'request-1' }
            : { kind: 'created', key, remoteId: key, requestId: 'request-2' },
        ),
      }),
    }
    await send(() => ledger)
    const rows = await db.deliveries.bulkGet(queued.map(({ key }) => key))
    expect(rows.map((row) => `${row?.state} ${row?.requestId}`).sort()).toEqual([
      'held request-1',
      'sent request-2',
      'sent request-2',
      'sent request-2',
    ])
  })
})

describe('a sent row that stands twice in the ledger', () => {
  it('waits for a person, is not sent again, and waits no more once a person has looked', async () => {
    const [row] = await lane('good', rowsOf(1))
    if (row === undefined) throw new Error('no row')
    await db.deliveries.put({
      ...row,
      state: 'sent',
      until: null,
      remoteId: 'r-1',
      reason: 'twice-at-ledger',
      detail: 'r-2',
    })
    expect(await decide(db, [row.key], { kind: 'retry' }, clock.now())).toBe(0)
    expect(await decide(db, [row.key], { kind: 'skip' }, clock.now())).toBe(1)
    expect(await db.deliveries.get(row.key)).toMatchObject({
      state: 'sent',
      remoteId: 'r-1',
      reason: 'taken-as-sent',
      detail: null,
    })
    expect(await decide(db, [row.key], { kind: 'skip' }, clock.now())).toBe(0)
  })
})

describe('the guards of a mapping', () => {
  const ledgerAccount = { id: 'bank-1', name: '普通', currency: 'JPY', feed: null }

  it('refuse a second passbook on one ledger account', async () => {
    await db.accounts.bulkPut([accountRecord('one', 'l', 'bank-1'), accountRecord('two', 'other', 'x')])
    const choice = { accountId: 'two', ledgerId: 'l', ledgerAccount, from: null, isDespiteFeed: false }
    expect(await mapAccount(db, choice, clock.now())).toEqual({
      ok: false,
      problem: 'ledger-account-taken',
      takenBy: 'one',
    })
  })

  it('refuse an account that the ledger fetches itself, unless a person says so', async () => {
    await db.accounts.put({ ...accountRecord('one', 'l', 'x'), mappings: [] })
    const fed = { ...ledgerAccount, feed: { state: 'error' as const, lastAt: null, words: null } }
    const choice = { accountId: 'one', ledgerId: 'l', ledgerAccount: fed, from: null, isDespiteFeed: false }
    expect(await mapAccount(db, choice, clock.now())).toMatchObject({ ok: false, problem: 'feed-on' })
    expect(await mapAccount(db, { ...choice, isDespiteFeed: true }, clock.now())).toEqual({ ok: true })
  })

  it('refuse another currency', async () => {
    await db.accounts.put({ ...accountRecord('one', 'l', 'x'), mappings: [] })
    const choice = {
      accountId: 'one',
      ledgerId: 'l',
      ledgerAccount: { ...ledgerAccount, currency: 'USD' },
      from: null,
      isDespiteFeed: false,
    }
    expect(await mapAccount(db, choice, clock.now())).toMatchObject({
      ok: false,
      problem: 'currency-mismatch',
    })
  })
})

describe('a dry run', () => {
  it('tells what is there, what would go, what only looks alike, and from which day nothing is there', async () => {
    const rows = rowsOf(30)
    const queued = await lane('good', rows)
    const stored = new Map<string, Delivery>()
    const there = (key: string, n: number, description: string, shift = 0): void => {
      const row = queued[n]?.row
      if (row === undefined) throw new Error('no row')
      const amount = (row.amount + shift) as typeof row.amount
      stored.set(key, {
        ...row,
        key,
        ledgerAccountId: 'bank-good',
        again: false,
        amount,
        description,
        balance: null,
      })
    }
    there(queued[0]?.key ?? '', 0, '振込')
    there('foreign-alike', 12, '別の語')
    there('foreign', 13, '別の語', 1)
    const answer = await dryRun(db, 'good', 'account-good', memoryLedger(stored), sendTools(clock))
    if (!answer.ok) throw new Error(answer.problem.kind)
    expect(answer.value).toMatchObject({
      already: [{ key: queued[0]?.key }],
      wouldSend: 29,
      foreign: 2,
      cutOver: addDays(FIRST_DAY, 2),
    })
    expect(answer.value.overlaps.map(({ key }) => key)).toContain(queued[12]?.key)
    expect(await db.deliveries.filter(({ state }) => state === 'queued').count()).toBe(30)
  })

  it('is followed by a cut-over that takes what was before off the queue, and brings it back', async () => {
    await lane('good', rowsOf(30))
    await startFrom(db, 'account-good', 'good', addDays(FIRST_DAY, 2), clock.now())
    const rows = await db.deliveries.toArray()
    expect(rows).toHaveLength(10)
    expect(rows.every(({ row }) => row.date >= addDays(FIRST_DAY, 2))).toBe(true)
    await startFrom(db, 'account-good', 'good', null, clock.now())
    expect(await db.deliveries.count()).toBe(30)
  })
})
