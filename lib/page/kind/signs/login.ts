// Signs of a page that asks for the credentials that open a session.
import { isOperationTitle } from './act'
import { OTP } from './factor'
import type { Sign } from './sign'
import { asks, headed, labelled, pressed, said } from './told'

const LOGIN =
  /(?:ログイ|ログオ|サインイ)ン(?:画面|ページ|認証|はこちら|する)?$|^ログ[イオ]ン|^(?:log|sign)-?(?:in|on)/i
const LOGIN_BUTTON = /^(?:ログイ|ログオ|サインイ)ン(?:する|して次へ)?$|^(?:log|sign)-?(?:in|on)$/i
/** A way to log in without entering anything here. */
const LOGIN_WITHOUT_ENTRY =
  /(?:パスキー|指紋|生体(?:認証)?|顔認証|電子証明書|証明書|ICカード|QRコード)(?:方式)?(?:で|を使って|による)?の?ログ[イオ]ン|(?:log|sign)-?(?:in|on)with|passkey/i
/** Names of what a customer is known by. */
export const LOGIN_ID =
  /契約者番号|契約番号|お客さま番号|お客様番号|会員番号|加入者番号|ログ[イオ]ンID|ユーザー?(?:ネーム|名|ID)|利用者(?:ID|番号)|企業ID|会社コード|店番号|支店番号|口座番号|userid|username|loginid|customer(?:number|id)|memberid/i

/** The signs for and against it. */
export const LOGIN_SIGNS: readonly Sign[] = [
  { kind: 'login', name: 'title says log in', weight: 3, holds: (page) => said(page, LOGIN) },
  { kind: 'login', name: 'headline says log in', weight: 3, holds: (page) => headed(page, LOGIN) },
  {
    kind: 'login',
    name: 'a log-in button',
    weight: 3,
    holds: (page) => pressed(page, LOGIN_BUTTON) || pressed(page, LOGIN_WITHOUT_ENTRY),
  },
  { kind: 'login', name: 'a password to enter', weight: 1.5, holds: (page) => page.passwords.length > 0 },
  {
    kind: 'login',
    name: 'an id to enter',
    weight: 2.5,
    holds: (page) => asks(page, 'id') || labelled(page, LOGIN_ID),
  },
  {
    kind: 'login',
    name: 'one secret and no more than its id',
    weight: 3,
    holds: (page) =>
      page.purposes.filter((purpose) => purpose === 'secret').length === 1 &&
      page.purposes.every((purpose) => purpose === 'id' || purpose === 'secret' || purpose === 'other'),
  },
  {
    kind: 'login',
    name: 'an id alone, and a way on',
    weight: 2.5,
    holds: (page) =>
      asks(page, 'id') &&
      page.entries.every(({ label }, at) => page.purposes[at] === 'id' || !/[^-－ー.\s]/.test(label)) &&
      page.buttons.some((button) => /次へ|進む|続行|続ける|continue|next/i.test(button)),
  },
  {
    kind: 'login',
    name: 'a way to log in without an entry',
    weight: 2,
    holds: (page) => pressed(page, LOGIN_WITHOUT_ENTRY),
  },
  {
    kind: 'login',
    name: 'another factor is what it asks for',
    weight: -3,
    holds: (page) => !asks(page, 'id') && (headed(page, OTP) || said(page, OTP)),
  },
  {
    kind: 'login',
    name: 'an act is what it is for',
    weight: -5,
    holds: (page) =>
      !said(page, LOGIN) &&
      !headed(page, LOGIN) &&
      (isOperationTitle(page.headline) || asks(page, 'amount', 'payee', 'new-secret')),
  },
  {
    kind: 'login',
    name: 'help for those who cannot log in',
    weight: 1,
    holds: (page) =>
      /パスワードをお?忘れ|初回ログイン|初めてログイン|はじめてご?利用|お?忘れの(?:方|場合|お客)|新規(?:会員)?登録|forgot|firsttime|enrol|register|signup/i.test(
        page.text,
      ),
  },
  {
    kind: 'login',
    name: 'nothing to enter and no log-in button',
    weight: -5,
    holds: (page) =>
      page.entries.length === 0 && !pressed(page, LOGIN_BUTTON) && !pressed(page, LOGIN_WITHOUT_ENTRY),
  },
  { kind: 'login', name: 'already logged in', weight: -5, holds: (page) => page.isLoggedIn },
  {
    kind: 'login',
    name: 'asks for a new password',
    weight: -5,
    holds: (page) => labelled(page, /新しい|新パスワード|現在のパスワード|newpassword|currentpassword/i),
  },
]
