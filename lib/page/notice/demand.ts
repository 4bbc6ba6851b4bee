// What a notice asks: to be read, or to be decided. Only clear evidence makes it "read"; all else is "decide".
// The rules follow users.md §5c: any sign of consent, identity, choice, change, certificate or entry decides.
import type { Field } from '../kind/field'
import { fold, squeeze } from '../kind/text'
import { NEW_ABILITY, SERVICE_MATTER, SURVEY } from './words'

export type Demand = 'read' | 'decide'

/** What is known of one notice when its demand is judged. */
export type Asked = {
  title: string
  /** Its text, where the page shows it: lines of folded text. */
  body: readonly string[]
  /** Words of the buttons and links that belong to it. */
  controls: readonly string[]
  /** What can be filled in within it. */
  fields: readonly Pick<Field, 'type' | 'label'>[]
}

/** Matters that are always the customer's to decide, however softly worded. */
const DECISION_MATTER =
  /同意|承諾|許諾|本人(?:さま|様)?(?:の)?確認|本人認証の(?:お願い|登録)|利用者(?:さま|様)?確認|(?:お)?取引(?:の)?目的|実質的支配者|在留(?:期間|期限|カード)|職業|国籍|外国の?重要な公的|PEPs|FATCA|CRS|特定取引|居住地|居住者|マイナンバー|個人番号|お客(?:さま|様)(?:の)?(?:ご)?(?:情報|カード)|登録(?:情報|内容)|届出(?:事項|情報|住所|印)|お届け(?:の|情報|住所|電話|印|出)|アンケート|電子証明書|クライアント証明書|(?<!残高|取引|利息|年間|支払)証明書の?(?:更新|有効|失効|発行|取得)|(?:有効|利用|回答|手続き?|提出|登録|変更|更新|申込)(?:の)?(?:期限|期日)|期限切れ|期限(?:が|の)(?:近|到来|切れ)|失効|口座情報(?:の)?(?:提供|連携)|API連携|電子交付|電子契約|ペーパーレス|通帳(?:レス|不発行|の不発行)|Web通帳|eco通帳|受取人|口座(?:の)?(?:解約|凍結|制限)|利用(?:の)?制限|一部制限|取引(?:の)?制限(?!に関する)|顧客管理|届出|届け出|お届け?|書類|ご?提出|ご?確認(?:の|を|について|事項|いただ)|ご対応|要対応|ご協力|ローンダリング|(?<!確定)申告|報告(?:書|の(?:お願い|ご)|義務|について)|(?:情報|登録|契約|口座|権限)[^、。]{0,6}点検|確認書|同意書|審査|調査|相続|満期|延滞|残高不足|引き?落と?し?(?:不能|でき)|未納|ご入金|督促|お客(?:さま|様)の(?:口座|お取引|ご契約|ご融資|カード)|契約内容|未登録|未設定|未手続|未提出|未回答|未完了|再認可|連携(?:の)?(?:更新|継続|再)|consent|agree|verif|identity|survey|renew|expir|kyc|certificate|yourinformation|your(?:personal)?details|purpose(?:of)?(?:your)?(?:account|transaction)|residence|passkey|taxresiden/i

/** What belongs to the customer; a verb of change beside it is theirs to do. */
const OWN_THING =
  /パスワード|暗証|合言葉|秘密の(?:質問|言葉|答え)|メール(?:アドレス)?|E-?mail|住所|電話番号|携帯|連絡先|氏名|勤務先|証明書|認証(?:方式|方法|アプリ|サービス)?|トークン|ワンタイム|OTP|パスキー|生体|アプリ|端末|限度額|契約|プラン|会員|カード|口座|利用者|権限|受取方法|通知|password|passcode|pin|email|e-mail|address|phone|device|token|authenticat|limit|profile/i
const CHANGE_VERB =
  /変更|更新|登録|切替|切り替え|切りかえ|移行|設定|発行|再発行|交換|取得|届出|届け出|申込|申し込み|申請|選択|提出|入力|返送|回答|加入|解約|引継|導入|ダウンロード|インストール|有効化|許可|承認|change|update|regist|switch|migrat|set ?up|enrol|enroll|replace|install|activate|apply|submit|choose|select/i
/** Verbs of change that are the customer's even where it is not said of what. */
const OWN_VERB =
  /変更|更新|登録|切替|切り替え|切りかえ|移行|設定|申込|申し込み|申請|選択|入力|返送|加入|解約|引継|有効化|許可/i
/** Changes that the bank makes to its own things: the customer has nothing to do. */
const BANK_THING =
  /(?:(?:推奨|動作|利用)環境|商号|社名|名称|店名|支店名|店舗|ロゴ|画面|デザイン|レイアウト|メニュー|表示|URL|ドメイン|(?:稼働|取扱い?|受付|営業|利用|サービス|窓口|締切)?時間帯?|営業日|サービス(?:内容|名|提供)?|(?:ホームページ|サイト|コンテンツ)|手数料|金利|利率|規定|規約|約款|条項|システム|料率|利用料|取扱(?:時間|内容)?|キャンペーン|ポイント制度|プログラム|電話番号案内|コールセンター|ATM|(?:ATM)?提携(?:先|金融機関|行)?|窓口|時間帯|日程|休止|締切時[間刻]|(?:ATM|店舗|支店|出張所|窓口|相談会|拠点)[^、。]{0,10})(?:等|など)?(?:の(?:一部)?|一部)?(?:変更|更新|切替|移行|改定|見直し|発行)/i
const REQUEST =
  /お願い|ください|下さい|(?:必要|必須)(?:です|が|と|に)|要手続|お早めに|急ぎ|していただ|いただく必要|please|required|must|need(?:s)?to|asksyou|action/i
const PASSIVE_REQUEST =
  /(?:ご?注意|ご?留意|ご?了承|ご?理解|ご承知|ご容赦|ご安心|ご?確認|ご覧|お読み|ご一読|ご利用|ご活用|お気をつけ|ご用心|お待ち|ご参照|ご連絡|お問い?合わ?せ)(?:を|の|のうえ|いただきます?よう|下さい|ください|くださいますよう|いただき|を?よろしく|に?なって)*(?:お願い(?:いた|申し?あ?上?げ?)?(?:します|ます|し)?|ください|下さい)/g
const PROCEDURE =
  /(?:お?手続き?|お?手続)(?!(?:き)?は?(?:不要|必要(?:ありません|ござい)|必要は|ございません|ありません|いりません))/
const NOTHING_TO_DO =
  /(?:お?手続き?|ご?対応|お?手続|操作|変更|登録)(?:等|など)?(?:は|の必要は|をしていただく必要は|していただく必要は)?(?:一切)?(?:不要|必要(?:あり|ござい)ません|必要はあり|必要はござい|ございません|ありません|いりません)|noaction(?:is)?(?:required|needed)/i
/** Titles that only tell. */
const TELLING =
  /(?:について|のお知らせ|ついてのお知らせ|のご案内|のご連絡|のご報告|のお詫び|お詫び|ご注意(?:を|ください|下さい)?|注意喚起|ご用心|お気をつけ(?:ください)?|ご利用ください|ご了承ください|ご覧ください|ご活用ください|増えて(?:い|おり)ます|(?:発生|多発|急増|増加|頻発)して(?:い|おり)ます|多発|急増|のご紹介|しました|いたしました|します|いたします|なりました|変わり(?:ます|ました)|予定|開始|終了|休止|停止|再開|復旧|延長|短縮|拡大|メンテナンス|改定|改正|リニューアル|廃止|統合|障害|不具合|キャンペーン|(?:いただけ|でき)ます|(?:実施|開催)中|時間|日程|金利|ニュース|レポート|特典|プレゼント|の(?:掲載|公開|発行)|!)[!！。」』）)】]*(?:[(（][^()（）]*[)）])?$|^(?:new|introducing|notice|information|news|about|changesto|revision|beware|caution|warning|scheduled|planned|system)|maintenance|outage|phishing|fraud|scam|holiday|hours/i
/** The customer's own occasion: a guide to a procedure that only those who need it follow. */
const OWN_OCCASION = /機種変更(?:の|時の?)?(?:お)?手続き?(?:方法)?について/

const DECIDING_CONTROL =
  /同意|承諾|申込|申し込|希望|登録|変更|更新|発行|切替|切り替|切りかえ|回答|承認|実行|解約|許可|送信|提出|届出|手続|入力|選択|設定|開始する|はじめる|エントリー|参加|あとで|後で|のちほど|今は|スキップ|次回|しない|いいえ|はい|取得|インストール|ダウンロード|認証|移行|agree|accept|consent|decline|reject|later|notnow|skip|remind|update|change|renew|register|submit|answer|start|verify|enrol|apply|install|yes|no$/i
const READING_CONTROL =
  /^[>＞»▶]*(?:次へ|次に|進む|次へ進む|次のお知らせ(?:へ)?|前のお知らせ(?:へ)?|閉じる|確認しました|確認|確認する|内容を?確認(?:する|しました)?|ok|了解|わかりました|既読にする|読みました|表示|表示する|詳細|詳細(?:を|は)?(?:見る|こちら|確認)?|詳しく(?:は|見る|はこちら)|トップ(?:ページ)?(?:へ|に進む|へ進む)?|ホームへ?|マイページへ?|戻る|前へ|印刷|印刷する|このページを印刷|お知らせ一覧(?:へ|に戻る)?|一覧(?:へ|に戻る|へ戻る)?|過去のお知らせを見る|ログ(?:アウト|オフ)|ヘルプ|[×✕x]|close|next|continue|proceed|back|print|details?|readmore|home|gotohome(?:page)?|top|logout|signout|dismiss|gotit|iunderstand|ihaveread.*|view)[>＞»▶]*(?:[(（].*[)）])?$/i
const OPTIONAL_BOX =
  /(?:次回|今後|以後|以降)(?:から|は|以降)?.{0,14}(?:表示|出)(?:し)?ない|表示しない|再表示しない|確認(?:し|いたし|を)|読みました|既読|内容を理解しました$|don'?t ?show|do ?not ?show|hide this|have read|confirmed/i
/** Sentences of courtesy and guidance that ask nothing of everyone. */
const ASIDE =
  /ご希望の(?:方|お客)|お心当たり|心当たり|振込.{0,8}お?早めに|お?引き?出し.{0,8}お?早めに|いつでも|できます。?$|いただけます。?$|することはありません|ことはございません|お願いすることは|お伺いすることは|お尋ねすることは|詳しくは|詳細は|くわしくは/

/** Whether a notice asks to be read or to be decided; `asks` where that is said and not only doubted. */
export function demandOf(asked: Asked): { demand: Demand; asks: boolean } {
  const title = squeeze(asked.title)
  const isWarning = /詐欺|フィッシング|偽|不審|なりすまし|装った|不正|被害|phishing|fraud|scam/i.test(title)
  // A warning tells what to do in case of harm; that is no request to everyone.
  const body = isWarning ? asked.body.filter((line) => !/場合|とき|際|\bif\b/i.test(line)) : asked.body
  if (decidingControl(asked) || decidingField(asked) || bodyAsks(body) || titleAsks(title, isWarning))
    return { demand: 'decide', asks: true }
  const tells =
    TELLING.test(title) ||
    NEW_ABILITY.test(title) ||
    NOTHING_TO_DO.test(title) ||
    OWN_OCCASION.test(title) ||
    (asked.body.length > 0 && SERVICE_MATTER.test(title))
  return { demand: tells ? 'read' : 'decide', asks: false }
}

/** Whether the title alone asks for something. */
function titleAsks(title: string, isWarning: boolean): boolean {
  if (SURVEY.test(title)) return true
  if (NEW_ABILITY.test(title) && !REQUEST.test(title)) return false
  const plain = title.replace(PASSIVE_REQUEST, '')
  if (isWarning)
    return (
      /同意|本人確認の(?:お願い|ご)|登録の|設定の|変更の|更新の/.test(plain) ||
      (REQUEST.test(plain) && CHANGE_VERB.test(plain))
    )
  if (NOTHING_TO_DO.test(title)) return false
  if (OWN_OCCASION.test(title)) return false
  if (DECISION_MATTER.test(title)) return true
  if (REQUEST.test(plain)) return true
  const own = title.replace(new RegExp(BANK_THING.source, 'gi'), '')
  if (PROCEDURE.test(own)) return true
  return (
    OWN_VERB.test(own) ||
    (CHANGE_VERB.test(own) && OWN_THING.test(own) && !/(?:残高|取引|利息|支払)証明書の発行/.test(own))
  )
}

/** Whether some sentence of the text asks the customer to act. */
function bodyAsks(body: readonly string[]): boolean {
  const sentences = body.flatMap((line) => fold(line).split(/[。！!？?]|(?<=[a-z])\. /)).map(squeeze)
  return sentences.some((sentence) => {
    if (sentence === '' || ASIDE.test(sentence) || NOTHING_TO_DO.test(sentence)) return false
    if (
      /(?:回答|お?手続き?|提出|登録|更新|変更|申込|同意|確認|対応)(?:の)?期限(?:日)?(?:[:はが/]|\d|まで|内に|令)/.test(
        sentence,
      )
    )
      return true
    const plain = sentence.replace(PASSIVE_REQUEST, '')
    if (/(?:同意|承諾)(?:のうえ|いただ|の手続|をお願い|してください|したものと|が必要|する)/.test(sentence))
      return true
    return (
      REQUEST.test(plain) &&
      (CHANGE_VERB.test(plain) ||
        PROCEDURE.test(plain) ||
        /同意|承諾|証明書|本人確認|来店|郵送|アンケート/.test(plain))
    )
  })
}

function decidingControl({ controls }: Asked): boolean {
  return controls.some((text) => {
    const words = squeeze(text)
    return words !== '' && !isOffer(words) && !READING_CONTROL.test(words) && DECIDING_CONTROL.test(words)
  })
}

/** A link of an advertisement beside the notice; what speaks of consent is never taken for one. */
function isOffer(words: string): boolean {
  return (
    words.length > 14 &&
    /最大|[\d,]+円|優遇|金利|キャンペーン|プレゼント|ポイント|特典|今だけ/.test(words) &&
    !/同意|承諾|agree|consent/i.test(words)
  )
}

/** Any entry but a box that says 確認しました or 次回から表示しない. */
function decidingField({ fields }: Asked): boolean {
  return fields.some(
    ({ type, label }) =>
      type !== 'hidden' &&
      (type !== 'checkbox' ||
        !OPTIONAL_BOX.test(fold(label)) ||
        /同意|承諾|理解|リスク|agree|consent/i.test(label)),
  )
}
