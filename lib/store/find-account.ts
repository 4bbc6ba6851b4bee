// The account that a statement enters: the guard that stops it from entering another one's passbook.
import { fits } from '../passbook/fits'
import type { AccountLabel, Statement } from '../statement/statement'
import type { AccountRecord, BankRecord } from './records'

/** Why a person must say which account it is. */
export type AskWhy =
  | 'branch-differs'
  | 'holder-differs'
  | 'bank-differs'
  | 'type-differs'
  | 'nothing-to-tell'
  | 'several-fit'
  | 'other-account'
  | 'does-not-join'

export type FoundAccount =
  | { kind: 'known'; account: AccountRecord }
  | { kind: 'new' }
  | { kind: 'asks'; why: AskWhy; candidates: string[] }

/**
 * Finds the account of a statement among a bank's accounts. `accountId` is a person's choice; the statement must still fit it, and an
 * alias (`setAlias`) is how a person says that it does. A label that tells nothing makes an account only where the bank has none yet.
 */
export function findAccount(
  bank: BankRecord,
  accounts: readonly AccountRecord[],
  statement: Pick<Statement, 'account' | 'currency'>,
  accountId: string | null,
): FoundAccount {
  const label = statement.account
  if (label.bank !== null && isOtherBank(label.bank, bank))
    return { kind: 'asks', why: 'bank-differs', candidates: [] }
  const ofCurrency = accounts.filter((account) => account.currency === statement.currency)
  const judged = ofCurrency.map((account) => ({
    account,
    fit: fits(label, [account.label, ...account.aliases]),
  }))
  if (accountId !== null) {
    const chosen = judged.find(({ account }) => account.id === accountId)
    if (chosen === undefined || chosen.fit.kind === 'other') {
      return { kind: 'asks', why: 'other-account', candidates: accountId === null ? [] : [accountId] }
    }
    // A person's choice answers the question that silence leaves, not a contradiction.
    if (chosen.fit.kind === 'same' || chosen.fit.why === 'nothing-to-tell')
      return { kind: 'known', account: chosen.account }
    return { kind: 'asks', why: chosen.fit.why, candidates: [accountId] }
  }
  const same = judged.filter(({ fit }) => fit.kind === 'same')
  const [first] = same
  if (first !== undefined && same.length === 1) return { kind: 'known', account: first.account }
  if (same.length > 1)
    return { kind: 'asks', why: 'several-fit', candidates: same.map(({ account }) => account.id) }
  const open = judged.flatMap(({ account, fit }) => (fit.kind === 'ask' ? [{ account, why: fit.why }] : []))
  const contradicted = open.find(({ why }) => why !== 'nothing-to-tell')
  if (contradicted !== undefined) {
    return { kind: 'asks', why: contradicted.why, candidates: open.map(({ account }) => account.id) }
  }
  if (open.length > 0) {
    return { kind: 'asks', why: 'nothing-to-tell', candidates: open.map(({ account }) => account.id) }
  }
  return { kind: 'new' }
}

function isOtherBank(shown: string, bank: BankRecord): boolean {
  const named: AccountLabel = { bank: shown, branch: null, type: null, number: '000', holder: null }
  const fit = fits(named, [{ ...named, bank: bank.name, holder: null, type: 'ordinary' }])
  return fit.kind === 'ask' && fit.why === 'bank-differs'
}
