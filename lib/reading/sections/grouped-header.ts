// Header lines that stand above each other: a head over several columns, and what each of them is of it.
import { fold } from '../cells/fold'
import { type Word, wordOf } from '../columns/vocabulary'
import type { Column } from './section'

/**
 * The columns under header lines: the lowest line says most, unless it only says 金額, or says nothing without the head above it
 * (相手先 over 銀行 and 店; 金額 over 取引 and うち他店券).
 */
export function columnsOf(lines: readonly (readonly string[])[]): Column[] {
  const width = Math.max(0, ...lines.map((line) => line.length))
  return Array.from({ length: width }, (_, at) => {
    const texts = lines.map((line) => line[at] ?? '').filter((text) => text.trim() !== '')
    return { header: texts.join(' '), word: wordUnder(headOver(lines, at), texts) }
  })
}

function wordUnder(head: string, texts: readonly string[]): Word | null {
  const words = [...texts].reverse().map(wordOf)
  const own =
    words.find((found) => found !== null && found !== 'amount') ?? words.find((found) => found !== null)
  const lowest = texts.at(-1) ?? ''
  if (head === '') return own ?? null
  const group = wordOf(head)
  if (group !== null && AMOUNTS.has(group)) {
    if (SHARE.test(fold(lowest))) return 'other'
    if (wordOf(lowest) === 'kind') return group
  }
  if (isParty(head, group) && NAME_OF_PARTY.test(fold(lowest))) return 'description'
  const below = wordOf(lowest)
  if (below !== null && below !== 'kind' && below !== 'other') return own ?? null
  if (isParty(head, group) && PARTS_OF_PARTY.test(fold(lowest))) return 'otherParty'
  return own ?? null
}

const AMOUNTS: ReadonlySet<Word> = new Set(['amount', 'signed', 'in', 'out', 'used'])
/** A part of the amount beside it. */
const SHARE = /^\(?(?:うち|内)|^(?:of which|incl)/i
const PARTS_OF_PARTY =
  /^(?:銀行|金融機関|信用金庫|店|支店|本支店|店舗|取扱店|bank|branch|office)(?:名|名称| ?name)?$/i
const NAME_OF_PARTY = /^(?:お?名前|ご?氏名|ご?名義人?|名称?|口座名義人?|会社名|name|account name)$/i

/** A head that speaks of the one who sent or got the money. */
function isParty(head: string, group: Word | null): boolean {
  return (
    group === 'description' ||
    group === 'otherParty' ||
    /相手|依頼人|仕向|振込元|受取人|remit|payer|payee|counterpart|sender|beneficiary|from|other party/i.test(
      fold(head),
    )
  )
}

/** The head under which a column of the lowest line stands: its own cell of the line above, or the last one to the left, whose span it is in. */
function headOver(lines: readonly (readonly string[])[], at: number): string {
  const [above, lowest] = [lines.at(-2), lines.at(-1)]
  if (above === undefined || (lowest?.[at] ?? '').trim() === '') return ''
  for (let left = at; left >= 0; left--) {
    const text = above[left]?.trim() ?? ''
    if (text !== '') return (lowest?.[left] ?? '').trim() === '' ? '' : text
  }
  return ''
}
