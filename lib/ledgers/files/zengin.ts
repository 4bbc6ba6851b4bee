// 全銀 入出金取引明細 (種別コード 03): 200-byte records, JIS, CRLF; 弥生会計 Next and most 会計ソフト read it without mapping.
// Field lists: Kiraboshi and Awa bank's published layouts (facts/banks.md, 3). The records prove themselves: 取引前残高 + rows = 取引後残高.

import type { Day } from '../../statement/day'
import { type Money, minus, money, plus } from '../../statement/money'
import { cp932Text } from './cp932-text'
import { type ExportAccount, type Exporter, type ExportRow, type ExportWarning, REFUSED } from './export'
import { fileName } from './file-name'
import { zenginField, zenginText } from './zengin-text'

/** 預金種目 by account type; a card or a loan has no place in this format. */
const TYPE_CODE: Readonly<Record<string, string>> = { ordinary: '1', checking: '2', savings: '4' }

const AMOUNT_MAX = 10 ** 12 - 1
const NAME_BYTES = 48
const SUMMARY_BYTES = 20

/** A stretch of rows in which every balance follows. */
type Section = { rows: ExportRow[]; opening: Money; closing: Money }

export const zengin: Exporter = (rows, account) => {
  const [first] = rows
  if (first === undefined) return REFUSED('no-rows')
  if (account.currency !== 'JPY') return REFUSED('currency-not-taken')
  const typeCode = TYPE_CODE[account.label.type ?? '']
  if (typeCode === undefined) return REFUSED('account-type-not-taken')
  const number = (account.label.number ?? '').replaceAll('-', '')
  if (!/^\d{1,10}$/.test(number)) return REFUSED('number-missing')
  if (rows.some((row) => Math.abs(row.amount) > AMOUNT_MAX)) return REFUSED('amount-too-large')
  const sections = sectionsOf(rows)
  if (sections === null) return REFUSED('balance-missing')

  const unmappable = new Set<string>()
  const text = (raw: string) => {
    const converted = zenginText(raw)
    for (const letter of converted.unmappable) unmappable.add(letter)
    return converted.text
  }
  let cut = 0
  const records: string[] = []
  for (const section of sections) {
    records.push(header(section, account, typeCode, number, text))
    section.rows.forEach((row, place) => {
      const words = text(row.description)
      if (words.length > NAME_BYTES + SUMMARY_BYTES) cut++
      records.push(data(row, place + 1, words))
    })
    records.push(trailer(section))
  }
  records.push(`9${digits(records.length + 1, 10)}${digits(sections.length, 5)}${' '.repeat(184)}`)

  const warnings: ExportWarning[] = []
  if (unmappable.size > 0) warnings.push({ kind: 'kana-only', characters: [...unmappable] })
  if (cut > 0) warnings.push({ kind: 'cut', rows: cut })
  if (sections.length > 1) warnings.push({ kind: 'several-sections', sections: sections.length })
  return {
    kind: 'files',
    files: [
      {
        fileName: fileName(rows, account, 'txt', null),
        bytes: cp932Text(records.map((record) => `${record}\r\n`).join('')).bytes,
        mediaType: 'text/plain; charset=Shift_JIS',
        keys: rows.map((row) => row.key),
      },
    ],
    warnings,
  }
}

/** The stretches that the balances join; a row without a balance belongs to the stretch it stands in. Null where no balance is known. */
function sectionsOf(rows: readonly ExportRow[]): Section[] | null {
  const sections: Section[] = []
  let open: ExportRow[] = []
  let opening: Money | null = null
  let running: Money | null = null
  const close = () => {
    if (opening !== null && running !== null && open.length > 0)
      sections.push({ rows: open, opening, closing: running })
  }
  for (const row of rows) {
    const isGap = running !== null && row.balance !== null && plus(running, row.amount) !== row.balance
    if (isGap) {
      close()
      open = []
      opening = null
      running = null
    }
    open.push(row)
    if (running !== null) running = plus(running, row.amount)
    else if (row.balance !== null) {
      running = row.balance
      opening = minus(row.balance, money(open.reduce((sum, each) => sum + each.amount, 0)))
    }
  }
  if (opening === null) return null
  close()
  return sections
}

function header(
  section: Section,
  account: ExportAccount,
  typeCode: string,
  number: string,
  text: (raw: string) => string,
): string {
  const days = section.rows.map((row) => row.date).sort()
  const branch = account.label.branch ?? ''
  return [
    '1030',
    wareki(days.at(-1)),
    wareki(days[0]),
    wareki(days.at(-1)),
    account.bankCode ?? '0000',
    zenginField(text(account.label.bank ?? ''), 15),
    /(?<!\d)\d{3}(?!\d)/.exec(branch)?.[0] ?? '000',
    zenginField(text(branch.replace(/\d{3}/, '').trim()), 15),
    '000',
    typeCode,
    number.padStart(10, '0'),
    zenginField(text(account.label.holder ?? ''), 40),
    sign(section.opening),
    '1',
    digits(Math.abs(section.opening), 14),
    ' '.repeat(71),
  ].join('')
}

function data(row: ExportRow, place: number, words: string): string {
  const [name, summary] = placed(words)
  return [
    '2',
    digits(place, 8),
    wareki(row.date),
    wareki(row.date),
    row.amount < 0 ? '2' : '1',
    // 取引区分 18 その他: which it was is in the words, not known as a code.
    '18',
    digits(Math.abs(row.amount), 12),
    '0'.repeat(12),
    '0'.repeat(6),
    '0'.repeat(6),
    ' ',
    ' '.repeat(7),
    ' '.repeat(3),
    '0'.repeat(10),
    zenginField(name, NAME_BYTES),
    ' '.repeat(30),
    zenginField(summary, SUMMARY_BYTES),
    ' '.repeat(21),
  ].join('')
}

/** Short words go into 摘要; longer ones into 振込依頼人名 first, broken at a space where one is, the rest into 摘要. */
function placed(words: string): [string, string] {
  if (words.length <= SUMMARY_BYTES) return ['', words]
  if (words.length <= NAME_BYTES) return [words, '']
  const space = words.lastIndexOf(' ', NAME_BYTES)
  const at = space > 0 && words.length - space - 1 <= SUMMARY_BYTES ? space : NAME_BYTES
  return [words.slice(0, at), words.slice(at).trim()]
}

function trailer(section: Section): string {
  const income = section.rows.filter((row) => row.amount >= 0)
  const outgo = section.rows.filter((row) => row.amount < 0)
  const sum = (of: readonly ExportRow[]) => of.reduce((total, row) => total + Math.abs(row.amount), 0)
  return [
    '8',
    digits(income.length, 6),
    digits(sum(income), 13),
    digits(outgo.length, 6),
    digits(sum(outgo), 13),
    sign(section.closing),
    digits(Math.abs(section.closing), 14),
    digits(section.rows.length, 7),
    ' '.repeat(139),
  ].join('')
}

/** 貸越区分: 1 a balance, 2 an overdraft. */
function sign(balance: Money): '1' | '2' {
  return balance < 0 ? '2' : '1'
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** YYMMDD of the era of that day, without the era: 令和 from 2019-05-01, 平成 before. */
function wareki(day: Day | undefined): string {
  if (day === undefined) return '000000'
  const year = Number(day.slice(0, 4)) - (day >= '2019-05-01' ? 2018 : 1988)
  return `${digits(year, 2)}${day.slice(5, 7)}${day.slice(8, 10)}`
}
