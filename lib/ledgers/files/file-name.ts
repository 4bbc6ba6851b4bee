// The names of exported files: the account as the user calls it, the days, and a mark of the batch. No account number.
import type { ExportAccount, ExportRow } from './export'

/** `name_from_to_batch.ext`, with `-1`, `-2` … where there are several files. The same rows always give the same mark. */
export function fileName(
  rows: readonly ExportRow[],
  account: ExportAccount,
  extension: string,
  place: number | null,
): string {
  const days = rows.map((row) => row.date).sort()
  const plain = account.name
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, 40)
  const name = plain === '' ? 'meisai' : plain
  const part = place === null ? '' : `-${place}`
  return `${name}_${days[0] ?? ''}_${days.at(-1) ?? ''}_${batchMark(rows)}${part}.${extension}`
}

/** Eight hex digits that a set of rows gives in any order: the exclusive or of their keys' beginnings. */
function batchMark(rows: readonly ExportRow[]): string {
  const mark = rows.reduce((sum, row) => (sum ^ Number.parseInt(row.key.slice(0, 8), 16)) >>> 0, 0)
  return mark.toString(16).padStart(8, '0')
}
