// What a page explains about its marks: which of NEW, bold type or a sign means "unread".
import { squeeze } from '../kind/text'

/** `null` where the page says nothing of that mark. */
export type Legend = { newMeansUnread: boolean | null; boldMeansUnread: boolean; unreadSigns: string[] }

/** Reads the legend from the lines of a page. */
export function legendOf(lines: readonly string[]): Legend {
  const legend: Legend = { newMeansUnread: null, boldMeansUnread: false, unreadSigns: [] }
  for (const line of lines) {
    const text = squeeze(line)
    if (text.length > 300) continue
    if (
      /太字.{0,16}(?:未読|未確認|お読みでない|まだ)|(?:未読|未確認|お読みでない).{0,16}太字|bold.{0,30}(?:unread|not(?:yet)?read)|unread.{0,30}bold/i.test(
        text,
      )
    )
      legend.boldMeansUnread = true
    if (
      /[「『"【[]?(?:new|新着)[」』"】\]]?(?:印|マーク|アイコン|表示)?.{0,14}(?:\d+(?:日|週間|か月|ヶ月|カ月|ヵ月|days?)(?:以内|間)?|以内|掲載|公開|発信|追加|新しい|posted|added)/i.test(
        text,
      ) ||
      /\d+(?:日|週間|か月|ヶ月|カ月|ヵ月|days?|weeks?)(?:以内|間)?.{0,24}[「『"【[]?(?:new|新着)[」』"】\]]?(?:印|マーク|アイコン)?(?:を|が|で|と)?(?:表示|付|つ|掲載|$)|(?:new|新着).{0,20}(?:last|past|within)\d+(?:days?|weeks?)/i.test(
        text,
      )
    )
      legend.newMeansUnread ??= false
    if (
      /[「『"【[]?(?:new|新着)[」』"】\]]?(?:印|マーク|アイコン|表示)?(?:は|…|:|=|の(?:付|つ)).{0,12}(?:未読|お読みでない|未確認|unread)/i.test(
        text,
      )
    )
      legend.newMeansUnread = true
    const sign =
      /([●○◎★☆◆◇■□▲△✉⚑*])[」』"]?(?:印|マーク)?(?:は|が|…+|:|=|-).{0,8}(?:未読|未確認|お読みでない|(?:ご確認|お読み|ご覧|開封)[^、。]{1,12}ない|unread)/i.exec(
        text,
      )?.[1]
    if (sign !== undefined) legend.unreadSigns.push(sign)
    // Signs beside each other, explained by nothing but their words: ● 未読 ○ 既読.
    const pair = /([●○◎★☆◆◇■□▲△✉⚑*])(?:未読|unread)[^\p{L}\p{N}]{0,3}(?:既読|read)/iu.exec(text)?.[1]
    if (pair !== undefined) legend.unreadSigns.push(pair)
  }
  return legend
}
