// Facts in, health out. One pure function: the same facts give the same words on the badge, in the popup and in a reminder.
import { type Day, dayInJapan, daysBetween } from '../statement/day'
import type { AccountFacts, HealthFacts, LedgerFacts, MissingDays } from './facts'
import { type Action, CAUSE_KINDS, type Cause, type Health, type Level } from './health'

/** The health of a link: its causes in the order in which a person should act, and the worst of their levels. */
export function judgeHealth(facts: HealthFacts): Health {
  // Without the grant nothing is known of the bank, so what was last seen there is not offered as news.
  const ofBank = facts.bank.isGranted
    ? [
        ...suspicious(facts),
        ...notices(facts),
        ...accounts(facts),
        ...recognition(facts),
        ...session(facts),
        ...visits(facts),
      ]
    : [...suspicious(facts), withdrawn(facts)]
  const ofService = facts.service === null ? [] : consentCauses(facts.service, facts)
  const ofLedgers = facts.ledgers.flatMap((ledger) => ledgerCauses(ledger, facts))
  const causes = [...ofBank, ...ofService, ...ofLedgers].sort(
    (a, b) => CAUSE_KINDS.indexOf(a.kind) - CAUSE_KINDS.indexOf(b.kind),
  )
  return {
    level: levelOf(causes, facts),
    causes,
    confirmedAt: isConfirmed(facts) ? facts.bank.lastInsideAt : null,
  }
}

const WORST: readonly Level[] = ['stopped', 'attention', 'unknown', 'ok']

function levelOf(causes: readonly Cause[], facts: HealthFacts): Level {
  if (!facts.bank.isGranted && !causes.some(({ kind }) => kind === 'suspicious-page')) return 'unknown'
  const worst = WORST.find((level) => causes.some((cause) => cause.level === level)) ?? 'ok'
  return worst === 'ok' && !isConfirmed(facts) ? 'unknown' : worst
}

/** Somebody was inside, and a page that tells of notices told of none. Anything less is not known to be ok. */
function isConfirmed({ bank }: HealthFacts): boolean {
  return bank.isGranted && bank.lastInsideAt !== null && bank.unread === 0 && !bank.isBlocked
}

const openBank = ({ bank }: HealthFacts): Action => ({ kind: 'open-bank', target: bank.id })

function suspicious(facts: HealthFacts): Cause[] {
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

function withdrawn({ bank }: HealthFacts): Cause {
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

function notices(facts: HealthFacts): Cause[] {
  const { bank } = facts
  const causes: Cause[] = []
  const action: Action = { kind: 'open-notices', target: bank.id }
  const decisions = facts.notices.filter(({ unread, demand }) => unread && demand === 'decide')
  if (decisions.length > 0) {
    const evidence = { bank: bank.name, count: decisions.length, ...deadlineOf(decisions) }
    causes.push({
      kind: 'decision-required',
      level: 'stopped',
      since: firstSeen(decisions),
      evidence,
      action,
      ask: 'bank',
    })
  }
  const listed = facts.notices.filter(
    ({ unread, important, demand }) => unread && important && demand === 'read',
  )
  // The bank's own count is the newest evidence: a badge counts more than a page lists, and 「全1件中1件目」 fewer than were known before.
  // What is listed as a decision is in the count already.
  const decided = decisions.filter(({ important }) => important).length
  const byBank = bank.unread === null || bank.unread === 0 ? listed.length : bank.unread - decided
  const counted = Math.max(byBank, Math.min(listed.length, 1))
  if (counted > 0 || (bank.isBlocked && decisions.length === 0)) {
    const opened = listed.filter(({ openedAt }) => openedAt !== null).length
    const evidence = { bank: bank.name, count: Math.max(counted, 1), opened }
    const since = firstSeen(listed) ?? bank.unreadAt
    causes.push({ kind: 'notice-unread', level: 'stopped', since, evidence, action, ask: 'bank' })
  }
  const { service } = facts
  if (bank.clearedAt !== null && service !== null && causes.length === 0) {
    // Nothing is wrong any more; the service does not know it yet.
    const evidence = { bank: bank.name, ledger: service.name }
    const resync: Action = { kind: 'resync-ledger', target: service.id }
    causes.push({
      kind: 'notices-cleared',
      level: 'ok',
      since: bank.clearedAt,
      evidence,
      action: resync,
      ask: null,
    })
  }
  for (const notice of facts.notices) {
    if (notice.deadline === null) continue
    const days = daysBetween(facts.today, notice.deadline)
    if (days > facts.days.deadline || days < -facts.days.deadline) continue
    const evidence = { bank: bank.name, title: notice.title, deadline: notice.deadline, days }
    causes.push({
      kind: 'deadline-near',
      level: 'attention',
      since: notice.firstSeenAt,
      evidence,
      action,
      ask: 'bank',
    })
  }
  return causes
}

function firstSeen(of: readonly { firstSeenAt: string }[]): string | null {
  return of.map(({ firstSeenAt }) => firstSeenAt).sort()[0] ?? null
}

function deadlineOf(of: readonly { deadline: Day | null }[]): { deadline: Day } | Record<string, never> {
  const deadline = of.flatMap(({ deadline }) => (deadline === null ? [] : [deadline])).sort()[0]
  return deadline === undefined ? {} : { deadline }
}

function accounts(facts: HealthFacts): Cause[] {
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

function recognition(facts: HealthFacts): Cause[] {
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

function session(facts: HealthFacts): Cause[] {
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

function visits(facts: HealthFacts): Cause[] {
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

function ledgerCauses(ledger: LedgerFacts, facts: HealthFacts): Cause[] {
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

function consentCauses(
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
