// An account the moment it is first seen: not sent anywhere until the user says so.
import type { AccountLabel, Statement } from '../statement/statement'
import type { Database } from './database'
import { logEvent } from './event-log'
import { type Ids, randomIds } from './ids'
import type { AccountRecord, BankRecord, Instant } from './records'

/** An account as it stands when its first statement comes, off for sending and without a ledger. */
export function newAccount(
  id: string,
  bank: Pick<BankRecord, 'id' | 'name'>,
  of: Pick<Statement, 'account' | 'currency'>,
): AccountRecord {
  const { branch, number } = of.account
  const parts = [branch, number === null ? null : number.slice(-4)].filter((part) => part !== null)
  return {
    id,
    bankId: bank.id,
    label: of.account,
    aliases: [],
    name: parts.length === 0 ? bank.name : parts.join(' '),
    currency: of.currency,
    isSent: false,
    purpose: 'business',
    department: null,
    mappings: [],
    stretches: [],
    lastCaptureAt: null,
  }
}

/** A person's answer to the guard: it is an account of its own. Its id is what the capture is kept with then. */
export async function addAccount(
  db: Database,
  bankId: string,
  of: Pick<Statement, 'account' | 'currency'>,
  at: Instant,
  ids: Ids = randomIds,
): Promise<string> {
  return db.transaction('rw', db.accounts, db.banks, db.events, async () => {
    const bank = await db.banks.get(bankId)
    const account = newAccount(ids.newId(), bank ?? { id: bankId, name: '' }, of)
    await db.accounts.add(account)
    await db.banks.update(bankId, { misfitSince: null })
    await logEvent(db, { at, kind: 'account.added', bankId, accountId: account.id })
    return account.id
  })
}

/**
 * A person's answer to the guard: it is this account under another label (a masked number, a branch that moved or merged). False where
 * there is no such account.
 */
export async function setAlias(
  db: Database,
  accountId: string,
  label: AccountLabel,
  at: Instant,
): Promise<boolean> {
  return db.transaction('rw', db.accounts, db.banks, db.events, async () => {
    const account = await db.accounts.get(accountId)
    if (account === undefined) return false
    await db.accounts.update(accountId, { aliases: [...account.aliases, label] })
    await db.banks.update(account.bankId, { misfitSince: null })
    await logEvent(db, { at, kind: 'account.alias', bankId: account.bankId, accountId })
    return true
  })
}
