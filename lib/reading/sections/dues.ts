// What is to be paid and when, beside a day: a panel of a card's page (お支払い予定額 4月2日 51,040円), and no transaction.

import { fold } from '../cells/fold'
import { amountColumns, type Plan } from '../columns/plan'
import type { RawRow } from '../rows/collect'
import type { Section } from './section'

const WHEN = '(?:今回|今月|次回|来月|翌月|当月|前回|前月|\\d{1,2}月[分度]?|最低|確定|合計)?の?'
const DUE = new RegExp(
  `^${WHEN}[おご]?(?:支払い?|請求|引き?落と?し?|口座振替|返済)(?:日|期日)?(?:の?予定|確定|見込み?)?(?:合計|総)?(?:金額|額|金)?(?:合計|予定)?(?:\\(.*\\))?$|^[おご]?(?:利用|借入)可能[額枠]$|^(?:next |total |minimum |amount |statement |new )*(?:payment|amount|balance|bill)(?: due)?(?: date)?$`,
  'i',
)
const MOST_ROWS = 2

/** Whether a list without headers is no more than one or two figures that are due, or a card's table tells what was taken for its bills, and when. */
export function isOfDues({ plan, rows }: { plan: Plan; rows: readonly RawRow[] }, section: Section): boolean {
  if (isOfBills(plan, section)) return true
  if (section.hasHeader || plan.balance !== null || rows.length === 0 || rows.length > MOST_ROWS) return false
  return rows.every(({ at }) => {
    const words = plan.descriptions.map((column) => fold(section.rows[at]?.[column]?.text ?? ''))
    const said = words.filter((word) => word !== '')
    return said.length > 0 && said.every((word) => DUE.test(word.replace(/\s/g, '')) || DUE.test(word))
  })
}

/** お引落日, お引落額 and nothing of what was used. */
function isOfBills({ isCard, date, amount }: Plan, { columns }: Section): boolean {
  if (!isCard || date.kind !== 'one' || columns[date.column]?.word !== 'secondDate') return false
  // A debit card's uses are taken from the account on the day beside their shops.
  if (columns.some(({ header, word }) => word === 'description' && /利用|店/.test(header))) return false
  return amountColumns(amount).every((column) => columns[column]?.word === 'out')
}
