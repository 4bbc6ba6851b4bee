// Signs of a page of transactions, or of asking for them.
import type { Sign } from './sign'
import { pressed } from './told'

/** Names of a statement. */
export const STATEMENT =
  /明細|入出金(?!の通知)|取引(?:履歴|照会|一覧)|通帳(?!レス|不)|ご利用代金|ご?請求(?:額|内容)|利用履歴|statement|transactions?(?:history)?$|transactions|^history$|accountactivity/i
/** A heading of a part of the account, or of one figure: a panel of a top page. */
export const ABRIDGED = /最近|直近|最新|次回の?(?:お支払|ご請求)/
const NOT_STATEMENT =
  /振込予約|依頼明細|ログ(?:イン|オン)|電子交付|ポイント|マイル|投資信託|ファンド|定期預金|承認|のお知らせ$/

/** The signs for and against it. */
export const STATEMENT_SIGNS: readonly Sign[] = [
  { kind: 'statement', name: 'rows of an account', weight: 4, holds: (_page, facts) => facts.hasStatement },
  {
    kind: 'statement',
    name: 'title names a statement',
    weight: 3,
    holds: (page) => page.titles.some((title) => STATEMENT.test(title) && !NOT_STATEMENT.test(title)),
  },
  {
    kind: 'statement',
    name: 'headline names a statement',
    weight: 3,
    holds: (page) =>
      STATEMENT.test(page.headline) && !NOT_STATEMENT.test(page.headline) && !ABRIDGED.test(page.headline),
  },
  {
    kind: 'statement',
    name: 'a heading names a statement',
    weight: 1.5,
    holds: (page) =>
      page.headings.some(
        (heading) => STATEMENT.test(heading) && !NOT_STATEMENT.test(heading) && !ABRIDGED.test(heading),
      ),
  },
  {
    kind: 'statement',
    name: 'a period to ask for',
    weight: 2,
    holds: (page) =>
      page.fields.filter(({ type }) => type === 'date' || type === 'month').length >= 2 ||
      (/照会(?:期間|範囲|条件)|期間(?:指定|を?選択)|表示期間|対象期間|利用月|お支払い?月|daterange|period/i.test(
        page.text,
      ) &&
        pressed(page, /照会|表示|検索|絞り込|search|show|apply|download|ダウンロード|CSV/i)),
  },
  {
    kind: 'statement',
    name: 'says that there are no rows',
    weight: 2,
    holds: (page) =>
      /(?:明細|お?取引|入出金|ご利用)(?:データ|内容|履歴)?は?(?:が)?(?:ありません|ございません|見つかりません)|該当(?:する)?.{0,12}(?:明細|お?取引|データ).{0,6}(?:ありません|ございません)|notransactions/i.test(
        page.text,
      ),
  },
]
