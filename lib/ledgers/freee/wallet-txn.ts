// One 口座明細 (wallet_txn) of freee, to and fro: the amount positive, the side apart.
import { z } from '../../schema'
import { daySchema } from '../../statement/day-schema'
import { money } from '../../statement/money'
import { moneySchema } from '../../statement/money-schema'
import type { Delivery, RemoteRow } from '../ledger'
import type { FreeeAccount } from './account-id'

const walletTxnSchema = z.object({
  id: z.int(),
  date: daySchema,
  amount: moneySchema,
  balance: z.nullish(moneySchema),
  entry_side: z.enum(['income', 'expense']),
  description: z.nullish(z.string()),
})
export const createdSchema = z.object({ wallet_txn: z.object({ id: z.int() }) })
export const pageSchema = z.object({ wallet_txns: z.array(walletTxnSchema) })

/** The body that creates a delivery's row. */
export function walletTxnOf(account: FreeeAccount, delivery: Delivery) {
  return {
    company_id: account.companyId,
    walletable_id: account.id,
    walletable_type: account.type,
    date: delivery.date,
    amount: Math.abs(delivery.amount),
    entry_side: delivery.amount < 0 ? 'expense' : 'income',
    description: delivery.description.toWellFormed(),
    // Always where known: it tells twins of one day apart.
    ...(delivery.balance === null ? {} : { balance: delivery.balance }),
  }
}

/** A row as it stands in freee; it carries no key of ours. */
export function remoteRowOf(txn: z.infer<typeof walletTxnSchema>): RemoteRow {
  return {
    remoteId: String(txn.id),
    key: null,
    date: txn.date,
    amount: money(txn.entry_side === 'expense' ? -txn.amount : txn.amount),
    description: txn.description ?? '',
    balance: txn.balance ?? null,
  }
}
