// Card and bank files that have no header row: known by the shape of their lines, given the header that they lack.

import { cardNumberIn } from '../reading/accounts/account-number'
import { dateCell } from '../reading/cells/cell-date'
import { moneyCell } from '../reading/cells/cell-money'
import { wordOf } from '../reading/columns/vocabulary'

/** Records with a header row put in, ready for the engine; the name of the format. */
export type Headed = { format: string; records: string[][] }

/** The records under the header that their known headerless format lacks; null where they are of no such format. */
export function headed(records: readonly (readonly string[])[]): Headed | null {
  return zenmeisai(records) ?? vpassProvisional(records) ?? vpassConfirmed(records)
}

const VPASS = ['利用日', '利用店名', '利用金額', '支払区分', '今回回数', '今回支払金額', '備考']
const VPASS_PROVISIONAL = [
  '利用日',
  '利用店名',
  '利用者',
  '支払区分',
  '今回回数',
  '支払月',
  '利用金額',
  '今回支払金額',
  '備考',
]

/**
 * 三井住友カード (Vpass) and GOLD POINT, confirmed: `氏名 様,number,card` above each card's rows, then date, shop, amount, kind, times,
 * billed, remark. Old files leave a shop's comma unquoted: the amount is then the first field from which on times and billed follow.
 */
function vpassConfirmed(records: readonly (readonly string[])[]): Headed | null {
  const first = records.find((fields) => fields.some((field) => field.trim() !== ''))
  if (
    first === undefined ||
    first.length > 5 ||
    cardNumberIn(first[1] ?? '') === null ||
    dateCell(first[0] ?? '') !== null
  )
    return null
  if (records.slice(0, 40).some((fields) => fields.filter((field) => wordOf(field) !== null).length >= 3))
    return null
  const dated = records.filter((fields) => dateCell(fields[0] ?? '') !== null)
  if (dated.length === 0 || !dated.every((fields) => fields.length >= 6)) return null
  const rows = records.map((fields) => (dateCell(fields[0] ?? '') === null ? [...fields] : unsplit(fields)))
  return { format: 'vpass', records: [VPASS, ...rows] }
}

/** A shop's name that an unquoted comma split is one field again. */
function unsplit(fields: readonly string[]): string[] {
  for (let at = 2; at + 3 < fields.length; at++) {
    const [amount, kind, times, billed] = fields.slice(at, at + 4)
    if (moneyCell(amount ?? '') === null || moneyCell(billed ?? '') === null) continue
    if ((times ?? '') !== '' && moneyCell(times ?? '') === null) continue
    if ((kind ?? '').length > 12) continue
    return [fields[0] ?? '', fields.slice(1, at).join(','), ...fields.slice(at)]
  }
  return [...fields]
}

/** 三井住友カード (Vpass), 未確定: 13 fields, the bill's month as '26/02 in the sixth, the amount in the seventh and eighth. */
function vpassProvisional(records: readonly (readonly string[])[]): Headed | null {
  if ((records[0]?.length ?? 0) > 1 && records[0]?.length !== 13) return null
  const rows = records.filter((fields) => fields.length > 1)
  const isOne = (fields: readonly string[]) =>
    fields.length === 13 &&
    dateCell(fields[0] ?? '') !== null &&
    /^'?\d{2}\/\d{2}$/.test(fields[5] ?? '') &&
    moneyCell(fields[6] ?? '') !== null
  return rows.length > 0 && rows.every(isOne)
    ? { format: 'vpass-provisional', records: [VPASS_PROVISIONAL, ...rows.map((row) => [...row])] }
    : null
}

const ZENMEISAI = ['レコード区分', '取引日', '取引', '摘要', '支払金額', '預り金額', '残高']

/**
 * BizSTATION 全明細: record type in the first field, 1 account and period, 2 a row, 8 end of rows, 9 counts, totals, opening and closing
 * balance (mei_syoukai_zen_csv.pdf). Each account gets its header and the opening balance as a row of its own.
 */
function zenmeisai(records: readonly (readonly string[])[]): Headed | null {
  const head = records.find((fields) => fields.some((field) => field.trim() !== ''))
  if (head?.[0] !== '1' || (head[8] ?? '').match(/^\d{4}\.\d{1,2}\.\d{1,2}-\d{4}/) === null) return null
  const rows = records.filter((fields) => fields.some((field) => field.trim() !== ''))
  if (!rows.every((fields) => /^[1289]$/.test(fields[0] ?? ''))) return null
  const out: string[][] = []
  for (const [at, fields] of rows.entries()) {
    if (fields[0] === '1') {
      const totals = rows.slice(at + 1).find((later) => later[0] === '9')
      const label = { 支店名: fields[2], 科目: fields[5], 口座番号: fields[6], 照会期間: fields[8] }
      for (const [name, value] of Object.entries(label)) out.push([`${name} ${value ?? ''}`])
      out.push(ZENMEISAI)
      out.push(['', '', '', '取引前残高', '', '', totals?.[6] ?? ''])
    } else if (fields[0] === '2') out.push([...fields])
  }
  return { format: 'bizstation-zenmeisai', records: out }
}
