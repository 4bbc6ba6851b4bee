// Lines that offer something or call upon their reader: whatever accounts they name, they are nobody's.
import { fold } from '../cells/fold'

const OFFER =
  /年\s?[\d.]+\s?[%％]\s?[~〜～]|お(?:トク|得|とく)な|[\d,]+円から|最短(?:当日|即日|\d)|(?:はじめ|始め|申し?込み?)ませんか|お?申し?込み?(?:は|受付中)|店舗[・/]?ATM|(?:ATM|店舗|支店)検索/
/** 為替手数料 0銭！, 3,000円プレゼント, 10月31日まで. */
const CALL =
  /[!?。☆★♪]|まで(?:に|の|で|$|\s)|プレゼント|キャンペーン|もれなく|もらえ|お(?:トク|得|とく)|[今いま]なら|くわしく|詳し[くい]|しませんか|\b(?:until|by (?:\d|[A-Z][a-z]{2})|win|offer|learn more|campaign|sponsored|apply now)\b/i

/** What a line offers or helps to find: カードローン 年2.9%～ 最短当日, 店舗・ATM検索. */
export function offers(text: string): boolean {
  return OFFER.test(text)
}

/** Whether a line offers something, calls upon its reader or praises: no rows stand under it. */
export function callsUpon(text: string): boolean {
  return OFFER.test(text) || CALL.test(fold(text))
}
