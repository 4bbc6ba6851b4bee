// The words of notices: what names one, what marks its state, what it asks. Patterns run on squeezed text (NFKC, no spaces) unless said.
import { inEither } from './two-languages'

/** A word that names notices as such. */
export const NOTICE_WORD =
  /お知らせ|おしらせ|メッセージ|ご連絡|連絡事項|受信(?:箱|ボックス|トレイ|box)|メ(?:ッセージ|ール)(?:box|トレイ)|ご案内|(?:新着|最新|更新)情報|インフォメーション|トピックス|ニュース|通知|ご確認事項|(?:おトク|お得|お得な|おすすめ|キャンペーン)の?情報|promotions?|offers|確認が必要|大切なお願い|notice|message|announcement|notification|important|information|what['’]?snew|news/i

/** Words for what is important, as a part of a pattern. */
export const WEIGHTY = '(?:重要|大切|大事|だいじ|たいせつ)'
/** Whether a text says of something that it is important. */
export const IMPORTANT_WORD = new RegExp(`${WEIGHTY}|緊急|必読|important|urgent`, 'i')

/** A heading that only says that notices follow, and so is no notice's title. */
export const GENERIC_HEADING =
  /^[■●◆▼【[]*(?:\d{1,2}\/\d{1,2}件)?(?:.{0,18}(?:銀行|金庫|組合|カード|ダイレクト|バンク|当行|当社|弊社|bank)(?:から|より)の?)?(?:(?:お客さま|お客様|あなた|契約者|ご契約者)?(?:へ|宛て?|向け|あて|さま)?の?)?(?:未読|既読|新着|未確認|確認済み?|未開封|開封済み?|最新|その他|そのほか|一般|通常|個別|共通)?の?(?:重要|大切|大事|お?得|おトク|耳より)?な?の?(?:お知らせ|おしらせ|ご連絡|ご案内|メッセージ|ご確認事項|通知|ニュース|トピックス|新着情報|最新情報|更新情報|インフォメーション)(?:・(?:ご案内|お知らせ|メッセージ|新着情報|キャンペーン)|一覧|照会|内容|詳細|表示|ボックス|確認|履歴|\(詳細\))*(?:が(?:\d{1,3}件)?(?:あり|ござい|届いてい)ます。?|の?ご?確認(?:ください)?。?|をご?確認ください。?|をお?読みください。?)?[】\]]*[:]?(?:[(【※!]*(?:必ず|ぜひ|よく|最後まで)*(?:お読み|ご一読|ご?確認|ご覧|必読)(?:に?なって|いただき(?:ますよう)?|を?お願い(?:いた)?)?(?:し?ます|ください|下さい|願います)?[)】。!]*)?(?:\(?(?:(?:未読|未確認|未開封|新着|全|計|残り)?[:]?\d{0,3}[件通]?|\d{1,3}(?:件目)?\/全?\d{1,3}件?)\)?)$|^(?:important|new|unread|your|my|all|latest)*(?:notices?|messages?|notifications?|announcements?|news|information|inbox|updates)(?:list|details?|box|center|centre|fromyourbank|foryou)?(?:\(\d+\))?$|^what['’]?snew[!]?$|^(?:ご確認事項|ご確認ください|必ずご確認ください|確認|重要|おすすめ情報|大切なお知らせです|ログイン後のご確認|お手続きのご確認)$/i

/** A remark that begs to be read, and says nothing of what: (必ずお読みください). */
export const BEGS_TO_BE_READ =
  /^[(【[※*]*(?:必ず|ぜひ|是非|よく|最後まで)*(?:ご一読|ご?確認|お読み|ご覧|お目通し)(?:のほど)?(?:に?なって|いただき(?:ます)?よう)?を?(?:お願い(?:いた|申し上げ)?します|くださいませ|ください|下さい|願います)[)】\]!。]*$|^[(【[※]*(?:必読|ご一読|要確認|pleaseread|mustread)[)】\]!。]*$/i

/** A heading under which news of products stand. */
export const OFFER_HEADING =
  /^[^\p{L}\p{N}]*(?:(?:新着|最新|新|おすすめ|おトク|お得|現在|実施中|開催中)?[のな]?)*(?:(?:キャンペーン|商品|サービス|セミナー|イベント|相談会|講座)・?)+(?:の?(?:お知らせ|ご案内|情報|ニュース|おすすめ|お勧め|ご紹介|ご提案))?(?:・.{2,8})?(?:一覧)?[^\p{L}\p{N}]*$|^(?:our|current|latest|special)*(?:campaigns?|promotions?|specialoffers?|offers?|productnews|products?)(?:and(?:campaigns?|offers?|promotions?))?$/iu

/** A state told in a sentence: まだお読みになっていません, ご覧いただきました. */
const NOT_SEEN =
  /(?:まだ)?(?:お読み|ご覧|ご?確認|ご?開封|ご?閲覧)(?:に|を|いただ|され|して|で)[^、。]{0,8}(?:いません|おりません|いない|ない|ありません)|まだ(?:お読み|ご覧|ご?確認|ご?開封|ご?閲覧)[^、。]{0,10}ません/
const WAS_SEEN =
  /(?:お読み|ご覧|ご確認|ご開封|ご閲覧)(?:に|いただ)[^、。ん]{0,6}(?:ました|います|おります|いる|た)|読了|閲読済み?|(?:読み|読み終わり|開封(?:し|され)|閲覧(?:し|され))ました/
/** What pressing the state does: 未読（開く）, 既読（再表示）. */
const OPENS =
  '[(・/:](?:開く|再?表示|確認|読む|見る|詳細|(?:re-?)?(?:open|read|view)|details?)(?:する|again)?'
/** A whole text that is only a mark of state. */
export const UNREAD_MARK = inEither(
  new RegExp(
    String.raw`^[【[(<〈《〔「『≪●•・■※]*(?:(?:new|新着)[・/!]?)?(?:未(?:読|開封|確認|閲覧|照会|参照)|${NOT_SEEN.source}|お読みでない|unread|unopened|(?:not|yet to be)(?:yet)?(?:read|opened|viewed|confirmed)|未讀)(?:[・/]?(?:new|新着)!?)?(?:あり|です|の?(?:お知らせ|メッセージ|メール|通知)|message|notice|mail|[/(]?unread|${OPENS})?[】\])>〉》〕」』≫。]*$`,
    'i',
  ),
)
export const READ_MARK = inEither(
  new RegExp(
    String.raw`^[【[(<〈《〔「『≪○※]*(?:既読|ご?(?:開封|確認|閲覧|照会|参照)済み?|${WAS_SEEN.source}|read|opened|viewed|confirmed)(?:[/(]?(?:read|opened)|の?(?:お知らせ|メッセージ|メール|通知)|message|notice|mail|${OPENS}|[(][^()]{0,40}\d[^()]{0,40}(?=[)]))?[】\])>〉》〕」』≫。]*$`,
    'i',
  ),
)
export const NEW_MARK = inEither(/^[【[(<〈《〔「『≪]*(?:new|新着|新規|n)[】\])>〉》〕」』≫]*[!]*$/i)
export const IMPORTANT_MARK = inEither(
  /^[【[(<〈《〔「『≪!★■◆●◎※]*(?:最重要|重要|必読|大切|緊急|至急|important|urgent|!|要ご?(?:確認|対応|回答|返信|手続き?|届出|提出|承諾|同意)|(?:ご?(?:回答|対応|確認|手続き?))が?必要|actionrequired|replyrequired|重要度[:]?(?:高|重要)|高)(?:[/(]?important)?[】\])>〉》〕」』≫!★■◆●◎※]*$/i,
)
export const PLAIN_MARK = inEither(
  /^(?:[【[(<〈《〔「『≪](?:通常|一般|普通|お知らせ)[】\])>〉》〕」』≫]|通常|一般|普通|normal|general|regular|standard|ordinary|低|中|-|－|ー)$/i,
)
/** A short text that sorts a notice into a class. */
export const CATEGORY = inEither(
  /^[【[(<〈《〔「『≪]*(?:ニュース|トピックス|レポート|マーケット(?:情報)?|投資情報|セミナー|イベント|ご?優待|サービス|キャンペーン|セキュリティ|メンテナンス|システム|商品|手数料|金利|その他|お知らせ|ご案内|おトク情報|お得|障害|規定|規約|(?:重要|大切|大事)なお知らせ|(?:あなた|お客(?:さま|様))?(?:へ|に|だけ)?の?お(?:すす|勧)め(?:の?(?:情報|商品|サービス|ご案内|お知らせ))?|(?:商品|サービス)・(?:商品|サービス)|(?:商品|サービス)(?:・(?:商品|サービス))?の?(?:おすすめ|お勧め|ご?案内|ご?紹介|ご?提案|お知らせ|情報)|(?:おトク|お得|お得な|耳より)な?(?:情報|お知らせ|ご案内)|キャンペーン(?:情報|のお知らせ|のご案内)|ご提案|広告|お手続き|手続き|アンケート|注意喚起|防犯|店舗|ATM|法人|個人|年金|ローン|カード|預金|融資|投資信託|投信|資産運用|外貨|保険|税|info|news|notices?|campaigns?|promotions?|offers?|products?|events?|fees?|rates?|security|maintenance|services?|system|個別|共通|全員|会員|pr)[】\])>〉》〕」』≫]*$/i,
)

/** The words of a control that opens, closes or walks on, and can name no notice; in one language or in two: 開く Open. */
const ACT_JA =
  /(?:内容|詳細|本文|全文)?[をは]?(?:表示|確認|詳細|照会|開く|閉じる|見る|読む|参照|削除|選択|印刷)(?:する|こちら)?|(?:詳細|内容|続き|詳しく)[をは]?(?:こちら|見る|確認する|読む|表示)?|こちら|次へ(?:進む)?|戻る|既読にする|確認しました|もっと見る|一覧(?:へ|を見る)?|お知らせ一覧(?:へ|を見る)?|すべて(?:見る|表示)|(?:過去|以前|これまで|その他|他)の(?:お知らせ|メッセージ)(?:一覧|履歴)?[をはへ]?(?:すべて)?(?:見る|表示|確認|こちら)?(?:する)?|選ぶ|(?:回答|手続き?|確認|申告|登録|更新|変更|申込|エントリー|切替|同意)(?:する|へ進む|へ|はこちら)|(?:次|前|最初|最後|残り|残りの|次の|前の)(?:の?(?:お知らせ|メッセージ|ご案内|ページ|\d{1,2}件))?[をへに](?:見る|表示|読む|進む|戻る)?(?:する)?/
const ACT_EN = /view|open|details?|read|readmore|more|show|delete|close|next|back|ok/
export const ACTION_WORD = new RegExp(
  `^[>»▶→・【[]*(?:(?:${ACT_JA.source})(?:[/(]?(?:${ACT_EN.source})[)]?)?|(?:${ACT_EN.source})(?:[/(]?(?:${ACT_JA.source})[)]?)?)[>»▶→】\\]]*$`,
  'i',
)

/** Words of a product or campaign, even where it shouts 重要. */
export const CAMPAIGN =
  /キャンペーン|プレゼント|もらえる|当たる|特典|キャッシュバック|山分け|スロット(?:に|で|チャンス)|ガラポン|ビンゴ|福引|スタンプラリー|限定(?:デザイン|カラー|グッズ|ノベルティ)|抽選|くじ(?!引)|懸賞|当選|おトク|お得|ご?優待|優遇|進呈|ポイント(?:アップ|還元|\d+倍)|\d+倍の?ポイント|(?:大|お客(?:さま|様)|ご愛顧)感謝|感謝祭|増額|ボーナス定期|新規取扱|取扱を?開始|新商品|新発売|おすすめ|お勧め|定期預金の(?:ご案内|ご紹介|おすすめ)|金利(?:アップ|上乗せ|\d+倍|が?\d+倍)|倍増|還元|もれなく|エントリー|応募|\d+(?:円|名|ポイント)を?(?:贈呈|分)|お?友[だ達]ち紹介|スタートプログラム|募集|セミナー|ご紹介|相談会|読者|コラム|フェア|デビュー|応援|借り?換え|メールマガジン|cashback|campaign|offer|reward|lottery|giveaway/i
/** Products that are offered, unless a label or the bank's own act says otherwise. */
export const PRODUCT =
  /カードローン|(?:住宅|マイカー|カー|教育|フリー|リフォーム)ローン|NISA|ニーサ|iDeCo|イデコ|資産(?:運用|形成)|投資信託の|ファンド[のが]|外貨定期|積立|(?:定期[預貯積]金|積立(?:預金|貯金)?|終身保険|国債)(?:[「『【(]|$|.{0,12}(?:申し?込み?|取扱い?|販売|募集)の?(?:受付)?(?:開始|中))|プラン$|生命保険|個人年金保険/i
/** Offers that no word of the service beside them turns into a matter of the service. */
export const LOUD_CAMPAIGN =
  /キャンペーン|プレゼント|もらえる|当たる|もれなく|キャッシュバック|抽選|(?:今|いま)(?:なら|だけ)|イチオシ|いち押し|cashback|campaign|giveaway/i
/** What is offered to whoever wants it. */
export const OFFER =
  /(?:今|いま)(?:なら|だけ)|期間限定|特別金利(?!.*(?:終了|変更|改定))|割引(?!料|率)|イチオシ|いち押し|フェア|還元|プログラム|デビュー|定期(?:預金|貯金)?(?:へ|で|$)|(?:円|外貨)定期|年利?\d+\.\d+%|[\d,]+[万千]?円分?$|最大[\d,]+[万千]?(?:円|ポイント|倍|名)|もれなく|(?:金利|ポイント)\d+倍|ボーナスは|説明会|(?:実施|開催)中|earn|deal|bonus|promo|(?:zero|no|without|reduced|discounted)-?fees?|fee-?free|fornewcustomers|special(?:interest)?rate|preferential|win(?:a|up)|giftcard/i
/** Fraud and its warnings: they may name a campaign and are none. */
export const FRAUD =
  /詐欺|フィッシング|スミッシング|ビッシング|不正|偽(?!造カード補償)|ニセ|にせ(?:の|サイト|メール|電話|アプリ|画面)|フェイク|架空|不審|悪質|(?:なり|成り|成)すまし|装っ|装う|かたっ|かたる|かたり|騙|名乗[るっ]|被害|悪用|乗っ取|盗[みま難]|ウイルス|マルウェア|闇バイト|身に覚えのない|迷惑メール|使い回し|phish|smish|(?<!la)vish(?!nu)|fraud|scam(?!paign)|impersonat|spoof|malware|unauthori[sz]ed|suspicious|fake/i
/** A survey or a voice of the customer. */
export const SURVEY = new RegExp(
  [
    /アンケート|満足度|モニター|ネットプロモーター|(?<![a-z])NPS(?![a-z])/,
    /ご?(?:意見|感想|評価|要望|お?声|体験談?)を?(?:お聞かせ|お寄せ|お願い|募集|お待ち)/,
    /使い(?:やすさ|心地|勝手)/,
    /(?:お?気持ち|感想|ご?意見|お?声|ご要望|ご体験|お考え)を.{0,6}(?:教え|聞か|お伺い|伺[いっわ]|うかが[いっわ]|届け)/,
    /(?:使いやすさ|使い心地|ご?感想|ご?意見|ご?評価)[^、。]{0,8}(?:教え|お聞かせ|聞かせ|お寄せ)/,
    /(?:お客(?:さま|様)|利用者|皆(?:さま|様))の(?:お?声|ご意見)(?!に?(?:お応え|基づ|もとづ))/,
    /(?:意識|満足|CS|サービス(?:品質|向上)|改善)(?:に関する|についての)?の?調査(?:への?|にご?)?(?:の?ご?協力|お願い|$)/i,
    /(?:すす|勧|薦)め(?:たい|る)(?:と思|可能性|気持ち|度)|おすすめ度/,
    /(?:サービス|画面|ページ|アプリ|サイト|デザイン|対応|使い方|ご利用)[^。]{0,10}[はも]?いかがでし(?:た|ょう)か|(?:点|段階|星)[^、。]{0,6}で[^、。]{0,4}(?:評価|採点)/,
    /survey|questionnaire|feedback|(?:tell|let)us(?:know)?(?:whatyou(?:think|feel|like)|how(?:we|you|easy|satisfied)|(?:about)?your(?:opinion|thought|view|experience|visit|idea))|share(?:withus)?your(?:opinion|thought|view|experience|idea)|your(?:opinion|voice|view|thought)s?(?:matter|count|ishelp)|how(?:are|did|was|were|would|(?:easy|likely|satisfied)(?:was|is|are|were|would)?)(?:we|you|it|this)|^(?:please)?rate(?:us|your|our|this|the)|helpus(?:to)?(?:improve|makeit|makethis|serveyou)|haveyoursay|wouldyourecommend|(?:take|join)(?:partin)?(?:our|the|a)[a-z0-9-]{0,16}(?:poll|study|research)|netpromoter|satisfaction/i,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)
/** Warnings and states of the service, which no campaign word outweighs. */
export const SERVICE_MATTER =
  /詐欺|フィッシング|不正|偽|不審|なりすまし|装った|被害|悪用|ウイルス|マルウェア|メンテナンス|サービス[のを]?(?:一時)?(?:休止|停止|終了)|障害|不具合|復旧|更改|規定|規約|約款|改定|改正|廃止|休止|手数料|取扱[いの]?終了|phishing|fraud|maintenance|outage|scam(?!paign)|suspicious|terms|fees?(?:$|[^a-z])/i
/** A new way of doing what the customer may do: news, though it names a procedure. */
export const NEW_ABILITY =
  /できるようになり?|ご利用(?:いただける|可能に)|可能になり|開始(?:いた)?しま|追加(?:いた)?しま|対応(?:いた)?しました|リニューアル|now(?:available|covers?|supports?|includes?|works?(?:with|on|in)|extends?to)|(?:is|are)now(?:available|supported|covered|included|easier|faster|simpler)|youcannow|cannowbe/i
