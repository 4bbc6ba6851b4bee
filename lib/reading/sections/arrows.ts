// Two arrows beside amounts tell in from out, but not which is which (↓ into the wallet, ↓ going down): the balances tell, or a legend.
import { ARROWS, moneyCell } from '../cells/cell-money'
import { fold } from '../cells/fold'
import type { Cell } from '../grid'
import type { Section } from './section'

/** An arrow, and the amount before or behind it; '' where it stands alone. */
type Marked = { mark: string; rest: string }

const BEFORE = new RegExp(`^(${ARROWS})[\\uFE0E\\uFE0F]? ?(.*)$`, 's')
const BEHIND = new RegExp(`^(.*?) ?(${ARROWS})[\\uFE0E\\uFE0F]?$`, 's')
const TRIANGLE = /^[▲▼△▽]$/
/** Cheap, for the many cells that hold none: signs beyond the letters of every alphabet. */
const MAY_POINT = /[\u2190-\u2BFF\uD83D]/
/** Rows and columns of which the balances are asked. */
const MOST_ROWS = 200
const MOST_COLUMNS = 24

/** The section with its arrows as signs of their amounts, or as 入金 and 出金 where they stand alone; the same where nothing tells which is which. */
export function withArrows(section: Section, texts: readonly string[]): Section {
  if (!section.rows.some((row) => row.some(({ text }) => MAY_POINT.test(text)))) return section
  const width = section.rows.reduce((most, row) => Math.max(most, row.length), 0)
  let { rows } = section
  for (let column = 0; column < Math.min(width, MOST_COLUMNS); column += 1) {
    const marked = section.rows.map((row) => markedIn(row[column]))
    const marks = [...new Set(marked.flatMap((at) => (at === null ? [] : [at.mark])))]
    const [one, other] = marks
    if (one === undefined || other === undefined || marks.length > 2) continue
    const into = toldByBalances(section.rows, marked, column, one, other) ?? toldByLegend(texts, one, other)
    if (into === null) continue
    rows = rows.map((row, at) => {
      const found = marked[at]
      if (found === null || found === undefined) return row
      return row.map((cell, i) => (i === column ? { ...cell, text: signed(found, into) } : cell))
    })
  }
  return rows === section.rows ? section : { ...section, rows }
}

function markedIn(cell: Cell | undefined): Marked | null {
  if (cell === undefined || cell.text.length > 30 || cell.isHeader || !MAY_POINT.test(cell.text)) return null
  const text = fold(cell.text)
  // Before an amount ▲ is a minus; alone in its cell it points.
  if (TRIANGLE.test(text)) return { mark: text, rest: '' }
  const before = BEFORE.exec(text)
  const behind = before === null ? BEHIND.exec(text) : null
  const found = before !== null ? [before[1], before[2]] : [behind?.[2], behind?.[1]]
  const [mark, rest = ''] = found
  if (mark === undefined) return null
  const amount = rest === '' ? null : moneyCell(rest)
  return rest === '' || (amount !== null && amount.sign === 0) ? { mark, rest } : null
}

function signed({ mark, rest }: Marked, into: string): string {
  if (rest === '') return mark === into ? '入金' : '出金'
  return `${mark === into ? '+' : '-'}${rest}`
}

/** The mark of what came in, where most steps between the balances of some other column say so and hardly any says the other. */
function toldByBalances(
  rows: readonly (readonly Cell[])[],
  marked: readonly (Marked | null)[],
  column: number,
  one: string,
  other: string,
): string | null {
  const lines = rows.flatMap((row, at) => {
    const mark = marked[at]
    return mark === null || mark === undefined ? [] : [{ mark, row }]
  })
  const sample = lines.slice(0, MOST_ROWS)
  const width = Math.min(
    sample.reduce((most, { row }) => Math.max(most, row.length), 0),
    MOST_COLUMNS,
  )
  const isAlone = sample.every(({ mark }) => mark.rest === '')
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => at !== column)
  for (const amountAt of isAlone ? columns : [column]) {
    for (const balanceAt of columns.filter((at) => at !== amountAt)) {
      const steps = sample.flatMap(({ mark, row }) => {
        const amount = isAlone ? unsigned(row[amountAt]?.text) : unsigned(mark.rest)
        const balance = moneyCell(row[balanceAt]?.text ?? '')
        if (amount === null || balance === null) return []
        const units = balance.sign === -1 ? -balance.units : balance.units
        return [{ amount: mark.mark === one ? amount : -amount, balance: units }]
      })
      if (steps.length < 2) continue
      const isOne = mostFollowed(steps)
      const isOther = mostFollowed(steps.map(({ amount, balance }) => ({ amount: -amount, balance })))
      if (Math.max(isOne, isOther) * 2 < steps.length - 1) continue
      if (isOne > isOther * 2) return one
      if (isOther > isOne * 2) return other
    }
  }
  return null
}

function unsigned(text = ''): number | null {
  const amount = moneyCell(text)
  return amount === null || amount.sign !== 0 ? null : amount.units
}

/** How many balances follow from their neighbours', in the better of both orders. */
function mostFollowed(steps: readonly { amount: number; balance: number }[]): number {
  let newestFirst = 0
  let oldestFirst = 0
  for (const [at, step] of steps.entries()) {
    const next = steps[at + 1]
    if (next === undefined) break
    if (step.balance - next.balance === step.amount) newestFirst += 1
    if (next.balance - step.balance === next.amount) oldestFirst += 1
  }
  return Math.max(newestFirst, oldestFirst)
}

const IN =
  '(?:ご?入金|お?預け?入れ?|お?預り|お?受取り?|受入|入ったお金|入|増え?|プラス|\\+|in\\b|received|deposit|credit)'
const OUT =
  '(?:ご?出金|お?支払い?|お?引き?出し?|お?引落し?|払出|出たお金|出|減り?|マイナス|-|out\\b|sent|withdrawal|debit)'
const BETWEEN = '[\\s:=はが」』)(「『、・…]{0,4}'

/** ↑ 入金　↓ 出金, 「↑」は入金, 入金(↑) 出金(↓): a word for each of the two. */
function toldByLegend(texts: readonly string[], one: string, other: string): string | null {
  for (const raw of texts) {
    const text = fold(raw)
    if (!text.includes(one) || !text.includes(other)) continue
    const isMarkFirst =
      text.search(new RegExp(`${one}|${other}`)) < text.search(new RegExp(`${IN}|${OUT}`, 'i'))
    const says = (mark: string, word: string) =>
      new RegExp(
        isMarkFirst ? `${mark}[\\uFE0E\\uFE0F]?${BETWEEN}${word}` : `${word}${BETWEEN}${mark}`,
        'i',
      ).test(text)
    if (says(one, IN) && says(other, OUT)) return one
    if (says(other, IN) && says(one, OUT)) return other
  }
  return null
}
