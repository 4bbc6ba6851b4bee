// freee会計 as a kind of ledger. It is connected by signing in (connect.ts), not by pasting one secret.
import type { LedgerKind } from '../ledger'
import { FREEE_API } from './calls'
import { FREEE_PROVIDER } from './connect'
import { type FreeeConfig, freeeConfigSchema, freeeLedger } from './freee'

export const freeeKind: LedgerKind<FreeeConfig> = {
  config: freeeConfigSchema,
  origins: () => [FREEE_API, new URL(FREEE_PROVIDER.token).origin],
  make: (config, tools) => freeeLedger(config, tools),
}
