// Signs of a page that asks for the credentials that open a session.
import type { Sign } from './sign'
import { headed, labelled, pressed, said } from './told'

const LOGIN =
  /(?:ログイン|ログオン|サインイン)(?:画面|ページ|認証|はこちら|する)?$|^(?:ログイン|ログオン)|^(?:log|sign)-?(?:in|on)/i
const LOGIN_BUTTON =
  /^(?:ログイン|ログオン|サインイン)(?:する|して次へ)?$|^(?:log|sign)-?(?:in|on)$|(?:パスキー|指紋|顔認証|電子証明書|証明書)(?:で|を使って)?ログ(?:イン|オン)|passkey/i
export const LOGIN_ID =
  /契約者番号|契約番号|お客さま番号|お客様番号|会員番号|加入者番号|ログ(?:イン|オン)ID|ユーザー?(?:ネーム|名|ID)|利用者(?:ID|番号)|企業ID|会社コード|店番号|支店番号|口座番号|userid|username|loginid|customer(?:number|id)|memberid/i

export const LOGIN_SIGNS: readonly Sign[] = [
  { kind: 'login', name: 'title says log in', weight: 3, holds: (page) => said(page, LOGIN) },
  { kind: 'login', name: 'headline says log in', weight: 3, holds: (page) => headed(page, LOGIN) },
  { kind: 'login', name: 'a log-in button', weight: 3, holds: (page) => pressed(page, LOGIN_BUTTON) },
  { kind: 'login', name: 'a password to enter', weight: 2, holds: (page) => page.passwords.length > 0 },
  { kind: 'login', name: 'an id to enter', weight: 2, holds: (page) => labelled(page, LOGIN_ID) },
  {
    kind: 'login',
    name: 'help for those who cannot log in',
    weight: 1,
    holds: (page) =>
      /パスワードをお?忘れ|初回ログイン|初めてログイン|はじめて(?:ご)?利用|forgot|firsttime/i.test(page.text),
  },
  {
    kind: 'login',
    name: 'nothing to enter and no log-in button',
    weight: -5,
    holds: (page) => page.entries.length === 0 && !pressed(page, LOGIN_BUTTON),
  },
  { kind: 'login', name: 'already logged in', weight: -5, holds: (page) => page.isLoggedIn },
  {
    kind: 'login',
    name: 'asks for a new password',
    weight: -5,
    holds: (page) => labelled(page, /新しい|新パスワード|現在のパスワード|newpassword|currentpassword/i),
  },
]
