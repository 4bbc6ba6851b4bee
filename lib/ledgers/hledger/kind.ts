// hledger-web as a kind of ledger: an address, and nothing to sign in to.
import type { LedgerKind } from '../ledger'
import { type HledgerConfig, hledgerConfigSchema, hledgerLedger } from './hledger'

export const hledgerKind: LedgerKind<HledgerConfig> = {
  config: hledgerConfigSchema,
  origins: (config) => [new URL(config.address).origin],
  make: (config, tools) => hledgerLedger(config, tools),
  /** There is no credential; connecting only sees that a hledger-web with its API answers there. */
  async connect(config, _secret, tools) {
    const none = { access: async () => null, renew: async () => null }
    const accounts = await hledgerLedger(config, { ...tools, tokens: none }).accounts()
    return accounts.ok
      ? { ok: true, value: { credentials: '', name: `hledger (${new URL(config.address).host})` } }
      : accounts
  },
}
