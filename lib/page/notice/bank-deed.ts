// Deeds of the bank that name a matter of the customer's on their way: what is judged is who acts, and whether the reader is left with something to do.
// All patterns run on squeezed titles without their tail (について, のお知らせ).

/** How a title that ends in a deed goes on. */
export const INFLECTED =
  '(?:(?:いた)?し?ま(?:す|した)|(?:いた)?しており?ます|ています|となりま(?:す|した)|です|予定(?:です)?|中(?:です)?)?'
const ENDS = `${INFLECTED}$`
/** What opens the account, and how: where the bank changes it the customer has to follow. */
const CREDENTIAL =
  /パスワード|暗証|合言葉|秘密の|乱数表|確認番号表|トークン|パスキー|認証|OTP|ログ[イオ]ン|証明書|(?<!新)旧|磁気/i
/** Someone is told to move to another way, or it is said whose matter it is. */
const OWN = /お客(?:さま|様)|ご契約者|移行|切り?替え?|同意|承諾|申告|居住|マイナンバー|個人番号|お?届出?|登録/

const CREDENTIAL_OR_OWN = new RegExp(
  `${CREDENTIAL.source.replace('|証明書', '|電子証明書|クライアント証明書')}|お客(?:さま|様)|ご契約者|同意|承諾|申告|居住|マイナンバー|個人番号|お?届出|本人|満期`,
  'i',
)

/** Less is asked than before: 届出印の省略, 押印が不要になります. */
const RELIEF = new RegExp(
  `(?:省略|不要化|簡素化|簡略化|撤廃|免除|軽減)${ENDS}|[がは]不要[にと]なりま(?:す|した)$`,
)
/** How something is done where one does it: 振込先口座の登録方法が変わります. */
const HOW_IT_IS_DONE =
  /(?:登録|届出|申請|申し?込み?|予約|照会|検索|入力|操作|選択|指定|依頼|承認|作成|ダウンロード|印刷|発行|設定|解除|解約|手続き?)(?:の|時の)?(?:方法|手順|仕方|しかた|流れ|やり方|画面)[がは][^、。]{0,8}(?:変わり|(?:新し|わかりやす|分かりやす|使いやす)くなり|(?:簡単|便利)になり)ま(?:す|した)$/
/** What is asked for where a person comes or calls: 窓口でのお取引に関する本人確認の強化. */
const AT_THE_COUNTER = new RegExp(
  `(?:窓口|店頭|店舗|営業店|ATM|両替機|電話|コールセンター)(?:等|など)?(?:での?|における|にて)[^、。]{0,16}(?:確認|書類|証明書|身分証)(?:等|など|方法|手続き?)?の?(?:ご?提示|取り?扱い?)?の?(?:一部)?(?:強化|厳格化|徹底|実施|変更|見直し|追加|拡大|開始)${ENDS}`,
)
/** What the bank hands to an authority: 税務署への支払調書の提出. */
const TO_AN_AUTHORITY = new RegExp(
  `(?:税務署|税務当局|国税庁|当局|金融庁|財務局|警察|行政機関|官公庁|日本銀行|信用情報機関)(?:等|など)?(?:へ|に対する|宛て?)の?[^、。]{0,20}(?:提出|報告|提供|送付|送信|通報|開示)${ENDS}|(?:支払|法定|年間)調書(?:等|など)?の?(?:提出|作成)(?:時期)?${ENDS}`,
)
/** Where the bank is, and how it is reached, since it moved: 本店の移転にともなう電話番号の変更. */
const REACHED_ELSEWHERE = new RegExp(
  `(?:本店|本部|本社|支店|支所|店舗|出張所|営業[所部]|会館|ビル|庁舎|センター|事務所|窓口|デスク|農協|組合|局)[のが]?[^、。]{0,8}?(?:移転|統合|統廃合|合併|開設|新設|建て?替え?|改築|改装|新築|閉鎖|移設|再編)(?:等|など)?[にの]?(?:伴う|ともなう|よる|伴い|ともない|より|ため)の?(?:[^、。]{0,12}の)?(?:(?:電話|FAX|ファックス|ファクシミリ|代表|郵便)?(?:番号|住所|所在地|連絡先|営業時間|駐車場|入口)(?:等|など)?[・、と]?(?:および|及び|ならびに|並びに)?)+の?(?:一部|一時)?(?:変更|移動)${ENDS}`,
  'i',
)
/** Business with those who have no account or contract yet. */
const NEW_BUSINESS = new RegExp(
  `(?:口座の?ご?(?:開設|作成)|新規の?(?:お?申し?込み?|お?受け?付け?|お?取り?扱い?|ご?契約|お?預け?入れ?|募集|販売|加入))(?:サービス|手続き?|の?お?(?:受け?付け?|取り?扱い?|申し?込み?))*[のをがは]?(?:一時|一部)?(?:的な|の)?(?:停止|休止|中止|終了|中断|再開|開始)${ENDS}`,
)
/** Something to go to for whoever likes: 秋の年金友の会バス旅行. */
const EVENT =
  /(?:旅行会?|ツアー|観劇会?|コンサート|演奏会|音楽会|発表会|展示会|作品展|写真展|絵画展|コンテスト|コンクール|祭り?|まつり|フェス(?:タ|ティバル)?|大会|教室|講座|講演会|見学会|交流会|懇親会|体験会|鑑賞会|親睦会|お茶会|サロン|マルシェ|朝市|バザー|物産展)(?:のお?誘い|の?(?:参加者)?(?:ご?案内|募集|開催)|を開催(?:いた)?します)?$/
/** Under which number the bank itself is registered. */
const REGISTERED_AS =
  /^(?!.*お客).*(?:適格請求書|インボイス|当[行社組金]|免許)[^、。]*(?:登録|免許|法人)番号$/
/** The bank's own thing gives way to a new one: インターネットバンキング新画面への移行. An app or a contract is the customer's to replace. */
const TO_ITS_NEW_ONE = new RegExp(
  `新(?:しい)?[^、。アプリ契約]{0,8}?(?:画面|デザイン|サイト|ホームページ|システム|センター|サーバー?|URL|ドメイン|環境|メニュー|レイアウト|基盤)[へに]の?(?:一斉|全面|順次)?(?:移行|切り?替え?|更新|統合|リニューアル)${ENDS}`,
  'i',
)
/** A service rests, whatever it deals with: 電子交付サービスの休止. */
const SERVICE_RESTS = new RegExp(
  `(?:サービス|システム|サイト|センター)[のをが]?(?:臨時|一時|一部|計画)?(?:的に|的な|の)?(?:休止|停止|中断|再開)${ENDS}`,
)
/** A report that was handed over already: 年間取引報告書を電子交付しました. What has to come back is none. */
const HANDED_OVER =
  /(?:報告書|明細書?|通知書|計算書|(?<!電子|クライアント)証明書|調書|源泉徴収票|目論見書|冊子|カレンダー)(?:等|など)?[のを](?:電子|郵送で)?(?:交付|発行|発送|送付|郵送|掲載|公開|配信|作成)を?(?:(?:いた)?し|開始(?:いた)?し)ました$/
/** How the bank itself deals with something: 再引落しに関する取扱い変更. */
const TREATMENT = new RegExp(
  `(?:に関する|に係る|についての|における|時の)お?取り?扱い(?:方法)?の?(?:一部)?(?:変更|見直し)${ENDS}`,
)
/** Asked by the bank where it sees fit, and set up by nobody. */
const ASKED_AT_TIMES = new RegExp(
  `(?:追加|画像(?:文字)?|文字|リスクベース)認証(?:機能|サービス)?の?(?:追加|開始|導入|強化|実施)${ENDS}`,
)
/** What the bank got wrong itself: 満期日に関する表示誤り. */
const OWN_MISTAKE =
  /(?:表示|表記|記載|印字|印刷|掲載|計算|算出|誤?送信|送付|配信|ご?案内)(?:内容)?の?(?:誤り|ミス|漏れ|もれ|重複|不具合)$/
const ANSWERED = /回答|出欠|お?手続|総会|総代|選挙|投票|変更|中止|申し?込み?/

/** Whether a title (without its tail) tells of a deed that is the bank's alone, whatever it names of the customer's. */
export function isBankDeed(end: string): boolean {
  if (REACHED_ELSEWHERE.test(end)) return !/お客(?:さま|様)|お?届|登録/.test(end)
  if (EVENT.test(end)) return !ANSWERED.test(end)
  if (AT_THE_COUNTER.test(end)) return !/お客(?:さま|様)|申告|登録/.test(end)
  if (TO_AN_AUTHORITY.test(end)) return !OWN.test(end)
  if (REGISTERED_AS.test(end)) return true
  if (OWN_MISTAKE.test(end)) return !/お?届|申し?込|提出|申告|入力|登録|お客(?:さま|様)の|同意/.test(end)
  if (ASKED_AT_TIMES.test(end)) return !/登録|設定|移行/.test(end)
  if (
    [TO_ITS_NEW_ONE, SERVICE_RESTS, HANDED_OVER, TREATMENT].some((deed) => deed.test(end)) &&
    !CREDENTIAL_OR_OWN.test(end)
  )
    return true
  if (CREDENTIAL.test(end)) return false
  return (
    (RELIEF.test(end) && !/移行|切り?替え?|申告|同意/.test(end)) ||
    HOW_IT_IS_DONE.test(end) ||
    NEW_BUSINESS.test(end)
  )
}
