// Our deliveries of one ledger account in a stretch of days: what we own there, to compare with what stands there.
import type { Ledger, RemoteRow, Result } from '../ledgers/ledger'
import { addDays, type Day, daysBetween } from '../statement/day'
import type { Database } from '../store/database'
import type { DeliveryRecord } from '../store/records'

/** Days of one look: below every ledger's limit (マネーフォワード: 366) and few enough rows for memory. */
export const WINDOW_DAYS = 31

/** One account's days, as both sides name it. */
export type Window = { accountId: string; ledgerAccountId: string; from: Day; to: Day }

/** Every delivery of that ledger account in the window, whatever its state. */
export async function ourRows(db: Database, ledgerId: string, window: Window): Promise<DeliveryRecord[]> {
  const entryIds = await db.entries
    .where('[accountId+date]')
    .between([window.accountId, window.from], [window.accountId, window.to], true, true)
    .primaryKeys()
  return db.deliveries
    .where('entryId')
    .anyOf(entryIds)
    .filter((row) => row.ledgerId === ledgerId && row.ledgerAccountId === window.ledgerAccountId)
    .toArray()
}

/** What stands in the ledger in the window. `find` is there for every ledger that calls here. */
export function theirRows(
  ledger: Ledger,
  find: NonNullable<Ledger['find']>,
  window: Window,
): Promise<Result<RemoteRow[]>> {
  return find.call(ledger, window.ledgerAccountId, window.from, window.to)
}

/** The windows, none longer than WINDOW_DAYS, that cover those deliveries; days without any are left out. */
export function windowsOf(rows: readonly DeliveryRecord[]): Window[] {
  const windows: Window[] = []
  const sorted = rows.toSorted((a, b) =>
    a.ledgerAccountId === b.ledgerAccountId
      ? a.row.date < b.row.date
        ? -1
        : 1
      : a.ledgerAccountId < b.ledgerAccountId
        ? -1
        : 1,
  )
  for (const { accountId, ledgerAccountId, row } of sorted) {
    const last = windows.at(-1)
    const fits =
      last !== undefined &&
      last.accountId === accountId &&
      last.ledgerAccountId === ledgerAccountId &&
      daysBetween(last.from, row.date) < WINDOW_DAYS
    if (fits) last.to = row.date
    else windows.push({ accountId, ledgerAccountId, from: row.date, to: row.date })
  }
  return windows
}

/** A stretch of days cut into windows of at most WINDOW_DAYS. */
export function cutWindow(window: Window): Window[] {
  const windows: Window[] = []
  for (let from = window.from; from <= window.to; from = addDays(from, WINDOW_DAYS)) {
    const last = addDays(from, WINDOW_DAYS - 1)
    windows.push({ ...window, from, to: daysBetween(last, window.to) > 0 ? last : window.to })
  }
  return windows
}
