// What was exported is remembered as deliveries that are sent: a second export of the same rows asks first, for most readers append.
import type { ExportedFile, ExportRow } from './export'

/** A delivery of a file ledger as the store keeps it, as far as it matters here. */
export type ExportedBefore = { key: string; state: string; updatedAt: string; remoteId: string | null }

/**
 * What an export would do. ask: some rows are in a file already; a person chooses `fresh` alone or all again.
 * `lastAt` is the ISO instant of the newest earlier export, `files` the names of the files that hold the repeated rows.
 */
export type ExportPlan =
  | { kind: 'export'; rows: ExportRow[] }
  | { kind: 'ask'; fresh: ExportRow[]; repeated: ExportRow[]; lastAt: string; files: string[] }

/** Looks which rows were exported to this ledger before. */
export function planExport(rows: readonly ExportRow[], before: readonly ExportedBefore[]): ExportPlan {
  const sent = new Map(
    before.filter((delivery) => delivery.state === 'sent').map((delivery) => [delivery.key, delivery]),
  )
  const repeated = rows.filter((row) => sent.has(row.key))
  if (repeated.length === 0) return { kind: 'export', rows: [...rows] }
  const earlier = repeated.flatMap((row) => sent.get(row.key) ?? [])
  return {
    kind: 'ask',
    fresh: rows.filter((row) => !sent.has(row.key)),
    repeated,
    lastAt:
      earlier
        .map((delivery) => delivery.updatedAt)
        .sort()
        .at(-1) ?? '',
    files: [...new Set(earlier.flatMap((delivery) => delivery.remoteId ?? []))].sort(),
  }
}

/** What to remember once the files are saved: for each row the name of its file, which stands as the delivery's remote id. */
export function exportedKeys(files: readonly ExportedFile[]): Map<string, string> {
  return new Map(files.flatMap((file) => file.keys.map((key) => [key, file.fileName] as const)))
}
