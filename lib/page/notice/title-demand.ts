// What a title alone asks. A Japanese title ends in what happens: in an act of the bank (…の改定について), or in one of the customer (…の登録について);
// what stands before only says of what. So the end is judged first, the matters named within it later, and doubt stays doubt.
import { fold, squeeze } from '../kind/text'
import { INFLECTED, isBankDeed } from './bank-deed'
import { isDone } from './done-deed'
import { changesBanksThing, englishAct } from './english-title'
import { CHANGE_VERB, NOTHING_TO_DO, PASSIVE_REQUEST, PROCEDURE, REQUEST } from './request'
import { CAMPAIGN, FRAUD, NEW_ABILITY, OFFER, PRODUCT, SERVICE_MATTER, SURVEY } from './words'

/** Matters that are the customer's to decide, whatever the bank says it does about them. */
const OWN_MATTER =
  /同意|承諾|許諾|本人(?:さま|様)?の?確認|本人認証の(?:お願い|登録)|利用者(?:さま|様)?確認|お?取引の?目的|実質的支配者|在留(?:期間|期限|カード)|職業|国籍|外国の?重要な公的|PEPs|FATCA|CRS|特定取引|居住地|居住者|マイナンバー|個人番号|お客(?:さま|様)の?ご?(?:情報|カード)|登録(?:情報|内容)|届出(?:事項|情報|住所|印)|お届け(?:の|情報|住所|電話|印|出)|電子証明書|クライアント証明書|(?<!残高|取引|利息|年間|支払)証明書の?(?:更新|有効|失効|取得)|(?:(?<!ポイントの?)有効|利用|回答|手続き?|提出|登録|変更|更新|申込)の?期[限日]|(?<!ポイントの?(?:有効)?)期限(?:切れ|[がの](?:近|到来|切れ))|(?<!ポイント[のが]?)失効|口座情報の?(?:提供|連携)|API連携|電子交付|ペーパーレス|通帳(?:レス|不発行|の不発行)|Web通帳|eco通帳|口座の?(?:解約|凍結|制限)|利用の?制限|一部制限|取引[のを]?制限(?!に関する)|顧客管理|要対応|ご協力|ローンダリング|(?<!確定)申告|(?:情報|登録|契約|口座|権限)[^、。]{0,6}点検|確認書|延滞|残高不足|引き?落と?し?(?:不能|でき|が?でき)|未納|ご入金|督促|振替不能|電池(?:切れ(?!にご注意)|残量|の?交換)|ロック(?:され|中|の?解除)|告知書|保険の?告知|(?:メール(?:アドレス)?|郵便物?|お?届け先|通知書?|カード)[^、。]{0,8}(?:不着|不達|返戻|返送|未着|[配送]信エラー)(?!.*お詫び)|(?:宛先|宛所|住所|転居先)不明|未登録|未設定|未手続|未提出|未回答|未完了|お済みで|届いており?ません|無効にな|再認可|連携の?(?:更新|継続|再(?!開))|(?:口座|カード|ID|アカウント)の?ご?利用の?停止|お客(?:さま|様)の[^、。]{0,20}サービスの?ご?(?:利用)?の?(?:停止|制限)|^(?:【[^】]*】)?(?:お客(?:さま|様)の)?(?:お?取引|ご?利用|口座|カード)の?(?:一時)?停止|blocked|suspended|consent|agree(?!ments?)|verif|identity|survey|renew|expir|kyc|certificate|your(?:[a-z]{0,12})information|your(?:personal)?details|purpose(?:of)?(?:your)?(?:account|transaction)|residence|passkey|taxresiden/i
/** Matters that are the customer's unless the bank's own act closes the title: 相続手続きセンターの移転. */
const SHARED_MATTER =
  /電子契約|受取人(?!名義?の?表示)|(?<!残高|取引|利息|年間|支払)証明書の?発行|届出|届け出|お届け?|書類|ご?提出|ご?確認(?:の|を|について|事項|いただ|開始)|(?:利用者|管理者|端末)の?(?:追加|削除)|ご対応|(?<!調査|運用|証券|事業)報告(?:書|の(?:お願い|ご)|義務|について)|審査|(?<!第三者[^、。]{0,6})調査|相続|満期|ご?契約[^、。]{0,8}の?見直し|のご?指定(?:$|に|を|の)|出欠|(?:参加|出席)の?ご?(?:回答|有無|可否)|お客(?:さま|様)の(?:口座|お取引|ご契約|ご融資|カード)|契約内容/
/** What opens the account: where the bank ends or changes it, the customer has to follow. */
const CREDENTIAL =
  '(?:パスワード(?:カード)?|暗証番号|合言葉|秘密の(?:質問|言葉)|乱数表|確認番号表|トークン|パスキー|認証(?:方式|方法|アプリ|カード|機能)?|ワンタイム(?:パスワード)?|OTP|旧[^、。]{0,6}アプリ|(?:旧|磁気)[^、。]{0,6}カード|アプリ[(]?旧版?[)]?|ログイン(?:方法|方式|ID)|(?:二|2|多)(?:段階|要素)[^、。]{0,6}?)'
const CREDENTIAL_ENDS = new RegExp(
  `${CREDENTIAL}(?:アプリ|カード|機能|生成機)?(?:等|など)?[のをがは]?(?:新規の?)?(?:ご?利用|取扱い?|お取扱い|提供|サービス|発行|登録|申し?込み?|受付)?[のをが]?(?:一部)?(?:終了|廃止|停止|必須|義務|変更|切替|切り替え|移行|統一|導入|開始|変わり|変え)`,
)

/** What belongs to the customer; a verb of change beside it is theirs to do. */
const OWN_THING =
  /パスワード|暗証|合言葉|秘密の(?:質問|言葉|答え)|メール(?:アドレス)?|E-?mail|住所|電話番号|携帯|連絡先|氏名|勤務先|証明書|認証(?:方式|方法|アプリ|サービス)?|トークン|ワンタイム|OTP|パスキー|生体|アプリ|端末|限度額|契約|プラン|会員|カード|口座|利用者|権限|受取方法|通知|password|passcode|pin|address|phone|device|token|authenticat|limit|profile/i
/** Verbs of change that are the customer's even where it is not said of what. */
const OWN_VERB =
  /変更|更新|登録|切替|切り替え|切りかえ|移行|設定|申込|申し込み|申請|選択|入力|返送|加入|解約|引継|有効化|許可|差し?替え|返却/i
/** Changes that the bank makes to its own things: the customer has nothing to do. */
const BANK_THING =
  /(?:(?:推奨|動作|利用)環境|商号|社名|名称|(?:銀行|金庫|農協|組合|信組|信金|JA|行)名|店名|支店名|店舗|ロゴ|画面|デザイン|レイアウト|メニュー|表示|URL|ドメイン|(?:稼働|取扱い?|受付|営業|利用|サービス|窓口|締切)?時間帯?|営業日|サービス(?:内容|名|提供)?|(?:ホームページ|サイト|コンテンツ)|手数料|金利|利率|規定|規約|約款|条項|システム|料率|利用料|取扱(?:時間|内容)?|キャンペーン|ポイント制度|プログラム|電話番号案内|コールセンター|ATM|(?:ATM)?提携(?:先|金融機関|行)?|窓口|時間帯|日程|休止|締切時[間刻]|(?:ATM|店舗|支店|出張所|窓口|相談会|拠点)[^、。]{0,10})(?:等|など)?(?:の(?:一部)?|一部)?(?:変更|更新|切替|移行|改定|見直し|発行)/gi

/** What the bank sets: the head of a title that ends in its change is the bank's, whatever it is a part of. */
const BANK_HEAD =
  '(?:手数料|料金|利用料|年会費|金利|利率|料率|レート|時間帯?|時限|時刻|(?<!在留|契約|有効|提出|回答|登録|手続き?|切替|移行|申込)期間|営業日|日程|限度額|上限額|下限額|金額|(?:初期(?:設定)?|既定|標準(?:設定)?)[値額]|(?:額|回数)の?初期設定|上限|下限|回数|件数|(?<!(?:パスワード|暗証番号|合言葉|ID)[^、。]{0,6})(?:文字|字|桁)数|基準|条件|範囲|仕様|規格|文面|文言|表記|画面|表示|配色|色(?:合い|調|使い)?|位置|並び順?|順序|アイコン|ボタン|フォント|文字(?:の大きさ|サイズ)|手順|マニュアル|デザイン|レイアウト|メニュー|環境|OS|ブラウザ|名称|商号|社名|店名|店番号?|支店(?:名|番号|コード)|金融機関(?:名|コード)|(?<=(?:統合|移転|移管|合併|再編)に(?:伴う|ともなう|よる).{0,12})口座番号|ロゴ|マーク|規[定程]|規約|約款|条項|(?<!(?:パスワード|暗証番号|合言葉|ID|本人|認証|登録|設定)[^、。]{0,6})ルール|(?:信託|管理)報酬のお?支払い?方法|(?:手数料|利用料|報酬)の(?:徴収|計算|算出)方法|方針|ポリシー|説明書|個人(?:情報|データ)の(?:お?取り?扱い)|接続先|URL|ドメイン|(?:画面|ページ|サイト)の?アドレス|(?:送信元|配信元|発信元|差出人|発信者)(?:の?(?:メール)?アドレス|の?(?:電話)?番号|名|表示)?|機能|制度|ポイント|様式|書式|フォーマット|レイアウト|システム|体制|(?<!本人確認|認証|ログ[イオ]ン|設定|登録|申請|申し?込み?|届出|提出|手続き?|通知|送付|交付|発行|お?支払い?|返済|受け?取り?)の?方法|項目|(?:動作|対応|推奨|サポート)(?:保証|確認)?(?:対象)?(?:端末|機種|環境|OS|ブラウザ|バージョン)|サービス内容|商品内容|取扱い?内容|窓口|電話番号案内|コールセンター|(?:コールセンター|サポートデスク|ヘルプデスク|支店|店舗|窓口|当行|当金庫|当組合|お?問い?合わ?せ先)の(?:電話番号|住所|所在地)|引落日|振替日|締め?切?日|支払日|ATM|店舗|支店|出張所|センター|拠点)'
const BANK_ACT =
  '(?:変更|改定|改正|改訂|見直し|統一|更新|切り?[替換]え?|移行|新設|引き?上げ|引き?下げ|値上げ|値下げ|繰り?上げ|繰り?下げ|前倒し|後ろ?倒し|延長|短縮|拡大|拡充|縮小|追加|廃止|無[料償]化|終了|停止|休止|再開|開始|リニューアル|刷新|改善|変わり|変え|なり)'
const BANK_CHANGES = new RegExp(
  `${BANK_HEAD}(?:等|など|の取扱い?)?[のをがに]?(?:一部|全面)?の?${BANK_ACT}${INFLECTED}$`,
)
/** What may be the customer's to change; where a title that ends in a change names none of it, the bank changes its own. */
const MAY_BE_OWN =
  /お客(?:さま|様)|契約|会員|登録|届|申込|申し込|申請|手続|選択|プラン|コース|限度額|満期|受取|受け取|返済|支払|送付|通知|交付|名義|印鑑|印影|氏名|姓|職業|勤務|家族|代理人|代表者|転居|引越|住所|電話|連絡先|メール|パスワード|暗証|合言葉|秘密|認証|証明|トークン|OTP|ワンタイム|ログ[イオ]ン|パスキー|アプリ|端末|口座|カード|通帳|利用者|管理者|権限|ID|本人|在留|マイナンバー|期限/i
const ENDS_IN_CHANGE = new RegExp(`変更${INFLECTED}$|変わりま(?:す|した)$`)
const ENDS_IN_PROCEDURE = /(?:の|に(?:伴う|ともなう|よる))お?手続き?$/
/** Acts that only the bank does. */
const BANK_ACTS = new RegExp(
  `(?:改定|改正|改訂|新設|開設|(?:窓口|ATM|デスク|センター|コーナー)の?設置|移転|統合|閉店|閉鎖|休業|休止|営業|稼働|運用|メンテナンス|更改|障害|不具合|復旧|再開|延長|短縮|拡大|拡充|縮小|強化|厳格化|引き?上げ|引き?下げ|値上げ|値下げ|リニューアル|刷新|オープン|(?<!(?:手続き?|確認|登録|届出|申告|提出|回答|更新|切替|移行|申込|再発行|交換|アップデート)の?(?:受付)?)開始|(?<!(?:利用者|管理者|端末|口座|連絡先|アドレス)の?)追加|発送(?:時期|予定)?|送付(?:時期|予定)?|交付(?:時期|予定)?|遅延|遅れ|発売|募集(?:開始)?|改善|増額|制定|公表|公開|多発|急増|増加|電子化|(?:手形|小切手)[^、。]{0,12}電子化への移行|異動|就任|はじめ|始め|お休み|停止|終了|廃止|お見舞い|混雑(?:状況|予想日?|期間)?|対応状況|不良|発表|受賞|認定|寄付|寄贈|協賛|支援|設立|締結|提携|開催|登場|お目見え|誕生|出店|出展|出張|休業日|休館日|定休日|営業日|取り?組み?(?:状況|方針)?|(?<!(?:認証|ログ[イオ]ン|承認|パスワード|暗証|トークン|パスキー|証明書|契約)[^、。]{0,8})導入)${INFLECTED}$`,
)
/** What only closes a title: について, のお知らせ, a remark in brackets. */
const TAIL =
  /(?:に関する|に関して|につきまして|についての?|に係る|の)?(?:(?:重要な|大切な)?(?:お知らせ|おしらせ|ご案内|ご連絡|ご報告|お詫び|ご説明)[と・]?)*(?:\([^()]*\))?[!。]*$/

/** The bank begins to take orders for a product. */
const TAKES_ORDERS = /お?申し?込み?(?:の?受付|の?募集)?(?:開始|中|を?(?:開始|受付)(?:いた)?し[^、。]{1,6})$/
/** What is given for buying: 初回お申込みで最大8,000円プレゼント. */
const FOR_BUYING =
  /(?:新規|初回)?の?(?:お?申し?込み?|ご?契約|ご?加入|ご?入会|お?預け?入れ?|ご?発行|エントリー)(?:で|すると|の方に|のお客(?:さま|様)に)(?=[^。]{0,20}(?:プレゼント|進呈|もらえ|当た|還元|キャッシュバック|\d(?:円|ポイント|%|倍)|もれなく|優遇))/g
/** A campaign for those who buy: 新規お申込みキャンペーン. */
const CAMPAIGN_OF_BUYING =
  /(?:お?申し?込み?|契約|加入|入会|預け?入れ?|乗り?[換替]え|借り?換え|エントリー|(?<=リボ(?:払い)?の?(?:新規)?)登録)(?:限定|応援|プレゼント)?キャンペーン(?=(?:実施中)?[!。]*(?:$|(?:もれなく|総額|最大)[\d,]+[万千]?(?:円|ポイント|マイル|%|倍)|のご?(?:案内|お?知らせ)))/
/** What is given for doing something closes the title: 初回登録でもれなく500円, お預け入れでカタログギフト. */
const PRIZE =
  /(?:で|すると|の方[にへ]|のお客(?:さま|様)[にへ])(?:もれなく|最大|全員に|毎月|抽選で|先着[^、。]{0,8}に)*(?:[\d,]+[万千]?(?:円|ポイント|マイル|%|倍)|[^、。]{0,12}(?:プレゼント|ギフト|進呈|もらえる|当たる|還元|キャッシュバック))[^、。]{0,16}$/
/** An invitation to a product: nobody has to follow it. */
export const INVITATION =
  /(?:[てで]み|し|始め|はじめ|備え|貯め|ため|育て)ませんか[?]?$|[はも]?いかがですか[?]?$|(?:始め|はじめ|備え|貯め|育て)よう[!。]?$/
/** Titles that only tell. */
const TELLING =
  /(?:について|のお知らせ|ついてのお知らせ|のご案内|のご連絡|のご報告|のお詫び|お詫び|ご注意(?:を|ください|下さい)?|注意喚起|ご用心|お気をつけ(?:ください)?|ご利用ください|ご了承ください|ご覧ください|ご活用ください|増えて(?:い|おり)ます|(?:発生|多発|急増|増加|頻発)して(?:い|おり)ます|多発|急増|のご紹介|しました|いたしました|します|いたします|なりました|変わりま(?:す|した)|予定|開始|終了|休止|停止|再開|復旧|延長|短縮|拡大|メンテナンス|改定|改正|リニューアル|廃止|統合|障害|不具合|訂正|ご?(?:あいさつ|挨拶)|混み?合って(?:い|おり)ます|混雑|つながりにく[^、。]{1,10}|キャンペーン|(?:いただけ|でき)ます|(?:実施|開催)中|時間|日程|スケジュール|カレンダー|被災(?:された|した)?(?:お客(?:さま|様)|皆(?:さま|様)|方)へ|金利|ニュース|レポート|特典|プレゼント|お?取り?扱い|の(?:掲載|公開|発行)|!)[!。」』)】]*(?:\([^()]*\))?$|^(?:new|introducing|notice|information|news|about|changesto|revision|beware|caution|warning|scheduled|planned|system)|maintenance|outage|phishing|fraud|scam|holiday|hours/i
/** The humble verb tells of the bank's own people, unless it waits, asks or keeps: 新入行員がお迎えしています. */
const HUMBLE =
  /[おご](?!待ち|願い|伺い|尋ね|聞き|預かり|断り|控え|知らせ|連絡|確認|依頼|案内)[^、。おご]{1,6}(?:いた)?して(?:い|おり)ます[!。」』)】]*$/
/** A whole sentence of what is or was done, and not of the customer's own matter nor of what the bank waits for: ATMの設置店が増えました. */
const DECLARES =
  /^(?!.*(?:お客(?:さま|様)|あなた|[おご](?:待ち|伺|尋ね|預か|断り|控え|願い))).+(?<!てい|でい|ており|でおり)ま(?:す|した)[!。]*$/
/** What waits for its next step, or stands in the customer's way: 口座開設の準備が完了しました, 承認依頼を受け付けました. */
const IS_BEGUN =
  /(?:仮(?:登録|申込|受付)|準備[がは]|承認の?ご?依頼|審査|利用[をが](?:制限|停止))[^、。]{0,8}ました。?$/
/** What stands ready or is handed to whoever comes: カレンダーを差し上げています. */
const GIVES =
  /(?:(?:差し?上げ|(?:配布|進呈|贈呈|設置|掲載|掲示|公開|用意|開催|実施|販売|展示|配信)(?:いた)?し)て(?:い|おり)ます|(?:配布|進呈|贈呈|掲示|展示|販売|公開|開催|実施|配信)中(?:です)?)[!。」』)】]*$/
/** What the bank sends to the customer of itself: 更新カードの発送, 令和7年分の電子交付. */
const SENT =
  /(?:(?:源泉徴収票|支払通知書|支払調書|控除証明書)(?:等|など)?(?:の|に(?:係|関す)る)(?:電子)?交付|(?:カード|通帳|トークン|カレンダー|手帳|冊子|はがき|ハガキ|DM|明細書?|通知書?|計算書|(?:報告|証明)書)(?:等|など)?の?(?:発送|送付|郵送|お届け)|(?:年分|年度|確定申告用?|年間取引)[^、。]{0,16}(?:電子)?交付|[誌紙版号集]の?(?:発行|創刊)|(?:残高|運用(?:状況|実績)|取引状況|[配当息]金?)の?ご?(?:通知|報告))(?:時期|予定|開始)?$/
/** Of what the reader's machine should be, whatever it follows from: 証明書切替に伴う推奨ブラウザ. */
const MACHINE =
  /(?:推奨|動作|利用|対応|対象)の?(?:環境|ブラウザー?|OS|端末|機種|バージョン)(?:等|など)?(?:[・、と](?:環境|ブラウザー?|OS|端末|機種|バージョン))?$/i
/** What comes to all on some day or at some place, and is to be borne with: 年度末の振込集中日, 窓口の混雑, ご来店時のマスク. */
const COMMON_CIRCUMSTANCE =
  /(?:集中日?|混雑|混み合い|込み合い|繁忙期?|渋滞|休業|休店|休止|停止|停電|断水|節電|節水|省エネ|工事|改装|営業時間|大型連休|連休|年末年始|お盆|年度末|月末|期末|五十日|ゴールデンウ[ィイ]ーク|悪天候|台風|大雪|大雨|猛暑|災害|感染(?:症|拡大|予防)|マスク|マナー|駐車場?|駐輪場?|ペット|撮影|録音|硬貨|紙幣|現金|両替機?|お?引き?出し|お?振[込替](?:の?ご?依頼)?の?受付|締切(?:時間|時刻)?|カスタマーハラスメント|カスハラ|迷惑行為)(?:等|など)?(?:の?(?:対応|対策|期間|発生|緩和|予防|防止|実施|着用|ご?利用|お?取り?扱い|お?持ち込み|お?引き?出し|大量の?お?(?:持ち込み|入金|両替)))?$/
/** What closes a title that wishes for something in a matter: …に関するお願い. */
const WISH =
  /(?:に関する|に関して|についての?|に伴う|にともなう|における|に際しての?|にあたっての?|での?|時の|の)(?:お知らせと)?お願い[!。]*(?:\([^()]*\))?$/
/** Told to those who use a system or a browser: the bank ends or changes its support. */
const OF_ENVIRONMENT =
  /(?:windows|macos|ios|android|os|ブラウザー?|edge|chrome|safari|(?:internet)?explorer|ie|機種|パソコン)(?:[\w.・/()]|以前|以下|以降|搭載|など|等)*を?ご?利用(?:中|いただいている)?の(?:お客(?:さま|様)|方|皆(?:さま|様))へ$/i
const TELLS_OF = /(?:お知らせ|おしらせ|ご案内|ご連絡|ご報告)[!。]*(?:\([^()]*\))?$/
/** Records of what was done, which are looked at and not answered. */
const LOOKED_AT =
  /(?:結果|明細|履歴|日程|予定|時間)(?:等|など)?の?(?:ご?確認)(?:方法)?(?:について|のお知らせ|のご案内)?$/
/** A guide for whoever wants it, whatever it is to: 電池切れの見分け方, 新画面の使い方. */
const GUIDE =
  /(?:見分け方|見方|使い方|つかい方|選び方|始め方|はじめ方|読み方|調べ方|探し方|楽しみ方|防ぎ方|備え方|活用[法術例]|記載(?:要領|例)|入力例|コツ|豆知識|基礎知識)(?:について|のご?(?:案内|紹介)|のお知らせ)?[!。]?$/
/** How a product is made use of by those who have it. */
const HOW_TO =
  /(?:設定|購入|売却|積み?立て?|変更|申し?込み?|利用|操作)の?(?:方法|手順|仕方|しかた|やり方|流れ)(?:について|のご?(?:案内|紹介))?$/
const MAY_BE_OWN_HOW =
  /同意|承諾|申告|マイナンバー|個人番号|本人|届|目論見書|更新|移行|切り?替え?|証明書|期限|パスワード|暗証|認証|満期/
/** The customer's own occasion: a guide to a procedure that only those who need it follow. */
const OWN_OCCASION =
  /機種変更(?:の|時の?)?お?手続き?(?:方法)?について|(?:引っ?越し|転居|転勤|結婚|改姓|紛失|盗難|お忘れ)(?:され?た|する|した|の)?(?:際|とき|時|場合)の[^、。]{0,16}(?:方法|手順|流れ)(?:について|のご案内)?$/

const WARNING = new RegExp(`${FRAUD.source}|犯罪`, 'i')
/** Harm that has come to this customer. */
const OWN_HARM =
  /お客(?:さま|様)の(?:口座|カード|お?取引|ご?契約|ID|アカウント)[^、。]{0,16}(?:検知|疑い|可能性|制限|停止|ロック)|(?:身に覚え|心当たり)のない(?:お?取引|ご?利用|ログイン|お?支払い?|振込)の?ご?確認|(?:疑い|可能性)のある(?:お?取引|ログイン)(?:の確認|を(?:検知|確認))/

/** What a title says: `asks` for an act of the customer's, `tells` of one of the bank's, or leaves it in doubt. */
export function titleDemand(shown: string): 'asks' | 'tells' | 'doubt' {
  const title = squeeze(shown)
  const isOver = isDone(title, fold(shown))
  if (SURVEY.test(title)) return isOver ? 'tells' : 'asks'
  const plain = title.replace(PASSIVE_REQUEST, '')
  if (isWarning(title)) return warningAsks(title, plain) ? 'asks' : 'tells'
  if (isOver) return 'tells'
  if (NOTHING_TO_DO.test(title)) return 'tells'
  if (
    (OWN_OCCASION.test(title) && !/提出|本人確認|同意|期限|マイナンバー/.test(title)) ||
    LOOKED_AT.test(title)
  )
    return 'tells'
  if (GUIDE.test(title) && !REQUEST.test(plain)) return 'tells'
  if (HOW_TO.test(title) && PRODUCT.test(title) && !REQUEST.test(plain) && !MAY_BE_OWN_HOW.test(title))
    return 'tells'
  const wished = title.replace(WISH, '')
  if (wished !== title && COMMON_CIRCUMSTANCE.test(wished) && !isOwn(wished)) return 'tells'
  if (REQUEST.test(plain)) return 'asks'
  if (NEW_ABILITY.test(title)) return 'tells'
  const end = title.replace(TAIL, '')
  if (
    BANK_CHANGES.test(end) ||
    SENT.test(end) ||
    MACHINE.test(end) ||
    OF_ENVIRONMENT.test(title) ||
    isBankDeed(end)
  )
    return 'tells'
  if (changesBanksThing(fold(shown))) return 'tells'
  if (OWN_MATTER.test(title) || CREDENTIAL_ENDS.test(title)) return 'asks'
  const act = englishAct(fold(shown))
  if (act !== null) return act
  if (PRIZE.test(title)) return 'tells'
  if (BANK_ACTS.test(end) || (ENDS_IN_CHANGE.test(end) && !MAY_BE_OWN.test(title))) return 'tells'
  const own = title.replace(BANK_THING, '')
  const isInvitation = INVITATION.test(title) && !OWN_THING.test(title)
  const isOffer = [CAMPAIGN, OFFER, PRODUCT].some((pattern) => pattern.test(title)) || isInvitation
  if (
    isOffer &&
    !OWN_VERB.test(own.replace(TAKES_ORDERS, '').replace(FOR_BUYING, '').replace(CAMPAIGN_OF_BUYING, '')) &&
    !/満期|届出|提出|ご?確認|審査|書類/.test(own) &&
    !ENDS_IN_PROCEDURE.test(end)
  )
    return 'tells'
  if (SHARED_MATTER.test(title) || PROCEDURE.test(own) || OWN_VERB.test(own)) return 'asks'
  if (CHANGE_VERB.test(own) && OWN_THING.test(own) && !/(?:残高|取引|利息|支払)証明書の?発行/.test(own))
    return 'asks'
  const tells =
    isOffer ||
    [TELLING, TELLS_OF, DECLARES, HUMBLE, GIVES, SERVICE_MATTER].some((pattern) => pattern.test(title))
  return tells && !IS_BEGUN.test(title) ? 'tells' : 'doubt'
}

/** Whether a text names a matter of the customer's, or a deed that is theirs. */
const isOwn = (text: string): boolean =>
  [OWN_MATTER, SHARED_MATTER, OWN_THING, OWN_VERB, PROCEDURE, CHANGE_VERB].some((pattern) =>
    pattern.test(text),
  )

/** Whether a title warns of fraud: such a text says what to do in case of harm, which asks nothing of everyone. */
export function isWarning(title: string): boolean {
  return WARNING.test(title)
}

function warningAsks(title: string, plain: string): boolean {
  return (
    OWN_HARM.test(title) ||
    /同意|本人確認の(?:お願い|ご)|登録の|設定の|変更の|更新の/.test(plain) ||
    (REQUEST.test(plain) && CHANGE_VERB.test(plain))
  )
}
