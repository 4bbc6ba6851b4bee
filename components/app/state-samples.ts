// What the states of the app's pages are drawn with: invented banks, accounts, entries, deliveries and files, and acts that do nothing.
import { dayInJapan } from '../../lib/statement/day'
import { money } from '../../lib/statement/money'
import { NOW } from '../states'
import type { AccountActs, AccountView, LedgerChoice, MappingView } from './accounts/account-view'
import type { EventView } from './activity/Activity'
import type { FileView } from './files/Files'
import { EXPORT_FORMATS } from './ledgers/FileExport'
import type { LedgerActs, LedgersView } from './ledgers/Ledgers'
import { LEDGER_KIND_NAMES } from './ledgers/ledger-forms'
import type { BankView } from './links/BankSettings'
import type { EntryView, PassbookActs, PassbookCard, PassbookView } from './passbook/passbook-view'
import type { ReviewCard } from './review/Review'
import type { DeliveryView, LaneActs, LaneView } from './sending/lane-view'
import type { SettingsActs, SettingsView } from './settings/Settings'

export const nothing = () => undefined
export const day = (text: string) => dayInJapan(new Date(`${text}T00:00:00Z`))
export const TODAY = dayInJapan(NOW)

export const bank = (name: string, change: Partial<BankView> = {}): BankView => ({
  id: name,
  name,
  origins: ['https://ib.midorino.example'],
  isGranted: true,
  isAutomatic: true,
  service: 'freee',
  serviceConsentUntil: null,
  linkedAt: '2026-01-10T02:00:00Z',
  entries: 1840,
  unsent: 12,
  ...change,
})

export const linkActs = {
  onAct: nothing,
  onAutomatic: nothing,
  onGrant: nothing,
  onWithdraw: nothing,
  onService: nothing,
  onServiceConsent: nothing,
  onRemove: nothing,
}

export const mapping: MappingView = {
  ledgerId: 'l1',
  ledgerName: 'freee会計',
  ledgerAccountId: 'w1',
  ledgerAccountName: 'みどり野銀行（本店）',
  from: day('2026-04-01'),
  isAutomatic: false,
  queued: 12,
  dryRun: null,
}
export const account: AccountView = {
  id: 'a1',
  bankName: 'みどり野銀行',
  name: '普通 本店',
  label: '本店営業部 普通 1234567',
  isSent: true,
  purpose: 'business',
  department: null,
  currency: 'JPY',
  entries: 1840,
  unsent: 12,
  removedAt: null,
  others: [{ id: 'a2', name: '当座 駅前支店', bankName: 'みどり野銀行' }],
  join: null,
  problem: null,
  mappings: [mapping],
}
export const unsent: AccountView = {
  ...account,
  id: 'a2',
  name: '当座 駅前支店',
  label: '駅前支店 当座 0012345',
  isSent: false,
  mappings: [],
}
export const ledgers: LedgerChoice[] = [
  {
    id: 'l1',
    name: 'freee会計',
    accounts: { kind: 'known', choices: [{ id: 'w1', name: 'みどり野銀行（本店）', feed: 'on' }] },
  },
  { id: 'l2', name: '事務所のサーバー', accounts: { kind: 'unasked' } },
]
export const accountActs: AccountActs = {
  onRename: nothing,
  onSent: nothing,
  onPurpose: nothing,
  onDepartment: nothing,
  onAskLedger: nothing,
  onMap: nothing,
  onUnmap: nothing,
  onFrom: nothing,
  onAutomatic: nothing,
  onDryRun: nothing,
  onMarkThere: nothing,
  onRemove: nothing,
  onLookAtJoin: nothing,
  onJoin: nothing,
}

/** Rows of the mock passbook. */
export const LONG = 100_000
export const card: PassbookCard = {
  accountId: 'a1',
  accountName: '普通 本店',
  bankName: 'みどり野銀行',
  currency: 'JPY',
  count: LONG,
  stretches: [
    { from: day('2026-01-01'), to: day('2026-02-28') },
    { from: day('2026-03-25'), to: day('2026-05-09') },
    { from: day('2026-05-20'), to: day('2026-07-14') },
  ],
  gaps: [
    {
      from: day('2026-03-01'),
      to: day('2026-03-24'),
      amount: money(-128_400),
      lastShownOn: day('2026-06-30'),
      isLost: true,
    },
    {
      from: day('2026-05-10'),
      to: day('2026-05-19'),
      amount: null,
      lastShownOn: day('2026-08-18'),
      isLost: false,
    },
  ],
  lastCaptureAt: '2026-07-14T01:10:00Z',
  contested: 0,
}
export const DESCRIPTIONS = [
  '振込 ヤマモトシヨウカイ',
  '電気料 ミドリデンリヨク',
  '手数料',
  'カード アサヒバシストア',
  '給与 アオバケンセツ',
] as const

/** Row n of an endless passbook, newest first. */
export function entry(n: number): EntryView {
  const amount = n % 5 === 0 || n % 5 === 4 ? 50_000 + n : -(1_000 + n * 7)
  return {
    id: `e${n}`,
    date: day(new Date(NOW.getTime() - Math.floor(n / 3) * 86_400_000).toISOString().slice(0, 10)),
    valueDate: null,
    amount: money(amount),
    balance: n % 11 === 10 ? null : money(1_250_000 - n * 13),
    description: DESCRIPTIONS[n % 5] ?? '',
    currency: 'JPY',
    isSettled: n > 1,
    flags: n === 7 ? ['merged'] : n === 9 ? ['conflict'] : [],
    proof: 'proved',
    state: n < 4 ? null : n < 8 ? 'queued' : 'sent',
  }
}
export const passbook: PassbookView = {
  card,
  today: TODAY,
  search: { kind: 'none' },
  isOnlyContested: false,
  version: '1',
  count: LONG,
  exporting: null,
  hasMoreCaptures: false,
  captures: [
    {
      id: 'c1',
      at: '2026-07-14T01:10:00Z',
      source: 'page',
      fileName: null,
      rows: 15,
      added: 3,
      proof: 'proved',
      undoneAt: null,
      hasOriginal: false,
    },
    {
      id: 'c2',
      at: '2026-07-01T01:10:00Z',
      source: 'file',
      fileName: 'meisai202606.csv',
      rows: 88,
      added: 80,
      proof: 'proved',
      undoneAt: null,
      hasOriginal: true,
    },
    {
      id: 'c3',
      at: '2026-06-20T01:10:00Z',
      source: 'download',
      fileName: 'NBK0001.csv',
      rows: 20,
      added: 20,
      proof: 'unproved',
      undoneAt: '2026-06-21T00:00:00Z',
      hasOriginal: true,
    },
  ],
}
export const passbookActs: PassbookActs = {
  fetchRows: async (offset, limit) =>
    Array.from({ length: Math.min(limit, LONG - offset) }, (_, index) => entry(offset + index)),
  onSearch: nothing,
  onStopSearch: nothing,
  onClearSearch: nothing,
  onShowContested: nothing,
  onCheckContested: nothing,
  onUndo: nothing,
  onSaveOriginal: nothing,
  onExportOriginals: nothing,
  onStopExport: nothing,
  onMoreCaptures: nothing,
}

const PLACES: readonly (readonly [string, number])[] = [
  ['振込 ヤマモトシヨウカイ', 50_000],
  ['電気料 ミドリデンリヨク', -12_800],
  ['手数料', -440],
]
/** The ninth row's balance leaves out what no row shows. */
export const broken: ReviewCard = {
  captureId: 'c9',
  accountName: '普通 本店',
  bankName: 'みどり野銀行',
  at: '2026-07-14T01:10:00Z',
  source: 'page',
  proof: 'broken',
  rows: Array.from({ length: 15 }, (_, at) => {
    const [description, amount] = PLACES[at % 3] ?? ['', 0]
    const inRound = PLACES.slice(0, (at % 3) + 1).reduce((sum, place) => sum + place[1], 0)
    const follows = 1_000_000 + 36_760 * Math.floor(at / 3) + inRound
    return {
      date: day(`2026-07-${String(Math.floor(at / 2) + 1).padStart(2, '0')}`),
      description,
      amount: money(amount),
      balance: money(at < 8 ? follows : follows - 100_000),
      expected: at === 8 ? money(follows) : null,
    }
  }),
  brokenAt: 8,
  currency: 'JPY',
}

export const delivery = (key: string, change: Partial<DeliveryView>): DeliveryView => ({
  key,
  accountName: '普通 本店',
  date: day('2026-07-10'),
  amount: money(-12_800),
  currency: 'JPY',
  description: '電気料 ミドリデンリヨク',
  state: 'queued',
  reason: null,
  detail: null,
  until: null,
  ...change,
})
export const lane: LaneView = {
  ledgerId: 'l1',
  ledgerName: 'freee会計',
  isPaused: false,
  stoppedFor: null,
  notBefore: null,
  counts: { queued: 12, sending: 0, unknown: 1, held: 1, sent: 1824 },
  rows: [
    delivery('k1', { state: 'held', reason: 'refused', detail: '口座が見つかりません' }),
    delivery('k2', { state: 'unknown', reason: 'offline', until: '2026-07-14T01:45:00Z' }),
    delivery('k3', {}),
  ],
  waits: 3,
  canUndo: true,
  lastSent: [delivery('k4', { state: 'sent' })],
}
export const stopped: LaneView = {
  ...lane,
  ledgerId: 'l2',
  ledgerName: '事務所のサーバー',
  isPaused: true,
  stoppedFor: 'signed-out',
  notBefore: '2026-07-14T02:00:00Z',
  rows: [],
  waits: 0,
  counts: { queued: 4, sending: 0, unknown: 0, held: 0, sent: 0 },
  canUndo: false,
  lastSent: [],
}
export const laneActs: LaneActs = {
  onSend: nothing,
  onStop: nothing,
  onPause: nothing,
  onRetry: nothing,
  onSkip: nothing,
  onHold: nothing,
  onUndoSend: nothing,
}
export const noProblem = { result: null, problem: null, run: null }

export const events: EventView[] = [
  {
    seq: 3,
    at: '2026-07-14T01:12:00Z',
    kind: 'sent',
    bankName: null,
    accountName: '普通 本店',
    ledgerName: 'freee会計',
    detail: { count: 3 },
  },
  {
    seq: 2,
    at: '2026-07-14T01:10:00Z',
    kind: 'captured',
    bankName: 'みどり野銀行',
    accountName: '普通 本店',
    ledgerName: null,
    detail: { rows: 15, added: 3 },
  },
  {
    seq: 1,
    at: '2026-07-14T01:09:00Z',
    kind: 'linked',
    bankName: 'みどり野銀行',
    accountName: null,
    ledgerName: null,
    detail: {},
  },
]

export const ledgersView: LedgersView = {
  ledgers: [
    {
      id: 'l1',
      name: 'freee会計',
      kind: 'freee',
      address: null,
      state: 'ok',
      callsLeft: 2980,
      reportsHealth: null,
      unsent: 12,
    },
    {
      id: 'l2',
      name: '事務所のサーバー',
      kind: 'relay',
      address: 'https://relay.office.example/',
      state: 'signed-out',
      callsLeft: null,
      reportsHealth: true,
      unsent: 4,
    },
  ],
  kinds: LEDGER_KIND_NAMES,
  isBusy: false,
  problem: null,
  connected: null,
  files: {
    accounts: [{ id: 'a1', name: '普通 本店' }],
    formats: EXPORT_FORMATS,
    again: null,
    done: null,
    refused: null,
  },
}
export const ledgerActs: LedgerActs = {
  onConnect: nothing,
  onSignIn: nothing,
  onReportsHealth: nothing,
  onForget: nothing,
  onExport: nothing,
  onExportAgain: nothing,
}

export const files: FileView[] = [
  {
    name: 'meisai202606.csv',
    state: { kind: 'done', statements: [{ accountName: '普通 本店', rows: 88, added: 80, proof: 'proved' }] },
  },
  {
    name: 'card.csv',
    state: {
      kind: 'done',
      statements: [{ accountName: 'ビジネスカード', rows: 22, added: 22, proof: 'unproved' }],
    },
  },
  {
    name: 'nushi.csv',
    state: { kind: 'asks', statement: '普通 7654321', rows: 40, choices: [{ id: 'a1', name: '普通 本店' }] },
  },
  { name: 'now.csv', state: { kind: 'reading' } },
  { name: 'next.csv', state: { kind: 'waiting' } },
]
export const fileActs = { onFiles: nothing, onStop: nothing, onChoose: nothing }

export const settings: SettingsView = {
  reminders: {
    isOn: true,
    windowDays: 7,
    staleDays: 30,
    deadlineDays: 14,
    quiet: { from: '21:00', to: '08:00' },
  },
  business: '',
  thinAfterDays: null,
  passphrase: 'none',
  storage: { used: 12_400_000, quota: 2_000_000_000, isPersistent: true },
  consentedAt: '2026-01-10T01:00:00Z',
  version: '0.1.0',
  working: null,
  said: null,
  problem: null,
}
export const settingsActs: SettingsActs = {
  onReminders: nothing,
  onBusiness: nothing,
  onThinAfter: nothing,
  onWipe: nothing,
  onSetPassphrase: nothing,
  onUnlock: nothing,
  onLock: nothing,
  onClearPassphrase: nothing,
  onExportSettings: nothing,
  onImportSettings: nothing,
  onBackup: nothing,
  onRestore: nothing,
  onStopWork: nothing,
}
