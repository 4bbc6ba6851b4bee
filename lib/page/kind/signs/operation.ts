// Signs of a page that moves money or changes something.
import { carriesOut, isOperationTitle, OPERATION } from './act'
import { LOGIN_ID } from './login'
import type { Sign } from './sign'
import { labelled } from './told'

const MONEY_ENTRY =
  /金額|振込先|受取人|口座番号|支店名|振込指定日|新しい|新パスワード|確認(?:用|のため)|承認パスワード|住所|郵便番号|電話|勤務先|職業|年収|メール|収納機関番号|納付番号|amount|payee|beneficiary|newpassword|address/i

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
    weight: 3,
    holds: (page) => isOperationTitle(page.headline),
  },
  {
    kind: 'operation',
    name: 'entries of an act',
    weight: 3,
    holds: (page) => labelled(page, MONEY_ENTRY) && !labelled(page, LOGIN_ID),
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
    weight: 2,
    holds: carriesOut,
  },
  {
    kind: 'operation',
    name: 'steps of an act',
    weight: 2,
    holds: (page) => /入力.{0,40}確認.{0,40}完了|選択.{0,40}入力.{0,40}(?:確認|完了)/s.test(page.text),
  },
  {
    kind: 'operation',
    name: 'says that it was carried out',
    weight: 2,
    holds: (page) =>
      /(?:受け付け|受付け|受付|承認|変更|登録|振込|申込)(?:が|を|手続が)?(?:完了|いたしました|しました|ました)/.test(
        page.headings.join('\n'),
      ),
  },
  {
    kind: 'operation',
    name: 'entries or secrets asked within',
    weight: 2,
    holds: (page) => page.passwords.length > 0 && page.isLoggedIn,
  },
  {
    kind: 'operation',
    name: 'not logged in, and nothing to fill in',
    weight: -2,
    holds: (page) =>
      !page.isLoggedIn && !labelled(page, MONEY_ENTRY) && !(page.fields.length > 0 && carriesOut(page)),
  },
]
