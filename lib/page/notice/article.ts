// One notice that fills its place: the text of an interstitial, of a notice's own page, or of a modal.
import { controlsOf, fieldsOf } from '../kind/fields'
import type { Piece } from '../kind/outline'
import {
  type Chunk,
  chunksOf,
  everyPiece,
  fold,
  isInline,
  isSmall,
  linesOf,
  squeeze,
  textOf,
  without,
} from '../kind/text'
import { dateNear } from './article-day'
import { ANSWERS_SURVEY, classBySetting, marksBeside, marksByKey } from './article-marks'
import { SIDE_HEADING, TITLE_WORDS, titleOfArticle } from './article-title'
import type { Candidate } from './candidate'
import { countersIn } from './count'
import { deadlineIn } from './deadline'
import { demandOf } from './demand'
import { fitsAsTitle } from './fit-title'
import { headingsOf } from './headings'
import { isCallToRead } from './marks'
import { withoutSiteLinks } from './own-controls'
import { textsUnderHeadings } from './texts-under-headings'
import { CATEGORY, GENERIC_HEADING, IMPORTANT_MARK, OFFER_HEADING, READ_MARK, UNREAD_MARK } from './words'

/** A page of one notice is no larger; a larger one has other things to show. */
const MAX_PIECES = 2_000
const PIECES_A_SLICE = 20
/** More texts of notices than a person reads on one page. */
const MAX_ARTICLES = 60
/** The page says that it has no notice to show. */
const NONE_HERE =
  /(?:お知らせ|おしらせ|メッセージ|ご連絡|ご案内|通知|情報|データ)[はが]?(?:現在|ただ今|ただいま)?(?:ありません|ございません|存在しません|見つかりません|0件(?:です)?。?$)|(?:お知らせ|メッセージ)[:]?(?:なし|0件)|no(?:new|unread)?(?:messages?|notices?|notifications?|announcements?)/i
const FURNITURE =
  /^(?:ログ(?:アウト|オフ|オフする)|ヘルプ|log ?out|sign ?out|log ?off|help|faq|q&a|お?問い?合わ?せ|サイトマップ|english|日本語|文字サイズ|[大中小])$/i

/** The notice that a region shows as its text; null where nothing in it can be a title. */
export function articleOf(region: Piece, pageTitle: string): Candidate | null {
  const lines = linesOf(region)
  const titled = titleOfArticle(region, pageTitle)
  if (titled === null) return null
  const { title, heading, isNamed } = titled
  const own = squeeze(title)
  const isTelling = isNamed && !GENERIC_HEADING.test(own) && TITLE_WORDS.test(own)
  const none = lines.findIndex((line) => NONE_HERE.test(squeeze(line)))
  if (none >= 0 && !isTelling) return null
  const date = dateNear(lines, own, namesIn(region))
  // What stands below a line that says so, without a day, is something else.
  if (none >= 0 && date === null && none < lines.findIndex((line) => squeeze(line).includes(own))) return null
  const body = lines
    .map(fold)
    .filter(
      (line) =>
        !squeeze(line).includes(own) && !FURNITURE.test(line) && !/^(?:copyright|©|\(c\))/i.test(line),
    )
  const controls = controlsOf(withoutSiteLinks(region, title))
    .map(({ text }) => text)
    .filter((text) => !FURNITURE.test(fold(text)))
  if (GENERIC_HEADING.test(own) && saysOnlyHowMany(lines, own, controls)) return null
  const byKey = marksByKey(lines)
  const beside = marksBeside(lines, own)
  const first = headOf(region, heading?.piece ?? null)
  const marks = [
    ...first
      .filter(({ text: chunk, control }) => !isCallToRead(squeeze(chunk), control))
      .map(({ text: chunk }) => squeeze(chunk)),
    ...beside,
    ...byKey,
  ]
  const category = marks.find((mark) => CATEGORY.test(mark)) ?? classBySetting(lines, own, controls)
  const { demand, asks } = demandOf({
    title,
    body: body.slice(0, 120),
    // The way to the shop for an app that is offered decides nothing.
    controls: OFFER_HEADING.test(category)
      ? controls.filter((text) => !GETS_APP.test(squeeze(text)))
      : controls,
    fields: fieldsOf(region),
  })
  const deadline = demand === 'decide' ? deadlineIn(lines, title) : null
  // One day cannot be both: what is asked by then was not published then.
  const isDeadline =
    date !== null &&
    date.year === deadline?.year &&
    date.month === deadline.month &&
    date.day === deadline.day
  return {
    title: title.slice(0, 300),
    date: isDeadline ? null : date,
    deadline,
    mark: [...beside, ...byKey].some((mark) => UNREAD_MARK.test(mark))
      ? 'unread'
      : marks.some((mark) => READ_MARK.test(mark))
        ? 'read'
        : null,
    label:
      marks.some((mark) => IMPORTANT_MARK.test(mark)) ||
      first.some(({ text, control }) => control === null && /^重要なお知らせ$/.test(squeeze(text)))
        ? 'important'
        : null,
    category,
    // A survey asks for an answer, whatever its title says.
    demand: ANSWERS_SURVEY.test(category) ? 'decide' : demand,
    asks,
  }
}

/** Whether the lines under a name (squeezed), but for what can be pressed, only count what is to be read: there is none of it here. */
function saysOnlyHowMany(lines: readonly string[], name: string, controls: readonly string[]): boolean {
  const from = lines.findLastIndex((line) => squeeze(line) === name)
  const isWay = (line: string): boolean => controls.some((text) => line.startsWith(text))
  const [first, ...others] = from < 0 ? [] : lines.slice(from + 1).filter((line) => !isWay(line))
  return (
    first !== undefined &&
    countersIn(first).some(({ form, count }) => form === 'said' && count > 0) &&
    !others.some((line) => /。|ます/.test(line))
  )
}

/** The first words of a text: its heading's and what stands before them on the same line, or its own. */
function headOf(region: Piece, heading: Piece | null): readonly Chunk[] {
  const all = chunksOf(region)
  if (heading === null) return all.slice(0, 12)
  const at = all.findIndex(({ piece }) => heading.element.contains(piece.element))
  const beside = all.slice(Math.max(0, at - 1), Math.max(0, at))
  return [
    ...beside.filter(
      ({ piece }) => isInline(heading) && piece.element.parentElement === heading.element.parentElement,
    ),
    ...chunksOf(heading).slice(0, 12),
  ]
}

/** The notices that a region shows as texts: sections of one shape with a telling heading each, else the one that fills it. */
export function* articlesOf(region: Piece, pageTitle: string): Generator<void, Candidate[]> {
  if (!isSmall(region, MAX_PIECES)) return []
  let looked = 0
  for (const piece of everyPiece(region)) {
    looked += 1
    if (looked % PIECES_A_SLICE === 0) yield
    const sections = sectionsOf(piece)
    const flat = sections.length < 2 ? textsUnderHeadings(piece) : []
    if (sections.length < 2 && flat.length < 2) continue
    const articles: Candidate[] = []
    for (const section of [...sections, ...flat.map((text) => text.section)].slice(0, MAX_ARTICLES)) {
      const article = articleOf(section, '')
      if (article !== null) articles.push(article)
      yield
    }
    // Without an element around each, chapters of one text look the same: only texts have a day or a weight each, or are counted.
    if (
      flat.length > 0 &&
      !(
        articles.length === flat.length &&
        (articles.every(isWholeNotice) || saysHowMany(region, flat.length))
      )
    )
      continue
    const around = without(region, new Set([...sections, ...flat.flatMap(({ pieces }) => pieces)]))
    const asked = demandOf({
      title: 'お知らせ',
      body: [],
      controls: controlsOf(around).map(({ text }) => text),
      fields: fieldsOf(around),
    })
    return asked.asks ? articles.map((article) => ({ ...article, demand: 'decide', asks: true })) : articles
  }
  yield
  const article = articleOf(region, pageTitle)
  return article === null ? [] : [article]
}

/** Whether a region says that it has so many notices: お知らせが2件あります, the following two notices. */
function saysHowMany(region: Piece, count: number): boolean {
  return linesOf(region).some((line) =>
    countersIn(line).some((one) => one.count === count && (one.form === 'said' || one.form === 'badge')),
  )
}

const isWholeNotice = ({ title, date, label }: Candidate): boolean =>
  date !== null || label === 'important' || /^[【[](?:重要|緊急)/.test(squeeze(title))

/** Kids of one tag that each begin with a heading fit to be a title, and say something below it. */
function sectionsOf(piece: Piece): Piece[] {
  const kids = piece.kids.filter(
    (kid) => typeof kid !== 'string' && /^(section|article|div|li|fieldset|details)$|-/.test(kid.tag),
  ) as Piece[]
  if (kids.length < 2 || !kids.every((kid) => isSmall(kid, 400))) return []
  const titled = kids.flatMap((kid) => {
    const heading = headingsOf(kid, 1)[0]
    const text = squeeze(heading?.text ?? '')
    return heading !== undefined && squeeze(textOf(kid)).length > text.length + 8
      ? [{ kid, text, level: `${heading.level} ${sizeOf(heading.piece)}` }]
      : []
  })
  // Texts of one shape have headings of one rank and one size; one under an h1 and one under a key of a table, or in small print, are a text and what goes with it.
  if (new Set(titled.map(({ level }) => level)).size > 1) return []
  const fit = titled.filter(
    ({ text }) => text.length > 5 && TITLE_WORDS.test(text) && !SIDE_HEADING.test(text) && fitsAsTitle(text),
  )
  return fit.length === titled.length ? fit.map(({ kid }) => kid) : []
}

/** The size of a piece's type, as the style sheet says it. */
const sizeOf = ({ element }: Piece): string =>
  element.ownerDocument.defaultView?.getComputedStyle(element).fontSize ?? ''

/** The keys (squeezed) of a region's values: each dt that stands before a dd of its own. */
function namesIn(region: Piece): string[] {
  return [...everyPiece(region)].flatMap((piece) =>
    piece.tag === 'dt' && piece.element.nextElementSibling?.localName === 'dd'
      ? [squeeze(textOf(piece))]
      : [],
  )
}

/** The way to where an app is had. */
const GETS_APP =
  /^(?:今すぐ|無料)?(?:[^。、をで]{0,8}アプリを)(?:無料で)?(?:ダウンロード|インストール|入手)(?:する)?$/
