// Signs of a page of transactions, or of asking for them.
import { worksOut } from './act'
import { daysWithMoney } from './days-with-money'
import {
  ABRIDGED,
  HOME,
  hasLatestRows,
  isEmptyResult,
  LATEST_ROWS,
  OTHER_LEDGER,
  STATEMENT,
  saysNoRows,
} from './names'
import type { Sign } from './sign'
import { pressed, said } from './told'

/** Columns of a statement, in words. */
const COLUMN =
  /(?:取引|取扱|ご?利用|年月)日|日付|摘要|お?取引内容|金額|お?支払|お?預[りか]|出金|入金|引出|預入|残高|差引|利用店|date|description|amount|balance|withdrawal|deposit|debit|credit/gi
const NOT_STATEMENT =
  /振込予約|依頼明細|ログ[イオ]ン|電子交付|ポイント|マイル|投資信託|ファンド|定期預金|承認|のお知らせ$|(?:受け?取り?|届け|送付|発行|郵送)[^、。]{0,4}(?:方法|停止)|切り?替え?のご|選択$/

/** The signs for and against it. */
export const STATEMENT_SIGNS: readonly Sign[] = [
  { kind: 'statement', name: 'rows of an account', weight: 5.5, holds: (_page, facts) => facts.hasStatement },
  {
    kind: 'statement',
    name: 'days and amounts in turn',
    weight: 3,
    holds: (page, facts) => !facts.hasStatement && daysWithMoney(page) >= 3,
  },
  {
    kind: 'statement',
    name: 'title names a statement',
    weight: 4,
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
    weight: 1.5,
    holds: (page) =>
      page.fields.filter(({ type }) => type === 'date' || type === 'month').length >= 2 ||
      (/照会(?:期間|範囲|条件)|期間(?:指定|を?選択)|表示期間|対象期間|利用月|お支払い?月|daterange|period/i.test(
        page.text,
      ) &&
        pressed(page, /照会|表示|検索|絞り込|search|show|apply|download|ダウンロード|CSV/i)),
  },
  {
    kind: 'statement',
    name: 'columns of a ledger',
    weight: 2.5,
    holds: (page) =>
      !said(page, HOME) &&
      page.lines.some(
        (line) => line.length < 120 && !/\d/.test(line) && new Set(line.match(COLUMN) ?? []).size >= 3,
      ),
  },
  {
    kind: 'statement',
    name: 'the latest rows only, under a heading of their own',
    weight: -2,
    holds: (page) => hasLatestRows(page) && page.fields.length === 0 && !LATEST_ROWS.test(page.headline),
  },
  {
    kind: 'statement',
    name: 'ledgers of other matters, each under a heading, and none of an account',
    weight: -9,
    holds: (page, facts) =>
      !facts.hasStatement &&
      page.fields.length === 0 &&
      page.headings.filter((heading) => heading !== page.headline && OTHER_LEDGER.test(heading)).length >=
        2 &&
      !/残高|差引|お?支払|ご?請求/.test(page.text),
  },
  { kind: 'statement', name: 'only works out figures', weight: -5, holds: worksOut },
  {
    kind: 'statement',
    name: 'says how many rows there are',
    weight: 1.5,
    holds: (page, facts) =>
      (facts.hasStatement || daysWithMoney(page) >= 2) &&
      /全\d+件|\d+件(?:中|を表示)|\d+(?:transactions|entries|items)(?!unread)/i.test(page.text),
  },
  {
    kind: 'statement',
    name: 'says that there are no rows',
    weight: 2,
    holds: saysNoRows,
  },
  {
    kind: 'statement',
    name: 'the empty result that its name asks for',
    weight: 4,
    holds: (page) => isEmptyResult(page) && page.fields.length > 0,
  },
]
