// What the outbox's tests share: a database with accounts and queued rows, a clock that only they move, and a worker that can be killed.
import type { Ledger, LedgerTools } from '../lib/ledgers/ledger'
import { resumeLane } from '../lib/outbox/person'
import { type SendRun, sendDue } from '../lib/outbox/send-due'
import type { SendTools } from '../lib/outbox/work'
import { deliveryKey } from '../lib/passbook/delivery-key'
import { addDays, type Day, dayOf } from '../lib/statement/day'
import { money } from '../lib/statement/money'
import { Database } from '../lib/store/database'
import type { AccountRecord, DeliveryRecord, LedgerRecord } from '../lib/store/records'

/** The first day of every made statement. */
export const FIRST_DAY = dayOf(2026, 4, 1) as Day

/** A clock that stands still until told. `wait` moves it. */
export class Clock {
  #at = Date.parse('2026-10-01T00:00:00.000Z')
  now = () => new Date(this.#at)
  wait = async (ms: number) => this.advance(ms)
  advance(ms: number) {
    this.#at += ms
  }
  /** Goes to that instant; never back. */
  to(instant: string) {
    this.#at = Math.max(this.#at, Date.parse(instant))
  }
}

/** 0 ≤ random() < 1, the same row of numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A ledger of the user's, ready to send to. */
export function ledgerRecord(id: string, more: Partial<LedgerRecord> = {}): LedgerRecord {
  return {
    id,
    kind: 'relay',
    name: id,
    config: {},
    isPaused: false,
    stoppedFor: null,
    notBefore: null,
    addedAt: '2026-09-01T00:00:00.000Z',
    ...more,
  }
}

/** An account that is ticked and mapped; `readBackAt` set unless the first send is what is tested. */
export function accountRecord(
  id: string,
  ledgerId: string,
  ledgerAccountId: string,
  isFirst = false,
): AccountRecord {
  return {
    id,
    bankId: 'bank',
    label: { bank: null, branch: null, type: 'ordinary', number: null, holder: null },
    aliases: [],
    name: id,
    currency: 'JPY',
    isSent: true,
    purpose: 'business',
    department: null,
    mappings: [
      {
        ledgerId,
        ledgerAccountId,
        ledgerAccountName: ledgerAccountId,
        from: null,
        isAutomatic: true,
        ...(isFirst ? {} : { readBackAt: '2026-09-01T00:00:00.000Z' }),
      },
    ],
    stretches: [],
    lastCaptureAt: null,
  }
}

/** Rows of a passbook, several a day, every fifth a twin of the one before it in day, amount and words. */
export function rowsOf(count: number, perDay = 10): DeliveryRecord['row'][] {
  let balance = 1_000_000
  const seen = new Map<string, number>()
  return Array.from({ length: count }, (_, i) => {
    const twinOf = i % 5 === 4 ? i - 1 : i
    const date = addDays(FIRST_DAY, Math.floor(i / perDay))
    const amount = ((twinOf * 7919) % 90_000) - 45_000 || 1
    const occurrence = (seen.get(`${date} ${amount}`) ?? 0) + 1
    seen.set(`${date} ${amount}`, occurrence)
    balance += amount
    const description = `振込 ｶ)ｻﾝﾌﾟﾙ${twinOf % 7}`
    return { date, amount: money(amount), currency: 'JPY', occurrence, description, balance: money(balance) }
  })
}

/** Queues rows of one account, with the entries behind them. */
export async function queueRows(
  db: Database,
  { ledgerId, accountId, ledgerAccountId }: { ledgerId: string; accountId: string; ledgerAccountId: string },
  rows: readonly DeliveryRecord['row'][],
  at: string,
): Promise<DeliveryRecord[]> {
  const deliveries = rows.map((row): DeliveryRecord => {
    const key = deliveryKey(ledgerAccountId, row)
    return {
      key,
      ledgerId,
      ledgerAccountId,
      accountId,
      bankId: 'bank',
      entryId: `entry-${key}`,
      state: 'queued',
      reason: null,
      detail: null,
      remoteId: null,
      attempt: 0,
      until: at,
      leaseId: null,
      updatedAt: at,
      row,
    }
  })
  await db.deliveries.bulkPut(deliveries)
  await db.entries.bulkPut(
    deliveries.map(({ entryId, row }, position) => ({
      id: entryId,
      accountId,
      valueDate: null,
      isSettled: true,
      position,
      captureIds: [],
      flags: [],
      proof: 'proved' as const,
      isConfirmed: false,
      ...row,
    })),
  )
  return deliveries
}

/** Credentials that never change; a refused token is not renewed unless `renewed` is given. */
export function tokensOf(
  token: () => string,
  renewed: () => string | null = () => null,
): LedgerTools['tokens'] {
  return { access: async () => token(), renew: async () => renewed() }
}

/** Tools of a ledger over real HTTP with the test's clock. */
export function ledgerTools(
  clock: Clock,
  tokens: LedgerTools['tokens'],
  more: Partial<LedgerTools> = {},
): LedgerTools {
  return {
    tokens,
    fetch,
    now: clock.now,
    wait: clock.wait,
    signal: new AbortController().signal,
    timeoutMs: 20_000,
    ...more,
  }
}

/** Tools of a run with the test's clock and chance. */
export function sendTools(clock: Clock, seed = 1, more: Partial<SendTools> = {}): SendTools {
  return {
    now: clock.now,
    random: seeded(seed),
    wait: clock.wait,
    signal: new AbortController().signal,
    ...more,
  }
}

/**
 * Runs again and again as the alarms would, with the clock moved to each wake-up, until nothing waits any more. A person signs in or grants the
 * right whenever a lane stops (`person` false: nobody does). Throws where it would never end.
 */
export async function drain(
  db: Database,
  make: (record: LedgerRecord) => Ledger | null,
  clock: Clock,
  more: {
    person?: boolean
    seed?: number
    between?: (run: SendRun, round: number) => Promise<void>
    rounds?: number
  } = {},
): Promise<SendRun> {
  const rounds = more.rounds ?? 500
  const tools = sendTools(clock, more.seed)
  for (let round = 0; round < rounds; round++) {
    const run = await sendDue(db, make, tools, { ledgerIds: null, isAsked: false })
    await more.between?.(run, round)
    if (run.wakeAt !== null) clock.to(run.wakeAt)
    else {
      const stopped = await db.ledgers.filter((record) => record.stoppedFor !== null).toArray()
      if (stopped.length === 0 || more.person === false) return run
      for (const { id } of stopped) await resumeLane(db, id)
    }
  }
  throw new Error(`still not done after ${rounds} runs`)
}

/** Thrown by everything that a killed worker still tries. */
export class Killed extends Error {}

/**
 * Another connection to a database, of a worker that dies: after `steps` effects (each read or write of the database, and each side of each
 * request) nothing that it does takes effect any more. `fetch` is the worker's own.
 */
export function mortal(
  name: string,
  steps: number,
): { db: Database; fetch: typeof fetch; isDead: () => boolean } {
  let left = steps
  const step = () => {
    if (left-- <= 0) throw new Killed()
  }
  const db = new Database(name)
  db.use({
    stack: 'dbcore',
    name: 'mortal',
    create: (core) => ({
      ...core,
      table: (tableName) => {
        const table = core.table(tableName)
        const dying =
          <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
          async (...args: A): Promise<R> => {
            step()
            return act.apply(table, args)
          }
        return {
          ...table,
          mutate: dying(table.mutate),
          get: dying(table.get),
          getMany: dying(table.getMany),
          query: dying(table.query),
        }
      },
    }),
  })
  const dyingFetch: typeof fetch = async (...args) => {
    step()
    const response = await fetch(...args)
    step()
    return response
  }
  return { db, fetch: dyingFetch, isDead: () => left < 0 }
}
