// What a notice asks: to be read, or to be decided. Only clear evidence makes it "read"; all else is "decide".
// The rules follow users.md §5c: any sign of consent, identity, choice, change, certificate or entry decides.
import type { Field } from '../kind/field'
import { fold, squeeze } from '../kind/text'
import { CHANGE_VERB, NOTHING_TO_DO, PASSIVE_REQUEST, PROCEDURE, REQUEST } from './request'
import { isWarning, titleDemand } from './title-demand'
import { CAMPAIGN, FRAUD, OFFER, PRODUCT, SURVEY } from './words'

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

const DECIDING_CONTROL =
  /同意|承諾|申込|申し込|希望|登録|変更|更新|発行|切替|切り替|切りかえ|回答|承認|実行|解約|許可|送信|提出|届出|手続|入力|選択|設定|開始する|はじめる|エントリー|参加|あとで|後で|のちほど|今は|スキップ|次回|しない|いいえ|はい|取得|インストール|ダウンロード|認証|移行|agree(?!ments?$)|accept|consent|decline|reject|later|notnow|skip|remind|update|change|renew|register|submit|answer|start|verify|enrol|apply|install|yes|no$/i
const READING_CONTROL =
  /^[>»▶]*(?:次へ|次に|進む|次へ進む|次のお知らせへ?|前のお知らせへ?|閉じる|確認しました|確認|確認する|内容を?確認(?:する|しました)?|ok|了解|わかりました|既読にする|読みました|表示|表示する|詳細|詳細[をは]?(?:見る|こちら|確認)?|詳しく(?:は|見る|はこちら)|トップ(?:ページ)?(?:へ|に進む|へ進む)?|ホームへ?|マイページへ?|戻る|前へ|印刷|印刷する|このページを印刷|お知らせ一覧(?:へ|に戻る)?|一覧(?:へ|に戻る|へ戻る)?|過去のお知らせを見る|ログ(?:アウト|オフ)|ヘルプ|[×✕x]|close|next|continue|proceed|back|print|details?|readmore|home|gotohome(?:page)?|top|logout|signout|dismiss|gotit|iunderstand|ihaveread.*|view)[>»▶]*(?:\(.*\))?$/i
const OPTIONAL_BOX =
  /(?:次回|今後|以後|以降)(?:から|は|以降)?.{0,14}(?:表示|出)し?ない|表示しない|確認(?:し|いたし|を)|読みました|既読|内容を理解しました$|don'?t ?show|do ?not ?show|hide this|have read|confirmed/i
/** A field that looks for something on the site. */
const SEARCHES = /検索|キーワード|\bsearch\b|\bfind\b/i
/** Sentences of courtesy and guidance that ask nothing of everyone. */
const ASIDE =
  /(?:ご?予定|お急ぎ)[のがでを]?(?:ある|あり|おあり|される)?の?(?:場合|際|とき|時|方|お客(?:さま|様))(?:に?は|で)[^。]{0,12}お?早めに|ご希望の(?:方|お客)|心当たり|振込.{0,8}お?早めに|お?引き?出し.{0,8}お?早めに|いつでも|できます。?$|いただけます。?$|することはありません|ことはございません|お願いすることは|お伺いすることは|お尋ねすることは|詳しくは|詳細は|くわしくは/

/** Words that leave some customers out: 既にお済みの方は、…されない場合は. */
const DEALING = /手続|対応|操作|設定|作業|action|procedure|steps?|nothing|anything/i
const CONTRACT = /契約(?:内容)?の(?:変更|更新|切替)/
const CONDITION = /場合|とき|際|方[はへに]|お?済み|(?:以外|一部|既に|すでに)|\bif\b|unless|already/i

/** Whether a notice asks to be read or to be decided; `asks` where that is said and not only doubted. */
export function demandOf(asked: Asked): { demand: Demand; asks: boolean } {
  const says = titleDemand(asked.title)
  // A warning tells what to do in case of harm; that is no request to everyone.
  const body = isWarning(squeeze(asked.title))
    ? asked.body.filter((line) => !/場合|とき|際|\bif\b/i.test(line)).map(withoutFraud)
    : asked.body
  const isSpared =
    !asksOutright(asked.title) &&
    (asked.body.some((line) => spares(line, DEALING)) ||
      // A contract that stays as it is spares all only where nothing else must be.
      (asked.body.some((line) => spares(line, CONTRACT)) && !bodyAsks(body, REQUEST)))
  // What must be is a fact where nothing is to be done; what is begged for is a request all the same.
  if (decidingControl(asked) || decidingField(asked) || bodyAsks(body, isSpared ? BEGS : REQUEST))
    return { demand: 'decide', asks: true }
  if (says === 'asks' && !isSpared) return { demand: 'decide', asks: true }
  return { demand: says === 'tells' || isSpared ? 'read' : 'decide', asks: false }
}

/** What a fraud says, in quotes: ＜偽画面の例＞「番号表をすべて入力してください」. */
const QUOTED_REQUEST = /「[^「」]*(?:ください|下さい|(?:お願い(?:いた)?し|必要があり)ます|必要です)[。!]?」/g
const OF_A_FRAUD =
  /詐欺|フィッシング|偽|ニセ|にせ|不審な?|なりすま|成りすま|装[っいう]|かた[っりる]|騙|名乗|不正な(?:画面|サイト|メール|プログラム|表示)|(?:文面|件名|本文|手口)の?例|といった(?:文面|内容|メール|SMS|画面|表示)|phish|fake|scam/i
/** What is quoted is what someone says: 「更新が必要です」などと自動音声の電話がかかる. */
const REPORTED = /」(?:など[との、]|と(?!お願い|ご?案内))/
const OF_THE_BANK = /当[行社庫組金]|弊[行社]|お願い|ご?案内/
/** What is to be left undone: 絶対に入力せず、…. */
const LEFT_UNDONE =
  /(?:入力|登録|設定|変更|更新|インストール|ダウンロード)(?:等|など)?[はを]?(?:せ|なさら)ずに?/g

/** A line of a warning without what it quotes of the fraud, and what it says to leave undone. */
function withoutFraud(line: string): string {
  const plain = line.replace(LEFT_UNDONE, '')
  const rest = plain.replace(QUOTED_REQUEST, '')
  const own = squeeze(rest)
  const isReported = OF_A_FRAUD.test(own) || (REPORTED.test(plain) && !OF_THE_BANK.test(own))
  return isReported && !REQUEST.test(own.replace(PASSIVE_REQUEST, '')) ? rest : plain
}

/** Whether a line of a text says, without a condition, that nothing is to be done: whatever its title's matter, it is the bank's. */
function spares(line: string, what: RegExp): boolean {
  return fold(line)
    .split(/[。!]/)
    .map(squeeze)
    .some((sentence) => NOTHING_TO_DO.test(sentence) && what.test(sentence) && !CONDITION.test(sentence))
}

/** Whether a title asks in so many words, or for an answer, whatever the text says. */
function asksOutright(shown: string): boolean {
  const title = squeeze(shown)
  return (
    REQUEST.test(title.replace(PASSIVE_REQUEST, '')) ||
    SURVEY.test(title) ||
    /同意|承諾|本人確認|選択|回答|consent|agree|verif/i.test(title)
  )
}

/** Words that ask someone, and do not only say what must be. */
const BEGS = /お願い|ください|下さい|please/i

/** Whether some sentence of the text asks the customer to act. */
function bodyAsks(body: readonly string[], request: RegExp): boolean {
  const sentences = body.flatMap((line) => fold(line).split(/[。!?]|(?<=[a-z])\. /)).map(squeeze)
  return sentences.some((sentence) => {
    if (sentence === '' || ASIDE.test(sentence) || NOTHING_TO_DO.test(sentence)) return false
    if (
      /(?:回答|お?手続き?|提出|登録|更新|変更|申込|同意|確認|対応)の?期限日?(?:[:はが/]|\d|まで|内に|令)/.test(
        sentence,
      )
    )
      return true
    const plain = sentence.replace(PASSIVE_REQUEST, '')
    if (/(?:同意|承諾)(?:のうえ|いただ|の手続|をお願い|してください|したものと|が必要|する)/.test(sentence))
      return true
    return (
      request.test(plain) &&
      (CHANGE_VERB.test(plain) ||
        PROCEDURE.test(plain) ||
        /同意|承諾|証明書|本人確認|来店|郵送|アンケート/.test(plain))
    )
  })
}

/** The way past what nobody has to answer: スキップしてホームへ, 今は見ない. */
const PASSES_BY =
  /スキップ|あとで|後で|のちほど|次回|今は|(?:見|確認せ|表示し)ない|見ずに|skip|later|notnow|nothanks|remind/i
/** A title that offers something to whoever wants it. */
const offers = (title: string): boolean =>
  [CAMPAIGN, OFFER, PRODUCT].some((pattern) => pattern.test(title)) &&
  ![FRAUD, SURVEY].some((pattern) => pattern.test(title)) &&
  titleDemand(title) === 'tells'

function decidingControl({ title, controls }: Asked): boolean {
  const isOffered = offers(squeeze(title))
  return controls.some((text) => {
    const words = squeeze(text)
    // To pass an offer by decides nothing; what stands beside it and takes the offer does.
    if (isOffered && PASSES_BY.test(words) && !/同意|承諾|agree|consent/i.test(words)) return false
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
      !SEARCHES.test(fold(label)) &&
      (type !== 'checkbox' ||
        !OPTIONAL_BOX.test(fold(label)) ||
        /同意|承諾|理解|リスク|agree|consent/i.test(label)),
  )
}
