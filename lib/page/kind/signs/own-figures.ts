// Figures of one's own: what a person has or owes, as a top page shows it without any word for itself.
import type { PageView } from '../page-view'

const MONEY = /\d[\d,]*円|(?:JPY|USD|EUR|GBP)-?[\d,]+|[¥￥$€£]-?\d|\d{1,3}(?:,\d{3})+/
const FIGURE =
  /(?<!純資産)(?<!ポイント)残高|ご?利用可能[額枠]|(?:次回|今月|今回|来月)の?.{0,3}(?:お?支払|ご?請求|お?引落)|お?支払い?(?:予定)?(?:金額|額|合計)|ご?請求(?:予定|合計)?金?額|(?:総|お預かり)?資産|お預り金|^(?:円|外貨)?(?:普通|ふつう|当座|貯蓄|定期|通常|総合)(?:預金|貯金|口座)$|balance|available|amountdue|nextpayment|totaldue/i
const ACCOUNT =
  /(?:普通|ふつう|当座|貯蓄|総合|定期|savings|checking|current|everyday|visa|mastercard|jcb|amex|account|card).{0,24}(?:\d{6,8}|[*•·・x＊●]{2,}-?\d{2,4})/i
const NEVER_OWN = /手数料|最大|限度額.{0,4}最|年利|から$|優遇|キャンペーン|抽選|プレゼント/
/** Lines between the name of a figure and the figure. */
const NEAR = 3

/** How many figures of one's own a page shows: a balance, a bill, or an account with its number, each with its money. */
export function ownFigures(page: PageView): number {
  return page.lines.filter((_, index) => isOwnFigure(page, index)).length
}

function isOwnFigure({ lines }: PageView, index: number): boolean {
  const line = lines[index] ?? ''
  if (NEVER_OWN.test(line) || (!FIGURE.test(line) && !ACCOUNT.test(line))) return false
  return lines.slice(index, index + NEAR).some((near) => MONEY.test(near) && !NEVER_OWN.test(near))
}

/** Whether the headline stands below accounts of one's own with their money: it heads something beside them, and not the page. */
export function isHeadlineBelowFigures(page: PageView): boolean {
  const at = page.lines.indexOf(page.headline)
  return page.lines
    .slice(0, Math.max(0, at))
    .some((line, index) => ACCOUNT.test(line) && isOwnFigure(page, index))
}

const ONWARD =
  /明細|照会|振り?込|振替|送金|お?支払い?方法|キャッシング|リボ|会員情報|お客(?:さま|様)情報|設定|お?取引|お?手続き?|メニュー|ポイント|定期|積立|税金|払込|カード|ローン|transfer|pay|cards?|statements?|activity|transactions|details|manage|move/i

/** How many different ways onward a page offers from its figures. */
export function waysOnward(page: PageView): number {
  return new Set(page.controls.filter((control) => control.length <= 24 && ONWARD.test(control))).size
}
