// The words of another factor than the password: its names, and the sentences that ask for it.

/** Names of another factor. */
export const OTP =
  /ワンタイム|(?:E-?)?メール(?:通知|配信|送信|認証|ワンタイム)?(?:パスワード|キー|暗証)|都度(?:発行)?パスワード|使い捨てパスワード|SMS(?:認証|パスワード)|認証用?(?:キー|パスワード)|認証番号|認証コード|確認コード|暗証コード|合言葉の?(?:入力|確認|認証|１|２|1|2|$)|追加認証|[二2]段階|[二2]要素|多要素|本人認証|ご?本人(?:さま|様)?確認(?!手続|の?お願い)|セキュリティコード|秘密の(?:質問|言葉|答え)(?!の?(?:登録|設定|変更))|第[二2]暗証|確認番号|確認用?パスワード|暗証カード|乱数表|可変パスワード|リスクベース|トークン(?:認証|の?表示)|(?:ご?契約者?|セキュリティ|お客さま)カード(?:による)?(?:認証|の?確認)|スマート認証|one-?time|verificationcode|securitycode|two-?(?:factor|step)|2-?step|authenticationcode|passcode|電話認証|発信認証|enterthe(?:[\w-]{1,8})?code|codewe(?:e-?mailed|texted|sent)|challengequestion|(?:security|secret)question|verify(?:that)?it(?:'|’)?syou|verifyyouridentity/i
/** Sentences that ask for another factor without a name for it. */
export const OTP_TEXT =
  /(?:SMS|ショートメッセージ|Eメール|メール|音声|電話|アプリ|トークン|生成機|カード).{0,40}(?:番号|コード|数字|パスワード).{0,24}(?:入力|ご?記入|送)|\d桁の(?:番号|数字|コード).{0,30}(?:入力|送)|(?:普段|いつも|通常)と(?:異なる|違う)|(?:初めて|はじめて|新しい|登録のない|未登録)の?(?:端末|環境|デバイス|ブラウザ|パソコン)(?:から|で)|質問にお?答え|sent.{0,24}(?:code|number|digit|passcode)|(?:code|number)(?:we|was)?sent|new(?:device|browser)|unrecogni[sz]ed/i
/** A sentence that something was sent to the customer to be entered. */
export const SENT =
  /(?:メール|SMS|ショートメッセージ|携帯|スマートフォン|スマホ|アプリ|電話|アドレス).{0,50}(?:番号|コード|パスワード|キー|数字).{0,8}[をが](?:送信|お送り|送付|通知|発行|配信)(?:し|いたし|され)(?:ました|ております|ています|た)|(?:届い|受信し|送信し|お送りし|通知され)た.{0,30}(?:番号|コード|パスワード|キー|数字)/
/** Cells of a number table that only the customer holds, of which some are asked for. */
export const CELLS =
  /(?:乱数表|確認番号表|番号表|暗証カード|カードの?裏面|(?:ご?契約者?|お客(?:さま|様)|セキュリティ|暗証)カード).{0,60}(?:[か箇カヵヶケ]所|指定|位置|欄|マス|枠|数字|番号|文字).{0,30}(?:入力|ご?記入)|(?:codecard|grid|matrix|securitycard).{0,60}(?:enter|position|cell)/i
/** How a code is to come. */
export const WAY =
  /(?:送付|送信|受け?取り?|受信|通知|認証|お届け|発行)の?(?:方法|先|手段)|(?:認証|確認)(?:番号|コード).{0,16}(?:送|受け)|howwould|choosehow|whereshouldwe/i
/** Ways by which a code comes, named by a choice. */
export const BY = /SMS|ショートメッセージ|音声|電話|メール|アプリ|text|call|e-?mail|app/i
/** The other device is asked. */
export const ELSEWHERE =
  /電話(?:番号)?.{0,40}(?:自動音声|音声ガイダンス|音声案内|ガイダンス).{0,40}(?:入力|押|したが|従)|(?:電話|発信).{0,30}(?:認証|確認)[がを]?(?:終わ|完了|済|行)|(?:承認|認証|応答|操作)を?(?:待っ|お待ちし)て(?:い|おり)ます|(?:アプリ|スマートフォン|スマホ|携帯(?:電話)?|端末)(?:に|へ|宛に?).{0,12}(?:通知|リクエスト|依頼|メッセージ)を?(?:送|お送り)|(?:アプリ|スマートフォン|スマホ).{0,40}(?:タップ|承認|認証)して(?:くだ|下)さい|(?:sent|check).{0,24}(?:push|notification|yourphone.{0,40}(?:approve|tap))/i
