// Names by which titles and headings tell a top page and a statement.
import type { PageView } from '../page-view'

/** Names of a top page. */
export const HOME =
  /^(?:トップ|TOP$|ホーム|マイページ|マイアカウント|マイメニュー)|(?:トップ|TOP)(?:ページ|メニュー|画面)?$|ホーム(?:画面|ページ)?$|マイページ$|^(?:ご利用|メイン|サービス|お?取引|総合|個人|法人)?メニュー(?:画面|一覧)?$|メインメニュー|(?:契約法人|利用者)ステータス|お客(?:さま|様)ページ|^welcome|^home|dashboard|accounts?(?:summary|overview)|overview$|mypage/i
/** Names of a statement. */
export const STATEMENT =
  /明細|入出金(?!の通知)|お?(?:金|かね)の(?:動き|うごき|出入り|入出|流れ)|^通帳$|取引(?:履歴|照会|一覧)|通帳(?!レス|不)|ご利用代金|ご?請求(?:額|内容)|利用履歴|statement|transactions?(?:history)?$|transactions|^history$|accountactivity/i
/** A heading of a part of the account, or of one figure: a panel of a top page. */
export const ABRIDGED = /最近|直近|最新|次回の?(?:お支払|ご請求)/
/** A heading over the latest rows only. */
export const LATEST_ROWS =
  /(?:最近|直近|最新)の?.{0,6}(?:取引|明細|入出金|ご利用|動き)|(?:recent|latest)(?:transactions|activity)/i
/** A line that names them and says nothing else, where a page has no headings to speak of. */
const ONLY_LATEST =
  /^[■●◆▼◇【[]*(?:最近|直近|最新)の?(?:ご?(?:入出金|お?取引|ご?利用|動き|\d+件の?)){1,3}(?:明細|履歴|内容|状況)?[】\]]?(?:[(（].{1,8}[)）])?$/
/** Whether a heading stands over the latest rows only. */
export const hasLatestRows = (page: PageView): boolean =>
  page.headings.some((heading) => LATEST_ROWS.test(heading)) ||
  page.lines.some((line) => ONLY_LATEST.test(line) && !page.controls.includes(line))
