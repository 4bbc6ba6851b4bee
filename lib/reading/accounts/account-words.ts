// The words by which accounts are named: kinds of deposit, branches, labels, and what speaks of another account or another number.
import type { AccountLabel } from '../../statement/statement'
import { fold } from '../cells/fold'
import { wordOf } from '../columns/vocabulary'

export type AccountType = NonNullable<AccountLabel['type']>

const TYPES: readonly (readonly [RegExp, AccountType])[] = [
  [/電子マネー|プリペイド|Suica|PASMO|nanaco|WAON|楽天Edy/i, 'emoney'],
  [/ローン|融資|証書貸付|手形貸付|当座貸越|(?:借り?入れ?|貸付金?|貸越)口座|loan/i, 'loan'],
  [
    /外貨|ドル口座|米ドル|豪ドル|ユーロ|ポンド|人民元|NZドル|(?<![A-Z])(?:USD|EUR|AUD|NZD|GBP|CAD|CHF|HKD|CN[HY]|SGD|ZAR)(?![A-Z])|foreign/i,
    'foreign',
  ],
  [/定期|定額|積立|積金|つみたて(?:預金|貯金)|通知預金|time deposit/i, 'time'],
  [/当座|checking|current account/i, 'checking'],
  [/貯蓄/, 'savings'],
  [/普通|ふつう|通常貯金|通常|総合口座|ordinary|savings/i, 'ordinary'],
]

/** The type that a word names (普通預金, 当座, カードローン); null for any other. Codes of 全銀: 1 ordinary, 2 checking, 4 savings. */
export function typeOf(text: string): AccountType | null {
  const folded = fold(text)
  const byCode: Readonly<Record<string, AccountType>> = { '1': 'ordinary', '2': 'checking', '4': 'savings' }
  return byCode[folded] ?? TYPES.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

const KIND = '普通|ふつう|当座|通常貯蓄|貯蓄|積立定期|自動積立|定期|定額|通知|通常|総合口座|積立'
const DEPOSIT = `(?:(?:スーパー|総合口座|決済用|無利息型?|円貨?|外貨|米ドル|豪ドル|NZドル|ユーロ|英?ポンド|人民元)*(?:${KIND})(?:預金|貯金|勘定)?|(?:定期|スーパー|ニュー)?積金|[^\\s\\p{P}\\p{S}のをはがへと]{1,10}?(?:普通|当座|貯蓄|定期|通常)(?:預金|貯金)|つみたて(?:預金|貯金)|(?:外貨|米?ドル|豪ドル|NZドル|ユーロ|英?ポンド|人民元)(?=口座))(?:口座)?`
const LOAN =
  '(?:(?:\\S{0,8}?ローン|当座貸越|証書貸付|手形貸付)(?:口座)?|(?:ご?融資|お?借り?入れ?|貸付金?|貸越)口座)'
const AFTER_TYPE =
  '(?=$|の|(?:ご?お?(?:入出金|取引|利用|返済(?=の?(?:ご?お?取引)?(?:明細|履歴|状況|一覧|内容|実績|予定表|計画)))|明細|元帳|通帳|照会|残高|番号))'
/** A word that begins with the kind of an account, and what stands behind it. */
export const TYPE_WORD = new RegExp(`^(外貨預金|${DEPOSIT}|${LOAN})(?:${AFTER_TYPE})`, 'u')

/** The last word of a branch's name. 〇〇八店 are ゆうちょ銀行's. */
const BRANCH_END =
  '本店営業部|本店|支店|支所|本所|営業部|出張所|営業所|営業センター|ローンセンター|ローンプラザ|プラザ店|代理店'
/** A word that begins with a branch; then its name. */
export const BRANCH_WORD = new RegExp(
  `^(\\S{0,18}?\\S(?:${BRANCH_END})|本店営業部|本店|本所|[〇○一二三四五六七八九]{3}店)(?=$|の|${KIND}|外貨)`,
)
/** 普通預金渋谷支店: two labels side by side that only their looks set apart. */
export const TYPE_BEFORE_BRANCH = new RegExp(
  `^((?:円|外貨)?(?:普通|当座|貯蓄|定期)(?:預金|貯金))\\S+(?:${BRANCH_END})`,
)
/** The last word of other places that keep accounts. */
export const OFFICE_WORD = /^\S{0,16}(?:センター|プラザ|ステーション|オフィス|[^\s全一]部)$/
export const BANK_WORD =
  /^(\S{1,20}?(?:銀行|信用金庫|信用組合|信金|信組|労働金庫|農業協同組合|農協|信託銀行))(.*)$/

/** What a label says that its value is. skip: a number that is no account's. other: all that follows is another account's. */
export type LabelKind =
  | 'branch'
  | 'code'
  | 'type'
  | 'number'
  | 'kigo'
  | 'holder'
  | 'account'
  | 'skip'
  | 'other'

const LABELS: readonly (readonly [RegExp, LabelKind])[] = [
  [/^(?:店番号?|店舗番号|支店番号|支店コード|店コード|店舗コード|(?:お?取引)店番号?)/, 'code'],
  [/^(?:(?:お?取引|お?取扱|口座|ご?照会)(?:店舗?|支店)名?|支店名|店舗?名|店舗)/, 'branch'],
  [/^(?:(?:口座|預金|貯金|お?取引)?の?(?:種別|種類|種目)|預金科目|科目|商品名?)/, 'type'],
  [/^(?:記号[-・ー]?番号)/, 'number'],
  [/^記号/, 'kigo'],
  [
    /^(?:(?:お?客(?:さま|様)の?|ご?利用|ご?照会|対象|代表|返済用)?口座番号|口座No\.?|預金番号|番号|No\.?(?![A-Za-z])|#)/i,
    'number',
  ],
  [/^(?:口座名義人?|名義人?|お名前|口座名|ご?氏名)/, 'holder'],
  [/^(?:(?:ご?照会|対象|お?取引|ご?利用|代表|表示|選択中の?|メイン)?口座)/, 'account'],
]
/** Labels of one word alone, which are also the end of a name. */
const BARE_BRANCH = /^(?:支店|お?取引店|店)$/
const OTHER =
  /つみたて(?!\S{0,4}(?:定期|預金|貯金))|振込先|お?振込用|振替先|振替元|送金先|受取人|入金先|出金先|支払い?口座|引き?落と?し?口座|引落元|決済口座|返済(?:用|ご)?(?:口座|預金)|登録口座|連携(?!(?:型|普通)?預金)|依頼人|仕向|相手|積立元|受取口座|返金|移管先|名寄せ/
const SKIP =
  /契約者?番号|契約[者番]|お客様?さ?ま?番号|顧客番号|会員番号|カード番号|ユーザー?ID|利用者番号|ログオン|ログイン|受付|取引番号|整理番号|照会番号|通番|伝票|電話|TEL|FAX|〒|郵便|ページ|頁|金融機関コード|銀行コード|登録番号|許可番号|問い?合わ?せ番号|残高|金額|限度額|極度額|可能額|合計|利息|利率|時刻|^reference|^ref\.?$/i

/** The label with which a word begins, and what is left of the word; null where it begins with none. */
export function labelAt(word: string): { kind: LabelKind; rest: string } | null {
  if (OTHER.test(word)) return { kind: 'other', rest: '' }
  if (SKIP.test(word)) return { kind: 'skip', rest: '' }
  if (BARE_BRANCH.test(word)) return { kind: 'branch', rest: '' }
  for (const [pattern, kind] of LABELS) {
    const found = pattern.exec(word)?.[0]
    if (found !== undefined) return { kind, rest: word.slice(found.length) }
  }
  return null
}

/** A short text that says that the accounts under it are others: 最近の振込先, お支払口座. */
export function speaksOfOthers(text: string): boolean {
  const folded = fold(text)
  return folded.length <= 24 && OTHER.test(folded) && !/\d{4}/.test(folded)
}

/** Stands for the spaces within an English name, so that it is one word. */
export const JOINT = '\u0001'
/** Stand for digits within such a name: no digit is part of a word. */
const DIGITS = '\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019'
/** A branch of English name as one word: Internet Branch 3. */
export const ENGLISH_BRANCH_WORD = new RegExp(
  `${JOINT}[Bb]ranch(?:${JOINT}(?:No\\.?${JOINT}?)?[${DIGITS}]+)?$`,
)

function asOneWord(name: string): string {
  return name.replace(/ /g, JOINT).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)))
}

/** The name of a branch as it is shown. */
export function spokenName(word: string): string {
  return [...word.replaceAll(JOINT, ' ')]
    .map((char) => (DIGITS.includes(char) ? String(DIGITS.indexOf(char)) : char))
    .join('')
}

const NO_NAME =
  /^(?:まで|から|より|など|のみ|だけ|ほか|です|ます)|[へはをがに。]|科目|種[別類目]|番号|口座|残高|預金|貯金|照会|明細|期間|選択|変更|^(?:Branch|Type|No\.?|Account)$/
/** Whether a word may be the value of a branch's label, though nothing in it says that it is one. */
export function mayBeBranch(word: string): boolean {
  const isOfLength = word.length <= (word.includes(JOINT) ? 40 : 20) && word.length >= 2
  // Behind 支店名 in a line of headers stands the next header.
  return isOfLength && !NO_NAME.test(word) && wordOf(word) === null
}

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bbranch name\b/gi, ' 支店名 '],
  [/\b(?:branch|store) (?:no\.?|number|code)(?=$|[\s:])/gi, ' 店番 '],
  [/\b(?:account type|type of (?:account|deposit)|product)\b/gi, ' 科目 '],
  // Current account No.: the kind, and the label of the number.
  [
    /\b(?:checking|current)(?: deposit)? (?=(?:account|a\/c) ?(?:no\.?(?=$|[\s:\d])|number\b|#))/gi,
    ' 当座預金 ',
  ],
  [/\b(?:account|a\/c) ?(?:no\.|no\b|number\b|#)/gi, ' 口座番号 '],
  [/\b(?:account )?ending (?:in|with)\b|\baccount ending\b(?= -?[\d*])/gi, ' 口座番号 '],
  // Brokerage Account 77-410023.
  [
    /(?<!\b(?:current|checking|savings?|ordinary|deposit|time|loan|card) )\b(?:account|a\/c)(?=:? [\d*][\d*-]{4,}(?![\d*,./年月]))/gi,
    ' 口座番号 ',
  ],
  [
    /\bforeign currency (?:(?:ordinary|savings)(?: (?:deposit|account)s?)?|(?:deposit|account)s?)(?: account)?\b/gi,
    ' 外貨普通預金 ',
  ],
  [/\btime deposits?(?: account)?\b/gi, ' 定期預金 '],
  [/(?<=科目[\s:]*)current\b|\b(?:checking|current)(?: deposit)? account\b|\bchecking\b/gi, ' 当座預金 '],
  // A savings account is 普通預金 in English; a savings deposit is 貯蓄預金.
  [/(?<!(?:yen|jpy|currency|usd|eur) )\bsavings deposits?(?: account)?\b/gi, ' 貯蓄預金 '],
  [/\b(?:savings|ordinary)(?: deposits?)?(?: account)?\b/gi, ' 普通預金 '],
]
const ENGLISH_BRANCH =
  /(?:^|(?<=[\s:(/|·]))((?:[A-Z][A-Za-z.'-]* ){1,3})(Branch|branch(?=\s*(?:$|[(,/|·])))((?: \d{1,2}(?=$|[,():/|·\n]| [A-Z]))?)(?=$|[\s(,:)/|·])/g
/** Branch: Tokyo Marunouchi. The name ends where a number, a mark, a wide space or the next label begins. */
const LABELLED_BRANCH =
  /(?:^|(?<=[\s(/|·,]))Branch(?: name| office)?\s?(?:[:：]\s?|(?=(?:Head|Main) Office)|(?<=^Branch(?: name)? ))((?:(?!Account|Locator|Information|Search|List|Hours|ATM|A\/C|Type|No\b|Code|Currency|Ordinary|Savings|Checking|Current|Time|Foreign|Yen)[A-Z][A-Za-z.'-]*(?: |$|(?=[,;)(/|·])))+(?:(?:No\. ?)?\d{1,2}(?=$|[,;)(/|·]))?)/gi
const OFFICE = /(?:^|(?<=[\s:(/|·]))((?:[A-Z][A-Za-z'-]* )??(?:Head|Main) Office)(?=$|[\s(,:)/|·])/g

/** English words of accounts as the Japanese ones, names of branches as single words. */
export function inOneLanguage(text: string): string {
  if (!/[A-Za-z]{4}/.test(text)) return text
  let result = text
    .replace(LABELLED_BRANCH, (_, name: string) => ` 支店名 ${asOneWord(name.trim())} `)
    .replace(OFFICE, (_, name: string) => ` 支店名 ${name.replace(/ /g, JOINT)} `)
    .replace(ENGLISH_BRANCH, (_, name: string, branch: string, number: string) => {
      const bare = name.replace(/^(?:(?:Account|A\/C|Your|Our|Bank|Branch|Office|Name) )+/i, '').trim()
      return bare === '' ? `支店名${number} ` : ` ${asOneWord(`${bare} ${branch}${number}`)} `
    })
  for (const [pattern, words] of ENGLISH) result = result.replace(pattern, words)
  return result
    .replace(/(?:^|(?<=\s))Branch(?=$|[\s:])/g, ' 支店名 ')
    .replace(/(?:^|(?<=\s))Type(?=$|[\s:])/g, ' 科目 ')
}
