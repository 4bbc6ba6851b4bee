// The title of a text that fills its place: by its key, its best heading, its name, its first telling line.
import { controlsOf } from '../kind/fields'
import type { Piece } from '../kind/outline'
import { asShown, chunksOf, everyPiece, fold, isInline, linesOf, squeeze, textOf } from '../kind/text'
import { wholeDay } from './day'
import { fitsAsTitle } from './fit-title'
import { type Heading, headingsOf } from './headings'
import {
  BEGS_TO_BE_READ,
  CATEGORY,
  GENERIC_HEADING,
  IMPORTANT_MARK,
  NEW_MARK,
  READ_MARK,
  SURVEY,
  UNREAD_MARK,
} from './words'

/** Words of which a title of a notice has some. */
export const TITLE_WORDS =
  /お知らせ|について|ご案内|のご?注意|お願い|ご確認|ください|改定|休止|停止|変更|開始|終了|メンテナンス|キャンペーン|アンケート|詐欺|(?:有効)?期限(?:切れ|が)|notice|maintenance|update|please|change|confirm|terms|survey|agree|consent|certificate/i
/** Headings within a text that never name it. */
export const SIDE_HEADING =
  /^(?:よくある|お問い?合わせ|ご?利用状況|(?:ログ[イオ]ン|サインイン|接続|アクセス|ご?契約|ご?登録|お?取引|ご?利用)者?の?(?:状況|状態|履歴|日時|環境|の?ご?案内)|ご?利用例|ご?注意事項|契約法人|利用者ステータス|ご利用履歴|手順|パスワードについて|記|以上|目次|関連|メニュー|Q[.]?\d|■|●|・|第\d+条|対象|期間|内容|日時|詳細|背景|理由|凡例|(?:[^。、]{0,8}の)?(?:表示)?(?:マーク|アイコン|記号|印|色|ステータス|未読・既読)(?:等|など)?(?:の(?:意味|説明|見方|ご?説明))?(?:について)?$|[^。、]{0,12}の見方|faq|contact|menu|related|help)|[」』)]?(?:とは|って何)(?:何?ですか)?[?]?$/i
/** A sentence of a text, and no title. */
const SENTENCE = /(?:ません|ました|ます|です|します)。?$/

/** The title of a region's text and the heading it is taken from; null where nothing says it. */
export function titleOfArticle(
  region: Piece,
  pageTitle: string,
): { title: string; heading: Heading | null; isNamed: boolean } | null {
  const lines = linesOf(region)
  const headings = headingsOf(region)
  const heading = titleHeading(
    [...headings, ...namedAsPage(region, pageTitle, headings)].sort((one, other) => one.order - other.order),
    lines,
    pageTitle,
  )
  const named = titleByKey(lines)
  const title =
    named ??
    (heading === null
      ? withoutMarks(region, titleWithoutHeading(region, lines, pageTitle))
      : titleText(heading.piece, heading.text))
  if (title === null || squeeze(title).length < 3) return null
  // A title under its key has no heading of its own.
  return { title, heading: named === null ? heading : null, isNamed: named !== null || heading !== null }
}

/** The block, however it is set, that says what the document is called. */
function namedAsPage(region: Piece, pageTitle: string, headings: readonly Heading[]): Heading[] {
  const names = partsOfTitle(pageTitle).filter((part) => TITLE_WORDS.test(squeeze(part)))
  if (names.length === 0) return []
  for (const piece of everyPiece(region)) {
    const text = names.find((name) => !isInline(piece) && squeeze(name) === squeeze(textOf(piece)))
    if (text !== undefined && !piece.element.matches('nav *, ul *, td'))
      return headings.some((one) => piece.element.contains(one.piece.element))
        ? []
        : [{ text, level: 7, order: piece.order, piece }]
  }
  return []
}

const SPACED_KEY = /^[■●◆・【[]?(?:件名|タイトル|表題|題名|標題)[】\]]?\s+([^\t]+)$/

/** Whom a certificate is made out to, which it calls its subject as well; a word of a machine is no title. */
const NAME_IN_CERTIFICATE = /(?:^|[,/;] ?)(?:CN|OU?|DC|UID|SERIALNUMBER) ?= ?\S|^(?=.*\d)[\w.@:/=-]+$/i

/** The value of a row that is keyed 件名. */
export function titleByKey(lines: readonly string[]): string | null {
  for (const [index, line] of lines.slice(0, 40).entries()) {
    const [key, inLine] = line.split(/\t|[:：]/)
    // A dt and its dd stand on two lines.
    const value = inLine ?? lines[index + 1]
    const spaced = SPACED_KEY.exec(line)?.[1]
    if (spaced !== undefined && squeeze(spaced).length > 3) return asShown(spaced)
    if (
      key !== undefined &&
      value !== undefined &&
      /^[【[]?(?:件名|タイトル|表題|題名|標題|subject|title)[】\]]?$/i.test(squeeze(key)) &&
      squeeze(value).length > 3 &&
      !NAME_IN_CERTIFICATE.test(fold(value))
    )
      return asShown(inLine === undefined ? value : (line.slice(line.indexOf(value)).split('\t')[0] ?? value))
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
      BEGS_TO_BE_READ.test(text) ||
      (!GENERIC_HEADING.test(text) && !fitsAsTitle(heading.text))
    )
      continue
    let score = heading.level <= 1 ? 4 : heading.level <= 3 ? 3 : 2
    if (TITLE_WORDS.test(text) || isUnderName(headings, index)) score += 4
    if (GENERIC_HEADING.test(text) || isNameOfNext(headings, index)) score -= 7
    if (page.includes(text)) score += 3
    if (isBesideDay(lines, text) && !GENERIC_HEADING.test(text)) score += 2
    // A step among steps: Sign in, Consent, Home.
    if (heading.level === 7 && /^[a-z]+$/i.test(text)) score -= 4
    if (heading.level === 7 && /。$|まで$|\d{1,2}:\d{2}/.test(text)) score -= 4
    score -= Math.min(index, 8) * 0.6
    if (best === null || score > best.score) best = { heading, score }
  }
  return best !== null && best.score >= 1 ? best.heading : null
}

/** Whether the next heading ends in the same words and says more: アンケートのお願い over お客さま満足度アンケートのお願い. */
function isNameOfNext(headings: readonly Heading[], index: number): boolean {
  const [own, next, other] = headings.slice(index)
  if (own === undefined || next === undefined || next.level <= own.level || next.level === other?.level)
    return false
  const [words, fuller] = [squeeze(own.text), squeeze(next.text)]
  return (
    fuller.length > words.length + 2 &&
    (fuller.endsWith(words) || (words.length < 8 && SURVEY.test(words) && SURVEY.test(fuller)))
  )
}

/** Whether a real heading stands right under those that only say that a notice follows: whatever it says, it is that notice's. */
function isUnderName(headings: readonly Heading[], index: number): boolean {
  const over = headings.slice(0, index)
  const { text, level, piece } = headings[index] ?? {}
  return (
    over.length > 0 &&
    text !== undefined &&
    over.every((one) => GENERIC_HEADING.test(squeeze(one.text))) &&
    level !== over[0]?.level &&
    squeeze(text).length >= 8 &&
    piece?.element.closest('aside, nav, footer') === null
  )
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
  const dated = lines.find(
    (line, at) =>
      [lines[at - 1], lines[at + 1]].some((near) => near !== undefined && wholeDay(fold(near)) !== null) &&
      fitsAsTitle(line) &&
      TITLE_WORDS.test(squeeze(line)) &&
      squeeze(line).length >= 8 &&
      squeeze(line).length <= 60 &&
      !/[。\t:：]/.test(line) &&
      !GENERIC_HEADING.test(squeeze(line)),
  )
  if (dated !== undefined) return asShown(dated)
  const part = partsOfTitle(pageTitle).find((one) => TITLE_WORDS.test(squeeze(one)))
  const isSaid = part !== undefined && !GENERIC_HEADING.test(squeeze(part))
  const controls = controlsOf(region).map(({ text }) => squeeze(text))
  const isOnlyControls = (line: string): boolean =>
    controls.reduce((left, control) => left.replace(control, ''), squeeze(line)).length < 3
  const worded = lines.find(
    (line) =>
      !(isSaid && SENTENCE.test(line)) &&
      !isOnlyControls(line) &&
      !BEGS_TO_BE_READ.test(squeeze(line)) &&
      fitsAsTitle(line) &&
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
  if (isSaid && fitsAsTitle(part)) return part
  const first = lines.find(
    (line) =>
      squeeze(line).length >= 8 &&
      squeeze(line).length <= 60 &&
      !GENERIC_HEADING.test(squeeze(line)) &&
      !isOnlyControls(line) &&
      fitsAsTitle(line),
  )
  return first ?? part ?? lines.find((line) => GENERIC_HEADING.test(squeeze(line))) ?? null
}

/** A title without the marks that stand before it in elements of their own, and what closes its layer behind it. */
function withoutMarks(region: Piece, title: string | null): string | null {
  let rest = title
  for (const { text, piece } of chunksOf(region))
    if (rest?.startsWith(text) && piece.kids.length === 1 && isInline(piece) && isMark(squeeze(text)))
      rest = asShown(rest.slice(text.length))
  for (const { text, control } of chunksOf(region))
    if (control !== null && rest?.endsWith(` ${text}`) && CLOSES.test(squeeze(text)))
      rest = asShown(rest.slice(0, -text.length))
  return rest
}

const isMark = (word: string): boolean =>
  [IMPORTANT_MARK, NEW_MARK, UNREAD_MARK, READ_MARK, CATEGORY].some((pattern) => pattern.test(word))

/** Closes the layer that a heading stands at the head of. */
const CLOSES = /^(?:[×✕✖✗❌x]|閉じる|close)$/i

/** A title's own words: marks and days that stand apart are left out. */
function titleText(piece: Piece, text: string): string {
  const chunks = chunksOf(piece)
  const real = chunks.filter(
    ({ text: chunk, control }) =>
      !isMark(squeeze(chunk)) &&
      wholeDay(fold(chunk)) === null &&
      !(control !== null && CLOSES.test(squeeze(chunk))),
  )
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

/** The parts of a document's title, bank's name and all. */
export function partsOfTitle(title: string): string[] {
  return title
    .split(/\s*[｜|：:»＞>]\s*|\s+[-–—‐/]\s+|\s*－\s*/)
    .map(asShown)
    .filter((part) => part !== '')
}
