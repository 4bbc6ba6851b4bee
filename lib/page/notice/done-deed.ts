// Titles that tell, in one sentence, that what the customer did has arrived or is done: 住所変更手続きが完了しました. What is begun, prepared or done in part
// leaves the rest to the customer, and so does whatever asks, stops or closes something: of such titles nothing is said here.
import { SURVEY } from './words'

/** Whatever else is said, something may be left to do. */
const LEFT =
  /お願い|くださ|下さ|(?<!重)要|[未不仮誤前次拒戻?]|再(?!発)|準備|入力|審査|承認|一部|(?:制限|停止|凍結|ロック)(?![がを]解)|期限|失効|まで|が、|。.|(?:方[法式]|アプリ|サービス|システム|端末)の?[変更切移統]|(?:証明書|カード|パスワード|トークン|書類)の?発/
const DID = '(?:され|(?:いた)?し)ました'
const DONE = new RegExp(
  `(?:${[
    '完了(?:(?:いた)?し(?:ました|て(?:い|おり)ます)|の?(?:お知らせ|ご案内|ご連絡|ご報告|通知))',
    '[をが](?:確かに)?(?:受け?付け|承り|受け?取り|(?:受[領理]|お預かり)(?:いた)?し)ました',
    `(?:提出|届け?出?|返[送信済]|回答|入金|支払い?|手続き?|申し?[込出]み?|申[請告]|登録|同意|書類)を確認${DID}`,
    `(?:受[付領理]|反映|[限止結ク][がを]解除|自動(?:継続|書き?替え?|更新))${DID}`,
    '(?:協力|回答|提出|応募|参加)[^、。]{0,5}、?(?:誠に)?ありがとうございました',
  ].join('|')})[!。]?$`,
)
const RESULT =
  /結果(?:[のをが]?(?:ご?(?:報告|紹介|案内)|お知らせ|発表|公[開表]|まと|踏まえ)|について|$)|surveyresults|resultsof(?:the|our)/i
const ENGLISH_LEFT =
  /\b(?:please|shar|help|tell|take|must|need|requir|action|no[nt]?\b|un|fail|reject|declin|error|part|pre-|prov|temp|first|before|if\b|but\b|exp|susp|lock|restr|block|limit|method|app\b|log|agree|approv|review|should|will|can\b|when|once|after|again|next|pending|to be|token)|\?/i
const ENGLISH_DONE =
  /^we(?: have|['’]ve)? (?:received|accepted|completed|processed) your [^,;]+$|\b(?:ha(?:s|ve) (?:now |successfully )?been|was|were) (?:completed|received|accepted|processed|registered|updated|changed|renewed)$|\b(?:change|update|registration|application|renewal|request|verification|documents?) (?:completed|received|accepted)$|^thank you for (?:completing|submitting|updating|answering|(?:your )?(?:respon|reply|application))/i

/** Whether a title (squeezed, and folded) tells that something is done, and nothing more. */
export function isDone(title: string, folded: string): boolean {
  const words = folded.replace(/[.!]+$/, '')
  const isTold = DONE.test(title) || ENGLISH_DONE.test(words) || (SURVEY.test(title) && RESULT.test(title))
  return isTold && !LEFT.test(title.replace(/[.!]+$/, '')) && !ENGLISH_LEFT.test(words)
}
