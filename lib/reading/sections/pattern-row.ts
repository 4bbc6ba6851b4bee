// A row that a page keeps to make others from: its day and its amounts are none yet. It shows where the page's style forgets to hide it.
import { isBlankCell, moneyCell } from '../cells/cell-money'
import { fold } from '../cells/fold'
import { dayInColumn } from '../cells/loose-day'
import { wordOf } from '../columns/vocabulary'
import type { Cell } from '../grid'

/** {{date}}, ${amount}, <%= day %>, %%memo%%, YYYY/MM/DD: places to be filled. */
const PLACE = /\{\{.*\}\}|\$\{.*\}|<%.*%>|%%\w+%%|^[yY]{2,4}\s?[年/.-]\s?[mM]{1,2}\s?[月/.-]/
/** What such a row is called, in the place of its words. */
const NAMED = /^(?:ひな(?:型|形|がた)|雛[型形]|テンプレート|ダミー|template|placeholder|dummy)$/i
const FORM_OF_DAY = /^(?:\d{4}[年/.-] ?)?\d{1,2}[月/.-] ?\d{1,2}日?$/

/** Whether a row is such a pattern: a place to be filled stands in it; or a day that no month has, or its name, beside amounts of nothing but 0, 1 or 9. */
export function isPatternRow(row: readonly Cell[]): boolean {
  const texts = row.map(({ text }) => text).filter((text) => !isBlankCell(text))
  if (texts.some((text) => text.length < 60 && PLACE.test(text))) return true
  const sign = texts.findIndex(
    (text) =>
      text.length < 20 && (NAMED.test(text.trim()) || wordOf(text) === 'description' || isNoDay(fold(text))),
  )
  if (sign === -1) return false
  const amounts = texts.flatMap((text, at) => {
    const amount = at === sign ? null : moneyCell(text)
    return amount === null ? [] : [amount.units]
  })
  return amounts.every((units) => units <= 1 || /^9{3,}$/.test(String(units)))
}

const isNoDay = (text: string) => FORM_OF_DAY.test(text) && dayInColumn(text) === null
