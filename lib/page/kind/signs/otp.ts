// Signs of a page that asks for another factor.
import type { PageView } from '../page-view'
import { isOperationTitle } from './act'
import { BY, CELLS, ELSEWHERE, OTP, OTP_TEXT, SENT, WAY } from './factor'
import { LOGIN_ID } from './login'
import type { Sign } from './sign'
import { asks, headed, labelled, pressed, said } from './told'

/** The code is still to be sent: the way is a choice of fields with a button to send it, or a button of its own. */
const SEND_CODE = /^(?:.{0,14}を)?(?:送信|発行|送付)(?:する)?$|^send/i
const SEND_THIS_WAY =
  /^(?:SMS|ショートメッセージ|E?メール|お?電話|音声(?:通話)?)で(?:コードを)?受け取る?$|^(?:text|call|e-?mail)me/i
const choosesWay = (page: PageView): boolean =>
  page.entries.length === 0 &&
  WAY.test(page.text) &&
  page.fields.some(({ type, label }) => type === 'select' || (type === 'radio' && BY.test(label)))
const isOtpAsked = (page: PageView): boolean =>
  page.entries.length > 0 ||
  (page.fields.some(({ type }) => type === 'radio' || type === 'select') && pressed(page, SEND_CODE)) ||
  pressed(page, SEND_THIS_WAY) ||
  choosesWay(page) ||
  ELSEWHERE.test(page.text) ||
  /(?:アプリ|スマートフォン|スマホ|端末|携帯電話).{0,30}(?:承認|認証|確認|操作)(?:して|を行|を完了|をお願い)|電話番号から.{0,40}(?:発信|お電話|電話をおかけ|電話をかけ)|approve.{0,20}(?:app|phone|device)/i.test(
    page.text,
  )

/** The signs for and against it. */
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
    weight: 4.5,
    holds: (page) => headed(page, OTP) && !isOperationTitle(page.headline) && isOtpAsked(page),
  },
  {
    kind: 'otp',
    name: 'an entry for another factor',
    weight: 4,
    holds: (page) =>
      asks(page, 'code', 'answer') || labelled(page, new RegExp(`${OTP.source}|otp|桁目`, 'i')),
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
    name: 'a sentence asks for what only the customer has',
    weight: 3,
    holds: (page) =>
      page.entries.length > 0 &&
      !asks(page, 'secret', 'amount', 'payee') &&
      page.lines.some((line) => OTP_TEXT.test(line)),
  },
  {
    kind: 'otp',
    name: 'says that it was sent, and has one entry for it',
    weight: 4,
    holds: (page) =>
      page.entries.length === 1 &&
      !asks(page, 'id', 'amount', 'payee', 'new-secret') &&
      page.lines.some((line) => SENT.test(line)),
  },
  {
    kind: 'otp',
    name: 'one short entry and no other, or one for each digit',
    weight: 2,
    holds: (page) =>
      page.entries.length > 0 &&
      page.entries.every(({ maxLength }) => maxLength !== null && maxLength <= 8) &&
      !asks(page, 'id') &&
      (page.entries.length === 1 || page.entries.every(({ maxLength }) => maxLength === 1)),
  },
  {
    kind: 'otp',
    name: 'some cells of a number table',
    weight: 4,
    holds: (page) =>
      page.entries.length > 0 &&
      page.entries.length <= 8 &&
      page.entries.every(({ maxLength, label }) => (maxLength ?? 9) <= 4 || label.length <= 6) &&
      page.lines.some((line) => CELLS.test(line)),
  },
  {
    kind: 'otp',
    name: 'several short entries, none of them an id',
    weight: 2,
    holds: (page) =>
      page.entries.length >= 2 &&
      page.entries.length <= 8 &&
      !asks(page, 'id', 'amount', 'payee', 'person', 'period', 'new-secret') &&
      page.entries.every(({ maxLength }) => maxLength !== null && maxLength <= 4),
  },
  { kind: 'otp', name: 'a way for the code to be chosen', weight: 5.5, holds: choosesWay },
  {
    kind: 'otp',
    name: 'another device is asked',
    weight: 6,
    holds: (page) => page.entries.length === 0 && ELSEWHERE.test(page.text),
  },
  {
    kind: 'otp',
    name: 'few entries',
    weight: 0.5,
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
