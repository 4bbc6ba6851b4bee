// What one page or file shows for one account.
import { z } from '../schema'
import { daySchema } from './day-schema'
import { moneySchema } from './money-schema'

export const ACCOUNT_TYPES = [
  'ordinary',
  'checking',
  'savings',
  'time',
  'loan',
  'foreign',
  'card',
  'emoney',
] as const

/** An account as the page or file names it: digits in ASCII, masks kept as `*`, null where not shown. */
export const accountLabelSchema = z.object({
  bank: z.nullable(z.string()),
  branch: z.nullable(z.string()),
  type: z.nullable(z.enum(ACCOUNT_TYPES)),
  number: z.nullable(z.string()),
  /** The account holder's name as shown (口座名義). */
  holder: z.nullable(z.string()),
})
export type AccountLabel = z.infer<typeof accountLabelSchema>

export const rowSchema = z.object({
  /** The day of the transaction (取引日, 勘定日); card: the day of use. */
  date: daySchema,
  /** The other date that stands beside it (起算日, 取扱日), where one is shown. */
  valueDate: z.nullable(daySchema),
  /** In is positive, out is negative; a card purchase is out. */
  amount: moneySchema,
  /** The balance after the row; null where not shown. */
  balance: z.nullable(moneySchema),
  description: z.string(),
})
export type Row = z.infer<typeof rowSchema>

/** proved: there are balances and each follows; broken: one does not follow; unproved: nothing to check by. */
export const proofSchema = z.enum(['proved', 'unproved', 'broken'])
export type Proof = z.infer<typeof proofSchema>

/** The rows that one page or file shows for one account, oldest first. */
export const statementSchema = z.object({
  account: accountLabelSchema,
  /** ISO 4217. */
  currency: z.string(),
  rows: z.array(rowSchema),
  proof: proofSchema,
  /** Index of the first row whose balance does not follow; null unless `broken`. */
  brokenAt: z.nullable(z.int()),
  /** The page or file says that it does not hold all rows of the period asked for. */
  more: z.boolean(),
  /** Balance before the first row where the source says it (繰越, 取引前残高) or the first row's balance implies it. */
  opening: z.nullable(moneySchema),
  /** Balance after the last row, likewise. */
  closing: z.nullable(moneySchema),
  /** The period that was asked for (照会期間), where the source says it. */
  period: z.nullable(z.object({ from: daySchema, to: daySchema })),
})
export type Statement = z.infer<typeof statementSchema>
