// How a card's bill is paid: 1回, リボ, 家族 分割 3回.

const PAYMENT_TERM =
  /^(?:ご?(?:本人|家族|本会員|(?:本人|家族)会員)(?:様|さま|会員|カード)?)?(?:(?:\d{1,2}回|一括|リボ|分割|ボーナス(?:一括|\d回)?)(?:払い?)?)?$/

/** Whether a cell only says how a card bill is paid. */
export function isPaymentTerms(text: string): boolean {
  if (text.length >= 24 || text === '') return false
  return text
    .normalize('NFKC')
    .split(/[\s・/,、|()]+/)
    .every((term) => PAYMENT_TERM.test(term))
}

/** Among ways of paying: the purchase was taken back. */
export const TAKEN_BACK =
  /^(?:返品|返金|払い?戻し?|(?:ご?利用)?取り?消し?|(?:売上)?取消|キャンセル|減額|値引き?|赤伝|マイナス|refund(?:ed)?|return(?:ed)?|cancel(?:led|ed)?|reversal|credit)(?:処理|済み?|分|伝票)?$/i
