// Finds lists of notices: repeated rows, items, pairs or cards that carry a title with a day or a mark.
import type { Piece } from '../kind/outline'
import { everyPiece, fold, isInline, isSmall, squeeze, textOf } from '../kind/text'
import type { NoticeList } from './candidate'
import { rowsOfGrid } from './cells-of-grid'
import { type Columns, columnsOf, isHeaderRow } from './columns'
import { isCountTable } from './count-table'
import type { Heading } from './headings'
import type { Legend } from './legend'
import { periodIn, periodOver } from './period-over-list'
import { hasMoney, mayHaveBody, type Record, recordOf } from './record'
import { type ChosenTab, chosenTabsOf, nameOver, stateOver } from './state-over-list'
import { GENERIC_HEADING, NOTICE_WORD } from './words'

const NOTICE_TITLE =
  /お知らせ|について|ご案内|ご注意|お願い|ご確認|ください|メンテナンス|【重要】|キャンペーン|改定|休止|停止|変更|開始|終了|のご|しました|します|詐欺|notice|maintenance|update|please|change|service|fraud|beware|important|campaign|offer/i
const OTHER_TABLE =
  /金額|残高|振込|取引(?!目的)|受取人|ポイント|レート|基準価額|買値|承認|手数料|明細|口座番号|支店名|利率|amount|balance|payee|rate/i
const OTHER_HEADING =
  /入出金|ログ(?:イン|オン)履歴|(?:利用|操作|取引|申込|受付|送金|振込)(?:の)?(?:履歴|記録|状況)|明細|ポイント|残高|予約|承認|レート|ランキング|history|transactions?|activity/i
/** A heading under which news of products stand. */
const OFFER_HEADING =
  /^[^\p{L}\p{N}]*(?:(?:新着|最新|おすすめ|おトク|お得|現在|実施中|開催中)?(?:の|な)?)*(?:キャンペーン|商品|サービス|セミナー)(?:の?(?:お知らせ|ご案内|情報|ニュース))?(?:・.{2,8})?(?:一覧)?[^\p{L}\p{N}]*$|^(?:our|current|latest|special)*(?:campaigns?|promotions?|specialoffers?|offers?|productnews|products?)(?:and(?:campaigns?|offers?|promotions?))?$/iu
const MAX_LISTS = 12
/** Records looked at on one page; a page with more has other things to show than notices. */
const MAX_RECORDS = 500
const ROWS_A_SLICE = 4

/** The lists of notices under a piece, in document order. Lists need no table and no class: rows of any shape count. */
export function* noticeListsOf(
  root: Piece,
  headings: readonly Heading[],
  pageTitle: string,
  legend: Legend,
): Generator<void, NoticeList[]> {
  let found = 0
  const budget = { left: MAX_RECORDS }
  const tabs = chosenTabsOf(root)
  const visit = function* (piece: Piece): Generator<void, NoticeList[]> {
    if (found > 2 * MAX_LISTS || budget.left <= 0) return []
    const inner: NoticeList[] = []
    for (const kid of piece.kids) if (typeof kid !== 'string') inner.push(...(yield* visit(kid)))
    if (inner.some((list) => list.items.length > 1)) {
      // Beside a list under its heading, one of a single line under the next.
      for (const rows of partedByHeadings(piece.kids.filter((kid) => typeof kid !== 'string'))) {
        const [row] = rows
        if (
          row === undefined ||
          rows.length > 1 ||
          [...everyPiece(row)].some(({ order }) => inner.some((list) => list.order === order))
        )
          continue
        const list = yield* listOf(
          { rows, columns: null, headerText: '', order: row.order },
          { headings, tabs, pageTitle },
          legend,
          budget,
        )
        if (list?.items.every(({ date }) => date !== null)) inner.push(list)
      }
      return inner
    }
    const own: NoticeList[] = []
    for (const group of groupsOf(piece)) {
      const list = yield* listOf(group, { headings, tabs, pageTitle }, legend, budget)
      if (list !== null) own.push(list)
    }
    const size = own.reduce((sum, list) => sum + list.items.length, 0)
    // A record may itself hold what looks like a list of one; the level at which most stand together is theirs.
    found += inner.length === 0 ? own.length : 0
    return inner.length === 0 || (size > 1 && size >= inner.length) ? own : inner
  }
  return (yield* visit(root)).slice(0, MAX_LISTS)
}

type Group = { rows: Piece[]; columns: Columns | null; headerText: string; order: number }

/** The ways in which the kids of a piece may be records: rows of a table, like siblings, pairs of dt and dd, lines parted by br. */
function groupsOf(piece: Piece): Group[] {
  const kids = piece.kids.filter((kid) => typeof kid !== 'string')
  if (piece.tag === 'table') {
    if (isCountTable(piece)) return []
    const rows = kids.flatMap((kid) =>
      kid.tag === 'tr'
        ? [kid]
        : /^t(head|body|foot)$/.test(kid.tag)
          ? kid.kids.filter((row) => typeof row !== 'string' && row.tag === 'tr')
          : [],
    ) as Piece[]
    const header = rows.find((row, index) => index < 3 && isHeaderRow(row))
    return [
      {
        rows: rows.filter((row) => row !== header && !isHeaderRow(row)),
        columns: header === undefined ? null : columnsOf(header),
        headerText: header === undefined ? '' : textOf(header),
        order: piece.order,
      },
    ]
  }
  if (/^(tbody|thead|tr|select)$/.test(piece.tag)) return []
  const group = (rows: Piece[]): Group => {
    const first = rows[0]
    const header = first !== undefined && rows.length > 1 && isHeaderRow(first) ? first : undefined
    return {
      rows: header === undefined ? rows : rows.slice(1),
      columns: header === undefined ? null : columnsOf(header),
      headerText: header === undefined ? '' : textOf(header),
      order: piece.order,
    }
  }
  const cells = rowsOfGrid(piece)
  if (cells.length > 0) return [group(cells)]
  const lines = linesByBreak(piece)
  // A lone line is a list where the text before it says so: 未読のお知らせが1件あります。<br>2026/07/06 …
  const isSaid = piece.kids.some((kid) => typeof kid === 'string' && GENERIC_HEADING.test(squeeze(kid)))
  if (lines.length > (isSaid ? 0 : 1)) return [group(lines)]
  const pairs = pairsOf(piece, kids)
  if (pairs.length > 0) return [group(pairs)]
  const blocks = kids.filter((kid) => !isInline(kid) || kid.tag === 'a')
  const byTag = new Map<string, Piece[]>()
  for (const kid of blocks) {
    const same = byTag.get(kid.tag)
    if (same === undefined) byTag.set(kid.tag, [kid])
    else same.push(kid)
  }
  const parted = partedByHeadings(kids)
  if (parted.length > 1) return parted.map(group)
  return [...byTag]
    .filter(
      ([tag]) =>
        !/^(h\d|td|th|form|main|header|footer|nav|body|fieldset|button|p)$/.test(tag) ||
        (tag === 'p' && blocks.length > 0),
    )
    .map(([, same]) => group(same))
}

const NO_RECORD = /^(?:td|th|form|main|header|footer|nav|body|fieldset|button)$/

/** Siblings of one tag that headings part into lists; empty where there are no such headings. */
function partedByHeadings(kids: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  for (const kid of kids) {
    if (/^h[1-6]$/.test(kid.tag)) parts.push([])
    else if ((!isInline(kid) || kid.tag === 'a') && !NO_RECORD.test(kid.tag)) parts.at(-1)?.push(kid)
  }
  return parts.length > 1 ? parts.flatMap(ofOneTag) : []
}

function ofOneTag(kids: readonly Piece[]): Piece[][] {
  const byTag = new Map<string, Piece[]>()
  for (const kid of kids) byTag.set(kid.tag, [...(byTag.get(kid.tag) ?? []), kid])
  return [...byTag.values()]
}

/** dt with its dd, or two alternating kinds of siblings. */
function pairsOf(piece: Piece, kids: readonly Piece[]): Piece[] {
  const isPlain = (kid: Piece): boolean => kid.tag === 'dt' || kid.tag === 'dd'
  const alternates =
    kids.length >= 4 &&
    kids.length % 2 === 0 &&
    kids[0]?.tag !== kids[1]?.tag &&
    kids.every((kid, i) => kid.tag === kids[i % 2]?.tag) &&
    !kids.some(namesABox)
  if (piece.tag !== 'dl' && !kids.some(isPlain) && !alternates) return []
  const pairs: { element: Element; tag: string; kids: (Piece | string)[]; order: number }[] = []
  for (const [index, kid] of kids.entries()) {
    const begins = alternates ? index % 2 === 0 : kid.tag === 'dt'
    const last = pairs.at(-1)
    if (begins) pairs.push({ element: kid.element, tag: 'pair', kids: [kid], order: kid.order })
    else if (last !== undefined && (alternates || kid.tag === 'dd')) last.kids.push(kid)
    else if (kid.tag === 'div') return []
  }
  return pairs
}

/** A heading that says what follows, and so is the first half of no pair. */
function namesABox(kid: Piece): boolean {
  const text = squeeze(textOf(kid))
  return /^h[1-6]$/.test(kid.tag) && (GENERIC_HEADING.test(text) || OFFER_HEADING.test(text))
}

/** Inline runs of a block, parted by br. */
function linesByBreak(piece: Piece): Piece[] {
  if (!piece.kids.some((kid) => typeof kid !== 'string' && kid.tag === 'br')) return []
  if (piece.kids.some((kid) => typeof kid !== 'string' && kid.tag !== 'br' && !isInline(kid))) return []
  const lines: (Piece | string)[][] = [[]]
  for (const kid of piece.kids) {
    if (typeof kid !== 'string' && kid.tag === 'br') lines.push([])
    else lines.at(-1)?.push(kid)
  }
  const filled = lines.filter((kids) => kids.some((kid) => typeof kid !== 'string'))
  return filled.length * 2 < lines.length
    ? []
    : filled.map((kids) => ({
        element: piece.element,
        tag: 'line',
        kids,
        order: orderOf(kids) ?? piece.order,
      }))
}

function orderOf(kids: readonly (Piece | string)[]): number | undefined {
  for (const kid of kids) if (typeof kid !== 'string') return kid.order
  return undefined
}

/** The group as a list of notices, where the evidence says that it is one. */
function* listOf(
  group: Group,
  {
    headings,
    tabs,
    pageTitle,
  }: { headings: readonly Heading[]; tabs: readonly ChosenTab[]; pageTitle: string },
  legend: Legend,
  budget: { left: number },
): Generator<void, NoticeList | null> {
  if (group.rows.length === 0) return null
  // Rows with amounts and no sentence anywhere, a statement's: no list of notices, whatever else they hold.
  if (group.rows.some(hasMoney) && !group.rows.some(mayHaveBody)) return null
  const first = group.rows[0]?.order ?? group.order
  const heading = headings.findLast((one) => one.order < first && periodIn(one.text) === null)
  const period = periodOver(headings, first)
  const records: Record[] = []
  let others = 0
  let othersBetween = 0
  let before = 0
  let lastRecord = 0
  for (const [index, row] of group.rows.entries()) {
    if (index % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield
    const record = recordOf(row, group.columns, legend, { period, isAlone: group.rows.length === 1 })
    if (record !== null) budget.left -= 1
    if (record !== null) records.push(record)
    else if (!isSmall(row, 60) || squeeze(textOf(row)).length > 3) others += 1
    // Under a month stand its records; what follows the last of them is the page's.
    if (record !== null || period === null) othersBetween = others
    if (record !== null) lastRecord = others
    if (record !== null && records.length === 1) before = others
  }
  // Records that are marked each may stand among the page's own blocks: what comes before and behind them is none of theirs.
  const isMarked =
    records.length > 1 &&
    records.every(({ candidate: { mark, label, date } }) => date !== null && (mark ?? label) !== null)
  others = isMarked ? lastRecord - before : othersBetween
  if (records.length === 0 || others > records.length) return null
  if (group.rows.some((row) => hasMoney(row) && records.every((record) => record.body.length === 0)))
    return null
  const text = squeeze(heading?.text ?? '')
  // One record among other blocks is a list only where a heading says so.
  if (records.length === 1 && others > 0 && !NOTICE_WORD.test(text)) return null
  const header = squeeze(group.headerText)
  const marks = records.filter(({ candidate }) => candidate.mark !== null && candidate.mark !== 'bold').length
  let score = 0
  if (NOTICE_WORD.test(text)) score += GENERIC_HEADING.test(text) ? 3 : 2
  else if (OFFER_HEADING.test(text) && records.every(({ candidate }) => candidate.date !== null)) score += 3
  if (NOTICE_WORD.test(squeeze(pageTitle))) score += 1
  if (/件名|タイトル|表題|お知らせ|未読|既読|掲載日|配信日|発行日|subject|title|message|notice/i.test(header))
    score += 3
  if (marks > 0) score += 2
  if (records.some(({ candidate }) => candidate.label === 'important' || /^【重要】/.test(candidate.title)))
    score += 2
  if (
    records.filter(({ candidate }) => NOTICE_TITLE.test(fold(candidate.title))).length * 2 >=
    records.length
  )
    score += 2
  const isUnnamed = group.columns !== null && group.columns.title < 0 && group.columns.date < 0
  if (OTHER_TABLE.test(header) || (isUnnamed && marks === 0)) score -= 5
  if (OTHER_HEADING.test(text)) score -= 4
  if (score < 3) return null
  const state = stateOver(heading, tabs, first)
  const isCards = records.every(({ body }) => body.length > 0)
  return {
    heading: nameOver(heading, tabs, first).slice(0, 120),
    form: isCards ? 'cards' : 'list',
    inOverlay: false,
    order: first,
    items: records.map(({ candidate }) => ({ ...candidate, mark: candidate.mark ?? state })).slice(0, 120),
  }
}
