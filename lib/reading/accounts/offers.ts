// Lines that offer something or call upon their reader: whatever accounts they name, they are nobody's.
import { fold } from '../cells/fold'

const OFFER =
  /年\s?[\d.]+\s?[%％]\s?[~〜～]|お(?:トク|得|とく)な|[\d,]+円から|最短(?:当日|即日|\d)|(?:はじめ|始め|申し?込み?)ませんか|お?申し?込み?(?:は|受付中)|店舗[・/]?ATM|(?:ATM|店舗|支店)検索/
/** 為替手数料 0銭！, 3,000円プレゼント, 10月31日まで. */
const CALL =
  /まで(?:に|の|で|$|\s)|プレゼント|キャンペーン|もれなく|もらえ|お(?:トク|得|とく)|[今いま]なら|くわしく|詳し[くい]|しませんか|\b(?:until|by (?:\d|[A-Z][a-z]{2})|win|offer|learn more|campaign|sponsored|apply now)\b/i
const MARKED = /[!?。☆★♪]/

/** What a line offers or helps to find: カードローン 年2.9%～ 最短当日, 店舗・ATM検索. */
export function offers(text: string): boolean {
  return OFFER.test(text)
}

/** Whether a line offers something, calls upon its reader or praises: no rows stand under it. */
export function callsUpon(text: string): boolean {
  const folded = fold(text)
  return OFFER.test(text) || CALL.test(folded) || MARKED.test(folded)
}

/** Words of those who sell or explain: no line of a bank's own about one transaction holds them. */
const SELLS =
  /こちら|お?申し?込み?|受付中|募集中|(?:実施|開催|配信|好評)中|ご(?:案内|相談|検討|紹介|利用(?:で|いただ|くだ|可能))|お知らせ|お?(?:すす|勧)め|オススメ|かんたん|簡単|進呈|エントリー|最[大高]\s?[\d¥年]|ポイント(?:\d+倍|[がをも]|アップ|進呈|還元!)|アプリ(?:で|なら|を)|年\s?[\d.]+\s?%|[\d,]+円(?:から|まで)|(?:です|ます|ません|ください|ましょう)$|[^a-z][。!?]$|>>|[>»›▶→]\s*$|https?:|\b(?:click|tap|your|apply|earn)\b/i

/** Whether a line is meant for whoever reads the list, and says nothing of the transaction above it: an advertisement, a hint, a remark. */
export function addressesReader(text: string): boolean {
  const folded = fold(text)
  return OFFER.test(text) || CALL.test(folded) || SELLS.test(folded)
}
