// Which account a section's rows belong to: what their own columns say, the texts around, and what the rows are made of.
import type { AccountLabel } from '../../statement/statement'
import { fold } from '../cells/fold'
import { factsOf } from '../columns/column-facts'
import { ownAccountColumns } from '../columns/describing-columns'
import type { Plan } from '../columns/plan'
import type { Word } from '../columns/vocabulary'
import type { RawRow } from '../rows/collect'
import { tellsRepayments } from '../sections/repaid'
import type { Section } from '../sections/section'
import { accountLabel, NO_LABEL, typeOf } from './account-label'
import { walletLabel, walletNumberIn } from './card-label'
import { isOfLoan, lenderNumberIn, loanNumberIn } from './loan-number'
import { maskAsShown } from './mask-as-shown'
import { isCharged, isStoredValue } from './stored-value'

/** The account of rows of which `first` is one; `texts` are those around the section, nearest first. */
export function rowsAccount(
  section: Section,
  plan: Plan,
  first: RawRow | undefined,
  texts: readonly string[],
  currency: string,
): AccountLabel {
  const own = first === undefined ? NO_LABEL : ownLabel(section, plan, first, texts)
  const label = inFull(own, section, plan, texts, currency)
  if (label.number === null) return label
  const cells = first === undefined ? [] : (section.rows[first.at] ?? []).map(({ text }) => text)
  return { ...label, number: maskAsShown(label.number, [first?.account ?? '', ...cells, ...texts]) }
}

/** The label that the row's own columns give: a key column, or bank, branch, type, number and holder beside each other. */
function ownLabel(section: Section, plan: Plan, row: RawRow, texts: readonly string[]): AccountLabel {
  const facts = factsOf(section, [])
  const named = ownAccountColumns(facts)
  const bank = named.find((column) => !isBranchHeader(section.columns[column]?.header))
  const branch = named.find((column) => isBranchHeader(section.columns[column]?.header))
  const cells = section.rows[row.at] ?? []
  const at = (column: number | undefined) => cells[column ?? -1]?.text.trim() || null
  const of = (word: Word) => section.columns.findIndex((column) => column.word === word)
  if (plan.account === null || branch === undefined) {
    const type = plan.account === null || plan.isCard ? null : typeOf(at(of('accountType')) ?? '')
    const label = accountLabel(
      row.account === '' ? [] : [row.account],
      texts,
      plan.isCard,
      section.columns.map(({ header }) => header),
    )
    return type === null ? label : { ...label, type }
  }
  return {
    bank: at(bank),
    branch: at(branch),
    type: typeOf(at(of('accountType')) ?? ''),
    number: fold(at(plan.account) ?? '') || null,
    holder: at(of('holder')),
  }
}

const isBranchHeader = (header = '') => /支店|店名|branch/i.test(header)

/**
 * The label with the type that the rows give: in another currency than yen an account is one of 外貨預金, whatever kind of deposit it is called;
 * what is borrowed and paid back is a loan.
 */
function inFull(
  label: AccountLabel,
  section: Section,
  plan: Plan,
  texts: readonly string[],
  currency: string,
): AccountLabel {
  const { type, number } = label
  if (currency !== 'JPY' && (type === null ? number !== null : DEPOSITS.has(type)))
    return { ...label, type: 'foreign' }
  if (type === 'loan' && number === null && isOfLoan(section))
    return { ...label, number: lenderNumberIn(texts) }
  if (type !== null || plan.isCard) return label
  if (number === null) {
    const wallet = walletLabel(waysOfPaying(section))
    if (wallet !== null) return { ...label, type: wallet.type }
    const charged = isCharged(section) ? walletLabel([WALLET, ...texts]) : null
    if (charged !== null) return charged
  }
  if (isOfLoan(section) || tellsRepayments(section))
    return { ...label, type: 'loan', number: number ?? loanNumberIn(texts) ?? lenderNumberIn(texts) }
  if (number !== null || label.branch !== null) return label
  const card = walletNumberIn(texts)
  return isStoredValue(section, plan, card !== null) ? { ...label, type: 'emoney', number: card } : label
}

/** What a column of ways of paying says: 取引方法 ルリPay残高. */
function waysOfPaying({ columns, rows }: Section): string[] {
  const at = columns.findIndex(({ header }) => /(?:取引|支払い?|決済)(?:方法|手段)/.test(header))
  return at === -1
    ? []
    : [...new Set(rows.slice(0, 40).map((row) => row[at]?.text ?? ''))].filter((text) => text !== '')
}

const WALLET = '電子マネー'
const DEPOSITS = new Set(['ordinary', 'savings', 'checking'])
