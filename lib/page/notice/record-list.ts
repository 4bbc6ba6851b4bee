// Whether a group of rows is a list of notices: by its heading, its header, its marks and its titles.
import type { Piece } from '../kind/outline'
import { chunksOf, fold, isSmall, squeeze, textOf } from '../kind/text'
import { isOnlyDays } from './beside-title'
import type { NoticeList } from './candidate'
import type { Heading } from './headings'
import type { Legend } from './legend'
import { periodIn, periodOver } from './period-over-list'
import { hasMoney, mayHaveBody, type Record, recordOf } from './record'
import type { Group } from './record-groups'
import { type ChosenTab, nameOver, nearestName, stateOver } from './state-over-list'
import { NAMES_NONE } from './title'
import { isWarning } from './title-demand'
import { ACTION_WORD, GENERIC_HEADING, NOTICE_WORD, OFFER_HEADING } from './words'

const NOTICE_TITLE =
  /お知らせ|について|ご案内|ご注意|お願い|ご確認|ください|メンテナンス|【重要】|キャンペーン|改定|休止|停止|変更|開始|終了|のご|しました|します|詐欺|notice|maintenance|update|please|change|service|fraud|beware|important|campaign|offer/i
const OTHER_TABLE =
  /金額|残高|振込|取引(?!目的)|受取人|ポイント|レート|基準価額|買値|承認|手数料|明細|口座番号|支店名|利率|amount|balance|payee|rate/i
const OTHER_HEADING =
  /入出金|ログ[イオ]ン履歴|(?:利用|操作|取引|申込|受付|送金|振込)の?(?:履歴|記録|状況)|明細|ポイント|残高|予約|承認|レート|ランキング|history|transactions?|activity/i
/** What the evidence for a list of notices must come to. */
const ENOUGH = 3
const ROWS_A_SLICE = 4

/** The group as a list of notices, where the evidence says that it is one. */
export function* listOf(
  all: Group,
  {
    headings,
    tabs,
    pageTitle,
  }: { headings: readonly Heading[]; tabs: readonly ChosenTab[]; pageTitle: string },
  legend: Legend,
  budget: { left: number },
): Generator<void, NoticeList | null> {
  const group = { ...all, rows: withoutPanels(all.rows) }
  if (group.rows.length === 0) return null
  // Rows with amounts and no sentence anywhere, a statement's: no list of notices, whatever else they hold.
  if (group.rows.some(hasMoney) && !group.rows.some(mayHaveBody)) return null
  const first = group.rows[0]?.order ?? group.order
  const period = periodOver(headings, first)
  const isAlone = group.rows.length === 1 && !isAllOfItsBox(group, headings)
  // The head of a text that goes on below it.
  if (isAlone && group.header?.element === group.rows[0]?.element) return null
  const records: Record[] = []
  let others = 0
  let othersBetween = 0
  let before = 0
  let lastRecord = 0
  let start = first
  for (const [index, row] of group.rows.entries()) {
    if (index % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield
    const record = recordOf(row, group.columns, legend, { period, isAlone })
    if (record !== null) budget.left -= 1
    if (record !== null) records.push(record)
    else if (!isSmall(row, 60) || (squeeze(textOf(row)).length > 3 && !isWayElsewhere(row))) others += 1
    // Under a month stand its records; what follows the last of them is the page's.
    if (record !== null || period === null) othersBetween = others
    if (record !== null) lastRecord = others
    if (record !== null && records.length === 1) {
      before = others
      start = row.order
    }
  }
  // Rows before the first record may hold the heading of them all.
  const heading = headings.findLast(
    (one) =>
      one.order < start &&
      periodIn(one.text) === null &&
      group.header?.element.contains(one.piece.element) !== true,
  )
  // Records that are marked each may stand among the page's own blocks: what comes before and behind them is none of theirs.
  const isMarked =
    records.length > 1 &&
    records.every(({ candidate: { mark, label, date } }) => date !== null && (mark ?? label) !== null)
  others = isMarked ? lastRecord - before : othersBetween
  if (records.length === 0 || others > records.length) return null
  if (group.rows.some((row) => hasMoney(row) && records.every((record) => record.body.length === 0)))
    return null
  if (areExamples(heading, group)) return null
  const text = squeeze(nearestName(heading, tabs, first))
  // One record among other blocks is a list only where a heading says so.
  if (records.length === 1 && others > 0 && !NOTICE_WORD.test(text)) return null
  if (evidenceFor(records, group, text, pageTitle) < ENOUGH) return null
  const state = stateOver(heading, tabs, first, records.length)
  const isCards = records.every(({ body }) => body.length > 0)
  return {
    heading: (nameOfAll(group) ?? nameOver(heading, tabs, first)).slice(0, 120),
    form: isCards ? 'cards' : 'list',
    inOverlay: false,
    order: first,
    items: records.map(({ candidate }) => ({ ...candidate, mark: candidate.mark ?? state })).slice(0, 120),
  }
}

/** What the only named column calls them all: 重要なお知らせ. */
function nameOfAll({ header }: Group): string | null {
  const [name, ...others] = header === null ? [] : chunksOf(header)
  return name !== undefined && others.length === 0 && GENERIC_HEADING.test(squeeze(name.text))
    ? name.text
    : null
}

/** Rows without the boxes of balances beside them, each under a heading of its own. */
const withoutPanels = (rows: Piece[]): Piece[] =>
  rows.filter(
    (row) =>
      row.tag !== 'div' ||
      row.element.querySelector('h2, h3, h4') === null ||
      mayHaveBody(row) ||
      !hasMoney(row),
  )

/** Whether a lone row of few words and a day of its own is all that stands under a heading that says that notices follow. */
function isAllOfItsBox({ rows: [row] }: Group, headings: readonly Heading[]): boolean {
  if (row === undefined || !isSmall(row, 40) || squeeze(textOf(row)).length > 200) return false
  // What holds rows is no row.
  if (/^(?:table|[duo]l)$/.test(row.tag)) return false
  const over = headings.findLast(({ order }) => order < row.order)
  if (over === undefined || !isNameOfList(squeeze(over.text))) return false
  if (!chunksOf(row).some(({ text }) => isOnlyDays(text))) return false
  for (let at = row.element; !at.contains(over.piece.element); at = at.parentElement ?? over.piece.element) {
    for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling) {
      if (next.matches('h1, h2, h3, h4, h5, h6')) break
      if (/[。．]|[まで]す$/.test(squeeze(next.textContent ?? ''))) return false
    }
  }
  return true
}

/** A row that is nothing but a way to other notices or back: it is no other matter among the notices. */
export function isWayElsewhere(row: Piece): boolean {
  const [first, ...rest] = chunksOf(row)
  const words = squeeze(first?.text ?? '')
  return first?.control != null && rest.length === 0 && (ACTION_WORD.test(words) || NAMES_NONE.test(words))
}

const isNameOfList = (text: string): boolean => GENERIC_HEADING.test(text) || OFFER_HEADING.test(text)

/** Mails and pages of fraud that a warning quotes, by the name of their column or heading: 件名の例, 偽メールの見本. */
const EXAMPLES =
  /(?:件名|題名|タイトル|文面|本文|文言|差出人|送信元|送信者|表示名|手口|URL|メール|SMS|サイト|画面)(?:等|など)?の?[(]?(?:主な)?[実一事文]?(?:例|見本|サンプル)|(?:確認され(?:た|ている)|実際の|偽の?|不審な?)(?:メール|SMS|ショートメッセージ)?の?(?:件名|題名|文面|差出人|送信元)/i
/** Columns by which the mails of a fraud are told, and no notices of the bank. */
const OF_MAILS = /差出人|送信元|送信者|発信者|文面|手口|確認(?:された)?日|(?:検知|発生|報告)日/
const OF_NOTICES = /掲載|配信|公開|お知らせ|既読|未読|状態/

/** Whether the rows are examples within a warning. */
function areExamples(heading: Heading | undefined, { header: names, rows }: Group): boolean {
  const header = names === null ? '' : squeeze(textOf(names))
  const over = squeeze(heading?.text ?? '')
  const before = squeeze(rows[0]?.element.parentElement?.previousElementSibling?.textContent ?? '')
  return (
    EXAMPLES.test(header) ||
    (over.length <= 30 && EXAMPLES.test(over)) ||
    (before.length <= 30 && EXAMPLES.test(before)) ||
    (isWarning(over) && !GENERIC_HEADING.test(over) && OF_MAILS.test(header) && !OF_NOTICES.test(header))
  )
}

/** How much speaks for records being notices, under a heading (squeezed). */
function evidenceFor(records: readonly Record[], group: Group, text: string, pageTitle: string): number {
  const header = group.header === null ? '' : squeeze(textOf(group.header))
  const marks = records.filter(
    ({ candidate }) => candidate.mark !== null && candidate.mark !== 'looks',
  ).length
  let score = 0
  if (OFFER_HEADING.test(text) && records.every(({ candidate }) => candidate.date !== null)) score += 3
  else if (NOTICE_WORD.test(text)) score += GENERIC_HEADING.test(text) ? 3 : 2
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
  return score
}
