// A day on one line with how it was paid or what sort it was: 5月3日・1回払い, お支払い | 2026/5/3.
import { dateCell } from '../../reading/cells/cell-date'
import { flagOf } from '../../reading/cells/cell-flag'
import { isPaymentTerms, TAKEN_BACK } from '../../reading/cells/payment-terms'

const DIVIDED = /^(.{3,24}?)(?:\s*[・|｜•·]\s*|\s+[/／]\s+|[\s\u3000]+)(.{2,20})$/

/** The day and the words beside it, in their order; null where a text is no such line. */
export function dayBeside(text: string): [string, string] | null {
  if (!/\d|[０-９]/.test(text)) return null
  const [, first = '', second = ''] = DIVIDED.exec(text) ?? []
  if (dateCell(first) !== null && saysKind(second)) return [first, second]
  return dateCell(second) !== null && saysKind(first) ? [first, second] : null
}

const saysKind = (text: string) =>
  isPaymentTerms(text) || TAKEN_BACK.test(text.normalize('NFKC')) || flagOf(text, false) !== 0
