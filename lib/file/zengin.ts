// 全銀 入出金取引明細 (種別コード 03) and 振込入金通知 (01): header, data, trailer for each account, end.

import { typeOf } from '../reading/accounts/account-label'
import { type Money, money } from '../statement/money'
import type { AccountLabel, Row, Statement } from '../statement/statement'
import { encodeCp932 } from './cp932'
import { zenginFields } from './zengin-fields'
import { incomingRow, incomingStatement } from './zengin-incoming'
import { dayAt, recordsOf, type ZenginRecord } from './zengin-record'

export type ZenginReading =
  | { kind: 'statements'; statements: Statement[]; format: 'zengin-03' | 'zengin-01' }
  | { kind: 'error'; error: 'truncated' | 'not-a-statement' }

/** Whether the bytes begin like any 全銀 file: a header record with a kind code and a code division. */
export function looksLikeZengin(bytes: Uint8Array): boolean {
  const head = new TextDecoder('shift_jis').decode(bytes.subarray(0, 60))
  return (
    /^1\d{2}[01]\d{6,}/.test(head) &&
    !head.includes(',') &&
    !head.includes('"') &&
    (bytes.length >= 118 || !head.includes('\n'))
  )
}

/** The reading of 全銀 that was converted to another encoding: its places are bytes of CP932, to which it is turned back; null for no 全銀. */
export function readConvertedZengin(text: string): ZenginReading | null {
  if (!/^1\d{2}[01]\d{6}/.test(text)) return null
  const { bytes, unmappable } = encodeCp932(text)
  return unmappable.length === 0 && looksLikeZengin(bytes) ? readZengin(bytes) : null
}

/** The reading of 全銀 with its fields between commas; null for any other records. */
export function readZenginFields(fields: readonly (readonly string[])[]): ZenginReading | null {
  const found = zenginFields(fields)
  if (found === null || found.kind === 'error') return found
  return readRecords(found.records, found.code)
}

/** Whether the bytes begin so in EBCDIC, in which hosts exchange them: digits are 0xF0 to 0xF9. Its kana are not read. */
export function looksLikeEbcdicZengin(bytes: Uint8Array): boolean {
  const isDigit = (byte: number) => byte >= 0xf0 && byte <= 0xf9
  return bytes.length >= 118 && bytes[0] === 0xf1 && bytes.subarray(1, 10).every(isDigit)
}

/**
 * The statements of a 全銀 file. Rows carry no balance: 取引前残高 + rows = 取引後残高 proves them, and counts and sums of the trailer
 * are checked; 振込入金通知 has no balance at all. truncated: a cut record, or no trailer and end. not-a-statement: another kind
 * (総合振込 and the like).
 */
export function readZengin(bytes: Uint8Array): ZenginReading {
  const kind = String.fromCharCode(bytes[1] ?? 0, bytes[2] ?? 0)
  if (kind !== '03' && kind !== '01') return { kind: 'error', error: 'not-a-statement' }
  const records = recordsOf(bytes)
  return records === null ? { kind: 'error', error: 'truncated' } : readRecords(records, kind)
}

function readRecords(records: readonly ZenginRecord[], kind: '01' | '03'): ZenginReading {
  const statements: Statement[] = []
  let open: Open | null = null
  let isEnded = false
  for (const record of records) {
    switch (record.text(0, 1)) {
      case '1':
        if (open !== null) return { kind: 'error', error: 'truncated' }
        open = { header: record, rows: [], incoming: [], isReadable: true }
        break
      case '2':
        if (open === null) return { kind: 'error', error: 'not-a-statement' }
        if (kind === '01') open.incoming.push(incomingRow(record))
        else addRow(open, record)
        break
      case '8':
        if (open === null) return { kind: 'error', error: 'not-a-statement' }
        statements.push(
          kind === '01' ? incomingStatement(open.header, open.incoming, record) : statementOf(open, record),
        )
        open = null
        break
      case '9':
        isEnded = true
        break
      default:
        return { kind: 'error', error: 'not-a-statement' }
    }
  }
  if (open !== null || !isEnded) return { kind: 'error', error: 'truncated' }
  return { kind: 'statements', statements, format: `zengin-${kind}` }
}

type Open = { header: ZenginRecord; rows: Row[]; incoming: (Row | null)[]; isReadable: boolean }

/** 勘定日 at 9, 入払区分 at 21, 取引金額 at 24, 振込依頼人名 at 81, 摘要 at 159 (counted from 0). */
function addRow(open: Open, record: ZenginRecord): void {
  const date = dayAt(record, 9)
  const amount = record.number(24, 12)
  const direction = record.text(21, 1)
  if (date === null || amount === null || (direction !== '1' && direction !== '2')) {
    open.isReadable = false
    return
  }
  const words = [record.text(81, 48), record.text(159, 20)].filter((text) => text !== '')
  open.rows.push({
    date,
    valueDate: dayAt(record, 15),
    amount: money(direction === '1' ? amount : -amount),
    balance: null,
    description: words.join(' '),
  })
}

function statementOf(open: Open, trailer: ZenginRecord): Statement {
  const { header, rows, isReadable } = open
  const opening = signed(header.number(115, 14), header.text(113, 1))
  const closing = signed(trailer.number(40, 14), trailer.text(39, 1))
  const from = dayAt(header, 10)
  const to = dayAt(header, 16)
  const isProved =
    isReadable && opening !== null && closing !== null && agrees(rows, opening, closing, trailer)
  const sorted = rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => (a.row.date < b.row.date ? -1 : a.row.date > b.row.date ? 1 : a.at - b.at))
  return {
    account: labelOf(header),
    currency: 'JPY',
    rows: sorted.map(({ row }) => row),
    proof: !isProved ? 'broken' : rows.length === 0 ? 'unproved' : 'proved',
    brokenAt: isProved ? null : Math.max(0, rows.length - 1),
    more: false,
    opening,
    closing,
    period: from !== null && to !== null && from <= to ? { from, to } : null,
  }
}

/** 貸越区分 2 is an overdraft: the amount is negative. */
function signed(amount: number | null, overdraft: string): Money | null {
  return amount === null ? null : money(overdraft === '2' ? -amount : amount)
}

function agrees(rows: readonly Row[], opening: number, closing: number, trailer: ZenginRecord): boolean {
  const into = rows.filter(({ amount }) => amount >= 0)
  const out = rows.filter(({ amount }) => amount < 0)
  const sum = (some: readonly Row[]) => some.reduce((total, { amount }) => total + amount, 0)
  return (
    opening + sum(rows) === closing &&
    trailer.number(1, 6) === into.length &&
    trailer.number(7, 13) === sum(into) &&
    trailer.number(20, 6) === out.length &&
    trailer.number(26, 13) === -sum(out)
  )
}

function labelOf(header: ZenginRecord): AccountLabel {
  const textOrNull = (at: number, length: number) => header.text(at, length) || null
  return {
    bank: textOrNull(26, 15),
    branch: textOrNull(44, 15),
    type: typeOf(header.text(62, 1)),
    number: textOrNull(63, 10),
    holder: textOrNull(73, 40),
  }
}
