// Whether a source says that it holds more rows than it shows: counts, ranges, pages, offers to show more, filters.
import { fold } from '../cells/fold'

const N = '(\\d[\\d,]*)'
const TO = '\\s?(?:件目?|番目)?\\s?(?:~|〜|-|–|—|から|to)\\s?'
const ROWS = '(?:お?取引|ご?利用|入出金|明細|履歴|データ|レコード|結果)'
const ROWS_EN = '(?:transactions?|records?|items?|results?|entries|rows)'
/** Behind a number it is a bound, a place or the size of a page, no count: 100件まで, 3件目, 10件ずつ. */
const COUNT = '\\s?件(?!\\s?(?:目|番|まで|以内|以下|以上|未満|ずつ|ごと|毎|を?超|単位|/\\s?(?:ページ|頁)))'
/** Before a number it makes it one too: 最大500件, 直近10件, 表示件数 20件. */
const BOUND =
  /(?:最大|最高|上限|直近|最新|最近|先頭|新しい|過去|ごと|毎|表示(?:件数|明細数)?|ページ|頁)\D{0,4}$/

/** How many rows there are in all. The first group is the number. */
const TOTALS: readonly RegExp[] = [
  `(?:全(?:部で|体で?|て)?|すべてで|総(?:数|計)?|合計|計|トータル)[\\s:]*${N}${COUNT}`,
  `${N}\\s?件(?:の${ROWS}\\S{0,4}?)?\\s?(?:中|の?うち|の内)`,
  `(?:件数|明細数|取引数|レコード数)[\\s:=はが]*(?:全|約|計)?\\s?${N}(?:${COUNT}|(?![\\d~〜/.年月-]|\\s?件))`,
  `${N}${COUNT}\\s?(?:の${ROWS}\\S{0,4}?)?\\s?(?:が|を|は)?\\s?(?:あります|ございます|該当|見つかり|ヒット|検索され|抽出|存在し|一致)`,
  `${ROWS}(?:明細|履歴|一覧|結果)?(?:は|が)?[\\s:]{0,2}${N}${COUNT}`,
  `(?:目|まで|から|${ROWS})[^\\d]{0,12}\\(\\s?(?:全|計)?\\s?${N}${COUNT}`,
  `\\d\\s?件?\\s?\\/\\s?(?:全|計)?\\s?${N}${COUNT}`,
  `\\d\\s?(?:of|out of)\\s?(?:about )?${N}(?! ?pages?)`,
  `\\b(?:all|total(?: of)?:?) ${N} ${ROWS_EN}`,
  `${N} ${ROWS_EN} (?:found|in (?:all|total)|match)`,
  `\\b(?:${ROWS_EN}(?: found)?|total ${ROWS_EN}):? ?\\(?${N}\\)?$`,
].map((pattern) => new RegExp(pattern, 'gi'))
const ALL = /(?:全(?:部で|体で?|て)?|すべてで|総(?:数|計)?)\s?\d/
/** From which row to which: 1～10件, 11件目から20件目, 1-10 of 23. */
const RANGE = new RegExp(
  `(?<![\\d/.,年月:-])${N}${TO}${N}\\s?(?:件|番目|(?:of|out of) ?\\d|(?:\\/|中)\\s?(?:全|計)?\\s?\\d[\\d,]*\\s?件|${ROWS_EN})`,
  'i',
)
/** How many of those counted are numbers without a row: 8件（うち欠番1件）. */
const MISSING = /欠番[^\d件]{0,4}(\d+)\s?件(?!\s?を?(?:除|含まない))/
/** How many are not shown: ほか 8件の明細, 残り8件. */
const OTHERS = /(?:残り(?:の)?|ほか|他に?|(?<!まで[はに]?\s?)あと)\s?[1-9]\d*\s?件(?!まで|登録)/

/** Which page this is, of how many; either may be what is said. */
const PAGES: readonly RegExp[] = [
  /(?:ページ|頁|\bpage|\bp\.)\s?:?\s?(?<at>\d+)\s?(?:\/|of|中)\s?(?<of>\d+)/i,
  /(?<![\d/])(?<at>\d+)\s?(?:\/|of)\s?(?:全|計)?\s?(?<of>\d+)\s?(?:ページ|頁|pages?\b)/i,
  /(?<at>\d+)\s?(?:ページ|頁)目?\s?(?:\/|\()\s?(?:全|計)?\s?(?<of>\d+)\s?(?:ページ|頁)/,
  /(?:全(?:部で)?|計)\s?(?<of>\d+)\s?(?:ページ|頁)/,
  /(?<of>\d+)\s?(?:ページ|頁)(?:中|のうち)/,
  /(?<at>\d+)\s?(?:ページ|頁)目/,
  /\b(?<of>\d+) pages?\b/i,
  /(?:前\S{0,6}|prev(?:ious)?|[<«‹≪◀])\s?(?<at>\d+)\s?\/\s?(?<of>\d+)\s?(?:次|next|[>»›≫▶])/i,
  /^(?<at>\d+)\s?\/\s?(?<of>\d+)\s?(?:次|next|[>»›≫▶])/i,
]
const TURN =
  /(?:前|次|最初|最後|先頭|末尾|最終)の?(?:ページ|頁)?(?:へ|に)?|\b(?:prev(?:ious)?|next|first|last)\b/gi
/** 次頁へ繰越 is a line of a passbook. */
const NEXT =
  /次の?\s?(?:ページ|頁|[\d,]+\s?件)(?!へ?の?\s?(?:繰|続|つづ))|前の\s?[\d,]+\s?件|\bnext (?:page|\d+)/i

/** F8：次頁: what the keys of a terminal do, on every page of it. */
const KEY_LEGEND = /\bP?F\d{1,2}(?:キー)?\s?[:=・]?\s?[^\s\d]\S*/gi

/** Controls that show more of the same list: さらに表示, もっと見る, 続きを読み込む. */
const OFFERS =
  /(?:さらに|もっと|続きを?|つづきを?|残りの?\S{0,6}を?|(?<![年月日])(?:[これそ]{0,2}以[前降]|これより前)の(?:お?取引|明細|履歴|入出金)[^\sは、に]{0,4}を?)\s?(?:[\d,]+\s?件)?(?:の?(?:お?取引|明細|履歴|入出金))?を?\s?(?:見る|みる|表示|読み?込|ロード|取得|開く)|\b(?:load|show|view|see) (?:\d+ )?(?:more|older|earlier)\b|\bmore transactions\b/i
const LEFT_OUT =
  /一部の(?:お?取引)?(?:明細|履歴)?のみ(?:を?表示)?|(?:件数|明細数|上限)(?:\([^()]{1,8}\))?を?(?:超え|超過)|(?:最新|直近)の?\s?\d+\s?件(?:の?(?:お?取引|明細))?(?:のみ|だけ)を?表示(?:して(?:い|おり)|中)|のうち[、,]?\s?(?:最新|直近|新しい)の?\s?\d+\s?件|(?:続き|残り|未表示)の?(?:お?取引|ご?利用)?(?:明細|履歴)?[がは]\s?(?:\d+\s?件\s?)?(?:あり|ござい)ます|(?:抽出|絞り?込み?|検索|照会|表示)条件[^。]{0,20}金額[^\d]{0,6}[\d,]+\s?円?\s?(?:以上|以下|~|〜)|表示しきれ|(?:すべて|全て|全部)の?(?:お?取引)?明細[をは](?:表示|出力|取得|ダウンロード)(?:でき(?:ません|て)|していません)|not all transactions/i
const DIRECTION =
  '(?:入金|出金|お?預(?:か?り|入れ?)|お?支払い?|お?引き?出し?|お?受取り?|deposits?|withdrawals?)'
/** 振込による入金のみを表示しています says what the page is for. */
const FILTERED = new RegExp(
  `(?<!による|からの|への)${DIRECTION}(?:のみ|だけ)(?:を?表示(?!し?ます|いたします)|の(?:お?取引|明細)|[でを]?絞り?込|に絞)|絞り?込み(?:中|表示中|で表示)|絞り?込んで(?:表示|い)|フィルター?(?:適用)?中|\\bfiltered\\b`,
  'i',
)
/** The choice that is taken, where it stands alone: 表示内容：出金のみ. */
const CHOSEN_FILTER = new RegExp(
  `^(?:(?:(?:表示|絞り?込み?|お?取引|入出金|transaction)[^\\s:]{0,5}(?: type)?[\\s:]+)?(?:${DIRECTION}(?:のみ|だけ)(?:表示)?|${DIRECTION} only)|(?:表示|絞り?込み?|お?取引|入出金)[^\\s:]{0,5}[\\s:]+(?:振込|口座振替|デビット|チャージ|お?支払い?|ご?利用|送金|給与|公共料金)(?:のみ|だけ)(?:表示)?(?: すべて.{0,12})?)$`,
  'i',
)
const CANNOT = /(?:表示|照会|取得|確認)(?:は)?(?:(?:でき|出来)(?:ません|ない)|(?:いたし|致し)かねます)/
const NEGATED = /ありません|ございません|場合|ときは/
/** What is counted on pages beside rows. */
const NO_ROWS =
  /お知らせ|メッセージ|通知|キャンペーン|承認|予約|予定|未読|エラー|メール|振込先|書類|手続|登録|口座数|ランク|ステージ|優遇|特典|達成/

/** Longer texts are articles and terms. */
const LONGEST = 160

/**
 * Whether the texts around `shown` rows say that they are not all; nearest first, a text as it stands on the page. The first that counts the
 * rows is believed.
 */
export function saysMore(texts: readonly string[], shown: number): boolean {
  let isCounted = false
  const isWhole = hasAllSheets(texts)
  // 1／1頁, or 全6件 over six rows, beside a way to the next page that leads nowhere.
  const isOnlyPage = texts
    .slice(0, 40)
    .some((text) => text.length <= LONGEST && (pagesIn(fold(text)) === 'one' || countsAll(fold(text), shown)))
  for (const text of texts) {
    if (text.length <= LONGEST && isPager(fold(text))) return true
    if (text.length <= LONGEST && CHOSEN_FILTER.test(fold(text))) return true
    for (const clause of text.split(/[\n。|｜]/)) {
      if (clause.length > LONGEST) continue
      const folded = fold(clause)
      const pages = pagesIn(folded)
      if ((pages === 'several' && !isWhole) || offers(folded, isOnlyPage || pages === 'one')) return true
      const counted = isCounted ? null : countIn(folded)
      if (counted === null) continue
      isCounted = true
      if (counted.from > 1 || counted.total > Math.max(shown, counted.to)) return true
    }
  }
  return false
}

/** Whether every sheet of a print stands on the page: 1／2頁 above its rows, 2／2頁 further down. */
function hasAllSheets(texts: readonly string[]): boolean {
  const shown = new Set<number>()
  let all = 0
  for (const text of texts.slice(0, 40)) {
    if (text.length > LONGEST) continue
    const { at, of } = placeIn(fold(text)) ?? {}
    if (at === undefined || of === undefined) continue
    shown.add(Number(at))
    all = Math.max(all, Number(of))
  }
  return all > 1 && all < 20 && Array.from({ length: all }, (_, at) => at + 1).every((at) => shown.has(at))
}

function placeIn(folded: string): Record<string, string> | undefined {
  for (const pattern of PAGES) {
    const groups = pattern.exec(folded)?.groups
    if (groups?.at !== undefined && groups.of !== undefined) return groups
  }
  return undefined
}

/** Whether a text is a control that shows more of the list that it stands under. */
export function offersMore(text: string): boolean {
  return text.length <= 40 && OFFERS.test(fold(text))
}

function offers(folded: string, isOnlyPage: boolean): boolean {
  if (LEFT_OUT.test(folded)) return !/場合/.test(folded) || /超えたため/.test(folded)
  if (NEGATED.test(folded)) return false
  if (!isOnlyPage && NEXT.test(folded.replace(KEY_LEGEND, ''))) return true
  return (OFFERS.test(folded) && !CANNOT.test(folded)) || FILTERED.test(folded) || isOthers(folded)
}

function isOthers(folded: string): boolean {
  return OTHERS.test(folded) && !NO_ROWS.test(folded)
}

/** Whether the page is said to be one of several, or the only one; null where nothing is said. */
function pagesIn(folded: string): 'one' | 'several' | null {
  let said: 'one' | null = null
  for (const pattern of PAGES) {
    const { at, of } = pattern.exec(folded)?.groups ?? {}
    if (Number(of ?? 0) > 1 || Number(at ?? 0) > 1) return 'several'
    if (of === '1') said = 'one'
  }
  return said
}

/** 前へ 1 2 3 … 32 次へ: numbers in their order and nothing else but words that turn pages. */
function isPager(folded: string): boolean {
  if (!/\d/.test(folded)) return false
  const bare = folded.replace(TURN, ' ').replace(/ページ|頁|\bpages?\b/gi, ' ')
  if (!/^[\d\s|<>«»‹›≪≫…・.:[\]()→←▶◀]+$/.test(bare)) return false
  const numbers = bare.match(/\d+/g) ?? []
  const isTurned = /次|最後|最終|末尾|next|last|[>»›≫▶]/i.test(folded) || /[|…[\]]/.test(bare)
  if (!isTurned || numbers.length > 12) return false
  // Links without space between them: 123次へ.
  if (numbers.length === 1) return /^1?2?3?4?5?6?7?8?9?$/.test(numbers[0] ?? '') && /\d\d/.test(bare)
  return (
    numbers.every((number, at) => at === 0 || Number(number) > Number(numbers[at - 1])) &&
    numbers.some((number, at) => Number(numbers[at + 1]) === Number(number) + 1)
  )
}

/** from, to: the first and last of the rows shown, where a range says so; else 1 and 0. */
type Counted = { total: number; from: number; to: number }

function countIn(folded: string): Counted | null {
  if (NO_ROWS.test(folded)) return null
  const range = RANGE.exec(folded)
  const [from, to] = [numberOf(range?.[1]) ?? 1, numberOf(range?.[2]) ?? 0]
  for (const pattern of TOTALS)
    for (const match of folded.matchAll(pattern)) {
      const total = numberOf(match[1])
      if (total === null || isBound(folded, match)) continue
      return { total: total - (numberOf(MISSING.exec(folded)?.[1]) ?? 0), from, to }
    }
  return range === null ? null : { total: to, from, to }
}

/** 全6件 over six rows. */
const countsAll = (folded: string, shown: number): boolean =>
  ALL.test(folded) && countIn(folded)?.total === shown

function isBound(folded: string, match: RegExpExecArray): boolean {
  const start = match.index + match[0].lastIndexOf(match[1] ?? '')
  return !/[全総計中]|のうち/.test(match[0]) && BOUND.test(folded.slice(0, start))
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace(/,/g, ''))
}
