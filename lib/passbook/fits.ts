// The identity guard: whether a statement is of the account that it would enter.
import type { AccountLabel } from '../statement/statement'
import { foldText } from './fold-text'

/**
 * same: it is this account; other: it is certainly another; ask: the number fits and something else does not, or nothing that is
 * shown tells (`why` says which).
 */
export type Fit =
  | { kind: 'same' }
  | { kind: 'other' }
  | {
      kind: 'ask'
      why: 'branch-differs' | 'holder-differs' | 'bank-differs' | 'type-differs' | 'nothing-to-tell'
    }

type Said = 'equal' | 'differs' | 'silent'

/**
 * Whether the label that a source shows fits an account known under `labels` (its own first, then its aliases). It fits when it fits any
 * of them. Masked digits (`*`) stand for any; three digits in sight are the least that tells an account.
 */
export function fits(label: AccountLabel, labels: readonly AccountLabel[]): Fit {
  const results = labels.map((known) => fitsOne(label, known))
  return (
    results.find((fit) => fit.kind === 'same') ??
    results.find((fit) => fit.kind === 'ask' && fit.why !== 'nothing-to-tell') ??
    results.find((fit) => fit.kind === 'ask') ?? { kind: 'other' }
  )
}

function fitsOne(label: AccountLabel, known: AccountLabel): Fit {
  if (isSameLabel(label, known)) return { kind: 'same' }
  const number = compareNumbers(label.number, known.number)
  const bank = compareNames(label.bank, known.bank, BANK_ENDINGS)
  const branch = compareBranches(label.branch, known.branch)
  const holder = compareHolders(label.holder, known.holder)
  const type: Said =
    label.type === null || known.type === null ? 'silent' : label.type === known.type ? 'equal' : 'differs'
  if (number === 'differs') return { kind: 'other' }
  if (number === 'silent') {
    if ([bank, branch, type].includes('differs')) return { kind: 'other' }
    return holder === 'differs' ? { kind: 'other' } : { kind: 'ask', why: 'nothing-to-tell' }
  }
  if (bank === 'differs') return { kind: 'ask', why: 'bank-differs' }
  if (type === 'differs') return branch === 'equal' ? { kind: 'other' } : { kind: 'ask', why: 'type-differs' }
  if (branch === 'differs') return { kind: 'ask', why: 'branch-differs' }
  if (holder === 'differs') return { kind: 'ask', why: 'holder-differs' }
  return { kind: 'same' }
}

/** Whether two labels say the same in every part, silence included. A label that says nothing at all is no label. */
export function isSameLabel(a: AccountLabel, b: AccountLabel): boolean {
  const parts = (label: AccountLabel) =>
    [label.bank, label.branch, label.type, label.number, label.holder].map((part) => foldText(part ?? ''))
  const ofA = parts(a)
  return ofA.some((part) => part !== '') && ofA.join('\n') === parts(b).join('\n')
}

const MASK = /[*＊●○•xX×＃#]/u

function compareNumbers(a: string | null, b: string | null): Said {
  if (a === null || b === null) return 'silent'
  const digitsOf = (number: string) =>
    [...number.normalize('NFKC')]
      .filter((char) => /\d/u.test(char) || MASK.test(char))
      .map((char) => (MASK.test(char) ? '*' : char))
  const [left, right] = [digitsOf(a), digitsOf(b)]
  // Compared from the end: leading zeros and the masked front are what sources leave out.
  const length = Math.max(left.length, right.length)
  let inSight = 0
  for (let i = 1; i <= length; i++) {
    const x = left.at(-i)
    const y = right.at(-i)
    if (x === '*' || y === '*') continue
    if (x === undefined || y === undefined) {
      if (left.includes('*') || right.includes('*')) continue
      if ((x ?? y) !== '0') return 'differs'
      continue
    }
    if (x !== y) return 'differs'
    inSight += 1
  }
  return inSight >= 3 ? 'equal' : 'silent'
}

const BANK_ENDINGS = /株式会社|銀行|信用金庫|信用組合|労働金庫|BANK/gu
const BRANCH_ENDINGS = /支店|出張所|営業部|本店|店$/gu

function compareNames(a: string | null, b: string | null, endings: RegExp): Said {
  if (a === null || b === null) return 'silent'
  const [left, right] = [a, b].map((name) => foldText(name).replace(endings, ''))
  if (left === undefined || right === undefined || left === '' || right === '') return 'silent'
  return left === right ? 'equal' : 'differs'
}

/** Branches compare by name and by code (店番), each where both sides show it. */
function compareBranches(a: string | null, b: string | null): Said {
  if (a === null || b === null) return 'silent'
  const codeOf = (branch: string) => /\d{3}/u.exec(foldText(branch))?.[0] ?? null
  const nameOf = (branch: string) => foldText(branch).replace(/[\d()[\]【】（）:：-]/gu, '')
  const [codeA, codeB] = [codeOf(a), codeOf(b)]
  if (codeA !== null && codeB !== null) return codeA === codeB ? 'equal' : 'differs'
  const [nameA, nameB] = [nameOf(a), nameOf(b)]
  if (nameA === '' || nameB === '') return 'silent'
  if (nameA === nameB) return 'equal'
  return compareNames(nameA, nameB, BRANCH_ENDINGS)
}

const KANA_ONLY = /^[\p{Script=Katakana}\p{Script=Hiragana}ーA-Z0-9.()\-･・]+$/u
const SMALL = new Map(
  [...'ァィゥェォッャュョヮ'].map((small, i) => [small, [...'アイウエオツヤユヨワ'][i] ?? small]),
)

/** Holders compare only in one script: 山田太郎 and ヤマダタロウ do not contradict each other. Banks write kana large. */
function compareHolders(a: string | null, b: string | null): Said {
  if (a === null || b === null) return 'silent'
  const plain = (name: string) =>
    [...foldText(name).replace(/様$|殿$/u, '')].map((char) => SMALL.get(char) ?? char).join('')
  const [left, right] = [plain(a), plain(b)]
  if (left === right) return 'equal'
  return KANA_ONLY.test(left) === KANA_ONLY.test(right) ? 'differs' : 'silent'
}
