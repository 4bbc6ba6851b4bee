// Signs of a page that asks for another factor.
import type { PageView } from '../page-view'
import { isOperationTitle } from './act'
import { LOGIN_ID } from './login'
import type { Sign } from './sign'
import { headed, labelled, pressed, said } from './told'

const OTP =
  /ワンタイム|認証番号|認証コード|確認コード|暗証コード|合言葉(?:の)?(?:入力|確認|認証|１|２|1|2|$)|追加認証|[二2]段階|[二2]要素|多要素|本人認証|ご?本人(?:さま|様)?確認(?!手続|の?お願い)|セキュリティコード|秘密の(?:質問|言葉|答え)(?!の?(?:登録|設定|変更))|第[二2]暗証|確認番号|確認用?パスワード|暗証カード|乱数表|可変パスワード|リスクベース|トークン(?:認証|の?表示)|スマート認証|one-?time|verificationcode|securitycode|two-?(?:factor|step)|2-?step|authenticationcode|passcode|電話認証|発信認証|enterthe(?:[\w-]{1,8})?code|codewe(?:e-?mailed|texted|sent)|challengequestion|(?:security|secret)question|verify(?:that)?it(?:'|’)?syou|verifyyouridentity/i
/** The code is still to be sent: the way is a choice of fields with a button to send it, or a button of its own. */
const SEND_CODE = /^(?:.{0,14}を)?(?:送信|発行|送付)(?:する)?$|^send/i
const SEND_THIS_WAY =
  /^(?:SMS|ショートメッセージ|E?メール|お?電話|音声(?:通話)?)で(?:コードを)?受け取る?$|^(?:text|call|e-?mail)me/i
const isOtpAsked = (page: PageView): boolean =>
  page.entries.length > 0 ||
  (page.fields.some(({ type }) => type === 'radio' || type === 'select') && pressed(page, SEND_CODE)) ||
  pressed(page, SEND_THIS_WAY) ||
  /(?:アプリ|スマートフォン|スマホ|端末|携帯電話).{0,30}(?:承認|認証|確認|操作)(?:して|を行|を完了|をお願い)|電話番号から.{0,40}(?:発信|お電話|電話をおかけ|電話をかけ)|approve.{0,20}(?:app|phone|device)/i.test(
    page.text,
  )

export const OTP_SIGNS: readonly Sign[] = [
  {
    kind: 'otp',
    name: 'title names another factor, and asks for it',
    weight: 4,
    holds: (page) => said(page, OTP) && !isOperationTitle(page.titles[0] ?? '') && isOtpAsked(page),
  },
  {
    kind: 'otp',
    name: 'headline names another factor, and asks for it',
    weight: 4,
    holds: (page) => headed(page, OTP) && !isOperationTitle(page.headline) && isOtpAsked(page),
  },
  {
    kind: 'otp',
    name: 'an entry for another factor',
    weight: 4,
    holds: (page) => labelled(page, new RegExp(`${OTP.source}|otp|桁目`, 'i')),
  },
  {
    kind: 'otp',
    name: 'text asks for another factor',
    weight: 2,
    holds: (page) =>
      page.entries.length > 0 &&
      page.lines.some((line) => OTP.test(line) && /入力|承認|答え|enter|approve/i.test(line)),
  },
  {
    kind: 'otp',
    name: 'few entries',
    weight: 1,
    holds: (page) => page.entries.length > 0 && page.entries.length <= 8,
  },
  { kind: 'otp', name: 'an id to enter', weight: -4, holds: (page) => labelled(page, LOGIN_ID) },
  {
    kind: 'otp',
    name: 'moves money or changes something',
    weight: -5,
    holds: (page) =>
      isOperationTitle(page.headline) ||
      page.titles.some(isOperationTitle) ||
      labelled(page, /新しい|新パスワード|承認パスワード/),
  },
  { kind: 'otp', name: 'nothing to enter or approve', weight: -6, holds: (page) => !isOtpAsked(page) },
]
