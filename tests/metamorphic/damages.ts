// Damages of a statement page: what is shown is true no longer, and the balances must tell. Runs in the page.
import type { Mutation } from './mutations'
import { AMOUNT, DAY, eachText, pairsOf, plainRows, textOf } from './statement-table'

/** Every damage. */
export const DAMAGES: readonly Mutation[] = [
  {
    name: 'damaged: a row removed',
    keeps: 'broken',
    apply: (document) => {
      const rows = plainRows(document)
      if (rows === null) return false
      rows[Math.floor(rows.length / 2)]?.remove()
      return true
    },
  },
  {
    name: 'damaged: a cell removed',
    keeps: 'broken',
    apply: (document) => {
      const rows = plainRows(document)
      const amount = [...(rows?.[Math.floor((rows?.length ?? 0) / 2)]?.cells ?? [])].find(
        (cell) => AMOUNT.test(textOf(cell)) && textOf(cell).length > 2,
      )
      amount?.remove()
      return amount !== undefined
    },
  },
  {
    name: 'damaged: a digit of an amount changed',
    keeps: 'broken',
    apply: (document) => changeDigit(document, 0),
  },
  {
    name: 'damaged: a digit of a balance changed',
    keeps: 'broken',
    apply: (document) => changeDigit(document, -1),
  },
  {
    name: 'damaged: two rows swapped',
    keeps: 'broken',
    tells: true,
    apply: (document) => {
      const rows = plainRows(document)
      if (rows === null) return false
      const dayOf = ({ cells }: HTMLTableRowElement) => [...cells].map(textOf).find((text) => DAY.test(text))
      const accountOf = ({ cells }: HTMLTableRowElement) =>
        [...cells].map(textOf).find((text) => /^\d{7}$/.test(text))
      const isDropped = (row: Element) => /取消|欠番/.test(textOf(row))
      const pairs = pairsOf(rows).filter(
        ([a, b]) => dayOf(a) !== dayOf(b) && accountOf(a) === accountOf(b) && !isDropped(a) && !isDropped(b),
      )
      // Rows at either end may be planned ones, which are not read anyway.
      const pair = pairs[Math.floor(pairs.length / 2)]
      pair?.[0].before(pair[1])
      return pair !== undefined
    },
  },
]

function changeDigit(document: Document, which: 0 | -1): boolean {
  const rows = plainRows(document)
  const cells = [...(rows?.[Math.floor((rows?.length ?? 0) / 2)]?.cells ?? [])].filter(
    (cell) => AMOUNT.test(textOf(cell)) && textOf(cell).replace(/\D/g, '').length > 2,
  )
  const cell = cells.at(which)
  if (cells.length < 2 || cell === undefined) return false
  let isDone = false
  const change = (text: string) => {
    if (isDone) return text
    return text.replace(/[0-9０-９]/, (digit) => {
      isDone = true
      const isFull = digit > '9'
      const next = ((Number(digit.normalize('NFKC')) + 3) % 9) + 1
      return isFull ? String.fromCharCode(0xff10 + next) : String(next)
    })
  }
  return eachText(cell, change)
}
