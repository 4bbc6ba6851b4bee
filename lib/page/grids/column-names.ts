// Names for the columns of a list without a table: labels within its rows, or the words of the line above it.
import { type Word, wordOf } from '../../reading/columns/vocabulary'
import { BETWEEN_WORDS } from './header-line'
import type { Leaf } from './leaf'

/** A name for each kept column: its label within the rows, or the header line's word for it. */
export function namesOf(
  kept: readonly number[],
  labels: ReadonlyMap<number, string>,
  columns: readonly (readonly (Leaf | null)[])[],
  header: readonly Leaf[],
): string[] {
  const inRows = kept.map((column) => labels.get(column) ?? '')
  if (header.length === 0) return inRows
  if (header.length === kept.length) return kept.map((_, i) => header[i]?.text ?? '')
  // As many header words as columns that ever hold more than a sign or nothing.
  const full = kept.filter(
    (column) => columns[column]?.some((leaf) => leaf !== null && leaf.text.length > 1) ?? false,
  )
  if (header.length === full.length) return kept.map((column) => header[full.indexOf(column)]?.text ?? '')
  const byPlace = namesByPlace(kept, columns, header)
  const byOrder = namesOfAmounts(kept, columns, header)
  const areAgreed = byPlace.every((name, i) => name === '' || byOrder[i] === '' || name === byOrder[i])
  return kept.map((_, i) => byPlace[i] || (areAgreed && byOrder[i]) || inRows[i] || '')
}

/** Header words over the columns that they stand above on the screen; words for two columns are divided among them. */
function namesByPlace(
  kept: readonly number[],
  columns: readonly (readonly (Leaf | null)[])[],
  header: readonly Leaf[],
): string[] {
  const heads = header.map((leaf) => ({ text: leaf.text, at: leaf.holder.element.getBoundingClientRect() }))
  // A dash alone may be the sign of one row.
  const leaves = kept.map(
    (column) =>
      columns[column]?.find((at) => at !== null && at.kind !== 'blank') ??
      columns[column]?.find((at) => at !== null && at.text !== '') ??
      null,
  )
  const above = leaves.map((leaf) => {
    const at = leaf?.holder.element.getBoundingClientRect()
    if (at === undefined || at.width === 0) return []
    const over = heads.filter((head) => head.at.width > 0 && shared(head.at, at) > 1)
    // A cell set in by a little reaches under the next head; one that spans two stands under both.
    return over.filter(
      (head) =>
        shared(head.at, at) * 2 >= head.at.width ||
        !over.some((other) => isBeside(head.at, other.at) && shared(other.at, at) > shared(head.at, at)),
    )
  })
  return above.map((over, i) => {
    const [head] = over
    const under = above.flatMap((other, at) => (isSame(other, over) ? [at] : []))
    // 金額 over 残高 in one column of the screen: so do the values stand.
    if (over.length > 1) return under.length === over.length ? (over[under.indexOf(i)]?.text ?? '') : ''
    if (head === undefined) return ''
    if (under.length === 1) return head.text
    const isDate = leaves[i]?.kind === 'date'
    const isMoney = leaves[i]?.kind === 'money'
    const alike = under.filter((at) => (leaves[at]?.kind === 'money') === isMoney)
    const isShared = isMoney && alike.length > 1
    // One word cannot be the name of two amounts.
    if (isShared && !BETWEEN_WORDS.test(head.text)) return ''
    const words = head.text.split(BETWEEN_WORDS).filter((text) => fits(text, isDate, isMoney))
    // 入出金 / 残高 over two amounts beneath each other: in their order.
    return words[isShared && words.length === alike.length ? alike.indexOf(i) : 0] ?? ''
  })
}

/** How much of their width two boxes of the screen stand over each other. */
const shared = (a: DOMRect, b: DOMRect) => Math.min(a.right, b.right) - Math.max(a.left, b.left)

const isBeside = (a: DOMRect, b: DOMRect) => a !== b && a.top < b.bottom && b.top < a.bottom

function isSame<T>(these: readonly T[], those: readonly T[]): boolean {
  return these.length === those.length && these.every((one, at) => one === those[at])
}

function fits(text: string, isDate: boolean, isMoney: boolean): boolean {
  const word = wordOf(text)
  if (word === null) return false
  if (isDate) return word === 'date'
  return word !== 'date' && (word === 'description') !== isMoney
}

/** As many words for amounts as columns of them: in their order, wherever they stand on the screen. */
function namesOfAmounts(
  kept: readonly number[],
  columns: readonly (readonly (Leaf | null)[])[],
  header: readonly Leaf[],
): string[] {
  const heads = header.filter(({ text }) => OF_MONEY.has(wordOf(text) ?? 'other'))
  const moneys = kept.filter((column) => {
    const leaves = (columns[column] ?? []).filter((leaf) => leaf !== null && leaf.kind !== 'blank')
    return leaves.length > 0 && leaves.every((leaf) => leaf?.kind === 'money')
  })
  if (heads.length !== moneys.length) return kept.map(() => '')
  return kept.map((column) => heads[moneys.indexOf(column)]?.text ?? '')
}

const OF_MONEY: ReadonlySet<Word> = new Set([
  'in',
  'out',
  'signed',
  'amount',
  'used',
  'billed',
  'balance',
  'debt',
])
