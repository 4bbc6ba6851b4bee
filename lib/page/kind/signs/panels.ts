// The panels of a top page: what else stands there under a heading of its own.
import type { PageView } from '../page-view'

/** How many different matters of a top page have a heading of their own. */
export function panels(page: PageView): number {
  const matters = [
    /残高|口座(?:一覧|情報)?$|契約口座|代表口座|資産|お預け?入れ?|お預かり(?:状況|内容)|accounts?|balance/i,
    /お知らせ|メッセージ|notice|message|news/i,
    /ご?利用履歴|前回|ログイン|last/i,
    /キャンペーン|おすすめ|お得|offers?/i,
    /明細|最近|取引|recent/i,
    /ステージ|ランク|目的別|セキュリティ|カード/,
    /よく(?:使う|ご?利用)|(?:主|おも)な(?:メニュー|機能|お?取引|サービス)|かんたん|ショートカット|quick/i,
  ]
  const headings = page.headings.filter((heading) => !/日付?(?:[/／]|$)|摘要|^金額/.test(heading))
  return matters.filter((matter) => headings.some((heading) => matter.test(heading))).length
}
