// Files whose every line begins with the type of its record (0 title, 1 header, 2 row, 9 end): the lines without it.
import { dateCell } from '../reading/cells/cell-date'
import { wordOf } from '../reading/columns/vocabulary'

const TYPE = /^(?:\d{1,2}|[A-Z])$/i

/** The records without their types; the same where they have none. Rows are of one type and the header of another. */
export function withoutRecordTypes(records: readonly string[][]): readonly string[][] {
  const isFilled = (fields: readonly string[]) => fields.some((field) => field.trim() !== '')
  const isTyped = ([type]: readonly string[]) => TYPE.test(type?.trim() ?? '')
  if (!records.every((fields) => isTyped(fields) || !isFilled(fields))) return records
  const filled = records.filter(isFilled)
  const at = filled.findIndex(isHeader)
  const header = filled[at]?.[0] ?? ''
  const rows = new Set(
    filled
      .slice(at + 1)
      .filter(isDated)
      .map(([type]) => type),
  )
  if (at === -1 || wordOf(header) !== null || rows.size > 1 || rows.has(header)) return records
  return records.map((fields) => fields.slice(1))
}

function isHeader(fields: readonly string[]): boolean {
  return fields.slice(1).filter((field) => wordOf(field) !== null).length >= 3
}

function isDated(fields: readonly string[]): boolean {
  return fields.slice(1, 4).some((field) => dateCell(field) !== null)
}
