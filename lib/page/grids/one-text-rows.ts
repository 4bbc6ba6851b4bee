// Rows whose day and words, or words and amount, are one piece of text (11/22 コンビニ -500円): taken apart where several beside each other are so.
import { dateCell } from '../../reading/cells/cell-date'
import { moneyCell } from '../../reading/cells/cell-money'
import { type Word, wordOf } from '../../reading/columns/vocabulary'
import { type Box, count, isBox, leavesIn } from './box'
import type { Leaf } from './leaf'

const LONGEST_LINE = 100
const MOST_LEAVES = 10
const MOST_AMOUNTS = 3
/** A day, its weekday and its time are so many words. */
const MOST_DAY_WORDS = 3
const DAY = /^[^\d]{0,3}\d[\d年月日/.-]*[月日\d]/
const BETWEEN_WORDS = /[\s　|｜]+/
/** What a figure on a day is, and no transaction: 現在, まで. */
const OF_THAT_DAY = /^(?:現在|時点|更新|まで|から|以降|以前|〜|～|~|-|–)/
const OF_MONEY = new Set<Word>([
  'out',
  'in',
  'signed',
  'amount',
  'used',
  'balance',
  'debt',
  'billed',
  'refund',
])
const LABELLED = /^([^\d０-９¥￥+\-−－▲△▼▽(（]+?)[:：]?((?:[¥￥+\-−－▲△▼▽(（])*[\d０-９].*)$/

/** Takes the rows among the kids of a box apart, where one of them is such a text and another one too, or has its day for itself. */
export function takeApartRows(box: Box): void {
  const rows = box.kids.filter((kid): kid is Box => isBox(kid) && !kid.hasTable)
  if (rows.length < 2) return
  const made = new Map<Box, Box>()
  for (const row of rows) {
    const apart = row.dates === 0 ? rowApart(row) : null
    if (apart !== null) made.set(row, apart)
  }
  const tags = new Set([...made.keys()].map(({ seen }) => seen.tag))
  if (tags.size !== 1) return
  const dated = rows.filter((row) => isDatedRow(row) && tags.has(row.seen.tag))
  if (made.size + dated.length < 2) return
  box.kids = box.kids.map((kid) => (isBox(kid) ? (made.get(kid) ?? kid) : kid))
  for (const [row, apart] of made) {
    box.dates += apart.dates - row.dates
    box.moneys += apart.moneys - row.moneys
    box.texts += apart.texts - row.texts
    box.labels += apart.labels - row.labels
  }
}

const isDatedRow = ({ dates, moneys, length }: Box) =>
  dates === 1 && moneys >= 1 && moneys <= MOST_AMOUNTS && length <= LONGEST_LINE * 2

/** A row with its texts taken apart; null where that does not give it one day, words and an amount. */
function rowApart(row: Box): Box | null {
  if (row.length > LONGEST_LINE * 2) return null
  const leaves = leavesIn(row)
  if (leaves.length > MOST_LEAVES || !leaves.some(({ kind, text }) => kind === 'text' && DAY.test(text)))
    return null
  const apart = rebuilt(row)
  return apart.dates === 1 && apart.moneys >= 1 && apart.moneys <= MOST_AMOUNTS && apart.texts >= 1
    ? apart
    : null
}

function rebuilt(box: Box): Box {
  const made: Box = { ...box, kids: [], dates: 0, moneys: 0, texts: 0, labels: 0, length: 0 }
  for (const kid of box.kids) {
    if (isBox(kid)) {
      const inner = rebuilt(kid)
      made.kids.push(inner)
      made.dates += inner.dates
      made.moneys += inner.moneys
      made.texts += inner.texts
      made.labels += inner.labels
      made.length += inner.length
      continue
    }
    for (const leaf of partsOfLine(kid)) {
      made.kids.push(leaf)
      count(made, leaf)
    }
  }
  return made
}

/** The day, the words and the amounts of a line, each amount with its name where it has one; the line itself where it is none of these. */
function partsOfLine(leaf: Leaf): Leaf[] {
  if (leaf.kind !== 'text' || leaf.text.length > LONGEST_LINE) return [leaf]
  const words = leaf.text.split(BETWEEN_WORDS).filter((word) => word !== '')
  const day = dayOf(words)
  const rest = words.slice(day)
  const amounts: Leaf[] = []
  for (let found = 0; found < MOST_AMOUNTS && rest.length > 0; found += 1) {
    const parts = amountAtEnd(rest, leaf)
    if (parts === null) break
    amounts.unshift(...parts.leaves)
    rest.length -= parts.taken
  }
  if ((day === 0 && amounts.length === 0) || OF_THAT_DAY.test(rest[0] ?? '')) return [leaf]
  const { holder } = leaf
  const made: Leaf[] = day === 0 ? [] : [{ kind: 'date', text: words.slice(0, day).join(' '), holder }]
  if (rest.length > 0) made.push({ kind: 'text', text: rest.join(' '), holder })
  return [...made, ...amounts]
}

/** How many words at the beginning are a day with what belongs to it; 0 where there is none. */
function dayOf(words: readonly string[]): number {
  if (!DAY.test(words[0] ?? '')) return 0
  for (let many = Math.min(MOST_DAY_WORDS, words.length); many > 0; many -= 1)
    if (dateCell(words.slice(0, many).join(' ')) !== null) return many
  return 0
}

/** The amount with which a line ends, behind its name where it has one; a number without any mark is none. */
function amountAtEnd(words: readonly string[], { holder }: Leaf): { leaves: Leaf[]; taken: number } | null {
  const last = words.at(-1) ?? ''
  const [, label, value = last] = LABELLED.exec(last) ?? []
  const money = moneyCell(value)
  if (money === null || (!money.isMarked && money.sign === 0)) return null
  const amount: Leaf = { kind: 'money', text: value, holder }
  const before = label ?? words.at(-2) ?? ''
  const word = wordOf(before)
  if (word === null || !OF_MONEY.has(word)) return label === undefined ? { leaves: [amount], taken: 1 } : null
  const name: Leaf = { kind: 'label', text: before.replace(/[:：]$/, ''), holder, isName: true }
  return { leaves: [name, amount], taken: label === undefined ? 2 : 1 }
}
