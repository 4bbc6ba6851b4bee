// One line of what is seen -> the pieces of text that stand for themselves: a day, an amount, a label, words.
import { dateCell } from '../../reading/cells/cell-date'
import { flagOf } from '../../reading/cells/cell-flag'
import { CURRENCY, isBlankCell, isMaskedCell, moneyCell } from '../../reading/cells/cell-money'
import { type Word, wordOf } from '../../reading/columns/vocabulary'
import type { Seen, SeenElement } from '../seen'
import { textOf } from '../visible'
import { wordsInCell } from './cell-text'
import { dayBeside } from './day-beside'

/** blank: a dash or nothing; label: a word of statement headers; text: any other words. */
export type LeafKind = 'date' | 'money' | 'blank' | 'label' | 'text'

/** One piece of text that stands for itself: a line, or the part of a line that is a date or an amount. `isName`: a label cut off its value. */
export type Leaf = { kind: LeafKind; text: string; holder: SeenElement; isName?: true }

/** What a piece of text is, judged alone. */
export function kindOf(text: string): LeafKind {
  if (text === '' || isBlankCell(text)) return 'blank'
  if (text.length > 60) return 'text'
  if (MAY_BE_VALUE.test(text)) {
    if (dateCell(text) !== null) return 'date'
    const amount = moneyCell(text)
    if (isMaskedCell(text) || (amount !== null && (amount.isMarked || amount.isFilled !== true)))
      return 'money'
  }
  const word = wordOf(text)
  // 振込手数料, メモ: words that name columns which are not read, and as often what a row was for.
  return word === null || (word === 'other' && !OF_NUMBER.test(text)) ? 'text' : 'label'
}

/** 取引番号, Reference No., Exchange Rate, Status: no row is made for one. */
const OF_NUMBER =
  /(?:番号|レート|カテゴリー?|状態|ステータス|\b(?:no\.?|number|rate|status|category))(?:\s?[(（][^()（）]*[)）])?$/i

const MAY_BE_VALUE = /\d|[０-９]|\*|＊|元年|[今本昨]日|きょう|きのう|おととい|today|yesterday/i
const ONLY_SIGNS = /^[\s+＋\-−－▲△▼▽¥￥$＄(（]+$/
const UNIT = /^\s*(?:(?:円|えん|ドル|USD|JPY|EUR)(?![\p{L}\p{N}])|[)）]|％|%)/u
/** A unit stands behind a figure, or behind what stands for one; 円普通預金 is none. */
const FIGURE_AT_END = /[\d０-９*＊●•\-－―—ー]\s*$/
/** Stars that fill the place before an amount. */
const FILLED = /^[*＊★☆]+(?=[\d,]+,\d{3})/
const BEFORE_AMOUNT = `(?:(?:${CURRENCY}|[￥+\\-−－▲△▼▽(（])\\s*)*`
const WHOLE_MONEY = new RegExp(
  `^${BEFORE_AMOUNT}[\\d０-９][\\d０-９,，.．]*\\s*(?:円|ドル|${CURRENCY})?[)）]?$`,
)
const LABELLED_AMOUNT = new RegExp(`^([^\\d０-９]+?)[\\s:：]*(${BEFORE_AMOUNT}[\\d０-９*＊].*)$`, 's')

/** The pieces of one line run: a date or an amount that stands in an element of its own is a piece, text between stays together unless `areFields`. */
export function leavesOf(run: readonly Seen[], around: SeenElement, areFields = false): Leaf[] {
  const whole = textOf({ ...around, isBlock: false, children: [...run] }, wordsInCell)
  if (whole === '') return []
  const elements = run.filter(
    (kid): kid is SeenElement => typeof kid !== 'string' && kid.tag !== 'br' && kid.tag !== 'wbr',
  )
  const alone = elements.length === 1 && elements[0] !== undefined ? elements[0] : around
  const asOne: Leaf = { kind: kindOf(whole), text: whole, holder: alone }
  if (asOne.kind === 'date' || asOne.kind === 'money') return [asOne]
  const lines = whole.includes('\n') ? linesOf(run) : []
  if (lines.length > 1) {
    const leaves = lines.flatMap((line) => leavesOf(line, around))
    const isValue = ({ kind, text }: Leaf) => kind === 'date' || (kind === 'money' && !MACHINE.test(text))
    if (leaves.some(isValue)) return leaves
  }
  if (elements.length === 0) return labelled(asOne)
  const empty = elements[1]
  if (asOne.kind === 'label' && elements.length === 2 && empty !== undefined && isEmpty(empty))
    return [asOne, { kind: 'blank', text: '', holder: empty }]
  const parts = partsOf(run, around, areFields)
  if (isNamedValue(parts)) return valueAsWords(parts)
  if (parts.length === 2 && isGlyphed(parts)) return parts
  if (elements.length === 1) return labelled(asOne)
  if (!parts.some((part) => part.kind === 'date' || part.kind === 'money')) return [asOne]
  return parts.flatMap(labelled)
}

/** ＡＴＭ ００３: no amount begins with a nought. */
const CODE = /^０[０-９]{1,3}$/

/** ＡＴＭ over １１７: the number of the machine, in the width of its words; amounts are written otherwise. */
const MACHINE = /^[０-９]{1,4}$/

/** ご返済額 before an element left empty, but for spaces: a field whose value is none. */
export const isEmpty = ({ children }: SeenElement) =>
  children.every((kid) => typeof kid === 'string' && kid.trim() === '')

/** A run cut at its line breaks, also at those within its elements. */
function linesOf(run: readonly Seen[]): Seen[][] {
  const lines: Seen[][] = [[]]
  for (const kid of run) {
    if (typeof kid === 'string') lines.at(-1)?.push(kid)
    else if (kid.tag === 'br') lines.push([])
    else if (!holdsBreak(kid)) lines.at(-1)?.push(kid)
    else {
      const [first = [], ...others] = linesOf(kid.children)
      lines.at(-1)?.push(...first)
      lines.push(...others)
    }
  }
  return lines.filter((line) => line.length > 0)
}

function holdsBreak({ children }: SeenElement): boolean {
  return children.some((kid) => typeof kid !== 'string' && (kid.tag === 'br' || holdsBreak(kid)))
}

/** 摘要 and 研修費, 区分 and 入金, 出金 and a dash, each in an element of its own: a field with its name. 入金 before a name is what came in. */
function isNamedValue(parts: readonly Leaf[]): boolean {
  const [name, value] = parts
  if (parts.length !== 2 || name?.kind !== 'label') return false
  const word = wordOf(name.text)
  const isNamed = isNameOfWords(word) || word === 'other'
  if (value?.kind === 'label') return word === 'flag' ? flagOf(value.text, false) !== 0 : isNamed
  return value?.kind === 'blank' || (value?.kind === 'text' && isNamed)
}

/** 摘要 and 借入: what stands behind a name of words is no name, whatever it says. */
function valueAsWords([name, value]: readonly Leaf[]): Leaf[] {
  const isWords = value?.kind === 'label' && wordOf(name?.text ?? '') !== 'flag'
  return [name, isWords ? { ...value, kind: 'text' as const } : value].filter((leaf) => leaf !== undefined)
}

/** Whether a header's word names a column of words. */
export const isNameOfWords = (word: Word | null) =>
  word === 'description' || word === 'kind' || word === 'flag' || word === 'otherParty' || word === 'holder'

function partsOf(run: readonly Seen[], around: SeenElement, areFields: boolean): Leaf[] {
  const parts: Leaf[] = []
  let isApart = false
  for (const kid of run) {
    const text = typeof kid === 'string' ? kid.replace(/\s+/g, ' ').trim() : textOf(kid, wordsInCell)
    const holder = typeof kid === 'string' ? around : kid
    if (text === '') {
      isApart = true
      continue
    }
    const before = parts.at(-1)
    const isGlued =
      before !== undefined &&
      (ONLY_SIGNS.test(before.text) ||
        (UNIT.test(text) && FIGURE_AT_END.test(before.text)) ||
        isFragment(before.text, text) ||
        (before.kind === 'text' && CODE.test(text)) ||
        (!areFields &&
          before.kind === 'text' &&
          kindOf(text) === 'text' &&
          !isLabelledValue(text) &&
          !isWay(kid, text) &&
          !isWayBefore(before, kid, around)))
    if (isGlued) {
      // A blank between two labels (+5pt 確定) keeps them apart.
      const isLink = typeof kid !== 'string' && kid.tag === 'a'
      const isTight = before.kind !== 'text' || !(isLink || (isApart && typeof kid !== 'string'))
      before.text = isTight ? before.text + text : `${before.text} ${text}`
      before.kind = kindOf(before.text)
    } else parts.push({ kind: kindBehind(before, text), text, holder })
    isApart = false
  }
  return parts
}

/** お引出し 4.28 is no day. */
function kindBehind(before: Leaf | undefined, text: string): LeafKind {
  const kind = kindOf(text)
  const word = before?.kind === 'label' ? wordOf(before.text) : null
  const isAmount = word === 'out' || word === 'in' || word === 'balance' || word === 'signed'
  return kind === 'date' && isAmount && moneyCell(text) !== null ? 'money' : kind
}

/** チャージ, ご返済 in an element of its own behind the words: which way the money went. */
function isWay(kid: Seen, text: string): boolean {
  return typeof kid !== 'string' && flagOf(text, false) !== 0
}

/** 出 in an element of its own before the words of a row. */
function isGlyphed([glyph, words]: readonly Leaf[]): boolean {
  return words?.kind === 'text' && glyph?.text.length === 1 && flagOf(glyph.text, false) !== 0
}

/** 物販 in an element of its own before the words in theirs. */
function isWayBefore({ text, holder }: Leaf, kid: Seen, around: SeenElement): boolean {
  return typeof kid !== 'string' && holder !== around && flagOf(text, false) !== 0
}

/** ご利用日 2026年4月3日 or 入金 30,000円 beside the words is a field of its own. */
function isLabelledValue(text: string): boolean {
  const [, name, value] = LABELLED_AMOUNT.exec(text) ?? []
  if (name === undefined || value === undefined || name.length > LONGEST_NAME) return false
  const kind = kindOf(value)
  const word = wordOf(name.trim())
  return kind === 'date' ? word === 'date' : kind === 'money' && word !== null && OF_MONEY.has(word)
}

const LONGEST_NAME = 10
const OF_MONEY: ReadonlySet<Word> = new Set(['out', 'in', 'balance', 'debt'])

/** `1,` before `080`: halves of one number. */
function isFragment(before: string, text: string): boolean {
  return /[\d０-９][,，.．]$/.test(before) && /^[\d０-９]/.test(text)
}

/** `残高 68,521円` is a label and an amount. */
function labelled(leaf: Leaf): Leaf[] {
  if (leaf.text.length > 40) return [leaf]
  // 12/31・払戻: a word of headers behind the day.
  const marked = leaf.kind === 'label' ? dayBeside(leaf.text) : null
  if (marked !== null) return marked.map((text) => ({ kind: kindOf(text), text, holder: leaf.holder }))
  if (leaf.kind !== 'text') return [leaf]
  const fields = leaf.text.split(/\s*[／｜|]\s*|\s+\/\s+/).map((text) => ({ ...leaf, text }))
  if (fields.length > 1 && fields.length <= 4) {
    // 出金：5,200円 ／ 残高：94,800円: fields on one line, each with its name.
    const parts = fields.map(labelled)
    if (parts.every(({ length }) => length === 2)) return parts.flat()
  }
  const dated = dayBeside(leaf.text)
  if (dated !== null) return dated.map((text) => ({ kind: kindOf(text), text, holder: leaf.holder }))
  const behind =
    /^((?:[¥￥$+\-−－▲△▼▽]\s*)*[\d０-９][\d０-９,，]*\s*円?)\s*[（(]?([^\d０-９（()）]{2,12})[）)]?$/.exec(
      leaf.text,
    )
  const [, amount, of] = behind ?? []
  if (amount !== undefined && of !== undefined && wordOf(of) === 'balance' && kindOf(amount) === 'money')
    return [
      { kind: 'label', text: of, holder: leaf.holder, isName: true },
      { kind: 'money', text: amount, holder: leaf.holder },
    ]
  const split = LABELLED_AMOUNT.exec(leaf.text)
  const [, label, value] = split ?? []
  if (label === undefined || value === undefined) return [leaf]
  const name = label.replace(/[\s:：]+$/, '')
  const kind = kindOf(value)
  if (kind !== 'money' && kind !== 'date') return [leaf]
  // デビット クラウドホスト 承認番号:402911 are words, and no name of a field.
  if (/\s/.test(name) && wordOf(name) === 'other') return [leaf]
  // チャージ 2,000円 where another row says お支払い 500円.
  if (wordOf(name) === null && (kind !== 'money' || flagOf(name, false) === 0)) return [leaf]
  if (kind === 'money' && !WHOLE_MONEY.test(value.trim().replace(FILLED, '')) && !isMaskedCell(value))
    return [leaf]
  return [
    { kind: 'label', text: name, holder: leaf.holder, isName: true },
    { kind, text: value, holder: leaf.holder },
  ]
}
