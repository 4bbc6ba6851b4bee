// 日付 over Date, each in a block of its own: one label, said twice.
import { type Word, wordOf } from '../../reading/columns/vocabulary'
import { type Box, isBox } from './box'
import type { Leaf } from './leaf'

/** Puts labels together that follow each other in a box, mean the same column and are Japanese and English. */
export function joinLanguages(box: Box): void {
  for (let at = box.kids.length - 1; at > 0; at -= 1) {
    const [first, second] = [onlyLeaf(box.kids[at - 1]), onlyLeaf(box.kids[at])]
    if (first === null || second === null || !areOne(first.text, second.text)) continue
    box.kids.splice(at - 1, 2, { ...first, text: `${first.text}\n${second.text}` })
    if (second.kind === 'label') box.labels -= 1
    else box.texts -= 1
  }
}

function onlyLeaf(kid: Box | Leaf | undefined): Leaf | null {
  if (kid === undefined || !isBox(kid)) return kid ?? null
  return kid.kids.length === 1 ? onlyLeaf(kid.kids[0]) : null
}

const ENGLISH = /^[\x20-\x7E]+$/

function areOne(first: string, second: string): boolean {
  if (first === '' || second === '' || ENGLISH.test(first) === ENGLISH.test(second)) return false
  const [word, other] = [wordOf(first), wordOf(second)]
  return (
    word !== null &&
    other !== null &&
    (word === other || ALIKE.some((one) => one.includes(word) && one.includes(other)))
  )
}

/** Words that one language tells apart and the other does not: お取引内容 Transaction, ご利用金額 Debit. */
const ALIKE: readonly (readonly Word[])[] = [
  ['description', 'kind', 'otherParty'],
  ['amount', 'signed', 'used', 'billed', 'out'],
  ['in', 'refund'],
]
