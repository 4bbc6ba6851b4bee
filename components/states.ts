// Every state that the popup may be in, with invented names: for design, component tests and screenshots.
import { type Action, CAUSE_KINDS, type Cause, type CauseKind, type Level } from '../lib/health/health'
import { dayInJapan } from '../lib/statement/day'
import { PAGE_KINDS } from '../lib/statement/page-kinds'
import type { LinkView, NoticeView } from './link-view'
import type { PopupView, SeenStatementView, SeenView } from './popup/popup-view'

/** The clock of every mock state. */
export const NOW = new Date('2026-07-14T01:30:00Z')

const day = (text: string) => dayInJapan(new Date(`${text}T00:00:00Z`))

export const NOTICES: readonly NoticeView[] = [
  {
    id: 'n1',
    bankName: 'みどり野銀行',
    title: '【重要】インターネットバンキング利用規定の改定のお知らせ',
    date: day('2026-07-01'),
    demand: 'read',
    deadline: null,
    important: true,
    unread: true,
    firstSeenAt: '2026-07-12T00:10:00Z',
    lastSeenAt: '2026-07-13T03:00:00Z',
    openedAt: null,
    goneAt: null,
  },
  {
    id: 'n2',
    bankName: 'みどり野銀行',
    title: 'システムメンテナンスに伴うサービス休止について',
    date: day('2026-07-08'),
    demand: 'read',
    deadline: null,
    important: true,
    unread: true,
    firstSeenAt: '2026-07-12T00:10:00Z',
    lastSeenAt: '2026-07-13T03:00:00Z',
    openedAt: '2026-07-13T03:00:00Z',
    goneAt: null,
  },
  {
    id: 'n3',
    bankName: 'みどり野銀行',
    title: 'お取引目的等のご確認のお願い',
    date: day('2026-06-20'),
    demand: 'decide',
    deadline: day('2026-07-31'),
    important: true,
    unread: true,
    firstSeenAt: '2026-07-02T00:10:00Z',
    lastSeenAt: '2026-07-13T03:00:00Z',
    openedAt: null,
    goneAt: null,
  },
]

const LEVEL_OF: Partial<Record<CauseKind, Level>> = {
  'suspicious-page': 'stopped',
  'decision-required': 'stopped',
  'notice-unread': 'stopped',
  'permission-withdrawn': 'stopped',
  'identity-mismatch': 'stopped',
  'ledger-signed-out': 'stopped',
  'ledger-refused': 'stopped',
  'layout-unrecognised': 'stopped',
  'balance-broken': 'stopped',
  'never-seen': 'unknown',
  stale: 'unknown',
}

const ACTION_OF: Partial<Record<CauseKind, Action['kind']>> = {
  'suspicious-page': 'call-bank',
  'decision-required': 'open-notices',
  'notice-unread': 'open-notices',
  'permission-withdrawn': 'grant',
  'identity-mismatch': 'review',
  'ledger-signed-out': 'sign-in-ledger',
  'ledger-refused': 'open-ledger',
  'ledger-feed-error': 'resync-ledger',
  'gap-lost': 'import-file',
  'layout-unrecognised': 'import-file',
  'balance-broken': 'review',
  maintenance: 'wait',
  'held-rows': 'review',
  'unknown-rows': 'review',
  'waiting-rows': 'send',
  'setup-incomplete': 'map-account',
}

const ASK_OF: Partial<Record<CauseKind, Cause['ask']>> = {
  'permission-withdrawn': 'us',
  'identity-mismatch': 'us',
  'setup-incomplete': 'us',
  'layout-unrecognised': 'us',
  'balance-broken': 'us',
  'gap-ahead': 'us',
  'held-rows': 'us',
  'unknown-rows': 'us',
  'ledger-signed-out': 'ledger',
  'ledger-refused': 'ledger',
  'ledger-feed-error': 'ledger',
  'ledger-consent-lapsing': 'ledger',
  'several-services': 'ledger',
  'method-changed': 'ledger',
  'waiting-rows': null,
  'notices-cleared': null,
  'session-over': null,
  'never-seen': null,
  stale: null,
}

/** A cause of that kind with evidence for every sentence. */
export function causeOf(kind: CauseKind): Cause {
  const ask = ASK_OF[kind]
  return {
    kind,
    level: LEVEL_OF[kind] ?? 'attention',
    since: '2026-07-12T00:10:00Z',
    evidence: {
      count: 2,
      days: 5,
      day: '2026-07-19',
      from: '2026-03-01',
      to: '2026-03-24',
      account: '普通 本店',
      ledger: 'freee会計',
      bank: 'みどり野銀行',
    },
    action: { kind: ACTION_OF[kind] ?? 'open-bank', target: null },
    ask: ask === undefined ? 'bank' : ask,
  }
}

/** A link with those causes; without any it is of the level given. */
export function linkOf(bankName: string, causes: readonly CauseKind[], level: Level = 'ok'): LinkView {
  const made = causes.map(causeOf)
  const worst = (['stopped', 'attention', 'unknown'] as const).find((l) =>
    made.some((cause) => cause.level === l),
  )
  const isRead = causes.some((kind) => kind === 'notice-unread' || kind === 'decision-required')
  return {
    bankId: bankName,
    bankName,
    accountNames: ['普通 本店', '当座 駅前支店'],
    ledgerNames: ['freee会計'],
    health: {
      level: worst ?? level,
      causes: made,
      confirmedAt: causes.includes('never-seen') || level === 'unknown' ? null : '2026-07-14T01:10:00Z',
    },
    notices: isRead ? NOTICES : [],
    unread: isRead ? 2 : 0,
  }
}

const statement = (change: Partial<SeenStatementView>): SeenStatementView => ({
  accountId: 'a1',
  accountName: '普通 本店',
  rows: 15,
  added: 3,
  proof: 'proved',
  more: false,
  outcome: 'kept',
  candidates: [],
  ...change,
})

const seen = (change: Partial<SeenView>): SeenView => ({
  at: '2026-07-14T01:29:00Z',
  kind: 'statement',
  blocking: false,
  suspicious: false,
  unread: 0,
  statements: [],
  ambiguous: 0,
  hasCsv: false,
  ...change,
})

const idle: PopupView['sending'] = {
  ready: 0,
  toReview: 0,
  run: null,
  result: null,
  problem: null,
  hasLedger: true,
  hasMapping: true,
}

const ok = linkOf('みどり野銀行', [])
const net = linkOf('あさひ橋ネット銀行', [])

const base: PopupView = {
  hasConsented: true,
  tab: { kind: 'elsewhere' },
  work: { kind: 'none' },
  links: [ok, net],
  sending: idle,
}

const onPage = (change: Partial<SeenView>, rest: Partial<PopupView> = {}): PopupView => ({
  ...base,
  tab: { kind: 'seen', bankName: 'みどり野銀行', seen: seen(change) },
  ...rest,
})

const STEPS = [
  { name: 'find-control', status: 'done', cause: null },
  { name: 'press', status: 'running', cause: null },
  { name: 'receive', status: 'waiting', cause: null },
  { name: 'check', status: 'waiting', cause: null },
  { name: 'read', status: 'waiting', cause: null },
] as const

const perKind = Object.fromEntries(PAGE_KINDS.map((kind) => [`page-${kind}`, onPage({ kind })]))
const perCause = Object.fromEntries(
  CAUSE_KINDS.map((kind) => [`cause-${kind}`, { ...base, links: [linkOf('みどり野銀行', [kind]), net] }]),
)

/** Every state of the popup by name. */
export const POPUP_STATES: Readonly<Record<string, PopupView>> = {
  'first-run': { ...base, hasConsented: false, links: [] },
  empty: { ...base, links: [] },
  linkable: {
    ...base,
    links: [],
    tab: { kind: 'linkable', bankName: 'みどり野銀行', origin: 'https://ib.midorino.example' },
  },
  unseen: { ...base, tab: { kind: 'unseen', bankName: 'みどり野銀行' } },
  ok: base,
  unknown: { ...base, links: [linkOf('みどり野銀行', [], 'unknown')] },
  ...perKind,
  statement: onPage({ statements: [statement({})], hasCsv: true }, { sending: { ...idle, ready: 3 } }),
  'statement-nothing-new': onPage({ statements: [statement({ added: 0, outcome: 'same' })] }),
  'statement-unproved': onPage(
    { statements: [statement({ accountName: 'ビジネスカード', proof: 'unproved', rows: 22, added: 22 })] },
    { sending: { ...idle, toReview: 1 } },
  ),
  'statement-broken': onPage(
    { statements: [statement({ proof: 'broken', more: true })] },
    { sending: { ...idle, toReview: 1 } },
  ),
  'statement-other-account': onPage({
    statements: [
      statement({ outcome: 'asks', accountId: null, candidates: [{ accountId: 'a1', name: '普通 本店' }] }),
    ],
  }),
  'statement-ambiguous': onPage({ ambiguous: 1 }),
  'no-room': onPage({ statements: [statement({ outcome: 'no-room', added: 0 })] }),
  suspicious: onPage(
    { kind: 'home', suspicious: true, blocking: true },
    { links: [linkOf('みどり野銀行', ['suspicious-page']), net] },
  ),
  'notice-waits': onPage(
    { kind: 'notice', blocking: true, unread: 2 },
    {
      links: [
        linkOf('みどり野銀行', ['decision-required', 'notice-unread', 'gap-ahead', 'waiting-rows']),
        net,
      ],
      sending: { ...idle, ready: 12 },
    },
  ),
  reading: onPage({ kind: 'other' }, { work: { kind: 'reading' } }),
  'taking-csv': onPage({ hasCsv: true }, { work: { kind: 'taking', steps: STEPS } }),
  'csv-failed': onPage(
    { hasCsv: true },
    {
      work: {
        kind: 'failed',
        problem: null,
        steps: [STEPS[0], { name: 'press', status: 'failed', cause: 'nothing-happened' }],
      },
    },
  ),
  'no-ledger': {
    ...base,
    links: [linkOf('みどり野銀行', ['setup-incomplete'])],
    sending: { ...idle, hasLedger: false, hasMapping: false },
  },
  'no-mapping': {
    ...base,
    links: [linkOf('みどり野銀行', ['setup-incomplete'])],
    sending: { ...idle, hasMapping: false },
  },
  'ready-to-send': { ...base, sending: { ...idle, ready: 1248 } },
  sending: { ...base, sending: { ...idle, ready: 61, run: { kind: 'running', done: 39, total: 100 } } },
  'sending-interrupted': {
    ...base,
    sending: { ...idle, ready: 61, run: { kind: 'interrupted', until: '2026-01-20T05:32:00Z' } },
  },
  sent: {
    ...base,
    sending: { ...idle, result: { sent: 15, existed: 0, held: 0, waiting: 0, unknown: 0, stopped: 'done' } },
  },
  'sent-in-part': {
    ...base,
    links: [linkOf('みどり野銀行', ['held-rows', 'unknown-rows', 'waiting-rows']), net],
    sending: {
      ...idle,
      ready: 4,
      result: { sent: 6, existed: 2, held: 1, waiting: 3, unknown: 1, stopped: 'by-user' },
    },
  },
  'sending-failed': {
    ...base,
    sending: { ...idle, ready: 3, problem: { problem: 'unexpected', words: 'Service Unavailable' } },
  },
  ...perCause,
}
