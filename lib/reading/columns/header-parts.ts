// What a header of no known word says by its parts: whose doing it was (利用, 返済, 取引) and what of it the column holds (種別, 場所, 者).
import type { Word } from './vocabulary'

const DOING =
  '利用|使用|取引|返済|借入|購入|入出金|入金|出金|振込|送金|チャージ|乗車|降車|入場|出場|相手|加盟|店舗|事業者|処理'
/** Whose day it is, before one part of it: 取扱年, 取扱月, 取引日日, 日付(月). */
const partOfDay = (part: string) =>
  new RegExp(`^(?:取引|取扱|利用|操作|記帳|入払|勘定|伝票|発生|日付|入出金)${part}$`)
/** What an amount is called by: its own word, or the word with 額, 金額, 高 or 金 behind it. */
const amountOf = (doing: string) => new RegExp(`^(?:振込|振替|現金|口座)?(?:${doing})(?:額|金額|高|金)?円?$`)
/** Whose day it is, before the word for it. */
const dayOf = (doing: string, day: string) => new RegExp(`^(?:${doing})(?:${day})$`)
const SIDES: readonly (readonly [RegExp, Word])[] = [
  [amountOf('出金|支払|引出|払出|払戻|引落|支出|借入|融資|貸付|貸出'), 'out'],
  [amountOf('入金|預入|預|受入|受取|収入|返済|積立|チャージ'), 'in'],
]
const RULES: readonly (readonly [RegExp, Word])[] = [
  ...SIDES,
  [
    /^(?:amount|total)?(?:withdrawn|withdrawals?|debited|debits?|spent|paidout|outflows?|(?:payments?|money|amount)out)(?:amount)?$/,
    'out',
  ],
  [
    /^(?:amount|total)?(?:deposited|deposits?|credited|credits?|received|receipts|paidin|inflows?|(?:payments?|money|amount)in|top-?ups?)(?:amount)?$/,
    'in',
  ],
  [/^refund(?:s|ed)?(?:amount)?$/, 'refund'],
  [/^(?:amount(?:used|charged|spent)|(?:usage|charged?|spending)amount)$/, 'used'],
  [/^(?:yenamount|amountin(?:jpy|yen))$/, 'amount'],
  [
    /^(?:(?:new|ending|remaining|total|resulting)balance|balance(?:carried(?:forward)?|afterwards)|remaining)$/,
    'balance',
  ],
  [
    /^(?:txn|tran|trans|transaction|usage|entry|activity|purchase)?\.?date(?:(?:&|and)time|used|of(?:use|usage|entry))?$/,
    'date',
  ],
  [
    /^(?:posted(?:on)?|(?:post(?:ed|ing)?|book|process(?:ed|ing)?|effective|settlement|clearing)date)$/,
    'secondDate',
  ],
  [
    /^(?:narration|(?:merchant|store|shop|remitter|sender|beneficiary|payee|payer|counterparty|recipient)(?:name)?|where|from\/to|(?:payment|transaction)(?:details|contents?)|activity|items?|stations?)$/,
    'description',
  ],
  [/^(?:買上|購入|使用|決済|ショッピング利用|カード利用|売上)(?:額|金額|高)円?$/, 'used'],
  [/^(?:税込|(?:税込)?合計)(?:利用)?(?:額|金額)円?$/, 'amount'],
  [/^(?:現地金額|.{0,4}数量|.{0,4}単価|.{1,3}税)(?:l|円)?$/, 'other'],
  [/^fares?(?:\/payments?)?$/, 'used'],
  [/^(?:取扱|取引|明細)(?:額|金額|高)円?$/, 'amount'],
  [/^(?:入出金|増減|受払|収支)(?:額|金額|高)?円?$/, 'signed'],
  [/^(?:差引|取引後|現在|帳簿)?(?:残高|現在高|残額|残)(?:金額|額)?円?$/, 'balance'],
  [dayOf('取扱|取引|利用|記帳|明細|通帳記帳|勘定|入払|受払|入出金|発生|返済', '年月日|日付|日時'), 'date'],
  [/^明細日$/, 'date'],
  [dayOf('処理|売上|計上|起算|決済|引落|支払', '年月日|日付|日時'), 'secondDate'],
  [dayOf('取扱|取引|利用|記帳|入出金|受払', '月日|月/日'), 'monthDay'],
  [
    /^(?:摘要|取引摘要)欄$|^適用$|^(?:買上|買物)店?先?(?:名|店名)?$|^(?:振込|受取)人名?$|^相手$|^(?:利用)?(?:サービス|交通機関)名?$|^(?:利用|乗車|乗降)?(?:区間|駅)$|^(?:取引)?名称$|^項目$|^(?:ss|給油所|油種)名?$/,
    'description',
  ],
  [/^取扱$/, 'kind'],
  [partOfDay('日?\\(?年\\)?'), 'year'],
  [partOfDay('日?\\(?月\\)?'), 'month'],
  [partOfDay('(?:日日|日?\\(日\\))'), 'day'],
  [/^(?:返済|使用|チャージ|乗車|購入|利用|給油|払込|掛込)(?:実行|処理)?(?:年月)?日(?:付|時)?$/, 'date'],
  [new RegExp(`^(?:${DOING}|明細|履歴)(?:の)?(?:種別|種類|種目)$`), 'kind'],
  [
    new RegExp(
      `^(?:(?:${DOING}|支払)(?:先|元|店|店舗|場所|箇所|区間|駅|商品|品目|摘要|明細|内容)(?:名|名称)?(?:等|など)?|(?:店舗|場所|区間|駅|商品|品目|摘要)(?:名|名称|等|名等))$`,
    ),
    'description',
  ],
  [
    /^(?:仕向|被仕向|相手|相手先|振込元|振込先|送金元|送金先|依頼人|依頼元|先方)の?(?:金融機関|銀行|支?店|取引店)(?:[・/]支?店)?(?:名|名称)?$/,
    'otherParty',
  ],
  [new RegExp(`^(?:${DOING}|支払)(?:施設|会社|企業)(?:名|名称)?$`), 'description'],
  // インターネット振込, 提携ATM: the way of a loan or a deposit is what it was, that of a purchase how it is paid.
  [/^(?:取引|取扱|返済|借入|融資|入出金|入金|出金)の?(?:方法|手段|経路|チャネル|手続)$/, 'kind'],
  [new RegExp(`^(?:${DOING}|支払|決済|受取)(?:方法|手段|経路|チャネル|手続)$`), 'other'],
  // What the site or its user adds to a row for the books: never the bank's own words about it.
  [
    /^(?!借方|貸方).*(?:メモ|備考|コメント|タグ|付箋|仕訳|勘定科目|費目|(?:経費|支出|自動)分類|税(?:区分|率|額)|証憑|領収書|請求書|添付|承認|承認者|チェック|選択)(?:欄|名|有無|状況|状態)?$|^(?:曜日?|営業日)$|^(?:車番|(?:車両|登録|車)(?:番号|ナンバー))$/,
    'other',
  ],
  [/^(?:更新|登録|作成|取込|取得|照会|反映|通知|承認|受信|送信|発行)日(?:付|時)?$/, 'other'],
  // Whose card it is, within a company.
  [/^(?:会社|企業|法人|部署|所属|所属部署|部門|課|支社|事業所)(?:名|名称|コード)?$/, 'other'],
  [
    /(?:会員|契約者)(?:様)?(?:名|氏名|名称)$|(?:使用者|利用者|名義人?|担当者|社員|従業員|所有者|保有者|所持者)(?:様)?(?:名|氏名|名称)?$/,
    'holder',
  ],
  [/^(?:etc|法人|個人|利用|使用|対象|クレジット|会員)カード(?:番号|no\.?)$/, 'account'],
  [/^(?:通行|利用|乗車|走行|高速)?(?:料金|運賃)(?:額)?$/, 'used'],
  [/^内訳/, 'other'],
  [/(?:割引|値引)後(?:請求|支払|利用)?(?:額|金額)$/, 'billed'],
  [/(?:割引|値引)(?:額|金額)$/, 'other'],
  // A repayment's share of it, and the bill in which a row stands: figures beside the row's own.
  [
    /^(?:内|内訳)?(?:返済)?(?:元金|元本|利息|利子|損害金|遅延損害金|延滞利息|未収利息)(?:額|金額|分|充当額|充当分)?$/,
    'other',
  ],
  [/(?:請求|支払|引落|計上|対象|締|売上|処理|確定|精算|集計)(?:年月|月)(?:度|分)?$/, 'other'],
]

/** Longer texts are sentences, which this is asked of a page's every word. */
const LONGEST = 16

/** What the parts of a header's key say; null where they say nothing. */
export function wordByParts(key: string): Word | null {
  if (key.length > LONGEST) return null
  return RULES.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** Which way the money of a column went, by its header's key; null where that says nothing of it. */
export function sideOf(key: string): Word | null {
  if (key.length > LONGEST) return null
  return SIDES.find(([pattern]) => pattern.test(key))?.[1] ?? null
}
