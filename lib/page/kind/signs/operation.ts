// Signs of a page that moves money or changes something.

import type { PageView } from '../page-view'
import { offersWayOn } from '../ways'
import { carriesOut, isOperationTitle, OPERATION, worksOut } from './act'
import { daysWithMoney } from './days-with-money'
import { LOGIN_ID } from './login'
import { HOME, STATEMENT } from './names'
import { panels } from './panels'
import type { Sign } from './sign'
import { asks, labelled, labelledToEnter, offersChoice, pressed, said } from './told'

const MONEY_ENTRY =
  /金額|振込先|受取人|口座番号|支店名|振込指定日|新しい|新パスワード|確認(?:用|のため)|承認パスワード|住所|郵便番号|電話|勤務先|職業|年収|メール|収納機関番号|納付番号|amount|payee|beneficiary|newpassword|address/i

/** Figures that an act shows before it is carried out. */
const FIGURES_OF_ACT =
  /(?:振込|送金|振替|支払い?|払込|購入|申込|預入|返済|積立|合計|解約|引落|お?借入|お取引)金?(?:額|先|口座|日|件数)|受取人|^金額|手数料(?!一覧|表|率|のご?案内|の?改定|について)|元金|amount|payee|recipient/im
const DONE =
  /(?:受け?付け?|変更|登録|振り?込|申し?込み?|解約|購入|送金|設定|承認|予約|更新|停止|再開|支払い?|手続き?|取引|取消|発行|振替)(?:を|が|は|手続きが|処理が|の受付が)?(?:すべて)?(?:完了(?:いた)?し|いたし|し)?(?:ました|ております)|(?:transfer|payment|request|change).{0,24}(?:complete|submitted|received|scheduled|sent|saved)/i
const DONE_HEADING = /(?:完了|受付)(?:画面)?$|^完了|complete(?:d)?$|thankyou/i
const FOR_NOTICE = /お知らせ|について|のお願い|ご案内|notice/i
const FOR_EVERYONE =
  /(?:お申し?込み?|お手続き|ご利用|口座開設|ご契約)(?:まで)?の?(?:流れ|方法|はこちら)|お手元に|商品(?:概要|説明)|特[長徴]|年[率利]?\d+(?:\.\d+)?%|資料請求|アプリをダウンロード|来店(?:予約)?|ご相談|applynow|learnmore|howtoapply/i

const APPLICATION =
  /口座の?開設|ご?入会|新規の?(?:お?申|ご?契約|口座)|資料の?請求|予約|相談|お問い?合わせ|エントリー|仮審査|apply|application|openan?account|enquir|inquir|contactus/i

/** The page is headed or titled by an act. */
const isForAct = (page: PageView): boolean =>
  isOperationTitle(page.headline) ||
  page.titles.some(isOperationTitle) ||
  page.headings.slice(0, 3).some(isOperationTitle)
/** Rows of days and amounts that each leave a balance: the figures are of what was done, whatever the button is for (期間の変更, 出力の実行). */
const showsBalances = (page: PageView): boolean =>
  daysWithMoney(page) >= 3 &&
  page.lines.some(
    (line) => line.length < 120 && /残高|balance/i.test(line) && !/\d/.test(line) && OF_LEDGER.test(line),
  )
const OF_LEDGER =
  /日.*(?:摘要|内容|金額|支払|預|出金|入金|引出)|date.*(?:description|details|amount|debit|credit|withdrawal|deposit)/i
/** Says that an act was carried out, where that is not a notice of the bank's own acts. */
const isDone = (page: PageView): boolean =>
  !FOR_NOTICE.test(`${page.headline}\n${page.titles.join('\n')}`) &&
  page.entries.length === 0 &&
  (page.headings.some((heading) => DONE.test(heading)) ||
    ([...page.headings.slice(0, 3), ...page.titles].some((heading) => DONE_HEADING.test(heading)) &&
      page.lines.some((line) => DONE.test(line))) ||
    (page.lines.length < 30 &&
      page.lines.slice(0, 6).some((line) => DONE.test(line)) &&
      /受付番号|受付日時|照会番号|reference/i.test(page.text)))
/** A page of a site that is open to all: of a product, or of how to apply. */
const isForEveryone = (page: PageView): boolean => FOR_EVERYONE.test(page.text)

/** A statement's form whose amount is a bound for what is looked for: a period or words beside it, and a button that searches. */
const narrowsRows = (page: PageView): boolean =>
  [page.headline, ...page.titles].some((title) => STATEMENT.test(title)) &&
  !isForAct(page) &&
  !carriesOut(page) &&
  asks(page, 'period', 'search') &&
  !asks(page, 'payee', 'secret', 'new-secret', 'code') &&
  pressed(page, /^(?:再?検索|絞り?込|再?照会|再?表示|search|filter|apply|show|find)/i)

/** The signs for and against it. */
export const OPERATION_SIGNS: readonly Sign[] = [
  {
    kind: 'operation',
    name: 'title names an act',
    weight: 3,
    holds: (page) => page.titles.some(isOperationTitle),
  },
  {
    kind: 'operation',
    name: 'headline names an act',
    weight: 3.5,
    holds: (page) => isOperationTitle(page.headline),
  },
  {
    kind: 'operation',
    name: 'entries of an act',
    weight: 3,
    holds: (page) => labelledToEnter(page, MONEY_ENTRY) && !labelled(page, LOGIN_ID) && !narrowsRows(page),
  },
  {
    kind: 'operation',
    name: 'money or a payee to enter',
    weight: 4.5,
    holds: (page) =>
      (asks(page, 'amount') && !narrowsRows(page)) || (asks(page, 'payee') && !asks(page, 'secret')),
  },
  { kind: 'operation', name: 'a new secret to set', weight: 3, holds: (page) => asks(page, 'new-secret') },
  {
    kind: 'operation',
    name: 'a secret, a file or a choice for an act',
    weight: 3.5,
    holds: (page) =>
      isForAct(page) &&
      (asks(page, 'secret') || offersChoice(page) || page.fields.some(({ type }) => type === 'file')),
  },
  {
    kind: 'operation',
    name: 'settings to change',
    weight: 1.5,
    holds: (page) =>
      page.fields.length > 0 && !asks(page, 'id', 'secret') && isForAct(page) && carriesOut(page),
  },
  {
    kind: 'operation',
    name: 'an act to confirm: its figures, and a button to carry it out',
    weight: 3.5,
    holds: (page) =>
      FIGURES_OF_ACT.test(page.text) &&
      carriesOut(page) &&
      !asks(page, 'search', 'period') &&
      !(showsBalances(page) && !isForAct(page)),
  },
  {
    kind: 'operation',
    name: 'a form to fill in',
    weight: 2,
    holds: (page) =>
      page.isLoggedIn &&
      page.entries.length >= 2 &&
      (page.titles.some((title) => OPERATION.test(title)) ||
        OPERATION.test(page.headline) ||
        /入力|ご回答|登録|変更|更新/.test(page.headline)),
  },
  {
    kind: 'operation',
    name: 'a button that carries out',
    weight: 2.5,
    holds: carriesOut,
  },
  {
    kind: 'operation',
    name: 'steps of an act',
    weight: 2,
    holds: (page) =>
      (page.fields.length > 0 || (page.isLoggedIn && !offersWayOn(page))) &&
      /入力.{0,40}確認.{0,40}完了|選択.{0,40}入力.{0,40}(?:確認|完了)/s.test(page.text),
  },
  {
    kind: 'operation',
    name: 'says that it was carried out',
    weight: 5,
    holds: isDone,
  },
  {
    kind: 'operation',
    name: 'entries or secrets asked within',
    weight: 2.5,
    holds: (page) => page.passwords.length > 0 && page.isLoggedIn,
  },
  { kind: 'operation', name: 'only works out figures', weight: -9, holds: worksOut },
  {
    kind: 'operation',
    name: 'not logged in, and nothing to fill in',
    weight: -2,
    holds: (page) => !page.isLoggedIn && page.fields.length === 0 && !carriesOut(page) && !isDone(page),
  },
  {
    kind: 'operation',
    name: 'nothing to press or fill in',
    weight: -3,
    holds: (page) =>
      page.isLoggedIn && page.fields.length === 0 && page.controls.length === 0 && !isDone(page),
  },
  {
    kind: 'operation',
    name: 'one panel of a top page among others',
    weight: -6,
    holds: (page) =>
      said(page, HOME) &&
      panels(page) >= 2 &&
      !isOperationTitle(page.headline) &&
      !page.titles.some(isOperationTitle),
  },
  {
    kind: 'operation',
    name: 'an application of someone who is no customer yet',
    weight: -12.5,
    holds: (page) =>
      !page.isLoggedIn &&
      asks(page, 'person') &&
      !asks(page, 'amount', 'payee', 'secret', 'new-secret') &&
      APPLICATION.test(page.headline === '' ? (page.titles[0] ?? '') : page.headline),
  },
  {
    kind: 'operation',
    name: 'tells everyone of a product or how to apply',
    weight: -5,
    holds: (page) =>
      !page.isLoggedIn &&
      !asks(page, 'amount', 'payee', 'secret', 'new-secret') &&
      !(isForAct(page) && carriesOut(page)) &&
      isForEveryone(page),
  },
]
