import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../statement/day'
import type { AccountFacts, HealthFacts, LedgerFacts, MissingDays, NoticeFacts } from './facts'
import { CAUSE_KINDS, type CauseKind, type Level } from './health'
import { judgeHealth } from './judge'

const TODAY = '2026-11-21' as Day
const NOW = '2026-11-21T03:00:00.000Z'

const account: AccountFacts = {
  id: 'a1',
  name: '普通 渋谷',
  isSent: true,
  isMapped: true,
  gaps: [],
  ahead: null,
  windowDays: 60,
  brokenSince: null,
  contested: 0,
}
const ledger: LedgerFacts = {
  id: 'l1',
  name: 'freee',
  kind: 'freee',
  stoppedFor: null,
  isPaused: false,
  feed: { state: 'off', lastAt: null },
  consentUntil: null,
  queued: 0,
  held: 0,
  unknown: 0,
  queuedSince: null,
}
const notice: NoticeFacts = {
  title: '重要なお知らせ',
  demand: 'read',
  important: true,
  unread: true,
  deadline: null,
  firstSeenAt: '2026-11-20T00:00:00.000Z',
  openedAt: null,
}
const well: HealthFacts = {
  now: NOW,
  today: TODAY,
  bank: {
    id: 'b1',
    name: 'みなと第一銀行',
    isGranted: true,
    lastSeenAt: NOW,
    lastInsideAt: NOW,
    lastKind: 'home',
    unread: 0,
    unreadAt: NOW,
    isBlocked: false,
    suspiciousAt: null,
    unrecognisedAt: null,
    misfitSince: null,
    clearedAt: null,
  },
  service: null,
  notices: [],
  accounts: [account],
  ledgers: [ledger],
  days: { stale: 30, window: 7, deadline: 14 },
}

type Change = (facts: HealthFacts) => HealthFacts
const bank =
  (change: Partial<HealthFacts['bank']>): Change =>
  (f) => ({ ...f, bank: { ...f.bank, ...change } })
const ofAccount =
  (change: Partial<AccountFacts>): Change =>
  (f) => ({ ...f, accounts: f.accounts.map((a) => ({ ...a, ...change })) })
const ofLedger =
  (change: Partial<LedgerFacts>): Change =>
  (f) => ({ ...f, ledgers: f.ledgers.map((l) => ({ ...l, ...change })) })
const withNotice =
  (change: Partial<NoticeFacts>): Change =>
  (f) => ({ ...f, notices: [...f.notices, { ...notice, ...change }] })

const withService =
  (change: Partial<NonNullable<HealthFacts['service']>>): Change =>
  (f) => ({ ...f, service: { id: 'freee', name: 'freee', consentUntil: null, ...change } })
const hole = (change: Partial<MissingDays>): MissingDays => ({
  from: '2026-01-01' as Day,
  to: '2026-01-09' as Day,
  shownUntil: null,
  lostAfter: null,
  ...change,
})

/** For every cause, the smallest change to a well link that brings it, and the level it gives. */
const CAUSES: Record<CauseKind, { change: Change; level: Level }> = {
  'suspicious-page': { change: bank({ suspiciousAt: NOW }), level: 'stopped' },
  'decision-required': { change: withNotice({ demand: 'decide' }), level: 'stopped' },
  'notice-unread': { change: (f) => withNotice({})(bank({ unread: 1 })(f)), level: 'stopped' },
  'notices-cleared': { change: (f) => withService({})(bank({ clearedAt: NOW })(f)), level: 'ok' },
  'permission-withdrawn': { change: bank({ isGranted: false }), level: 'unknown' },
  'identity-mismatch': { change: bank({ misfitSince: NOW }), level: 'attention' },
  'ledger-signed-out': { change: ofLedger({ stoppedFor: 'signed-out' }), level: 'stopped' },
  'ledger-refused': { change: ofLedger({ stoppedFor: 'forbidden' }), level: 'stopped' },
  'ledger-feed-error': { change: ofLedger({ feed: { state: 'error', lastAt: NOW } }), level: 'stopped' },
  'ledger-consent-lapsing': { change: ofLedger({ consentUntil: addDays(TODAY, 7) }), level: 'attention' },
  'gap-ahead': {
    change: ofAccount({
      ahead: hole({ from: addDays(TODAY, -54), to: TODAY, shownUntil: addDays(TODAY, 6) }),
    }),
    level: 'attention',
  },
  'gap-lost': {
    change: ofAccount({ gaps: [hole({ shownUntil: '2026-03-02' as Day, lostAfter: '2026-03-02' as Day })] }),
    level: 'attention',
  },
  'layout-unrecognised': { change: bank({ unrecognisedAt: NOW }), level: 'attention' },
  'balance-broken': { change: ofAccount({ brokenSince: NOW }), level: 'attention' },
  'session-over': { change: bank({ lastKind: 'expired' }), level: 'ok' },
  maintenance: { change: bank({ lastKind: 'maintenance' }), level: 'attention' },
  'deadline-near': {
    change: withNotice({ unread: false, deadline: addDays(TODAY, 10) }),
    level: 'attention',
  },
  'held-rows': { change: ofLedger({ held: 2 }), level: 'attention' },
  'unknown-rows': { change: ofLedger({ unknown: 1 }), level: 'attention' },
  'waiting-rows': { change: ofLedger({ queued: 12, queuedSince: NOW }), level: 'attention' },
  'out-of-window': {
    change: ofLedger({ feed: { state: 'error', lastAt: '2026-06-01T00:00:00.000Z' } }),
    level: 'stopped',
  },
  'several-services': { change: ofLedger({ feed: { state: 'ok', lastAt: NOW } }), level: 'attention' },
  'method-changed': {
    change: ofLedger({ feed: { state: 'method-changed', lastAt: NOW } }),
    level: 'stopped',
  },
  'setup-incomplete': { change: ofAccount({ isMapped: false }), level: 'attention' },
  stale: { change: bank({ lastInsideAt: '2026-10-01T00:00:00.000Z' }), level: 'unknown' },
  'never-seen': { change: bank({ lastInsideAt: null, unread: null }), level: 'unknown' },
}

const kindsOf = (facts: HealthFacts) => judgeHealth(facts).causes.map(({ kind }) => kind)
const orderOf = (kind: CauseKind) => CAUSE_KINDS.indexOf(kind)

describe('the health of a link', () => {
  it('is ok, with the time of the look that confirms it, where somebody was inside and nothing stands in the way', () => {
    expect(judgeHealth(well)).toEqual({ level: 'ok', causes: [], confirmedAt: NOW })
  })

  it.each(CAUSE_KINDS)('names %s', (kind) => {
    const { change, level } = CAUSES[kind]
    const health = judgeHealth(change(well))
    expect(health.causes.map((cause) => cause.kind)).toContain(kind)
    expect(health.level).toBe(level)
    for (const cause of health.causes) expect(cause.action.kind).toBeTruthy()
  })

  const pairs = CAUSE_KINDS.flatMap((a) =>
    CAUSE_KINDS.filter((b) => orderOf(a) < orderOf(b)).map((b) => [a, b] as const),
  )

  /** Facts that cannot hold together, or that one of the two takes the ground from. */
  const excludes = (a: CauseKind, b: CauseKind): boolean => {
    const sameField: CauseKind[][] = [
      ['ledger-signed-out', 'ledger-refused'],
      ['ledger-feed-error', 'several-services', 'method-changed', 'out-of-window'],
      ['session-over', 'maintenance'],
      ['decision-required', 'notice-unread', 'notices-cleared'],
      ['stale', 'never-seen'],
      ['notice-unread', 'never-seen'],
    ]
    if (sameField.some((group) => group.includes(a) && group.includes(b))) return true
    if ([a, b].includes('setup-incomplete') && [a, b].includes('several-services')) return true
    const ofTheBank: CauseKind[] = CAUSE_KINDS.filter(
      (kind) => !/^ledger|-rows|several|method|out-of|suspicious|permission/.test(kind),
    )
    return a === 'permission-withdrawn'
      ? ofTheBank.includes(b)
      : b === 'permission-withdrawn'
        ? ofTheBank.includes(a)
        : false
  }

  it.each(pairs.filter(([a, b]) => !excludes(a, b)))(
    'names both %s and %s, the one to act on first before the other',
    (a, b) => {
      const health = judgeHealth(CAUSES[b].change(CAUSES[a].change(well)))
      const kinds = health.causes.map(({ kind }) => kind)
      expect(kinds).toContain(a)
      expect(kinds).toContain(b)
      expect(kinds.map(orderOf)).toEqual(kinds.map(orderOf).sort((x, y) => x - y))
    },
  )

  it.each(pairs)('is ok with %s and %s only where both are no trouble', (a, b) => {
    const health = judgeHealth(CAUSES[b].change(CAUSES[a].change(well)))
    expect(health.level === 'ok').toBe(CAUSES[a].level === 'ok' && CAUSES[b].level === 'ok')
  })

  it.each([
    ['nobody was inside yet', bank({ lastInsideAt: null })],
    ['no page told of notices', bank({ unread: null })],
    ['something stands before the account', bank({ isBlocked: true })],
    ['the grant is withdrawn', bank({ isGranted: false })],
    ['the last visit is old', bank({ lastInsideAt: '2026-01-01T00:00:00.000Z' })],
    ['a badge counts one', bank({ unread: 1 })],
  ])('is not ok when %s', (_, change) => {
    expect(judgeHealth(change(well)).level).not.toBe('ok')
  })

  it('says nothing of the bank once the grant is withdrawn, but goes on telling of the ledger', () => {
    const facts = ofLedger({ queued: 3 })(withNotice({})(bank({ isGranted: false, unread: 2 })(well)))
    expect(kindsOf(facts)).toEqual(['permission-withdrawn', 'waiting-rows'])
    expect(judgeHealth(facts).level).toBe('unknown')
  })

  it('counts what a badge says beyond the listed notices, and a decision only once', () => {
    const facts = bank({ unread: 3 })(withNotice({ demand: 'decide' })(well))
    const unread = judgeHealth(facts).causes.find(({ kind }) => kind === 'notice-unread')
    expect(unread?.evidence.count).toBe(2)
  })

  it('goes by the bank’s newest count where it is lower than what was listed before, but never to none', () => {
    const two = withNotice({})(withNotice({})(well))
    const countOf = (unread: number) =>
      judgeHealth(bank({ unread })(two)).causes.find(({ kind }) => kind === 'notice-unread')?.evidence.count
    expect([3, 2, 1, 0].map(countOf)).toEqual([3, 2, 1, 2])
  })

  it('tells of a notice that was opened and still counts as unread', () => {
    const facts = bank({ unread: 1 })(withNotice({ openedAt: NOW })(well))
    expect(judgeHealth(facts).causes[0]?.evidence.opened).toBe(1)
  })

  it('names the bank’s notice beside the ledger’s error and sends to the bank first', () => {
    const facts = ofLedger({ feed: { state: 'error', lastAt: NOW } })(
      bank({ unread: 2 })(withNotice({})(withNotice({})(well))),
    )
    const health = judgeHealth(facts)
    expect(health.causes[0]?.kind).toBe('notice-unread')
    const feed = health.causes.find(({ kind }) => kind === 'ledger-feed-error')
    expect(feed).toMatchObject({ ask: 'bank', evidence: { unread: 2, ledger: 'freee' } })
  })

  it.each([
    [8, null],
    [7, 'attention'],
    [0, 'attention'],
    [-14, 'stopped'],
    [-28, 'stopped'],
  ] as const)('with %i days to the end of the ledger’s consent says %s', (days, level) => {
    const causes = judgeHealth(ofLedger({ consentUntil: addDays(TODAY, days) })(well)).causes
    expect(causes[0]?.level ?? null).toBe(level)
  })

  it('counts down to the end of a consent that only the user knows of', () => {
    const causes = judgeHealth(withService({ consentUntil: addDays(TODAY, 3) })(well)).causes
    expect(causes).toMatchObject([{ kind: 'ledger-consent-lapsing', evidence: { days: 3, ledger: 'freee' } }])
  })

  it('leads on to the service once the last notice is gone, and not before', () => {
    const cleared = withService({})(bank({ clearedAt: NOW })(well))
    expect(judgeHealth(cleared)).toMatchObject({
      level: 'ok',
      causes: [{ kind: 'notices-cleared', action: { kind: 'resync-ledger', target: 'freee' } }],
    })
    expect(kindsOf(withNotice({})(cleared))).toEqual(['notice-unread'])
  })

  it('warns of a hole in the middle as long as the bank shows it, and calls it lost after', () => {
    const gap = (least: Day | null, most: Day | null) =>
      ofAccount({ gaps: [hole({ shownUntil: least, lostAfter: most })] })
    const yesterday = addDays(TODAY, -1)
    expect(kindsOf(gap(TODAY, TODAY)(well))).toEqual(['gap-ahead'])
    expect(kindsOf(gap(yesterday, yesterday)(well))).toEqual(['gap-lost'])
    expect(kindsOf(gap(yesterday, addDays(TODAY, 90))(well))).toEqual(['gap-ahead'])
    expect(kindsOf(gap(null, null)(well))).toEqual(['gap-ahead'])
  })

  it('keeps quiet about the days since the last visit until the bank is about to stop showing them', () => {
    const ahead = (days: number) =>
      ofAccount({ ahead: hole({ to: TODAY, shownUntil: addDays(TODAY, days) }) })
    expect(kindsOf(ahead(8)(well))).toEqual([])
    expect(kindsOf(ahead(7)(well))).toEqual(['gap-ahead'])
    expect(kindsOf(ofAccount({ ahead: hole({ to: TODAY }) })(well))).toEqual([])
  })

  it('carries no amount and no account number in any evidence', () => {
    for (const kind of CAUSE_KINDS) {
      for (const cause of judgeHealth(CAUSES[kind].change(well)).causes) {
        expect(Object.keys(cause.evidence).filter((key) => /amount|balance|number/.test(key))).toEqual([])
      }
    }
  })
})
