// Causes at the bank itself: the page, the grant, the session, how long nobody was there.
import { dayInJapan, daysBetween } from '../statement/day'
import type { HealthFacts } from './facts'
import type { Action, Cause } from './health'
import { openBank } from './open-bank'

/** A page that asks for what no bank asks. */
export function suspicious(facts: HealthFacts): Cause[] {
  const { suspiciousAt, name, id } = facts.bank
  if (suspiciousAt === null) return []
  const action: Action = { kind: 'call-bank', target: id }
  return [
    {
      kind: 'suspicious-page',
      level: 'stopped',
      since: suspiciousAt,
      evidence: { bank: name },
      action,
      ask: 'bank',
    },
  ]
}

/** The user took the grant back. */
export function withdrawn({ bank }: HealthFacts): Cause {
  const action: Action = { kind: 'grant', target: bank.id }
  return {
    kind: 'permission-withdrawn',
    level: 'unknown',
    since: null,
    evidence: { bank: bank.name },
    action,
    ask: 'us',
  }
}

/** A statement page was there whose table could not be read. */
export function recognition(facts: HealthFacts): Cause[] {
  const { unrecognisedAt, name } = facts.bank
  if (unrecognisedAt === null) return []
  const action: Action = { kind: 'report', target: facts.bank.id }
  return [
    {
      kind: 'layout-unrecognised',
      level: 'attention',
      since: unrecognisedAt,
      evidence: { bank: name },
      action,
      ask: 'us',
    },
  ]
}

/** The bank is closed, or the session over. */
export function session(facts: HealthFacts): Cause[] {
  const { lastKind, lastSeenAt, name } = facts.bank
  const evidence = { bank: name }
  if (lastKind === 'maintenance') {
    const action: Action = { kind: 'wait', target: facts.bank.id }
    return [{ kind: 'maintenance', level: 'attention', since: lastSeenAt, evidence, action, ask: 'bank' }]
  }
  if (lastKind === 'expired') {
    // A session that is over is how every visit ends: told, but nothing is wrong with the link.
    return [
      { kind: 'session-over', level: 'ok', since: lastSeenAt, evidence, action: openBank(facts), ask: null },
    ]
  }
  return []
}

/** Nobody was inside yet, or not for long. */
export function visits(facts: HealthFacts): Cause[] {
  const { lastInsideAt, unread, name } = facts.bank
  const evidence = { bank: name }
  if (lastInsideAt === null || unread === null) {
    return [
      {
        kind: 'never-seen',
        level: 'unknown',
        since: lastInsideAt,
        evidence,
        action: openBank(facts),
        ask: null,
      },
    ]
  }
  const days = daysBetween(dayInJapan(new Date(lastInsideAt)), facts.today)
  if (days < facts.days.stale) return []
  return [
    {
      kind: 'stale',
      level: 'unknown',
      since: lastInsideAt,
      evidence: { bank: name, days },
      action: openBank(facts),
      ask: null,
    },
  ]
}
