// The CouchDB ledger against the contract of ledgers, with a real server of that protocol.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Clock, ledgerTools, tokensOf } from '../../../tests/outbox-harness'
import { type CouchServer, startCouch } from '../../../tests/stand-ins/couch'
import { type Day, dayOf } from '../../statement/day'
import { money } from '../../statement/money'
import { ledgerContract, type StandingRow } from '../contract'
import { couchLedger } from './couchdb'
import { connectCouch } from './credentials'

const ACCOUNT = 'account:client-1:bank-1'
let couch: CouchServer
let databases = 0

beforeAll(async () => {
  couch = await startCouch()
})
afterAll(() => couch.close())

async function request(path: string, method = 'GET', body?: object): Promise<unknown> {
  const answer = await fetch(`${couch.address}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return answer.json()
}

async function newDatabase(): Promise<string> {
  const name = `books-${databases++}`
  await request(name, 'PUT')
  await request(`${name}/${encodeURIComponent(ACCOUNT)}`, 'PUT', { name: '普通 本店', currency: 'JPY' })
  return name
}

type Line = { id: string; value: { rev: string }; doc: StandingRow & { type?: string } }

async function rowsIn(name: string): Promise<Line[]> {
  const { rows } = (await request(`${name}/_all_docs?include_docs=true`)) as { rows: Line[] }
  return rows.filter(({ doc }) => doc.type === 'row')
}

ledgerContract({
  name: 'a CouchDB',
  dialect: {
    halve: (answer) => {
      const results: unknown = JSON.parse(answer)
      return JSON.stringify(
        Array.isArray(results) ? results.slice(0, Math.floor(results.length / 2)) : results,
      )
    },
    rateLimit403: { headers: { 'retry-after': '5' }, body: '' },
    missingRight403: {
      headers: {},
      body: JSON.stringify({ error: 'forbidden', reason: 'You are not allowed to access this db.' }),
    },
  },
  async start() {
    const name = await newDatabase()
    return {
      address: couch.address,
      make: (address, tools) => couchLedger({ address: `${address}${name}/`, client: 'client-1' }, tools),
      tokens: () => tokensOf(() => 'token-of-the-office'),
      account: ACCOUNT,
      stand: async () => (await rowsIn(name)).map(({ doc }) => doc),
      removeFirstByHand: async () => {
        const [first] = await rowsIn(name)
        if (first !== undefined) await request(`${name}/${first.id}?rev=${first.value.rev}`, 'DELETE')
      },
      close: async () => void (await request(name, 'DELETE')),
    }
  },
})

describe('a CouchDB ledger', () => {
  const tools = () =>
    ledgerTools(
      new Clock(),
      tokensOf(() => 'token'),
    )

  it('refuses a key that stands for another row', async () => {
    const name = await newDatabase()
    const ledger = couchLedger({ address: `${couch.address}${name}/`, client: 'client-1' }, tools())
    const delivery = {
      key: 'a'.repeat(32),
      ledgerAccountId: ACCOUNT,
      date: dayOf(2026, 4, 1) as Day,
      amount: money(100),
      currency: 'JPY',
      occurrence: 1,
      description: 'A',
      balance: null,
      again: false,
    }
    await ledger.post([delivery])
    expect(await ledger.post([{ ...delivery, amount: money(200) }])).toMatchObject({
      ok: true,
      value: [{ kind: 'rejected', reason: 'key-conflict' }],
    })
  })

  it('connects only where the address is a database that opens', async () => {
    const name = await newDatabase()
    const good = await connectCouch({ address: `${couch.address}${name}/` }, 'token-of-the-office', tools())
    expect(good).toEqual({ ok: true, value: { credentials: 'token-of-the-office', name } })
    const wrong = await connectCouch({ address: `${couch.address}${name}/` }, 'office:wrong', tools())
    expect(wrong).toMatchObject({ ok: false, problem: { kind: 'signed-out' } })
    const missing = await connectCouch(
      { address: `${couch.address}no-such/` },
      'token-of-the-office',
      tools(),
    )
    expect(missing).toMatchObject({ ok: false, problem: { kind: 'forbidden' } })
  })
})
