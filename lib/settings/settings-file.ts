// The settings as one JSON file: for a new computer, and for an office that manages its PCs (storage.managed has the same shape).
// No token, no entry and no notice is in it.
import { z } from '../schema'
import { daySchema } from '../statement/day-schema'
import { accountLabelSchema } from '../statement/statement'
import type { Database } from '../store/database'
import { newBank } from '../store/new-bank'
import type { AccountRecord, LedgerRecord } from '../store/records'
import { type Reminders, remindersSchema } from './settings'

const name = z.string().check(z.minLength(1), z.maxLength(200))
const originSchema = z.string().check(
  z.maxLength(300),
  z.refine((text) => URL.canParse(text) && new URL(text).origin === text, 'origin'),
)

const mappingSchema = z.object({
  ledger: name,
  ledgerAccountId: name,
  ledgerAccountName: z.string(),
  from: z.nullable(daySchema),
  isAutomatic: z.boolean(),
})

const accountSchema = z.object({
  label: accountLabelSchema,
  aliases: z.array(accountLabelSchema),
  name: z.string(),
  currency: z.string(),
  isSent: z.boolean(),
  purpose: z.enum(['business', 'private']),
  department: z.nullable(z.string()),
  mappings: z.array(mappingSchema),
})

export const settingsFileSchema = z.object({
  format: z.literal('meisai-relay-settings'),
  version: z.literal(1),
  business: z.string(),
  banks: z.array(
    z.object({
      id: name,
      name,
      knownAs: z.nullable(z.string()),
      code: z.nullable(z.string()),
      origins: z.array(originSchema),
      isAutomatic: z.boolean(),
      accounts: z.array(accountSchema),
    }),
  ),
  ledgers: z.array(z.object({ id: name, kind: name, name, config: z.record(z.string(), z.unknown()) })),
  reminders: remindersSchema,
})
export type SettingsFile = z.infer<typeof settingsFileSchema>

/** What the database and the settings say, as one file. */
export async function settingsFileOf(
  db: Database,
  settings: { business: string; reminders: Reminders },
): Promise<SettingsFile> {
  const [banks, accounts, ledgers] = await db.transaction('r', [db.banks, db.accounts, db.ledgers], () =>
    Promise.all([db.banks.toArray(), db.accounts.toArray(), db.ledgers.toArray()]),
  )
  return {
    format: 'meisai-relay-settings',
    version: 1,
    business: settings.business,
    banks: banks.map((bank) => ({
      id: bank.id,
      name: bank.name,
      knownAs: bank.knownAs,
      code: bank.code,
      origins: bank.origins,
      isAutomatic: bank.isAutomatic,
      accounts: accounts.filter((account) => account.bankId === bank.id).map(accountOf),
    })),
    ledgers: ledgers.map(({ id, kind, name, config }) => ({ id, kind, name, config })),
    reminders: settings.reminders,
  }
}

function accountOf(account: AccountRecord): SettingsFile['banks'][number]['accounts'][number] {
  const { label, aliases, name, currency, isSent, purpose, department } = account
  const mappings = account.mappings.map(({ ledgerId, ...mapping }) => ({ ledger: ledgerId, ...mapping }))
  return { label, aliases, name, currency, isSent, purpose, department, mappings }
}

/** What an import brought; what was already there is left as it is. */
export type Imported = { banks: number; accounts: number; ledgers: number }

/**
 * Adds what a settings file names and the database has not: banks by id or by a common origin, accounts by label, ledgers by id.
 * Grants and tokens do not travel: each bank is granted and each ledger signed in again by a person.
 */
export async function importSettings(db: Database, file: SettingsFile, now: string): Promise<Imported> {
  return db.transaction('rw', [db.banks, db.accounts, db.ledgers], async () => {
    const imported: Imported = { banks: 0, accounts: 0, ledgers: 0 }
    for (const ledger of file.ledgers) {
      if ((await db.ledgers.get(ledger.id)) !== undefined) continue
      const record: LedgerRecord = {
        ...ledger,
        isPaused: false,
        stoppedFor: 'signed-out',
        notBefore: null,
        addedAt: now,
      }
      await db.ledgers.add(record)
      imported.ledgers += 1
    }
    for (const { accounts, ...bank } of file.banks) {
      const known =
        (await db.banks.get(bank.id)) ?? (await db.banks.where('origins').anyOf(bank.origins).first())
      if (known === undefined) {
        await db.banks.add(newBank(bank, now))
        imported.banks += 1
      }
      imported.accounts += await importAccounts(db, known?.id ?? bank.id, accounts)
    }
    return imported
  })
}

async function importAccounts(
  db: Database,
  bankId: string,
  accounts: SettingsFile['banks'][number]['accounts'],
) {
  const there = await db.accounts.where('bankId').equals(bankId).toArray()
  const labels = new Set(there.map((account) => JSON.stringify(account.label)))
  let added = 0
  for (const { mappings, ...account } of accounts) {
    if (labels.has(JSON.stringify(account.label))) continue
    await db.accounts.add({
      ...account,
      id: crypto.randomUUID(),
      bankId,
      mappings: mappings.map(({ ledger, ...mapping }) => ({ ledgerId: ledger, ...mapping })),
      stretches: [],
      lastCaptureAt: null,
    })
    added += 1
  }
  return added
}
