// One 明細 of マネーフォワード, to and fro. Our key travels in the memo (at most 200 ASCII characters), which the list gives back.
import { z } from '../../schema'
import { daySchema } from '../../statement/day-schema'
import { money } from '../../statement/money'
import { moneySchema } from '../../statement/money-schema'
import type { Delivery, RemoteRow } from '../ledger'

const transactionSchema = z.object({
  id: z.string(),
  date: daySchema,
  value: moneySchema,
  side: z.enum(['INCOME', 'EXPENSE']),
  content: z.nullish(z.string()),
  memo: z.nullish(z.string()),
})

export const pageSchema = z.object({ transactions: z.array(transactionSchema) })

/** The answer to a POST: an id for each row; the memo where it is repeated. */
export const createdSchema = z.object({
  transactions: z.array(z.object({ id: z.string(), memo: z.nullish(z.string()) })),
})

const KEY_IN_MEMO = /meisai-relay:([0-9a-f]{32})(?![0-9a-f])/

/** A delivery in マネーフォワード's shape: the amount positive, the side apart. */
export function transactionOf(delivery: Delivery) {
  return {
    date: delivery.date,
    value: Math.abs(delivery.amount),
    side: delivery.amount < 0 ? 'EXPENSE' : 'INCOME',
    content: delivery.description.toWellFormed(),
    memo: `meisai-relay:${delivery.key}`,
  }
}

/** A 明細 as it stands there; it knows no balance. */
export function remoteRowOf(transaction: z.infer<typeof transactionSchema>): RemoteRow {
  return {
    remoteId: transaction.id,
    key: KEY_IN_MEMO.exec(transaction.memo ?? '')?.[1] ?? null,
    date: transaction.date,
    amount: money(transaction.side === 'EXPENSE' ? -transaction.value : transaction.value),
    description: transaction.content ?? '',
    balance: null,
  }
}
