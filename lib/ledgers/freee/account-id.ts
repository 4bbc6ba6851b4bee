// A walletable of freee as one id: company, type and number together, for the number alone is unique only within its type.
import { z } from '../../schema'

export const walletableTypeSchema = z.enum(['bank_account', 'credit_card', 'wallet'])

export type FreeeAccount = { companyId: number; type: z.infer<typeof walletableTypeSchema>; id: number }

/** `company:type:id`; part of every delivery key, so its form never changes. */
export function accountIdOf(account: FreeeAccount): string {
  return `${account.companyId}:${account.type}:${account.id}`
}

/** The walletable of such an id; null for anything else. */
export function freeeAccountOf(id: string): FreeeAccount | null {
  const match = /^(\d{1,15}):([a-z_]+):(\d{1,15})$/.exec(id)
  const type = z.safeParse(walletableTypeSchema, match?.[2])
  return match && type.success ? { companyId: Number(match[1]), type: type.data, id: Number(match[3]) } : null
}
