// The CSV files of みなと第一銀行: CP932, CRLF, everything quoted.

import { encodeCp932 } from '../../../lib/file/cp932.ts'
import type { DemoAccount, DemoRow } from '../accounts/account.ts'
import { inWords } from '../accounts/calendar.ts'
import type { Answer } from '../web/serve.ts'
import { yen } from './statement-screens.ts'

/** The statement file: a preamble with account and period, then nine columns, oldest first. */
export function statementCsv(
  account: DemoAccount,
  from: string,
  to: string,
  rows: readonly DemoRow[],
): string {
  return lines([
    ['照会口座', `${account.branch} ${account.type} ${account.number}`],
    ['照会期間', `${inWords(from)}～${inWords(to)}`],
    [],
    ['日付', '摘要', '摘要内容', '支払い金額', '預かり金額', '差引残高', 'メモ', '未資金化区分', '入払区分'],
    ...rows.map((row) => [
      row.date.replaceAll('-', '/'),
      row.summary,
      row.detail,
      row.amount < 0 ? yen(-row.amount) : '',
      row.amount >= 0 ? yen(row.amount) : '',
      yen(row.balance ?? 0),
      '',
      '',
      row.amount < 0 ? '支払い' : '入金',
    ]),
  ])
}

/** The card's file: purchases positive, as card companies print them. */
export function cardCsv(account: DemoAccount, rows: readonly DemoRow[]): string {
  return lines([
    ['カード', account.branch, account.number],
    ['ご利用日', 'ご利用先', 'お支払区分', 'ご利用金額'],
    ...rows.map((row) => [row.date.replaceAll('-', '/'), row.detail, row.summary, String(-row.amount)]),
  ])
}

/** A file as the bank hands it out. */
export function fileAnswer(text: string, name: string): Answer {
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
    body: Buffer.from(encodeCp932(text).bytes),
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')
}
