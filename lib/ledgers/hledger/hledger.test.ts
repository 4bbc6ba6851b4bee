// hledger against Debian's real hledger-web: what it stores can be read by hledger, and is found again after every kind of loss.
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FAULTS, type FaultyServer, startFaultyServer } from '../../../tests/faulty-server/faulty-server'
import {
  accountRecord,
  Clock,
  drain,
  ledgerRecord,
  queueRows,
  rowsOf,
  seeded,
} from '../../../tests/outbox-harness'
import { HAS_HLEDGER_WEB, startHledgerStandIn, startHledgerWeb } from '../../../tests/stand-ins/hledger-web'
import type { Day } from '../../statement/day'
import { money } from '../../statement/money'
import { Database } from '../../store/database'
import type { Delivery, LedgerTools } from '../ledger'
import { entryOf, isAccountName } from './entry'
import { hledgerLedger } from './hledger'
import { hledgerKind } from './kind'

const ACCOUNT = 'assets:bank:見本 普通'
const from = '2026-01-01' as Day
const to = '2026-12-31' as Day

const delivery = (n: number, more: Partial<Delivery> = {}): Delivery => ({
  key: n.toString(16).padStart(32, '0'),
  ledgerAccountId: ACCOUNT,
  date: '2026-06-30' as Day,
  amount: money(n % 2 ? -1000 - n : 1000 + n),
  currency: 'JPY',
  occurrence: 1,
  description: `振込 ｶ)ｱｵﾔﾏ ${n}`,
  balance: null,
  again: false,
  ...more,
})

/** Real waiting, for the real server sees a write by the time of its file; the clock of the outbox stays the test's. */
const tools = (more: Partial<LedgerTools> = {}): LedgerTools => ({
  tokens: { access: async () => null, renew: async () => null },
  fetch,
  now: () => new Date(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  signal: new AbortController().signal,
  timeoutMs: 20_000,
  ...more,
})

const HOSTILE = [
  '; key:value',
  '(123) x',
  '* !',
  '| payee | note',
  '   ',
  'a\nb: c\r\n  d  1 JPY',
  'two  spaces',
  '2026-01-01 x',
  '"q" \\',
  '@@ 5 JPY',
  '= 5',
  '~ monthly',
  '',
  'ＮＥＴ　振込',
]

describe('an entry', () => {
  it('always balances and has one line, whatever its row holds', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('JPY', 'USD'),
        (amount, description, currency) => {
          const entry = entryOf(delivery(1, { amount: money(amount), description, currency }))
          const sum = entry.tpostings.reduce(
            (total, { pamount }) => total + BigInt(pamount[0]?.aquantity.decimalMantissa ?? Number.NaN),
            0n,
          )
          expect(sum).toBe(0n)
          expect(entry.tdescription).not.toMatch(/[\n\r;]|^[(*!]/)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('goes to no account that a journal cannot hold', () => {
    for (const name of ['assets:bank:a', '資産:銀行', 'assets:bank:見本 普通'])
      expect(isAccountName(name)).toBe(true)
    for (const name of ['', ' a', 'a  b', 'a;b', 'a\nb', 'a: b', '(virtual)', '[v]', 'a:', 'a::b'])
      expect(isAccountName(name)).toBe(false)
  })
})

describe.skipIf(!HAS_HLEDGER_WEB)('with the real hledger-web (Debian: hledger, hledger-web)', () => {
  let web: Awaited<ReturnType<typeof startHledgerWeb>>
  let faulty: FaultyServer

  beforeAll(async () => {
    web = await startHledgerWeb(ACCOUNT)
    faulty = await startFaultyServer(web.address, {
      rateLimit403: { headers: { 'retry-after': '1' }, body: '{}' },
      missingRight403: { headers: {}, body: '{}' },
    })
  })
  afterAll(async () => {
    await faulty.close()
    await web.close()
  })
  beforeEach(() => {
    faulty.plan = () => null
  })

  const ledger = () => hledgerLedger({ address: faulty.address }, tools())
  const check = () =>
    execFileSync('hledger', ['-f', web.journal, 'check'], { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  const keysIn = async (keys: readonly string[]) =>
    (await web.transactions()).flatMap((row) =>
      row.ttags.flatMap(([name, value]) => (name === 'meisai-relay' && keys.includes(value) ? [value] : [])),
    )

  it('names the accounts of the journal', async () => {
    const accounts = await ledger().accounts()
    expect(accounts.ok && accounts.value.map(({ id }) => id)).toContain(ACCOUNT)
  })

  it('is connected by its address alone, and not where nothing answers', async () => {
    const { tokens: _, ...plain } = tools()
    const connected = await hledgerKind.connect?.({ address: web.address }, null, plain)
    expect(connected).toMatchObject({ ok: true, value: { credentials: '' } })
    const nobody = await hledgerKind.connect?.({ address: 'http://127.0.0.1:9/' }, null, plain)
    expect(nobody).toMatchObject({ ok: false, problem: { kind: 'offline' } })
  })

  it('leaves a journal that hledger reads, whatever the descriptions hold, and finds each row by its key', async () => {
    const rows = HOSTILE.map((description, n) =>
      delivery(100 + n, { description, amount: money(n === 3 ? 0 : -n - 1) }),
    )
    for (const row of rows)
      expect(await ledger().post([row])).toMatchObject({
        ok: true,
        value: [{ kind: 'created', key: row.key }],
      })
    check()
    const found = await ledger().find?.(ACCOUNT, from, to)
    const standing = found?.ok ? found.value.filter((row) => rows.some(({ key }) => key === row.key)) : []
    expect(standing.map(({ key, date, amount }) => ({ key, date, amount }))).toEqual(
      rows.map(({ key, date, amount }) => ({ key, date, amount })),
    )
  })

  it('sees its own last write at once, time after time', async () => {
    for (let n = 200; n < 230; n++) {
      await ledger().post([delivery(n)])
      const found = await ledger().find?.(ACCOUNT, from, to)
      expect(found?.ok && found.value.some((row) => row.key === delivery(n).key)).toBe(true)
    }
  })

  it('finds the row whose answer was lost, which stands once', async () => {
    faulty.plan = ({ method }) => (method === 'PUT' ? 'answer-lost-after-commit' : null)
    expect(await ledger().post([delivery(300)])).toMatchObject({
      ok: false,
      problem: { kind: 'offline', mayBeDone: true },
    })
    faulty.plan = () => null
    const found = await ledger().find?.(ACCOUNT, from, to)
    expect(found?.ok && found.value.filter((row) => row.key === delivery(300).key)).toHaveLength(1)
  })

  it('ends with every row once through a server that fails one request in three in every way, and the journal can be read', async () => {
    const clock = new Clock()
    const db = new Database('hledger-real')
    await db.ledgers.put(ledgerRecord('ledger'))
    await db.accounts.put(accountRecord('account', 'ledger', ACCOUNT))
    const queued = await queueRows(
      db,
      { ledgerId: 'ledger', accountId: 'account', ledgerAccountId: ACCOUNT },
      rowsOf(24),
      clock.now().toISOString(),
    )
    const random = seeded(11)
    // delivered-twice is told apart below: a proxy that doubles leaves two, and the outbox says so.
    const faults = FAULTS.filter((fault) => fault !== 'partial-batch' && fault !== 'delivered-twice')
    faulty.plan = () => (random() < 1 / 3 ? (faults[Math.floor(random() * faults.length)] ?? null) : null)
    await drain(db, () => ledger(), clock, {
      between: async (_, round) => (round % 2 ? faulty.land() : undefined),
    })
    await faulty.land()
    faulty.plan = () => null
    check()
    const standing = await keysIn(queued.map(({ key }) => key))
    const flagged = new Set(
      (await db.deliveries.toArray())
        .filter((row) => row.state === 'held' || row.reason === 'twice-at-ledger')
        .map(({ key }) => key),
    )
    expect(standing.filter((key) => !flagged.has(key)).sort()).toEqual(
      queued
        .map(({ key }) => key)
        .filter((key) => !flagged.has(key))
        .sort(),
    )
    expect(
      (await db.deliveries.toArray()).filter((row) => row.state !== 'sent' && row.state !== 'held'),
    ).toEqual([])
    db.close()
  })

  it('answers as the stand-in of the contract suite does', async () => {
    const account = 'assets:bank:conformance'
    const real = await startHledgerWeb(account)
    const standIn = await startHledgerStandIn(account)
    try {
      const said = []
      for (const { address } of [real, standIn]) {
        const here = hledgerLedger({ address }, tools())
        const accounts = await here.accounts()
        const posted = []
        for (const [n, description] of HOSTILE.entries())
          posted.push(await here.post([delivery(n, { description, ledgerAccountId: account })]))
        const again = await here.post([
          delivery(0, { description: HOSTILE[0] ?? '', ledgerAccountId: account }),
        ])
        const bad = await fetch(`${address}add`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json' },
          body: '{}',
        })
        const found = await here.find?.(account, from, to)
        const after = await here.accounts()
        said.push({
          accounts,
          posted,
          again,
          bad: bad.status,
          found:
            found?.ok &&
            found.value.map(({ description, ...row }) => ({
              ...row,
              words: description.replace(/\s+/g, ' ').trim(),
            })),
          after,
        })
      }
      expect(said[1]).toEqual(said[0])
    } finally {
      await real.close()
      await standIn.close()
    }
  })
})
