// One row, item or card of a list, read as a notice.
import { controlsOf, fieldsOf } from '../kind/fields'
import type { Piece } from '../kind/outline'
import {
  asShown,
  type Chunk,
  chunksOf,
  everyPiece,
  fold,
  isControl,
  isInline,
  isSmall,
  linesOf,
  squeeze,
  textOf,
} from '../kind/text'
import type { Candidate } from './candidate'
import { type Columns, cellAt } from './columns'
import { firstDay, leadingDay, type WrittenDay, wholeDay } from './day'
import { deadlineIn } from './deadline'
import { demandOf } from './demand'
import type { Legend } from './legend'
import {
  ACTION_WORD,
  CATEGORY,
  GENERIC_HEADING,
  IMPORTANT_MARK,
  NEW_MARK,
  PLAIN_MARK,
  READ_MARK,
  UNREAD_MARK,
} from './words'

/** A notice and its text, where the record holds it. */
export type Record = { candidate: Candidate; body: string[] }

/** Pieces in one record, a card with a long text included. */
const MAX_RECORD = 240
const KEY_OF_VALUE =
  /(?:日時|日付|時刻|期限|期間|時間|更新日|変更日|登録日|満了日|基準日|回数|現在|ログイン|ログオン|ご?利用日|番号|区分)[:：]?$|^(?:前回|前々回|直近|最終)/
/** What every record has some of: a day, or a word of its state. Cheap, and spares the rest of a page the closer look. */
const HINT =
  /\d\s*[年月/.-]\s*\d|[a-z]{3}\.? \d|\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|未読|未確認|未開封|お読みでない|既読|確認済|new|新着|重要|緊急|至急|大切|unread|read|important|urgent|要確認|要対応|[●○◎★☆◆◇■□▲△✉⚑!]/i
const OWN_MATTER =
  /^(?:最近|直近|最新)?の?(?:入出金|お?取引|明細|残高|ご利用|お支払い?)(?:明細|内容|履歴|状況|金額)?$/
const MONEY = /^[+\-−▲△¥￥$]*[\d,]+(?:\.\d+)?円?$/
/** Words that only say by when to answer: no title. */
const ONLY_DEADLINE =
  /^[^\p{L}\p{N}]*(?:(?:ご?回答|お?手続き?|ご?確認|提出|登録|申込)?(?:の)?(?:期限|期日|締切)|(?:please)?(?:respond|reply|answer|act|due|complete)(?:by|before|date)?|deadline)[:：]?[\w年月日,./()（）]*$/iu
/** Signs that part what stands on one line: 2026/01/05 | 【重要】…, March 20 · Respond by …. */
const PARTING = /\t|\s+[·•・|｜/／]\s+/
const UNREAD_CLASS = /(?:^|[-_\s])(?:unread|midoku|notread|unopened)(?:$|[-_\s])/i

/** Whether a row shows an amount of money, which notices' rows do not. */
export function hasMoney(row: Piece): boolean {
  return chunksOf(row).some(({ text }) => {
    const word = squeeze(text)
    return MONEY.test(word) && /円$|^[¥￥$]|,\d{3}/.test(word)
  })
}

/** The notice that a row holds; null where it holds none: no title, or neither a day nor a mark. */
export function recordOf(
  row: Piece,
  columns: Columns | null,
  legend: Legend,
  isAlone: boolean,
): Record | null {
  if (!isSmall(row, MAX_RECORD)) return null
  const chunks = chunksOf(row)
  if (chunks.length === 0 || chunks.length > 120) return null
  const whole = fold(chunks.map(({ text }) => text).join(' '))
  if (
    !HINT.test(whole) &&
    !legend.boldMeansUnread &&
    !row.element.hasAttribute('aria-label') &&
    !UNREAD_CLASS.test(row.element.getAttribute('class') ?? '')
  )
    return null
  const titled = titleOf(row, chunks, columns)
  if (titled === null) return null
  const { title, piece } = titled
  const words = squeeze(title)
  if (
    words.length < 4 ||
    words.length > 160 ||
    KEY_OF_VALUE.test(words) ||
    wholeDay(fold(title)) !== null ||
    ONLY_DEADLINE.test(words) ||
    MONEY.test(words)
  )
    return null
  if (
    OWN_MATTER.test(words) ||
    (titled.from === 'heading' && hasMoney(row) && !/お知らせ|について|ご案内|改定|変更/.test(words))
  )
    return null
  const date = dateOf(row, chunks, columns, titled)
  if (date !== null && isKeyAndValue(row, piece)) return null
  const marks = marksOf(row, chunks, columns, legend, piece)
  if (date === null && marks.mark === null && marks.label === null) return null
  // A sentence of a text is no title, and a lone block with a day in it no record.
  if (
    titled.from === 'words' &&
    ((/[。．]$|ます。|各位|さま$|様$/.test(title) && !isBold(piece)) ||
      (isAlone && marks.mark === null && !/^(?:tr|li|pair|line)$/.test(row.tag)))
  )
    return null
  if (GENERIC_HEADING.test(words) && piece.tag !== 'h1') return null
  const body = bodyOf(row, piece)
  const controls = controlsOf(row)
    .map(({ text }) => text)
    .filter((text) => squeeze(text) !== words && !squeeze(text).includes(words))
  const fields =
    body.length > 0
      ? fieldsOf(row)
      : fieldsOf(row).filter(({ type }) => type !== 'checkbox' && type !== 'radio')
  const { demand, asks } = demandOf({ title, body, controls, fields })
  const due = cellAt(row, columns?.deadline ?? -1)
  const deadline =
    demand === 'read'
      ? null
      : ((due === null ? null : firstDay(fold(textOf(due)))) ?? deadlineIn(linesOf(row)))
  return { candidate: { title: title.slice(0, 300), date, deadline, ...marks, demand, asks }, body }
}

/** `from`: what made it the title. */
type Titled = {
  title: string
  piece: Piece
  date: WrittenDay | null
  from?: 'column' | 'heading' | 'control' | 'words'
}

/** The title: by its column, else the record's own heading, else its link, else its first real words. */
function titleOf(row: Piece, chunks: readonly Chunk[], columns: Columns | null): Titled | null {
  const cell = cellAt(row, columns?.title ?? -1)
  if (cell !== null) {
    const inner = controlIn(cell) ?? cell
    const titled = wordsIn(inner) ?? wordsIn(cell)
    if (titled !== null) return { ...titled, from: 'column' }
  }
  for (const piece of everyPiece(row)) {
    if (
      !/^h[1-6]$/.test(piece.tag) &&
      piece.element.getAttribute('role') !== 'heading' &&
      piece.tag !== 'summary'
    )
      continue
    const titled = wordsIn(piece)
    if (titled !== null) return { ...titled, from: 'heading' }
  }
  const controls = new Set(chunks.flatMap(({ control }) => (control === null ? [] : [control])))
  let best: Titled | null = null
  for (const control of controls) {
    if (ACTION_WORD.test(squeeze(textOf(control)))) continue
    const titled = wordsIn(control)
    if (titled !== null && (best === null || titled.title.length > best.title.length)) best = titled
  }
  if (best !== null) return { ...best, from: 'control' }
  const words = wordsIn(row)
  return words === null ? null : { ...words, from: 'words' }
}

function controlIn(cell: Piece): Piece | null {
  for (const piece of everyPiece(cell))
    if (isControl(piece) && !ACTION_WORD.test(squeeze(textOf(piece)))) return piece
  return null
}

/** The first block of real words in a piece, without marks, days and classes that stand apart. */
function wordsIn(piece: Piece): Titled | null {
  const runs: { block: Piece; chunks: Chunk[] }[] = []
  const visit = (at: Piece, block: Piece, control: Piece | null): void => {
    for (const kid of at.kids) {
      if (typeof kid === 'string') {
        const text = asShown(kid)
        if (text === '') continue
        const last = runs.at(-1)
        if (last?.block === block) last.chunks.push({ text, piece: at, control })
        else runs.push({ block, chunks: [{ text, piece: at, control }] })
      } else visit(kid, isInline(kid) && kid.tag !== 'time' ? block : kid, isControl(kid) ? kid : control)
    }
  }
  visit(piece, piece, isControl(piece) ? piece : null)
  for (const { block, chunks } of runs) {
    const real = chunks.filter((chunk) => !isAside(chunk, piece))
    if (real.length === 0) continue
    const text = asShown(real.map((chunk) => chunk.text).join(''))
    const leading = leadingDay(fold(text))
    const title = leading === null ? text : tailOf(text, leading.rest)
    if (squeeze(title).length >= 4)
      return { title, piece: real[0]?.piece ?? block, date: leading?.day ?? null }
  }
  return null
}

/** A mark, a day, a class or an action that stands on its own. */
function isAside({ text, control }: Chunk, within: Piece): boolean {
  const word = squeeze(text)
  if (
    UNREAD_MARK.test(word) ||
    READ_MARK.test(word) ||
    NEW_MARK.test(word) ||
    IMPORTANT_MARK.test(word) ||
    PLAIN_MARK.test(word) ||
    CATEGORY.test(word)
  )
    return true
  if (/^[\d\W_]*$/.test(word) && !/[\p{L}]/u.test(word)) return true
  return (
    isOnlyDays(text) ||
    markedDay(text) !== null ||
    (control !== null && control !== within && ACTION_WORD.test(word))
  )
}

/** A day with nothing behind it but marks, in one text: 2026年2月20日 【既読】. */
function markedDay(text: string): { day: WrittenDay; marks: string[] } | null {
  const leading = leadingDay(fold(text))
  const marks =
    leading?.rest
      .split(/\s+|(?<=[】\])])/)
      .map(squeeze)
      .filter((word) => word !== '') ?? []
  const isMark = (word: string): boolean =>
    [UNREAD_MARK, READ_MARK, NEW_MARK, IMPORTANT_MARK, CATEGORY].some((pattern) => pattern.test(word))
  return leading !== null && marks.length > 0 && marks.every(isMark) ? { day: leading.day, marks } : null
}

/** A day, alone or beside words that only say by when to answer. */
function isOnlyDays(text: string): boolean {
  const parts = text.split(PARTING)
  return (
    parts.some((part) => wholeDay(fold(part)) !== null) &&
    parts.every((part) => wholeDay(fold(part)) !== null || ONLY_DEADLINE.test(squeeze(part)))
  )
}

/** The end of the shown text that folds to `rest`. */
function tailOf(text: string, rest: string): string {
  for (let i = text.length - rest.length; i > 0 && i < text.length; i -= 1)
    if (fold(text.slice(i)) === rest) return asShown(text.slice(i)).replace(/^[:：・]\s*/, '')
  for (let i = 1; i < text.length; i += 1)
    if (fold(text.slice(i)) === rest) return asShown(text.slice(i)).replace(/^[:：・]\s*/, '')
  return rest
}

function dateOf(
  row: Piece,
  chunks: readonly Chunk[],
  columns: Columns | null,
  titled: Titled,
): WrittenDay | null {
  const cell = cellAt(row, columns?.date ?? -1)
  const inColumn = cell === null ? null : firstDay(fold(textOf(cell)))
  if (inColumn !== null) return inColumn
  if (titled.date !== null) return titled.date
  const other = [columns?.deadline ?? -1].map((column) => cellAt(row, column)).find((one) => one !== null)
  for (const { text, piece } of chunks) {
    if (other?.element.contains(piece.element) === true || isValueOfKey(piece.element, row)) continue
    const day = wholeDay(fold(text)) ?? markedDay(text)?.day ?? null
    if (day !== null) return day
  }
  const lines = /^(tr|pair|line|li|div|a|p)$/.test(row.tag) && textOf(row).length < 200 ? linesOf(row) : []
  for (const part of lines.flatMap((line) => line.split(PARTING))) {
    const day = wholeDay(fold(part))
    if (day !== null) return day
    const leading = leadingDay(fold(part))
    if (leading !== null && fold(titled.title).startsWith(leading.rest.slice(0, 12)) && leading.rest !== '')
      return leading.day
  }
  const tail = /[(（]([^()（）]{6,20})[)）]\s*$/.exec(textOf(row))?.[1]
  return tail === undefined ? null : wholeDay(fold(tail))
}

/** A cell or dd inside a record that a key beside it names, other than the day of publication. */
function isValueOfKey(element: Element, row: Piece): boolean {
  const cell = element.closest('td, dd')
  if (
    cell === null ||
    /^(tr|pair|line)$/.test(row.tag) ||
    !row.element.contains(cell) ||
    row.element === cell
  )
    return false
  const key = cell.previousElementSibling
  return (
    key !== null &&
    /^(th|dt)$/.test(key.localName) &&
    !/掲載|発行|配信|公開|発信|日付|date|posted/i.test(squeeze(key.textContent ?? ''))
  )
}

/** A th with its td, or a dt with its dd, that say when something was: no notice. */
function isKeyAndValue(row: Piece, title: Piece): boolean {
  const cells = row.kids.filter((kid) => typeof kid !== 'string')
  if (row.tag === 'tr') return cells.length === 2 && cells[0]?.tag === 'th'
  return (
    row.tag === 'pair' &&
    cells[0]?.tag === 'dt' &&
    cells[0].element.contains(title.element) &&
    !isControl(title) &&
    wholeDay(fold(textOf(row).slice(textOf(cells[0]).length))) !== null
  )
}

/** A button or link that says nothing but "Read": what to do, and no state. */
function isCallToRead(word: string, control: Piece | null): boolean {
  return control !== null && /^read$/i.test(word) && squeeze(textOf(control)) === word
}

function marksOf(
  row: Piece,
  chunks: readonly Chunk[],
  columns: Columns | null,
  legend: Legend,
  title: Piece,
): Pick<Candidate, 'mark' | 'label' | 'category'> {
  let mark: Candidate['mark'] = null
  let label: Candidate['label'] = null
  let category = ''
  for (const { text, control } of chunks)
    for (const word of markedDay(text)?.marks ?? [squeeze(text)]) {
      if (UNREAD_MARK.test(word) || legend.unreadSigns.includes(word)) mark = 'unread'
      else if (READ_MARK.test(word) && !isCallToRead(word, control)) mark ??= 'read'
      else if (NEW_MARK.test(word)) mark ??= 'new'
      else if (IMPORTANT_MARK.test(word)) label = 'important'
      else if (CATEGORY.test(word)) category = word
      else if (PLAIN_MARK.test(word) && columns !== null && columns.label >= 0) label ??= 'plain'
      if (control === null && /^【?重要なお知らせ】?$/.test(word)) label = 'important'
    }
  const flag = cellAt(row, columns?.flag ?? -1)
  if (flag !== null && /^[○●◎◯★☆✓✔レ!有]+$/.test(squeeze(textOf(flag)))) label = 'important'
  const state = cellAt(row, columns?.state ?? -1)
  if (mark === null && state !== null && /未(?:読|確認|開封)|unread/i.test(squeeze(textOf(state))))
    mark = 'unread'
  if (mark === null && /^(?:未読|unread)/i.test(squeeze(row.element.getAttribute('aria-label') ?? '')))
    mark = 'unread'
  if (mark === null && legend.boldMeansUnread && isBold(title)) mark = 'bold'
  if (mark === null && UNREAD_CLASS.test(`${row.element.getAttribute('class') ?? ''}`)) mark = 'class'
  return { mark, label, category }
}

function isBold(piece: Piece): boolean {
  const weight = piece.element.ownerDocument.defaultView?.getComputedStyle(piece.element).fontWeight ?? ''
  return weight === 'bold' || Number(weight) >= 600 || piece.element.closest('b, strong') !== null
}

/** The lines of a card that are neither its title nor its marks: real sentences. */
function bodyOf(row: Piece, title: Piece): string[] {
  const own = squeeze(textOf(title))
  return linesOf(row)
    .map(fold)
    .filter(
      (line) =>
        squeeze(line).length > 12 &&
        !squeeze(line).includes(own) &&
        !own.includes(squeeze(line)) &&
        wholeDay(line) === null &&
        /[。．.!！]|ます|です|\p{L}{30}/u.test(line),
    )
    .slice(0, 60)
}
