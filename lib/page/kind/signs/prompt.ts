// Headlines that speak to the customer before anything else: requests, guides, notices.
import type { PageView } from '../page-view'

export const PROMPT =
  /(?:お知らせ|のお願い|お願い(?:いたし)?ます|のご案内|のご確認|について|ください|ご確認事項|notice|reminder)$/i
export const isPrompt = (page: PageView): boolean =>
  PROMPT.test(page.headline) && !/^お?知らせ$/.test(page.headline)
