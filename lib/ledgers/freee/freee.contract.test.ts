// freee against the contract of ledgers: faults in front, Prism with the official schema behind them, the stand-in at the end.
import { afterAll, beforeAll } from 'vitest'
import { type FreeeStandIn, startFreee } from '../../../tests/stand-ins/freee'
import { freeeContract } from '../../../tests/stand-ins/freee-contract'
import { type Prism, startPrism } from '../../../tests/stand-ins/prism'
import { keeperInMemory, providerAt, signInTools } from '../../../tests/stand-ins/signed-in'
import { ledgerContract } from '../contract'
import { signIn } from '../oauth/sign-in'
import { oauthTokens } from '../oauth/token-source'
import { freeeLedger } from './freee'

const contract = freeeContract()
let standIn: FreeeStandIn
let prism: Prism

// Prism takes a second to start: once for all tests, over a stand-in that each test finds empty.
beforeAll(async () => {
  standIn = await startFreee()
  prism = await startPrism(contract.spec, standIn.url)
})
afterAll(async () => {
  await prism.close()
  await standIn.close()
})

ledgerContract({
  name: `freee (schema: ${contract.provenance})`,
  dialect: {
    rateLimit403: { headers: {}, body: JSON.stringify({ message: 'アクセス回数の上限を超えました' }) },
    missingRight403: {
      headers: {},
      body: JSON.stringify({ message: '権限がありません', code: 'user_do_not_have_permission' }),
    },
  },
  spared: { 'partial-batch': 'one request holds one row' },
  async start() {
    standIn.rows.length = 0
    const keeper = keeperInMemory()
    const provider = providerAt(standIn)
    const signedIn = await signIn(
      provider,
      standIn.client,
      signInTools(() => new Date('2026-10-01T00:00:00Z')),
    )
    if (!signedIn.ok) throw new Error(signedIn.problem.kind)
    await keeper.set('freee', JSON.stringify(signedIn.value.credentials))
    return {
      address: `${prism.url}/`,
      make: (address, tools) =>
        freeeLedger({ companyId: 7001, callsADay: 10_000 }, tools, address.slice(0, -1)),
      tokens: (now) => oauthTokens(provider, keeper, 'freee', { fetch, now, timeoutMs: 20_000 }),
      account: '7001:bank_account:2',
      stand: async () =>
        standIn.rows.map((row) => ({
          date: row.date,
          amount: row.entry_side === 'expense' ? -row.amount : row.amount,
          description: row.description,
        })),
      removeFirstByHand: async () => void standIn.rows.shift(),
      close: async () => {},
    }
  },
})
