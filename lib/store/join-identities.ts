// Whose is whose: banks, ledgers and accounts of a backup found among those that are here, by what they are, not by their ids.
import { fits, isSameLabel } from '../passbook/fits'
import type { Database } from './database'
import type { AccountRecord, BankRecord, Instant, LedgerRecord } from './records'

/** Under which id of this database each record of the backup lives on. */
export type Ids = ReadonlyMap<string, string>

/** Banks by id or by a common origin; what is here stands. */
export async function joinBanks(db: Database, incoming: readonly BankRecord[]): Promise<Map<string, string>> {
  const own = await db.banks.toArray()
  const ids = new Map<string, string>()
  for (const bank of incoming) {
    const same =
      own.find(({ id }) => id === bank.id) ??
      own.find(({ origins }) => origins.some((origin) => bank.origins.includes(origin))) ??
      own.find(({ name, origins }) => origins.length + bank.origins.length === 0 && name === bank.name)
    ids.set(bank.id, same?.id ?? bank.id)
    if (same === undefined) await db.banks.add(bank)
    else await db.banks.put({ ...bank, ...same, origins: [...new Set([...same.origins, ...bank.origins])] })
  }
  return ids
}

/** Ledgers by id, or by kind and configuration. */
export async function joinLedgers(
  db: Database,
  incoming: readonly LedgerRecord[],
): Promise<Map<string, string>> {
  const own = await db.ledgers.toArray()
  const ids = new Map<string, string>()
  for (const ledger of incoming) {
    const same =
      own.find(({ id }) => id === ledger.id) ??
      own.find(({ kind, config }) => kind === ledger.kind && sorted(config) === sorted(ledger.config))
    ids.set(ledger.id, same?.id ?? ledger.id)
    if (same === undefined) await db.ledgers.add(ledger)
  }
  return ids
}

function sorted(config: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(config).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Accounts by id, or by a label that fits one account only; counts those that were not here. */
export async function joinAccounts(
  db: Database,
  incoming: readonly AccountRecord[],
  banks: Ids,
  ledgers: Ids,
): Promise<Map<string, string> & { added: number }> {
  const ids = Object.assign(new Map<string, string>(), { added: 0 })
  for (const account of incoming) {
    const bankId = banks.get(account.bankId) ?? account.bankId
    const own = await db.accounts.where('bankId').equals(bankId).toArray()
    const labels = (one: AccountRecord) => [one.label, ...one.aliases]
    const fitting = own.filter(
      (one) =>
        one.currency === account.currency &&
        labels(account).some((label) => fits(label, labels(one)).kind === 'same'),
    )
    const same = own.find(({ id }) => id === account.id) ?? (fitting.length === 1 ? fitting[0] : undefined)
    ids.set(account.id, same?.id ?? account.id)
    const all = await db.accounts.toArray()
    const taken = new Set(
      all
        .filter(({ id }) => id !== same?.id)
        .flatMap(({ mappings }) => mappings.map((one) => one.ledgerAccountId)),
    )
    // One ledger account takes one passbook; a mapping that would break this stays behind.
    const mappings = account.mappings
      .filter(({ ledgerAccountId }) => !taken.has(ledgerAccountId))
      .map((mapping) => ({ ...mapping, ledgerId: ledgers.get(mapping.ledgerId) ?? mapping.ledgerId }))
    if (same === undefined) {
      ids.added += 1
      await db.accounts.add({ ...account, bankId, mappings })
      continue
    }
    const known = labels(same)
    const aliases = labels(account).filter((label) => !known.some((one) => isSameLabel(one, label)))
    await db.accounts.put({
      ...same,
      aliases: [...same.aliases, ...aliases],
      mappings: same.mappings.length > 0 ? same.mappings : mappings,
      lastCaptureAt: later(same.lastCaptureAt, account.lastCaptureAt),
    })
  }
  return ids
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || (b !== null && b > a) ? b : a
}
