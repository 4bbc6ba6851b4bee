// A reading on its way into the passbook: guarded, kept and queued in one transaction, all of it or none.
import { JOIN_DAYS, mergeEntries, type Plan, planMerge, spanOf } from '../passbook/merge'
import { mergeStretches, type Stretch, stretchesOf } from '../passbook/stretch'
import type { Day } from '../statement/day'
import type { Statement } from '../statement/statement'
import type { Database } from './database'
import { logEvent } from './event-log'
import { type AskWhy, findAccount } from './find-account'
import { type Ids, randomIds } from './ids'
import { leadsBy } from './leads-by'
import { newAccount } from './new-account'
import { dayRecords, daysAround, entriesOf } from './passbook-days'
import { holdContested, queueEntries } from './queue-entries'
import type { AccountRecord, BankRecord, CaptureRecord, CaptureSource, Instant } from './records'
import { roomFor } from './room'
import { tellByRows } from './tell-by-rows'

/** A statement and where it came from. */
export type Capture = {
  bank: BankRecord
  statement: Statement
  source: CaptureSource
  /** Origin of the page, null for a file that was dropped. */
  origin: string | null
  /** The day on which it was shown or handed out. */
  asOf: Day
  at: Instant
  /** SHA-256 (hex) of the file's bytes, or of the page's grid. */
  sha256: string
  fileName: string | null
  encoding: string | null
  /** The bytes of a file, kept as they are. */
  original?: { bytes: Uint8Array<ArrayBuffer>; mediaType: string }
  readerVersion: string
  /** The account that a person chose, where the guard asked. */
  accountId?: string
  /** Rows seen in passing (the latest rows of a home page): they open no account that has no number. */
  isPassing?: boolean
}

/** What became of a capture. Counts are of rows. */
export type KeepResult =
  | {
      kind: 'kept'
      accountId: string
      captureId: string
      rows: number
      added: number
      duplicates: number
      queued: number
      held: number
      provisional: number
    }
  | { kind: 'asks'; why: AskWhy; candidates: string[] }
  /** The very same content again: no new capture; `queued` counts what only the passing of time settled. */
  | { kind: 'same'; accountId: string; captureId: string; queued: number; held: number }
  | { kind: 'no-room'; needed: number; free: number }
  /** Rows seen in passing that do not tell their account: nothing is kept until a statement page tells it. */
  | { kind: 'waits' }

/** Keeps a capture. Nothing is written unless all of it is. */
export async function keepCapture(db: Database, capture: Capture, ids: Ids = randomIds): Promise<KeepResult> {
  // Asked before the transaction: a promise of the browser's own would end it.
  const room = await roomFor(
    JSON.stringify(capture.statement).length + (capture.original?.bytes.byteLength ?? 0),
  )
  if (room.kind === 'no-room') return room
  const tables = [
    db.banks,
    db.accounts,
    db.captures,
    db.originals,
    db.days,
    db.entries,
    db.deliveries,
    db.events,
  ]
  return db.transaction('rw', tables, async () => {
    const { bank, statement } = capture
    const accounts = await db.accounts.where('bankId').equals(bank.id).toArray()
    const judged = findAccount(bank, accounts, statement, capture.accountId ?? null)
    const found = await tellByRows(db, accounts, judged, statement)
    if (found.kind === 'asks') return asks(db, capture, found)
    if (found.kind === 'new' && capture.isPassing && statement.account.number === null)
      return { kind: 'waits' }
    const account = found.kind === 'new' ? newAccount(ids.newId(), bank, statement) : found.account
    const twin = await twinOf(db, capture, account.id)
    if (twin !== null && twin.asOf >= capture.asOf) {
      return { kind: 'same', accountId: account.id, captureId: twin.id, queued: 0, held: 0 }
    }
    const captureId = twin?.id ?? ids.newId()
    const merged = await mergeCapture(db, account, captureId, capture, twin?.confirmedAt != null, ids)
    if (merged.kind === 'asks') return asks(db, capture, merged)
    if (capture.accountId !== undefined) await db.banks.update(bank.id, { misfitSince: null })
    await holdContested(db, merged.contested, capture.at)
    const deliveries = await queueEntries(db, account, merged.touched, capture.at)
    await db.accounts.put({
      ...account,
      stretches: merged.stretches,
      lastCaptureAt: capture.at,
      removedAt: null,
    })
    if (twin !== null) {
      await db.captures.update(twin.id, { asOf: capture.asOf, stretches: merged.own })
      return { kind: 'same', accountId: account.id, captureId, ...deliveries }
    }
    await db.captures.add(captureRecord(captureId, account.id, capture, merged))
    if (capture.original !== undefined)
      await db.originals.put({ sha256: capture.sha256, ...capture.original })
    const { added, duplicates, provisional, contested } = merged
    const detail = {
      captureId,
      source: capture.source,
      rows: statement.rows.length,
      added,
      contested: contested.length,
      ...deliveries,
    }
    await logEvent(db, {
      at: capture.at,
      kind: 'capture.kept',
      bankId: bank.id,
      accountId: account.id,
      detail,
    })
    const rows = statement.rows.length
    return {
      kind: 'kept',
      accountId: account.id,
      captureId,
      rows,
      added,
      duplicates,
      provisional,
      ...deliveries,
    }
  })
}

/** The guard's question, noted with the bank until a person answers it; the capture itself is not kept. */
async function asks<Asks extends { why: AskWhy }>(
  db: Database,
  { bank, at }: Capture,
  question: Asks,
): Promise<Asks> {
  const known = await db.banks.get(bank.id)
  if (known !== undefined && (known.misfitSince ?? null) === null) {
    await db.banks.update(bank.id, { misfitSince: at })
    await logEvent(db, { at, kind: 'capture.asks', bankId: bank.id, detail: { why: question.why } })
  }
  return question
}

/** The capture of the same content into the same account, if there is one: a file may hold several statements of one hash. */
async function twinOf(db: Database, capture: Capture, accountId: string): Promise<CaptureRecord | null> {
  const captures = await db.captures.where('sha256').equals(capture.sha256).toArray()
  const said = JSON.stringify(capture.statement)
  const isTwin = (known: CaptureRecord) =>
    known.accountId === accountId && known.undoneAt === null && JSON.stringify(known.statement) === said
  return captures.find(isTwin) ?? null
}

async function mergeCapture(
  db: Database,
  account: AccountRecord,
  captureId: string,
  { bank, statement, asOf }: Capture,
  isConfirmed: boolean,
  ids: Ids,
) {
  const span = spanOf(statement) ?? { from: asOf, to: asOf }
  const seen = { asOf, isConfirmed }
  const days = await daysAround(db, account.id, span, JOIN_DAYS)
  const plan = planMerge(statement, seen, days)
  if (account.label.number === null && contradicts(plan, days)) {
    const candidates = (await db.accounts.where('bankId').equals(bank.id).primaryKeys()).filter(
      (id) => id !== account.id,
    )
    return { kind: 'asks' as const, why: 'does-not-join' as const, candidates }
  }
  const entries = await entriesOf(db, account.id, plan.counts)
  const merged = mergeEntries(plan, entries, {
    accountId: account.id,
    captureId,
    currency: statement.currency,
    proof: statement.proof,
    isConfirmed,
    newId: ids.newId,
  })
  await db.days.bulkPut(dayRecords(account.id, plan.evidence))
  await db.entries.bulkDelete(merged.removed.map(({ id }) => id))
  await db.entries.bulkPut(merged.changed)
  const own = stretchesOf(plan.statement, seen)
  const stretches = mergeStretches([...account.stretches, ...own], leadsBy(plan.counts))
  return { kind: 'merged' as const, ...merged, touched: merged.changed, own, stretches }
}

/** Whether a whole day is whole in another way on every day that both know: then nothing but its silence says that it is this account. */
function contradicts(plan: Plan, days: ReadonlyMap<Day, unknown>): boolean {
  const both = [...plan.counts].filter(
    ([day]) => days.has(day) && plan.statement.rows.some((row) => row.date === day),
  )
  return (
    both.length > 0 && both.every(([, count]) => new Set(count.anchored.map((run) => run.opening)).size > 1)
  )
}

function captureRecord(
  id: string,
  accountId: string,
  capture: Capture,
  merged: { added: number; own: Stretch[] },
): CaptureRecord {
  const { bank, statement, at, asOf, source, origin, readerVersion, sha256, fileName, encoding } = capture
  return {
    id,
    bankId: bank.id,
    accountId,
    at,
    asOf,
    source,
    origin,
    readerVersion,
    sha256,
    size: capture.original?.bytes.byteLength ?? 0,
    fileName,
    encoding,
    statement,
    proof: statement.proof,
    confirmedAt: null,
    rows: statement.rows.length,
    added: merged.added,
    stretches: merged.own,
    undoneAt: null,
  }
}
