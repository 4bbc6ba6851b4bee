// Titles that tell, in one sentence, that what the customer did has arrived or is done: 住所変更手続きが完了しました. Nothing is left to do then; what is
// begun, prepared or done in part leaves the rest to the customer, and so does whatever asks or closes something.
import { SURVEY } from './words'

/** Whatever else is said, something may be left to do. */
const LEFT_TO_DO =
  /お?願い|下さい|くださ[いる]|頂き|必要|要(?:確認|対応|手続|返送|回答|提出)|未[^来満読]|不[備足通能可正明]|再(?:度|提出|登録|申|手続|設定|確認|認証|送)|(?:仮|前|事前|一次|一部|途中)(?:の?(?:登録|申|受付|審査|契約|設定|手続|完了))|(?:^|[^口])準備|審査|承認|お?見積|期限|(?<!満)期日|まで|失効|切れ|誤り|相違|エラー|失敗|差し?戻|返[戻却]|却下|拒否|否認|検知|凍結|ロック|次[のは]|(?<!手)続[きけい]|あと|残り?[はのが\d]|[?？]|(?:ません|いない|おらず|せず)|但し|ただし|なお|が、|ので|場合|トークン|(?:証明書|カード|パスワード|アプリ|コード|書類)の?(?:発行|発送|送付|郵送|交付)|(?:方法|方式|アプリ|システム|サービス|端末|OS|ブラウザ)の?(?:変更|更新|切り?替え?|移行|統合|終了)/
/** What a customer does with the bank. */
const DEED =
  '(?:お?手続き?|変更|更新|登録|設定|お?申し?込み?|お?申し?出|申請|回答|返信|提出|お?届け?出?|届出|申告|解約|切り?替え?|再?発行|開設|入会|退会|加入|預け?入れ?|返送|返済|連携|同意|契約|入金|お?支払い?|お?振込み?|お?振替|送金|解除|受付|受け付け|書き?替え?|継続|追加|削除|確認|ご?依頼|受取|交換|停止|移管)'
/** What of it arrives at the bank. */
const ARRIVES =
  '(?:ご?提出|お?届け?出?|届出|ご?返送|ご?返信|ご?回答|ご?入金|お?支払い?|ご?返済|お?手続き?|お?申し?込み?|お?申し?出|ご?申請|ご?申告|ご?登録|ご?同意|ご?依頼|到着|受領|(?:書類|証))(?:書類?|内容|資料)?'
const DID = '(?:(?:いた)?し)(?:ました|て(?:い|おり)ます)'
const DONE = new RegExp(
  `(?:^|[^、。])(?:${[
    // 更新が完了しました, お申込みの受付を完了いたしました, ご返済日変更受付完了
    `(?:が|は|を)(?:正常に|無事に?|すべて|全て)?完了${DID}`,
    `(?:の|が)完了(?:のお知らせ|のご(?:案内|連絡|報告)|通知)`,
    `${DEED}の?完了(?:${DID}|のお知らせ|のご(?:案内|連絡|報告)|通知)`,
    // 変更を受け付けました, お申込みを承りました, 書類を受領いたしました
    `(?:を|が)(?:正常に|無事に?|たしかに|確かに)?(?:(?:受け?付け|承り|うけたまわり|受け?取り|受け取らせていただき|頂戴(?:いた)?し|お?預かり(?:いた)?し|お受け(?:いた)?し|受け?付け?(?:いた)?し|受領(?:いた)?し|受理(?:いた)?し)ました|(?:受け?付け|受付|受理|受領)されました)`,
    // マイナンバーのお届けを確認いたしました
    `${ARRIVES}(?:を|が)(?:たしかに|確かに)?確認(?:(?:いた)?し|でき|され)ました`,
    // メールアドレスの登録が済みました, ご登録を反映いたしました
    `${DEED}(?:の?内容)?(?:を|が)(?:済み|反映(?:(?:いた)?し|され))ました`,
    `(?:${DEED}|受付)済み?の(?:お知らせ|ご(?:案内|連絡|報告))`,
    // 満期日を迎え自動継続されました
    `(?:自動)?(?:継続|書き?替え?|更新)(?:され|となり|(?:いた)?し)ました`,
    `(?:制限|停止|休止)(?:が|を)解除(?:され|(?:いた)?し)ました`,
    // アンケートへのご協力ありがとうございました
    `(?:ご?協力|ご?回答|ご?提出|ご?返信|お?申し?込み?|ご?応募|ご?参加|お?手続き?)(?:を?(?:いただき|賜り|くださり)|に?(?:感謝|御礼))?(?:まして)?、?(?:誠に|まことに)?ありがとうございました`,
  ].join('|')})[!。]*(?:\\([\\d月日年/.]*\\))?$`,
)
/** What a survey came to. */
const RESULT =
  /(?:集計|調査|回答|アンケート|満足度|投票)の?結果(?:等|概要)?(?:(?:の|に関する)?(?:お知らせ|ご?(?:報告|案内|紹介)|発表|公表|公開|掲載)|について|(?:が|を)(?:まとま|発表|公表|公開|掲載|ご?報告|ご?紹介)[^、。?]{0,12}ま(?:す|した))?[!。]*$|\b(?:survey|questionnaire|poll) (?:results?|findings)\b[\w ]{0,20}$|\bresults? of (?:the |our )?(?:[\w-]+ ){0,3}(?:survey|questionnaire|poll)s?$/i

const ENGLISH_LEFT =
  /\b(?:please|must|need|needs|required?|requires|action|not|no|un\w+|fail\w*|reject\w*|declin\w*|return\w*|error|partial\w*|pre-?\w*|provisional\w*|temporar\w*|initial|first|step|before|until|by|if|but|however|expir\w*|suspend\w*|lock\w*|restrict\w*|block\w*|limit\w*|method|app|login|apply|agree|approv\w*|review\w*|should|will|can|when|once|after|again|next|follow|pending|to be|token|password card)\b|\?/i
const ENGLISH_DONE =
  /\b(?:has|have|was|were) (?:now |successfully |already )?(?:been )?(?:successfully )?(?:completed?|received|accepted|processed|registered|updated|changed|renewed|recorded|confirmed|rolled over|cancel+ed|closed)(?: successfully)?$|^we(?: have|['’]ve)? (?:successfully )?(?:received|accepted|processed|completed|registered|updated|recorded) your [\w '’-]+$|^thank you for (?:your )?(?:completing|submitting|updating|answering|responding|response|reply|application|registering|registration|cooperation|submission|payment)[\w '’-]*$|^(?:your )?(?:[\w'’-]+ ){1,6}(?:change|update|registration|application|renewal|request|verification|procedure|transfer|payment|response|submission|documents?|forms?) (?:successfully )?(?:completed?|received|accepted|processed)$/i

/** Whether a title (squeezed, and folded) tells that something is done, and nothing more. */
export function isDone(title: string, folded: string): boolean {
  if (SURVEY.test(title) && !RESULT.test(folded) && !DONE.test(title)) return isEnglishDone(folded)
  return (
    (!LEFT_TO_DO.test(title) && (DONE.test(title) || (SURVEY.test(title) && RESULT.test(folded)))) ||
    isEnglishDone(folded)
  )
}

function isEnglishDone(folded: string): boolean {
  const words = folded
    .replace(/^(?:[[【(][^\])】]{1,16}[\])】]|important:|notice:)\s*/i, '')
    .replace(/[.!]+$/, '')
  return ENGLISH_DONE.test(words) && !ENGLISH_LEFT.test(words)
}
