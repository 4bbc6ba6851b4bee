// Whether a page of notices stands before the account and not within it.
import { GENERIC_HEADING } from '../notice/words'
import type { PageView } from './page-view'
import { ownFigures } from './signs/own-figures'
import { panels } from './signs/panels'
import { isPrompt } from './signs/prompt'
import { pressed } from './signs/told'
import { BACK, BACK_TO_TOP, offersLater, offersToAct, offersWayOn } from './ways'

const INTERSTITIAL =
  /ご?確認[^。]{0,8}(?:終わ|済|完了)[^。]{0,6}[とば後][^。]{0,16}(?:ご?利用(?:いただけ|に|でき)|使え|使用でき|表示|進め|開き)|(?:トップ|ホーム|メニュー|マイページ|次の)(?:メニュー|ページ|画面)?[へにがは](?:お?進み(?:ます|いただけ|になれ)|進んで|進む(?:前|こと)|進め|移動|表示(?:され|いたしま|しま))|(?:お?読み|読ん?だ|ご?確認|ご?覧|開)[^。]{0,12}(?:後|のち|あと|うえ|上|たら|と|ば)[にでは]?[、]?(?:ログ[イオ]ン後の?)?(?:トップ|ホーム|メニュー|マイページ|口座)(?:メニュー|ページ|画面|の画面)?[をが](?:表示|開|ご?利用|ご覧|お使い)|ログ[イオ]ンの?(?:つど|たび|都度|時に(?:毎回)?表示|後に表示)|確認(?:いただ|する|され).{0,8}(?:まで|と).{0,14}(?:進め|進み|ご利用(?:いただけ|に)|表示)|内容をご?確認(?:のうえ|いただき|の上).{0,14}(?:次へ|押し|クリック|進)|「[^」]{0,14}(?:次へ|へ|進む|移動|確認しました|スキップ)」.{0,8}(?:ボタン|を押|をクリック|をタップ|が押せ|が選択でき|が有効に)|(?:お読み|読|ご?確認|ご?覧|開)[^。]{0,10}(?:と|まで|後に|ば).{0,24}(?:進め|押せ)|ログイン(?:し|され|いただい)た(?:すべての|全ての)?お客(?:さま|様)[へに]|eachtimeyou(?:log|sign)in|before(?:you)?(?:continu|proceed)|tocontinue/i
const PAGES = /\d+件中|\d+[~〜]\d+件/
/** What explains or picks states is shown beside all notices there are: 太字は未読, ● 未読 ○ 既読, 未読のみ表示. */
const TELLS_STATES =
  /未(?:読|確認|開封)[^。]{0,14}(?:既読|確認済|開封済)|太字|[未既]読のみ|unread(?:only|[^.]{0,14}(?<!un)read)|bold/i
/** Which of those not read yet it is: まだお読みでない重要なお知らせ 1件目／全5件, unread notices: 1 of 2. */
const ONE_OF_UNREAD =
  /(?:未読|未確認|未開封|お読みでない|(?:お読み|ご?確認|ご?覧|開封)[^、。\n]{1,12}ない)[^。\n]{0,20}(?:\d{1,2}[件通つ]目[/(、の]{0,2}(?:全|計|合計)?(?:部で)?\d{1,2}[件通つ]|\d{1,2}[件通](?:中|のうち)の?\d{1,2}[件通]目)|unread[^.\n]{0,30}\d{1,2}(?:of|\/)\d{1,2}(?!\d)/i
/** There is none of some sort; a page that stands before the account has something to say. */
const NONE_HERE = /(?:お知らせ|メッセージ|ご連絡)[はが]?(?:現在)?(?:あり|ござい)ません|nonewmessages?/i
const PLACE = /件中\d+件目/
/** A page of the site by its trail: ホーム＞お知らせ＞詳細. */
const TRAIL =
  /^(?:ホーム|トップ|マイページ|メニュー|home|top|(?:お?知らせ|メッセージ|ご連絡)(?:一覧|ボックス)|(?:notices|messages|inbox)(?=[>›»/]))[^。]{0,10}[>›»/][^。]{2,40}$/i
/** A place where messages are kept, by its name. */
const KEPT =
  /(?:メッセージ|お?知らせ|ご?連絡|メール|通知)の?(?:一覧|履歴|ボックス|BOX|センター|詳細)|受信(?:箱|ボックス|BOX|トレイ)|過去の|バックナンバー|inbox|messages$|message(?:box|center|list)|history/i

/** A page that is named by what it asks, and shows what that is about: 収入証明書のご提出のお願い. */
const isNamedByRequest = (page: PageView): boolean =>
  isPrompt(page) && !GENERIC_HEADING.test(page.headline) && page.titles[0] === page.headline

export const noticeCount = (page: PageView): number =>
  page.frames
    .flatMap((frame) => frame.lists)
    .filter((list) => list.form !== 'article' && !list.inOverlay)
    .reduce((sum, list) => sum + list.items.length, 0)

/** Whether the page says that it stands before what the customer came for. */
export const isInterstitialText = (page: PageView): boolean => INTERSTITIAL.test(page.text)

/** A list in which some are marked as unread and others are not: the list of all there are, and not what is to be seen now. */
const hasMixedStates = (page: PageView): boolean =>
  page.frames
    .flatMap((frame) => frame.lists)
    .filter((list) => list.form === 'list' && !list.inOverlay)
    .some(
      ({ items }) =>
        items.some(({ mark }) => mark === 'read') ||
        (items.some(({ mark }) => mark !== null && mark !== 'new') &&
          items.some(({ mark }) => mark === null)),
    )

/** What was read already, a list or a text, stands before nothing. */
const isAllRead = (page: PageView): boolean => {
  const items = page.frames
    .flatMap((frame) => frame.lists)
    .flatMap((list) => (list.inOverlay ? [] : list.items))
  return items.length > 0 && items.every(({ mark }) => mark === 'read')
}
/** Ways to what was read and to what was not, side by side. */
const hasTabsOfStates = (page: PageView): boolean =>
  page.controls.some((control) => /^未(?:読|確認|開封)(?!の重要)/.test(control)) &&
  page.controls.some((control) => /^(?:既読|確認済|開封済|すべて|全て)/.test(control))

/** A piece of evidence that a page of notices stands before the account, or within it where its weight is negative. */
export type StandingSign = { name: string; weight: number; holds: (page: PageView) => boolean }

/** From this weight on a page of notices stands before the account. */
export const STANDS_BEFORE = 3

const SIGNS_FOR_AND_AGAINST: readonly StandingSign[] = [
  { name: 'hardly a menu', weight: 2, holds: (page) => page.menuWords < 4 },
  { name: 'a whole menu', weight: -2, holds: (page) => page.menuWords >= 6 },
  { name: 'a way on', weight: 2.5, holds: offersWayOn },
  {
    name: 'one of those not read yet, each in its turn',
    weight: 2.5,
    holds: (page) => noticeCount(page) <= 1 && ONE_OF_UNREAD.test(page.text),
  },
  { name: 'can be put off', weight: 3.5, holds: offersLater },
  { name: 'says that it stands before', weight: 4.5, holds: isInterstitialText },
  {
    name: 'a box to tick, and no list',
    weight: 1,
    holds: (page) =>
      page.fields.some(({ type }) => type === 'checkbox' || type === 'radio') && noticeCount(page) === 0,
  },
  { name: 'asks for a choice', weight: 1.5, holds: offersToAct },
  { name: 'a way back', weight: -3, holds: (page) => pressed(page, BACK) || pressed(page, BACK_TO_TOP) },
  {
    name: 'something to pick from',
    weight: -2,
    holds: (page) => page.fields.some(({ type }) => type === 'select'),
  },
  {
    name: 'one page of a list',
    weight: -2,
    holds: (page) => PAGES.test(page.text) && !PLACE.test(page.text),
  },
  { name: 'read and unread side by side', weight: -3, holds: hasMixedStates },
  { name: 'all read', weight: -2, holds: isAllRead },
  {
    name: "a top page's panels",
    weight: -3,
    holds: (page) => panels(page) >= 2 && ownFigures(page) >= 1 && !isNamedByRequest(page),
  },
  {
    name: 'the trail of a site',
    weight: -1,
    holds: (page) => [...page.lines.slice(0, 12), ...page.furnitureLines].some((line) => TRAIL.test(line)),
  },
  {
    name: 'a place where messages are kept',
    weight: -1.5,
    holds: (page) =>
      [
        ...page.titles,
        ...page.headings.slice(0, 3),
        ...page.lines.slice(0, 12).filter((line) => TRAIL.test(line)),
      ].some((text) => KEPT.test(text)),
  },
  {
    name: 'tells states apart',
    weight: -2,
    holds: (page) => TELLS_STATES.test(page.text) || hasTabsOfStates(page),
  },
  { name: 'says that there is none', weight: -2, holds: (page) => NONE_HERE.test(page.text) },
]
/**
 * Whatever its buttons are called, a page with nothing around its notices was not opened from anywhere. It says nothing of a page that
 * may show something else than notices.
 */
const NOTHING_AROUND: StandingSign = {
  name: 'nothing around it',
  weight: 3,
  holds: (page) =>
    page.menuWords === 0 && SIGNS_FOR_AND_AGAINST.every(({ weight, holds }) => weight > 0 || !holds(page)),
}

/** The signs for and against it. */
export const STANDING_SIGNS: readonly StandingSign[] = [...SIGNS_FOR_AND_AGAINST, NOTHING_AROUND]

/** The signs that hold on a page. */
export const standingSigns = (page: PageView): StandingSign[] =>
  STANDING_SIGNS.filter(({ holds }) => holds(page))

/** Whether a page, of notices or not, speaks as those do that stand before the account. */
export const speaksAsStanding = (page: PageView): boolean =>
  SIGNS_FOR_AND_AGAINST.reduce((sum, { weight, holds }) => (holds(page) ? sum + weight : sum), 0) >=
  STANDS_BEFORE
