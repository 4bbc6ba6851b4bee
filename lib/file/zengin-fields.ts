// 全銀 with its fields between commas (全銀形式のCSV) instead of at their places: the same records, also after Excel took noughts away.
import type { ZenginRecord } from './zengin-record'

export type ZenginFields =
  | { kind: 'records'; records: ZenginRecord[]; code: '01' | '03' }
  | { kind: 'error'; error: 'not-a-statement' }

/** The fields of each record by its data division: length in bytes, N for digits. Source: 全国銀行協会 レコード・フォーマット. */
const LAYOUTS: Readonly<Record<'01' | '03', Readonly<Record<string, string>>>> = {
  '03': {
    '1': 'N1 N2 N1 N6 N6 N6 N4 C15 N3 C15 C3 N1 N10 C40 N1 N1 N14',
    '2': 'N1 N8 N6 N6 N1 N2 N12 N12 N6 N6 C1 C7 C3 C10 C48 C15 C15 C20 C20',
    '8': 'N1 N6 N13 N6 N13 N1 N14 N7',
    '9': 'N1 N10 N5',
  },
  '01': {
    '1': 'N1 N2 N1 N6 N6 N6 N4 C15 N3 C15 N1 N7 C40',
    '2': 'N1 N6 N6 N6 N10 N10 C10 C48 C15 C15 C1 C20',
    '8': 'N1 N6 N12 N6 N12',
    '9': 'N1 N10 N5',
  },
}

/**
 * The records of such a file; null where its first record is no header of 全銀. not-a-statement: another kind (総合振込 and the
 * like), or fields that do not fit their places.
 */
export function zenginFields(lines: readonly (readonly string[])[]): ZenginFields | null {
  const filled = lines.filter((fields) => fields.some((field) => field.trim() !== ''))
  const [division, kind, coding, day] = (filled[0] ?? []).map((field) => field.trim())
  if (division !== '1' || !/^\d{1,2}$/.test(kind ?? '') || !/^[01]$/.test(coding ?? '')) return null
  if (!/^\d{5,10}$/.test(day ?? '')) return null
  const code = (kind ?? '').padStart(2, '0')
  if (code !== '01' && code !== '03') return { kind: 'error', error: 'not-a-statement' }
  const records: ZenginRecord[] = []
  for (const fields of filled) {
    if (fields[0]?.trim() === '\u001A') continue
    const layout = LAYOUTS[code][fields[0]?.trim() ?? '']
    const record = layout === undefined ? null : recordOf(fields, layout.split(' '))
    if (record === null) return { kind: 'error', error: 'not-a-statement' }
    records.push(record)
  }
  return { kind: 'records', records, code }
}

/** A record whose fields are asked for by the places they would have; null where one does not fit. */
function recordOf(fields: readonly string[], layout: readonly string[]): ZenginRecord | null {
  const byPlace = new Map<number, string>()
  let place = 0
  for (const [at, part] of layout.entries()) {
    const length = Number(part.slice(1))
    const field = (fields[at] ?? '').trim()
    const isDigits = part.startsWith('N')
    if (isDigits && (field.length > length || !/^\d*$/.test(field))) return null
    byPlace.set(place, isDigits && field !== '' ? field.padStart(length, '0') : field)
    place += length
  }
  const text = (at: number) => byPlace.get(at) ?? ''
  return { text, number: (at) => (/^\d{1,15}$/.test(text(at)) ? Number(text(at)) : null) }
}
