// Handing entries out as files: rows, what went out before, the file, and the memory of it.
import { useState } from 'preact/hooks'
import {
  EXPORT_FORMATS,
  type ExportActs,
  type ExportAsk,
  type ExportView,
} from '../../../components/app/ledgers/FileExport'
import type { ProblemView } from '../../../components/part/Problem'
import type { ExportRow, ExportWarning } from '../../../lib/ledgers/files/export'
import { exportedKeys, planExport } from '../../../lib/ledgers/files/export-memory'
import { FILE_FORMATS } from '../../../lib/ledgers/files/formats'
import { deliveryKey } from '../../../lib/passbook/delivery-key'
import { entriesOf } from '../../../lib/store/entries-of'
import type { DeliveryRecord, EntryRecord } from '../../../lib/store/records'
import { db, useLive } from './live'
import { saveFile } from './save'

type Said = Pick<ExportView, 'again' | 'done' | 'refused'>
const NOTHING: Said = { again: null, done: null, refused: null }

export function useExport(failed: (problem: ProblemView) => void): { view: ExportView; acts: ExportActs } {
  const [said, setSaid] = useState<Said>(NOTHING)
  const accounts = useLive(() => db.accounts.toArray(), [])
  const run = (ask: ExportAsk, which: 'ask' | 'all' | 'only-new') => {
    setSaid(NOTHING)
    exportRows(ask, which)
      .then(setSaid)
      .catch(() => failed({ problem: 'unexpected', words: null }))
  }
  return {
    view: {
      ...said,
      formats: EXPORT_FORMATS,
      accounts: (accounts ?? []).map(({ id, name }) => ({ id, name })),
    },
    acts: { onExport: (ask) => run(ask, 'ask'), onExportAgain: run },
  }
}

/** The ledger under which exports of a format are remembered. */
const ledgerIdOf = ({ format }: ExportAsk) => `file-${format}`

async function exportRows(ask: ExportAsk, which: 'ask' | 'all' | 'only-new'): Promise<Said> {
  const account = await db.accounts.get(ask.accountId)
  if (account === undefined) return NOTHING
  const bank = await db.banks.get(account.bankId)
  const entries = await settledEntries(ask)
  const byKey = new Map(entries.map((entry) => [keyOf(ask, entry), entry]))
  const rows = [...byKey].map(([key, { date, amount, balance, description }]) => ({
    key,
    date,
    amount,
    balance,
    description,
  }))
  const before = (await db.deliveries.bulkGet([...byKey.keys()])).filter((delivery) => delivery !== undefined)
  const plan = planExport(rows, before)
  if (plan.kind === 'ask' && which === 'ask') {
    return { ...NOTHING, again: { ask, rows: rows.length, before: plan.repeated.length } }
  }
  const chosen: readonly ExportRow[] = plan.kind === 'ask' && which === 'only-new' ? plan.fresh : rows
  const { name, label, currency } = account
  const exported = FILE_FORMATS[ask.format](chosen, { name, label, currency, bankCode: bank?.code ?? null })
  if (exported.kind === 'refused') return { ...NOTHING, refused: exported.reason }
  for (const file of exported.files) saveFile(file.fileName, new Blob([file.bytes], { type: file.mediaType }))
  await remember(ask, account.bankId, byKey, exportedKeys(exported.files))
  const fileName = exported.files.map((file) => file.fileName).join(' ')
  return { ...NOTHING, done: { fileName, rows: chosen.length, warnings: exported.warnings.map(warningOf) } }
}

/** Settled entries of the period, oldest first: what is provisional may still change and is not handed out. */
async function settledEntries({ accountId, from, to }: ExportAsk): Promise<EntryRecord[]> {
  const entries = await entriesOf(db, accountId, from, to).toArray()
  return entries.filter(({ isSettled, isThin }) => isSettled && isThin !== true)
}

function keyOf(ask: ExportAsk, { date, amount, currency, occurrence }: EntryRecord): string {
  return deliveryKey(`${ledgerIdOf(ask)}:${ask.accountId}`, { date, amount, currency, occurrence })
}

async function remember(
  ask: ExportAsk,
  bankId: string,
  entries: ReadonlyMap<string, EntryRecord>,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const ledgerId = ledgerIdOf(ask)
  const at = new Date().toISOString()
  const deliveries = [...files].flatMap(([key, fileName]): DeliveryRecord[] => {
    const entry = entries.get(key)
    if (entry === undefined) return []
    const { id: entryId, date, amount, currency, occurrence, description, balance } = entry
    return [
      {
        key,
        ledgerId,
        ledgerAccountId: `${ledgerId}:${ask.accountId}`,
        accountId: ask.accountId,
        bankId,
        entryId,
        state: 'sent',
        reason: null,
        detail: null,
        remoteId: fileName,
        attempt: 1,
        until: null,
        leaseId: null,
        updatedAt: at,
        row: { date, amount, currency, occurrence, description, balance },
      },
    ]
  })
  await db.deliveries.bulkPut(deliveries)
}

function warningOf(warning: ExportWarning): { code: string; values: Record<string, string | number> } {
  switch (warning.kind) {
    case 'unmappable':
    case 'kana-only':
      return { code: warning.kind, values: { characters: warning.characters.join(' ') } }
    case 'cut':
      return { code: warning.kind, values: { count: warning.rows } }
    case 'several-files':
      return { code: warning.kind, values: { count: warning.files } }
    case 'several-sections':
    case 'template-unverified':
      return { code: warning.kind, values: {} }
    default:
      return warning satisfies never
  }
}
