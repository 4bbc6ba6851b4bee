// An account the moment it is first seen: not sent anywhere until the user says so.
import type { Statement } from '../statement/statement'
import type { AccountRecord } from './records'

/** An account as it stands when its first statement comes, off for sending and without a ledger. */
export function newAccount(
  id: string,
  bankId: string,
  of: Pick<Statement, 'account' | 'currency'>,
): AccountRecord {
  const { branch, number } = of.account
  return {
    id,
    bankId,
    label: of.account,
    aliases: [],
    name: [branch, number === null ? null : number.slice(-4)].filter((part) => part !== null).join(' '),
    currency: of.currency,
    isSent: false,
    purpose: 'business',
    department: null,
    mappings: [],
    stretches: [],
    lastCaptureAt: null,
  }
}
