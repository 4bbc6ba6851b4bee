// What a page explains about its marks: which of NEW, bold type or a sign means "unread".
import { squeeze } from '../kind/text'
import { type Hue, hueNamed } from './colour'

/** `null` where the page says nothing of that mark. */
export type Legend = {
  newMeansUnread: boolean | null
  boldMeansUnread: boolean
  /** The colour of the text of unread ones. */
  unreadHue: Hue | null
  unreadSigns: string[]
  readSigns: string[]
  importantSigns: string[]
}

const SIGNS = '●○◎◯★☆◆◇■□▲△▼▽✉⚑✓✔*'
const SIGN = `[${SIGNS}]`
/** A text of nothing but signs. */
export const ONLY_SIGNS = new RegExp(`^${SIGN}+$`)
/** What leads from a sign to its meaning: ● … 未読, ●印は、まだ…, 「●」：, ●が付いているものは. A sign with none is the bullet of a heading. */
const LEADS = '[」』"”)]?(?:印|マーク)?(?:は、?|が|の|…+|\\.+|・+|[:=→\\-–―]|\\()'
const WHICH = `[^、。${SIGNS}]{0,14}?`
const UNREAD =
  '(?:未読|未確認|未開封|お読みでは?ない|(?:ご?確認|お?読[みま]|ご?覧|開封)[^、。]{1,12}ない|unread|notyet(?:read|opened))'
const READ = '(?:既読|開封済|確認済|お読みいただいた|(?<!un)read|opened)'
const SAYS_UNREAD = new RegExp(`(${SIGN})${LEADS}${WHICH}${UNREAD}`, 'gi')
const SAYS_READ = new RegExp(`(${SIGN})${LEADS}${WHICH}${READ}`, 'gi')
const SAYS_IMPORTANT = new RegExp(
  `(${SIGN})${LEADS}(?![未既]読)[^、。「『"${SIGNS}]{0,6}?(?:重要|大切|必読|緊急|important|urgent)`,
  'gi',
)
/** 赤字は未読です, 青色で表示されているお知らせはまだお読みになっていません. */
const UNREAD_COLOUR = new RegExp(
  `(赤|朱|紅|オレンジ|橙|緑|青|紺|red|orange|green|blue)い?色?(?:字|文字|の文字|text|letters)?(?:で|の|は|が|=|:|…|[のにで]?(?:表示|なって)[^、。]{0,8})[^、。]{0,12}?${UNREAD}`,
  'i',
)
/** Signs beside each other, explained by nothing but their words: ● 未読 ○ 既読. */
const PAIR = new RegExp(`(${SIGN})${UNREAD}[^\\p{L}\\p{N}]{0,3}?(${SIGN})?${READ}`, 'iu')
/** Word before sign, parted by more than nothing: 未読：●. */
const MEANT_BY_UNREAD = new RegExp(`(?:未読|未確認|未開封|unread)(?:は|[:=(]|\\.+)[「『"“]?(${SIGN})`, 'gi')

/** Reads the legend from the lines of a page. */
export function legendOf(lines: readonly string[]): Legend {
  const legend: Legend = {
    newMeansUnread: null,
    boldMeansUnread: false,
    unreadHue: null,
    unreadSigns: [],
    readSigns: [],
    importantSigns: [],
  }
  for (const line of lines) {
    const text = squeeze(line)
    if (text.length > 300) continue
    if (
      /太字.{0,16}(?:未読|未確認|未開封|お読みでない|まだ)|(?:未読|未確認|未開封|お読みでない).{0,16}太字|bold.{0,30}(?:unread|not(?:yet)?read)|unread.{0,30}bold/i.test(
        text,
      )
    )
      legend.boldMeansUnread = true
    if (
      /[「『"【[]?(?:new|新着)[」』"】\]]?(?:(?:印|マーク|アイコン|表示)?.{0,14}?(?<![月\d])\d+(?:日|週間|か月|ヶ月|カ月|ヵ月|days?)(?:以内|間)?|(?:印|マーク|アイコン|表示|は|が|の|…|\.|[:=-]|marks|means|indicates|shows).{0,14}(?:以内|掲載|公開|発信|追加|新しい|posted|added))/i.test(
        text,
      ) ||
      /(?<![月\d])\d+(?:日|週間|か月|ヶ月|カ月|ヵ月|days?|weeks?)(?:以内|間)?.{0,24}[「『"【[]?(?:new|新着)[」』"】\]]?(?:印|マーク|アイコン)?[をがでと]?(?:表示|付|つ|掲載|$)|(?:new|新着).{0,20}(?:last|past|within)\d+(?:days?|weeks?)/i.test(
        text,
      )
    )
      legend.newMeansUnread ??= false
    if (
      /[「『"【[]?(?:new|新着)[」』"】\]]?(?:印|マーク|アイコン|表示)?(?:は|…|\.+|:|=|の[付つ]).{0,12}(?:未読|お読みでない|未確認|unread)/i.test(
        text,
      )
    )
      legend.newMeansUnread = true
    legend.unreadHue ??= hueNamed(UNREAD_COLOUR.exec(text)?.[1] ?? '')
    legend.importantSigns.push(...signsIn(text, SAYS_IMPORTANT))
    legend.unreadSigns.push(...signsIn(text, SAYS_UNREAD))
    legend.readSigns.push(...signsIn(text, SAYS_READ))
    const [, unread, read] = PAIR.exec(text) ?? []
    if (unread !== undefined) legend.unreadSigns.push(unread)
    if (read !== undefined) legend.readSigns.push(read)
    if (legend.unreadSigns.length === 0) legend.unreadSigns.push(...signsIn(text, MEANT_BY_UNREAD))
  }
  return legend
}

function signsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, sign]) => sign ?? [])
}
