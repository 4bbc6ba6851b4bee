// The randomised run of issue 6: rows through a server that fails one request in three in every way, while the worker is killed.
// FIGURES=1 runs it at the size (10,000 rows, 200 kills); its figures stand in docs/testing.md.
import { describe, expect, it } from 'vitest'
import type { Running } from '../lib/ledgers/contract'
import { relayLedger } from '../lib/ledgers/relay/relay'
import { resumeLane } from '../lib/outbox/person'
import { sendDue } from '../lib/outbox/send-due'
import { Database } from '../lib/store/database'
import { type Dialect, FAULTS, startFaultyServer } from './faulty-server/faulty-server'
import {
  accountRecord,
  Clock,
  ledgerRecord,
  ledgerTools,
  mortal,
  queueRows,
  rowsOf,
  seeded,
  sendTools,
  tokensOf,
} from './outbox-harness'
import { startRelayStandIn } from './relay-stand-in'
import { startPlainService } from './stand-ins/plain-service'

const BATCH = 25

/** The size, or one that fits into every run of the tests. */
const isLong = process.env.FIGURES !== undefined
const SIZE = isLong ? { rows: 10_000, kills: 200 } : { rows: 3_000, kills: 60 }
const KEYLESS_SIZE = isLong ? { rows: 10_000, kills: 200 } : { rows: 600, kills: 12 }

const dialect: Dialect = {
  halve: (answer) => {
    const parsed: unknown = JSON.parse(answer)
    const half = (list: unknown[]) => list.slice(0, Math.floor(list.length / 2))
    if (Array.isArray(parsed)) return JSON.stringify(half(parsed))
    if (
      parsed !== null &&
      typeof parsed === 'object' &&
      'results' in parsed &&
      Array.isArray(parsed.results)
    ) {
      return JSON.stringify({ results: half(parsed.results) })
    }
    return answer
  },
  rateLimit403: { headers: { 'retry-after': '3' }, body: '' },
  missingRight403: { headers: {}, body: JSON.stringify({ error: { code: 'scope-missing' } }) },
}

async function startRelay(): Promise<Running> {
  const relay = await startRelayStandIn()
  return {
    address: relay.address,
    make: (address, tools) => relayLedger({ address }, tools),
    tokens: () => tokensOf(() => relay.token),
    account: 'bank-1',
    stand: async () => relay.rows(),
    close: relay.close,
  }
}

describe.each([
  ['a relay', startRelay, [...FAULTS], { ...SIZE, seed: 1 }],
  // Two ways to double a row can only be told afterwards where no key is enforced (the contract suite holds that they are told); here none may.
  [
    'a service that only carries the key',
    () => startPlainService(true),
    FAULTS.filter((fault) => fault !== 'delivered-twice' && fault !== 'slow-commit'),
    { ...KEYLESS_SIZE, seed: 2 },
  ],
] as const)(
  'rows to %s that fails one request in three while the worker is killed',
  (name, start, faults, { rows, kills, seed }) => {
    it('ends with every row once, none lost, none twice', async () => {
      const clock = new Clock()
      const random = seeded(seed)
      const running = await start()
      const faulty = await startFaultyServer(running.address, dialect)
      const db = new Database(`random-${seed}`)
      await db.ledgers.put(ledgerRecord('ledger'))
      await db.accounts.put(accountRecord('account', 'ledger', running.account, true))
      const to = { ledgerId: 'ledger', accountId: 'account', ledgerAccountId: running.account }
      const queued = await queueRows(db, to, rowsOf(rows), clock.now().toISOString())
      faulty.plan = () => (random() < 1 / 3 ? (faults[Math.floor(random() * faults.length)] ?? null) : null)

      let deaths = 0
      let runs = 0
      for (;;) {
        const life = mortal(db.name, deaths < kills ? Math.floor(random() * 60) : Number.POSITIVE_INFINITY)
        const ledger = running.make(
          faulty.address,
          ledgerTools(clock, running.tokens(clock.now), { fetch: life.fetch }),
        )
        const small = { ...ledger, limits: { ...ledger.limits, rows: BATCH } }
        runs++
        let wakeAt: string | null = null
        try {
          wakeAt = (
            await sendDue(life.db, () => small, sendTools(clock, runs), { ledgerIds: null, isAsked: false })
          ).wakeAt
        } catch (error) {
          if (!life.isDead()) throw error
          deaths++
        }
        life.db.close()
        // What was slow lands at some time later, often after the row has been sent again.
        if (random() < 0.3) await faulty.land()
        if (wakeAt !== null) clock.to(wakeAt)
        else clock.advance(130_000)
        if ((await db.ledgers.get('ledger'))?.stoppedFor != null) await resumeLane(db, 'ledger')
        // Counted by states: `noneOf` would walk every row with a cursor.
        let left = 0
        for (const state of ['queued', 'sending', 'unknown'])
          left += await db.deliveries.where('[ledgerId+state]').equals(['ledger', state]).count()
        if (left === 0 && deaths >= kills) break
        if (left === 0)
          throw new Error(`all was sent after ${deaths} deaths: the run is too short to prove anything`)
      }
      await faulty.land()

      const stand = await running.stand()
      const count = (list: readonly { date: string; amount: number; description: string }[]) => {
        const counts: Record<string, number> = {}
        for (const { date, amount, description } of list) {
          const words = `${date} ${amount} ${description}`
          counts[words] = (counts[words] ?? 0) + 1
        }
        return counts
      }
      const faultsPlayed = [...faulty.played.values()].reduce((a, b) => a + b, 0)
      console.info(
        JSON.stringify({
          to: name,
          rows,
          stand: stand.length,
          requests: faulty.requests,
          faultsPlayed,
          kinds: faulty.played.size,
          deaths,
          runs,
        }),
      )
      expect(await db.deliveries.where('[ledgerId+state]').equals(['ledger', 'sent']).count()).toBe(rows)
      expect(count(stand)).toEqual(count(queued.map(({ row }) => row)))
      expect(deaths).toBe(kills)
      // The long run plays every kind; the short ones most.
      expect(faulty.played.size).toBeGreaterThanOrEqual(isLong ? faults.length : faults.length / 2)
      db.close()
      await faulty.close()
      await running.close()
    }, 1_800_000)
  },
)
