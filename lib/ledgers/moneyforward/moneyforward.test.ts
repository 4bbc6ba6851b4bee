// マネーフォワード held to a contract that was derived, not published: Prism checks both directions of what we rely on.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type MoneyforwardStandIn, startMoneyforward } from '../../../tests/stand-ins/moneyforward'
import contract from '../../../tests/stand-ins/moneyforward.openapi.json'
import { type Prism, startPrism } from '../../../tests/stand-ins/prism'
import { signInTools } from '../../../tests/stand-ins/signed-in'
import type { Day } from '../../statement/day'
import { money } from '../../statement/money'
import type { Delivery, Ledger, LedgerTools } from '../ledger'
import { credentialsOf } from '../oauth/token-source'
import { connectMoneyforward, MONEYFORWARD_PROVIDER } from './connect'
import { moneyforwardLedger } from './moneyforward'

const ACCOUNT = 'manual%3D1'
let standIn: MoneyforwardStandIn
let prism: Prism
let clock: number
let asked: number[]
let tools: LedgerTools
let ledger: Ledger

beforeAll(async () => {
  standIn = await startMoneyforward()
  prism = await startPrism(contract, standIn.url)
})
afterAll(async () => {
  await prism.close()
  await standIn.close()
})
beforeEach(() => {
  standIn.rows.length = 0
  standIn.seen.length = 0
  Object.assign(standIn, { refuses: null, keepsRowsBeforeRefused: false, refusal: null, registers: true })
  standIn.answer = { hasMemo: true, rows: Number.POSITIVE_INFINITY }
  clock = Date.parse('2026-07-01T00:00:00Z')
  asked = []
  tools = {
    tokens: { access: async () => standIn.token, renew: async () => null },
    fetch: (...request) => {
      asked.push(clock)
      return fetch(...request)
    },
    now: () => new Date(clock),
    wait: async (ms) => {
      clock += ms
    },
    signal: new AbortController().signal,
    timeoutMs: 20_000,
  }
  ledger = moneyforwardLedger(tools, prism.url)
})

function delivery(n: number, more: Partial<Delivery> = {}): Delivery {
  return {
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
  }
}
const some = (count: number) => Array.from({ length: count }, (_, n) => delivery(n + 1))
const keysThere = () => standIn.rows.map((row) => /[0-9a-f]{32}/.exec(row.memo ?? '')?.[0]).sort()

describe('マネーフォワード, both directions held to the derived contract', () => {
  it('is held: Prism refuses a negative value and a memo that is not ASCII', async () => {
    for (const row of [{ value: -5 }, { memo: '鍵' }]) {
      const answer = await fetch(`${prism.url}/api/v3/transactions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${standIn.token}` },
        body: JSON.stringify({
          connected_account_id: ACCOUNT,
          transactions: [{ date: '2026-06-30', value: 5, side: 'INCOME', content: '', ...row }],
        }),
      })
      expect(answer.status).toBe(422)
    }
    expect(standIn.rows).toEqual([])
  })

  it('tells accounts fed by hand from those that マネーフォワード feeds itself', async () => {
    const accounts = await ledger.accounts()
    expect(accounts.ok && accounts.value.map(({ id, feed }) => [id, feed?.state])).toEqual([
      [ACCOUNT, 'off'],
      ['synced%3D2', 'on'],
    ])
  })

  it('stores a batch and finds every row by its key, over pages and over more than a year', async () => {
    const rows = [...some(90), delivery(500, { date: '2024-02-29' as Day })]
    for (let n = 0; n < 3; n++)
      rows.push(
        ...some(90).map((row, i) => ({
          ...row,
          key: `${n}f${i}`.padStart(32, 'a'),
          date: '2025-12-31' as Day,
        })),
      )
    const results = []
    for (let at = 0; at < rows.length; at += 100) results.push(await ledger.post(rows.slice(at, at + 100)))
    expect(
      results.flatMap((result) => (result.ok ? result.value.map(({ kind }) => kind) : ['problem'])),
    ).toEqual(rows.map(() => 'created'))
    const found = await ledger.find?.(ACCOUNT, '2024-01-01' as Day, '2026-06-30' as Day)
    expect(found?.ok && found.value.map((row) => row.key).sort()).toEqual(rows.map((row) => row.key).sort())
    expect(found?.ok && found.value.find((row) => row.key === rows[0]?.key)).toMatchObject({
      date: '2026-06-30',
      amount: -1001,
      description: '振込 ｶ)ｱｵﾔﾏ 1',
    })
  })

  it('asks at most three times a second', async () => {
    for (let n = 1; n < 6; n++) await ledger.post([delivery(n)])
    await ledger.find?.(ACCOUNT, '2026-06-30' as Day, '2026-06-30' as Day)
    for (let n = 3; n < asked.length; n++)
      expect((asked[n] ?? 0) - (asked[n - 3] ?? 0)).toBeGreaterThanOrEqual(1000)
    expect(asked.length).toBeGreaterThan(6)
  })

  it.each([false, true])(
    'finds the one refused row of a batch and stores the others once (rows before it are kept: %s)',
    async (keeps) => {
      standIn.refuses = 'ｱｵﾔﾏ 7'
      standIn.keepsRowsBeforeRefused = keeps
      const result = await ledger.post(some(12))
      expect(result.ok && result.value.filter(({ kind }) => kind === 'created')).toHaveLength(11)
      expect(result.ok && result.value.find(({ kind }) => kind === 'rejected')).toMatchObject({
        key: delivery(7).key,
        reason: 'ledger-refused',
        words: expect.stringContaining('不正'),
      })
      expect(keysThere()).toEqual(
        some(12)
          .map(({ key }) => key)
          .filter((key) => key !== delivery(7).key)
          .sort(),
      )
    },
  )

  it('tells by place where the answer repeats no memo, and leaves unknown what an answer does not name', async () => {
    standIn.answer = { hasMemo: false, rows: Number.POSITIVE_INFINITY }
    const placed = await ledger.post(some(3))
    expect(placed.ok && placed.value.map(({ kind }) => kind)).toEqual(['created', 'created', 'created'])
    standIn.answer = { hasMemo: false, rows: 2 }
    const short = await ledger.post(some(3))
    expect(short.ok && short.value.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown'])
    standIn.answer = { hasMemo: true, rows: 2 }
    const named = await ledger.post(some(3))
    expect(named.ok && named.value.map(({ kind }) => kind)).toEqual(['created', 'created', 'unknown'])
  })

  it('sends neither another currency nor a row of zero', async () => {
    const result = await ledger.post([delivery(1, { currency: 'USD' }), delivery(2, { amount: money(0) })])
    expect(result.ok && result.value.map((row) => row.kind === 'rejected' && row.reason)).toEqual([
      'currency-not-taken',
      'zero-not-taken',
    ])
    expect(standIn.seen).toEqual([])
  })

  it.each([
    [429, 'too_many_requests', 'rate-limited', false],
    [403, 'office_is_disabled', 'forbidden', false],
    [401, 'access_token_is_not_active_or_invalid', 'signed-out', false],
    [500, 'operation_timed_out', 'server', true],
  ])('reads %d %s as %s', async (status, code, kind, mayBeDone) => {
    standIn.refusal = {
      status,
      body: { errors: [{ code, message: 'Operations per second is over the account limit.' }] },
      headers: { 'Retry-After': '7' },
    }
    expect(await ledger.post([delivery(1)])).toMatchObject({
      ok: false,
      problem: { kind, mayBeDone, retryAfterMs: 7000 },
    })
  })
})

describe('connecting マネーフォワード', () => {
  const provider = () => ({
    ...MONEYFORWARD_PROVIDER,
    authorize: `${standIn.url}/authorize`,
    token: `${standIn.url}/token`,
    register: `${standIn.url}/register`,
  })

  it('needs no secret where the service registers a public client', async () => {
    const connected = await connectMoneyforward(
      null,
      signInTools(() => new Date(clock)),
      provider(),
    )
    expect(connected.ok && credentialsOf(connected.value.credentials)).toEqual({
      client: { id: 'public-client', secret: null },
      access: standIn.token,
      refresh: 'mf-refresh',
      expiresAt: clock + 3_600_000,
    })
  })

  it('says so where the service refuses to register one', async () => {
    standIn.registers = false
    expect(
      await connectMoneyforward(
        null,
        signInTools(() => new Date(clock)),
        provider(),
      ),
    ).toMatchObject({
      ok: false,
      problem: { kind: 'refused', words: '許可されていないURIです' },
    })
  })
})
