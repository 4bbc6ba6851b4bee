// What one text says of accounts: a mention for each account that it names, with all that it says of it.
import type { AccountLabel } from '../statement/statement'
import { type Token, tokensOf } from './account-tokens'
import {
  type AccountType,
  BANK_WORD,
  BRANCH_WORD,
  JOINT,
  type LabelKind,
  labelAt,
  mayBeBranch,
  TYPE_BEFORE_BRANCH,
  TYPE_WORD,
  typeOf,
} from './account-words'
import { callsUpon, offers } from './offers'

/** One account as a text names it. isOther: the text says that it is not the page's (振込先, お支払口座). */
export type Mention = AccountLabel & { isOther: boolean }

/** Longer lines are articles and terms; they name no account. */
const LONGEST_LINE = 200
const LONGEST = 2_000
/** A sentence of what is left out names nothing that stands here: 定期預金のお取引は表示されません. */
const NO_ACCOUNT =
  /^[^\d０-９*＊]*(?:ません|ないため|できない|対象外|を除[くき]|(?:ご?照会|ご?確認|ご?覧)(?:ください|下さい|いただけ|になれ))/
/** What an amount has in it is no account: （当座貸越300,000円を含む）, うち定期預金担保, 当座貸越極度額. */
const PART_OF_AMOUNT =
  /[（(][^（）()]{0,40}(?:含|除[くき]|内数|うち)[^（）()]{0,20}[)）]|(?:うち|内)[^\s\d０-９]{0,12}(?:貸越|ローン|担保)|(?:当座|総合口座|自動)?(?:貸越|融資)\S{0,4}(?:極度|限度|枠|可能|ご?利用可|余力)|(?:当座|自動)?貸越\S{0,3}[\s:：]*[¥￥\\]?[\d０-９][\d０-９,，]*\s?円/g
/** What a bank's menu leads to, beside the kinds of its accounts. */
const SERVICE =
  /^(?:ホーム|トップ(?:ページ)?|メニュー|お?振込|お?振替|振込[・･]?振替|(?:ご?入出金|お?取引|ご?利用)(?:の?(?:明細|一覧|履歴|照会))?|残高(?:照会)?|(?:明細|口座)照会|お?知らせ|メッセージ|設定|各種(?:手続き?|設定|変更)|お?手続き?|お?申し?込み?|ログ(?:アウト|オフ)|ヘルプ|よくあるご?質問|お?問い?合わ?せ|投資信託|投信|保険|年金|カード|デビット|為替|両替|税金|Pay-?easy|ペイジー|宝くじ|サービス(?:一覧)?|home|transfers?|settings|help|log ?out|sign ?out|messages|inbox|cards?|payments?)$/i
const LONG_NUMBER = /[\d０-９*＊]{6}/

type State = {
  mentions: Draft[]
  now: Draft
  label: LabelKind | null
  isOther: boolean
  kigo: string | null
}
type Draft = {
  bank: string | null
  branch: string | null
  code: string | null
  types: AccountType[]
  number: string | null
  holder: string | null
  isOther: boolean
  /** The type is that of 総合口座, before which or behind which stands the kind of deposit that it holds. */
  isWeak: boolean
}

const draft = (isOther: boolean): Draft => {
  return {
    bank: null,
    branch: null,
    code: null,
    types: [],
    number: null,
    holder: null,
    isOther,
    isWeak: false,
  }
}

/** The accounts that a text names, in its order; none where it names none. `isOwn`: it is the account's own cell, where bare digits are its number. */
export function mentionsIn(text: string, isOwn = false): Mention[] {
  if (text.length > LONGEST) return []
  const lines = text
    .split('\n')
    .filter((line) => line.length <= LONGEST_LINE && mayName(line))
    .map((line) => line.replace(PART_OF_AMOUNT, ' '))
  const tokens = [...tokensOf(lines.join(' '))]
  const state: State = {
    mentions: [],
    now: draft(false),
    label: isOwn ? 'number' : null,
    isOther: false,
    kigo: null,
  }
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'word') word(token.text, state)
    else number(token.text, token.isBracketed, tokens.slice(at + 1), state)
  }
  end(state)
  const found = state.mentions.flatMap(finished)
  const hasNumber = found.some((mention) => mention.number !== null)
  return hasNumber ? found.filter((mention) => mention.number !== null || mention.branch !== null) : found
}

function mayName(line: string): boolean {
  return !NO_ACCOUNT.test(line) && (LONG_NUMBER.test(line) || !(offers(line) || isMenu(line)))
}

/** Services beside each other, whether they are links or not: ホーム 入出金の一覧 振込 定期 お知らせ ログアウト. */
function isMenu(line: string): boolean {
  if (/[\d０-９*＊]{3}/.test(line)) return false
  const entries = line.split(/[\s\u3000|｜・／/>＞]+/).filter((entry) => entry !== '')
  return entries.length >= 4 && entries.filter((entry) => SERVICE.test(entry)).length >= 2
}

function end(state: State): void {
  state.mentions.push(state.now)
  state.now = draft(state.isOther)
}

function finished(made: Draft): Mention[] {
  const strong = made.types.filter((type, at) => made.types.indexOf(type) === at)
  const type = strong.length > 1 && made.number === null ? null : (strong.at(-1) ?? null)
  const branch = made.branch ?? made.code
  if (branch === null && type === null && made.number === null && made.holder === null) return []
  const { bank, number, holder, isOther } = made
  return [{ bank, branch: branch?.replaceAll(JOINT, ' ') ?? null, type, number, holder, isOther }]
}

function word(text: string, state: State): void {
  let rest = text
  // 残高別普通預金 is a kind, whatever else stands in its name; 普通預金残高 is an amount.
  const isWholeType = TYPE_WORD.exec(rest)?.[0].length === rest.length
  const begin = labelAt(rest)
  const label = begin?.kind === 'skip' && isWholeType ? null : begin
  if (label?.kind === 'other') {
    if (state.now.number !== null || state.now.branch !== null) end(state)
    state.isOther = true
    state.now.isOther = true
    return
  }
  if (label?.kind === 'skip' && typeWordOf(rest) === null) {
    state.label = 'skip'
    return
  }
  for (let at = label; at !== null; at = rest === '' ? null : labelAt(rest)) {
    if (BRANCH_WORD.test(rest) && !BRANCH_WORD.test(at.rest)) break
    // 店名(店番): a name first, its code with it.
    if (at.kind !== 'code' || state.label !== 'branch') state.label = at.kind
    rest = at.rest.replace(/^[はの・-]+/, '')
  }
  const glued = TYPE_BEFORE_BRANCH.exec(rest)?.[1]
  if (glued !== undefined) {
    word(glued, state)
    rest = rest.slice(glued.length)
  }
  const bank = BANK_WORD.exec(rest)
  if (bank !== null && (bank[2] === '' || BRANCH_WORD.test(bank[2] ?? ''))) {
    state.now.bank ??= bank[1] ?? null
    rest = bank[2] ?? ''
  }
  const branch = BRANCH_WORD.exec(rest)?.[1] ?? (rest.endsWith(`${JOINT}Branch`) ? rest : undefined)
  if (branch !== undefined) {
    if (state.now.number !== null && state.now.branch !== null && state.now.branch !== branch) end(state)
    state.now.branch ??= branch
    state.label = state.label === 'skip' || state.label === 'branch' ? null : state.label
    rest = rest.slice(branch.length)
  }
  if (rest === '') return
  const type = typeWordOf(rest)
  if (type !== null) {
    if (state.now.number !== null && state.now.types.length > 0 && !state.now.types.includes(type)) end(state)
    const isWeak = /^総合口座$/.test(rest)
    if (state.now.isWeak) state.now.types.pop()
    if (!isWeak || state.now.types.length === 0) state.now.types.push(type)
    state.now.isWeak = isWeak && state.now.types.length === 1
    if (state.label === 'skip' || state.label === 'type') state.label = null
    return
  }
  if (state.label === 'branch' && mayBeBranch(rest)) {
    state.now.branch ??= rest
    state.label = null
  } else if (state.label === 'type') {
    const named = typeOf(rest)
    if (named !== null) state.now.types.push(named)
    state.label = null
  } else if (state.label === 'holder') {
    state.now.holder ??= rest.replace(/様$/, '') || null
    state.label = null
  }
}

function typeWordOf(text: string): AccountType | null {
  const found = TYPE_WORD.exec(text)?.[1]
  return found === undefined ? null : typeOf(found)
}

const COMPACT_DAY = /^(?:19[5-9]|20[0-4])\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/
const LIKE_ACCOUNT =
  /^(?:\d{3,4}-)?(?:\d{1,2}-)?[\d*]{6,8}$|^\*{2,}-?\d{2,4}$|^\d{4}-\d{3}$|^\d{5}-[\d*]{6,8}$/

function number(text: string, isBracketed: boolean, next: readonly Token[], state: State): void {
  const { now, label } = state
  if (label === 'skip') {
    state.label = null
    return
  }
  // 20261031まで: without a label a day written in digits is no number.
  if (label !== 'number' && label !== 'account' && COMPACT_DAY.test(text)) return
  if (label === 'kigo' && state.kigo === null && /^[\d*]{5}(?:-[\d*])?$/.test(text)) {
    state.kigo = text.slice(0, 5)
    return
  }
  if (state.kigo !== null && now.number === null && /^[\d*]{2,8}$/.test(text)) {
    now.number = `${state.kigo}-${text}`
    return
  }
  const follows = next.find((token) => token.kind === 'number')?.text ?? ''
  const isCode = /^\d{3,4}$/.test(text) && (label !== 'number' || LIKE_ACCOUNT.test(follows))
  if (isCode) {
    const after = next[0]
    const isNearBranch = now.branch !== null && isBracketed
    const isBeforeName =
      after?.kind === 'word' && (typeWordOf(after.text) !== null || BRANCH_WORD.test(after.text))
    if (label === 'code' || label === 'branch' || isBeforeName || (isNearBranch && now.number === null)) {
      now.code ??= text
      if (label !== 'number') state.label = null
      return
    }
  }
  const isAccount = label === 'number' || label === 'account'
  const isSaid = now.branch !== null || now.types.length > 0 || now.code !== null || saysAccount(next)
  const fits = isAccount ? /[\d*]{3}/.test(text) && text.length <= 24 : isSaid && LIKE_ACCOUNT.test(text)
  const isAfterType = now.types.length > 0 && now.number === null && /^[\d*]{4,}(?:-[\d*]+)*$/.test(text)
  if (!fits && !isAfterType) return
  if (/^0\d{1,3}-\d{2,4}-\d{4}$/.test(text)) return
  if (now.number !== null && now.number !== text) {
    end(state)
    if (!isAccount) return
  }
  state.now.number = text
  state.label = null
}

/** Whether the words behind a number name a branch or a kind: 1234567 普通. */
function saysAccount(next: readonly Token[]): boolean {
  return next
    .slice(0, 2)
    .some(
      (token) => token.kind === 'word' && (typeWordOf(token.text) !== null || BRANCH_WORD.test(token.text)),
    )
}

/** Whether a line names an account by its number and holds nothing else: what follows is that account's. */
export function isAccountHeading(text: string): boolean {
  if (text.length > 80 || !/[\d０-９*＊]{3}/.test(text) || callsUpon(text)) return false
  const [only, ...others] = mentionsIn(text)
  const isNamed = only !== undefined && (only.branch !== null || only.type !== null)
  return isNamed && others.length === 0 && only.number !== null && !only.isOther
}
