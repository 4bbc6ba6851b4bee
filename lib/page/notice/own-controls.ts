// Which links and buttons belong to a text, and which to the site around it.
import { fieldsOf } from '../kind/fields'
import type { Piece } from '../kind/outline'
import { chunksOf, everyPiece, isControl, isSmall, outermost, squeeze, textOf, without } from '../kind/text'
import { CAMPAIGN, OFFER, PRODUCT } from './words'

/** Words of a site's own links, at the head or foot of each of its pages. */
const OF_THE_SITE =
  /^(?:トップ|top|ホーム|home|マイページ|メニュー)|^(?:残高|口座|各種|入出金|明細).{0,6}(?:照会|一覧)$|^(?:振込|振替|資金移動|送金|定期預金|投資信託|外貨預金|ローン)|お知らせ(?:一覧)?$|規定|規約|方針|ポリシー|推奨環境|動作環境|手数料一覧|セキュリティについて|サイトマップ|お?問い?合わ?せ|よくある|ヘルプ|ご利用ガイド|操作方法|使い方|会社概要|店舗|ATM|ログ(?:アウト|オフ)|先頭へ|文字サイズ|english|privacy|terms|contact|sitemap|help|log-?out/i

/** A region without the links that lead elsewhere on the site: those over its title, and rows of nothing but links. */
export function withoutSiteLinks(region: Piece, title: string): Piece {
  const from = orderOf(region, squeeze(title))
  return without(
    region,
    new Set(
      outermost(
        region,
        (piece) => (piece.tag === 'a' && piece.order < from) || isMenu(piece) || isSiteSearch(piece),
      ),
    ),
  )
}

/** Where the words of a title begin; 0 where they stand in no one place. */
function orderOf(region: Piece, title: string): number {
  const at = chunksOf(region).find(({ text, control }) => {
    const words = squeeze(text)
    return control === null && words.length > 3 && (title.startsWith(words) || words.includes(title))
  })
  return at?.piece.order ?? 0
}

/** A small form that looks for something on the site, with the words that others looked for. */
function isSiteSearch(piece: Piece): boolean {
  const { tag, element } = piece
  if (tag !== 'search' && tag !== 'form' && element.getAttribute('role') !== 'search') return false
  return (
    isSmall(piece, 40) &&
    squeeze(textOf(piece)).length < 160 &&
    [...everyPiece(piece)].some((one) => one.tag === 'input') &&
    fieldsOf(piece).length === 0 &&
    /検索|探す|さがす|search|find/i.test(squeeze(textOf(piece)))
  )
}

/** Three links or more with nothing but signs between them, of which half say that they are the site's or offers. */
function isMenu(piece: Piece): boolean {
  const chunks = chunksOf(piece)
  const links = new Set(chunks.flatMap(({ control }) => (control === null ? [] : [control])))
  if (isControl(piece) || links.size < 3 || links.size > 20) return false
  const isOnlyLinks = chunks.every(({ text, control }) => control?.tag === 'a' || !/[\p{L}\p{N}]/u.test(text))
  if (!isOnlyLinks) return false
  const site = [...links].filter((link) =>
    [OF_THE_SITE, CAMPAIGN, OFFER, PRODUCT].some((words) => words.test(squeeze(textOf(link)))),
  )
  return site.length * 2 >= links.size
}
