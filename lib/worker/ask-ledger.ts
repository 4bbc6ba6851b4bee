// Questions to a ledger that a person asks from the app: its accounts, a dry run, taking rows back.
import type { Ledger, LedgerAccount, LedgerProblem, Result } from '../ledgers/ledger'
import type { Answers, Outcome } from '../messages/protocol'
import { type DryRun, dryRun } from '../outbox/dry-run'
import { undoSend } from '../outbox/undo-send'
import type { Database } from '../store/database'
import type { LedgerFeed } from '../store/records'
import { ledgerOf } from './ledger-of'
import { wait } from './wait'

const LONGEST_MS = 5 * 60_000

/** The accounts to map to; what the ledger says of its own feeds is kept with the ledger, for the health of the links. */
export async function ledgerAccounts(db: Database, ledgerId: string): Promise<Outcome<LedgerAccount[]>> {
  const asked = await withLedger(db, ledgerId, (ledger) => ledger.accounts())
  if (!asked.ok) return asked
  const feeds = Object.fromEntries(asked.value.map(({ id, feed }) => [id, feedOf(feed)]))
  await db.ledgers.update(ledgerId, { feeds })
  return asked
}

/** What the ledger has in the days of an account's queued rows, against what would be sent. */
export function dryRunOf(db: Database, ledgerId: string, accountId: string): Promise<Outcome<DryRun>> {
  return withLedger(db, ledgerId, (ledger, signal) =>
    dryRun(db, ledgerId, accountId, ledger, { wait, signal }),
  )
}

/** Takes sent rows back, where the ledger can. */
export async function takeBack(
  db: Database,
  ledgerId: string,
  keys: readonly string[],
): Promise<Answers['app.undoSend']> {
  return withLedger(db, ledgerId, async (ledger, signal) => {
    const undone = await undoSend(db, ledgerId, ledger, keys, { now: () => new Date(), wait, signal })
    const failed = undone.failed.map(({ key, problem }) => ({ key, problem: problem.kind }))
    return { ok: true, value: { removed: undone.removed, failed } }
  })
}

async function withLedger<T>(
  db: Database,
  ledgerId: string,
  use: (ledger: Ledger, signal: AbortSignal) => Promise<Result<T>>,
): Promise<Outcome<T>> {
  const record = await db.ledgers.get(ledgerId)
  const signal = AbortSignal.timeout(LONGEST_MS)
  const ledger = record === undefined ? null : ledgerOf(record, signal)
  if (ledger === null) return { ok: false, problem: 'kind-unknown', words: null }
  const result = await use(ledger, signal)
  return result.ok ? result : refusedBy(result.problem)
}

function refusedBy({ kind, words }: LedgerProblem): { ok: false; problem: string; words: string | null } {
  return { ok: false, problem: kind, words }
}

/**
 * The ledger's words for its own trouble (freee `sync_status`; マネーフォワード and 弥生 as facts/users.md 5e has them), as the
 * states that health knows.
 */
function feedOf(feed: LedgerAccount['feed']): LedgerFeed {
  if (feed === null || feed.state === 'off') return { state: 'off', lastAt: feed?.lastAt ?? null }
  if (feed.state === 'on') return { state: 'ok', lastAt: feed.lastAt }
  const words = feed.words ?? ''
  if (/連携方式が変更/.test(words)) return { state: 'method-changed', lastAt: feed.lastAt }
  if (/token_refresh_error|認可期間|認証情報|許可が失効|有効期限/.test(words))
    return { state: 'consent-lapsed', lastAt: feed.lastAt }
  if (/停止/.test(words)) return { state: 'paused', lastAt: feed.lastAt }
  return { state: 'error', lastAt: feed.lastAt }
}
