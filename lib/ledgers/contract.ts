// The contract suite: what every ledger must keep, tried against its real server with a faulty one in between. For tests only.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type Dialect,
  FAULTS,
  type Fault,
  type FaultyServer,
  startFaultyServer,
} from '../../tests/faulty-server/faulty-server'
import {
  accountRecord,
  Clock,
  drain,
  ledgerRecord,
  ledgerTools,
  mortal,
  queueRows,
  rowsOf,
  seeded,
  sendTools,
} from '../../tests/outbox-harness'
import { decide, pauseLane, resumeLane } from '../outbox/person'
import { sendDue } from '../outbox/send-due'
import { undoSend } from '../outbox/undo-send'
import { Database } from '../store/database'
import type { DeliveryRecord } from '../store/records'
import type { Ledger, LedgerTools } from './ledger'

/** A row as the server itself has it, told without the ledger's own code. */
export type StandingRow = { date: string; amount: number; description: string }

/** A ledger under test: how to start its server, how to make the ledger in front of it, how to see what really stands. */
export type Subject = {
  name: string
  dialect: Dialect
  /** Faults that cannot happen to it, each with the reason why. */
  spared?: Partial<Record<Fault, string>>
  /** A fresh server, empty, on 127.0.0.1. */
  start(): Promise<Running>
}
export type Running = {
  /** The server's address, `http://127.0.0.1:port/`. */
  address: string
  /** The ledger as it ships, speaking to that address (the faulty server's) instead. */
  make(address: string, tools: LedgerTools): Ledger
  /** A token source of a person who signed in; called once for each made ledger. */
  tokens(now: () => Date): LedgerTools['tokens']
  /** The id of one account that takes rows. */
  account: string
  /** Every row that stands in that account. */
  stand(): Promise<StandingRow[]>
  /** Deletes the first of them as a person would in the service. Absent where the service has no way. */
  removeFirstByHand?(): Promise<void>
  close(): Promise<void>
}

const ROWS = 24

/** Declares the suite for one ledger. */
export function ledgerContract(subject: Subject): void {
  describe(`${subject.name} keeps the contract of ledgers`, () => {
    const clock = new Clock()
    let running: Running
    let faulty: FaultyServer
    let db: Database
    let ledger: Ledger
    let count = 0

    beforeEach(async () => {
      running = await subject.start()
      faulty = await startFaultyServer(running.address, subject.dialect)
      db = new Database(`contract-${subject.name}-${count++}`)
      ledger = makeWith(fetch)
    })
    afterEach(async () => {
      db.close()
      await faulty.close()
      await running.close()
    })

    function makeWith(fetching: typeof fetch): Ledger {
      const tools = ledgerTools(clock, running.tokens(clock.now), { fetch: fetching })
      return running.make(faulty.address, tools)
    }

    async function queue(rows = rowsOf(ROWS), isFirst = false): Promise<DeliveryRecord[]> {
      await db.ledgers.put(ledgerRecord('ledger'))
      await db.accounts.put(accountRecord('account', 'ledger', running.account, isFirst))
      const to = { ledgerId: 'ledger', accountId: 'account', ledgerAccountId: running.account }
      return queueRows(db, to, rows, clock.now().toISOString())
    }

    /** Every row stands once; or, where the service does not enforce our key, a delivery of that row says that it waits for a person. */
    async function expectEachOnce(queued: readonly DeliveryRecord[]): Promise<void> {
      const stand = tally((await running.stand()).map(wordsOf))
      const now = await db.deliveries.bulkGet(queued.map(({ key }) => key))
      const flagged = new Set(
        now.flatMap((row) =>
          row !== undefined && waitsForPerson(row) && !ledger.enforcesKey ? [wordsOf(row.row)] : [],
        ),
      )
      const wanted = tally(queued.map(({ row }) => wordsOf(row)))
      const wrong = [...new Set([...stand.keys(), ...wanted.keys()])].filter(
        (words) => stand.get(words) !== wanted.get(words) && !flagged.has(words),
      )
      expect(wrong).toEqual([])
      expect(
        now.filter((row) => row === undefined || (row.state !== 'sent' && !waitsForPerson(row))),
      ).toEqual([])
      if (ledger.enforcesKey)
        expect(now.every((row) => row?.state === 'sent' && row.remoteId !== null)).toBe(true)
    }

    it('names the account to map to', async () => {
      const accounts = await ledger.accounts()
      expect(accounts.ok && accounts.value.some(({ id }) => id === running.account)).toBe(true)
    })

    it('takes every row once, twins too, and gives them back as they were sent', async () => {
      const queued = await queue(rowsOf(ROWS), true)
      const run = await drain(db, () => ledger, clock)
      expect(run).toMatchObject({ waiting: 0, unknown: 0, held: 0, stopped: 'done' })
      await expectEachOnce(queued)
      if (ledger.find === undefined) return
      const [first, last] = [queued[0], queued.at(-1)]
      if (first === undefined || last === undefined) throw new Error('no rows')
      const found = await ledger.find(running.account, first.row.date, last.row.date)
      if (!found.ok) throw new Error(found.problem.kind)
      expect(tally(found.value.map((row) => `${row.date} ${row.amount}`))).toEqual(
        tally(queued.map(({ row }) => `${row.date} ${row.amount}`)),
      )
      const ids = new Set((await db.deliveries.toArray()).map(({ remoteId }) => remoteId))
      expect(new Set(found.value.map(({ remoteId }) => remoteId))).toEqual(ids)
      if (ledger.carriesKey)
        expect(new Set(found.value.map(({ key }) => key))).toEqual(new Set(queued.map(({ key }) => key)))
    })

    it('sends one row, reads it back, and only then the rest', async () => {
      const queued = await queue(rowsOf(3), true)
      const standing: number[] = []
      await drain(
        db,
        () => ({
          ...ledger,
          post: async (batch) => {
            const posted = await ledger.post(batch)
            standing.push(batch.length)
            return posted
          },
        }),
        clock,
      )
      if (ledger.find !== undefined) expect(standing[0]).toBe(1)
      expect(standing.reduce((a, b) => a + b, 0)).toBe(queued.length)
      const account = await db.accounts.get('account')
      if (ledger.find !== undefined) expect(account?.mappings[0]?.readBackAt).toBeDefined()
    })

    describe.each(FAULTS.filter((fault) => subject.spared?.[fault] === undefined))(
      'through a server that fails by %s',
      (fault) => {
        it.each([
          ['the first writing request', (nth: number) => nth === 1],
          ['the second and the fourth', (nth: number) => nth === 2 || nth === 4],
          ['one in three of all', null],
        ] as const)('ends with every row once (%s)', async (_, hits) => {
          const queued = await queue(rowsOf(fault === 'unauthorized-once' ? 6 : ROWS), true)
          const random = seeded(fault.length)
          let writes = 0
          faulty.plan = ({ method, count }) => {
            if (hits === null) return count === 2 || random() < 1 / 3 ? fault : null
            return method !== 'GET' && hits(++writes) ? fault : null
          }
          let rounds = 0
          const small = { ...ledger, limits: { ...ledger.limits, rows: Math.min(8, ledger.limits.rows) } }
          await drain(db, () => (hits === null ? small : ledger), clock, {
            // A commit that was slow lands when the first look is over and the last is not.
            between: async () => (++rounds >= 2 ? faulty.land() : undefined),
          })
          await faulty.land()
          faulty.plan = () => null
          expect(faulty.played.get(fault) ?? 0).toBeGreaterThan(0)
          await expectEachOnce(queued)
        })
      },
    )

    it('stops the lane and keeps every row where a person must sign in', async () => {
      const queued = await queue()
      faulty.plan = () => 'unauthorized-once'
      await drain(db, () => ledger, clock, { person: false })
      expect(await db.ledgers.get('ledger')).toMatchObject({ stoppedFor: 'signed-out' })
      expect(await db.deliveries.filter(({ state }) => state === 'queued').count()).toBe(queued.length)
      expect(await running.stand()).toEqual([])
      faulty.plan = () => null
      await resumeLane(db, 'ledger')
      await drain(db, () => ledger, clock)
      await expectEachOnce(queued)
    })

    it('waits no less than Retry-After says', async () => {
      await queue(rowsOf(2))
      let isFirst = true
      faulty.plan = () => {
        const fault = isFirst ? ('too-many-with-retry-after' as const) : null
        isFirst = false
        return fault
      }
      const before = clock.now().getTime()
      const run = await sendDue(db, () => ledger, sendTools(clock), { ledgerIds: null, isAsked: false })
      expect(Date.parse(run.wakeAt ?? '') - before).toBeGreaterThanOrEqual(7_000)
      expect(run.sent).toBe(0)
    })

    it('does not bring back a row that its user deleted in the service', async () => {
      if (running.removeFirstByHand === undefined) return
      const queued = await queue()
      await drain(db, () => ledger, clock)
      await running.removeFirstByHand()
      await drain(db, () => ledger, clock)
      expect(await running.stand()).toHaveLength(queued.length - 1)
    })

    it('does not bring back a deleted row whose answer was lost, where the service enforces the key', async () => {
      if (running.removeFirstByHand === undefined || !ledger.enforcesKey) return
      await queue(rowsOf(1))
      let isFirst = true
      faulty.plan = ({ path }) => {
        if (path.includes('_all_docs') || !isFirst) return null
        isFirst = false
        return 'answer-lost-after-commit'
      }
      const remove = running.removeFirstByHand
      await drain(db, () => ledger, clock, {
        between: async (_, round) => (round === 0 ? remove() : undefined),
      })
      expect(await running.stand()).toEqual([])
      const [delivery] = await db.deliveries.toArray()
      expect(delivery).toMatchObject({ state: 'sent', remoteId: null, reason: 'removed-at-ledger' })
    })

    it('takes a send back where it can, and sends it again only when a person asks', async () => {
      if (ledger.remove === undefined) return
      const queued = await queue(rowsOf(4))
      await drain(db, () => ledger, clock)
      const keys = queued.map(({ key }) => key)
      const undone = await undoSend(db, 'ledger', ledger, keys, sendTools(clock))
      expect(undone).toEqual({ removed: 4, failed: [] })
      expect(await running.stand()).toEqual([])
      await drain(db, () => ledger, clock)
      expect(await running.stand()).toEqual([])
      expect(await decide(db, keys, { kind: 'retry' }, clock.now())).toBe(4)
      await drain(db, () => ledger, clock)
      await expectEachOnce(queued)
    })

    it('stops in the middle and goes on later', async () => {
      const queued = await queue()
      const stop = new AbortController()
      const tools = sendTools(clock, 1, { signal: stop.signal, onProgress: () => stop.abort() })
      const small: Ledger = { ...ledger, limits: { ...ledger.limits, rows: Math.min(5, ledger.limits.rows) } }
      const run = await sendDue(db, () => small, tools, { ledgerIds: null, isAsked: false })
      expect(run.stopped).toBe('by-user')
      expect(run.sent).toBeLessThan(queued.length)
      await drain(db, () => ledger, clock)
      await expectEachOnce(queued)
    })

    it('sends nothing while it is paused', async () => {
      const queued = await queue()
      await pauseLane(db, 'ledger')
      await drain(db, () => ledger, clock)
      expect(await running.stand()).toEqual([])
      await resumeLane(db, 'ledger')
      await drain(db, () => ledger, clock)
      await expectEachOnce(queued)
    })

    it('survives a worker that is killed before, during and after each request', async () => {
      const queued = await queue(rowsOf(6), true)
      // Each life lasts a little longer than the one before, so that every place to die is tried.
      let deaths = 0
      for (let steps = 1; steps < 400; steps += 1) {
        const life = mortal(db.name, steps)
        try {
          await sendDue(life.db, () => makeWith(life.fetch), sendTools(clock, steps), {
            ledgerIds: null,
            isAsked: false,
          })
        } catch (error) {
          if (!life.isDead()) throw error
          deaths++
        }
        life.db.close()
        clock.advance(600_000)
        const left = await db.deliveries.filter(({ state }) => state !== 'sent' && state !== 'held').count()
        if (left === 0 && !life.isDead()) break
      }
      await drain(db, () => ledger, clock)
      expect(deaths).toBeGreaterThan(10)
      await expectEachOnce(queued)
    })
  })
}

function wordsOf({ date, amount, description }: StandingRow): string {
  return `${date} ${amount} ${description.normalize('NFKC').replace(/\s/gu, '')}`
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words.toSorted()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function waitsForPerson(row: DeliveryRecord): boolean {
  return row.state === 'held' || row.reason === 'twice-at-ledger'
}
