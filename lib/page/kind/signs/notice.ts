// Signs of a page that is there for notices.
import { GENERIC_HEADING, LOUD_CAMPAIGN } from '../../notice/words'
import { isInterstitialText, noticeCount, speaksAsStanding } from '../interstitial'
import type { PageView } from '../page-view'
import { BACK, isOneTextWithAWayOn, offersLater, offersToAct, offersWayOn } from '../ways'
import { GUIDE_TO_RATES, HOME, SETS_NOTIFICATIONS } from './names'
import { isHeadlineBelowFigures, ownFigures } from './own-figures'
import { panels } from './panels'
import { isPrompt } from './prompt'
import type { Sign } from './sign'
import { pressed, said } from './told'

const NOTICE =
  /お知らせ|おしらせ|インフォメーション|トピックス|のお願い|ご?確認事項|のご確認|メッセージ|受信(?:箱|ボックス|BOX|トレイ)|メー?ル(?:ボックス|BOX)|連絡事項|のご案内|ご連絡|重要|おすすめ情報|アンケート|規定の?改定|notice|message|announcement|inbox|important|actionrequired|please|update(?:to|d)/i

const namesNotice = (text: string): boolean =>
  NOTICE.test(text) && !SETS_NOTIFICATIONS.test(text) && !GUIDE_TO_RATES.test(text)
const ERROR =
  /^(?:システム)?エラー|エラーが発生|見つかりません(?!でした。?次)|存在しません|表示できません|notfound|error$|^404/i
/** A text under its subject and the day on which it came. */
const isUnderSubject = (page: PageView): boolean =>
  page.lines.some((line) => /^[■●◆・【[]?(?:件名|表題|題名|標題|タイトル|subject)/i.test(line)) &&
  page.lines.some((line) =>
    /^[■●◆・【[]?(?:掲[載示]|発[行信]|配信|受信|送信|通知|date|sent|received)/i.test(line),
  )
/** A list, words of notices where a page names itself, a request, or the choice that a prompt offers. */
const speaksAsNotice = (page: PageView): boolean =>
  noticeCount(page) > 0 ||
  isUnderSubject(page) ||
  isPrompt(page) ||
  isOneTextWithAWayOn(page) ||
  (page.isLoggedIn && LOUD_CAMPAIGN.test(page.headline) && offersWayOn(page)) ||
  isInterstitialText(page) ||
  offersLater(page) ||
  [...page.titles, ...page.headings.slice(0, 4), ...page.lines.slice(0, 6)].some(
    (text) => text.length <= 80 && (NOTICE.test(text) || ASKED.test(text)),
  )
/** A balance or a bill of one's own, on a page that is headed by no request and leads on to the account. */
const isOwnAccount = (page: PageView): boolean =>
  ownFigures(page) >= 1 &&
  (!isPrompt(page) || panels(page) >= 2 || isHeadlineBelowFigures(page)) &&
  page.menuWords >= 2 &&
  !speaksAsStanding(page)
const ASKED =
  /同意|本人確認|お?取引目的|お届け|届出|更新|変更|改定|登録|期限|メンテナンス|休止|ご?確認(?:ください|事項)|ください|terms|consent|agree|confirm|verify|review|expire/i

/** The signs for and against it. */
export const NOTICE_SIGNS: readonly Sign[] = [
  {
    kind: 'notice',
    name: 'title names notices',
    weight: 3,
    holds: (page) => namesNotice(page.titles[0] ?? '') && !HOME.test(page.titles[0] ?? ''),
  },
  {
    kind: 'notice',
    name: 'headline names a notice',
    weight: 3,
    holds: (page) => namesNotice(page.headline) || GENERIC_HEADING.test(page.headline) || isPrompt(page),
  },
  { kind: 'notice', name: 'a list of notices', weight: 3, holds: (page) => noticeCount(page) > 0 },
  {
    kind: 'notice',
    name: 'a list that tells read from unread',
    weight: 1.5,
    holds: (page) =>
      !said(page, HOME) &&
      page.frames.some((frame) =>
        frame.lists.some(
          ({ form, inOverlay, items }) =>
            form !== 'article' &&
            !inOverlay &&
            items.length > 1 &&
            items.some(({ mark }) => mark === 'unread' || mark === 'read'),
        ),
      ),
  },
  {
    kind: 'notice',
    name: 'a text under its subject and day',
    weight: 3,
    holds: isUnderSubject,
  },
  {
    kind: 'notice',
    name: 'a way on',
    weight: 2,
    holds: (page) => offersWayOn(page) || offersLater(page),
  },
  { kind: 'notice', name: 'asks for a choice', weight: 1.5, holds: offersToAct },
  {
    kind: 'notice',
    name: 'stands before the account',
    weight: 2.5,
    holds: (page) => speaksAsStanding(page),
  },
  { kind: 'notice', name: 'a way back to the list', weight: 1.5, holds: (page) => pressed(page, BACK) },
  { kind: 'notice', name: 'logged in', weight: 1, holds: (page) => page.isLoggedIn },
  {
    kind: 'notice',
    name: 'nothing that a notice says',
    weight: -5,
    holds: (page) => !speaksAsNotice(page),
  },
  {
    kind: 'notice',
    name: 'an error, or nothing found',
    weight: -5,
    holds: (page) =>
      noticeCount(page) === 0 &&
      [...page.titles, page.headline, ...page.lines.slice(0, 4)].some((text) => ERROR.test(text)),
  },
  {
    kind: 'notice',
    name: 'something to enter',
    weight: -4.5,
    holds: (page) => page.entries.some(({ type }) => type !== 'textarea'),
  },
  {
    kind: 'notice',
    name: 'balances, and a menu or ways on from them',
    weight: -3,
    holds: (page) =>
      (page.menuWords >= 4 && /残高/.test(page.text) && /\d円/.test(page.text)) || isOwnAccount(page),
  },
  { kind: 'notice', name: 'rows of an account', weight: -3, holds: (_page, facts) => facts.hasStatement },
  { kind: 'notice', name: 'home by its title', weight: -2.5, holds: (page) => said(page, HOME) },
]
