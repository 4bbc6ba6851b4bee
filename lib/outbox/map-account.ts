// Mapping an account to one account of a ledger, and the guards that stand before it.
import type { LedgerAccount } from '../ledgers/ledger'
import type { Day } from '../statement/day'
import type { Database } from '../store/database'
import type { AccountRecord, Mapping } from '../store/records'
import { alignQueue } from './align-queue'

/**
 * Why a mapping is refused. ledger-account-taken: another passbook goes there, and two passbooks would share keys and double rows;
 * feed-on: the ledger fetches this account from the bank itself; currency-mismatch: the ledger's account is in another currency.
 */
export type MappingRefusal = 'account-gone' | 'ledger-account-taken' | 'feed-on' | 'currency-mismatch'
export type MapOutcome =
  | { ok: true }
  | { ok: false; problem: MappingRefusal /** The account that is there already. */; takenBy: string | null }

/** What the user chose. `from`: 取得開始日, "up to the day before it is already there". */
export type MappingChoice = {
  accountId: string
  ledgerId: string
  ledgerAccount: LedgerAccount
  from: Day | null
  /** A person says that the ledger's own sync ends (経路の切替) or may overlap. */
  isDespiteFeed: boolean
}

/** Maps the account, in the place of an earlier mapping to the same ledger, and queues what is due. Sending by itself is off at first. */
export async function mapAccount(db: Database, choice: MappingChoice, now: Date): Promise<MapOutcome> {
  const { accountId, ledgerId, ledgerAccount, from } = choice
  const outcome = await db.transaction('rw', db.accounts, async (): Promise<MapOutcome> => {
    const accounts = await db.accounts.toArray()
    const account = accounts.find(({ id }) => id === accountId)
    if (account === undefined) return refused('account-gone')
    // The key knows a ledger's account by the ledger's own id only, so that two browsers agree: two ledgers with one id count as one.
    const other = accounts.find(({ id, mappings }) =>
      mappings.some(
        (one) => one.ledgerAccountId === ledgerAccount.id && (id !== accountId || one.ledgerId !== ledgerId),
      ),
    )
    if (other !== undefined) return refused('ledger-account-taken', other.id)
    if (ledgerAccount.currency !== null && ledgerAccount.currency !== account.currency)
      return refused('currency-mismatch')
    const isFed = ledgerAccount.feed !== null && ledgerAccount.feed.state !== 'off'
    if (isFed && !choice.isDespiteFeed) return refused('feed-on')
    const mapping: Mapping = {
      ledgerId,
      ledgerAccountId: ledgerAccount.id,
      ledgerAccountName: ledgerAccount.name,
      from,
      isAutomatic: false,
    }
    await db.accounts.put({ ...account, mappings: [...without(account, ledgerId), mapping] })
    return { ok: true }
  })
  if (outcome.ok) await alignQueue(db, accountId, now)
  return outcome
}

/** Ends a mapping; what was never tried leaves the queue. */
export async function unmapAccount(
  db: Database,
  accountId: string,
  ledgerId: string,
  now: Date,
): Promise<void> {
  await change(db, accountId, (account) => without(account, ledgerId))
  await alignQueue(db, accountId, now)
}

/** Sets the first day of a mapping (取得開始日): the day of the cut-over where the ledger's own sync sent the days before. */
export async function startFrom(
  db: Database,
  accountId: string,
  ledgerId: string,
  from: Day | null,
  now: Date,
): Promise<void> {
  await change(db, accountId, (account) =>
    account.mappings.map((one) => (one.ledgerId === ledgerId ? { ...one, from } : one)),
  )
  await alignQueue(db, accountId, now)
}

/** Turns sending by itself on or off for one mapping. */
export async function setAutomatic(
  db: Database,
  accountId: string,
  ledgerId: string,
  isAutomatic: boolean,
  now: Date,
): Promise<void> {
  await change(db, accountId, (account) =>
    account.mappings.map((one) => (one.ledgerId === ledgerId ? { ...one, isAutomatic } : one)),
  )
  await alignQueue(db, accountId, now)
}

async function change(
  db: Database,
  accountId: string,
  mappingsOf: (account: AccountRecord) => Mapping[],
): Promise<void> {
  await db.transaction('rw', db.accounts, async () => {
    const account = await db.accounts.get(accountId)
    if (account !== undefined) await db.accounts.put({ ...account, mappings: mappingsOf(account) })
  })
}

function without(account: AccountRecord, ledgerId: string): Mapping[] {
  return account.mappings.filter((mapping) => mapping.ledgerId !== ledgerId)
}

function refused(problem: MappingRefusal, takenBy: string | null = null): MapOutcome {
  return { ok: false, problem, takenBy }
}
