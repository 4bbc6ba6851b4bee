// Signs of a page that is none of the others: for everyone, of help, of prices, of a fault.
import { noticeCount, speaksAsStanding } from '../interstitial'
import type { PageView } from '../page-view'
import { offersWayOn } from '../ways'
import { carriesOut, isOperationTitle } from './act'
import { isEmptyResult, MATTER, OTHER_LEDGER } from './names'
import { isHeadlineBelowFigures } from './own-figures'
import type { Sign } from './sign'
import { isBrief } from './told'

/** Columns of such ledgers. */
const OTHER_COLUMN =
  /(?:ポイント|マイル|pt)(?:数|残高)?|獲得|付与|失効|基準価額|分配金|前日比|[始終高安]値|出来高|価格|純資産|返済予定|うち元金|うち利息|元金|利息|満期|利率|約定|数量|口数|単価|接続元|IPアドレス|操作|結果|レート|T\.?T\.?[SB]|NAV/g
const hasOtherColumns = (page: PageView): boolean =>
  page.frames.some(({ main }) =>
    main.lines.some(
      (line) =>
        line.split('\t').length >= 3 && !/\d/.test(line) && new Set(line.match(OTHER_COLUMN) ?? []).size >= 2,
    ),
  )

/** A list of what was ordered, by its name, and the ways to undo or go on with any of it. */
const ONLY_SHOWN = /(?:照会|一覧|状況|履歴|結果)$|^予約(?:中|済み?)の|(?:予約|依頼)の?内容の?ご?確認$/
const CHANGES =
  /^(?!各種|.*(?:サービス|情報|住所|パスワード)).*(?:取り?消|変更|承認|差戻|解約|停止|中止|選択|実行|修正|詳細)|^[A-Z]*-?\d{4,}$/
/** Says that what it shows is nobody's own. */
const SAMPLE =
  /実際の(?:お客(?:さま|様)の)?(?:お取引|取引|明細|画面|データ|情報)(?:内容|データ)?(?:ではありません|とは?異なり|とは違)|(?:画面|図|明細|データ|内容|数字)[はの]?(?:すべて|全て)?(?:イメージ|見本|サンプル|例)です|(?:サンプル|見本|デモ|体験版)(?:画面|ページ|明細)|操作(?:体験|デモ)画面|notactualdata|sample(?:screen|statement|data)|demoversion/i
/** An example within a text that stands before the account, as 上の表は例で: the text is none. */
const isExampleInNotice = (page: PageView, line: string): boolean =>
  !/画面|デモ|体験|screen|demo/i.test(line) &&
  NOTICE_HEADLINE.test(page.headline) &&
  !names(page, SAMPLE_PAGE) &&
  noticeCount(page) === 0 &&
  speaksAsStanding(page) &&
  offersWayOn(page)
const NOTICE_HEADLINE = /について$|お知らせ|お願い|ご案内|変更|改定|新設|廃止|ください/
const SAMPLE_PAGE = /見本|サンプル|デモ|体験|例$|sample|demo/i
const ERROR =
  /^(?:システム)?エラー|エラーが発生|ページが見つかりません|存在しません|表示できません|notfound|error$|^404/i
const names = (page: PageView, pattern: RegExp): boolean =>
  pattern.test(page.headline) || page.titles.some((title) => pattern.test(title))

/** The signs for and against it. */
export const OTHER_SIGNS: readonly Sign[] = [
  {
    kind: 'other',
    name: 'a matter that is told to everyone',
    weight: 3.5,
    holds: (page) =>
      names(page, MATTER) &&
      !(isHeadlineBelowFigures(page) && page.titles.every((title) => !MATTER.test(title))),
  },
  {
    kind: 'other',
    name: 'a ledger of another matter than money in an account, by its name',
    weight: 4,
    holds: (page, facts) =>
      !facts.hasStatement && page.entries.length === 0 && names(page, OTHER_LEDGER) && !isEmptyResult(page),
  },
  {
    kind: 'other',
    name: 'a ledger of another matter, by its columns',
    weight: 3.5,
    holds: (page, facts) =>
      !facts.hasStatement && page.entries.length === 0 && hasOtherColumns(page) && !isEmptyResult(page),
  },
  {
    kind: 'other',
    name: 'what was ordered is only shown',
    weight: 4.5,
    holds: (page, facts) =>
      !facts.hasStatement &&
      page.fields.length === 0 &&
      isOperationTitle(page.headline) &&
      ONLY_SHOWN.test(page.headline) &&
      !carriesOut(page) &&
      !page.controls.some((control) => CHANGES.test(control)),
  },
  {
    kind: 'other',
    name: 'says that what it shows is a sample',
    weight: 9,
    // Where it is a link, the sample is elsewhere.
    holds: (page) =>
      page.lines.some(
        (line) =>
          line.length < 200 &&
          SAMPLE.test(line) &&
          !page.controls.includes(line) &&
          !isExampleInNotice(page, line),
      ),
  },
  {
    kind: 'other',
    name: 'an error, or nothing found',
    weight: 2.5,
    holds: (page) => isBrief(page) && names(page, ERROR),
  },
]
