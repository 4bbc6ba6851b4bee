// マネーフォワード as a kind of ledger: nothing to configure, the token belongs to one office. Connected by signing in (connect.ts).
import { z } from '../../schema'
import type { LedgerKind } from '../ledger'
import { MONEYFORWARD_PROVIDER } from './connect'
import { MONEYFORWARD_API, moneyforwardLedger } from './moneyforward'

export const moneyforwardKind: LedgerKind<Record<string, never>> = {
  config: z.strictObject({}),
  origins: () => [MONEYFORWARD_API, new URL(MONEYFORWARD_PROVIDER.token).origin],
  make: (_config, tools) => moneyforwardLedger(tools),
}
