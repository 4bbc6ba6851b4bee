// The name of an original as it is handed out: YYYYMMDD-YYYYMMDD_銀行_支店_口座末尾4_sha8.csv
import { spanOf } from '../passbook/merge'
import type { Day } from '../statement/day'
import type { AccountRecord, BankRecord, CaptureRecord } from './records'

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}_]/gu

/** The name of a capture's file: period, bank, branch, the last four digits of the account, eight of its SHA-256. Unknown parts are 不明. */
export function originalName(
  capture: Pick<CaptureRecord, 'statement' | 'asOf' | 'sha256' | 'fileName' | 'source'>,
  account: Pick<AccountRecord, 'label'> | undefined,
  bank: Pick<BankRecord, 'name'> | undefined,
): string {
  const { from, to } = spanOf(capture.statement) ?? { from: capture.asOf, to: capture.asOf }
  const { label } = account ?? {}
  const digits = label?.number?.replace(/\D/gu, '').slice(-4) ?? ''
  const parts = [
    `${plain(from)}-${plain(to)}`,
    bank?.name ?? label?.bank ?? '不明',
    label?.branch ?? '不明',
    digits === '' ? '不明' : digits,
    capture.sha256.slice(0, 8),
  ]
  const ending =
    capture.source === 'page' ? 'csv' : (/\.([A-Za-z0-9]{1,5})$/u.exec(capture.fileName ?? '')?.[1] ?? 'csv')
  return `${parts.map((part) => part.normalize('NFKC').replace(FORBIDDEN, '-')).join('_')}.${ending.toLowerCase()}`
}

function plain(day: Day): string {
  return day.replaceAll('-', '')
}
