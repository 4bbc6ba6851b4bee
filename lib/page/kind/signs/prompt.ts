// Headlines that speak to the customer before anything else: requests, guides, notices.
import type { PageView } from '../page-view'

/** Endings of a headline that speaks to the customer. */
export const PROMPT =
  /(?:お知らせ|お願い|お願い(?:いたし)?ます|のご案内|のご確認|について|ください|ご確認事項|notice|reminder)$/i
/** Whether the headline is one. */
export const isPrompt = (page: PageView): boolean =>
  PROMPT.test(page.headline) && !/^お?知らせ$/.test(page.headline)
