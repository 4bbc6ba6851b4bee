// OFX 1.0.2 in SGML: for freee's 明細アップロード in CP932, as Japanese banks handed it out for Money; for GnuCash and others in UTF-8,
// since libofx does not know Japanese code pages (tried with libofx 0.10: a CP932 name ends at its first kanji).
// FITID is the delivery key, so a reader that remembers ids takes each row once, whenever it is exported again.

import type { Day } from '../../statement/day'
import { amountText } from './amount-text'
import { cp932Text } from './cp932-text'
import { type ExportAccount, type Exporter, type ExportRow, REFUSED } from './export'
import { fileName } from './file-name'
import { oneLine } from './one-line'

/** Room for the header and the frame around the rows. */
const FRAME_BYTES = 4000
/** NAME is at most 32 characters (OFX 1.0.2, 11.4.3), MEMO 255. */
const NAME_MAX = 32
const MEMO_MAX = 255

type Variant = {
  charset: readonly [string, string]
  bytesAFile: number
  encode: (text: string) => ReturnType<typeof cp932Text>
}

/** freee's 明細アップロード takes 5 MB a file. */
const FREEE: Variant = {
  charset: ['ENCODING:USASCII', 'CHARSET:932'],
  bytesAFile: 5_000_000,
  encode: cp932Text,
}
const PLAIN: Variant = {
  charset: ['ENCODING:UTF-8', 'CHARSET:NONE'],
  bytesAFile: Number.POSITIVE_INFINITY,
  encode: (text) => ({ bytes: new TextEncoder().encode(text), unmappable: [] }),
}

/** OFX for freee, in CP932. */
export const freeeOfx: Exporter = (rows, account) => written(rows, account, FREEE)

/** OFX for GnuCash, QuickBooks and whatever else reads it, in UTF-8. */
export const ofx: Exporter = (rows, account) => written(rows, account, PLAIN)

function written(rows: readonly ExportRow[], account: ExportAccount, variant: Variant): ReturnType<Exporter> {
  if (rows.length === 0) return REFUSED('no-rows')
  const parts = partsOf(rows, account, variant)
  const unmappable = new Set<string>()
  const files = parts.map((part, place) => {
    const encoded = variant.encode(document(part, account, variant))
    for (const character of encoded.unmappable) unmappable.add(character)
    return {
      fileName: fileName(rows, account, 'ofx', parts.length === 1 ? null : place + 1),
      bytes: encoded.bytes,
      mediaType: 'application/x-ofx',
      keys: part.map((row) => row.key),
    }
  })
  const cut = rows.filter((row) => [...oneLine(row.description)].length > NAME_MAX + MEMO_MAX).length
  return {
    kind: 'files',
    files,
    warnings: [
      ...(unmappable.size === 0 ? [] : [{ kind: 'unmappable' as const, characters: [...unmappable] }]),
      ...(cut === 0 ? [] : [{ kind: 'cut' as const, rows: cut }]),
      ...(files.length === 1 ? [] : [{ kind: 'several-files' as const, files: files.length }]),
    ],
  }
}

/** The rows in as many parts as the reader's limit asks for. */
function partsOf(rows: readonly ExportRow[], account: ExportAccount, variant: Variant): ExportRow[][] {
  const parts: ExportRow[][] = []
  let room = 0
  for (const row of rows) {
    const bytes = variant.encode(rowLines(row, account).join('\r\n')).bytes.length + 2
    if (bytes > room) {
      parts.push([])
      room = variant.bytesAFile - FRAME_BYTES
    }
    parts.at(-1)?.push(row)
    room -= bytes
  }
  return parts
}

function document(rows: readonly ExportRow[], account: ExportAccount, variant: Variant): string {
  const isCard = account.label.type === 'card'
  const days = rows.map((row) => row.date).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return ''
  const last = rows.findLast((row) => row.balance !== null)
  const lines = [
    'OFXHEADER:100',
    'DATA:OFXSGML',
    'VERSION:102',
    'SECURITY:NONE',
    ...variant.charset,
    'COMPRESSION:NONE',
    'OLDFILEUID:NONE',
    'NEWFILEUID:NONE',
    '',
    '<OFX>',
    '<SIGNONMSGSRSV1><SONRS>',
    '<STATUS><CODE>0<SEVERITY>INFO</STATUS>',
    // The day of the newest row, not of the export: the same rows give the same file.
    `<DTSERVER>${stamp(to)}`,
    '<LANGUAGE>JPN',
    `<FI><ORG>${escaped(account.label.bank ?? account.name)}</FI>`,
    '</SONRS></SIGNONMSGSRSV1>',
    isCard ? '<CREDITCARDMSGSRSV1><CCSTMTTRNRS>' : '<BANKMSGSRSV1><STMTTRNRS>',
    '<TRNUID>0',
    '<STATUS><CODE>0<SEVERITY>INFO</STATUS>',
    isCard ? '<CCSTMTRS>' : '<STMTRS>',
    `<CURDEF>${account.currency}`,
    ...accountLines(account, isCard),
    '<BANKTRANLIST>',
    `<DTSTART>${stamp(from)}`,
    `<DTEND>${stamp(to)}`,
    ...rows.flatMap((row) => rowLines(row, account)),
    '</BANKTRANLIST>',
    ...(last?.balance == null
      ? []
      : [
          `<LEDGERBAL><BALAMT>${amountText(last.balance, account.currency)}<DTASOF>${stamp(last.date)}</LEDGERBAL>`,
        ]),
    isCard ? '</CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1>' : '</STMTRS></STMTTRNRS></BANKMSGSRSV1>',
    '</OFX>',
    '',
  ]
  return lines.join('\r\n')
}

function accountLines(account: ExportAccount, isCard: boolean): string[] {
  const { branch, number, type } = account.label
  if (isCard) return ['<CCACCTFROM>', `<ACCTID>${escaped(number ?? account.name)}`, '</CCACCTFROM>']
  return [
    '<BANKACCTFROM>',
    `<BANKID>${account.bankCode ?? '0000'}`,
    ...(branch === null ? [] : [`<BRANCHID>${escaped(branch)}`]),
    `<ACCTID>${escaped(number ?? account.name)}`,
    `<ACCTTYPE>${type === 'checking' ? 'CHECKING' : 'SAVINGS'}`,
    '</BANKACCTFROM>',
  ]
}

function rowLines(row: ExportRow, account: ExportAccount): string[] {
  const characters = [...oneLine(row.description)]
  const name = characters.slice(0, NAME_MAX).join('')
  const memo = characters.slice(NAME_MAX, NAME_MAX + MEMO_MAX).join('')
  return [
    '<STMTTRN>',
    `<TRNTYPE>${row.amount < 0 ? 'DEBIT' : 'CREDIT'}`,
    `<DTPOSTED>${stamp(row.date)}`,
    `<TRNAMT>${amountText(row.amount, account.currency)}`,
    `<FITID>${row.key}`,
    `<NAME>${escaped(name)}`,
    // Only what NAME could not hold: a reader that joins both has the words once.
    ...(memo === '' ? [] : [`<MEMO>${escaped(memo)}`]),
    '</STMTTRN>',
  ]
}

function stamp(day: Day): string {
  return `${day.replaceAll('-', '')}000000[+9:JST]`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
