// freee held to its contract: Prism stands between the ledger and a stateful stand-in and checks both directions.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreeeStandIn, startFreee } from '../../../tests/stand-ins/freee'
import { freeeContract, freeeContractWithoutOfficial } from '../../../tests/stand-ins/freee-contract'
import { type Prism, startPrism } from '../../../tests/stand-ins/prism'
import { signedInTokens } from '../../../tests/stand-ins/signed-in'
import type { Day } from '../../statement/day'
import { money } from '../../statement/money'
import type { Delivery, Ledger, LedgerMemory, LedgerTools } from '../ledger'
import { freeeCompanies } from './companies'
import { freeeLedger } from './freee'

const contract = freeeContract()
const ACCOUNT = '7001:bank_account:2'
let standIn: FreeeStandIn
let prism: Prism
let now: Date
let memory: LedgerMemory & { kept: Map<string, unknown> }
let tools: LedgerTools
let ledger: Ledger

beforeAll(async () => {
  standIn = await startFreee()
  prism = await startPrism(contract.spec, standIn.url)
})
afterAll(async () => {
  await prism.close()
  await standIn.close()
})

beforeEach(async () => {
  standIn.rows.length = 0
  standIn.seen.length = 0
  standIn.refusal = null
  now = new Date('2026-07-01T03:00:00Z')
  const kept = new Map<string, unknown>()
  memory = {
    kept,
    get: async (name) => kept.get(name),
    set: async (name, value) => void kept.set(name, value),
  }
  tools = {
    tokens: await signedInTokens(standIn, () => now),
    fetch,
    now: () => now,
    wait: async () => {},
    signal: new AbortController().signal,
    timeoutMs: 20_000,
    memory,
  }
  ledger = freeeLedger({ companyId: 7001, callsADay: 3000 }, tools, prism.url)
})

function delivery(n: number, more: Partial<Delivery> = {}): Delivery {
  return {
    key: n.toString(16).padStart(32, '0'),
    ledgerAccountId: ACCOUNT,
    date: '2026-06-30' as Day,
    amount: money(-1000 - n),
    currency: 'JPY',
    occurrence: 1,
    description: `振込 ｶ)ｱｵﾔﾏ ${n}`,
    balance: money(500_000 - n),
    again: false,
    ...more,
  }
}
const from = '2026-06-01' as Day
const to = '2026-06-30' as Day

describe(`freee, both directions held to the contract (${contract.provenance})`, () => {
  it('is held: Prism refuses a body that the contract does not allow', async () => {
    const access = await tools.tokens.access()
    const answer = await fetch(`${prism.url}/api/1/wallet_txns`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${access}` },
      body: JSON.stringify({
        company_id: 7001,
        walletable_id: 2,
        walletable_type: 'bank',
        date: '2026-06-30',
        amount: '5,000',
        entry_side: 'income',
      }),
    })
    expect(answer.status).toBe(422)
    expect(standIn.rows).toEqual([])
  })

  it('is held: Prism refuses an answer that the contract does not allow', async () => {
    standIn.walletables.push({ id: 'three', name: '壊れた口座', type: 'bank_account' })
    try {
      expect(await ledger.accounts()).toMatchObject({ ok: false, problem: { kind: 'server' } })
    } finally {
      standIn.walletables.pop()
    }
  })

  it('names the companies and the accounts, each with the state of freee’s own sync', async () => {
    expect(await freeeCompanies(tools, prism.url)).toEqual({
      ok: true,
      value: [
        { id: 7001, name: '株式会社見本' },
        { id: 7002, name: '別の会社' },
      ],
    })
    const accounts = await ledger.accounts()
    expect(accounts.ok && accounts.value).toEqual([
      {
        id: '7001:bank_account:1',
        name: '連携銀行',
        currency: 'JPY',
        feed: { state: 'error', lastAt: '2026-06-14T03:00:00+09:00', words: 'token_refresh_error' },
      },
      {
        id: '7001:bank_account:2',
        name: '手入力銀行',
        currency: 'JPY',
        feed: { state: 'off', lastAt: null, words: 'disabled' },
      },
      {
        id: '7001:credit_card:2',
        name: '法人カード',
        currency: 'JPY',
        feed: { state: 'on', lastAt: '2026-06-14T03:00:00+09:00', words: 'success' },
      },
    ])
  })

  it('stores a row as it was and finds it again as it was', async () => {
    const rows = [
      delivery(1),
      delivery(2, { amount: money(250_000), balance: null, description: '' }),
      delivery(3, { amount: money(0) }),
    ]
    for (const row of rows) expect((await ledger.post([row])).ok).toBe(true)
    const found = await ledger.find?.(ACCOUNT, from, to)
    expect(
      found?.ok &&
        found.value
          .map(({ amount, balance, date, description, key }) => ({ amount, balance, date, description, key }))
          .reverse(),
    ).toEqual(
      rows.map(({ amount, balance, date, description }) => ({
        amount,
        balance,
        date,
        description,
        key: null,
      })),
    )
    expect(standIn.rows.map((row) => [row.entry_side, row.amount])).toEqual([
      ['expense', 1001],
      ['income', 250_000],
      ['income', 0],
    ])
  })

  it('finds all of many pages, and only those of its account and days', async () => {
    await ledger.post([delivery(0)])
    const [first] = standIn.rows
    for (let n = 1; n < 205; n++) if (first !== undefined) standIn.rows.push({ ...first, id: 10_000 + n })
    await ledger.post([delivery(900, { date: '2026-07-01' as Day })])
    await ledger.post([delivery(901, { ledgerAccountId: '7001:credit_card:2' })])
    const found = await ledger.find?.(ACCOUNT, from, to)
    expect(found?.ok && new Set(found.value.map((row) => row.remoteId)).size).toBe(205)
    // One of the two alone is silently ignored by freee.
    for (const line of standIn.seen.filter((line) => line.startsWith('GET')))
      expect(line).toMatch(/walletable_type=\w+&walletable_id=\d+/)
  })

  it('takes a row back, and one that is gone already too', async () => {
    const posted = await ledger.post([delivery(1)])
    const id = posted.ok && posted.value[0]?.kind === 'created' ? posted.value[0].remoteId : ''
    expect(await ledger.remove?.(ACCOUNT, id)).toEqual({ ok: true, value: null })
    expect(standIn.rows).toEqual([])
    expect(await ledger.remove?.(ACCOUNT, id)).toEqual({ ok: true, value: null })
  })

  it('holds a row that freee refuses, with freee’s words, and sends neither another currency nor another company’s account', async () => {
    const refused = await ledger.post([delivery(1, { ledgerAccountId: '7001:bank_account:99' })])
    expect(refused.ok && refused.value[0]).toMatchObject({
      kind: 'rejected',
      reason: 'ledger-refused',
      words: expect.stringContaining('Walletable が存在しません'),
    })
    const callsBefore = standIn.calls.api
    const dollars = await ledger.post([delivery(2, { currency: 'USD' })])
    expect(dollars.ok && dollars.value[0]).toMatchObject({ kind: 'rejected', reason: 'currency-not-taken' })
    const other = await ledger.post([delivery(3, { ledgerAccountId: '7002:bank_account:2' })])
    expect(other.ok && other.value[0]).toMatchObject({ kind: 'rejected', reason: 'account-unknown' })
    expect(standIn.calls.api).toBe(callsBefore)
  })

  it('renews an access token that freee no longer takes and sends the row once', async () => {
    standIn.expireAccess()
    expect((await ledger.post([delivery(1)])).ok).toBe(true)
    expect(standIn.rows).toHaveLength(1)
  })

  it('keeps freee’s id of a request that went wrong', async () => {
    standIn.refusal = {
      status: 500,
      body: { status_code: 500, errors: [{ type: 'status', messages: ['エラーが発生しました。'] }] },
    }
    const answer = await ledger.post([delivery(1)])
    expect(answer).toMatchObject({
      ok: false,
      problem: { kind: 'server', mayBeDone: true, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    })
  })
})

describe('a 403 of freee', () => {
  it('that names a right is a missing right at once', async () => {
    standIn.refusal = {
      status: 403,
      body: { message: '権限がありません', code: 'user_do_not_have_permission' },
    }
    expect(await ledger.post([delivery(1)])).toMatchObject({
      ok: false,
      problem: { kind: 'forbidden', mayBeDone: false, retryAfterMs: null, words: '権限がありません' },
    })
  })

  it('that names a rate asks for ten minutes, however often it comes', async () => {
    standIn.refusal = { status: 403, body: { message: 'アクセス回数の上限を超えました' } }
    for (let n = 0; n < 3; n++) {
      expect(await ledger.post([delivery(1)])).toMatchObject({
        ok: false,
        problem: { kind: 'rate-limited', mayBeDone: false, retryAfterMs: 600_000 },
      })
      now = new Date(now.getTime() + 600_000)
    }
  })

  it('that names nothing is a rate first, and a missing right where it outlives freee’s ten minutes', async () => {
    standIn.refusal = { status: 403, body: { message: 'Forbidden' } }
    expect(await ledger.accounts()).toMatchObject({
      ok: false,
      problem: { kind: 'rate-limited', retryAfterMs: 600_000 },
    })
    now = new Date(now.getTime() + 300_000)
    expect(await ledger.accounts()).toMatchObject({ ok: false, problem: { kind: 'rate-limited' } })
    now = new Date(now.getTime() + 300_000)
    // Another run, another worker: what is remembered decides.
    ledger = freeeLedger({ companyId: 7001, callsADay: 3000 }, tools, prism.url)
    expect(await ledger.accounts()).toMatchObject({ ok: false, problem: { kind: 'forbidden' } })
    standIn.refusal = null
    expect((await ledger.accounts()).ok).toBe(true)
    standIn.refusal = { status: 403, body: { message: 'Forbidden' } }
    expect(await ledger.accounts()).toMatchObject({ ok: false, problem: { kind: 'rate-limited' } })
  })

  it('that is a page of some proxy proves nothing about the row', async () => {
    const behindProxy = freeeLedger(
      { companyId: 7001, callsADay: 3000 },
      { ...tools, fetch: async () => new Response('<html>Forbidden</html>', { status: 403 }) },
      prism.url,
    )
    expect(await behindProxy.post([delivery(1)])).toMatchObject({ ok: false, problem: { mayBeDone: true } })
  })
})

describe('the calls of a day', () => {
  it('end for sending while there are still some for asking, and begin anew at midnight in Japan', async () => {
    ledger = freeeLedger({ companyId: 7001, callsADay: 103 }, tools, prism.url)
    for (let n = 0; n < 3; n++) expect((await ledger.post([delivery(n)])).ok).toBe(true)
    const sent = standIn.rows.length
    // 12:00 in Japan: twelve hours to go.
    expect(await ledger.post([delivery(9)])).toMatchObject({
      ok: false,
      problem: { kind: 'rate-limited', mayBeDone: false, retryAfterMs: 12 * 3_600_000 },
    })
    expect(standIn.rows.length).toBe(sent)
    expect((await ledger.find?.(ACCOUNT, from, to))?.ok).toBe(true)
    now = new Date('2026-07-01T15:00:00Z')
    expect((await ledger.post([delivery(9)])).ok).toBe(true)
  })

  it('are counted over runs', async () => {
    await ledger.accounts()
    await freeeLedger({ companyId: 7001, callsADay: 3000 }, tools, prism.url).accounts()
    expect(memory.kept.get('freee-calls')).toEqual({ day: '2026-07-01', calls: 2 })
  })
})

describe('the contract of a fresh clone alone', () => {
  it('allows and refuses the same as the official one', async () => {
    const alone = await startPrism(freeeContractWithoutOfficial().spec, standIn.url)
    try {
      const here = freeeLedger({ companyId: 7001, callsADay: 3000 }, tools, alone.url)
      expect((await here.post([delivery(1)])).ok).toBe(true)
      expect((await here.find?.(ACCOUNT, from, to))?.ok).toBe(true)
      expect((await here.accounts()).ok).toBe(true)
      const bad = await fetch(`${alone.url}/api/1/wallet_txns?company_id=x`, {
        headers: { Authorization: `Bearer ${await tools.tokens.access()}` },
      })
      expect(bad.status).toBe(422)
      const body = await fetch(`${alone.url}/api/1/wallet_txns`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"amount":"5,000"}',
      })
      expect(body.status).toBe(422)
    } finally {
      await alone.close()
    }
  })
})
