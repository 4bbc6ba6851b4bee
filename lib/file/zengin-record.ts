// The records of a 全銀 file: 200 bytes each, with or without line ends, fields by their place and length in bytes.
import { eraDay } from '../reading/cells/date-style'
import type { Day } from '../statement/day'

/** One record; fields by their place (from 0) and length in bytes. */
export type ZenginRecord = {
  text(at: number, length: number): string
  number(at: number, length: number): number | null
}

const RECORD = 200

/** All records of a file; null where one is cut. */
export function recordsOf(bytes: Uint8Array): ZenginRecord[] | null {
  const records: ZenginRecord[] = []
  let at = 0
  while (at < bytes.length) {
    const code = bytes[at]
    if (code === 0x0d || code === 0x0a || code === 0x1a) {
      at++
      continue
    }
    const record = bytes.subarray(at, at + RECORD)
    const end = record.findIndex((byte) => byte === 0x0d || byte === 0x0a)
    const body = end === -1 ? record : record.subarray(0, end)
    const isWhole = body.length === RECORD || isTrimmed(body, end !== -1)
    if (!isWhole) return null
    records.push(recordFrom(body))
    at += body.length
  }
  return records.length === 0 ? null : records
}

/** Blanks at its end were taken off, as editors do on saving: something else stands there; an end record is often padded to less. */
function isTrimmed(body: Uint8Array, hasLineEnd: boolean): boolean {
  const isEnd = body[0] === 0x39
  if (isEnd && hasLineEnd && body.length === 1) return true
  if (body.length < 16 || !(isEnd || hasLineEnd)) return false
  return body.at(-1) !== 0x20 || (isEnd && hasLineEnd)
}

function recordFrom(body: Uint8Array): ZenginRecord {
  const decoder = new TextDecoder('shift_jis')
  const text = (at: number, length: number) => decoder.decode(body.subarray(at, at + length)).trim()
  const number = (at: number, length: number) => {
    const digits = text(at, length)
    return /^\d{1,15}$/.test(digits) ? Number(digits) : null
  }
  return { text, number }
}

/** The day of six digits in years of the era; null where they are none. */
export function dayAt(record: ZenginRecord, at: number): Day | null {
  const digits = record.text(at, 6)
  return /^\d{6}$/.test(digits)
    ? eraDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4)))
    : null
}
