// Which of several notices is shown: 1件目／全3件, Important notice 1 of 2. What follows it waits, and so does it.
import type { Piece } from '../kind/outline'
import { everyPiece, isControl, linesOf, squeeze, textOf } from '../kind/text'
import type { Counter } from './counter'
import { GENERIC_HEADING, IMPORTANT_WORD } from './words'

const JA = '(?:お知らせ|おしらせ|メッセージ|ご?案内|ご?連絡|通知)'
const EN = '(?:notice|message|announcement|letter|notification)'
const PLACES: readonly { pattern: RegExp; at: number; all: number }[] = [
  {
    pattern: /(\d{1,3})[件通つ番]目[/(・、]?(?:の?(?:全部で|全|計|合計))?(\d{1,3})[件通つ]/,
    at: 1,
    all: 2,
  },
  {
    pattern: /[全計]?(\d{1,3})[件通つ](?:中|のうち|ある[^、。]{1,8}の)?[、の(/]?(\d{1,3})[件通つ番]目/,
    all: 1,
    at: 2,
  },
  // 第1件/2件, No.1/全3件, その1(全3件), お知らせ1(全3件), 1/2件目.
  { pattern: /第(\d{1,2})[件通号]?[/(](?:全|計|合計)?(\d{1,2})[件通](?!目)/, at: 1, all: 2 },
  {
    pattern: new RegExp(`(?:no\\.?|#|その|${JA})(\\d{1,2})[/(](?:全|計|合計)(\\d{1,2})[件通](?!目)`, 'i'),
    at: 1,
    all: 2,
  },
  { pattern: /(?<![\d/.])(\d{1,2})\/(\d{1,2})[件通]目/, at: 1, all: 2 },
  {
    // A bare 7/12 behind a title is a day; a place stands in brackets behind a name of notices, or behind the bare word.
    pattern:
      /(?:(?:お知らせ|notice|message)\D{0,3}[([【]|^(?:重要な|大切な|未読の|未確認の|important|urgent|unread|new)*(?:お知らせ|notice|message)|(?:notice|message)(?=\d+of))(\d{1,2})(?:[/]|of)(\d{1,2})件?[)\]】]?(?:\(?(?:未読|未確認|未開封|unread|unopened|new)\)?)?$/i,
    at: 1,
    all: 2,
  },
  {
    pattern: new RegExp(`${EN}(?:no\\.?|number|#)?:?(\\d{1,2})(?:out)?of(\\d{1,2})(?!\\d)`, 'i'),
    at: 1,
    all: 2,
  },
  // Beside a name of notices, without a word of how many of them are unread: 1/2件 お客さまへの重要なお知らせ.
  { pattern: new RegExp(`^\\(?(\\d{1,2})/(\\d{1,2})件\\)?(?:[^。、未]{0,16}${JA})?$`), at: 1, all: 2 },
  { pattern: new RegExp(`^[^。、未]{0,16}${JA}\\(?(\\d{1,2})/(\\d{1,2})件\\)?$`), at: 1, all: 2 },
]
/** Of rows and pages, and not of the one notice that is shown: 10件中1件目から表示. */
const OF_ROWS = /表示|ページ/
/** 5件中1件目～5件目: how much of a list is shown. */
const FROM_TO = /\d[件通つ番]?目?[~〜–-]\d{1,3}[件通つ番]/
const SHOWS_ONE = /目(?:の(?:お知らせ|メッセージ|ご案内))?を(?:ご?表示|ご?閲覧|ご覧)(?:して|いただ|中)/
const NAMES_NOTICES = new RegExp(JA)

/** Whether numbers parted by a stroke, in brackets at the end, are a day behind a title: 停電のお知らせ（7/12）. */
function isDayOfTitle(sentence: string, { index, 0: place }: RegExpExecArray): boolean {
  if (!/[([【]\d{1,2}\/\d{1,2}[)\]】]$/.test(sentence)) return false
  return !GENERIC_HEADING.test(sentence.slice(0, index) + place.replace(/[([【]\d.*$/, ''))
}

/** The place that a sentence (squeezed) names among notices. */
export function placeIn(sentence: string): Counter | null {
  if (FROM_TO.test(sentence)) return null
  if (OF_ROWS.test(NAMES_NOTICES.test(sentence) ? sentence.replace(SHOWS_ONE, '') : sentence)) return null
  for (const { pattern, at, all } of PLACES) {
    const match = pattern.exec(sentence)
    if (match !== null && isDayOfTitle(sentence, match)) continue
    const place = match === null ? null : waiting(match[at], match[all], IMPORTANT_WORD.test(sentence))
    if (place !== null) return place
  }
  return null
}

const BARE_PLACE = /^[([【]?(\d{1,2})(?:\/|(?:out)?of)(\d{1,2})[)\]】]?$/i
/** Unread important notices: 1 of 2 — which may say as well how many of a list are unread. */
const LABELLED_PLACE = new RegExp(
  `(?:${JA}|(?:${EN})s?(?:to(?:be)?read)?)[:]?(\\d{1,2})(?:\\/|(?:out)?of)(\\d{1,2})$`,
  'i',
)
const NEXT_NOTICE =
  /^[>»▶]*(?:次の?(?:未読の?)?(?:重要な|大切な)?(?:お知らせ|メッセージ|ご案内|通知)(?:へ|を(?:見る|読む|表示))?(?:進む)?|(?:goto|read|showthe|seethe)?(?:the)?next(?:unread|important)*(?:notice|message|announcement|letter))(?:[([]?(?:残り|あと)?\d{1,2}.{0,10}[)\]])?[>»▶]*$/i
const NEXT = /^(?:次へ(?:進む)?|次|next|continue)[>»▶]*$/i
/** 4件中1件目を表示しています: a place among rows as well, as it stands. */
const SHOWN_PLACE = /^全?(\d{1,2})件(?:中|のうち)、?(\d{1,2})件目を?表示(?:中|して[いお]り?ます)?。?$/
/** What waits behind the one that is shown: 残り1件, 2 remaining. */
const LEFT =
  /^[([]?(?:残り|あと)[:]?(\d{1,2})[件通](?:です|あります)?[)\]]?$|^[([]?(\d{1,2})(?:remaining|left|more|togo)[)\]]?$/i

/** The bare places among notices that a piece shows: 1/3 is one where a way leads to the next notice. */
export function placesOf(root: Piece): Counter[] {
  const ways = [...everyPiece(root)].filter(isControl)
  const leads = (pattern: RegExp): boolean => ways.some((piece) => pattern.test(squeeze(textOf(piece))))
  const leadsOn = leads(NEXT_NOTICE)
  if (!leadsOn && !leads(NEXT)) return []
  return linesOf(root).flatMap((line) => {
    const words = squeeze(line)
    // A bare "Next" may lead to the next page of anything.
    if (!leadsOn && !/未読.*\d|unread/i.test(words)) return []
    const place = BARE_PLACE.exec(words) ?? LABELLED_PLACE.exec(words)
    if (place !== null) return waiting(place[1], place[2], IMPORTANT_WORD.test(words)) ?? []
    const shown = SHOWN_PLACE.exec(words)
    if (shown !== null) return waiting(shown[2], shown[1], false) ?? []
    const left = LEFT.exec(words)
    const count = Number(left?.[1] ?? left?.[2] ?? 0)
    return count > 0 ? [{ count, isImportant: false, form: 'more' as const }] : []
  })
}

function waiting(at: string | undefined, all: string | undefined, isImportant: boolean): Counter | null {
  const [place, total] = [Number(at), Number(all)]
  return place >= 1 && place <= total ? { count: total - place + 1, isImportant, form: 'place' } : null
}
