// The texts around a grid that may name its account, its period or a count, nearest first.
import type { SeenElement } from '../seen'
import { textOf, wordsOf } from '../visible'
import { printedValueOf } from './cell-text'

/** Longer texts are articles and terms; they name no account. */
export const LONGEST_TEXT = 300
const MOST_BEFORE = 60
const MOST_AFTER = 16

/** Words around a statement: printed fields and chosen options too, but no choice that is not taken, no menu. */
export function wordsAround(seen: SeenElement): string | null {
  const { tag, element } = seen
  switch (tag) {
    case 'nav':
    case 'footer':
      return ''
    case 'input':
      return printedValueOf(element) ?? wordsOf(seen)
    case 'label':
      return isUntaken(seen) ? '' : null
    default:
      return element.getAttribute('role') === 'tab' && element.getAttribute('aria-selected') === 'false'
        ? ''
        : wordsOf(seen)
  }
}

function isUntaken(label: SeenElement): boolean {
  const choice = label.children.find(
    (kid): kid is SeenElement => typeof kid !== 'string' && kid.tag === 'input',
  )
  if (choice === undefined || choice.element.getAttribute('type')?.toLowerCase() !== 'radio') return false
  return !(choice.element as HTMLInputElement).checked
}

/** What stands on a page in its order: texts, and grids by their number. */
export type Item = { kind: 'text'; text: string } | { kind: 'grid'; grid: number }

/** The texts around each grid: above it up to the grid before, then below it, then all that stands higher up. */
export function surroundingsOf(items: readonly Item[], at: number, last: readonly string[]): string[] {
  const above: string[] = []
  const higher: string[] = []
  let hasPassed = false
  for (let i = at - 1; i >= 0 && above.length + higher.length < MOST_BEFORE; i -= 1) {
    const item = items[i]
    if (item === undefined) continue
    if (item.kind === 'grid') hasPassed = true
    else (hasPassed ? higher : above).push(item.text)
  }
  const below: string[] = []
  for (const item of items.slice(at + 1, at + 1 + MOST_AFTER)) {
    if (item.kind === 'grid') break
    below.push(item.text)
  }
  return [...above, ...below, ...higher, ...last].filter((text) => text !== '')
}

/** A text as a surrounding, each label with its value on one line; '' where it is too long to be one. */
export function asSurrounding(seen: SeenElement): string {
  const text = textOf(seen, wordsAround)
  return text.length <= LONGEST_TEXT ? paired(text) : ''
}

const NAMES =
  /^(?:お?取引店名?|(?:支店|店|店舗|お?取引)(?:名|番号?)?|支店|科目|(?:口座|預金|貯金)?の?(?:種別|種類|種目)|商品名?|(?:口座|お客さま|カード|会員|記号)番号|記号[・－ー-]?番号|番号|口座(?:No\.?|名義人?|名)|(?:ご?名義|お?名前|氏名)人?|(?:ご?照会|対象|表示|お?取引)?期間|照会口座|お?支払日|お?支払い日|branch|type|account|no\.?|number|name|period|card)$/i

/** Lines of labels joined with the line below, which is their value: 支店名⏎港支店 is 支店名 港支店. */
export function paired(text: string): string {
  const lines = text.split('\n')
  const done: string[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? ''
    const value = lines[i + 1]
    if (value !== undefined && isName(line) && !isName(value)) {
      done.push(`${line} ${value}`)
      i += 1
    } else done.push(line)
  }
  return done.join('\n')
}

function isName(line: string): boolean {
  if (line.length > 24) return false
  return line
    .replace(/[:：]\s*$/, '')
    .split(/\s+/)
    .every((word) => NAMES.test(word))
}
