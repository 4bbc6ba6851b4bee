// What makes a text fit to be the title of a notice: it names a matter or says a sentence. All else that a page writes large is none:
// whose page it is, where on it one stands, whom it greets, what a value is called, how many there are, what a mark means, from when to when.
import { fold, squeeze } from '../kind/text'
import { withoutSpans } from './day'

/** Of notices in general, with no word of what they are about. */
const SAYS_NOTHING = [
  /(?:必ず|ぜひ|是非|よく)*(?:ご?確認|お読み|ご覧|ご一読)(?:に?なって|いただき(?:ますよう)?)?(?:を?お願い(?:いた)?します|ください|下さい|しました|する|いただけます)?/g,
  /未読|既読|未確認|未開封|未閲覧|開封済み?|閲覧済み?|新着|最新|重要度?|大切|大事|だいじ|緊急|至急|必読|要確認|太字|マーク|アイコン|[印付]き?/g,
  /お知らせ|おしらせ|メッセージ|ご連絡(?!先)|ご案内|通知|連絡事項|トピックス|ニュース|インフォメーション|新着情報|情報|専用|一般|個別|共通|その他|すべて|銀行から|当行から/g,
  /まだ(?:読まれ|お読み|ご覧)[^。]{0,8}(?:ない|ません)|(?:ありま(?:す|せん)|ございま(?:す|せん)|届いていま(?:す|せん)|表示(?:して(?:い|おり)ます|中|する)?|あり|なし|です|もの)/g,
  /第?\d[\d,.]*(?:件|通|つ|枚|番|回|人|名|頁|ページ|円|pt|ポイント|%|日|か月|ヶ月|月|年|時|分|秒)?(?:目|中|分|前|後|間|以内)?/gi,
  /(?:一覧|照会|内容|詳細|履歴|件数|凡例|全部?|計|合計|総数|うち|内訳|残り?|現在|時点|掲載|配信|受信|午前|午後|見る|みる|読む|開く)/g,
  /(?<![a-z])(?:youhave|thereare|thereis|unread|read|new|important|urgent|your|all|latest|notices?|messages?|notifications?|announcements?|news|information|inbox|total|items?|of|from|to|until|page|no|am|pm)+(?![a-z])/gi,
  /から|まで|より|[のなをがはにでとへ]/g,
]
/** Whose page it is: the name of a bank or of its service, and nothing after it. */
const NAME_OF_SITE =
  /(?:銀行|金庫|信金|信用組合|信組|農協|漁協|労金|バンク|信託|証券|株式会社|ダイレクト(?:バンキング|サービス|[a-z]{0,4})?|バンキング(?:サービス)?|(?:ネット|ビジネス|web|オンライン|会員|お客さま)(?:サービス|プラザ|サイト|ページ|web|ポータル)|マイページ|マイバンク|ポータル(?:サイト)?)$/i
const ENGLISH_NAME =
  /^(?:[A-Z][\w&'’.-]* ){0,3}(?:Bank|BANK|Card|CARD|Banking|Direct)(?: Online| ONLINE| Direct| Web)?(?:,? ?(?:Ltd|Inc|Corporation)\.?)?$/
const CARD_COMPANY = /^(?:[ァ-ヴーa-z]{2,10}|[ぁ-んー]{2,6})(?:カード|card)$/i
/** Where on the site one is or goes: 受信トレイ, お知らせ専用画面, 入出金照会（期間指定）へ. */
const PLACE =
  /^(?!.*新[した]).{0,18}(?:画面|ページ|トップ|メニュー|一覧|照会|明細|履歴|トレイ|ボックス|box|受信箱|ホーム|サイトマップ|ヘルプ|inbox|home|top|menu|page|history)(?:\([^()]*\))?[へにを]?(?:お?(?:戻る|進む|移動|見る|開く|表示)(?:する)?)?$/i
/** A way on, whatever it leads to. */
const WAY =
  /[へに](?:戻る|進む|移動する?|お進みください)$|(?:詳細|詳しく|くわしく|一覧|内容|続き|方法|手順)[はを]?(?:こちら|見る|開く|読む)(?:から)?$|^[次前]の(?:お知らせ|メッセージ|ページ|\d+件)(?:へ|を(?:見る|読む))?$/
/** Whose rows these are: 鐘ヶ淵支店 普通預金 4022173. */
const NAME_OF_ACCOUNT =
  /(?:支店|支所|本店|本所|出張所|営業部|預金|貯金|口座|普通|当座|貯蓄)[^\d、。]{0,10}[\d*-]{4,}(?:\(.*|[|/・,、:]*(?:現在の?|ご?照会)?(?:残高|期間|\d{4}年).*)?$/
/** Pressed to see other rows, or the same otherwise. */
const ACT_ON_VIEW =
  /^(?:照会|表示|検索|対象|絞り?込み?)?(?:期間|条件|件数|並び順|順序?|文字サイズ|年月|表示|(?:照会)?口座(?=.?(?:選択|切)))[のを]?(?:変更|指定|選択|切り?替え?|絞り込み?|設定)(?:する)?$/
/** Whom the page greets, who is logged in. */
const GREETING =
  /^(?:ようこそ|こんにちは|こんばんは|おはよう|いらっしゃいませ|welcome|hello|hi,|dear)|(?:いつも|平素|毎度)[^。]{0,40}(?:ありがとう|お礼|御礼)|^.{1,24}(?<!お客|皆|みな)(?:様|さま|殿|さん)(?:\(.*)?$|^.{1,30}御中$|^(?=.*(?:会社|(?:社団|財団|医療|学校|宗教|福祉|活動|行政)法人|組合|商[店会]|工務店|協会|\([株有合]|[㈱㈲])).{3,30}(?:担当者?|責任者|管理者|利用者|承認者|ユーザー?)\d*(?:様|さま|殿)?$|ログ[イオ]ン(?:中|されました|しました|日時|ID)|^(?:前回|前々回|最終)の?(?:ログ[イオ]ン|ご?利用)|^(?:last|previous)(?:log-?[io]n|sign-?in|visit)/i
/** What a value is called: 前回変更日, 有効期限, 残り日数. When a service rests is no value: 5月連休中のオンラインサービス休止日時. */
const KEY_OF_VALUE =
  /^(?!.{2,}の.*(?:休止|停止|休業|休館|営業|再開|工事|メンテナンス|受付|稼働|取り?扱い?)(?:日時|日付|時刻|期限|区分)$).*(?:日時|日付|時刻|期限|更新日|変更日|登録日|開始日|満了日|基準日|回数|日数|件数|現在|ログイン|ログオン|ご?利用日|番号|区分|発行者)[:]?$|^[^のをがはでに]{0,8}(?:期間|時間|ご?利用者|契約者|発行者|企業名|契約者名|口座名|会社名|氏名|お名前|種別|種類|名義人?|コード|残高|金額)[:]?$|^(?:前回|前々回|直近|最終|次回)の?(?:ご?(?:利用|変更|更新|ログイン|ログオン|確認|お?取引))?の?(?:日|日時|履歴)?[:]?$/

/** The number of something: メッセージ番号 M-20260316-02. */
const NUMBER_OF = /^[^のをがはでに\d。、]{0,10}番号[:]?(?=.*\d)[\w-]+$/

/** What the page shows below, in a sentence: お客様の入出金明細は下記の通りです。（2026/02/16 現在）. */
const PRESENTS_ROWS =
  /(?:入出金|お?取引|お?振込|ご?利用|お?支払い?|残高|明細|照会|検索|登録|契約)[^、。]{0,8}[はを][、]?(?:下記|以下|次|下表|左記|右記|上記)(?:の表)?(?:の?(?:とお|通)り|に表示)(?:です|で(?:ござい|あり)ます|となり?(?:って(?:い|おり))?ます|に?(?:ご案内)?(?:表示)?(?:(?:いた)?し(?:て(?:い|おり))?ます))|(?:入出金|取引|残高)の?(?:明細|内容|履歴|照会結果)?を(?:表示|照会)(?:(?:いた)?し(?:て(?:い|おり))?ます|しました)/
/** Where and until when notices can be seen again: ご確認いただいたお知らせは、「お知らせ」から再度ご覧いただけます. */
const OF_NOTICES_THEMSELVES =
  /^[※*・]*(?:[^。]{0,12}(?:いただいた|済みの?|された))?(?:この|本|上記の?|過去の|以前の|各種?)?(?:重要な|大切な)?(?:お知らせ|おしらせ|メッセージ|ご案内|ご連絡|通知)(?:の?(?:内容|本文|詳細|一覧))?[はを][、]?[^。]{0,48}(?:再度|再び|もう一度|あとから|後から|いつでも|後日|ホーム|トップ|メニュー|一覧|画面|ページ|受信箱|ボックス|間|[」』】]から)[^。]{0,24}(?:ご?(?:覧|確認|参照|照会)に?(?:いただ|な|でき)[^。]{0,8}|読み返せ|見られ|見直せ|表示(?:され|し|でき)|掲載(?:され|し))[^。]{0,6}ます。?$/

/** What to press when one has read: 内容をご確認のうえ「確認しました」を押してください. */
const SAYS_WHAT_TO_PRESS =
  /(?:[」』】\]]|ボタン|リンク)(?:の?ボタン)?を(?:押|押下|クリック|タップ|選択|お押)し(?:て(?:くだ|下)さい|ください|下さい|ていただき[^。]{1,12}ます|てお進みください)[。!]?$|[」』】\]](?:の?ボタン)?(?:より|から|にて|で|へ)(?:お進み|進んで|先へ)[^。]{0,6}(?:くだ|下)さい[。!]?$/

/** What a figure of one's own comes to: デビットカード今月のご利用 18,420円. */
const FIGURE = /(?:利用|支払い?|請求|残高|金額|合計|総額|引落)(?:予定)?(?:額|金額|分)?[:はが]?\d[\d,]*円$/

/** A matter, in the words in which titles end. */
const NAMES_A_MATTER =
  /について|のお?(?:知らせ|願い)|のご(?:案内|連絡|報告|確認|注意|紹介)|(?:改定|改正|変更|休止|停止|再開|開始|終了|廃止|延長|更新|募集|受付中|開催|実施中)[!。]*$|(?:ます|ました|ません|ください|下さい|ませんか|です)[!?。]*$/

const NO_TITLES = [
  FIGURE,
  ACT_ON_VIEW,
  KEY_OF_VALUE,
  NUMBER_OF,
  NAME_OF_ACCOUNT,
  GREETING,
  WAY,
  PRESENTS_ROWS,
  OF_NOTICES_THEMSELVES,
  SAYS_WHAT_TO_PRESS,
]

/** No value and no place of the site was read or is unread: beside such a mark their names are matters. */
const MAY_BE_MATTERS = [KEY_OF_VALUE, PLACE]
const LONG_ENOUGH = 8

/** Whether a text, as shown, is fit to be the title of a notice; `isMarked` where its row says that it was read, or was not. */
export function fitsAsTitle(shown: string, isMarked = false): boolean {
  const text = squeeze(shown)
  const isMatter = isMarked && text.length >= LONG_ENOUGH && MAY_BE_MATTERS.some((one) => one.test(text))
  if (NO_TITLES.some((pattern) => pattern.test(text) && !(isMatter && pattern === KEY_OF_VALUE))) return false
  if (isBare(shown)) return false
  return (
    isMatter ||
    NAMES_A_MATTER.test(text) ||
    !(
      [NAME_OF_SITE, CARD_COMPANY, PLACE].some((pattern) => pattern.test(text)) ||
      ENGLISH_NAME.test(fold(shown))
    )
  )
}

/** Whether nothing is left of a text without its days, numbers, states and words for notices in general. */
function isBare(shown: string): boolean {
  const days = squeeze(withoutSpans(fold(shown)))
  const rest = SAYS_NOTHING.reduce((left, pattern) => left.replace(pattern, ''), days)
  return (rest.match(/\p{L}/gu)?.length ?? 0) < 2
}
