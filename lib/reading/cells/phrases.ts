// Phrases that tell a row that is no transaction: totals, balances carried over, what is only planned.
import { fold } from './fold'

const TOTAL =
  /^(?:総?合計|総計|小計|中計|累計|日計|月計|計|(?:\S{0,16}?)(?:合計|小計|総計|合計額|合計金額|合計件数|小計額)|(?:(?:\d{2,4}年度?)?(?:\d{1,2}月[分度]?)?(?:\d{1,2}日[分]?)?|[当今前先本]?[年月週日期]間?|期間中?|ページ|頁|[入出]金|支払い?|預り)の?計|grand ?total|sub-?total|total(?: amount)?)(?:\s?\(.*\)?)?[:：]?$/i
const CARRIED =
  /(?:^|[\s[(【])(?:前頁|前葉|前回|前月|前期|前年|前日|前|次頁|次葉|次回|次月|次期|翌月|前ページ|次ページ)?(?:まで|より|から|への?|の)*\s?(?:お?繰り?越し?)(?:し?残高|高|金額?|額)?$|^(?:(?:お?取引|ご?照会|表示|対象)?(?:期間|月|年|日)?の?(?:前|開始前|以前)|(?:ご?照会)?(?:期首|期初|期末|期間末|期間?初|月初|月末|開始|終了|最終)(?:時|日|時点)?|(?:前[日回月期年週]|直前)(?:営業日)?(?:最終|末)?(?:時点)?(?:まで|より|から)?|これまで|それまで)の?(?:口座|預金|帳簿)?残高$|^繰$|^通帳の現在高$|^(?:(?:opening|beginning|starting|previous|prior|closing|ending|final)(?: (?:balance|bal\.?))?|(?:(?:balance|bal\.?) )?(?:(?:brought|carried) (?:forward|fwd|over)|[bc]\/f(?:wd)?)|balance forward)$/i
const PLANNED =
  /(?:^|[\s<※*●・]|\p{Ps})(?:\S{0,10}(?:取引|引落|支払い?|振込|振替|入金|出金|引き落とし)予定|予定|(?:振込|振替)?予約中?|予約受付|未確定|未反映|処理中|保留中?|仮計上|pending|scheduled)(?:$|[\s>]|\p{Pe})/iu
const VOID = /^\(?(?:取消|取消済み?|取り消し|キャンセル|欠番|無効|不成立|組戻済|cancell?ed|void(?:ed)?)\)?$/i
const VOID_HINT = /取|キャ|欠|無効|不成立|組戻|cancel|void/i
const AD =
  /^(?:[【[(<〈《]\s?(?:PR|AD|広告|スポンサー|sponsored)\s?[】\])>〉》]|(?:PR|AD|広告|スポンサー|sponsored|advertisement|promoted)(?=$|[\s:】|]))/i

/** 繰越 B/F, 合計 / Total: the same in Japanese and in English beside each other; null for any other text. */
function inTwoLanguages(text: string): [string, string] | null {
  const folded = fold(text)
  if (folded.length > 60) return null
  const [, japanese, english] = /^([^\x20-\x7E]+)[ /(:-]+([A-Za-z][\x20-\x7E]*?)\)?$/.exec(folded) ?? []
  return japanese === undefined || english === undefined ? null : [japanese, english]
}

/** 合計, 小計, 5月計, 2件計, 【小計】, お支払合計額, ショッピング合計, Total. */
export function isTotal(text: string): boolean {
  return isTotalIn(text) || isTotalIn(inTwoLanguages(text)?.[0] ?? '')
}

function isTotalIn(text: string): boolean {
  const folded = fold(text).replace(/^[【[(<■◆●*]+|[】\])>]+$/g, '')
  if (folded.length >= 40) return false
  const bare = folded.replace(/\s/g, '')
  return (
    TOTAL.test(bare) ||
    SUMS.test(bare) ||
    WAY_COUNTED.test(bare) ||
    (COUNTED.test(bare) && TOTAL.test(bare.replace(COUNTED, '')))
  )
}

/** 出金合計8,000円入金合計5,000円: sums with their words. */
const SUMS = /^(?:[^\d,¥\\]{0,8}(?:合計|小計|総計)(?:額|金額)?[:：]?[¥\\]?\d[\d,]*円?[、,/・]?)+$/

/** お預り 1件, 出金（3件）: how many rows went one way, before their sum. */
const WAY_COUNTED =
  /^(?:(?:ご?入出?金|ご?出金|お?預け?入?れ?り?|お?引き?出し?|お?支?払い?(?:出し)?|お?受け?[取入]り?れ?|お?振り?込み?|お?振替|支出|収入|[入出])(?:額|金額|金|分|高)?(?:の?件数|合?計)?[:：(]?\d{1,4}件(?:分|合?計)?\)?)+$/

/** How many rows a total sums up, before or behind its word: 2件計, 計2件, 3件の合計, 合計3件分. */
const COUNTED =
  /^(?:全|以上|上記|ご?利用|お?取引|明細|[入出]金|支払い?)?(?:件数)?[:：]?\d{1,4}(?:件|回|明細|取引|行)分?の?|[:：(]?(?:全|件数:?)?\d{1,4}(?:件|回|明細|取引|行)分?\)?$/

const END =
  /^[\s*＊=\-―─()（）]*(?:以[上下](?:余白|空白|省略|です)?|余白|end of (?:statement|list|data|report|file))[\s*＊=\-―─()（）。]*$/i

/** 以上, 以下余白: the list ends here. */
export function isEnd(text: string): boolean {
  return text.length < 30 && END.test(fold(text))
}

/** 前頁より繰越, 取引前残高, 通帳の現在高, Opening balance: the balance beside it is a fact, the row no transaction. */
export function isCarried(text: string): boolean {
  const folded = fold(text)
  if (folded.length < 30 && CARRIED.test(folded)) return true
  return inTwoLanguages(folded)?.some((part) => CARRIED.test(part)) === true
}

/** 通帳最終残高, 記帳済残高, 8月1日現在高: beside a balance and no amount, words that end in naming it. */
export function namesBalance(text: string): boolean {
  return text.length < 30 && NAMES_BALANCE.test(fold(text))
}

const NAMES_BALANCE =
  /(?:残高|現在高|繰越(?:高|金|額)?|(?:^|\s)balance|(?:brought|carried) (?:forward|over))(?: ?\([^()]*\))?$/i

/** 予定, 振込予約, 未確定: what has not happened yet. */
export function isPlanned(text: string): boolean {
  return PLANNED.test(fold(text))
}

const PLANNED_HEADING =
  /処理(?:中|待ち)|未(?:確定|反映|処理|計上|記帳|決済|精算)|(?:確定|反映|計上|記帳)(?:前|待ち|され(?:てい)?(?:ない|ません))|保留中|仮計上|予約(?:中|受付|一覧)|(?:引落|引き落とし|支払い?|振替|振込|入出金|入金|出金|取引)の?予定|今後の|pending|scheduled|upcoming/i

/** 処理中のお取引, 今後の引落予定: a heading over what has not happened yet. */
export function isPlannedHeading(text: string): boolean {
  return text.length < 30 && PLANNED_HEADING.test(fold(text))
}

/** 取消, 欠番 as the whole of a cell. */
export function isVoid(text: string): boolean {
  return text.length < 16 && VOID_HINT.test(text) && VOID.test(fold(text))
}

/** An advertisement that calls itself one. */
export function isAd(text: string): boolean {
  return AD.test(fold(text))
}

const NO_ROWS =
  /(?:該当|対象|お?取引|表示|ご利用)\S{0,14}(?:ありません|ございません|ないため|存在しません|見つかりません)|no (?:transactions?|records?|data|results?)/i

/** 該当する明細はありません. */
export function saysNoRows(text: string): boolean {
  return NO_ROWS.test(fold(text))
}

const SAMPLE =
  /(?<!会社|法人|商店|工業|[(（][株有同][)）])(?:見本|サンプル|(?:表示|記載|画面)例|(?:画面|明細|表示)の?イメージ)(?:です|で、|であり|と?になります|となります|\((?![株有同]\))|$)|(?:見本|サンプル|デモ|ダミー)(?:画面|明細|データ|表示)|実際の(?:画面|お?取引|お客|ご?契約|明細|データ)\S{0,20}(?:ではありません|ではございません)|\b(?:sample|demo) (?:data|statement|screen|account)|for illustration/i

/** 画面は見本です: the rows under it are nobody's. Not of a person called 見本, nor of a balance that may differ. */
export function saysSample(text: string): boolean {
  return text.length < 120 && SAMPLE.test(fold(text))
}
