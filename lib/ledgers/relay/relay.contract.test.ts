// The relay against the contract of ledgers.

import { tokensOf } from '../../../tests/outbox-harness'
import { startRelayStandIn } from '../../../tests/relay-stand-in'
import { ledgerContract } from '../contract'
import { relayLedger } from './relay'

ledgerContract({
  name: 'a relay',
  dialect: {
    halve: (answer) => {
      const { results } = JSON.parse(answer)
      return JSON.stringify({ results: results.slice(0, Math.floor(results.length / 2)) })
    },
    rateLimit403: { headers: {}, body: JSON.stringify({ error: { code: 'rate-limited' } }) },
    missingRight403: {
      headers: {},
      body: JSON.stringify({ error: { code: 'scope-missing', words: '権限がありません' } }),
    },
  },
  async start() {
    const relay = await startRelayStandIn()
    return {
      address: relay.address,
      make: (address, tools) => relayLedger({ address }, tools),
      tokens: () => tokensOf(() => relay.token),
      account: 'bank-1',
      stand: async () => relay.rows(),
      removeFirstByHand: async () => relay.removeByHand(relay.rows()[0]?.id ?? ''),
      close: relay.close,
    }
  },
})
