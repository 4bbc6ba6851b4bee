// Which account a grid's rows belong to: what its own cells and the texts around it say of accounts, nearest first, put together.
import type { AccountLabel } from '../../statement/statement'
import { fold } from '../cells/fold'
import { type Mention, mentionsIn } from './account-mentions'
import { cardLabel, walletLabel, walletNumberIn } from './card-label'
import { loanNumberIn } from './loan-number'

export { typeOf } from './account-words'

/** An account of which nothing is known. */
export const NO_LABEL: AccountLabel = { bank: null, branch: null, type: null, number: null, holder: null }

/**
 * The account that a key cell of its own rows (`本店営業部 普通 7654321`) or the texts around name. `own` texts belong to the rows for
 * certain, `around` only by standing near, nearest first. The nearest that says something about a field wins; what contradicts it speaks
 * of another account, and so does what stands behind that, unless it shows the same number. A text that names several accounts is a
 * list: it completes a number that another text gives, and names none. `headers` are those of its columns.
 */
export function accountLabel(
  own: readonly string[],
  around: readonly string[],
  isCard: boolean,
  headers: readonly string[] = [],
): AccountLabel {
  if (isCard) return cardLabel(own, around)
  const mine = own.flatMap((text) => mentionsIn(text, true)).filter(({ isOther }) => !isOther)
  const nearest = [...around.filter((text) => !isOfHoldings(text)), ...around.filter(isOfHoldings)]
  const texts = nearest.map((text) => mentionsIn(text).filter(({ isOther }) => !isOther))
  const single = texts.flatMap((mentions) => (isList(mentions) ? [] : mentions))
  const label = gathered([...mine.slice(0, 1), ...single])
  if (label.type === null && label.branch === null) {
    const wallet = walletLabel(around, headers)
    if (wallet !== null && (label.number === null || isWalletsNumber(label.number, wallet, around)))
      return { ...NO_LABEL, ...wallet }
  }
  for (const mention of texts.flat())
    if (isSameNumber(mention.number, label.number) && !contradicts(label, mention)) fill(label, mention)
  if (label.type === 'loan' && label.number === null) label.number = loanNumberIn(around)
  if (label.type === 'emoney' && label.number === null) label.number = walletNumberIn(around)
  if (label.branch === null) label.branch = onlyBranch(single, label)
  return label
}

/** カードローン 0円, 外貨預金残高 120,000円 without any number: what is held beside the account; it names it only where nothing else does. */
const isOfHoldings = (text: string) =>
  text.length < 120 && HOLDING.test(text) && !/[\d０-９*＊]{6}/.test(text)

const HOLDING = /(?:ローン|定期|積立|外貨|貸越)[^\d０-９\s]{0,12}\s*[¥￥\\]?\s?[\d０-９][\d０-９,，]*\s?円/

/** E-money No. 9120-****-3318: the number that a text gives is the wallet's, and no text calls it an account's. */
function isWalletsNumber(number: string, wallet: AccountLabel, around: readonly string[]): boolean {
  return (
    isSameNumber(number, wallet.number) &&
    !around.some((text) => /口座|account (?:no|number)/i.test(fold(text)))
  )
}

function gathered(mentions: readonly Mention[]): AccountLabel {
  const label: AccountLabel = { ...NO_LABEL }
  let isPast = false
  for (const mention of mentions) {
    if (contradicts(label, mention)) isPast = true
    else if (!isPast || isSameNumber(label.number, mention.number)) fill(label, mention)
  }
  return label
}

/** Several numbers in one text: accounts to choose from. */
function isList(mentions: readonly Mention[]): boolean {
  const numbers = mentions.flatMap(({ number }) => number ?? [])
  return numbers.some((number) => !isSameNumber(number, numbers[0] ?? null))
}

function fill(label: AccountLabel, mention: AccountLabel): void {
  label.bank ??= mention.bank
  label.branch ??= mention.branch
  label.type ??= mention.type
  label.number ??= mention.number
  label.holder ??= mention.holder
}

/** Whether two labels cannot be one account's: its number, its type or its branch are others. */
export function contradicts(a: AccountLabel, b: AccountLabel): boolean {
  if (a.number !== null && b.number !== null && !isSameNumber(a.number, b.number)) return true
  if (a.type !== null && b.type !== null && a.type !== b.type) return true
  return a.branch !== null && b.branch !== null && !isSameBranch(a.branch, b.branch)
}

/** 210 is the code of a branch and may be that of any name. */
function isSameBranch(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)]
  return x === y || x.endsWith(y) || y.endsWith(x) || /^\d+$/.test(x) !== /^\d+$/.test(y)
}

/** Whether two numbers may be one: the same digits where both show them, the last of the longer being the shorter. */
function isSameNumber(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const [x, y] = [a, b].map((number) => number.replace(/-/g, ''))
  if (x === undefined || y === undefined) return false
  const length = Math.min(x.length, y.length)
  if (length < 4) return x === y
  const [tail, other] = [x.slice(-length), y.slice(-length)]
  return [...tail].every((digit, at) => digit === other[at] || digit === '*' || other[at] === '*')
}

/** The branch of the page where it names only one and that of no other account. */
function onlyBranch(mentions: readonly Mention[], label: AccountLabel): string | null {
  const named = mentions.filter(({ branch }) => branch !== null)
  const [first] = named
  if (first === undefined || (label.number === null && label.type === null)) return null
  const isAnothers = named.some(({ number }) => number !== null && !isSameNumber(number, label.number))
  if (isAnothers || named.some(({ branch }) => !isSameBranch(branch ?? '', first.branch ?? ''))) return null
  return named.find(({ branch }) => !/^\d+$/.test(branch ?? ''))?.branch ?? first.branch
}
