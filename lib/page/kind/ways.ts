// What the buttons and links of a page offer: a way on past what it says, putting it off, doing what it asks, or a way back.
import type { PageView } from './page-view'

const PROCEED =
  /^[>»▶]*(?:(?:閉じて|確認して|同意せずに)?(?:トップ|ホーム|マイ)(?:画面|ページ)?(?:へ|に(?:進む|移動))|次へ(?:進む)?|進む|次の(?:未読|未確認|重要|大切)?[のな]?(?:お知らせ|メッセージ|ご案内|ご連絡|画面|ページ)(?:へ|を(?:表示|見る|読む|確認)(?:する)?)?|\d{1,2}(?:通|件|枚|つ|ページ)目(?:のお知らせ)?(?:へ|を(?:表示|見る|読む|確認)(?:する)?)|(?:このまま|変更せずに?|手続きせずに?|回答せずに?|登録せずに?|確認せずに?)(?:次へ|(?:トップ|ホーム|マイ)(?:画面|ページ)?[へに]?)(?:進む|移動)?(?:する)?|トップ(?:ページ)?[へに](?:進む|へ)?|トップ(?:ページ)?進む|(?:トップ|ホーム)(?:画面|ページ)?(?:へ|に進む)|確認しました|確認して(?:次へ|進む)|次へ\(.*\)|内容を確認しました|OK|continue|proceed|next|(?:goto|proceedto|continueto)(?:your|my)?(?:home|top|account|mypage|online|banking|menu).*)[>»▶]*$/i
const LATER =
  /あとで|後で|のちほど|今は.{0,10}(?:変更)?しない|今すぐ.{0,8}しない|スキップ|次回.{0,6}(?:確認|表示|回答|手続|申告|変更|登録|更新|対応)|同意しない|later|notnow|skip|remindme|decline/i
/** A way on that says what is done or left undone before it: お知らせを確認してホームへ, エントリーせずに進む, すべて確認しました（次のお知らせへ）. */
const PROCEED_BY =
  /^(?!移動(?:する)?$)(?:.{1,20}(?:して|のうえ|せずに?|しないで|ずに))?(?:トップ|TOP|ホーム|メイン|マイ|ご?利用|サービス|口座|お?取引|次の?)?(?:メニュー|ページ|画面|お知らせ)?[へに]?(?:進む|進みます|移動(?:する)?)$|(?:して|のうえ|せずに?|しないで|ずに)(?:次|トップ|TOP|ホーム|メイン|マイ|メニュー|口座|ログイン後)(?:メニュー|ページ|画面|の画面)?[へに]?(?:進む|移動(?:する)?)?$|^(?:すべて|全て|全部|内容を|上記を|すべての?内容を|お知らせを|以上を)*(?:ご?確認|読み|了解|承知|理解)(?:いたし)?し?ました(?:\(.*\))?$/i
/** Any way on to a place, and the places that are what a prompt asks for or that lie behind. */
const ONWARD = /[へに](?:お?進む|すすむ|進みます|移動(?:する|します)?)[>»▶]*$/
const ASKED_PLACE =
  /(?:お?手続き?|お?申し?込み?|変更|登録|回答|アンケート|詳細|エントリー|更新|設定|入力|届出|申告|キャンペーン|確認(?:画面|ページ)?|応募|フォーム|専用(?:ページ|サイト)|一覧|前の?(?:画面|ページ)?)の?(?:画面|ページ|サイト|内容)?[へに](?:お?進む|すすむ|進みます|移動)/
/** The top page by its name, on a button that says nothing else. */
const TO_TOP =
  /^(?:会員|メイン|総合|ログイン後の?|ご?利用[者中]?|お客(?:さま|様))(?:さま|様)?の?(?:専用)?(?:トップ|TOP|ホーム|メニュー|ページ|画面|サイト)(?:ページ|画面)?(?:へ|に|を(?:開く|表示)(?:する)?)$/i
/** A way to put it off, in words of its own: 今回は回答しない, 後日手続きする, 今は選ばない. */
const PUT_OFF =
  /^(?:(?:今回は?|今は|いまは|本日は)?.{0,12}(?:しない|選ばない|(?:行|おこな)わない|見送る)|(?:今|いま|今日|本日)は.{0,12}ない)(?:\(.*\))?$|^(?:後日|また今度|別の機会に|改めて|次回).{0,14}(?:する|確認|回答|手続き?|選択|申告|登録)(?:\(.*\))?$/
/** What a prompt offers to do: a verb of answering or changing, or the way to its page. */
const DO_IT =
  /(?:更新|変更|回答|登録|確認|申告|届出|申請|提出|アップロード|選択|エントリー|応募|参加|切り?替え?|お?手続き?|アンケート)[の用]?(?:する|(?:画面|ページ|フォーム|専用ページ|サイト)?[へに](?:進む|移動|回答する)?)$|^.{1,12}[にを]する$/

const CHOICE =
  /同意(?:する|して)|承諾|希望(?:する|しない)|^(?:はい|いいえ)$|^(?:.{1,16}を)?(?:更新|変更|回答|登録|確認|申告|届出)(?:する|画面へ?|へ進む)$|^(?:更新|変更|回答)$|切り?替え(?:る|ない)|回答画面|手続きへ|agree|accept|renew|updatenow/i
/** Back to the top page, from a page that was gone to. */
export const BACK_TO_TOP = /^[<«◀←]*(?:ホーム|トップ|メニュー|マイページ)(?:ページ|画面|メニュー)?[へに]戻る$/
/** Back to where a text was opened from. */
export const BACK =
  /^[<«◀←]+.{1,12}$|^[<«◀]*(?:戻る|前の?(?:画面|ページ)?[へに](?:戻る)?|一覧[へに](?:戻る)?|.{0,10}(?:一覧|照会)(?:画面)?[へに]戻る|back(?:to(?:list|inbox|messages|notices))?)$/i

/** Buttons and links without the brackets that some pages put around them. */
const bare = (page: PageView): string[] =>
  page.controls.map((control) => control.replace(/^[[【<>»▶・]+|[\]】>»▶]+$/g, ''))
/** Whether the page offers a way on that leaves what it says as it is. */
export const offersWayOn = (page: PageView): boolean =>
  bare(page).some(
    (control) =>
      PROCEED.test(control) ||
      PROCEED_BY.test(control) ||
      TO_TOP.test(control) ||
      (ONWARD.test(control) && !ASKED_PLACE.test(control)),
  )
/** Whether a page within the session has nothing but a text and a way on to a place: whatever it says, it stands before the account. */
export const isOneTextWithAWayOn = (page: PageView): boolean =>
  page.isLoggedIn &&
  page.menuWords < 4 &&
  page.entries.length === 0 &&
  page.headline !== '' &&
  bare(page).some((control) => ONWARD.test(control) && !ASKED_PLACE.test(control))
/** Whether the page offers to put off what it asks. */
export const offersLater = (page: PageView): boolean =>
  bare(page).some((control) => LATER.test(control) || PUT_OFF.test(control)) ||
  page.fields.some(({ type, label }) => type === 'radio' && LATER.test(label))
/** Whether the page offers to do what it asks. */
export const offersToAct = (page: PageView): boolean =>
  bare(page).some((control) => CHOICE.test(control) || (DO_IT.test(control) && !PROCEED_BY.test(control)))
