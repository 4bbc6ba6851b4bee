// Which lines of a text may name accounts: no terms, menus, offers and sentences of what is left out.
import { offers } from './offers'

/** Longer lines are articles and terms; they name no account. */
const LONGEST_LINE = 200
/** A sentence of what is left out names nothing that stands here: 定期預金のお取引は表示されません. */
const NO_ACCOUNT =
  /財務局|貸金業者|前払式|資金移動業|登録金融機関|\b[Ff]inance [Bb]ureau\b|^[^\d０-９*＊]*(?:ません|ないため|できない|対象外|を除[くき]|(?:ご?照会|ご?確認|ご?覧)(?:ください|下さい|いただけ|になれ))/
/** What an amount has in it is no account: （当座貸越300,000円を含む）, うち定期預金担保, 当座貸越極度額. */
const PART_OF_AMOUNT =
  /[（(][^（）()]{0,40}(?:含|除[くき]|内数|うち)[^（）()]{0,20}[)）]|(?:うち|内)[^\s\d０-９]{0,12}(?:貸越|ローン|担保)|(?:当座|総合口座|自動)?(?:貸越|融資)\S{0,4}(?:極度|限度|枠|可能|ご?利用可|余力)|(?:定期|積立|定額)(?:預金|貯金)?\s*(?:[（(][^（）()]{0,12}[)）])?[\s:：]*[¥￥\\]?[\d０-９][\d０-９,，]*\s?円|(?:当座|自動)?貸越\S{0,3}[\s:：]*[¥￥\\]?[\d０-９][\d０-９,，]*\s?円/g
/** What a bank's menu leads to, beside the kinds of its accounts. */
const SERVICE =
  /^(?:ホーム|トップ(?:ページ)?|メニュー|お?振込|お?振替|振込[・･]?振替|(?:ご?入出金|お?取引|ご?利用)(?:の?(?:明細|一覧|履歴|照会))?|残高(?:照会)?|(?:明細|口座)照会|お?知らせ|メッセージ|設定|各種(?:手続き?|設定|変更)|お?手続き?|お?申し?込み?|ログ(?:アウト|オフ)|ヘルプ|よくあるご?質問|お?問い?合わ?せ|投資信託|投信|保険|年金|カード|デビット|為替|両替|税金|Pay-?easy|ペイジー|宝くじ|サービス(?:一覧)?|home|transfers?|settings|help|log ?out|sign ?out|messages|inbox|cards?|payments?)$/i
const LONG_NUMBER = /[\d０-９*＊]{6}/

/** The lines of a text that may name accounts, without what their amounts have in them. */
export function namingLines(text: string): string[] {
  return text
    .split('\n')
    .filter((line, at, lines) => line.length <= LONGEST_LINE && mayName(line) && !isSum(line, lines[at + 1]))
    .map((line) => line.replace(PART_OF_AMOUNT, ' '))
}

/** 定期預金（担保） over 500,000円: what is held beside the account. */
const HELD = /^[^\d０-９*＊]{0,6}(?:定期|積立|定額|貸越|ローン)[^\d０-９*＊]{0,14}$/
const AMOUNT_ALONE = /^\s*(?:[¥￥\\]\s?[\d０-９][\d０-９,，]*|[\d０-９][\d０-９,，]*\s?円)\s*$/

const isSum = (line: string, next: string | undefined) =>
  next !== undefined && HELD.test(line) && AMOUNT_ALONE.test(next)

function mayName(line: string): boolean {
  return (
    !NO_ACCOUNT.test(line) &&
    (LONG_NUMBER.test(line) || !(offers(line) || PRAISES.test(line) || isMenu(line)))
  )
}

/** What products are praised with: 住み替えローン 固定10年 年1.35%, ポイント2倍デー. */
const PRAISES = /(?:年|固定|金利)\s?[\d.]+\s?[%％]|固定\s?\d+年|ポイント\S{0,4}\d+倍/

/** Services beside each other, whether they are links or not: ホーム 入出金の一覧 振込 定期 お知らせ ログアウト. */
function isMenu(line: string): boolean {
  if (/[\d０-９*＊]{3}/.test(line)) return false
  const entries = line.split(/[\s\u3000|｜・／/>＞]+/).filter((entry) => entry !== '')
  return entries.length >= 4 && entries.filter((entry) => SERVICE.test(entry)).length >= 2
}
