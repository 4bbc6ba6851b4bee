// Finds what an account is called in the texts around its rows: branch, type, number, bank, holder.
import type { AccountLabel } from '../statement/statement'
import { cardNumberIn } from './account-number'
import { fold } from './fold'

/** An account of which nothing is known. */
export const NO_LABEL: AccountLabel = { bank: null, branch: null, type: null, number: null, holder: null }

type AccountType = NonNullable<AccountLabel['type']>

const TYPES: readonly (readonly [RegExp, AccountType])[] = [
  [/電子マネー|プリペイド|Suica|PASMO|nanaco|WAON|楽天Edy/i, 'emoney'],
  [/カードローン|ローン|融資|証書貸付|手形貸付|loan/i, 'loan'],
  [/外貨|foreign/i, 'foreign'],
  [/定期|定額|積立|通知預金|time deposit/i, 'time'],
  [/当座|checking|current account/i, 'checking'],
  [/貯蓄/, 'savings'],
  [/普通|ふつう|通常貯金|総合口座|ordinary|savings/i, 'ordinary'],
]
const TYPE_WORD =
  '(?:円|外貨)?(?:普通|ふつう|当座|貯蓄|定期|通常)(?:預金|貯金)?|通常貯金|カードローン|総合口座|(?:[Cc]hecking|[Ss]avings|[Oo]rdinary)(?: [Dd]eposit)?(?: [Aa]ccount)?|[Cc]urrent [Aa]ccount'
const NUMBER_LABEL =
  /(?:口座番号|口座No\.?|記号[-ー・]?番号|お客さま番号|Account (?:No\.?|Number))[\s:：.]*([\d*][\d* -]{2,22}\d|[\d*]{3,})/i
const NUMBER_AFTER_TYPE = new RegExp(
  `(?:${TYPE_WORD})[\\s:・/(-]*(?:No\\.?|#|番号)?[\\s:.]*([\\d*]{4,}(?:-[\\d*]+)*)`,
)
/** ゆうちょ銀行's 記号 and 番号, each with its own label. */
const KIGO_BANGO = /記号[\s:]*([\d*]{5})(?:-[\d*])?[\s,、|/]*番号[\s:]*([\d*]{2,8})(?![\d*])/
const NUMBER_ALONE = /(?:支店|支所|営業部|本店|出張所)[\s:]*([\d*]{6,8})(?!\d)/
const BRANCH_LABEL =
  /(?:^|[\s|])(?:お?取引店名?|支店名?|店名|店舗名?|店番号?|Branch)(?: ?Branch)?[\s:：]+(?:\(?\d{3}\)?\s*(?=[^\s\d]))?([^\s:：,、()|]{2,20})/i
const BRANCH =
  /(?:^|[\s:：・/()|\d-])([^\s:：,、()・|\d][^\s:：,、()・|]{0,18}(?:支店|支所|営業部|出張所|本店営業部)|本店)(?=$|[\s()・:：/|0-9])/
/** A label that stands before a branch without a space, where the page sets them apart by style alone. */
const GLUED_LABEL =
  /^(?:(?:ご?照会|対象|お?取引|お?取扱)(?:口座|店名?)|支店名?|店名)(?=\S+(?:支店|支所|営業部|出張所)$)/
/** A line that is a branch and nothing else, its code before or behind it: 012 大和田支店, (105)錦町支店, ひばり支店(203). */
const BRANCH_LINE =
  /^(?:\(?\d{3}\)?\s*)?([^\s:：,、()・|\d]{1,18}(?:支店|支所|営業部|出張所)|本店)(?:\s*\(?(?:店番号?\s*)?\d{3}\)?)?$/
const ENGLISH_BRANCH = /(?:^|\s)(?:Branch(?: [Nn]ame)?[\s:]+)?((?:[A-Z][A-Za-z.'-]* ){1,3}Branch)(?=$|[\s(,])/
/** What stands beside a label without being its value: the next label, or a sentence. */
const NO_BRANCH = /[へはをがに。]|科目|種[別類目]|番号|口座|残高|預金|照会|^(?:Branch|Type|No\.?|Account)$/
const TYPE_LABEL =
  /(?:科目|口座種別|口座種類|預金種別|預金種類|預金種目|貯金種別|商品名?|Type)(?: ?Type)?[\s:：]+(\S{2,20})/i
const BANK =
  /(?:^|[\s:：(])([^\s:：,、()]{1,20}(?:銀行|信用金庫|信用組合|信金|信組|労働金庫|農協|農業協同組合|信託銀行))(?=[\s()])/
const HOLDER = /(?:口座名義人?|名義人?|お名前|口座名|ご?氏名)[\s:：]+(\S+(?:\s\S+)?)/

/**
 * The account that a key cell of its own rows (`本店営業部 普通 7654321`) or the texts around name; nearest first, the first that says
 * something about a field wins. `own` texts belong to the rows for certain, `around` only by standing near.
 */
export function accountLabel(
  own: readonly string[],
  around: readonly string[],
  isCard: boolean,
): AccountLabel {
  if (isCard) return cardLabel(own, around)
  const label = labelFrom(own.map(fold), true)
  const near = labelFrom(around.map(fold), false)
  if (label.number !== null && near.number !== null && label.number !== near.number) return label
  if (label.type === null && near.type === null && label.number === null) {
    const wallet = walletLabel(around)
    if (wallet !== null) return wallet
  }
  return {
    bank: label.bank ?? near.bank,
    branch: label.branch ?? near.branch,
    type: label.type ?? near.type,
    number: label.number ?? near.number,
    holder: label.holder ?? near.holder,
  }
}

const WALLET =
  /^(?:電子マネー|プリペイド(?:カード)?|[A-Za-z]{2,12}マネー)[\s・]*(?:カード)?の?[\s・]*(?:ご?利用(?:履歴|明細)|取引(?:履歴|明細)|履歴|明細|残高)?$/
const WALLET_NUMBER = /(?:カード|会員)番号[\s:]*([A-Z]{0,4}[\d*-]{6,22})/

/** A prepaid card or electronic money, where a heading names it and no account of a bank stands there; null for any other. */
function walletLabel(around: readonly string[]): AccountLabel | null {
  const texts = around.map(fold)
  if (!texts.some((text) => WALLET.test(text))) return null
  const number = texts.map((text) => WALLET_NUMBER.exec(text)?.[1]).find((found) => found !== undefined)
  return { ...NO_LABEL, type: 'emoney', number: number ?? null }
}

/** A card's label: its number only. The account that pays for it is another account. */
function cardLabel(own: readonly string[], around: readonly string[]): AccountLabel {
  const card: AccountLabel = { ...NO_LABEL, type: 'card' }
  for (const text of own) {
    const folded = fold(text)
    const number = cardNumberIn(folded) ?? (/^[\d*-]{4,20}$/.test(folded) ? folded : null)
    if (number !== null) return { ...card, number }
  }
  for (const text of around) {
    if (/口座|引落/.test(text) && !/カード番号|会員番号/.test(text)) continue
    const number = cardNumberIn(text)
    if (number !== null) return { ...card, number }
  }
  return card
}

function labelFrom(texts: readonly string[], isOwn: boolean): AccountLabel {
  const label: AccountLabel = { ...NO_LABEL }
  let branchLine: string | null = null
  for (const text of texts) {
    if (text.length > 160) continue
    const number = numberIn(text) ?? (isOwn ? (/(?:^|\s)([\d*]{6,8})$/.exec(text)?.[1] ?? null) : null)
    if (number !== null && label.number !== null && number !== label.number) break
    label.number ??= number
    const isAboutAccount = number !== null || isOwn || new RegExp(TYPE_WORD).test(text)
    label.branch ??= branchIn(text, isAboutAccount)
    label.type ??= typeIn(text, isAboutAccount)
    if (number !== null || isOwn || /金融機関/.test(text)) label.bank ??= BANK.exec(`${text} `)?.[1] ?? null
    label.holder ??= HOLDER.exec(text)?.[1]?.replace(/\s*様$/, '') ?? null
    branchLine ??= branchOfLine(text)
  }
  if (label.number !== null) label.branch ??= branchLine
  return label
}

function branchOfLine(text: string): string | null {
  const found = BRANCH_LINE.exec(text)?.[1]
  return found === undefined || NO_BRANCH.test(found) ? null : found
}

function numberIn(text: string): string | null {
  const postal = KIGO_BANGO.exec(text)
  if (postal !== null) return `${postal[1]}-${postal[2]}`
  const found =
    NUMBER_LABEL.exec(text)?.[1] ?? NUMBER_AFTER_TYPE.exec(text)?.[1] ?? NUMBER_ALONE.exec(text)?.[1]
  return found === undefined ? null : found.trim().replace(/\s.*$/, '')
}

function branchIn(text: string, isAboutAccount: boolean): string | null {
  const english = isAboutAccount || /^Branch\b/.test(text) ? ENGLISH_BRANCH.exec(text)?.[1] : undefined
  if (english !== undefined) return english.replace(/^Branch (?:[Nn]ame )?/, '')
  const labelled = BRANCH_LABEL.exec(text)?.[1]
  const isCode = labelled !== undefined && /^\d+$/.test(labelled)
  if (labelled !== undefined && !isCode && !NO_BRANCH.test(labelled)) return labelled
  if (!isAboutAccount || text.length >= 120) return isCode ? labelled : null
  return BRANCH.exec(text)?.[1]?.replace(GLUED_LABEL, '') ?? (isCode ? labelled : null)
}

function typeIn(text: string, isAboutAccount: boolean): AccountType | null {
  const labelled = TYPE_LABEL.exec(text)?.[1]
  if (labelled !== undefined) {
    const found = typeOf(labelled)
    if (found !== null) return found
  }
  if (!isAboutAccount || text.length > 120) return null
  const word = new RegExp(`(?:外貨)?(?:${TYPE_WORD})`).exec(text)?.[0]
  return word === undefined ? null : typeOf(word)
}

/** The type that a word names (普通預金, 当座, カードローン); null for any other. Codes of 全銀: 1 ordinary, 2 checking, 4 savings. */
export function typeOf(text: string): AccountType | null {
  const folded = fold(text)
  const byCode: Readonly<Record<string, AccountType>> = { '1': 'ordinary', '2': 'checking', '4': 'savings' }
  return byCode[folded] ?? TYPES.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}
