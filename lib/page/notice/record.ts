// One row, item or card of a list, read as a notice.
import { controlsOf, fieldsOf } from '../kind/fields'
import type { Piece } from '../kind/outline'
import {
  type Chunk,
  chunksOf,
  everyPiece,
  fold,
  isControl,
  isSmall,
  linesOf,
  squeeze,
  textOf,
} from '../kind/text'
import { titleByKey } from './article-title'
import { ONLY_DEADLINE } from './beside-title'
import type { Candidate } from './candidate'
import { type Columns, cellAt, hasColumns } from './columns'
import { isCountTable } from './count-table'
import { firstDay, isNamedDay, keyedDay, wholeDay } from './day'
import { deadlineIn } from './deadline'
import { demandOf } from './demand'
import { fitsAsTitle } from './fit-title'
import { isKeyedRecord } from './keyed-records'
import type { Legend } from './legend'
import { isBold, marksOf, UNREAD_CLASS } from './marks'
import { withoutSiteLinks } from './own-controls'
import type { Period } from './period-over-list'
import { dateOf } from './record-day'
import { titleOf } from './title'
import { GENERIC_HEADING, READ_MARK, UNREAD_MARK } from './words'

/** A notice and its text, where the record holds it. */
export type Record = { candidate: Candidate; body: string[] }

/** Pieces in one record, a card with a long text included. */
const MAX_RECORD = 240
/** What every record has some of: a day, or a word of its state. Cheap, and spares the rest of a page the closer look. */
const HINT =
  /\d\s*[年月/.-]\s*\d|[a-z]{3}\.? \d|\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|未読|未確認|未開封|お読みでない|既読|確認済|new|新着|重要|緊急|至急|大切|unread|read|important|urgent|要確認|要対応|[●○◎★☆◆◇■□▲△✉⚑!]/i
const OWN_MATTER =
  /^(?:最近|直近|最新)?の?(?:入出金|お?取引|明細|残高|ご利用|お支払い?)(?:明細|内容|履歴|状況|金額)?$|^(?:残高|入出金|お?取引|明細)(?:明細)?の?(?:照会|確認)$|^お?振(?:込み?|替)$/
const MONEY = /^[+\-−▲△▼▽¥￥$\\]*[\d,]+(?:\.\d+)?円?$/

const tellsState = ({ text }: { text: string }): boolean =>
  UNREAD_MARK.test(squeeze(text)) || READ_MARK.test(squeeze(text))

/** Whether a row shows an amount of money, which notices' rows do not. */
export function hasMoney(row: Piece): boolean {
  return chunksOf(row).some(({ text }) => {
    const word = squeeze(text)
    return MONEY.test(word) && /円$|^[¥￥$\\]|,\d{3}/.test(word)
  })
}

/** The notice that a row holds; null where it holds none: no title, or neither a day nor a mark. */
export function recordOf(
  row: Piece,
  columns: Columns | null,
  legend: Legend,
  around: { period: Period | null; isAlone: boolean },
): Record | null {
  if (!isSmall(row, MAX_RECORD) || isCountTable(row) || hasColumns(row)) return null
  const chunks = chunksOf(row)
  if (chunks.length === 0 || chunks.length > 120) return null
  const whole = fold(chunks.map(({ text }) => text).join(' '))
  if (
    !HINT.test(whole) &&
    !legend.boldMeansUnread &&
    legend.unreadHue === null &&
    around.period?.month == null &&
    !row.element.hasAttribute('aria-label') &&
    !UNREAD_CLASS.test(row.element.getAttribute('class') ?? '')
  )
    return null
  const titled = titleOf(row, chunks, columns)
  if (titled === null) return null
  const { title, piece } = titled
  const words = squeeze(title)
  // A lone block with a subject of its own is a text, and its first words are the page's; so is a table that names its fields among other
  // tables, where its first words are another of them: the sender.
  const subject = titled.from === 'words' ? titleByKey(linesOf(row)) : null
  if (subject !== null && (around.isAlone || (isKeyedRecord(row) && squeeze(subject) !== words))) return null
  if (
    words.length < 4 ||
    words.length > 160 ||
    !fitsAsTitle(title, !around.isAlone && firstDay(whole) !== null && chunks.some(tellsState)) ||
    keyedDay(fold(title)) !== null ||
    ONLY_DEADLINE.test(words) ||
    isNamedDay(fold(title)) ||
    MONEY.test(words)
  )
    return null
  if (
    OWN_MATTER.test(words) ||
    (titled.from === 'heading' && hasMoney(row) && !/お知らせ|について|ご案内|改定|変更/.test(words))
  )
    return null
  const date = dateOf(row, chunks, columns, titled, around.period)
  if (date !== null && isKeyAndValue(row, piece)) return null
  const marks = marksOf(row, chunks, columns, legend, piece)
  if (date === null && marks.mark === null && marks.label === null) return null
  // A sentence of a text is no title, and a lone block with a day in it no record.
  if (
    titled.from === 'words' &&
    ((/[。．]$|ます。|各位|さま$|様$|[a-z]{3}\. [A-Z]|\b(?:by|on|from|until|before|after|of|the)$/.test(
      title,
    ) &&
      !isBold(piece)) ||
      (around.isAlone &&
        (marks.mark === null || (marks.mark === 'new' && date === null)) &&
        !/^(?:tr|li|pair|line)$/.test(row.tag)))
  )
    return null
  if (GENERIC_HEADING.test(words) || holdsBlocks(row, piece)) return null
  const body = bodyOf(row, piece)
  // A lone block under the page's own h1, or with no day of its own, without a sentence: the head of a text that goes on below it.
  if (
    around.isAlone &&
    body.length === 0 &&
    !/^(?:tr|li|pair|line)$/.test(row.tag) &&
    piece.element.closest(date === null && marks.mark === null ? 'h1, h2, h3' : 'h1') !== null
  )
    return null
  const controls = controlsOf(body.length > 0 ? withoutSiteLinks(row, title) : row)
    .map(({ text }) => text)
    .filter((text) => squeeze(text) !== words && !squeeze(text).includes(words))
  const fields =
    body.length > 0
      ? fieldsOf(row)
      : fieldsOf(row).filter(({ type }) => type !== 'checkbox' && type !== 'radio')
  const { demand, asks } = demandOf({
    title,
    body: [...body, ...excerptOf(chunks, title, body)],
    controls,
    fields,
  })
  const due = cellAt(row, columns?.deadline ?? -1)
  const deadline =
    demand === 'read'
      ? null
      : ((due === null ? null : firstDay(fold(textOf(due)))) ?? deadlineIn(linesOf(row), title))
  return { candidate: { title: title.slice(0, 300), date, deadline, ...marks, demand, asks }, body }
}

/** A heading that says that notices follow stands behind the title: these are several of the page's blocks, and no record. */
function holdsBlocks(row: Piece, title: Piece): boolean {
  return [...everyPiece(row)].some(
    (piece) =>
      piece.order > title.order && /^h[1-6]$/.test(piece.tag) && GENERIC_HEADING.test(squeeze(textOf(piece))),
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

const SENTENCE = /[。．.!！]|ます|です|\p{L}{30}/u

/** Whether a row holds a line that can be the text of a notice, whatever its title. Cheap, unlike the record itself. */
export function mayHaveBody(row: Piece): boolean {
  return linesOf(row).some((line) => squeeze(line).length > 12 && SENTENCE.test(fold(line)))
}

/** Sentences that stand in a line with the title, in elements of their own, and are none of it: the beginning of the text. */
function excerptOf(chunks: readonly Chunk[], title: string, body: readonly string[]): string[] {
  return chunks
    .map(({ text }) => fold(text))
    .filter(
      (text) =>
        squeeze(text).length > 12 &&
        SENTENCE.test(text) &&
        !squeeze(title).includes(squeeze(text)) &&
        !body.some((line) => line.includes(text)),
    )
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
        SENTENCE.test(line),
    )
    .slice(0, 60)
}
