// A file that a bank or card company hands out -> its statements, or what is wrong with it.

import type { FormatEvidence } from '../reading/context'
import type { Grid } from '../reading/grid'
import {
  type Explanation,
  type GridsReading,
  type Refused,
  readGrids,
  readGridsSliced,
} from '../reading/read-grids'
import type { Day } from '../statement/day'
import type { Statement } from '../statement/statement'
import { gridOf, parseCsv } from './csv'
import { isCutInLastRow } from './cut-row'
import { decode, type Encoding } from './decode'
import { headed } from './headerless'
import { type KnownHeader, knownHeader } from './known-headers'
import { isNotation } from './notation'
import { looksLikeOfx, readOfx } from './ofx'
import { withoutRecordTypes } from './record-types'
import {
  looksLikeEbcdicZengin,
  looksLikeZengin,
  readConvertedZengin,
  readZengin,
  readZenginFields,
  type ZenginReading,
} from './zengin'

/** What is wrong with a file; the words for it are locale keys `file.error.<value>`. */
export const FILE_ERRORS = [
  'empty',
  'not-a-statement',
  'unknown-encoding',
  'truncated',
  'ambiguous',
  'too-large',
] as const
export type FileError = (typeof FILE_ERRORS)[number]

/** `format` is a known header's id (`mufg-eco`), `zengin-03`, `zengin-01`, `ofx`, a headerless format, or `csv` for any other. */
export type FileReading =
  | { kind: 'statements'; statements: Statement[]; encoding: Encoding; format: string; how: Explanation[] }
  | { kind: 'error'; error: FileError; encoding?: Encoding; how?: Explanation[] }

/** asOf: the day of reading; fileName is evidence only and may be left out. */
export type FileContext = { asOf: Day; fileName?: string; signal?: AbortSignal }

/** A larger file is refused before it is read: a year of a busy account is under 10 MB. */
export const LARGEST_FILE_BYTES = 50_000_000

/** Reads the bytes of a file at once. */
export function readFile(bytes: Uint8Array, context: FileContext): FileReading {
  return readFileWithGrids(bytes, context).reading
}

/** A file's reading with what stands behind it: the grid of its records (none for OFX and 全銀, whose fields have names) and what was refused. */
export type FileReadingWithGrids = {
  reading: FileReading
  grids: readonly Grid[]
  refused: readonly Refused[]
}

/** Reads the bytes of a file at once, and keeps what an explanation needs. */
export function readFileWithGrids(bytes: Uint8Array, context: FileContext): FileReadingWithGrids {
  const prepared = prepare(bytes)
  if (prepared.kind !== 'grids') return { reading: prepared.reading, grids: [], refused: [] }
  const { grids, evidence } = prepared
  const read = readGrids(grids, { ...context, keepsEmpty: true, ...withFormat(evidence) })
  return { reading: finished(prepared, read), grids, refused: read.refused }
}

/**
 * Reads a chosen or caught file without blocking; its size is looked at before a byte is read. Rejects only with the signal's reason.
 */
export async function readStatementFile(
  file: Blob & { readonly name?: string },
  context: Omit<FileContext, 'fileName'>,
): Promise<FileReading> {
  if (file.size > LARGEST_FILE_BYTES) return { kind: 'error', error: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  context.signal?.throwIfAborted()
  const prepared = prepare(bytes)
  if (prepared.kind !== 'grids') return prepared.reading
  const reading = await readGridsSliced(prepared.grids, {
    ...context,
    keepsEmpty: true,
    ...withFormat(prepared.evidence),
  })
  return finished(prepared, reading)
}

type Prepared =
  | { kind: 'done'; reading: FileReading }
  | {
      kind: 'grids'
      grids: Parameters<typeof readGrids>[0]
      encoding: Encoding
      format: string
      evidence: FormatEvidence | null
    }

function withFormat(evidence: FormatEvidence | null): { format?: FormatEvidence } {
  return evidence === null ? {} : { format: evidence }
}

function prepare(bytes: Uint8Array): Prepared {
  const done = (reading: FileReading): Prepared => ({ kind: 'done', reading })
  const stored = looksLikeZengin(bytes) ? readZengin(bytes) : null
  if (looksLikeEbcdicZengin(bytes)) return done({ kind: 'error', error: 'unknown-encoding' })
  const decoded = decode(bytes)
  if (decoded.kind === 'error') return done(stored === null ? decoded : withEncoding(stored, 'shift_jis'))
  const { text, encoding } = decoded
  const zengin = readConvertedZengin(text) ?? stored
  if (zengin !== null) return done(withEncoding(zengin, encoding))
  if (looksLikeOfx(text)) {
    const reading = readOfx(text)
    return done(
      reading.kind === 'error' ? { ...reading, encoding } : { ...reading, encoding, format: 'ofx', how: [] },
    )
  }
  if (isNotation(text)) return done({ kind: 'error', error: 'not-a-statement', encoding })
  const parsed = parseCsv(text)
  if (parsed.kind === 'error') return done({ ...parsed, encoding })
  const byComma = readZenginFields(parsed.records)
  if (byComma !== null) return done(withEncoding(byComma, encoding))
  const withHeader = headed(parsed.records)
  const records = withHeader?.records ?? withoutRecordTypes(parsed.records)
  if (isCutInLastRow(text, parsed.records)) return done({ kind: 'error', error: 'truncated', encoding })
  const known = withHeader === null ? knownAmong(records) : null
  return {
    kind: 'grids',
    grids: [gridOf(records)],
    encoding,
    format: withHeader?.format ?? known?.id ?? 'csv',
    evidence: known,
  }
}

function withEncoding(reading: ZenginReading, encoding: Encoding): FileReading {
  return reading.kind === 'error' ? { ...reading, encoding } : { ...reading, encoding, how: [] }
}

function knownAmong(records: readonly (readonly string[])[]): KnownHeader | null {
  return (
    records
      .slice(0, 40)
      .map(knownHeader)
      .find((header) => header !== null) ?? null
  )
}

function finished(prepared: Extract<Prepared, { kind: 'grids' }>, reading: GridsReading): FileReading {
  const { encoding, format } = prepared
  if (reading.refused.some(({ why }) => why === 'ambiguous'))
    return { kind: 'error', error: 'ambiguous', encoding, how: reading.how }
  if (reading.statements.length === 0)
    return { kind: 'error', error: 'not-a-statement', encoding, how: reading.how }
  return { kind: 'statements', statements: reading.statements, encoding, format, how: reading.how }
}
