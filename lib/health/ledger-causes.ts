// Causes at a ledger: its sign-in, what it says of its own feed, its consent, and the rows on their way to it.
import { dayInJapan, daysBetween } from '../statement/day'
import type { HealthFacts, LedgerFacts } from './facts'
import type { Action, Cause } from './health'

/** The causes of one ledger. */
export function ledgerCauses(ledger: LedgerFacts, facts: HealthFacts): Cause[] {
  const causes: Cause[] = []
  const named = { ledger: ledger.name, bank: facts.bank.name }
  const signIn: Action = { kind: 'sign-in-ledger', target: ledger.id }
  const open: Action = { kind: 'open-ledger', target: ledger.id }
  const send: Action = { kind: 'send', target: ledger.id }
  const review: Action = { kind: 'review', target: ledger.id }
  if (ledger.stoppedFor === 'signed-out') {
    causes.push({
      kind: 'ledger-signed-out',
      level: 'stopped',
      since: null,
      evidence: named,
      action: signIn,
      ask: 'ledger',
    })
  }
  if (ledger.stoppedFor === 'forbidden') {
    causes.push({
      kind: 'ledger-refused',
      level: 'stopped',
      since: null,
      evidence: named,
      action: open,
      ask: 'ledger',
    })
  }
  causes.push(...feedCauses(ledger, facts), ...consentCauses(ledger, facts))
  if (ledger.held > 0) {
    causes.push({
      kind: 'held-rows',
      level: 'attention',
      since: null,
      evidence: { ...named, count: ledger.held },
      action: review,
      ask: 'us',
    })
  }
  if (ledger.unknown > 0) {
    causes.push({
      kind: 'unknown-rows',
      level: 'attention',
      since: null,
      evidence: { ...named, count: ledger.unknown },
      action: review,
      ask: 'us',
    })
  }
  if (ledger.queued > 0) {
    const evidence = { ...named, count: ledger.queued }
    causes.push({
      kind: 'waiting-rows',
      level: 'attention',
      since: ledger.queuedSince,
      evidence,
      action: send,
      ask: null,
    })
  }
  return causes
}

function feedCauses(ledger: LedgerFacts, facts: HealthFacts): Cause[] {
  const { feed } = ledger
  if (feed === null || feed.state === 'off') return []
  const unread = Math.max(facts.bank.unread ?? 0, facts.notices.filter((notice) => notice.unread).length)
  const evidence = { ledger: ledger.name, bank: facts.bank.name, unread }
  const open: Action = { kind: 'open-ledger', target: ledger.id }
  const resync: Action = { kind: 'resync-ledger', target: ledger.id }
  const since = feed.lastAt
  switch (feed.state) {
    case 'ok':
      return [
        ...(isSentTo(facts)
          ? [
              {
                kind: 'several-services',
                level: 'attention',
                since: null,
                evidence,
                action: open,
                ask: 'ledger',
              } as const,
            ]
          : []),
        ...outOfWindow(ledger, facts),
      ]
    case 'method-changed':
      return [{ kind: 'method-changed', level: 'stopped', since, evidence, action: open, ask: 'ledger' }]
    case 'consent-lapsed':
      return [
        {
          kind: 'ledger-consent-lapsing',
          level: 'stopped',
          since,
          evidence: { ...evidence, days: 0 },
          action: open,
          ask: 'ledger',
        },
      ]
    case 'paused':
    case 'error': {
      // With a notice unread at the bank that is the likely cause, and reading it comes first.
      const ask = unread > 0 ? 'bank' : 'ledger'
      return [
        { kind: 'ledger-feed-error', level: 'stopped', since, evidence, action: resync, ask },
        ...outOfWindow(ledger, facts),
      ]
    }
    default:
      return never(feed.state)
  }
}

/** The account goes to this ledger by us while the ledger fetches it by itself: every row would stand there twice. */
function isSentTo(facts: HealthFacts): boolean {
  return facts.accounts.some(({ isSent, isMapped }) => isSent && isMapped)
}

/** The ledger's own fetching stopped longer ago than the bank shows. */
function outOfWindow(ledger: LedgerFacts, facts: HealthFacts): Cause[] {
  const windows = facts.accounts.flatMap(({ windowDays }) => (windowDays === null ? [] : [windowDays]))
  const lastAt = ledger.feed?.lastAt ?? null
  if (lastAt === null || windows.length === 0) return []
  const days = daysBetween(dayInJapan(new Date(lastAt)), facts.today)
  if (days <= Math.min(...windows)) return []
  const evidence = { ledger: ledger.name, bank: facts.bank.name, days }
  const action: Action = { kind: 'import-file', target: null }
  return [{ kind: 'out-of-window', level: 'attention', since: lastAt, evidence, action, ask: 'bank' }]
}

/** Days after the end of a consent at which a person is told again; 7 days before and on the day they are told first. */
const TOLD_BEFORE = 7

/** A consent that ends or has ended, of a ledger or of the user's service. */
export function consentCauses(
  ledger: Pick<LedgerFacts, 'id' | 'name' | 'consentUntil'>,
  facts: HealthFacts,
): Cause[] {
  if (ledger.consentUntil === null) return []
  const days = daysBetween(facts.today, ledger.consentUntil)
  if (days > TOLD_BEFORE) return []
  const evidence = { ledger: ledger.name, bank: facts.bank.name, days, until: ledger.consentUntil }
  const action: Action = { kind: 'open-ledger', target: ledger.id }
  const level = days < 0 ? 'stopped' : 'attention'
  return [{ kind: 'ledger-consent-lapsing', level, since: null, evidence, action, ask: 'ledger' }]
}

function never(value: never): never {
  throw new Error(`not a state: ${String(value)}`)
}
