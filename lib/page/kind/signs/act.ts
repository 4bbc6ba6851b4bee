// Acts: what moves money or changes something, by the words of titles and buttons.
import type { PageView } from '../page-view'
import { SETS_NOTIFICATIONS } from './names'
import { PROMPT } from './prompt'

/** Names of acts. */
export const OPERATION =
  /振込(?!入金|手数料|明細)|振替(?!入金|結果)|送金|払込|ペイジー|(?<!(?:アプリ|スマホ|スマートフォン|端末|携帯)で(?:ログ[イオ]ンを)?|ログ[イオ]ン[をの]?|(?:認証|アプリ|スマホ)の)承認|差戻|限度額|(?:住所|電話番号|メールアドレス|E-?mail|パスワード|暗証番号|届出事項|登録情報|お客(?:さま|様)情報|合言葉|秘密の質問|連絡先|通知)等?の?(?:変更|登録|設定|更新|照会・変更)|証明書の?(?:取得|更新|発行|失効)|お?申し?込み?|通帳(?:へ|と|の?(?=利用|発行))の?(?:切り?替え?|移行|発行|再発行)(?!について|の?お知らせ|の?ご案内)|解約|予約の?(?:照会|取消|変更)|取消|(?:預入れ?|購入|売却|積立)(?:手続|入力|申込|の?確認|$)|定期[預積]金の?(?:作成|新規)|(?:利用)?(?:可能)?枠の?変更|^(?:ご?(?:随時|任意|臨時|一括|追加|繰上げ?)?返済)$|(?:随時|任意|臨時|一括|追加|繰上げ?)返済|利用停止|データ伝送|[買売]?注文(?!履歴|約定|状況|一覧)|発注|[買売]付(?!余力|可能)|[連提]携[のを]?(?:解除|停止|管理)|(?:同意|許可|アクセス権)の?(?:取消|撤回|解除|管理)|給与|総合振込|口座開設|お取引目的等?の(?:入力|登録|ご?回答)|回答入力|アンケート回答|transfer|payee|approv(?!e(?:this|your|the)?(?:sign|log))|change(?:your)?(?:password|address|limit|email)|payabill|billpay/i
/** Whether a title or heading names an act, and neither a notice of one nor a list of past ones. */
export const isOperationTitle = (text: string): boolean =>
  SETS_NOTIFICATIONS.test(text) ||
  (OPERATION.test(text) &&
    !PROMPT.test(text) &&
    !/入出金|明細照会|(?:キャンペーン|プレゼント)[^の]{0,6}$/.test(text))
const CARRY_OUT =
  /^(?:実行|承認(?!リクエスト|依頼|通知|の?方法)|差戻し?|取消|振込(?:する|実行)|送金する|登録する|変更する|更新する|申込む|申し込む|(?:.{0,8}の?)?確認画面[へに]|解除|延長|(?:入力|預入|振込|申込|変更|登録)内容を?確認|解約する|購入する|(?:この|上記の?|以上の)(?:内容|条件)で|(?:.{1,12}を)(?:登録|変更|設定|保存|更新|解約|購入|実行|申請|停止|再開)(?:する)?$|振り込む|支払う|購入|売却|確定|保存|(?:登録|設定|変更|更新|送金|解約|申込|申請|停止|再開|受付|取引|振込|振替|発行|取得|削除|利用停止)(?:する|実行)?$|ファイル(?:受付|送信)|アップロード|review|save|confirm|pay|submit|confirmtransfer|transfer|send)/i
/** What undoes something ordered before: 予約を取り消す, この振込をキャンセルする; a selection or a filter is none. */
const UNDO =
  /^(?!.*(?:選択|検索|絞|条件|フィルタ|表示|チェック|メモ|ラベル|タグ|入力)).{1,16}[をの](?:取り?消(?:す|し|しする)?|取り?やめる?|中止|キャンセル)(?:する)?$|^(?:予約|依頼|申込|振込|送金)?(?:取り?消(?:す|しする?)|を?(?:キャンセル|中止)する)$|^cancel(?:this|the)?(?:transfer|payment|order|reservation|request|scheduled[a-z]*)$/i
/** A button that only works out figures. */
const WORK_OUT = /^(?:.{0,14}を)?(?:再?[計試]算|シミュレーション)(?:する|実行)?$|^(?:re)?calculate/i
const SIMULATES = /シミュレー(?:ション|ター)|試算|計算(?:ツール|機)|calculator|simulat(?:ion|or)/i
/** A page that works out figures for whoever asks, and carries nothing out. */
export const worksOut = (page: PageView): boolean =>
  !page.buttons.some((button) => CARRY_OUT.test(button)) &&
  page.passwords.length === 0 &&
  (SIMULATES.test(page.headline) ||
    page.titles.some((title) => SIMULATES.test(title)) ||
    (SIMULATES.test(page.text) && page.buttons.some((button) => WORK_OUT.test(button)))) &&
  (page.buttons.some((button) => WORK_OUT.test(button)) || page.fields.length === 0)
/** What a person notes beside rows, or how a list is shown: keeping it changes nothing at the bank. */
const NOTE = /メモ|備考|ラベル|タグ|付箋|カテゴリ|memo|note|label|tag|category/i
const KEEPS_NOTE =
  /^(?:(?:お客(?:さま|様)|取引|明細)?(?:メモ|備考|ラベル|タグ|付箋|カテゴリー?)|(?:検索|表示|照会)(?:条件|設定|順|件数)|絞り?込み?(?:条件)?)[をの]?(?:一括)?(?:保存|登録|更新|変更|設定|削除)/
/** The list itself, kept or shown otherwise: CSVファイルで保存, 期間を変更. */
const OF_LIST =
  /^.{0,6}(?:明細|一覧|履歴|結果|画面|通帳|データ|ファイル|CSV|PDF|Excel|エクセル|全銀|印刷用)\S{0,6}[をでに]?(?:一括)?(?:保存|発行|出力|印刷|ダウンロード|更新|save|download)|^(?:照会|表示|検索|対象)?(?:期間|条件|口座|月|並び?順|件数|ページ)[をの](?:変更|指定|切り?替え?|更新|設定)/i
const KEEPS = /^(?:一括)?(?:保存|登録|更新|save)(?:する)?$/i
const isForNotes = (page: PageView): boolean =>
  page.entries.length > 0 &&
  page.entries.every(({ label, name }) => NOTE.test(`${label} ${name}`)) &&
  ![page.headline, ...page.titles].some(isOperationTitle)
/** Buttons that carry out what the page has set up. */
export const carriesOut = (page: PageView): boolean =>
  page.buttons.some(
    (button) =>
      (CARRY_OUT.test(button) || UNDO.test(button)) &&
      !button.endsWith('?') &&
      !KEEPS_NOTE.test(button) &&
      !OF_LIST.test(button) &&
      !(KEEPS.test(button) && isForNotes(page)),
  )
