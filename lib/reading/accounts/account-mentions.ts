// What one text says of accounts: a mention for each account that it names, with all that it says of it.
import type { AccountLabel } from '../../statement/statement'
import { type Token, tokensOf } from './account-tokens'
import {
  type AccountType,
  BANK_WORD,
  BRANCH_WORD,
  ENGLISH_BRANCH_WORD,
  type LabelKind,
  labelAt,
  mayBeBranch,
  OFFICE_WORD,
  spokenName,
  TYPE_BEFORE_BRANCH,
  TYPE_WORD,
  typeOf,
} from './account-words'
import { namingLines } from './naming-lines'

/** One account as a text names it. isOther: the text says that it is not the page's (振込先, お支払口座). */
export type Mention = AccountLabel & { isOther: boolean }

const LONGEST = 2_000

type State = {
  mentions: Draft[]
  now: Draft
  label: LabelKind | null
  isOther: boolean
  kigo: string | null
  /** The text holds an amount. */
  showsAmount: boolean
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
  const lines = namingLines(text)
  const tokens = [...tokensOf(lines.join(' '))]
  const state: State = {
    mentions: [],
    now: draft(false),
    label: isOwn ? 'number' : null,
    isOther: false,
    kigo: null,
    showsAmount: /[\d０-９][,，]?[\d０-９]*\s?円|[¥￥]\s?[\d０-９]/.test(text),
  }
  for (const [at, token] of tokens.entries()) {
    const next = tokens.slice(at + 1)
    if (token.kind === 'word') word(token.text, next, state)
    else number(token.text, token.isBracketed, next, state)
  }
  end(state)
  const found = state.mentions.flatMap(finished)
  const hasNumber = found.some((mention) => mention.number !== null)
  return hasNumber ? found.filter((mention) => mention.number !== null || mention.branch !== null) : found
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
  return [{ bank, branch: branch === null ? null : spokenName(branch), type, number, holder, isOther }]
}

function word(text: string, next: readonly Token[], state: State): void {
  // 大庭様の普通預金.
  let rest = text.replace(OWNER, '')
  // 残高別普通預金 is a kind, whatever else stands in its name; 普通預金残高 is an amount.
  const isWholeType = TYPE_WORD.exec(rest)?.[0].length === rest.length
  const begin = labelAt(rest)
  const label = begin?.kind === 'skip' && isWholeType ? null : begin
  if (
    label?.kind === 'other' &&
    !(state.showsAmount && REGISTERED.test(rest) && !next.slice(0, 3).some(isBank))
  ) {
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
    // Reference No.: of what it is the number, the word before has said.
    if (state.label === 'skip' && BARE_NUMBER.test(rest)) return
    // 店名(店番): a name first, its code with it.
    if (at.kind !== 'code' || state.label !== 'branch') state.label = at.kind
    rest = at.rest.replace(/^[はの・-]+/, '')
  }
  const glued = TYPE_BEFORE_BRANCH.exec(rest)?.[1]
  if (glued !== undefined) {
    word(glued, next, state)
    rest = rest.slice(glued.length)
  }
  const bank = BANK_WORD.exec(rest)
  if (bank !== null && (bank[2] === '' || BRANCH_WORD.test(bank[2] ?? ''))) {
    state.now.bank ??= bank[1] ?? null
    rest = bank[2] ?? ''
  }
  const branch = BRANCH_WORD.exec(rest)?.[1] ?? (ENGLISH_BRANCH_WORD.test(rest) ? rest : undefined)
  if (branch !== undefined) {
    if (state.now.number !== null && state.now.branch !== null && state.now.branch !== branch) end(state)
    state.now.branch ??= branch
    state.label = state.label === 'skip' || state.label === 'branch' ? null : state.label
    rest = rest.slice(branch.length).replace(/^の(?=.)/, '')
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
  if (
    (state.label === 'branch' && mayBeBranch(rest)) ||
    (OFFICE_WORD.test(rest) && isOffice(next, state)) ||
    (state.label === 'account' && BARE_NAME.test(rest) && mayBeBranch(rest) && isOffice(next, state))
  ) {
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

const BARE_NUMBER = /^(?:番号|No\.?|#)$/i

/** ご登録口座 over a page's own accounts with what is in them; that of another bank is called with its name, one that pays for a wallet shows no balance. */
const REGISTERED = /^ご?登録口座$/
const isBank = (token: Token) => token.kind === 'word' && BANK_WORD.test(token.text)

/** 照会口座： 栄町 当座 0002245. */
const BARE_NAME = /^\p{Script=Han}{2,5}$/u

/** Before an account's kind and its number stands its branch, though nothing else calls it one: ローンセンター カードローン 2003871. */
function isOffice(next: readonly Token[], { now, label }: State): boolean {
  if (now.branch !== null || label === 'skip') return false
  const [kind, ...rest] = next.slice(next[0]?.kind === 'number' ? 1 : 0)
  // 法人融資部 ビジネスローン 口座番号 2200019.
  const [number] = rest[0]?.kind === 'word' && labelAt(rest[0].text)?.kind === 'number' ? rest.slice(1) : rest
  return kind?.kind === 'word' && typeWordOf(kind.text) !== null && number?.kind === 'number'
}

function typeWordOf(text: string): AccountType | null {
  const found = TYPE_WORD.exec(text)?.[1]
  return found === undefined ? null : typeOf(found)
}

/** Whose account it is, before what it is. */
const OWNER = /^[^\s]{0,10}?(?:様|さま|さん|殿|御中|お客様|当社|弊社)(?:名義)?の(?=\S)/
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
  const fits = isAccount
    ? /[\d*]{4}|\d{3}/.test(text) && text.length <= 24
    : isSaid && LIKE_ACCOUNT.test(text)
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
