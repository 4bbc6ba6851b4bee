// The grammar of asking, in titles and texts of notices. All patterns run on squeezed text (NFKC, no spaces).

/** Words by which something is asked of the reader. */
export const REQUEST =
  /お願い|ください|下さい|必[要須](?:です|が|と|に)|要手続|お早めに|急ぎ|していただ|いただく必要|please|required|must|need(?:s)?to|asksyou|action/i
/** Polite requests that want no act but to read, to know, to take care, or to leave something undone. */
export const PASSIVE_REQUEST =
  /(?:[^、]*(?:ない(?:で|よう[にお]?)|(?:お控え|ご遠慮|お避け|おやめ|お待ち)に?)(?:お願い(?:いた)?します|ください|下さい))|(?:ご?注意|ご?留意|ご?了承|ご?理解|ご承知|ご容赦|ご安心|ご?確認|ご覧|お読み|ご一読|ご利用|ご活用|お気をつけ|ご用心|お待ち|ご参照|ご連絡|お問い?合わ?せ)(?:を|の|のうえ|いただきます?よう|下さい|ください|くださいますよう|いただき|を?よろしく|に?なって)*(?:お願い(?:いた|申し?あ?上?げ?)?(?:します|ます|し)?|ください|下さい)/g
/** A procedure, unless it is said not to be needed. */
export const PROCEDURE =
  /(?:お?手続き?|お?手続)(?!き?は?(?:不要|必要(?:ありません|ござい)|必要は|ございません|ありません|いりません))/
/** The reader is told that there is nothing to do. */
export const NOTHING_TO_DO =
  /(?:お?手続き?|ご?対応|お?手続|操作|変更|登録)(?:等|など)?(?:は|の必要は|をしていただく必要は|していただく必要は)?(?:一切)?(?:不要|必要(?:あり|ござい)ません|必要はあり|必要はござい|ございません|ありません|いりません)|[てで](?:いただく|頂く|いただける)?必要は(?:あり|ござい)ません(?!が)|(?:変え|替え|直し|出し|送っ|行っ)(?:て(?:いただ|頂)く)必要は(?:あり|ござい)ません(?!が)|no(?:further|special|additional)?(?:action|procedures?|steps?|application|reply|response)(?:s)?(?:is|are|on|by|from|for|of)?(?:your|you)?(?:part|side)?(?:is|are)?(?:required|needed|necessary|tofollow|totake)|nothing(?:that)?(?:you(?:need|have)to|foryouto|needsto|todo)|youdo(?:not|n['’]t)(?:need|have)to(?:doanything|takeany|act)|noneedtodoanything/i
/** Verbs of change, entry and answer. */
export const CHANGE_VERB =
  /変更|更新|登録|切替|切り替え|切りかえ|移行|設定|発行|交換|取得|届出|届け出|申込|申し込み|申請|選択|提出|入力|返送|回答|加入|解約|引継|導入|ダウンロード|インストール|有効化|許可|承認|アップデート|差し?替え|返却|初期化|リセット|棚卸|change|update|regist|switch|migrat|set ?up|enrol|replace|install|activate|apply|submit|choose|select/i
