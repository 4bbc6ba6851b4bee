// What the demo ledger takes as rows and health reports. Written from docs/relay-protocol.md, not from the extension's code,
// so that the two check each other.
import type { IncomingRow } from './store.ts'

/** The rows of a `POST v1/rows`; a sentence that names the first fault where it is not one. */
export function incomingRows(body: unknown, limit: number): IncomingRow[] | string {
  if (!isObject(body) || !Array.isArray(body.rows)) return 'rows がありません'
  if (body.rows.length === 0 || body.rows.length > limit) return 'rows の件数が範囲外です'
  const rows: IncomingRow[] = []
  for (const [i, row] of body.rows.entries()) {
    const taken = incomingRow(row)
    if (taken === null) return `${i + 1}件目の形が正しくありません`
    rows.push(taken)
  }
  return rows
}

function incomingRow(row: unknown): IncomingRow | null {
  if (!isObject(row)) return null
  const { key, account, date, amount, currency, occurrence, description, balance, again } = row
  if (!matches(key, /^[0-9a-f]{32}$/) || !isText(account, 1, 200) || !isDay(date)) return null
  if (!isWhole(amount) || !matches(currency, /^[A-Z]{3}$/) || !isWhole(occurrence) || occurrence < 1)
    return null
  if (!isText(description, 0, 1000) || typeof again !== 'boolean') return null
  if (balance !== null && !isWhole(balance)) return null
  return { key, account, date, amount, currency, occurrence, description, balance, again }
}

const LEVELS: readonly unknown[] = ['ok', 'attention', 'stopped', 'unknown']

/** Whether it is a health report. */
export function isHealthReport(body: unknown): boolean {
  if (!isObject(body) || !isInstant(body.at) || !Array.isArray(body.links)) return false
  return body.links.every(
    (link: unknown) =>
      isObject(link) &&
      isText(link.business, 0, 200) &&
      isText(link.bank, 0, 200) &&
      LEVELS.includes(link.level) &&
      Array.isArray(link.causes) &&
      link.causes.every((cause: unknown) => matches(cause, /^[a-z-]{1,40}$/)) &&
      (link.since === null || isInstant(link.since)) &&
      (link.confirmedAt === null || isInstant(link.confirmedAt)),
  )
}

/** A pairing request's code and client; null where it is none. */
export function pairRequest(body: unknown): { code: string; client: string } | null {
  if (!isObject(body) || typeof body.code !== 'string' || !isText(body.client, 0, 100)) return null
  const code = body.code.toUpperCase().replace(/[\s-]/g, '')
  return { code, client: body.client }
}

/** Whether it is a day that exists. */
export function isDay(value: unknown): value is string {
  if (!matches(value, /^\d{4}-\d{2}-\d{2}$/)) return false
  const at = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
}

function isInstant(value: unknown): boolean {
  return matches(value, /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/) && !Number.isNaN(Date.parse(value))
}

/** Whether it is an object with fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown, shortest: number, longest: number): value is string {
  return typeof value === 'string' && value.length >= shortest && value.length <= longest
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}

function matches(value: unknown, shape: RegExp): value is string {
  return typeof value === 'string' && shape.test(value)
}
