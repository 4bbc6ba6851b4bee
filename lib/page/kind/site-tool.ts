// Entries of the site around a page: what its words are shown in, how large, where to go, what to look for among its pages.
import type { Field } from './field'
import { squeeze } from './text'

const OF_LOOKS =
  /^(?:(?:画面の)?(?:表示)?(?:言語|げんご)(?:の?(?:切り?替え?|選択|変更|設定))?|文字の?(?:サイズ|大きさ)(?:の?変更)?|(?:画面)?(?:配色|背景色|コントラスト)|(?:display|page)?language|(?:font|text)-?size)(?:[/(（・:：]?(?:表示言語|言語|language|lang)[)）]?)?[:：]?(?=$|日本語|にほんご|english|[小中大標縮拡])/i
const OF_WAYS =
  /^(?:(?:ご?利用|サービス|お?取引|メイン|グローバル)?メニュー(?:を?選択|から選[ぶ択])?|クイックリンク|(?:各種)?(?:お?取引|お?手続き?|サービス|ページ)[へを]の?(?:移動|ジャンプ)|quick(?:links?|menu)|menu|goto|jumpto)[:：]?$/i
const OF_SEARCH =
  /サイト内|(?:ホームページ|ページ|よくあるご?質問|FAQ|ヘルプ|Q&A|質問|お困り)(?:内|の中|の?こと)?(?:を|から|の|で)*(?:検索|探)|キーワード(?:から|で|を入力して)(?:探す|さがす|検索|お探し)|(?:何か|なにか)?お(?:探し|困り)(?:です|のこと)|search(?:the|this|our)?(?:site|help|faqs?)|(?:site|help|faqs?)search|how(?:can|may)wehelp/i

/** Whether an entry belongs to the site around each of its pages: it says nothing of what this page is for or asks. */
export function isSiteTool({ type, label }: Pick<Field, 'type' | 'label'>): boolean {
  const words = squeeze(label)
  switch (type) {
    case 'select':
      return OF_LOOKS.test(words) || OF_WAYS.test(words)
    case 'radio':
      return OF_LOOKS.test(words)
    case 'text':
      return OF_SEARCH.test(words)
    default:
      return false
  }
}
