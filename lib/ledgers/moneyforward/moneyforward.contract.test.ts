// マネーフォワード against the contract of ledgers: faults in front, Prism with the derived schema behind them, the stand-in at the end.
import { afterAll, beforeAll } from 'vitest'
import { type MoneyforwardStandIn, startMoneyforward } from '../../../tests/stand-ins/moneyforward'
import contract from '../../../tests/stand-ins/moneyforward.openapi.json'
import { type Prism, startPrism } from '../../../tests/stand-ins/prism'
import { ledgerContract } from '../contract'
import { moneyforwardLedger } from './moneyforward'

let standIn: MoneyforwardStandIn
let prism: Prism

beforeAll(async () => {
  standIn = await startMoneyforward()
  prism = await startPrism(contract, standIn.url)
})
afterAll(async () => {
  await prism.close()
  await standIn.close()
})

ledgerContract({
  name: 'マネーフォワード (schema: derived)',
  dialect: {
    halve: (answer) => {
      const { transactions } = JSON.parse(answer)
      return JSON.stringify({ transactions: transactions.slice(0, Math.floor(transactions.length / 2)) })
    },
    rateLimit403: {
      headers: { 'retry-after': '30' },
      body: JSON.stringify({
        errors: [{ code: 'too_many_requests', message: 'Operations per second is over the account limit.' }],
      }),
    },
    missingRight403: {
      headers: {},
      body: JSON.stringify({ errors: [{ code: 'insufficient_permissions', message: '権限がありません。' }] }),
    },
  },
  async start() {
    standIn.rows.length = 0
    return {
      address: `${prism.url}/`,
      make: (address, tools) => moneyforwardLedger(tools, address.slice(0, -1)),
      tokens: () => ({ access: async () => standIn.token, renew: async () => null }),
      account: 'manual%3D1',
      stand: async () =>
        standIn.rows.map((row) => ({
          date: row.date,
          amount: row.side === 'EXPENSE' ? -row.value : row.value,
          description: row.content,
        })),
      removeFirstByHand: async () => void standIn.rows.shift(),
      close: async () => {},
    }
  },
})
