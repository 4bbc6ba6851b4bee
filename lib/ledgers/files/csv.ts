// CSV files: columns of a format, in an encoding, in as many files as the reader's limits ask for.
import Papa from 'papaparse'
import { amountText } from './amount-text'
import { cp932Text } from './cp932-text'
import { type ExportAccount, type Exported, type ExportRow, type ExportWarning, REFUSED } from './export'
import { fileName } from './file-name'

/** One CSV format. */
export type CsvFormat = {
  header: readonly string[]
  cells: (row: ExportRow, account: ExportAccount) => readonly string[]
  encoding: 'cp932' | 'utf8-bom'
  /** Most rows, and most bytes with the header, that the reader takes at once. */
  rowsAFile: number
  bytesAFile: number
  /** ISO 4217; null takes any. */
  currency: 'JPY' | null
}

/** Writes rows as CSV files of that format, rows oldest first, CRLF. */
export function csvFiles(
  format: CsvFormat,
  rows: readonly ExportRow[],
  account: ExportAccount,
  warnings: readonly ExportWarning[] = [],
): Exported {
  if (rows.length === 0) return REFUSED('no-rows')
  if (format.currency !== null && account.currency !== format.currency) return REFUSED('currency-not-taken')
  const unmappable = new Set<string>()
  const lineOf = (cells: readonly string[]) => {
    const line = `${Papa.unparse([[...cells]])}\r\n`
    if (format.encoding === 'utf8-bom') return new TextEncoder().encode(line)
    const encoded = cp932Text(line)
    for (const character of encoded.unmappable) unmappable.add(character)
    return encoded.bytes
  }
  const mark = format.encoding === 'utf8-bom' ? Uint8Array.of(0xef, 0xbb, 0xbf) : new Uint8Array()
  const head = [mark, lineOf(format.header)]
  const headBytes = mark.length + (head[1]?.length ?? 0)

  const parts: { rows: ExportRow[]; lines: Uint8Array[]; size: number }[] = []
  for (const row of rows) {
    const line = lineOf(format.cells(row, account))
    let part = parts.at(-1)
    if (
      part === undefined ||
      part.rows.length >= format.rowsAFile ||
      part.size + line.length > format.bytesAFile
    ) {
      part = { rows: [], lines: [...head], size: headBytes }
      parts.push(part)
    }
    part.rows.push(row)
    part.lines.push(line)
    part.size += line.length
  }
  const files = parts.map((part, place) => ({
    fileName: fileName(rows, account, 'csv', parts.length === 1 ? null : place + 1),
    bytes: joined(part.lines, part.size),
    mediaType: format.encoding === 'cp932' ? 'text/csv; charset=Shift_JIS' : 'text/csv; charset=utf-8',
    keys: part.rows.map((row) => row.key),
  }))
  return {
    kind: 'files',
    files,
    warnings: [
      ...warnings,
      ...(unmappable.size === 0 ? [] : [{ kind: 'unmappable' as const, characters: [...unmappable] }]),
      ...(files.length === 1 ? [] : [{ kind: 'several-files' as const, files: files.length }]),
    ],
  }
}

/** The amount in the column of its side, the other empty: `[in, out]`. */
export function inAndOut(row: ExportRow, account: ExportAccount): [string, string] {
  const text = amountText(row.amount, account.currency).replace('-', '')
  return row.amount < 0 ? ['', text] : [text, '']
}

/** The balance as text, empty where it is not known. */
export function balanceText(row: ExportRow, account: ExportAccount): string {
  return row.balance === null ? '' : amountText(row.balance, account.currency)
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
