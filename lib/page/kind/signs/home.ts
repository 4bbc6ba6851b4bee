// Signs of the top page after login.
import { speaksAsStanding } from '../interstitial'
import type { PageView } from '../page-view'
import { isOperationTitle } from './act'
import {
  ABRIDGED,
  HOME,
  hasLatestRows,
  LATEST_ROWS,
  leadsToAllRows,
  MATTER,
  OTHER_LEDGER,
  STATEMENT,
} from './names'
import { isHeadlineBelowFigures, ownFigures, waysOnward } from './own-figures'
import { panels } from './panels'
import { isPrompt } from './prompt'
import type { Sign } from './sign'
import { said } from './told'

const GREETING =
  /^.{0,6}(?:ようこそ|こんにちは|おはよう|こんばんは)|^.{1,20}(?:様|さま|さん)$|^(?:hi|hello|welcome(?:back)?|good(?:morning|afternoon|evening)),?[^.]{0,24}/im
/** A page of its own for what its accounts hold. */
const BALANCES = /^(?:口座)?残高(?:照会|一覧)(?:結果)?$/
/** What is carried in a telephone, by its name. */
const WALLET = /^(?:マイ|my)?(?:ウォレット|(?:お|モバイル)?(?:財布|さいふ)|wallet)$/i
/** Own figures with ways onward, on a page that asks for nothing and is headed by no other matter. */
const showsOwn = (page: PageView): boolean =>
  ownFigures(page) >= 1 &&
  waysOnward(page) >= 2 &&
  page.entries.length === 0 &&
  !page.fields.some(({ type }) => type === 'radio' || type === 'date') &&
  !isOperationTitle(page.headline) &&
  !page.titles.some(isOperationTitle)

/** A heading over all rows of a month, where the latest are only shown once more. */
const OF_A_MONTH = /\d{1,2}月分?の?(?:お?取引|ご?利用|入出金|明細)/

/** The signs for and against it. */
export const HOME_SIGNS: readonly Sign[] = [
  { kind: 'home', name: 'title says home', weight: 4.5, holds: (page) => said(page, HOME) },
  {
    kind: 'home',
    name: 'a heading says home',
    weight: 0.5,
    holds: (page) =>
      page.headings.some(
        (heading) => HOME.test(heading) && heading.length <= (/^[\x20-\x7e]+$/.test(heading) ? 24 : 14),
      ),
  },
  {
    kind: 'home',
    name: 'balances',
    weight: 1.5,
    holds: (page) =>
      /残高|ご利用可能額|総資産|(?:普通|ふつう|当座|貯蓄)預金|balance|overview/i.test(page.text) &&
      /\d[\d,]*円|(?:JPY|USD|EUR)[\d,]+|[¥￥$]\d|\d{1,3}(?:,\d{3})+/.test(page.text),
  },
  {
    kind: 'home',
    name: 'when the last visit was',
    weight: 1,
    holds: (page) =>
      /(?:前回|直近)の?(?:ログイン|ログオン|ご?利用)|last(?:log|sign)/i.test(page.text) ||
      page.frames.some((frame) =>
        frame.furniture.some((line) => /前回.{0,3}ログ[イオ]ン|last log/i.test(line)),
      ),
  },
  {
    kind: 'home',
    name: 'a wallet by its name',
    weight: 1.5,
    holds: (page, facts) => !facts.hasStatement && said(page, WALLET),
  },
  {
    kind: 'home',
    name: "a wallet's figure, with no word to it",
    weight: 2.5,
    holds: (page, facts) =>
      !facts.hasStatement &&
      said(page, WALLET) &&
      page.entries.length === 0 &&
      page.lines.slice(0, 8).some((line) => /^[¥￥]?[\d,]+円?$/.test(line) && /円|[¥￥]|,/.test(line)),
  },
  {
    kind: 'home',
    name: 'a title of notices and of money side by side',
    weight: 2,
    holds: (page) =>
      page.titles.some((title) => {
        const parts = title.split(/[・、,&+]|(?<=[^a-z])と|and/i)
        return (
          parts.some((part) => /(?:お知らせ|おしらせ|メッセージ|ご連絡|notices?|messages?)$/i.test(part)) &&
          parts.some((part) => /(?:残高|口座|資産|メニュー|balances?|accounts?)$/i.test(part))
        )
      }),
  },
  {
    kind: 'home',
    name: "an account's balance over its latest rows, and nothing asked",
    weight: 1,
    holds: (page) =>
      hasLatestRows(page) &&
      !LATEST_ROWS.test(page.headline) &&
      !page.lines.some((line) => line.length < 30 && OF_A_MONTH.test(line)) &&
      page.fields.length === 0 &&
      ownFigures(page) >= 1 &&
      panels(page) >= 2,
  },
  { kind: 'home', name: 'a menu of services', weight: 1, holds: (page) => page.menuWords >= 4 },
  {
    kind: 'home',
    name: "an account of one's own under a heading of accounts, and ways on from it",
    weight: 2.5,
    holds: (page) =>
      page.isLoggedIn &&
      page.entries.length === 0 &&
      page.menuWords >= 2 &&
      /^(?:代表|ご?契約|お持ちの|保有)?(?:口座|資産)(?:一覧|情報|状況)?$|様$|さん$|^ようこそ|^こんにちは/.test(
        page.headline,
      ) &&
      /(?:普通|当座|貯蓄)(?:預金)?\s*\d/.test(page.text) &&
      /残高/.test(page.text),
  },
  { kind: 'home', name: 'panels of different matters', weight: 2, holds: (page) => panels(page) >= 2 },
  {
    kind: 'home',
    name: 'the latest rows only',
    weight: 2.5,
    holds: hasLatestRows,
  },
  { kind: 'home', name: 'the latest rows, and a way to all of them', weight: 1, holds: leadsToAllRows },
  {
    kind: 'home',
    name: 'a layer over the latest rows',
    weight: 2.5,
    holds: (page) => hasLatestRows(page) && page.overlays.length > 0,
  },
  {
    kind: 'home',
    name: 'a heading of another page',
    weight: -3,
    holds: (page) =>
      !said(page, HOME) &&
      ((STATEMENT.test(page.headline) && !ABRIDGED.test(page.headline)) || isOperationTitle(page.headline)),
  },
  {
    kind: 'home',
    name: 'title and headline name what the accounts hold, and nothing else',
    weight: -5,
    holds: (page) => BALANCES.test(page.headline) && said(page, BALANCES),
  },
  {
    kind: 'home',
    name: 'headed by a matter that is told to everyone, or by what is no money in an account',
    weight: -3,
    holds: (page) =>
      !said(page, HOME) &&
      ((MATTER.test(page.headline) && !isHeadlineBelowFigures(page)) ||
        OTHER_LEDGER.test(page.headline) ||
        said(page, OTHER_LEDGER)),
  },
  {
    kind: 'home',
    name: "figures of one's own, and ways onward from them",
    weight: 2,
    holds: (page, facts) => showsOwn(page) && !facts.hasStatement,
  },
  {
    kind: 'home',
    name: "figures of one's own, and nothing asked",
    weight: 2,
    holds: (page, facts) =>
      !facts.hasStatement &&
      ownFigures(page) >= 1 &&
      page.fields.every(({ type }) => type === 'checkbox') &&
      (!isPrompt(page) || isHeadlineBelowFigures(page)) &&
      !isOperationTitle(page.headline),
  },
  {
    kind: 'home',
    name: 'a greeting by name',
    weight: 0,
    holds: (page) => GREETING.test([...page.lines.slice(0, 12), ...page.furnitureLines].join('\n')),
  },
  {
    kind: 'home',
    name: "neither logged in nor figures of one's own",
    weight: -3.5,
    holds: (page) => !page.isLoggedIn && !said(page, HOME) && !said(page, WALLET) && !showsOwn(page),
  },
  {
    kind: 'home',
    name: 'a notice to deal with first',
    weight: -4,
    holds: (page) => isPrompt(page) && speaksAsStanding(page),
  },
]
