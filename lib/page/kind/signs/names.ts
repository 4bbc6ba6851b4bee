// Names by which titles and headings tell a top page and a statement.
import type { PageView } from '../page-view'

/** Names of a top page. */
export const HOME =
  /^(?:トップ|TOP$|ホーム|マイページ|マイアカウント|マイメニュー|マイウォレット)|(?:トップ|TOP)(?:ページ|メニュー|画面)?$|ホーム(?:画面|ページ)?$|マイページ$|^(?:ご利用|メイン|サービス|お?取引|総合|個人|法人)?メニュー(?:画面|一覧)?(?:[(（].*[)）])?$|(?:ご利用|ユーザー?|お客(?:さま|様)|会員)メニュー(?!サイト)|メインメニュー|(?:契約法人|利用者)ステータス|^(?:お客(?:さま|様)|会員|ご?契約者)(?:さま|様)?(?:専用)?(?:ページ|サイト|画面)$|^welcome|^home|home$|dashboard|ダッシュボード|accounts?(?:summary|overview)|overview$|mypage/i
/** Names of a statement. */
export const STATEMENT =
  /明細|入出金(?!の通知)|お?(?:金|かね)の(?:動き|うごき|出入り|入出|流れ)|^通帳$|取引の?ご?(?:履歴|照会|一覧|記録)|通帳(?!レス|不|への?(?:切|移)|の?(?:切替|切り替え|発行|再発行|申込|変更|解約|紛失|利用))|返済の?(?:履歴|実績)|ご利用代金|ご?請求(?:額|内容)|利用履歴|statement|transactions?(?:history)?$|transactions|transaction(?:inquiry|enquiry|details?|search|list)|^history$|accountactivity/i
/** Settings of what is told when and where, which are no notices: お知らせメールの設定, 通知サービスのご登録内容の変更, notification settings. */
export const SETS_NOTIFICATIONS =
  /(?:お?知らせ|通知|メール|アラート|プッシュ|配信|受信|案内|メッセージ|メルマガ|メールマガジン)[^、。]{0,16}?(?:の?(?:受け?取り?|受信|配信|送信))?(?:方法|内容|先|可否|要否|条件|項目|対象|種類|アドレス|サービス|機能)?の?(?:ご?(?:設定|登録|変更|停止|解除|申し?込み?|選択))(?:[・/](?:設定|登録|変更|停止|解除|照会|確認))*(?:画面|入力|メニュー|フォーム)?$|(?:notification|alert|e-?mail|message|mailing|push|communication)s?(?:and[a-z]+)?(?:settings?|preferences?|subscriptions?|setup)$|^(?:manage|edit|change|set(?:up)?)(?:your|my)?(?:[a-z]+and)?(?:notifications?|alerts?|e-?mails?)/i
/** A heading of a part of the account, or of one figure: a panel of a top page. */
export const ABRIDGED = /最近|さいきん|直近|最新|次回の?(?:お支払|ご請求)/
/** 金利・手数料のご案内 tells everyone of all of them, and no news. */
export const GUIDE_TO_RATES =
  /^(?:(?:各種|預金|外貨)?(?:金利|相場|手数料|レート|為替)[・、と]?)+等?の?ご?案内$/
/** Matters that a bank tells everyone. */
export const MATTER =
  /金利(?:一覧|情報|表)?$|金利[・と]?手数料|手数料(?:一覧|表)$|為替(?:相場|レート)|(?:外国)?為替|相場$|レート(?:一覧)?$|マーケット(?:情報|概況|データ)|市況|株価|基準価額|ファンド(?:検索|一覧|情報)|店舗|ATM.{0,4}(?:検索|案内|一覧)|支店検索|よくあるご?質問|FAQ|ヘルプ|操作(?:方法|ガイド|マニュアル|説明)|ご利用(?:ガイド|方法|環境)|推奨環境|画面の?見方|サイトマップ|用語集|利用規約|プライバシー|個人情報|会社(?:概要|情報)|採用|商品(?:案内|一覧)|rates?$|branch(?:es|locator|finder|list|information)|locator|help|faq|support|sitemap|privacy|terms/i
/** Ledgers of what is no money in an account: points, prices, plans, holdings, what was done. */
export const OTHER_LEDGER =
  /(?:利用可能|借入可能|限度|与信|極度)[枠額](?:・お?支払い?予定額?)?(?:の?(?:照会|確認|一覧))?$|(?<!\d)ポイント(?!プレゼント|進呈|還元|アップ|\d|が?当た|.*キャンペーン)|マイル|コイン|スタンプ|基準価額|価格の?推移|返済(?:予定|計画|シミュ)|(?:ログ[イオ]ン|操作|アクセス|認証)(?:・[^・]{1,6})?履歴|定期[預貯積]金.{0,8}(?:一覧|明細)|(?:お?申し?込み?|お?手続き?|注文)履歴|保有(?:商品|銘柄|残高|資産)|運用(?:状況|損益)|points?(?:history|balance|statement)|loginhistory|schedule$/i
/** What is asked for by its period where money in an account is: 定期預金 取引明細照会. */
const ASKS_FOR_ROWS = /お?取引(?:明細|履歴|照会|一覧|内容)|入出金|通帳|transactions?|statement/i
const NO_MONEY =
  /ポイント|マイル|コイン|スタンプ|注文|約定|投資?信託?|ファンド|証券|株|ログ[イオ]ン|操作|points?|miles?|fund|order|stock/i
const NO_ROWS =
  /(?:明細|お?取引|入出金|ご利用)(?:データ|内容|履歴|明細)?は?が?(?:あり|ござい|見つかり)ません|該当(?:する)?.{0,12}(?:明細|お?取引|データ).{0,6}(?:あり|ござい)ません|notransactions/i
/** Whether a page says that there are no rows. */
export const saysNoRows = (page: PageView): boolean => NO_ROWS.test(page.text)
/** Whether a page that is named by an account's transactions says that there are none, whatever else it lists below. */
export const isEmptyResult = (page: PageView): boolean =>
  saysNoRows(page) &&
  (page.fields.length > 0 || /照会(?:期間|年月|条件)|対象(?:期間|年月)|period/i.test(page.text)) &&
  [page.headline, ...page.titles].some((name) => ASKS_FOR_ROWS.test(name) && !NO_MONEY.test(name))
/** A heading over the latest rows only. */
export const LATEST_ROWS =
  /(?:最近|さいきん|直近|最新)の?.{0,6}(?:取引|明細|入出金|ご利用|動き)|(?:recent|latest)(?:transactions|activity)/i
/** A line that names them and says nothing else, where a page has no headings to speak of. */
const ONLY_LATEST =
  /^[■●◆▼◇【[]*(?:最近|さいきん|直近|最新)の?(?:ご?(?:入出金|お?取引|ご?利用|動き|\d+件の?)){1,3}(?:明細|履歴|内容|状況)?[】\]]?(?:\(.{1,8}\))?$/
/** Whether a heading stands over the latest rows only. */
export const hasLatestRows = (page: PageView): boolean =>
  page.headings.some((heading) => LATEST_ROWS.test(heading)) ||
  page.lines.some((line) => ONLY_LATEST.test(line) && !page.controls.includes(line))
/** A way from the latest rows to all of them. */
const ALL_ROWS =
  /^[>»▶・]*(?:すべて|全て|全部|もっと|さらに|詳しい|くわしい|過去|一覧|続き)?(?:の|に|詳しい|くわしい|を)*(?:入出金|お?取引|ご?利用|お?支払い?|(?:お?カネ|お金)の動き)?の?(?:明細|履歴)(?:照会|一覧|画面)?(?:を?(?:すべて|全て|もっと|さらに|詳しく)?(?:見る|表示(?:する)?|確認(?:する)?)|[へに](?:進む)?|は?こちら)?[>»▶]*$|^(?:view|see|show)?all(?:transactions|activity)?$|^(?:full|all|more)(?:statement|transactions|activity|history)$/i
/** Whether a page shows the latest rows only, and leads to all of them. */
export const leadsToAllRows = (page: PageView): boolean =>
  hasLatestRows(page) && page.controls.some((control) => ALL_ROWS.test(control))
