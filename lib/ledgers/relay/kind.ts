// The relay as a kind of ledger: its config, how to pair with it, how to make it.
import { z } from '../../schema'
import { ledgerAddressSchema } from '../address'
import type { LedgerKind } from '../ledger'
import { pairRelay } from './pair'
import { relayLedger } from './relay'

export const relayConfigSchema = z.object({
  /** The server's address, `https://host/` or below. */
  address: ledgerAddressSchema,
})
export type RelayConfig = z.infer<typeof relayConfigSchema>

export const relayKind: LedgerKind<RelayConfig> = {
  config: relayConfigSchema,
  origins: (config) => [new URL(config.address).origin],
  make: (config, tools) => relayLedger(config, tools),
  connect: (config, secret, tools) => pairRelay(config, secret ?? '', tools),
}
