// Before the first send: what the ledger already has in the window of an account's queue, against what would be sent. Writes nothing.
import { failed } from '../ledgers/http'
import type { Ledger, RemoteRow, Result } from '../ledgers/ledger'
import { addDays, type Day } from '../statement/day'
import type { Database } from '../store/database'
import type { DeliveryRecord } from '../store/records'
import { isSameRow } from './same-row'
import { cutWindow, ourRows, theirRows, type Window } from './window'
import type { SendTools } from './work'

/** A queued row that resembles rows of the ledger (same day and amount, other words or balance): a person should look. */
export type Overlap = { key: string; row: DeliveryRecord['row']; theirs: RemoteRow[] }

export type DryRun = {
  /** The days compared; null where nothing is queued. */
  window: { from: Day; to: Day } | null
  /** Rows that stand there already, each with the ledger's id: they can be marked as sent without being sent. */
  already: { key: string; remoteId: string }[]
  wouldSend: number
  overlaps: Overlap[]
  /** Rows of the ledger in these days that are none of ours. */
  foreign: number
  /** The day after the last of them: from here on nothing is there yet, a first day for a cut-over. Null where there are none. */
  cutOver: Day | null
}

/** More of them than this need no eye, they need another first day. */
const OVERLAPS_SHOWN = 200

/** Compares window by window; stops with `stopped` when told to. A ledger that cannot be asked (a file) gives `refused`. */
export async function dryRun(
  db: Database,
  ledgerId: string,
  accountId: string,
  ledger: Ledger,
  tools: Pick<SendTools, 'wait' | 'signal'>,
): Promise<Result<DryRun>> {
  const run: DryRun = { window: null, already: [], wouldSend: 0, overlaps: [], foreign: 0, cutOver: null }
  if (ledger.find === undefined) return failed('refused')
  for (const window of await windowsToAsk(db, ledgerId, accountId)) {
    if (tools.signal.aborted) return failed('stopped')
    const ours = await ourRows(db, ledgerId, window)
    const queued = ours.filter(({ state }) => state === 'queued')
    if (queued.length === 0) continue
    const answer = await theirRows(ledger, ledger.find, window)
    if (!answer.ok) return answer
    const owned = new Set(ours.map(({ remoteId }) => remoteId))
    compare(
      run,
      queued,
      answer.value.filter(({ remoteId }) => !owned.has(remoteId)),
    )
    run.window = { from: run.window?.from ?? window.from, to: window.to }
    await tools.wait(ledger.limits.spacingMs, tools.signal)
  }
  return { ok: true, value: run }
}

function compare(run: DryRun, queued: readonly DeliveryRecord[], remote: readonly RemoteRow[]): void {
  const free = new Map(remote.map((row) => [row.remoteId, row]))
  const take = (fits: (theirs: RemoteRow) => boolean): string | null => {
    const found = [...free.values()].find(fits)
    if (found !== undefined) free.delete(found.remoteId)
    return found?.remoteId ?? null
  }
  const unmatched: DeliveryRecord[] = []
  for (const delivery of queued) {
    const remoteId =
      take(({ key }) => key === delivery.key) ??
      take((theirs) => theirs.key === null && isSameRow(delivery.row, theirs))
    if (remoteId === null) unmatched.push(delivery)
    else run.already.push({ key: delivery.key, remoteId })
  }
  run.wouldSend += unmatched.length
  for (const { key, row } of unmatched) {
    const theirs = [...free.values()].filter(({ date, amount }) => date === row.date && amount === row.amount)
    if (theirs.length > 0 && run.overlaps.length < OVERLAPS_SHOWN) run.overlaps.push({ key, row, theirs })
  }
  const known = new Set(run.already.map(({ remoteId }) => remoteId))
  for (const { remoteId, key, date } of remote) {
    if (key !== null && known.has(remoteId)) continue
    run.foreign++
    const next = addDays(date, 1)
    if (run.cutOver === null || next > run.cutOver) run.cutOver = next
  }
}

/** The windows from the account's first entry to its last, for the ledger account that it is mapped to. */
async function windowsToAsk(db: Database, ledgerId: string, accountId: string): Promise<Window[]> {
  const account = await db.accounts.get(accountId)
  const mapping = account?.mappings.find((one) => one.ledgerId === ledgerId)
  const entries = db.entries.where('[accountId+date]').between([accountId, ''], [accountId, '~'])
  const [first, last] = [await entries.first(), await entries.last()]
  if (mapping === undefined || first === undefined || last === undefined) return []
  const from = mapping.from !== null && mapping.from > first.date ? mapping.from : first.date
  return cutWindow({ accountId, ledgerAccountId: mapping.ledgerAccountId, from, to: last.date })
}
