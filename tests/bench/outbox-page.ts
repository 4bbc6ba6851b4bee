// Runs in Chromium: fills the real database, sends from it by the code that ships, and does the bare loop that it is measured against.
import type { LedgerTools } from '../../lib/ledgers/ledger'
import { relayLedger } from '../../lib/ledgers/relay/relay'
import { readyOf } from '../../lib/outbox/ready'
import { sendDue } from '../../lib/outbox/send-due'
import { addDays, type Day } from '../../lib/statement/day'
import { money } from '../../lib/statement/money'
import { Database } from '../../lib/store/database'
import { linksHealth } from '../../lib/store/links-health'
import { newBank } from '../../lib/store/new-bank'
import type { DeliveryRecord } from '../../lib/store/records'

const BATCH = 500
const DAYS = { stale: 35, window: 14, deadline: 14 }
const db = new Database('bench')

/** Row `n` of a round; keys are as random as real ones, so that the indexes are as well. */
function delivery(round: number, n: number, account: string): DeliveryRecord {
  const hash = [1, 2, 3, 4].map(
    (salt) => Math.imul((round + 1) * 2_654_435_761 + n * 40_503 + salt * 97, 2_246_822_519) >>> 0,
  )
  const key = [...hash.slice(0, 3), n].map((part) => part.toString(16).padStart(8, '0')).join('')
  const at = '2026-10-01T00:00:00.000Z'
  return {
    key,
    ledgerId: 'ledger',
    ledgerAccountId: account,
    accountId: 'account',
    bankId: 'bank',
    entryId: `e-${key}`,
    state: 'queued',
    reason: null,
    detail: null,
    remoteId: null,
    attempt: 0,
    until: at,
    leaseId: null,
    updatedAt: at,
    row: {
      date: addDays('2020-01-01' as Day, Math.floor(n / 50)),
      amount: money(-((n * 7919) % 90_000) - 1),
      currency: 'JPY',
      occurrence: 1,
      description: '振込 ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ',
      balance: money(10_000_000 - n),
    },
  }
}

const BANK = newBank(
  { id: 'bank', knownAs: null, name: 'bank', code: null, origins: [], isAutomatic: false },
  '',
)

/** What the page offers to tests/bench/outbox.ts. */
export const bench = {
  /** Empties the database and queues `count` rows. */
  async fill(round: number, count: number, account: string): Promise<void> {
    await Promise.all([db.deliveries.clear(), db.accounts.clear(), db.ledgers.clear(), db.banks.put(BANK)])
    for (let from = 0; from < count; from += 5_000) {
      const size = Math.min(5_000, count - from)
      await db.deliveries.bulkPut(Array.from({ length: size }, (_, i) => delivery(round, from + i, account)))
    }
    await db.ledgers.put({
      id: 'ledger',
      kind: 'relay',
      name: 'relay',
      config: {},
      isPaused: false,
      stoppedFor: null,
      notBefore: null,
      addedAt: '',
    })
    const mapping = {
      ledgerId: 'ledger',
      ledgerAccountId: account,
      ledgerAccountName: account,
      from: null,
      isAutomatic: true,
      readBackAt: '2026-01-01T00:00:00.000Z',
    }
    await db.accounts.put({
      id: 'account',
      bankId: 'bank',
      label: { bank: null, branch: null, type: null, number: null, holder: null },
      aliases: [],
      name: '',
      currency: 'JPY',
      isSent: true,
      purpose: 'business',
      department: null,
      mappings: [mapping],
      stretches: [],
      lastCaptureAt: null,
    })
  },

  /** Sends what is queued, or until `most` rows are sent; `samples`: used heap in bytes after each batch, where the browser tells. */
  async send(
    token: string,
    most = Number.POSITIVE_INFINITY,
  ): Promise<{ ms: number; sent: number; samples: number[] }> {
    const stop = new AbortController()
    const samples: number[] = []
    const wait = async () => {}
    const tools: LedgerTools = {
      tokens: { access: async () => token, renew: async () => null },
      fetch: (...args) => fetch(...args),
      now: () => new Date(),
      wait,
      signal: new AbortController().signal,
      timeoutMs: 30_000,
    }
    const start = performance.now()
    const run = await sendDue(
      db,
      () => relayLedger({ address: `${location.origin}/` }, tools),
      {
        now: tools.now,
        random: Math.random,
        wait,
        signal: stop.signal,
        onProgress: ({ sent }) => {
          if (Number.isFinite(most)) samples.push(usedHeap())
          if (sent >= most) stop.abort()
        },
      },
      { ledgerIds: null, isAsked: false },
    )
    return { ms: performance.now() - start, sent: run.sent, samples }
  },

  /** The yardstick: the same batches, each posted when the one before is answered; nothing kept. */
  async bareLoop(round: number, count: number, account: string, token: string): Promise<number> {
    const rows = Array.from({ length: count }, (_, n) => delivery(round, n, account))
    const start = performance.now()
    for (let from = 0; from < count; from += BATCH) {
      const body = rows
        .slice(from, from + BATCH)
        .map(({ key, row }) => ({ key, account, ...row, again: false }))
      const answer = await fetch('/v1/rows', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${token}`,
          'Idempotency-Key': `"${crypto.randomUUID()}"`,
        },
        body: JSON.stringify({ rows: body }),
      })
      const { results } = await answer.json()
      if (results.length !== body.length) throw new Error('not every row was answered')
    }
    return performance.now() - start
  },

  /** Milliseconds of what a popup counts before it is drawn: the health of every link, and what is ready to go. */
  async countMs(): Promise<number> {
    const context = { now: new Date(), granted: new Set<string>(), days: DAYS }
    const start = performance.now()
    await Promise.all([linksHealth(db, context), readyOf(db, 'ledger')])
    return performance.now() - start
  },
}

function usedHeap(): number {
  return 'memory' in performance ? (performance.memory as { usedJSHeapSize: number }).usedJSHeapSize : 0
}

Object.assign(globalThis, { bench })
