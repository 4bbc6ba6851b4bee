// The day on which the text of a notice was published: near its title, or keyed as such.
import { fold, squeeze } from '../kind/text'
import { isMark, PARTING } from './beside-title'
import { dayBeforeKeyed, keyedDay, leadingDay, trailingDay, type WrittenDay, wholeDay } from './day'
import { CATEGORY, GENERIC_HEADING } from './words'

/** Who sends it, and nothing else: 見本銀行, 業務部. */
export const SENDER =
  /^(?:株式会社)?[^。、]{1,14}(?:銀行|金庫|信金|組合|信組|農協|バンク|カード|株式会社|bank)$|^[^。、]{0,14}(?:本?部|課|室|本店|支店|事務局|センター|窓口)$/i
/** What follows, and nothing else: キャンペーンのご案内 2026年7月1日. */
const LEAD =
  /^[■●◆▼【[]*.{0,16}(?:お知らせ|おしらせ|ご案内|ご連絡|情報|ニュース|トピックス|メッセージ|news|notice|information|message)[】\]]*$/i
/** Keys of the day on which a notice was published. */
const PUBLISHED =
  /掲[載示]|告知|配信|公開|ご?案内日|ご?連絡日|お?知らせ日|日付|発信|[受送]信|通知日|date|posted|published|sent|received/i
const NO_LONGER_SHOWN = /期限|期間|終了|満了|まで/
/** Keys of days of the customer's own history, or of what went wrong: 前回の変更, 最終配信エラー. */
export const OF_ANOTHER_DEED =
  /^(?:前回|前々回|前の|最終|最後|直近|最近|次回|現在|ご?登録|当初)|エラー|失敗|不達|(?:できな|届かな|戻って)|返送|戻り|^(?:last|previous|next|current)/i

/** Whether a key (squeezed) names the day on which a notice was published: 受信日時, not 掲載期限. */
export function namesPublication(key: string): boolean {
  return PUBLISHED.test(key) && !NO_LONGER_SHOWN.test(key) && !OF_ANOTHER_DEED.test(key)
}

/** Keys of such a day among keys of a notice, and of anything's among others: 発行日 of a certificate. */
const MADE = /発行|作成|登録|issued|created/i
/** A line that is the key of a day on the next: 前回変更日, 前回の変更. */
const KEY_OVER =
  /^[■●◆・【[]?(?:[^\d。、]{1,14}(?:日|日時|期限|期日|時期)|(?:前回|前々回|最終|最後|直近|最近|次回|現在)[^\d。、]{1,14}|[^\d。、]{0,10}(?:last|previous|expir)[^\d。、]{0,16})[】\]]?[:]?$/i
/** What a certificate, a card or a token has, and no notice: it was issued then, and not what asks to renew it. */
const OF_A_THING =
  /^[■●◆・【[]?(?:(?:証明書|カード|トークン)の?)?(?:有効期[限間]|失効日|満了日|シリアル|(?:expir(?:es|y|ation)|validuntil|serial))/i
/** Keys by which a page shows a notice. */
const OF_A_NOTICE =
  /^[■●◆・【[]*(?:件名|表題|題名|標題|タイトル|見出し|内容|本文|差出人|[発送配]信[元者]|発信部署|種別|区分|カテゴリ|subject|title|from|sender|category|message)[】\]]*$/i

/** The day on which it was published: the nearest whole day to its title (squeezed), up to eight lines away; `names` are the keys that the region sets as such. */
export function dateNear(
  lines: readonly string[],
  title: string,
  names: readonly string[] = [],
): WrittenDay | null {
  const at = Math.max(
    0,
    lines.findIndex((line) => squeeze(line).includes(title)),
  )
  const keys = [...keysOf(lines, title), ...names.filter((name) => name !== title)]
  const isOfNotice =
    keys.some((key) => OF_A_NOTICE.test(key)) ||
    (keys.length === 0 && !lines.some((line) => OF_A_THING.test(squeeze(line))))
  for (const step of [0, 1, -1, 2, -2, 3, -3, 4, 5, 6, 7, 8, -4, -5, -6]) {
    const line = lines[at + step]
    if (line === undefined || at + step < 0) continue
    const cells = line.split('\t')
    for (const [index, cell] of cells.entries()) {
      // A dt and its dd stand on two lines.
      const over = cells.length === 1 ? squeeze(lines[at + step - 1] ?? '') : ''
      const key =
        index > 0 ? squeeze(cells[index - 1] ?? '') : KEY_OVER.test(over) || names.includes(over) ? over : ''
      // Far above a title stand only the fields that it is one of.
      if (step < -3 && (!isOfNotice || !namesPublication(key))) continue
      const isKeyed = key !== '' && !key.includes(title) && !isOfNotices(key)
      for (const part of partsOfCell(isOfNotices(squeeze(cell)) ? fold(cell).replace(PLACE, ' ') : cell)) {
        const day = wholeDay(fold(part)) ?? keyedDay(fold(part)) ?? dayBeforeKeyed(fold(part))
        if (day === null || (/期限|まで/.test(part) && dayBeforeKeyed(fold(part)) === null)) continue
        // 全4件中1件目 | 発信日 2026年3月16日: a day that has its key beside it needs none before it.
        const named = isKeyed && !namesPublication(squeeze(part)) ? key : part
        const isOther = named === key
        if (
          (isOther ? namesPublication(named) : PUBLISHED.test(named)) ||
          (MADE.test(named) ? isOfNotice : !isOther)
        )
          return day
      }
    }
    if (step < -3) continue
    // A line over the title that says no more than what follows, who says it and when: 2026/1/22 重要なお知らせ, 見本銀行 2026/1/22.
    const dated = leadingDay(fold(line)) ?? trailingDay(fold(line))
    const rest = squeeze(dated?.rest ?? '')
    if (
      dated !== null &&
      (SENDER.test(rest) || (step === 1 && isTranslated(rest, title))
        ? step <= 1
        : step <= 0 && [CATEGORY, GENERIC_HEADING, LEAD].some((one) => one.test(rest) || rest === title))
    )
      return dated.day
  }
  return null
}

/** The day that stands beside who sends it, and nothing else: 2026年1月26日 見本カード株式会社. */
export function dayOfSender(folded: string): WrittenDay | null {
  const dated = leadingDay(folded) ?? trailingDay(folded)
  return dated !== null && SENDER.test(squeeze(dated.rest)) ? dated.day : null
}

/** 重要なお知らせ【1/4】 beside a day: which of the notices it is, and no key of the day. */
const PLACE = /[(（【[]\d{1,2}[/／]\d{1,2}件?[)）】\]]/g
const isOfNotices = (key: string): boolean => {
  const words = key.replace(PLACE, '')
  return words !== '' && [GENERIC_HEADING, LEAD].some((one) => one.test(words))
}

/** The title once more in English, under one that is not: words of another line than a text begins with. */
function isTranslated(rest: string, title: string): boolean {
  return /^[\x20-\x7e\u2010-\u2027]{8,90}$/.test(rest) && /[\u3041-\u9fff]/.test(title)
}

/** The keys of rows of a key and a value. */
function keysOf(lines: readonly string[], title: string): string[] {
  return lines.flatMap((line) => {
    const cells = line.split('\t')
    const key = squeeze(cells[0] ?? '')
    return cells.length === 2 && key.length <= 24 && key !== title ? [key] : []
  })
}

/** A cell as its parts: what signs part, and a mark that stands before or behind a day. */
function partsOfCell(cell: string): string[] {
  return cell.split(PARTING).flatMap((part) => {
    const words = fold(part).split(/\s+/)
    const days = words.filter((word) => wholeDay(word) !== null)
    const isMarked = words.every((word) => days.includes(word) || isMark(word))
    return days.length === 1 && isMarked ? days : [part]
  })
}
