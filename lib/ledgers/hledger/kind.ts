// hledger-web as a kind of ledger: an address, and nothing to sign in to.
import type { LedgerKind } from '../ledger'
import { type HledgerConfig, hledgerConfigSchema, hledgerLedger } from './hledger'

export const hledgerKind: LedgerKind<HledgerConfig> = {
  config: hledgerConfigSchema,
  origins: (config) => [new URL(config.address).origin],
  make: (config, tools) => hledgerLedger(config, tools),
}
