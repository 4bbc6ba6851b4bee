// Counts of unread notices that a page states: sentences, badges, "1 of 3".
import type { Piece } from '../kind/outline'
import { chunksOf, everyPiece, fold, linesOf, squeeze, textOf } from '../kind/text'
import { counterOfTable } from './count-table'
import type { Counter } from './counter'
import { withoutDays } from './day'
import { statedNumbers } from './stated-numbers'

const NOUN = '(?:お知らせ|おしらせ|メッセージ|通知|ご連絡|ご案内|ご確認事項|連絡事項)'
const UNREAD =
  '(?:未読|未確認|未開封|お読みでない|(?:まだ)?(?:ご確認|お読み|ご覧|開封)[^、。]{1,12}ない|新着|新しい)'
const CONDITION = /場合|とき|際|れば|表示され|には、|マーク|アイコン|凡例|とは/
const SAID: readonly { pattern: RegExp; count: number; word: number }[] = [
  {
    pattern:
      /(?:youhave)?(\d{1,3})(?:unread|new)(important)?(?:messages?|notices?|notifications?|announcements?)/i,
    count: 1,
    word: 2,
  },
  {
    pattern: /(?:youhave)(\d{1,3})(important)(?:unread|new)?(?:messages?|notices?|notifications?)/i,
    count: 1,
    word: 2,
  },
  {
    pattern: /unread(important)?(?:messages?|notices?|notifications?|announcements?)[:(]?(\d{1,3})(?!\d|\/)/i,
    word: 1,
    count: 2,
  },
  {
    pattern: /(important)?(?:messages?|notices?|notifications?|announcements?)[(:](\d{1,3})unread/i,
    word: 1,
    count: 2,
  },
]
/** 未読（2） of a tab beside 既読（15）: of which matter, the page says. */
const TAB =
  /^(?:(?:すべて|全て|全件)[(]?\d{0,3}件?[)]?)?未読[:(]?(\d{1,3})(?:件|通)?[)]?(?:既読.*)?$|^(?:all\(?\d*\)?)?unread[:(]?(\d{1,3})\)?(?:read.*)?$/i
const THERE_ARE = new RegExp(
  `(?:${UNREAD}の?((?:重要|大切|大事|だいじ|たいせつ)な)?の?${NOUN}|((?:重要|大切|大事|だいじ|たいせつ)な)${NOUN})(?:が|も)(?:あります|ございます|届いて|到着して)|(?:youhave|thereare|thereis)(?:an?)?(?:unread|new)?(important)?(?:unread|new)(?:messages?|notices?)|(?:youhave|thereare)(?:an)?(important)(?:messages?|notices?)`,
  'i',
)
const NONE_OF_IMPORTANT =
  /(?:重要|大切|大事|だいじ|たいせつ)な?の?(?:お知らせ|メッセージ|ご連絡)(?:は|が)?(?:現在)?[:：]?(?:ありません|ございません|なし|[(（]?0件?[)）]?(?!\d)|0件)|no(?:new|unread)?important(?:messages|notices)/i
const PLACES: readonly { pattern: RegExp; at: number; all: number }[] = [
  {
    pattern: /(\d{1,3})(?:件|通|つ|番)目[/(・、]?(?:の?(?:全部で|全|計|合計))?(\d{1,3})(?:件|通|つ)/,
    at: 1,
    all: 2,
  },
  {
    pattern:
      /(?:全|計)?(\d{1,3})(?:件|通|つ)(?:中|のうち|ある[^、。]{1,8}の)?[、の(/]?(\d{1,3})(?:件|通|つ|番)目/,
    all: 1,
    at: 2,
  },
  {
    // A bare 7/12 behind a title is a day; a place stands in brackets, or behind the bare word.
    pattern:
      /(?:(?:お知らせ|notice|message)\D{0,3}[(（]|^(?:重要な|大切な|未読の|未確認の)*(?:お知らせ|notice|message)|(?:notice|message)(?=\d+of))(\d{1,2})(?:[/／]|of)(\d{1,2})(?:件)?[)）]?$/i,
    at: 1,
    all: 2,
  },
  { pattern: /^[(（]?(\d{1,2})[/／](\d{1,2})件[)）]?$/, at: 1, all: 2 },
]
const BADGE_WORD =
  /(?:お知らせ|おしらせ|メッセージ|通知|ご連絡|ご確認事項|連絡事項|メッセージ(?:ボックス|BOX)|受信(?:箱|ボックス|トレイ)|inbox|messages?|notices?|notifications?|announcements?)$/i
/** A line that only counts: 未読：6件; of what, the line over it says. */
const BARE_COUNT = /^[(（]?(?:未読|未確認|未開封|新着)(?:件数)?[:：]?\d{1,3}(?:件|通)?[)）]?$/
/** A line that is no more than a number and what part of it matters: 7通（うち重要 2通）; the line over it says that they are unread. */
const ONLY_NUMBER = /^[(（]?\d{1,3}(?:件|通)(?:[(（]?うち[^。]{0,30})?[)）]?$/
const HEAD_OF_UNREAD = new RegExp(
  `^[■●◆・]?(?:${UNREAD})の?(?:(?:重要|大切|大事)な)?の?${NOUN}?(?:件数|数)?[:：]?$|^(?:(?:重要|大切|大事)な)?${NOUN}[(（]?未読[)）]?(?:件数|数)?[:：]?$`,
)
const isHeadOfCount = (line: string): boolean =>
  squeeze(line).length <= 20 && new RegExp(`${NOUN}$`).test(squeeze(line))
const LINES_A_SLICE = 100

/** The counts that a piece states, in document order. */
export function* countersOf(root: Piece): Generator<void, Counter[]> {
  const counters: Counter[] = []
  let before = ''
  for (const [index, line] of linesOf(root).entries()) {
    if (index % LINES_A_SLICE === LINES_A_SLICE - 1) yield
    counters.push(...countersIn(continues(before, line) ? before + line : line))
    before = line
  }
  yield
  const tables = [...everyPiece(root)].flatMap((piece) => counterOfTable(piece) ?? [])
  return [...counters, ...tables, ...badgesOf(root), ...chipsOf(root)].slice(0, 30)
}

/** A text of its own among others of a bar: 未読の重要なお知らせ 2件. */
const CHIP = new RegExp(
  `^(?:${UNREAD})の?(?:(?:重要|大切|大事)な)?の?${NOUN}[:：(（]*\\d{1,3}(?:件|通)?[)）]?$`,
)

/** What stands in a bar of short words, each in an element of its own, is no part of its neighbours' sentence. */
function chipsOf(root: Piece): Counter[] {
  return chunksOf(root).flatMap(({ text, piece }) =>
    CHIP.test(squeeze(text)) &&
    squeeze(textOf(piece)) === squeeze(text) &&
    !/[。、]|ます|場合/.test(piece.element.parentElement?.textContent ?? '')
      ? countersIn(text)
      : [],
  )
}

/** Whether a line counts what the line before it names. */
function continues(before: string, line: string): boolean {
  const words = squeeze(line)
  return (
    (BARE_COUNT.test(words) && isHeadOfCount(before)) ||
    (ONLY_NUMBER.test(words) && HEAD_OF_UNREAD.test(squeeze(before)))
  )
}

/** What a line says of unread notices. */
export function countersIn(line: string): Counter[] {
  const text = squeeze(withoutDays(fold(line)))
  if (text.length > 400) return []
  const said = text.split(/[。!！]/).flatMap(saidIn)
  return NONE_OF_IMPORTANT.test(text) ? [{ count: 0, isImportant: true, form: 'none' }, ...said] : said
}

/** What a sentence (squeezed) says of unread notices. */
function saidIn(sentence: string): Counter[] {
  for (const { pattern, at, all } of PLACES) {
    const match = pattern.exec(sentence)
    const [place, total] = [Number(match?.[at]), Number(match?.[all])]
    if (match !== null && place >= 1 && place <= total && !/表示|ページ/.test(sentence))
      return [
        {
          count: total - place + 1,
          isImportant: /重要|大切|大事|だいじ|たいせつ|important/i.test(sentence),
          form: 'place',
        },
      ]
  }
  if (CONDITION.test(sentence) || /ありません|ございません|no(?:new|unread)/i.test(sentence)) return []
  const stated = statedNumbers(sentence)
  if (stated.length > 0)
    return stated.map(({ count, isImportant, isBeside }) => ({
      count,
      isImportant,
      form: count === 0 ? 'none' : isBeside ? 'more' : 'said',
    }))
  for (const { pattern, count, word } of SAID) {
    const match = pattern.exec(sentence)
    const number = Number(match?.[count])
    if (match === null || !(number >= 0)) continue
    const isImportant = match[word] !== undefined || /important/i.test(match[0])
    return number === 0 ? [] : [{ count: number, isImportant, form: 'said' }]
  }
  const tab = TAB.exec(sentence)
  const inTab = Number(tab?.[1] ?? tab?.[2] ?? 0)
  if (inTab > 0) return [{ count: inTab, isImportant: false, form: 'said' }]
  const match = THERE_ARE.exec(sentence)
  return match === null
    ? []
    : [{ count: 1, isImportant: /重要|大切|大事|だいじ|たいせつ|important/i.test(match[0]), form: 'said' }]
}

/** Bare numbers that stand at the word: a round badge in a menu or header. */
function badgesOf(root: Piece): Counter[] {
  const counters: Counter[] = []
  const chunks = chunksOf(root)
  for (const [index, { text, piece, control }] of chunks.entries()) {
    const number = /^[(（[]?(?:未読|未確認|未開封|新着|unread)?[:：]?(\d{1,3})\+?(?:件|通)?[)）\]]?$/.exec(
      squeeze(text),
    )?.[1]
    const before = chunks[index - 1]
    if (
      number === undefined ||
      before === undefined ||
      piece.tag === 'td' ||
      piece.tag === 'th' ||
      piece.tag === 'option'
    )
      continue
    const word = squeeze(before.text).replace(
      /[(（[［【]?(?:未読|未確認|未開封|新着|unread)[)）\]］】]?[:：]?$/i,
      '',
    )
    const isNear =
      control !== null
        ? before.control === control || isSibling(before.piece.element, control.element)
        : isSibling(before.piece.element, piece.element)
    if (
      !isNear ||
      word.length > 22 ||
      !BADGE_WORD.test(word) ||
      /キャンペーン|履歴|既読|保存|送信|済み?の?(?:お知らせ|メッセージ)/.test(word)
    )
      continue
    const isImportant = /重要|大切|大事|だいじ|たいせつ|important/i.test(word)
    if (Number(number) > 0) counters.push({ count: Number(number), isImportant, form: 'badge' })
    else if (isImportant) counters.push({ count: 0, isImportant, form: 'none' })
  }
  return counters
}

/** Whether two elements stand in the same item: one holds the other, or a small parent holds both. */
function isSibling(one: Element, other: Element): boolean {
  return (
    one.contains(other) ||
    other.parentElement?.contains(one) === true ||
    one.parentElement?.contains(other) === true
  )
}
