// Fields within rows that not every row has (取引先金融機関 of transfers only): their names, not their number, tell which are the same.
import { flagOf } from '../../reading/cells/cell-flag'
import { wordOf } from '../../reading/columns/vocabulary'
import { type Box, isBox, leavesIn } from './box'
import type { Leaf } from './leaf'

/** For each place of a row whose parts differ from row to row, those parts in one order: fields by their names, others by tag and number. */
export type FieldOrder = ReadonlyMap<string, readonly string[]>

const LONGEST_NAME = 16
/** A day or an amount that stands for a term is no name. */
const DIGIT = /[\d０-９]/
const NAMED = /^([^\d:：]{1,12})\s*[:：]/
/** 入金 in one row and 出金 in the next are one field, which tells the way. */
const WAY = '±'

/** The parts of a block in their order, as they are told apart in all rows. */
export function partsOf(box: Box): string[] {
  const counts = new Map<string, number>()
  const names = box.kids.map((kid, at) => nameOf(kid, box.kids[at - 1]))
  const ways = names.filter((name) => name !== null && flagOf(name, false) !== 0)
  const areWaysOne = new Set(ways).size <= 1
  return box.kids.map((kid, at) => {
    const tag = isBox(kid) ? kid.seen.tag : kid.isName ? '#name' : '#'
    const name = names[at] ?? null
    if (name !== null) return `${tag}:${areWaysOne && flagOf(name, false) !== 0 ? WAY : name}`
    const nth = (counts.get(tag) ?? 0) + 1
    counts.set(tag, nth)
    return `${tag}${nth}`
  })
}

/** Names that only one row has and no statement is known to have; more of them are no names but what the rows say (a shop for a term). */
const MOST_ODD = 2

/** The places of rows at which fields come and go; empty where all rows have the same. */
export function fieldOrder(rows: readonly Box[]): FieldOrder {
  const seen = new Map<string, string[][]>()
  const visit = (box: Box, path: string): void => {
    const parts = partsOf(box)
    if (parts.filter(isField).length >= 2 && new Set(parts).size === parts.length) {
      const orders = seen.get(path) ?? []
      orders.push(parts)
      seen.set(path, orders)
    }
    for (const [at, kid] of box.kids.entries()) {
      const part = parts[at] ?? ''
      if (isBox(kid) && !isField(part)) visit(kid, `${path}/${part}`)
    }
  }
  for (const row of rows) visit(row, '')
  return new Map(
    [...seen].flatMap(([path, orders]) => {
      const all = joined(orders)
      const isSame = orders.every((parts) => parts.filter(isField).join() === all.filter(isField).join())
      return isSame || all.filter((part) => isOdd(part, orders)).length > MOST_ODD
        ? []
        : [[path, all] as const]
    }),
  )
}

const isField = (part: string) => part.includes(':')

function isOdd(part: string, orders: readonly (readonly string[])[]): boolean {
  if (!isField(part) || part.endsWith(WAY) || wordOf(part.slice(part.indexOf(':') + 1)) !== null) return false
  return orders.filter((parts) => parts.includes(part)).length < 2
}

function joined(orders: readonly (readonly string[])[]): string[] {
  const all: string[] = []
  for (const parts of orders)
    for (const [at, part] of parts.entries()) {
      if (all.includes(part)) continue
      const before = parts[at - 1]
      all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, part)
    }
  return all
}

/** The name of a field: the term of its definition, or the label that it begins with; null for what is no field. */
function nameOf(kid: Box | Leaf, before: Box | Leaf | undefined): string | null {
  if (!isBox(kid)) return null
  const term = termIn(kid.seen.tag === 'dd' ? before : kid) ?? onlyTermIn(kid)
  if (term !== null) return textIn(term)
  const [leaf, ...others] = leavesIn(kid)
  if (leaf === undefined) return null
  const [, name] = kid.kids.length === 1 ? (NAMED.exec(leaf.text) ?? []) : []
  if (name !== undefined && wordOf(name) !== null) return name
  const isAlone = others.length > 0 && others.every(({ kind }) => kind !== 'label')
  return leaf.kind === 'label' && isAlone ? short(leaf.text) : null
}

const termIn = (kid: Box | Leaf | undefined): Box | null =>
  kid !== undefined && isBox(kid) && kid.seen.tag === 'dt' ? kid : null

/** The term that a block begins with; null where it has several, and is a list of fields itself. */
const onlyTermIn = ({ kids }: Box) =>
  kids.filter((kid) => termIn(kid) !== null).length === 1 ? termIn(kids[0]) : null

const textIn = (box: Box) =>
  short(
    leavesIn(box)
      .map(({ text }) => text)
      .join(' '),
  )

const short = (text: string) => (text === '' || text.length > LONGEST_NAME || DIGIT.test(text) ? null : text)
