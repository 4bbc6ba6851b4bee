// A dropped file on its way into the passbooks: statement by statement, asking where the bank or the account is not sure.
import type { FileView } from '../../../components/app/files/Files'
import { LARGEST_FILE_BYTES, readStatementFile } from '../../../lib/file/read-file'
import { text } from '../../../lib/i18n/text'
import { fits } from '../../../lib/passbook/fits'
import { dayInJapan } from '../../../lib/statement/day'
import type { Statement } from '../../../lib/statement/statement'
import { newBank } from '../../../lib/store/new-bank'
import type { AccountRecord, BankRecord } from '../../../lib/store/records'
import { keepStatements } from '../../../lib/worker/keep-statements'
import { db } from './live'

type Done = Extract<FileView['state'], { kind: 'done' }>['statements']
type ReadFile = {
  file: File
  bytes: Uint8Array<ArrayBuffer>
  encoding: string
  statements: readonly Statement[]
}

/** A file with all its statements kept, or refused, or waiting for a choice about the first of `reading.statements`. */
export type PlacedFile =
  | { kind: 'settled'; state: FileView['state'] }
  | { kind: 'asks'; view: FileView['state']; reading: ReadFile; done: Done }

const failed = (error: string): PlacedFile => ({ kind: 'settled', state: { kind: 'failed', error } })

/** Reads a file and keeps what it can; rejects only when stopped. */
export async function readDropped(file: File, signal: AbortSignal): Promise<PlacedFile> {
  if (file.size > LARGEST_FILE_BYTES) return failed('too-large')
  const reading = await readStatementFile(file, { asOf: dayInJapan(new Date()), signal })
  if (reading.kind === 'error') return failed(reading.error)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { statements, encoding } = reading
  return placeFile({ file, bytes, encoding, statements }, [], null)
}

/** Keeps the statements one after the other; `choice` (`bank:<id>`, `account:<id>`, `new`) is about the first of them. */
export async function placeFile(reading: ReadFile, done: Done, choice: string | null): Promise<PlacedFile> {
  const kept = [...done]
  for (const [index, statement] of reading.statements.entries()) {
    const left = { ...reading, statements: reading.statements.slice(index) }
    const answer = await place(left, statement, index === 0 ? choice : null)
    if (answer.kind === 'failed') return failed(answer.error)
    if (answer.kind === 'asks') {
      const view: FileView['state'] = {
        kind: 'asks',
        statement: titleOf(statement),
        rows: statement.rows.length,
        choices: answer.choices,
      }
      return { kind: 'asks', view, reading: left, done: kept }
    }
    kept.push(answer.statement)
  }
  return { kind: 'settled', state: { kind: 'done', statements: kept } }
}

type Choices = Extract<FileView['state'], { kind: 'asks' }>['choices']
type Placed =
  | { kind: 'kept'; statement: Done[number] }
  | { kind: 'asks'; choices: Choices }
  | { kind: 'failed'; error: string }

async function place(reading: ReadFile, statement: Statement, choice: string | null): Promise<Placed> {
  const [banks, accounts] = await Promise.all([db.banks.toArray(), db.accounts.toArray()])
  const chosen = accounts.find(({ id }) => choice === `account:${id}`)
  const bank =
    banks.find(({ id }) => choice === `bank:${id}` || id === chosen?.bankId) ??
    (choice === 'new' ? await bankOfFiles(statement) : bankOf(statement, banks, accounts))
  if (bank === null) return { kind: 'asks', choices: choicesOf(banks, accounts) }
  const now = new Date()
  const [seen] = await keepStatements(db, [statement], {
    bank,
    source: 'file',
    origin: null,
    asOf: dayInJapan(now),
    now,
    file: {
      name: reading.file.name,
      encoding: reading.encoding,
      bytes: reading.bytes,
      mediaType: reading.file.type || 'application/octet-stream',
    },
    ...(chosen === undefined ? {} : { accountId: chosen.id }),
  })
  if (seen === undefined) return { kind: 'failed', error: 'unexpected' }
  if (seen.outcome === 'no-room') return { kind: 'failed', error: 'no-room' }
  if (seen.outcome === 'asks') {
    const own = accounts.filter(({ bankId }) => bankId === bank.id)
    return { kind: 'asks', choices: choicesOf([], own) }
  }
  const { accountName, rows, added, proof } = seen
  return { kind: 'kept', statement: { accountName, rows, added, proof } }
}

/** The one bank that has an account which the statement fits; else the only bank there is; else nobody knows. */
function bankOf(
  statement: Statement,
  banks: readonly BankRecord[],
  accounts: readonly AccountRecord[],
): BankRecord | null {
  const fitting = new Set(
    accounts
      .filter(({ label, aliases }) => fits(statement.account, [label, ...aliases]).kind === 'same')
      .map(({ bankId }) => bankId),
  )
  const [only, another] = banks.filter(({ id }) =>
    fitting.size === 0 ? banks.length === 1 : fitting.has(id),
  )
  return only !== undefined && another === undefined ? only : null
}

function choicesOf(banks: readonly BankRecord[], accounts: readonly AccountRecord[]): Choices {
  return [
    ...accounts.map(({ id, name }) => ({ id: `account:${id}`, name })),
    ...banks.map(({ id, name }) => ({ id: `bank:${id}`, name: text('file.newAccount', { bank: name }) })),
    ...(accounts.length + banks.length === 0 || banks.length > 0
      ? [{ id: 'new', name: text('file.newBank') }]
      : []),
  ]
}

/** A bank of which there are only files: it has no address and is never read by itself. */
async function bankOfFiles(statement: Statement): Promise<BankRecord> {
  const name = statement.account.bank ?? text('file.bankOfFiles')
  const bank = newBank(
    { id: crypto.randomUUID(), name, knownAs: null, code: null, origins: [], isAutomatic: false },
    new Date().toISOString(),
  )
  await db.banks.add(bank)
  return bank
}

function titleOf({ account }: Statement): string {
  const parts = [
    account.bank,
    account.branch,
    account.type === null ? null : text(`accountType.${account.type}`),
    account.number,
  ]
  const title = parts.filter((part) => part !== null).join(' ')
  return title === '' ? text('file.unnamed') : title
}
