// The signs by which a page's kind is judged: each a named piece of evidence with its weight, none enough alone.
import type { PageKind } from '../../statement/reading'
import { GENERIC_HEADING } from '../notice/words'
import type { PageView } from './page-view'

export type Facts = { hasStatement: boolean }
export type Sign = {
  kind: PageKind
  name: string
  weight: number
  holds: (page: PageView, facts: Facts) => boolean
}

const PROMPT =
  /(?:お知らせ|のお願い|お願い(?:いたし)?ます|のご案内|のご確認|について|ください|ご確認事項|notice|reminder)$/i
const LOGIN =
  /(?:ログイン|ログオン|サインイン)(?:画面|ページ|認証|はこちら|する)?$|^(?:ログイン|ログオン)|^(?:log|sign)-?(?:in|on)/i
const LOGIN_BUTTON =
  /^(?:ログイン|ログオン|サインイン)(?:する|して次へ)?$|^(?:log|sign)-?(?:in|on)$|(?:パスキー|指紋|顔認証|電子証明書|証明書)(?:で|を使って)?ログ(?:イン|オン)|passkey/i
const LOGIN_ID =
  /契約者番号|契約番号|お客さま番号|お客様番号|会員番号|加入者番号|ログ(?:イン|オン)ID|ユーザー?(?:ネーム|名|ID)|利用者(?:ID|番号)|企業ID|会社コード|店番号|支店番号|口座番号|userid|username|loginid|customer(?:number|id)|memberid/i
const OTP =
  /ワンタイム|認証番号|認証コード|確認コード|暗証コード|合言葉(?:の)?(?:入力|確認|認証|１|２|1|2|$)|追加認証|[二2]段階|[二2]要素|多要素|本人認証|ご?本人(?:さま|様)?確認(?!手続|の?お願い)|セキュリティコード|秘密の(?:質問|言葉|答え)(?!の?(?:登録|設定|変更))|第[二2]暗証|確認番号|確認用?パスワード|暗証カード|乱数表|可変パスワード|リスクベース|トークン(?:認証|の?表示)|スマート認証|one-?time|verificationcode|securitycode|two-?(?:factor|step)|2-?step|authenticationcode|passcode|電話認証|発信認証|enterthe(?:[\w-]{1,8})?code|codewe(?:e-?mailed|texted|sent)|challengequestion|(?:security|secret)question|verify(?:that)?it(?:'|’)?syou|verifyyouridentity/i
const STATEMENT =
  /明細|入出金(?!の通知)|取引(?:履歴|照会|一覧)|通帳(?!レス|不)|ご利用代金|ご?請求(?:額|内容)|利用履歴|statement|transactions|accountactivity/i
/** A heading of a part of the account, or of one figure: a panel of a top page. */
const ABRIDGED = /最近|直近|最新|次回の?(?:お支払|ご請求)/
/** A rule of every week or month, and not what is so now. */
const REGULARLY = /毎(?:月|週|日|年)|第[1-5](?:[・,、]第?[1-5])*[月火水木金土日]曜/
const NOT_STATEMENT =
  /振込予約|依頼明細|ログ(?:イン|オン)|電子交付|ポイント|マイル|投資信託|ファンド|定期預金|承認|のお知らせ$/
const HOME =
  /^(?:トップ|ホーム|マイページ|マイアカウント|マイメニュー)|トップ(?:ページ|メニュー|画面)?$|ホーム$|マイページ$|メインメニュー|(?:契約法人|利用者)ステータス|お客(?:さま|様)ページ|^welcome|^home|dashboard|accounts?(?:summary|overview)|overview$|mypage/i
const OPERATION =
  /振込(?!入金|手数料|明細)|振替(?!入金|結果)|送金|払込|ペイジー|承認|差戻|限度額|(?:住所|電話番号|メールアドレス|E-?mail|パスワード|暗証番号|届出事項|登録情報|お客(?:さま|様)情報|合言葉|秘密の質問|連絡先|通知)(?:等)?の?(?:変更|登録|設定|更新|照会・変更)|証明書(?:の)?(?:取得|更新|発行|失効)|お?申し?込み?|解約|予約(?:の)?(?:照会|取消|変更)|取消|(?:預入れ?|購入|売却|積立)(?:手続|入力|申込|の?確認|$)|定期(?:預金|積金)の?(?:作成|新規)|(?:利用)?(?:可能)?枠の?変更|繰上返済|利用停止|データ伝送|給与|総合振込|口座開設|お取引目的等?の(?:入力|登録|ご?回答)|回答入力|アンケート回答|transfer|payee|approv|change(?:your)?(?:password|address|limit|email)|payabill|billpay/i
const MONEY_ENTRY =
  /金額|振込先|受取人|口座番号|支店名|振込指定日|新しい|新パスワード|確認(?:用|のため)|承認パスワード|住所|郵便番号|電話|勤務先|職業|年収|メール|収納機関番号|納付番号|amount|payee|beneficiary|newpassword|address/i
const MAINTENANCE =
  /(?:ただいま|只今|現在|本日は?).{0,40}(?:休止|停止中|ご利用(?:に(?:なれ|なる)|いただけ|できません)|メンテナンス中|メンテナンスを|行って(?:おり)?ません|時間外|お取扱い?(?:して|でき)|サービスを中止)|(?:ご利用|サービス|お?取扱い?|営業)(?:の)?時間外|時間外のため|メンテナンス(?:のため|中|により).{0,60}(?:いただけ|できません|なれません|停止|休止|中止)|(?:全て|すべて)のサービスを?(?:停止|休止)して|ご利用いただけません|サービスを(?:一時)?(?:休止|停止|中止)して(?:おり|い)ます|undermaintenance|(?:temporarily|currently)unavailable|outside(?:of)?servicehours|notavailable(?:atthistime|now)/i
const EXPIRED =
  /(?:一定|長)時間.{0,40}(?:なかった|ございませんでした|ありませんでした|経過し(?:た|まし)|が経過)|タイムアウト(?:し(?:た|まし)|いたしまし|になりまし|エラー|のため)|セッション.{0,14}(?:切れ|無効|終了|タイムアウト|失効)|有効(?:時間|期間)が(?:切れ|過ぎ|経過)|ログ(?:アウト|オフ)(?:し(?:ました|たため)|いたしました|され(?:ました|たため|た)|が完了|処理が|完了)|(?:再度|もう一度|改めて|再び).{0,12}ログ(?:イン|オン)(?:し|を|いた|くだ|のうえ|願)|(?:別|他|ほか)の(?:画面|端末|ブラウザ|パソコン|利用者|場所|デバイス).{0,20}ログ(?:イン|オン)|二重ログ(?:イン|オン)|多重ログ|(?:お?取引|お取扱い?|サービス|ご利用|接続)を(?:中断|終了|切断)(?:し|させ|いたし)|強制(?:的に)?(?:ログ|終了)|ご?利用(?:いただき)?(?:まして)?(?:、)?(?:誠に)?ありがとうございました|session(?:has)?(?:expired|timedout|ended|timeout)|(?:logged|signed)(?:you)?(?:out|off)|timedout|log(?:in|on)again|signinagain/gi
const PROCEED =
  /^[>＞»▶]*(?:(?:閉じて|確認して|同意せずに)?(?:トップ|ホーム|マイ)(?:画面|ページ)?(?:へ|に(?:進む|移動))|次へ(?:進む)?|進む|次のお知らせ(?:へ|を(?:表示|見る|確認)(?:する)?)?|(?:このまま|変更せずに?|手続きせずに?|回答せずに?|登録せずに?|確認せずに?)(?:次へ|(?:トップ|ホーム|マイ)(?:画面|ページ)?(?:へ|に)?)(?:進む|移動)?(?:する)?|トップ(?:ページ)?(?:へ|に)?(?:進む|へ)?|(?:トップ|ホーム)(?:画面|ページ)?(?:へ|に進む)|確認しました|確認して(?:次へ|進む)|次へ[（(].*[)）]|内容を確認しました|OK|continue|proceed|next|(?:goto|proceedto|continueto)(?:home|top|account|mypage|online).*)[>＞»▶]*$/i
const LATER =
  /あとで|後で|のちほど|今は.{0,10}(?:しない|変更しない)|今すぐ.{0,8}しない|スキップ|次回.{0,6}(?:確認|表示|回答|手続|申告|変更|登録|更新|対応)|同意しない|later|notnow|skip|remindme|decline/i
const INTERSTITIAL =
  /(?:トップ|ホーム|次の)(?:ページ|画面)?(?:へ|に|が)(?:進みます|進んで|移動|表示され)|ログ(?:イン|オン)(?:の)?(?:つど|たび|都度|時に(?:毎回)?表示|後に表示)|確認(?:いただ|する|され).{0,8}(?:まで|と).{0,14}(?:進め|進み|ご利用(?:いただけ|に)|表示)|内容をご?確認(?:のうえ|いただき|の上).{0,14}(?:次へ|押し|クリック|進)|「(?:次へ|次へ進む|確認しました)」.{0,8}(?:ボタン|を押|をクリック|に)|eachtimeyou(?:log|sign)in|before(?:you)?(?:continu|proceed)|tocontinue/i
const CHOICE =
  /同意(?:する|して)|承諾|希望(?:する|しない)|^(?:はい|いいえ)$|^(?:.{1,16}を)?(?:更新|変更|回答|登録|確認|申告|届出)(?:する|画面へ?|へ進む)$|^(?:更新|変更|回答)$|切り?替え(?:る|ない)|回答画面|手続きへ|agree|accept|renew|updatenow/i
const BACK =
  /^[<＜«◀]*(?:戻る|前(?:の)?(?:画面|ページ)?(?:へ|に)(?:戻る)?|一覧(?:へ|に)(?:戻る)?|.{0,10}(?:一覧|照会)(?:画面)?(?:へ|に)戻る|back(?:to(?:list|inbox|messages|notices))?)$/i

const said = (page: PageView, pattern: RegExp): boolean => page.titles.some((title) => pattern.test(title))
const headed = (page: PageView, pattern: RegExp): boolean => pattern.test(page.headline)
const isPrompt = (page: PageView): boolean => PROMPT.test(page.headline) && !/^お?知らせ$/.test(page.headline)
const pressed = (page: PageView, pattern: RegExp): boolean =>
  page.controls.some((control) => pattern.test(control))
const labelled = (page: PageView, pattern: RegExp): boolean =>
  page.entries.some(({ label, name }) => pattern.test(label.replace(/ /g, '')) || pattern.test(name))
const isOperationTitle = (text: string): boolean =>
  OPERATION.test(text) && !PROMPT.test(text) && !/入出金|明細照会/.test(text)
const CARRY_OUT =
  /^(?:実行|承認|差戻し?|取消|振込(?:する|実行)|送金する|登録する|変更する|更新する|申込む|申し込む|確認画面へ|(?:入力|預入|振込|申込|変更|登録)内容を?確認|解約する|購入する|submit|confirmtransfer|transfer|send)/i
const carriesOut = (page: PageView): boolean => page.buttons.some((button) => CARRY_OUT.test(button))
/** The code is still to be sent: the way is a choice of fields with a button to send it, or a button of its own. */
const SEND_CODE = /^(?:.{0,14}を)?(?:送信|発行|送付)(?:する)?$|^send/i
const SEND_THIS_WAY =
  /^(?:SMS|ショートメッセージ|E?メール|お?電話|音声(?:通話)?)で(?:コードを)?受け取る?$|^(?:text|call|e-?mail)me/i
const noticeCount = (page: PageView): number =>
  page.frames
    .flatMap((frame) => frame.lists)
    .filter((list) => list.form !== 'article' && !list.inOverlay)
    .reduce((sum, list) => sum + list.items.length, 0)
const isOtpAsked = (page: PageView): boolean =>
  page.entries.length > 0 ||
  (page.fields.some(({ type }) => type === 'radio' || type === 'select') && pressed(page, SEND_CODE)) ||
  pressed(page, SEND_THIS_WAY) ||
  /(?:アプリ|スマートフォン|スマホ|端末|携帯電話).{0,30}(?:承認|認証|確認|操作)(?:して|を行|を完了|をお願い)|電話番号から.{0,40}(?:発信|お電話|電話をおかけ|電話をかけ)|approve.{0,20}(?:app|phone|device)/i.test(
    page.text,
  )
const NOTICE =
  /お知らせ|おしらせ|のお願い|ご?確認事項|のご確認|メッセージ|受信(?:箱|ボックス)|連絡事項|のご案内|ご連絡|重要|おすすめ情報|アンケート|規定(?:の)?改定|notice|message|announcement|inbox|important|actionrequired|please|update(?:to|d)/i

/** How often the page says that the session is over. */
export function endings(page: PageView): number {
  return new Set(page.text.match(EXPIRED) ?? []).size
}

/** Evidence that a page of notices stands before the account and not within it; from 3 on it does. */
export function interstitialWeight(page: PageView): number {
  let weight = 0
  if (page.menuWords < 4) weight += 2
  if (page.menuWords >= 6) weight -= 2
  if (pressed(page, PROCEED)) weight += 2
  if (pressed(page, LATER) || page.fields.some(({ type, label }) => type === 'radio' && LATER.test(label)))
    weight += 3
  if (INTERSTITIAL.test(page.text)) weight += 3
  if (page.fields.some(({ type }) => type === 'checkbox' || type === 'radio') && noticeCount(page) === 0)
    weight += 1
  if (pressed(page, CHOICE)) weight += 2
  if (pressed(page, BACK)) weight -= 3
  if (page.fields.some(({ type }) => type === 'select')) weight -= 2
  if (/未読[・/]既読|\d+件中|\d+～\d+件/.test(page.text) && !/件中\d+件目/.test(page.text)) weight -= 2
  return weight
}

export const SIGNS: readonly Sign[] = [
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

  { kind: 'statement', name: 'rows of an account', weight: 4, holds: (_page, facts) => facts.hasStatement },
  {
    kind: 'statement',
    name: 'title names a statement',
    weight: 3,
    holds: (page) => page.titles.some((title) => STATEMENT.test(title) && !NOT_STATEMENT.test(title)),
  },
  {
    kind: 'statement',
    name: 'headline names a statement',
    weight: 3,
    holds: (page) =>
      STATEMENT.test(page.headline) && !NOT_STATEMENT.test(page.headline) && !ABRIDGED.test(page.headline),
  },
  {
    kind: 'statement',
    name: 'a heading names a statement',
    weight: 1.5,
    holds: (page) =>
      page.headings.some(
        (heading) => STATEMENT.test(heading) && !NOT_STATEMENT.test(heading) && !ABRIDGED.test(heading),
      ),
  },
  {
    kind: 'statement',
    name: 'a period to ask for',
    weight: 2,
    holds: (page) =>
      /照会(?:期間|範囲|条件)|期間(?:指定|を?選択)|表示期間|対象期間|利用月|お支払い?月|daterange|period/i.test(
        page.text,
      ) && pressed(page, /照会|表示|検索|絞り込|search|show|apply|download|ダウンロード|CSV/i),
  },
  {
    kind: 'statement',
    name: 'says that there are no rows',
    weight: 2,
    holds: (page) =>
      /(?:明細|お?取引|入出金|ご利用)(?:データ|内容|履歴)?は?(?:が)?(?:ありません|ございません|見つかりません)|該当(?:する)?.{0,12}(?:明細|お?取引|データ).{0,6}(?:ありません|ございません)|notransactions/i.test(
        page.text,
      ),
  },

  { kind: 'home', name: 'title says home', weight: 3, holds: (page) => said(page, HOME) },
  {
    kind: 'home',
    name: 'a heading says home',
    weight: 2,
    holds: (page) =>
      page.headings.some(
        (heading) => HOME.test(heading) && heading.length <= (/^[\x20-\x7e]+$/.test(heading) ? 24 : 14),
      ),
  },
  {
    kind: 'home',
    name: 'balances',
    weight: 1.5,
    holds: (page) =>
      /残高|ご利用可能額|総資産|(?:普通|当座|貯蓄)預金|balance|overview/i.test(page.text) &&
      /\d[\d,]*円|(?:JPY|USD|EUR)[\d,]+|[¥￥$]\d|\d{1,3}(?:,\d{3})+/.test(page.text),
  },
  {
    kind: 'home',
    name: 'when the last visit was',
    weight: 1,
    holds: (page) =>
      /(?:前回|直近)(?:の)?(?:ログイン|ログオン|ご?利用)|last(?:log|sign)/i.test(page.text) ||
      page.frames.some((frame) =>
        frame.furniture.some((line) => /前回.{0,3}ログ(?:イン|オン)|last log/i.test(line)),
      ),
  },
  { kind: 'home', name: 'a menu of services', weight: 1.5, holds: (page) => page.menuWords >= 4 },
  {
    kind: 'home',
    name: "an account of one's own under a heading of accounts, and ways on from it",
    weight: 2.5,
    holds: (page) =>
      page.isLoggedIn &&
      page.entries.length === 0 &&
      page.menuWords >= 2 &&
      /^(?:代表|ご?契約|お持ちの|保有)?(?:口座|資産)(?:一覧|情報|状況)?$|様$|さん$|^ようこそ|^こんにちは/.test(
        page.headline,
      ) &&
      /(?:普通|当座|貯蓄)(?:預金)?\s*\d/.test(page.text) &&
      /残高/.test(page.text),
  },
  { kind: 'home', name: 'panels of different matters', weight: 2, holds: (page) => panels(page) >= 2 },
  {
    kind: 'home',
    name: 'the latest rows only',
    weight: 2.5,
    holds: (page) =>
      page.headings.some((heading) =>
        /(?:最近|直近|最新)の?.{0,6}(?:取引|明細|入出金|ご利用)|(?:recent|latest)(?:transactions|activity)/i.test(
          heading,
        ),
      ),
  },
  {
    kind: 'home',
    name: 'a heading of another page',
    weight: -3,
    holds: (page) =>
      (STATEMENT.test(page.headline) && !ABRIDGED.test(page.headline)) || isOperationTitle(page.headline),
  },
  { kind: 'home', name: 'not logged in', weight: -3, holds: (page) => !page.isLoggedIn && !said(page, HOME) },
  {
    kind: 'home',
    name: 'a notice to deal with first',
    weight: -4,
    holds: (page) => isPrompt(page) && interstitialWeight(page) >= 3,
  },

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

  {
    kind: 'maintenance',
    name: 'title says that it is closed',
    weight: 3,
    holds: (page) =>
      said(page, /休止|メンテナンス|時間外|停止中|ご利用いただけません|maintenance|unavailable|closed/i),
  },
  {
    kind: 'maintenance',
    name: 'a heading says that it is closed',
    weight: 3,
    holds: (page) =>
      page.headings
        .slice(0, 3)
        .some(
          (heading) =>
            MAINTENANCE.test(heading) ||
            /^(?:システム)?メンテナンス(?:中|のお知らせ)?$|^サービス(?:時間外|休止中?|停止中)/.test(heading),
        ),
  },
  {
    kind: 'maintenance',
    name: 'says that it is closed now',
    weight: 4,
    holds: (page) => page.lines.slice(0, 30).some((line) => MAINTENANCE.test(line) && !REGULARLY.test(line)),
  },
  { kind: 'maintenance', name: 'logged in', weight: -5, holds: (page) => page.isLoggedIn },
  { kind: 'maintenance', name: 'something to enter', weight: -4, holds: (page) => page.entries.length > 0 },

  { kind: 'expired', name: 'says that the session is over', weight: 4, holds: (page) => endings(page) >= 1 },
  { kind: 'expired', name: 'says so in several ways', weight: 2, holds: (page) => endings(page) >= 2 },
  {
    kind: 'expired',
    name: 'title or headline says so',
    weight: 2,
    holds: (page) =>
      new RegExp(`${EXPIRED.source}|タイムアウト|ログアウト|ログオフ`, 'i').test(
        `${page.titles.join('\n')}\n${page.headline}`,
      ),
  },
  {
    kind: 'expired',
    name: 'the way back to log in',
    weight: 2,
    holds: (page) =>
      pressed(
        page,
        /(?:再)?ログ(?:イン|オン)(?:画面|ページ)?(?:へ|に|する)?|画面を閉じる|閉じる|(?:log|sign)in/i,
      ),
  },
  { kind: 'expired', name: 'still logged in', weight: -5, holds: (page) => page.isLoggedIn },
  { kind: 'expired', name: 'something to enter', weight: -4, holds: (page) => page.entries.length > 0 },

  {
    kind: 'notice',
    name: 'title names notices',
    weight: 2,
    holds: (page) => NOTICE.test(page.titles[0] ?? '') && !HOME.test(page.titles[0] ?? ''),
  },
  {
    kind: 'notice',
    name: 'headline names a notice',
    weight: 3,
    holds: (page) => NOTICE.test(page.headline) || GENERIC_HEADING.test(page.headline) || isPrompt(page),
  },
  { kind: 'notice', name: 'a list of notices', weight: 2, holds: (page) => noticeCount(page) > 0 },
  {
    kind: 'notice',
    name: 'a way on',
    weight: 2,
    holds: (page) => pressed(page, PROCEED) || pressed(page, LATER),
  },
  { kind: 'notice', name: 'asks for a choice', weight: 1, holds: (page) => pressed(page, CHOICE) },
  {
    kind: 'notice',
    name: 'stands before the account',
    weight: 2.5,
    holds: (page) => interstitialWeight(page) >= 3,
  },
  { kind: 'notice', name: 'a way back to the list', weight: 1, holds: (page) => pressed(page, BACK) },
  { kind: 'notice', name: 'logged in', weight: 0.5, holds: (page) => page.isLoggedIn },
  {
    kind: 'notice',
    name: 'something to enter',
    weight: -4,
    holds: (page) => page.entries.some(({ type }) => type !== 'textarea'),
  },
  {
    kind: 'notice',
    name: 'balances and a menu',
    weight: -3,
    holds: (page) => page.menuWords >= 4 && /残高/.test(page.text) && /\d円/.test(page.text),
  },
  { kind: 'notice', name: 'rows of an account', weight: -3, holds: (_page, facts) => facts.hasStatement },
  { kind: 'notice', name: 'home by its title', weight: -3, holds: (page) => said(page, HOME) },
]

/** How many different matters of a top page have a heading of their own. */
function panels(page: PageView): number {
  const matters = [
    /残高|口座(?:一覧|情報)?$|契約口座|代表口座|資産|accounts?|balance/i,
    /お知らせ|メッセージ|notice|message|news/i,
    /ご?利用履歴|前回|ログイン|last/i,
    /キャンペーン|おすすめ|お得|offers?/i,
    /明細|最近|取引|recent/i,
    /ステージ|ランク|目的別|セキュリティ|カード/,
  ]
  return matters.filter((matter) => page.headings.some((heading) => matter.test(heading))).length
}
