// 利息 among rows whose kind tells in from out (預入, 返済): it comes into a deposit and is added to a debt. The balances must agree.
import { flagOf } from '../cells/cell-flag'
import { moneyCell } from '../cells/cell-money'
import { headerKey } from '../cells/fold'
import type { Cell } from '../grid'
import type { Section } from './section'

/** What a bank adds by itself, and what it takes. */
const INTEREST =
  /^(?:預金|受取|決算|普通預金|貸付|借入|融資|ローン|約定|未収)?(?:利息|利子)(?:入金|元加|支払|繰入|の?計上)?$|^(?:interest|interestcharged|interestpaid)$/
const CHARGED =
  /^(?:遅延|延滞)?損害金$|^(?:\S{0,6})手数料$|^(?:保証料|年会費|印紙代)$|^(?:国|地方|所得|住民|源泉|源泉所得|利子|復興特別所得)?税(?:金|引)?$|^(?:fees?|tax)$/
const DEBT = /借|返済|融資|キャッシング|弁済|borrow|repa/
const MOST_ROWS = 2_000

type Told = { amount: number; balance: number; side: -1 | 1 }

/** The section with a column that tells the direction of each row, where the kinds of its rows and its balances agree on it; else the same. */
export function withInterest(section: Section): Section {
  const { columns, rows } = section
  if (rows.length > MOST_ROWS || columns.some(({ word }) => word === 'in' || word === 'out')) return section
  const balance = columns.findIndex(({ word }) => word === 'balance' || word === 'debt')
  const amount = columns.findIndex(({ word }) => word === 'amount' || word === 'used')
  if (balance === -1 || amount === -1) return section
  for (const [at, { word }] of columns.entries()) {
    if (word !== 'description' && word !== 'kind' && word !== 'flag' && word !== null) continue
    const told = sidesOf(rows, at, amount)
    if (told === null || !areProved(rows, told.sides, amount, balance)) continue
    const [into, out] = told.isDebt ? ['返済', '借入'] : ['入金', '出金']
    const width = columns.length
    return {
      ...section,
      columns: [...columns, { header: '', word: 'flag' }],
      rows: rows.map((row, index) => {
        const side = told.sides[index] ?? null
        const line = Array.from({ length: width }, (_, column): Cell => row[column] ?? BLANK)
        return [...line, side === null ? BLANK : { text: side === 1 ? into : out, isHeader: false }]
      }),
    }
  }
  return section
}

const BLANK: Cell = { text: '', isHeader: false }

/** The side of each row that moves money; null where some row's kind tells none, or none is of interest. */
function sidesOf(
  rows: readonly (readonly Cell[])[],
  column: number,
  amount: number,
): { sides: (-1 | 1 | null)[]; isDebt: boolean } | null {
  const moving = rows.map((row) => (moneyCell(row[amount]?.text ?? '') === null ? null : row))
  const keys = moving.map((row) => (row === null ? null : headerKey(row[column]?.text ?? '')))
  const isDebt = keys.some((key) => key !== null && DEBT.test(key))
  let hasAdded = false
  const sides: (-1 | 1 | null)[] = []
  for (const key of keys) {
    if (key === null) {
      sides.push(null)
      continue
    }
    const isInterest = INTEREST.test(key)
    const side = isInterest ? (isDebt ? -1 : 1) : CHARGED.test(key) ? -1 : flagOf(key, false)
    if (side === 0) return null
    // 返済 is out of a deposit and into a loan.
    if (isDebt && !isInterest && !CHARGED.test(key) && !DEBT.test(key)) return null
    hasAdded ||= isInterest || CHARGED.test(key)
    sides.push(side)
  }
  return hasAdded ? { sides, isDebt } : null
}

/** Whether each balance follows from its neighbour by the amount on that side, upwards or downwards, owned or owed. */
function areProved(
  rows: readonly (readonly Cell[])[],
  sides: readonly (-1 | 1 | null)[],
  amount: number,
  balance: number,
): boolean {
  const told = rows.flatMap((row, at): Told[] => {
    const side = sides[at] ?? null
    const [moved, left] = [moneyCell(row[amount]?.text ?? ''), moneyCell(row[balance]?.text ?? '')]
    if (side === null || moved === null || left === null || moved.sign !== 0) return []
    return [{ side, amount: moved.units, balance: left.sign === -1 ? -left.units : left.units }]
  })
  if (told.length < 2 || told.length < sides.filter((side) => side !== null).length) return false
  const follows = (list: readonly Told[], owed: -1 | 1) =>
    list.slice(1).every((row, at) => row.balance - (list[at]?.balance ?? 0) === owed * row.side * row.amount)
  const reversed = [...told].reverse()
  return [told, reversed].some((list) => follows(list, 1) || follows(list, -1))
}
