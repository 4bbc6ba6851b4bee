// All frames of a page as one view, in the squeezed words that signs are looked for in.
import { partsOfTitle } from '../notice/article-title'
import type { Evidence, Region } from './evidence'
import { type Purpose, purposeOf } from './purpose'
import { HOME } from './signs/names'
import { fold, squeeze } from './text'

/** What the signs of a kind look at. Texts are squeezed (NFKC, no spaces). */
export type PageView = {
  frames: readonly Evidence[]
  /** Parts of the documents' titles, without the bank's name where it can be told. */
  titles: string[]
  /** The first heading that is no site name, and its level; '' where there is none. */
  headline: string
  headings: string[]
  /** Lines of the page itself, without menus and overlays. */
  lines: string[]
  text: string
  controls: string[]
  buttons: string[]
  fields: Region['fields']
  /** Entries that are no choice: text, password, textarea. */
  entries: Region['fields']
  passwords: Region['fields']
  /** Lines of menus, headers and footers, squeezed. */
  furnitureLines: string[]
  /** What the entries are for, one each. */
  purposes: Purpose[]
  overlays: Region[]
  isLoggedIn: boolean
  /** Distinct banking menu words that stand alone: a page inside the service has many, an interstitial few. */
  menuWords: number
}

const SITE_NAME =
  /^.{0,20}(?:銀行|金庫|信金|信組|組合|農協|バンク|ダイレクト|カード|バンキング|オンライン|EB|bank|banking|direct|online)$/i
/** The number of a screen within a title: 証明書更新［CRT020］みほん信用金庫. */
const SCREEN_NUMBER = /[[(【][A-Z]{1,6}-?\d{2,8}[\])】]/g
/** A bank's name, and a service's behind it: kana and Latin letters, as services are called. */
const SERVICE_NAME =
  /^.{1,12}(?:銀行|金庫|信金|信組|組合|農協|労金|バンク|カード|bank)(?:個人|法人|[ぁ-んァ-ヶーa-z0-9・&/()「」『』-])*$/i
const NO_NAME =
  /ログ[イオ]ン|ポイント|ローン|キャンペーン|メンテナンス|エラー|マイページ|ホーム|トップ|メニュー|おしらせ|パスワード|ワンタイム|^(?:キャッシュ|クレジット|デビット|プリペイド)カード/i
const isSiteName = (text: string): boolean =>
  SITE_NAME.test(text) || (SERVICE_NAME.test(text) && !NO_NAME.test(text))
const JAPANESE = /[^ -~]/
/** The matters that a page has ways to, behind its name: お客さまページ（お知らせ・明細・振込）. */
const WHAT_IS_HERE = /[(][^()]+・[^()]+[)]$/
/** A sentence of its own that the session was closed: the word ログアウト in its heading is then no button. */
const LOGGED_OUT =
  /^(?:正常に|すでに|安全に)?ログ(?:アウト|オフ)(?:処理)?(?:しました|いたしました|が?完了(?:いた)?しました|されました)|^youhave(?:been)?(?:successfully)?(?:logged|signed)(?:out|off)/i
const LOG_OUT =
  /ログアウト(?!し|せず|され|する前|後|が完了|処理|[をの]?忘れ|について|の?(?:方法|お願い))|ログオフ(?!し|せず|され|後|が完了|[をの]?忘れ|について|の?(?:方法|お願い))|前回の?ログ[イオ]ン|ログ[イオ]ン中(?!の|は|に)|log-?out(?!successful)|sign-?out|log-?off/i
/** What only a page within a session says; two of them do where no button to log out is named so. */
const OF_A_SESSION: readonly RegExp[] = [
  /^.{0,40}[^客お]様(?:$|[^々子式])|御中|さん、?(?:こんにちは|ようこそ)/m,
  /(?:^|様)(?:取引)?終了(?:する)?$/m,
  /(?:前回|直近|最終)の?ご?利用(?:日時?)?[:]?\d|ログ[イオ]ン日時/,
  /(?:普通|当座|貯蓄|総合)(?:預金|貯金|口座)?[(]?\d{6,8}|[*•・x●]{4,}-?\d{2,4}/,
  /未読|未確認の/,
]
const MENU_WORD =
  /^(?:トップ(?:ページ|メニュー)?|ホーム|マイページ|メニュー|残高(?:照会)?|口座(?:照会|情報)?|(?:入出金)?明細(?:照会)?|入出金明細.{0,4}|照会|振込(?:・振替)?|振替|資金移動|送金|定期(?:預金|・積立)?|積立|投資信託|外貨(?:預金)?|ローン|借入|税金.{0,12}|各種.{0,8}|お?手続き?|管理|利用者管理|データ伝送|でんさい|デビット|ポイント|承認(?:\(\d+\))?|ご利用サービスの変更|お客さま情報|おくる|送る|めいさい|ふりこみ|ためる|貯める|かりる|借りる|ふやす|増やす|はらう|払う|home|accounts?|overview|transfers?|payments?|statements?|transactions|cards?|loans?|settings|profile|savings|investments)$/i

/** Puts the frames of a page together. */
export function pageView(frames: readonly Evidence[]): PageView {
  const shown = frames.filter((frame) => !frame.inOverlay)
  const regions = shown.map((frame) => frame.main)
  const overlays = frames
    .flatMap((frame) => (frame.inOverlay ? [frame.main, ...frame.overlays] : frame.overlays))
    .filter((region) => region.lines.length > 0)
  const headings = shown
    .filter((frame) => !isMenuFrame(frame, shown))
    .flatMap((frame) => frame.main.headings)
    .map(({ text, level }) => ({ text: squeeze(text), level }))
    .filter(({ text }) => text !== '' && !isSiteName(text))
  const lines = regions.flatMap((region) => region.lines).map((line) => squeeze(line))
  const furniture = frames.flatMap((frame) => frame.furniture)
  const controls = regions.flatMap((region) => region.controls)
  const fields = regions.flatMap((region) => region.fields)
  const text = lines.join('\n')
  const entries = fields.filter(({ type }) => type === 'text' || type === 'password' || type === 'textarea')
  const all = `${text}\n${furniture.map(squeeze).join('\n')}`
  return {
    frames,
    titles: shown
      .filter((frame) => !isMenuFrame(frame, shown))
      .flatMap((frame) => partsOfTitle(frame.title))
      .map((part) => withoutSiteName(homeAlone(part)))
      .filter((part) => part !== ''),
    headline:
      (headings.find(({ level }) => level === 1) ?? headings.find(({ level }) => level <= 3) ?? headings[0])
        ?.text ?? '',
    headings: headings.map((heading) => heading.text),
    lines,
    text,
    controls: controls.map((control) => squeeze(control.text)),
    buttons: controls.filter((control) => control.isButton).map((control) => squeeze(control.text)),
    fields,
    entries,
    purposes: entries.map(purposeOf),
    passwords: fields.filter(({ type }) => type === 'password'),
    furnitureLines: furniture.map(squeeze),
    overlays,
    isLoggedIn:
      !lines.some((line) => LOGGED_OUT.test(line)) &&
      (LOG_OUT.test(all) ||
        (entries.length === 0 && OF_A_SESSION.filter((one) => one.test(all)).length >= 2)),
    menuWords: menuWords(
      [...regions.flatMap((region) => region.lines), ...furniture],
      controls.map((control) => control.text),
    ),
  }
}

/** When the service is open, under a menu. */
const HOURS = /^[^。]{0,10}(?:時間帯?|\d{1,2}(?::\d{2}|時)?[~〜-]\d{1,2}(?::\d{2}|時)[^。]{0,10})$/

/** A frame that holds a menu beside others that hold the page: what it is called is not what the page is. */
function isMenuFrame({ lists, main }: Evidence, frames: readonly Evidence[]): boolean {
  const controls = new Set(main.controls.map(({ text }) => squeeze(text)))
  return (
    frames.length > 1 &&
    lists.every(({ form }) => form === 'article') &&
    main.fields.length === 0 &&
    controls.size >= 3 &&
    main.lines.filter((line) => !controls.has(squeeze(line)) && !HOURS.test(squeeze(line))).length <= 2
  )
}

/** The name of a top page without the matters in brackets behind it, any other part of a title as it is. */
function homeAlone(part: string): string {
  const name = part.replace(WHAT_IS_HERE, '').trim()
  return HOME.test(squeeze(name)) ? name : part
}

/** A part of a title without the bank's name before or behind it, squeezed; '' where it is nothing else. */
function withoutSiteName(part: string): string {
  const words = fold(part)
    .replace(SCREEN_NUMBER, ' ')
    .split(/ |(?<=[^ -~])[-–—/](?=[^ -~])/)
    .filter((word) => !(JAPANESE.test(word) && isSiteName(word)))
  const rest = words.join('')
  return isSiteName(rest) ? '' : rest
}

/** Words of links and menus, lines that are such a word, and lines that hold three of them; a table's cells are no menu. */
function menuWords(lines: readonly string[], pressed: readonly string[]): number {
  const found = new Set<string>()
  for (const line of pressed)
    if (squeeze(line).length <= 14 && MENU_WORD.test(squeeze(line))) found.add(squeeze(line))
  for (const line of lines) {
    const words = fold(line)
      .split(/[\t|｜/>\s]+/)
      .map(squeeze)
      .filter((word) => word.length <= 14 && MENU_WORD.test(word))
    if (words.length >= 3 || words.some((word) => word === squeeze(line)))
      for (const word of words) found.add(word)
  }
  return found.size
}
