// Counts of unread notices that a page states: sentences, badges, "1 of 3".
import type { Piece } from '../kind/outline'
import { everyPiece, fold, isControl, isSmall, linesOf, squeeze, textOf } from '../kind/text'
import { badgesOf } from './badge'
import { counterOfTable } from './count-table'
import type { Counter } from './counter'
import { withoutDays } from './day'
import { englishCounters } from './english-count'
import { placeIn, placesOf } from './places'
import { statedNumbers } from './stated-numbers'
import { IMPORTANT_WORD, WEIGHTY } from './words'

const NOUN = '(?:お知らせ|おしらせ|メッセージ|通知|ご連絡|ご案内|ご確認事項|連絡事項)'
const UNREAD =
  '(?:未読|未確認|未開封|お読みでない|(?:まだ)?(?:ご確認|お読み|ご覧|開封)[^、。]{1,12}ない|新着|新しい)'
const CONDITION = /場合|とき|際|れば|表示され|には、|マーク|アイコン|凡例|とは/
/** 未読（2） of a tab beside 既読（15）: of which matter, the page says. */
const TAB =
  /^(?:(?:すべて|全て|全件)\(?\d{0,3}件?\)?)?未読[:(]?(\d{1,3})[件通]?\)?(?:既読.*)?$|^(?:all\(?\d*\)?)?unread[:(]?(\d{1,3})\)?(?:read.*)?$/i
const THERE_ARE = new RegExp(
  `(?:${UNREAD}の?(${WEIGHTY}な)?の?${NOUN}|(${WEIGHTY}な)${NOUN})[がも](?:あります|ございます|届いて|到着して|残って|たまって)|${UNREAD}の?(${WEIGHTY}な)?の?${NOUN}を(?:受信|お預かり|お届け)して|(?:${UNREAD}の?(${WEIGHTY}な)?の?${NOUN}|(${WEIGHTY}な)?${NOUN}[:(]?(?:未読|未確認|未開封|新着)(?:の?(?:お知らせ|メッセージ|もの))?)が?(?:あり|有り?)(?![まえ得])|(?:youhave|thereare|thereis)(?:an?)?(?:unread|new)?(important)?(?:unread|new)(?:messages?|notices?)|(?:youhave|thereare)(?:an)?(important)(?:messages?|notices?)`,
  'i',
)
const NONE_OF_IMPORTANT =
  /(?:重要|大切|大事|だいじ|たいせつ)な?の?(?:お知らせ|メッセージ|ご連絡)[はが]?(?:現在)?[:]?(?:ありません|ございません|なし|\(?0件?\)?(?!\d)|0件)|no(?:new|unread)?important(?:messages|notices)/i
/** A line that only counts: 未読：6件; of what, the line over it says. */
const BARE_COUNT = /^\(?(?:未読|未確認|未開封|新着)(?:件数)?[:]?\d{1,3}[件通]?\)?$/
/** A line that is no more than a number and what part of it matters: 7通（うち重要 2通）; the line over it says that they are unread. */
const ONLY_NUMBER = /^\(?\d{1,3}[件通](?:\(?うち[^。]{0,30})?\)?$/
const HEAD_OF_UNREAD = new RegExp(
  `^[■●◆・]?(?:${UNREAD})の?(?:(?:重要|大切|大事)な)?の?${NOUN}?(?:件数|数)?[:]?$|^(?:(?:重要|大切|大事)な)?${NOUN}[(]?未読[)]?(?:件数|数)?[:]?$`,
)
/** A line of what part of those on the line over it matters: （うち重要なお知らせ 2件）, このうち、重要なお知らせは2件です. */
const PART_BELOW =
  /^[・※└([]?(?:[こそ]の)?(?:うち|内(?:訳|、|重要|\d))[^。]*\d[件通]|^[([](?:重要|大切)[^。]{0,12}\d[件通]/
/** A sentence that goes on in the next line: 未読の重要なお知らせが / 2件あります. */
const BROKEN_OFF = new RegExp(`${NOUN}[がは]$`)
const COUNTS_UNREAD = new RegExp(`^.{0,40}${UNREAD}.{0,24}\\d(?:件|通|$).{0,20}$`)
const isHeadOfCount = (line: string): boolean =>
  squeeze(line).length <= 20 && new RegExp(`${NOUN}$`).test(squeeze(line))
const LINES_A_SLICE = 100

/** The counts that a piece states, in document order. */
export function* countersOf(root: Piece): Generator<void, Counter[]> {
  const counters: Counter[] = []
  let before = ''
  for (const [index, line] of linesOf(root).entries()) {
    if (index % LINES_A_SLICE === LINES_A_SLICE - 1) yield
    before = continues(before, line) ? before + line : line
    counters.push(...countersIn(before))
  }
  yield
  const pieces = [...everyPiece(root)]
  const tables = pieces.flatMap((piece) => counterOfTable(piece) ?? [])
  yield
  const badges = badgesOf(root, pieces)
  yield
  const chips = chipsOf(pieces)
  yield
  return [...counters, ...tables, ...badges, ...chips, ...placesOf(root)].slice(0, 30)
}

const IMPORTANT = `(?:${WEIGHTY}|緊急)な?の?`
/** A text of its own among others of a bar: 未読の重要なお知らせ 2件, 重要なお知らせ（未読2件）. */
const CHIP = new RegExp(
  `^(?:${UNREAD}の?(?:${IMPORTANT})?${NOUN}(?:一覧|ボックス)?[:(\\[【]*\\d{1,3}[件通]?[)\\]】]*|(?:${IMPORTANT})?${NOUN}(?:一覧|ボックス)?[:(\\[【]*(?:未読|未確認|未開封|新着)(?:件?数)?[:]?\\d{1,3}[件通]?[)\\]】]*)$`,
)

/** What stands in a bar of short words, each in an element of its own, is no part of its neighbours' sentence. */
function chipsOf(pieces: readonly Piece[]): Counter[] {
  return pieces.flatMap((piece) => {
    if (piece.kids.length === 0 || !isSmall(piece, 6)) return []
    const text = squeeze(textOf(piece))
    if (text.length > 40) return []
    // What is to be pressed says all of it by itself, in whatever words: 未読の重要なお知らせが3件あります, Notifications, 3 unread.
    const isEntry = isControl(piece) && /\d/.test(text)
    return isEntry ||
      (CHIP.test(text) && !/[。、]|ます|場合/.test(piece.element.parentElement?.textContent ?? ''))
      ? countersIn(textOf(piece))
      : []
  })
}

/** Whether a line counts what the line before it names. */
function continues(before: string, line: string): boolean {
  const words = squeeze(line)
  return (
    (BARE_COUNT.test(words) && isHeadOfCount(before)) ||
    (ONLY_NUMBER.test(words) && HEAD_OF_UNREAD.test(squeeze(before))) ||
    (/^[\d一二三四五六七八九十]{1,3}[件通]/.test(words) && BROKEN_OFF.test(squeeze(before))) ||
    (PART_BELOW.test(words) && words.length <= 60 && COUNTS_UNREAD.test(squeeze(before)))
  )
}

/** What a line says of unread notices. */
export function countersIn(line: string): Counter[] {
  const words = withoutDays(fold(line))
  const text = squeeze(words).replace(KANJI_COUNT, digitsOf).replace(OF_WHICH_APART, '、')
  if (text.length > 400) return []
  const said = [
    ...text.split(/[。!]/).flatMap(saidIn),
    ...words.split(/[。!]|(?<=[a-z])\.(?=\s|$)/).flatMap(englishCounters),
    ...entriesIn(words),
  ]
  return NONE_OF_IMPORTANT.test(text) ? [{ count: 0, isImportant: true, form: 'none' }, ...said] : said
}

/** Entries of a bar that are parted by nothing but spaces or strokes: ホーム お取引明細 重要なお知らせ(未読2件). */
const entriesIn = (words: string): Counter[] =>
  words.split(/[\s|]+/).flatMap((entry, _, all) => (all.length > 1 && CHIP.test(entry) ? saidIn(entry) : []))

/** A sentence that goes on with a part of what the one before counts: …7件あります。そのうち重要なものは2件です. */
const OF_WHICH_APART = /。(?=(?:[こそ]の|\()?(?:うち|内))/g
const KANJI_COUNT = /[一二三四五六七八九十]{1,3}(?=[件通])/g
const FIGURES = '〇一二三四五六七八九'
/** 二十三 in digits. */
function digitsOf(kanji: string): string {
  const [tens, ones] = kanji.includes('十') ? kanji.split('十') : ['〇', kanji]
  const figure = (word: string | undefined, none: number): number =>
    word === undefined || word === '' ? none : FIGURES.indexOf(word)
  return String(10 * figure(tens, 1) + figure(ones, 0))
}

/** What a sentence (squeezed) says of unread notices. */
function saidIn(sentence: string): Counter[] {
  const place = placeIn(sentence)
  if (place !== null) return [place]
  if (CONDITION.test(sentence) || /ありません|ございません|no(?:new|unread)/i.test(sentence)) return []
  const stated = statedNumbers(sentence)
  if (stated.length > 0)
    return stated.map(({ count, isImportant, isBeside }) => ({
      count,
      isImportant,
      form: count === 0 ? 'none' : isBeside ? 'more' : 'said',
    }))
  const tab = TAB.exec(sentence)
  const inTab = Number(tab?.[1] ?? tab?.[2] ?? 0)
  if (inTab > 0) return [{ count: inTab, isImportant: false, form: 'said' }]
  const match = THERE_ARE.exec(sentence)
  return match === null ? [] : [{ count: 1, isImportant: IMPORTANT_WORD.test(match[0]), form: 'said' }]
}
