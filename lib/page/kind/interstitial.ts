// Whether a page of notices stands before the account and not within it.
import type { PageView } from './page-view'
import { pressed } from './signs/told'

export const PROCEED =
  /^[>＞»▶]*(?:(?:閉じて|確認して|同意せずに)?(?:トップ|ホーム|マイ)(?:画面|ページ)?(?:へ|に(?:進む|移動))|次へ(?:進む)?|進む|次のお知らせ(?:へ|を(?:表示|見る|確認)(?:する)?)?|(?:このまま|変更せずに?|手続きせずに?|回答せずに?|登録せずに?|確認せずに?)(?:次へ|(?:トップ|ホーム|マイ)(?:画面|ページ)?(?:へ|に)?)(?:進む|移動)?(?:する)?|トップ(?:ページ)?(?:へ|に)(?:進む|へ)?|トップ(?:ページ)?進む|(?:トップ|ホーム)(?:画面|ページ)?(?:へ|に進む)|確認しました|確認して(?:次へ|進む)|次へ[（(].*[)）]|内容を確認しました|OK|continue|proceed|next|(?:goto|proceedto|continueto)(?:home|top|account|mypage|online).*)[>＞»▶]*$/i
export const LATER =
  /あとで|後で|のちほど|今は.{0,10}(?:しない|変更しない)|今すぐ.{0,8}しない|スキップ|次回.{0,6}(?:確認|表示|回答|手続|申告|変更|登録|更新|対応)|同意しない|later|notnow|skip|remindme|decline/i
const INTERSTITIAL =
  /(?:トップ|ホーム|次の)(?:ページ|画面)?(?:へ|に|が)(?:進みます|進んで|移動|表示され)|ログ(?:イン|オン)(?:の)?(?:つど|たび|都度|時に(?:毎回)?表示|後に表示)|確認(?:いただ|する|され).{0,8}(?:まで|と).{0,14}(?:進め|進み|ご利用(?:いただけ|に)|表示)|内容をご?確認(?:のうえ|いただき|の上).{0,14}(?:次へ|押し|クリック|進)|「(?:次へ|次へ進む|確認しました)」.{0,8}(?:ボタン|を押|をクリック|に)|eachtimeyou(?:log|sign)in|before(?:you)?(?:continu|proceed)|tocontinue/i
export const CHOICE =
  /同意(?:する|して)|承諾|希望(?:する|しない)|^(?:はい|いいえ)$|^(?:.{1,16}を)?(?:更新|変更|回答|登録|確認|申告|届出)(?:する|画面へ?|へ進む)$|^(?:更新|変更|回答)$|切り?替え(?:る|ない)|回答画面|手続きへ|agree|accept|renew|updatenow/i
export const BACK =
  /^[<＜«◀]*(?:戻る|前(?:の)?(?:画面|ページ)?(?:へ|に)(?:戻る)?|一覧(?:へ|に)(?:戻る)?|.{0,10}(?:一覧|照会)(?:画面)?(?:へ|に)戻る|back(?:to(?:list|inbox|messages|notices))?)$/i

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
        (items.some(({ mark }) => mark === 'unread') && items.some(({ mark }) => mark === null)),
    )

/** Evidence that a page of notices stands before the account and not within it; from 3 on it does. */
export function interstitialWeight(page: PageView): number {
  let weight = 0
  if (page.menuWords < 4) weight += 2
  if (page.menuWords >= 6) weight -= 2
  if (pressed(page, PROCEED)) weight += 2
  if (pressed(page, LATER) || page.fields.some(({ type, label }) => type === 'radio' && LATER.test(label)))
    weight += 3
  if (isInterstitialText(page)) weight += 3
  if (page.fields.some(({ type }) => type === 'checkbox' || type === 'radio') && noticeCount(page) === 0)
    weight += 1
  if (pressed(page, CHOICE)) weight += 2
  if (pressed(page, BACK)) weight -= 3
  if (page.fields.some(({ type }) => type === 'select')) weight -= 2
  if (/未読[・/]既読|\d+件中|\d+～\d+件/.test(page.text) && !/件中\d+件目/.test(page.text)) weight -= 2
  if (hasMixedStates(page)) weight -= 2
  return weight
}
