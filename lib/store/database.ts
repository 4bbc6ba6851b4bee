// The database, and the only door to it. Opened by the worker and by the extension's own pages, never by a content script.
import { Dexie, type Table } from 'dexie'
import type {
  AccountRecord,
  BankRecord,
  CaptureRecord,
  DayRecord,
  DeliveryRecord,
  EntryRecord,
  EventRecord,
  LedgerRecord,
  NoticeRecord,
  OriginalRecord,
} from './records'

export const DATABASE_NAME = 'meisai-relay'

export class Database extends Dexie {
  declare banks: Table<BankRecord, string>
  declare accounts: Table<AccountRecord, string>
  declare captures: Table<CaptureRecord, string>
  declare originals: Table<OriginalRecord, string>
  declare days: Table<DayRecord, [string, string]>
  declare entries: Table<EntryRecord, string>
  declare notices: Table<NoticeRecord, string>
  declare deliveries: Table<DeliveryRecord, string>
  declare ledgers: Table<LedgerRecord, string>
  declare events: Table<EventRecord, number>

  constructor(name = DATABASE_NAME) {
    super(name)
    this.version(1).stores({
      banks: 'id, *origins',
      accounts: 'id, bankId',
      captures: 'id, [accountId+at], [accountId+proof], proof, sha256, at',
      originals: 'sha256',
      days: '[accountId+date]',
      // Few entries have flags, so the index of those costs nothing as a rule.
      entries: 'id, [accountId+date+position], *flags',
      notices: 'id, bankId',
      // Every index costs each sent row a write; those with `until` and `reason` hold only rows that have one.
      deliveries:
        'key, [ledgerId+state+accountId], [ledgerId+state+until+row.date], [ledgerId+state+reason+accountId], entryId, accountId',
      ledgers: 'id',
      events: 'seq, at',
    })
  }
}
