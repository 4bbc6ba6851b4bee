// Labels that stand within cells (残高 430,597円; for narrow screens) become headers, so that the rest of the engine sees columns.
import { dateCell } from '../cells/cell-date'
import { CURRENCY, isBlankCell, isMaskedCell, moneyCell } from '../cells/cell-money'
import { type Word, wordOf } from '../columns/vocabulary'
import type { Cell } from '../grid'
import type { Column, Section } from './section'

type Labelled = { label: string; word: Word; rest: string }

/** The unit or a word in brackets belongs to the label: 残高(円), 現在(貸付)高; figures in brackets are a value. */
const BEFORE_VALUE = new RegExp(
  `^([^\\d¥\\\\+\\-−＋－▲△▼▽(](?:[^\\d¥\\\\+\\-−＋－▲△▼▽(]|\\([^()\\d]{1,30}\\)){0,39}?)[\\s:：]*((?:[+\\-−＋－▲△▼▽(]|${CURRENCY})*\\s?\\d[\\s\\S]*)$`,
)

/** 残高 ●●●●, 残高：****円: hidden until it is asked for. */
const BEFORE_MASK =
  /^([^\d*＊●•・xX¥\\]{1,20}?)[\s:：]*([¥\\￥]?\s?[*＊●•・xX\-－―ー,，]{2,}\s?円?|非表示|表示しない|hidden)$/

const WIDE = /[\uFF01-\uFF5E\uFFE5]/g

/** Digits, signs and letters in half width, each in its place; kana as they stand. */
const narrow = (text: string) =>
  /[０-９￥]/.test(text)
    ? text.replace(WIDE, (mark) => (mark === '￥' ? '¥' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0)))
    : text

/** The label and the value of a cell that holds both; null where it does not. */
function labelled(text: string, header: string): Labelled | null {
  if (text.length < 3 || text.length > 200) return null
  const lineEnd = text.indexOf('\n')
  if (lineEnd > 0) {
    const label = text.slice(0, lineEnd)
    const rest = text.slice(lineEnd + 1)
    const word = wordOf(label)
    if (word !== null && (label.trim() === header.trim() || isValue(rest) || isBlankCell(rest)))
      return { label, word, rest }
  }
  const words = wordsBehind(text)
  if (words !== null && words.label === header) return words
  const match = BEFORE_MASK.exec(text) ?? BEFORE_VALUE.exec(narrow(text))
  const [label, rest] = [match?.[1]?.trim() ?? '', match?.[2] ?? '']
  if (label === '' || !isValue(rest)) return null
  const word = wordOf(label)
  return word === null ? null : { label, word, rest }
}

/** お取引内容 カード, 摘要：給与: words behind the name of a column of words; null for any other text. */
function wordsBehind(text: string): Labelled | null {
  const [, label = '', rest = ''] = /^([^\s:：\d]{2,12})[\s:：]+(\S[\s\S]*)$/.exec(text) ?? []
  const word = label === '' ? null : wordOf(label)
  return word === 'description' || word === 'otherParty' ? { label, word, rest } : null
}

const MONEY_WORDS = new Set<Word>(['out', 'in', 'signed', 'amount', 'used', 'billed'])

const isValue = (text: string) =>
  moneyCell(text) !== null || dateCell(text) !== null || isMaskedCell(text) || BEFORE_MASK.test(`残高${text}`)

/** The section with labels taken out of its cells; the same section where there are none. */
export function withoutLabels(section: Section): Section {
  const sample = section.rows.slice(0, 60)
  const width = Math.max(0, ...sample.map((row) => row.length))
  if (width > 200) return section
  const columns = [...section.columns]
  while (columns.length < width) columns.push({ header: '', word: null })
  let taken: Map<number, 'strip' | 'split'> | null = null
  for (let column = 0; column < width; column++) {
    const kind = labelsOf(sample, column, columns)
    if (kind === null) continue
    taken ??= new Map()
    taken.set(column, kind)
  }
  namesBeside(sample, columns)
  const base = { ...section, columns }
  return taken === null ? base : stripped(base, taken)
}

function labelsOf(
  sample: readonly (readonly Cell[])[],
  column: number,
  columns: Column[],
): 'strip' | 'split' | null {
  const texts = sample.map((row) => row[column]?.text ?? '').filter((text) => !isBlankCell(text))
  const [named, ...others] = texts.map(wordsBehind)
  const isNamed =
    named !== undefined && others.length > 0 && others.every((other) => other?.label === named?.label)
  if (isNamed && named !== null && columns[column]?.word === null)
    columns[column] = { header: named.label, word: named.word }
  const head = columns[column] ?? { header: '', word: null }
  const found: Labelled[] = []
  let filled = 0
  for (const row of sample) {
    const text = row[column]?.text ?? ''
    if (isBlankCell(text)) continue
    filled++
    const cell = labelled(text, head.header)
    if (cell !== null) found.push(cell)
  }
  if (found.length === 0 || found.length < filled * 0.6) return null
  const words = new Set(found.map(({ word }) => word))
  if (words.has('in') && words.has('out')) return 'split'
  const first = found[0]
  if (words.size === 1 && first !== undefined && head.word === null)
    columns[column] = { header: first.label, word: first.word }
  return 'strip'
}

/** A column that holds the same word of the vocabulary in every row is the header of the next. */
function namesBeside(sample: readonly (readonly Cell[])[], columns: Column[]): void {
  for (let column = 0; column + 1 < columns.length; column++) {
    const next = columns[column + 1]
    if (columns[column]?.header !== '' || next === undefined || next.word !== null) continue
    const texts = new Set(sample.map((row) => row[column]?.text.trim() ?? '').filter((text) => text !== ''))
    const only = texts.size === 1 ? [...texts][0] : undefined
    const word = only === undefined ? null : wordOf(only)
    if (only === undefined || word === null || sample.length < 2) continue
    // 利息 before the only amount of each row is what it was.
    const isAmount = sample.some((row) => moneyCell(row[column + 1]?.text ?? '') !== null)
    if (word === 'other' && isAmount && !columns.some((other) => MONEY_WORDS.has(other.word ?? 'other')))
      continue
    columns[column] = { header: only, word: 'other' }
    columns[column + 1] = { header: only, word }
  }
}

function stripped(section: Section, taken: ReadonlyMap<number, 'strip' | 'split'>): Section {
  const width = section.columns.length
  const split = [...taken].filter(([, kind]) => kind === 'split').map(([column]) => column)
  const columns: Column[] = [
    ...section.columns.map((column, at) =>
      taken.get(at) === 'split' ? { header: column.header, word: 'other' as const } : column,
    ),
    ...split.flatMap(() => [
      { header: '', word: 'out' as const },
      { header: '', word: 'in' as const },
    ]),
  ]
  const rows = section.rows.map((row) => {
    const cells = Array.from({ length: columns.length }, (_, at): Cell => row[at] ?? BLANK)
    for (const [column, kind] of taken) {
      const cell = row[column]
      const found = cell === undefined ? null : labelled(cell.text, section.columns[column]?.header ?? '')
      if (cell === undefined || found === null) continue
      const bare = { text: found.rest, isHeader: false }
      if (kind === 'strip') cells[column] = bare
      else {
        cells[column] = BLANK
        const pair = width + split.indexOf(column) * 2
        cells[found.word === 'in' ? pair + 1 : pair] = bare
      }
    }
    return cells
  })
  return { ...section, columns, rows }
}

const BLANK: Cell = { text: '', isHeader: false }
