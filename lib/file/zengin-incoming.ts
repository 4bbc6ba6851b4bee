// 全銀 振込入金通知 (種別コード 01): the transfers that came in, without any balance and without what else moved the account.
import { typeOf } from '../reading/accounts/account-label'
import { money } from '../statement/money'
import type { Row, Statement } from '../statement/statement'
import { dayAt, type ZenginRecord } from './zengin-record'

/** 勘定日 at 7, 起算日 at 13, 金額 at 19, 振込依頼人名 at 49, 取消区分 at 127 (counted from 0); null where the record is none. */
export function incomingRow(record: ZenginRecord): Row | null {
  const date = dayAt(record, 7)
  const amount = record.number(19, 10)
  if (date === null || amount === null) return null
  return {
    date,
    valueDate: dayAt(record, 13),
    amount: money(record.text(127, 1) === '1' ? -amount : amount),
    balance: null,
    description: record.text(49, 48),
  }
}

/** The statement of one account; unproved, since nothing of it tells a balance, and broken where counts or sums are not the trailer's. */
export function incomingStatement(
  header: ZenginRecord,
  rows: readonly (Row | null)[],
  trailer: ZenginRecord,
): Statement {
  const read = rows.filter((row) => row !== null)
  const of = (isBack: boolean) => read.filter(({ amount }) => amount < 0 === isBack)
  const sum = (some: readonly Row[]) => some.reduce((total, { amount }) => total + Math.abs(amount), 0)
  const agrees =
    read.length === rows.length &&
    trailer.number(1, 6) === of(false).length &&
    trailer.number(7, 12) === sum(of(false)) &&
    (trailer.number(19, 6) ?? 0) === of(true).length &&
    (trailer.number(25, 12) ?? 0) === sum(of(true))
  const [from, to] = [dayAt(header, 10), dayAt(header, 16)]
  return {
    account: {
      bank: header.text(26, 15) || null,
      branch: header.text(44, 15) || null,
      type: typeOf(header.text(59, 1)),
      number: header.text(60, 7) || null,
      holder: header.text(67, 40) || null,
    },
    currency: 'JPY',
    rows: [...read].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    proof: agrees ? 'unproved' : 'broken',
    brokenAt: agrees ? null : Math.max(0, read.length - 1),
    more: false,
    opening: null,
    closing: null,
    period: from !== null && to !== null && from <= to ? { from, to } : null,
  }
}
