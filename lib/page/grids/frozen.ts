// Tables that are the two sides of one: the left columns stand still in a table of their own, the others scroll beside it.
import { dateCell } from '../../reading/cells/cell-date'
import { moneyCell } from '../../reading/cells/cell-money'
import { type Word, wordOf } from '../../reading/columns/vocabulary'
import type { Cell } from '../../reading/grid'
import type { SeenElement } from '../seen'
import { cell, type FoundGrid } from './found-grid'

const ELEMENTS_A_SLICE = 1_000
const MONEY: ReadonlySet<Word> = new Set(['out', 'in', 'signed', 'amount', 'balance'])
const DAYS: ReadonlySet<Word> = new Set(['date', 'secondDate', 'monthDay', 'year', 'month'])

/** A table, or two whose rows were put above each other: `parts` are the elements it was made of. */
type Side = { parts: SeenElement[]; grid: FoundGrid }

/**
 * Puts such tables together in `grids`, at the first's place; the elements that are no grid of their own any more are returned. Nothing
 * but blanks may stand between the tables; one side says the days, the other the amounts, and both have as many rows.
 */
export function* joinFrozen(
  root: SeenElement,
  grids: Map<SeenElement, FoundGrid>,
): Generator<void, Set<SeenElement>> {
  const joined = new Set<SeenElement>()
  if (![...grids.values()].some((grid) => isLeft(wordsOf(grid)))) return joined
  for (const run of yield* neighbours(root, grids)) {
    const sides = run.flatMap((at): Side[] => {
      const grid = grids.get(at)
      return grid === undefined ? [] : [{ parts: [at], grid }]
    })
    for (const { parts, grid } of sidesPutTogether(sides)) {
      const [first, ...others] = parts
      if (first === undefined || others.length === 0) continue
      grids.set(first, grid)
      for (const other of others) {
        grids.delete(other)
        joined.add(other)
      }
    }
  }
  return joined
}

/** Tables in the order of the page, those in one run between which no word stands. */
function* neighbours(
  root: SeenElement,
  grids: ReadonlyMap<SeenElement, FoundGrid>,
): Generator<void, SeenElement[][]> {
  const runs: SeenElement[][] = [[]]
  const stack: { at: SeenElement; next: number }[] = [{ at: root, next: 0 }]
  let asked = 0
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    asked += 1
    if (asked % ELEMENTS_A_SLICE === 0) yield
    const kid = top.at.children[top.next]
    top.next += 1
    if (kid === undefined) stack.pop()
    else if (typeof kid === 'string') {
      if (kid.trim() !== '' && (runs.at(-1)?.length ?? 0) > 0) runs.push([])
    } else if (grids.has(kid)) runs.at(-1)?.push(kid)
    else stack.push({ at: kid, next: 0 })
  }
  return runs.filter((run) => run.length > 1 && run.length <= 16)
}

/** 左｜右; 左の見出し｜右の見出し｜左｜右; 左の見出し｜左｜右の見出し｜右. */
function sidesPutTogether(run: readonly Side[]): Side[] {
  const result: Side[] = []
  for (let at = 0; at < run.length; at += 1) {
    const [a, b, c, d] = run.slice(at, at + 4)
    if (a === undefined) break
    const quartet =
      b !== undefined && c !== undefined && d !== undefined
        ? (besides(above(a, c), above(b, d)) ?? besides(above(a, b), above(c, d)))
        : null
    const pair = quartet ?? (b === undefined ? null : besides(a, b))
    result.push(pair ?? a)
    at += quartet !== null ? 3 : pair !== null ? 1 : 0
  }
  return result
}

/** A header above rows as wide that have none. */
function above(head: Side, body: Side): Side | null {
  if (headLines(head.grid) !== head.grid.rows.length || headLines(body.grid) !== 0) return null
  if (widthOf(head.grid) !== widthOf(body.grid)) return null
  return {
    parts: [...head.parts, ...body.parts],
    grid: { ...body.grid, rows: [...head.grid.rows, ...body.grid.rows] },
  }
}

/** Days on the left, amounts on the right, row by row. */
function besides(left: Side | null, right: Side | null): Side | null {
  if (left === null || right === null || left.grid.source !== right.grid.source) return null
  if (!isLeft(wordsOf(left.grid)) || !isRight(wordsOf(right.grid))) return null
  const [a, b] = [left.grid, right.grid]
  const heads = Math.max(headLines(a), headLines(b))
  const [days, amounts] = [a.rows.slice(headLines(a)), b.rows.slice(headLines(b))]
  if (days.length !== amounts.length || days.length === 0) return null
  const dated = days.filter((row) => row.some(({ text }) => dateCell(text) !== null)).length
  const paid = amounts.filter((row) => row.some(({ text }) => moneyCell(text) !== null)).length
  if (dated < days.length * 0.6 || paid < amounts.length * 0.6) return null
  const width = widthOf(a)
  const wide = (row: readonly Cell[], isHeader: boolean) =>
    Array.from({ length: width }, (_, at) => row[at] ?? cell('', isHeader))
  const lines = Array.from({ length: heads }, (_, at) => [
    ...wide(a.rows[at - heads + headLines(a)] ?? [], true),
    ...(b.rows[at - heads + headLines(b)] ?? []),
  ])
  const rows = days.map((row, at) => [...wide(row, false), ...(amounts[at] ?? [])])
  return {
    parts: [...left.parts, ...right.parts],
    grid: { ...a, rows: [...lines, ...rows], isCut: a.isCut || b.isCut },
  }
}

const isLeft = (words: ReadonlySet<Word>) => words.has('date') && ![...words].some((word) => MONEY.has(word))

/** A list of accounts and their balances beside other days is none: two columns of money at least, and no account. */
const isRight = (words: ReadonlySet<Word>) =>
  [...words].filter((word) => MONEY.has(word)).length >= 2 &&
  ![...words].some((word) => DAYS.has(word) || word === 'account')

/** What the header says. */
function wordsOf(grid: FoundGrid): Set<Word> {
  const texts = grid.rows.slice(0, headLines(grid)).flatMap((row) => row.map(({ text }) => text))
  return new Set(texts.map(wordOf).filter((word) => word !== null))
}

/** How many lines stand above the first that holds a day or an amount. */
function headLines({ rows }: FoundGrid): number {
  const first = rows
    .slice(0, 8)
    .findIndex((row) =>
      row.some(({ text, isHeader }) => !isHeader && (dateCell(text) !== null || moneyCell(text) !== null)),
    )
  return first === -1 ? (rows.length < 5 ? rows.length : 0) : first
}

function widthOf({ rows }: FoundGrid): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0)
}
