// Headlines that speak to the customer before anything else: requests, guides, notices.
import type { PageView } from '../page-view'

/** Endings of a headline that speaks to the customer. */
export const PROMPT =
  /(?:お知らせ|お願い|(?:変更|更新|登録|設定|確認|見直し)の(?:お(?:すす|勧|奨)め|推奨)|お願い(?:いた|致|申し上げ)?し?ます|のご案内|のご確認|について|ください|ご確認事項|notice|reminder)$/i
/** Whether the headline is one. */
export const isPrompt = (page: PageView): boolean =>
  PROMPT.test(page.headline) && !/^お?知らせ$/.test(page.headline)
