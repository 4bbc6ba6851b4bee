// What an entry is for, by its type, its length and the words that name it: the structure that kinds of pages rest on.
import type { Field } from './field'
import { squeeze } from './text'

/**
 * `id`, `secret`: what opens a session; `new-secret`: a password set or repeated; `code`: a one-time code or part of one;
 * `answer`: to a question that only the customer can answer; `amount`, `payee`: of money on its way; `person`: particulars of a person;
 * `search`, `period`: what a list is narrowed by; `other`: anything else.
 */
export type Purpose =
  | 'id'
  | 'secret'
  | 'new-secret'
  | 'code'
  | 'answer'
  | 'amount'
  | 'payee'
  | 'person'
  | 'search'
  | 'period'
  | 'other'

const NEW_SECRET =
  /新しい|新規?の?(?:ログイン)?(?:パスワード|暗証)|再入力|再度|もう一度|変更後|確認(?:用|のため)|new|confirm|again|repeat/i
const CODE =
  /ワンタイム|認証(?:番号|コード|キー)|確認(?:番号|コード)|暗証コード|セキュリティコード|第[二2]暗証|可変パスワード|トークン|スマート認証|受信した(?:番号|コード)|届いた(?:番号|コード)|\d桁の(?:番号|数字|コード)|\d桁目|乱数|otp|one-?time|passcode|verif|authcode|authenticat|securitycode|smscode|[a-z-]*\d-digit/i
const ANSWER =
  /合言葉|秘密の(?:質問|言葉|答え)|(?:^|[^ご])(?:回答|答え|こたえ)[:]?$|secret|challenge|securityquestion|^(?:ans|answer)\d?$/i
const ID =
  /契約[者先]?(?:番号|ID)|お客(?:さま|様)(?:番号|ID|コード)|会員(?:番号|ID)|加入者番号|顧客番号|ログ[イオ]ン(?:ID|名)|ユーザー?(?:ネーム|名|ID)|利用者(?:ID|番号|コード)|企業(?:ID|コード)|会社コード|代表口座|店番|支店(?:番号|コード)|口座番号|ネットID|Web会員ID|(?:^|[^a-z])ID(?:$|[^a-z])|user-?(?:id|name)|login-?id|customer(?:number|id)|member-?id|^u?id$|clientid|accessid/i
const AMOUNT = /金額|(?:上限|限度)額|元金|返済額|預入額|積立額|口数|[^0-9,]円$|amount|^kingaku$/i
const PAYEE =
  /振込先|受取人|送金先|入金先|相手先|依頼人|収納機関番号|納付番号|確認番号|振込指定日|payee|beneficiary|recipient/i
const PERSON =
  /氏名|お名前|フリガナ|ふりがな|住所|郵便番号|電話|携帯|勤務先|職業|年収|メール|e-?mail|生年月日|国籍|address|phone|birth|zip|^mail$/i
const SEARCH = /検索|キーワード|駅名|地名|絞り?込|search|keyword|^(?:q|kw)$/i
/** 店名・金額で探す, 金額（下限）: what narrows a list down names what it looks for, and enters none of it. */
const BY_SEARCH =
  /(?:で|から|による?)(?:取引|明細|履歴)?を?(?:探|さが|検索|絞|しぼ|フィルタ)|金額[をの]?(?:検索|絞り?込|指定検索|範囲)|金額[(:]?(?:下限|上限|以上|以下|最小|最大|から|まで)|(?:下限|最小|最低|最大)の?金額|(?:min|max|search|filter)[-_ ]?(?:by)?amount|amount[-_ ]?(?:from|to|min|max)$/i
const PERIOD = /照会(?:期間|開始|終了)|開始日|終了日|期間|自|至|年月日?$|^[年月日]$|from|until|period|date/i

/** The purpose of an entry; the words beside it count before its name in the form. */
export function purposeOf(field: Field): Purpose {
  const { type, autocomplete, maxLength } = field
  if (autocomplete === 'one-time-code') return 'code'
  if (autocomplete === 'new-password') return 'new-secret'
  if (autocomplete === 'username') return 'id'
  const label = squeeze(field.label)
  for (const words of label === '' ? [field.name] : [label, field.name]) {
    if (CODE.test(words)) return 'code'
    if (type === 'password' && NEW_SECRET.test(words)) return 'new-secret'
    if (ANSWER.test(words)) return 'answer'
    if (type === 'password') continue
    if (BY_SEARCH.test(words)) return 'search'
    if (AMOUNT.test(words)) return 'amount'
    if (PAYEE.test(words)) return 'payee'
    if (ID.test(words)) return 'id'
    if (NEW_SECRET.test(words) || PERSON.test(words)) return 'person'
    if (SEARCH.test(words)) return 'search'
    if (PERIOD.test(words)) return 'period'
  }
  if (type === 'password') return 'secret'
  return maxLength === 1 ? 'code' : 'other'
}
