// Calls that a ledger still takes today, where it counts them.
import { callBudget } from '../ledgers/freee/call-budget'
import { freeeConfigSchema } from '../ledgers/freee/freee'
import type { LedgerRecord } from '../store/records'
import { memoryOf } from './ledger-of'

/** Calls left today of freee's daily limit; null for a ledger without one. */
export async function callsLeft(ledger: LedgerRecord): Promise<number | null> {
  const config = ledger.kind === 'freee' ? freeeConfigSchema.safeParse(ledger.config) : null
  if (config?.success !== true) return null
  const { calls, limit } = await callBudget(
    memoryOf(ledger.id),
    () => new Date(),
    config.data.callsADay,
  ).today()
  return Math.max(0, limit - calls)
}
