// By when a notice asks for an answer.
import { DAY_PATTERN, parseDay, type WrittenDay, wholeDay } from './day'

const BETWEEN = '(?:\\s*[(][^)]{1,6}[)])?(?:\\s*(?:午前|午後)?\\s*\\d{1,2}[:時]\\d{0,2}分?)?\\s*'
/** What a period's end follows: 10月1日～, 12月31日から. */
const FROM = '(?:[～~〜\\-−–]|から|より)'
/** How long the text itself is shown: 2026/05/11 掲載(2026/08/11 まで). */
const SHOWN = '(?:掲[載示]|表示|公開|保存|閲覧)(?:期[間限]|終了日?)?\\s*[:(]?\\s*'
const UNTIL = new RegExp(
  `(?<!${FROM}\\s*|${SHOWN})(${DAY_PATTERN})${BETWEEN}(?:まで(?!に?[ごお]?(?:発行|作成|登録|契約|開設|購入|送信|配信|送付|発送)[をに]?(?:され|し|いたし)た|の間|ご利用|[のに]?(?:掲[載示]|表示|公開|保存|閲覧)|は|休止|停止)|迄|を期限|が期限|必着|締切(?!日?\\s*[:：]))`,
  'gi',
)
/** 11月1日から11月30日までにご回答ください: what is to be done within a period is asked for by its end. */
const WITHIN = new RegExp(
  `から\\s*(${DAY_PATTERN})${BETWEEN}(?:まで|迄)(?:の間)?に[^。]{0,40}(?:くださ|下さ|お願)い`,
  'gi',
)
const LABELLED = new RegExp(
  `(?:回答|手続き?|お手続き|ご確認|確認|提出|届け?出?|届け出|報告|申告|申出|登録|更新|変更|申込|お申し?込み|対応|返送|切替|移行|受付|同意|入力|交換)の?(?:期限|期日|締切日?|〆切)日?\\s*(?:/\\s*[a-z][a-z' ]{2,40}?)?\\s*(?:[:は]|\\t|が|/)?\\s*(${DAY_PATTERN})`,
  'gi',
)
const BARE = new RegExp(
  `(?<!掲載|表示|保存|閲覧|公開|有効|満了)(?:期限|期日|締切日?|〆切|deadline|due(?: date)?|expires?(?: on)?|expiry(?: date)?)\\s*(?:[:は]|\\t|is)?\\s*(${DAY_PATTERN})`,
  'gi',
)
const ENGLISH = new RegExp(
  `(?:\\bby|\\bbefore|no later than|\\buntil|on or before)\\s+(${DAY_PATTERN})`,
  'gi',
)
/** 2月28日に有効期限を迎えます */
const ENDS_ON = new RegExp(
  `(?<!${FROM}\\s*)(${DAY_PATTERN})${BETWEEN}(?:に|で|をもって)[^。]{0,12}(?:有効期限|期限切れ|期限を迎|失効|満了)`,
  'gi',
)
/** 5月31日をもって終了いたします。同日までに: the day just named is the one meant. */
const SAME_DAY = new RegExp(
  `(${DAY_PATTERN})(?:(?!${DAY_PATTERN})[^\\n]){0,60}(?:同日|その日|当日|上記の?期?日)まで`,
  'gi',
)
const VALID_UNTIL = new RegExp(
  `(?:有効期限|有効期間(?:満了日?|終了日?|の?末日)|失効(?:予定)?日時?|満了(?:予定)?日時?|期限切れ(?:予定)?日|\\bvalid (?:to|until|through)|\\bexpir(?:y|ation)(?: date)?|\\bexpires(?: on)?|\\bnot after)[^\\d\\t\\n]{0,12}[\\t\\n]?[^\\d\\t\\n]{0,6}?(${DAY_PATTERN})`,
  'gi',
)
/** 有効期間 2025/12/01～2026/12/05: it runs out on the second of the days. */
const VALID_WITHIN = new RegExp(
  `(?:有効期間|valid(?:ity)?(?: period| from)?)[^\\d\\t\\n]{0,12}[\\t\\n]?[^\\d\\t\\n]{0,6}?(?:${DAY_PATTERN})${BETWEEN}(?:[～~〜\\-−–]|から|to|until)\\s*(${DAY_PATTERN})`,
  'gi',
)
/** What else on the page may run out: the パスワード有効期限 beside a text about a certificate. */
const THING = /パスワード|暗証番号|証明書|カード|トークン|アプリ|在留|同意|連携/
const RUNS_OUT = new RegExp(`(${THING.source}|ID)[^\\n\\t。、]{0,6}$`, 'i')

/** The day named as the deadline in folded lines (cells of a row parted by tabs); a period's end (～ 3月31日まで) is none, nor when something runs out that the title does not speak of. */
export function deadlineIn(lines: readonly string[], title = ''): WrittenDay | null {
  const own = title.normalize('NFKC')
  const all = lines.map((line) => line.normalize('NFKC')).join('\n')
  // A title that speaks of a term is not the name of the day beside it.
  const text = own === '' ? all : all.split(own).join(`${own}\n\n`)
  for (const pattern of [
    LABELLED,
    UNTIL,
    WITHIN,
    BARE,
    ENGLISH,
    SAME_DAY,
    ENDS_ON,
    VALID_WITHIN,
    VALID_UNTIL,
  ]) {
    for (const match of text.matchAll(pattern)) {
      const thing =
        pattern === VALID_UNTIL || pattern === VALID_WITHIN
          ? RUNS_OUT.exec(text.slice(0, match.index))?.[1]
          : undefined
      if (thing !== undefined && title !== '' && !isAbout(title, thing)) continue
      // 有効期限 08/29 stands on a card and is a month and a year.
      if (pattern === VALID_UNTIL && /^\d{1,2}\/\d{2}$/.test(match[1] ?? '')) continue
      const day = match[1] === undefined ? null : parseDay(match[1])
      if (day !== null) return day
    }
  }
  return deadlineInColumn(lines, title)
}

/** The name of a column of days by which something is due or runs out. */
const DUE_COLUMN =
  /^(?:.{0,8}(?:有効|回答|提出|手続き?|更新|変更|申込|登録|対応)?の?(?:期限|期日|締切日?)|有効期間(?:満了日?|終了日?)|(?:失効|満了|期限切れ)(?:予定)?日時?|(?:expir(?:y|ation)|due)(?:date|on)?|expireson|valid(?:to|until|through)|deadline)$/i
const NOT_DUE = /掲[載示]|表示|保存|閲覧|公開|支払|引落|返済|振替/

/** The earliest day under such a heading of a table whose rows stand below it: 種類 有効期限 残り日数. */
function deadlineInColumn(lines: readonly string[], title: string): WrittenDay | null {
  for (const [at, line] of lines.entries()) {
    const heads = line.split('\t').map((cell) => cell.normalize('NFKC').replace(/\s/g, ''))
    const column = heads.findIndex((head) => DUE_COLUMN.test(head) && !NOT_DUE.test(head))
    if (column < 0 || heads.length < 2 || heads.some((head) => /\d{4}/.test(head))) continue
    const days: WrittenDay[] = []
    for (const row of lines.slice(at + 1)) {
      const cells = row.split('\t')
      if (cells.length !== heads.length) break
      const day = wholeDay((cells[column] ?? '').normalize('NFKC').trim())
      const things = cells.flatMap((cell) => THING.exec(cell.normalize('NFKC'))?.[0] ?? [])
      if (day !== null && (things.length === 0 || title === '' || things.some((one) => isAbout(title, one))))
        days.push(day)
    }
    const first = days.toSorted((a, b) => inOrder(a) - inOrder(b))[0]
    if (first !== undefined) return first
  }
  return null
}
const inOrder = ({ year, month, day }: WrittenDay): number => ((year ?? 0) * 100 + month) * 100 + day

/** Whether a title speaks of a thing that runs out, or of no such thing at all. */
function isAbout(title: string, thing: string): boolean {
  const own = title.normalize('NFKC')
  return own.includes(thing) || !THING.test(own)
}
