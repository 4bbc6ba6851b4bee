// Statements of one page or file on their way into their passbooks, and what the popup is told of each.
import type { SeenStatement } from '../messages/seen-page'
import { provedParts } from '../passbook/proved-part'
import type { Grid } from '../reading/grid'
import type { Day } from '../statement/day'
import type { Statement } from '../statement/statement'
import type { Database } from '../store/database'
import { type Capture, type KeepResult, keepCapture } from '../store/keep-capture'
import type { BankRecord, CaptureSource } from '../store/records'
import { sha256Of } from './hash'

/** Raised when what is read from the same page or file changes: it stands with each capture. */
export const READER_VERSION = '1'

/** Where the statements came from. */
export type StatementsFrom = {
  bank: BankRecord
  source: CaptureSource
  origin: string | null
  asOf: Day
  now: Date
  file: {
    name: string | null
    encoding: string | null
    bytes: Uint8Array<ArrayBuffer>
    mediaType: string
  } | null
  /** The grids of the page that were read, as text without markup: kept beside the capture, as a file's bytes are. */
  grids?: readonly Grid[]
  /** The rows are shown in passing, on a page that is for something else. */
  isPassing?: boolean
  /** The account that a person chose, where the guard had asked. */
  accountId?: string
  /** The account of the page that the file came from, for a statement that names none. */
  accountIfUntold?: string
}

/** Keeps each statement in a transaction of its own, in their order. */
export async function keepStatements(
  db: Database,
  statements: readonly Statement[],
  from: StatementsFrom,
): Promise<SeenStatement[]> {
  const seen: SeenStatement[] = []
  for (const statement of statements.flatMap(provedParts)) {
    const original = originalOf(statement, from)
    const sha256 = await sha256Of(original.bytes)
    const capture: Capture = {
      bank: from.bank,
      statement,
      source: from.source,
      origin: from.origin,
      asOf: from.asOf,
      at: from.now.toISOString(),
      sha256,
      fileName: from.file?.name ?? null,
      encoding: from.file?.encoding ?? null,
      readerVersion: READER_VERSION,
      original,
      ...accountFor(statement, from),
      isPassing: from.isPassing ?? false,
    }
    seen.push(await seenStatement(db, statement, await keepCapture(db, capture)))
  }
  return seen
}

/** What the statement was read from: the file's bytes, or the page's grids, one line of text a row. */
function originalOf(statement: Statement, { file, grids }: StatementsFrom): NonNullable<Capture['original']> {
  if (file !== null) return { bytes: file.bytes, mediaType: file.mediaType }
  const shown = grids?.map(({ source, rows }) => ({
    source,
    rows: rows.map((row) => row.map(({ text }) => text)),
  }))
  return {
    bytes: new TextEncoder().encode(JSON.stringify(shown ?? statement)),
    mediaType: 'application/json',
  }
}

function accountFor(
  statement: Statement,
  { accountId, accountIfUntold }: StatementsFrom,
): { accountId?: string } {
  if (accountId !== undefined) return { accountId }
  return accountIfUntold !== undefined && statement.account.number === null
    ? { accountId: accountIfUntold }
    : {}
}

async function seenStatement(db: Database, statement: Statement, result: KeepResult): Promise<SeenStatement> {
  const accountId = 'accountId' in result ? result.accountId : null
  const account = accountId === null ? undefined : await db.accounts.get(accountId)
  return {
    accountId,
    accountName: account?.name ?? '',
    rows: statement.rows.length,
    added: result.kind === 'kept' ? result.added : 0,
    queued: result.kind === 'kept' || result.kind === 'same' ? result.queued : 0,
    proof: statement.proof,
    more: statement.more,
    outcome: result.kind,
    captureId: 'captureId' in result ? result.captureId : null,
    candidates: result.kind === 'asks' ? await named(db, result.candidates) : [],
  }
}

async function named(db: Database, accountIds: readonly string[]): Promise<SeenStatement['candidates']> {
  const accounts = await db.accounts.bulkGet([...accountIds])
  return accounts.flatMap((account) =>
    account === undefined ? [] : [{ accountId: account.id, name: account.name }],
  )
}
