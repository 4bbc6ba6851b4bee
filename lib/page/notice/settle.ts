// From what the frames show to the notices of the page: days made whole, importance and read state settled, unread counted.

import { type Day, daysBetween } from '../../statement/day'
import type { Notice } from '../../statement/reading'
import type { Evidence } from '../kind/evidence'
import { fold, squeeze } from '../kind/text'
import type { Candidate, NoticeList } from './candidate'
import type { Counter } from './counter'
import { comingDay, pastDay } from './day'
import { listsOfFrames } from './lists-of-frames'
import { INVITATION } from './title-demand'
import {
  CAMPAIGN,
  FRAUD,
  IMPORTANT_WORD,
  LOUD_CAMPAIGN,
  OFFER,
  PRODUCT,
  SERVICE_MATTER,
  SURVEY,
} from './words'

/** How the page shows its notices: what decides about marks that are missing. */
export type Stage = {
  /** The page itself stands before the account: what it shows is unread. */
  isInterstitial: boolean
  /** Before login nothing is unread: the news are everyone's. */
  isPublic: boolean
  /** An article that fills the page is a notice only on a page of notices. */
  takesArticle: boolean
  asOf: Day
}

const UNREAD_TITLE = /未(?:読|確認|開封)(?!.{0,2}既読)|unread/i
/** A sentence of what the page lists: ご確認いただいた重要なお知らせの履歴です. */
const SAYS_IMPORTANT =
  /(?:重要|大切|大事|だいじ|たいせつ)な(?:お知らせ|おしらせ|ご連絡|ご案内|通知|メッセージ)の?(?:一覧|履歴|のみ|だけ)?(?:です|を(?![^。]{0,20}(?:色|赤|太字|マーク|アイコン|印を|印で|[上先]に|上部|先頭))[^、。]{0,20}(?:表示|掲載|一覧|まとめ|並べ|ご案内|ご覧(?:いただ|にな)))/
/** A page named by the important notices that it lists. */
const IMPORTANT_TITLE =
  /(?:重要|大切|大事|だいじ|たいせつ)な(?:お知らせ|ご連絡|ご案内|通知|メッセージ)|important(?:notices?|messages?|announcements?|information)/i
/** A title that begins with its weight: 【重要】, ■重要■, 重要：. */
const WEIGHED =
  /(?:最?重要(?:な(?:お知らせ|ご?連絡|ご案内))?|緊急|至急)[】\])>〉》〕≫」』■★:!]|^[【[(<]?(?:important|urgent)(?![a-z])/i
/** A class of what is offered, whether or not one has to say no to it: 商品・サービスのおすすめ. */
const OFFERED =
  /キャンペーン|おすすめ|お勧め|お?得な?|おトク|耳より|ご提案|ご紹介|広告|商品|^pr$|campaign|promotion|offer|recommend/i
/** A class of campaigns, whose loud labels are part of the offer. */
const CAMPAIGN_CLASS = /キャンペーン|広告|^pr$|campaign|promotion/i
/** Whatever recommends them, they are no product: パスワードの変更をおすすめします. */
const SAFETY =
  /パスワード|暗証|パスキー|認証|トークン|メールアドレス|電話番号|住所|連絡先|届出|登録(?:情報|内容)|お客(?:さま|様)情報|本人確認|証明書|password|passkey|authenticat|e-?mail|address/i
/** The bank's own act on a product that the customer has. */
const RATES_CHANGE = /(?:金利|利率|料率)の?(?:一部)?(?:変更|見直し|改定|引き?上げ|引き?下げ)/

/** The notices of the page, in its order, each once, and how many important ones are unread. */
export function settleNotices(
  frames: readonly Evidence[],
  stage: Stage,
): { notices: Notice[]; unread: number } {
  const newMeansUnread = frames.map((frame) => frame.newMeansUnread).find((means) => means !== null) ?? true
  const title = frames.map((frame) => frame.title).join(' ')
  const pageSaysImportant =
    frames.some((frame) => frame.main.lines.some((line) => SAYS_IMPORTANT.test(squeeze(line)))) ||
    (stage.takesArticle && frames.some((frame) => IMPORTANT_TITLE.test(squeeze(frame.title)))) ||
    (stage.isInterstitial &&
      frames.some(
        (frame) =>
          frame.main.lines
            .slice(0, 25)
            .some((line) => /(?:重要|大切|大事|だいじ|たいせつ)な|important/i.test(line)) ||
          IMPORTANT_WORD.test(squeeze(title)),
      ))
  const counters = stage.isPublic ? [] : countersOf(frames, stage)
  const notices: Notice[] = []
  const hasListOfImportant = frames.some(({ lists }) =>
    lists.some(({ heading, items }) => items.length > 0 && IMPORTANT_WORD.test(squeeze(heading))),
  )
  for (const list of listsOfFrames(frames, stage)) {
    if (isOfComing(list, stage.asOf)) continue
    const stands =
      list.inOverlay ||
      isSaidToBeUnread(list, title, counters) ||
      (stage.isInterstitial && (list.form !== 'list' || !list.items.some((item) => item.mark === 'read')))
    const labels = list.items.some(
      (item) => item.label === 'important' || WEIGHED.test(fold(item.title).slice(0, 16)),
    )
    for (const item of list.items) {
      const notice: Notice = {
        title: item.title,
        date: item.date === null ? null : pastDay(item.date, stage.asOf),
        important: isImportant(item, list, {
          labels,
          stands,
          pageSaysImportant,
          hasListOfImportant,
          isCounted:
            !hasListOfImportant &&
            counters.some(
              ({ form, isImportant, count }) =>
                form === 'said' && isImportant && count > 1 && count === list.items.length,
            ),
        }),
        unread: !stage.isPublic && isUnread(item, stands, newMeansUnread),
        demand: item.demand,
        deadline: null,
      }
      // What is asked by a day was asked before it.
      if (item.deadline !== null)
        notice.deadline =
          notice.date === null
            ? comingDay(item.deadline, stage.asOf)
            : comingDay(item.deadline, notice.date, 0)
      // The day beside a title that speaks of a term is the day of the notice: 有効期限が近づいています 2026/05/18.
      if (notice.deadline === notice.date) notice.deadline = null
      const same = notices.find(
        (one) =>
          squeeze(one.title) === squeeze(notice.title) &&
          (one.date === notice.date || one.date === null || notice.date === null),
      )
      if (same === undefined) notices.push(notice)
      // Listed below and shown in a layer over the page: it stands unread there.
      else if (list.inOverlay) Object.assign(same, notice, { date: same.date ?? notice.date })
    }
  }
  return { notices, unread: Math.max(unreadListed(notices), unreadCounted(counters, notices)) }
}

/** A calendar of what is to come (相談会, セミナー): days without a year that news would have had nine months ago and more, and no mark. */
function isOfComing({ form, items }: NoticeList, asOf: Day): boolean {
  return (
    form === 'list' &&
    items.length > 0 &&
    items.every(({ date, mark }) => {
      const day = date === null || date.year !== null || mark !== null ? null : pastDay(date, asOf)
      return day !== null && daysBetween(day, asOf) > 270
    })
  )
}

/** What the page counts; 9件目 of 22 is a place among notices only where a notice is read, elsewhere among rows. */
function countersOf(frames: readonly Evidence[], stage: Stage): Counter[] {
  const isOfNotices =
    stage.takesArticle || frames.some(({ lists }) => lists.some(({ inOverlay }) => inOverlay))
  return frames.flatMap(({ counters }) => counters).filter(({ form }) => isOfNotices || form !== 'place')
}

/** A list without any mark of which the page says that it is of unread ones: by its title, or by counting just as many. */
function isSaidToBeUnread(list: NoticeList, title: string, counters: readonly Counter[]): boolean {
  return (
    list.form !== 'article' &&
    list.items.every(({ mark }) => mark === null) &&
    (UNREAD_TITLE.test(squeeze(title)) ||
      counters.some(({ form, count }) => form === 'said' && count > 1 && count === list.items.length))
  )
}

function unreadListed(notices: readonly Notice[]): number {
  return notices.filter((notice) => notice.unread && notice.important).length
}

/** What the counters say beyond the list: those of important notices as they stand, others less what the list shows to be unimportant. */
function unreadCounted(counters: readonly Counter[], notices: readonly Notice[]): number {
  const most = (some: readonly Counter[]): number =>
    some.reduce((max, counter) => Math.max(max, counter.count), 0)
  const more = counters.filter(({ form }) => form === 'more')
  if (more.length > 0)
    return Math.max(
      unreadListed(notices) + most(more),
      unreadCounted(
        counters.filter(({ form }) => form !== 'more'),
        notices,
      ),
    )
  if (counters.some((counter) => isLength(counter, notices)))
    return unreadCounted(
      counters.filter((counter) => !isLength(counter, notices)),
      notices,
    )
  const important = counters.filter((counter) => counter.isImportant && counter.form !== 'none')
  const places = most(counters.filter((counter) => counter.form === 'place'))
  if (important.length > 0) return Math.max(most(important), places)
  if (counters.some((counter) => counter.form === 'none')) return 0
  const listed = notices.filter((notice) => notice.unread)
  const others = listed.filter((notice) => !notice.important).length
  const isOnlyNews = listed.length > 0 && others === listed.length
  return Math.max(
    0,
    Math.max(places, most(counters)) - (isOnlyNews ? Math.max(others, most(counters)) : others),
  )
}

/** As many as the list has, of which some are read: how long it is, not how many wait. */
function isLength({ count, isImportant, form }: Counter, notices: readonly Notice[]): boolean {
  if (form !== 'badge' && (form !== 'said' || isImportant)) return false
  const counted = isImportant ? notices.filter((notice) => notice.important) : notices
  return (
    count === counted.length && counted.some(({ unread }) => unread) && counted.some(({ unread }) => !unread)
  )
}

function isUnread(item: Candidate, stands: boolean, newMeansUnread: boolean): boolean {
  switch (item.mark) {
    case 'unread':
    case 'looks':
    case 'class':
      return true
    case 'read':
      return false
    case 'new':
      return newMeansUnread || stands
    case null:
      return stands
    default:
      return item.mark satisfies never
  }
}

/** The page's label decides, but a campaign is none of the customer's matters however loudly it is labelled. */
function isImportant(
  item: Candidate,
  list: NoticeList,
  around: {
    labels: boolean
    stands: boolean
    pageSaysImportant: boolean
    hasListOfImportant: boolean
    /** The page counts just as many important ones as the list has. */
    isCounted: boolean
  },
): boolean {
  const title = squeeze(item.title)
  const isMatter = SERVICE_MATTER.test(title) || FRAUD.test(title) || (item.asks && SAFETY.test(title))
  if (
    SURVEY.test(title) ||
    (SURVEY.test(squeeze(item.category)) && !(item.asks && SAFETY.test(title))) ||
    (LOUD_CAMPAIGN.test(title) && !FRAUD.test(title)) ||
    (CAMPAIGN.test(title) && !isMatter) ||
    (CAMPAIGN_CLASS.test(item.category) && !item.asks && !isMatter)
  )
    return false
  if (item.label === 'important' || WEIGHED.test(fold(item.title).slice(0, 16))) return true
  const isInvitation = INVITATION.test(title) && !SAFETY.test(title)
  if (item.asks && !OFFERED.test(item.category) && !isInvitation) return true
  if (item.label === 'plain') return false
  if (IMPORTANT_WORD.test(squeeze(list.heading)) || around.isCounted) return true
  if (around.labels) return false
  const isOffer = OFFER.test(title) || PRODUCT.test(title) || isInvitation
  if (isOffer && !isMatter && !RATES_CHANGE.test(title)) return false
  if (
    (OFFERED.test(item.category) || /セミナー|イベント|ご?優待|product|event/i.test(item.category)) &&
    !isMatter
  )
    return false
  const heading = squeeze(list.heading)
  if (/キャンペーン|お?得な|おトク|おすすめ|商品|campaign|promotion|offers|product/i.test(heading))
    return isMatter && !around.hasListOfImportant
  return ((around.stands || around.pageSaysImportant) && !around.hasListOfImportant) || isMatter
}
