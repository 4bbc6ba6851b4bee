// One notice that fills its place: the text of an interstitial, of a notice's own page, or of a modal.
import { controlsOf, fieldsOf } from '../kind/fields'
import type { Piece } from '../kind/outline'
import { asShown, chunksOf, everyPiece, fold, isSmall, linesOf, squeeze, textOf, without } from '../kind/text'
import type { Candidate } from './candidate'
import { leadingDay, type WrittenDay, wholeDay } from './day'
import { deadlineIn } from './deadline'
import { demandOf } from './demand'
import { type Heading, headingsOf } from './headings'
import { CATEGORY, GENERIC_HEADING, IMPORTANT_MARK, NEW_MARK, READ_MARK, UNREAD_MARK } from './words'

/** A page of one notice is no larger; a larger one has other things to show. */
const MAX_PIECES = 2_000
const PIECES_A_SLICE = 20
/** More texts of notices than a person reads on one page. */
const MAX_ARTICLES = 60
const TITLE_WORDS =
  /お知らせ|について|ご案内|のご?注意|お願い|ご確認|ください|改定|休止|停止|変更|開始|終了|メンテナンス|キャンペーン|アンケート|詐欺|notice|maintenance|update|please|change|confirm|terms|survey|agree|consent|certificate/i
const SIDE_HEADING =
  /^(?:よくある|お問い?合わせ|ご?利用状況|ご?利用例|ご?注意事項|契約法人|利用者ステータス|ご利用履歴|手順|パスワードについて|記|以上|目次|関連|メニュー|Q[.．]?\d|■|●|・|第\d+条|対象|期間|内容|日時|詳細|背景|理由|faq|contact|menu|related|help)/i
/** A sentence of a text, and no title. */
const SENTENCE = /(?:ません|ました|ます|です|します)。?$/
/** The page says that it has no notice to show. */
const NONE_HERE =
  /(?:お知らせ|おしらせ|メッセージ|ご連絡|ご案内|通知|情報|データ)(?:は|が)?(?:現在|ただ今|ただいま)?(?:ありません|ございません|存在しません|見つかりません)|(?:お知らせ|メッセージ)[:：]?(?:なし|0件)|no(?:new|unread)?(?:messages?|notices?|notifications?|announcements?)/i
const FURNITURE =
  /^(?:ログ(?:アウト|オフ|オフする)|ヘルプ|log ?out|sign ?out|log ?off|help|faq|q&a|お?問い?合わ?せ|サイトマップ|english|日本語|文字サイズ|[大中小])$/i

/** The notice that a region shows as its text; null where nothing in it can be a title. */
export function articleOf(region: Piece, pageTitle: string): Candidate | null {
  const lines = linesOf(region)
  const headings = headingsOf(region)
  const heading = titleHeading(headings, lines, pageTitle)
  const named = titleByKey(lines)
  const title =
    named ??
    (heading === null
      ? titleWithoutHeading(region, lines, pageTitle)
      : titleText(heading.piece, heading.text))
  if (title === null || squeeze(title).length < 3) return null
  const own = squeeze(title)
  if (GENERIC_HEADING.test(own) && lines.some((line) => NONE_HERE.test(squeeze(line)))) return null
  const body = lines
    .map(fold)
    .filter(
      (line) =>
        !squeeze(line).includes(own) && !FURNITURE.test(line) && !/^(?:copyright|©|\(c\))/i.test(line),
    )
  const controls = controlsOf(region)
    .map(({ text }) => text)
    .filter((text) => !FURNITURE.test(fold(text)))
  const { demand, asks } = demandOf({ title, body: body.slice(0, 120), controls, fields: fieldsOf(region) })
  const marks = [
    ...chunksOf(heading?.piece ?? region)
      .slice(0, 12)
      .map(({ text: chunk }) => squeeze(chunk)),
    ...marksBeside(lines, own),
  ]
  return {
    title: title.slice(0, 300),
    date: dateNear(lines, own),
    deadline: demand === 'decide' ? deadlineIn(lines) : null,
    mark: marks.some((mark) => READ_MARK.test(mark)) ? 'read' : null,
    label: marks.some((mark) => IMPORTANT_MARK.test(mark)) ? 'important' : null,
    category: marks.find((mark) => CATEGORY.test(mark)) ?? '',
    demand,
    asks,
  }
}

/** The notices that a region shows as texts: sections of one shape with a telling heading each, else the one that fills it. */
export function* articlesOf(region: Piece, pageTitle: string): Generator<void, Candidate[]> {
  if (!isSmall(region, MAX_PIECES)) return []
  let looked = 0
  for (const piece of everyPiece(region)) {
    looked += 1
    if (looked % PIECES_A_SLICE === 0) yield
    const sections = sectionsOf(piece)
    if (sections.length < 2) continue
    const articles: Candidate[] = []
    for (const section of sections.slice(0, MAX_ARTICLES)) {
      const article = articleOf(section, '')
      if (article !== null) articles.push(article)
      yield
    }
    const around = without(region, new Set(sections))
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

/** Kids of one tag that each begin with a heading fit to be a title, and say something below it. */
function sectionsOf(piece: Piece): Piece[] {
  const kids = piece.kids.filter(
    (kid) => typeof kid !== 'string' && /^(section|article|div|li|fieldset|details)$|-/.test(kid.tag),
  ) as Piece[]
  if (kids.length < 2 || !kids.every((kid) => isSmall(kid, 400))) return []
  const titled = kids.flatMap((kid) => {
    const heading = headingsOf(kid, 1)[0]
    const text = squeeze(heading?.text ?? '')
    return heading !== undefined && squeeze(textOf(kid)).length > text.length + 8 ? [{ kid, text }] : []
  })
  const fit = titled.filter(
    ({ text }) =>
      text.length > 5 && TITLE_WORDS.test(text) && !GENERIC_HEADING.test(text) && !SIDE_HEADING.test(text),
  )
  return fit.length === titled.length ? fit.map(({ kid }) => kid) : []
}

const SPACED_KEY = /^[■●◆・【[]?(?:件名|タイトル|表題|題名|標題)[】\]]?\s+([^\t]+)$/

/** The value of a row that is keyed 件名. */
function titleByKey(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 40)) {
    const [key, value] = line.split(/\t|[:：]/)
    const spaced = SPACED_KEY.exec(line)?.[1]
    if (spaced !== undefined && squeeze(spaced).length > 3) return asShown(spaced)
    if (
      key !== undefined &&
      value !== undefined &&
      /^[【[]?(?:件名|タイトル|表題|題名|標題|subject|title)[】\]]?$/i.test(squeeze(key)) &&
      squeeze(value).length > 3
    )
      return asShown(line.slice(line.indexOf(value)).split('\t')[0] ?? value)
  }
  return null
}

/** The heading that best names the text: specific, early, high, in the document's title, with a day beside it. */
function titleHeading(
  headings: readonly Heading[],
  lines: readonly string[],
  pageTitle: string,
): Heading | null {
  const page = squeeze(pageTitle)
  let best: { heading: Heading; score: number } | null = null
  for (const [index, heading] of headings.entries()) {
    const text = squeeze(heading.text)
    if (
      text.length < 4 ||
      SIDE_HEADING.test(text) ||
      wholeDay(fold(heading.text)) !== null ||
      IMPORTANT_MARK.test(text)
    )
      continue
    let score = heading.level <= 1 ? 4 : heading.level <= 3 ? 3 : 2
    if (TITLE_WORDS.test(text)) score += 4
    if (GENERIC_HEADING.test(text)) score -= 7
    if (page.includes(text)) score += 3
    if (isBesideDay(lines, text)) score += 2
    if (/^(?:.{1,14}(?:銀行|金庫|組合|バンク|ダイレクト|カード|bank))$/i.test(text)) score -= 6
    if (heading.level === 7 && /。$|まで$|\d{1,2}:\d{2}/.test(text)) score -= 4
    score -= Math.min(index, 8) * 0.6
    if (best === null || score > best.score) best = { heading, score }
  }
  return best !== null && best.score >= 1 ? best.heading : null
}

/** Title of a region without a heading of its own: its name for screen readers, its first short line, or the page's title. */
function titleWithoutHeading(region: Piece, lines: readonly string[], pageTitle: string): string | null {
  const named = region.element.getAttribute('aria-label') ?? region.element.getAttribute('title')
  if (
    named !== null &&
    squeeze(named).length > 3 &&
    !GENERIC_HEADING.test(squeeze(named)) &&
    TITLE_WORDS.test(squeeze(named))
  )
    return asShown(named)
  const part = partsOfTitle(pageTitle).find((one) => TITLE_WORDS.test(squeeze(one)))
  const isSaid = part !== undefined && !GENERIC_HEADING.test(squeeze(part))
  const controls = controlsOf(region).map(({ text }) => squeeze(text))
  const isOnlyControls = (line: string): boolean =>
    controls.reduce((left, control) => left.replace(control, ''), squeeze(line)).length < 3
  const worded = lines.find(
    (line) =>
      !(isSaid && SENTENCE.test(line)) &&
      !isOnlyControls(line) &&
      TITLE_WORDS.test(squeeze(line)) &&
      squeeze(line).length >= 6 &&
      squeeze(line).length <= 70 &&
      !/。./.test(line) &&
      !GENERIC_HEADING.test(squeeze(line)),
  )
  if (worded !== undefined)
    return asShown(worded.split('\t').find((part) => TITLE_WORDS.test(squeeze(part))) ?? worded).replace(
      /。$/,
      '',
    )
  if (isSaid) return part
  const first = lines.find(
    (line) =>
      squeeze(line).length >= 8 &&
      squeeze(line).length <= 60 &&
      !GENERIC_HEADING.test(squeeze(line)) &&
      !isOnlyControls(line) &&
      wholeDay(fold(line)) === null,
  )
  return (
    first ?? part ?? lines.find((line) => squeeze(line).length >= 4 && squeeze(line).length <= 60) ?? null
  )
}

/** A title's own words: marks and days that stand apart are left out. */
function titleText(piece: Piece, text: string): string {
  const chunks = chunksOf(piece)
  const real = chunks.filter(({ text: chunk }) => {
    const word = squeeze(chunk)
    return (
      !IMPORTANT_MARK.test(word) &&
      !NEW_MARK.test(word) &&
      !UNREAD_MARK.test(word) &&
      !READ_MARK.test(word) &&
      !CATEGORY.test(word) &&
      wholeDay(fold(chunk)) === null
    )
  })
  if (real.length === 0) return asShown(text)
  return real.length === chunks.length
    ? asShown(textOf(piece))
    : asShown(real.map(({ text: chunk }) => chunk).join(''))
}

function isBesideDay(lines: readonly string[], text: string): boolean {
  const at = lines.findIndex((line) => squeeze(line).includes(text))
  return (
    at >= 0 &&
    [at - 1, at, at + 1, at + 2].some((i) =>
      (lines[i] ?? '').split('\t').some((part) => wholeDay(fold(part)) !== null),
    )
  )
}

/** The words of the lines next to a title that hold nothing but marks, a class and a day: 重要 2026年1月9日. */
function marksBeside(lines: readonly string[], title: string): string[] {
  const at = lines.findIndex((line) => squeeze(line).includes(title))
  return [at - 1, at + 1].flatMap((i) => {
    const parts = fold(lines[i] ?? '').split(/\s+/)
    const isMark = (part: string): boolean => IMPORTANT_MARK.test(part) || CATEGORY.test(part)
    return parts.some((part) => wholeDay(part) !== null) &&
      parts.every((part) => isMark(part) || wholeDay(part) !== null)
      ? parts.filter(isMark)
      : []
  })
}

/** A line as its parts: cells, and a mark that stands before or behind a day. */
function partsOfLine(line: string): string[] {
  return line.split('\t').flatMap((part) => {
    const words = fold(part).split(/\s+/)
    const days = words.filter((word) => wholeDay(word) !== null)
    const isMarked = words.every(
      (word) => days.includes(word) || IMPORTANT_MARK.test(word) || CATEGORY.test(word),
    )
    return days.length === 1 && isMarked ? days : [part]
  })
}

/** The day on which it was published: the nearest whole day to its title, up to ten lines away. */
function dateNear(lines: readonly string[], title: string): WrittenDay | null {
  const at = Math.max(
    0,
    lines.findIndex((line) => squeeze(line).includes(title)),
  )
  const near = [0, 1, -1, 2, -2, 3, -3, 4, 5, 6, 7, 8]
  for (const step of near) {
    const line = lines[at + step]
    if (line === undefined || at + step < 0) continue
    const parts = partsOfLine(line)
    for (const [index, part] of parts.entries()) {
      const day = wholeDay(fold(part))
      const label = squeeze(parts[index - 1] ?? '')
      if (
        day !== null &&
        (index === 0 ||
          label === '' ||
          label.includes(title) ||
          /掲載|掲示|発行|配信|公開|お知らせ日|作成|日付|発信|date|posted/i.test(label)) &&
        !/期限|まで/.test(part)
      )
        return day
    }
    const leading = leadingDay(fold(line))
    if (
      leading !== null &&
      step <= 0 &&
      (CATEGORY.test(squeeze(leading.rest)) ||
        GENERIC_HEADING.test(squeeze(leading.rest)) ||
        squeeze(leading.rest) === title)
    )
      return leading.day
  }
  return null
}

/** The parts of a document's title, bank's name and all. */
export function partsOfTitle(title: string): string[] {
  return title
    .split(/\s*[｜|：:»＞>]\s*|\s+[-–—‐/]\s+|\s*－\s*/)
    .map(asShown)
    .filter((part) => part !== '')
}
