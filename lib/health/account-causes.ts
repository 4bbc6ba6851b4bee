// Causes of the accounts of a bank: balances that break, rows that are contradicted, days that are missing, no destination.
import { daysBetween } from '../statement/day'
import type { AccountFacts, HealthFacts, MissingDays } from './facts'
import type { Action, Cause } from './health'
import { openBank } from './open-bank'

/** The causes of all accounts. */
export function accounts(facts: HealthFacts): Cause[] {
  const causes = facts.accounts.flatMap((account) => accountCauses(account, facts))
  const { misfitSince, name } = facts.bank
  if (misfitSince !== null) {
    causes.push({
      kind: 'identity-mismatch',
      level: 'attention',
      since: misfitSince,
      evidence: { bank: name },
      // The rows are at the bank: they are read again, and the popup asks whose they are.
      action: openBank(facts),
      ask: 'us',
    })
  }
  const isSet = facts.accounts.some(({ isSent, isMapped }) => isSent && isMapped)
  if (facts.accounts.length > 0 && !isSet) {
    const action: Action = { kind: 'map-account', target: facts.accounts[0]?.id ?? null }
    const evidence = { bank: facts.bank.name, count: facts.accounts.length }
    causes.push({ kind: 'setup-incomplete', level: 'attention', since: null, evidence, action, ask: 'us' })
  }
  return causes
}

function accountCauses(account: AccountFacts, facts: HealthFacts): Cause[] {
  const causes: Cause[] = []
  const named = { bank: facts.bank.name, account: account.name }
  const review: Action = { kind: 'review', target: account.id }
  if (account.brokenSince !== null) {
    causes.push({
      kind: 'balance-broken',
      level: 'attention',
      since: account.brokenSince,
      evidence: named,
      action: review,
      ask: 'us',
    })
  }
  if (account.contested > 0) {
    causes.push({
      kind: 'held-rows',
      level: 'attention',
      since: null,
      evidence: { ...named, contested: account.contested },
      action: { kind: 'check-rows', target: account.id },
      ask: 'us',
    })
  }
  for (const gap of account.gaps) causes.push(gapCause(gap, account, facts))
  // The days since the last visit are no hole yet: they are told when the bank is about to stop showing the first of them.
  const { ahead } = account
  if (ahead?.shownUntil && daysBetween(facts.today, ahead.shownUntil) <= facts.days.window)
    causes.push(gapCause(ahead, account, facts))
  return causes
}

function gapCause(
  { from, to, shownUntil, lostAfter }: MissingDays,
  account: AccountFacts,
  facts: HealthFacts,
): Cause {
  const named = { bank: facts.bank.name, account: account.name, from, to }
  if (lostAfter !== null && facts.today > lostAfter) {
    const action: Action = { kind: 'import-file', target: account.id }
    return { kind: 'gap-lost', level: 'attention', since: null, evidence: named, action, ask: 'bank' }
  }
  const left =
    shownUntil === null
      ? {}
      : { days: Math.max(0, daysBetween(facts.today, shownUntil)), lastDay: shownUntil }
  return {
    kind: 'gap-ahead',
    level: 'attention',
    since: null,
    evidence: { ...named, ...left },
    action: openBank(facts),
    ask: 'us',
  }
}
