// Every state of the app's pages, with invented names: for design, component tests and screenshots.
import type { ComponentChildren } from 'preact'
import { linkOf, NOTICES, NOW } from '../states'
import { Accounts } from './accounts/Accounts'
import { Activity } from './activity/Activity'
import { FILE_ERRORS, Files } from './files/Files'
import { Ledgers } from './ledgers/Ledgers'
import { AddBank } from './links/AddBank'
import { Links } from './links/Links'
import { Notices } from './notices/Notices'
import { Passbook } from './passbook/Passbook'
import { Passbooks } from './passbook/Passbooks'
import { Report } from './Report'
import { Review } from './review/Review'
import type { Route } from './routes'
import { Safety } from './Safety'
import { Lanes } from './sending/Lanes'
import { Settings } from './settings/Settings'
import {
  account,
  accountActs,
  bank,
  broken,
  card,
  day,
  entry,
  events,
  fileActs,
  files,
  lane,
  laneActs,
  ledgerActs,
  ledgers,
  ledgersView,
  linkActs,
  mapping,
  noProblem,
  nothing,
  passbook,
  passbookActs,
  settings,
  settingsActs,
  stopped,
  TODAY,
  unsent,
} from './state-samples'
import { Welcome } from './welcome/Welcome'

type AppState = { route: Route; draw: () => ComponentChildren }

/** Every state of the app's pages by name. */
export const APP_STATES: Readonly<Record<string, AppState>> = {
  welcome: { route: 'welcome', draw: () => <Welcome consentedAt={null} onConsent={nothing} /> },
  'welcome-agreed': {
    route: 'welcome',
    draw: () => <Welcome consentedAt="2026-01-10T01:00:00Z" onConsent={nothing} />,
  },
  links: {
    route: 'links',
    draw: () => (
      <Links
        view={{
          now: NOW,
          services: [{ id: 'freee', name: 'freee' }],
          links: [
            {
              ...linkOf('みどり野銀行', ['decision-required', 'notice-unread', 'gap-ahead']),
              bank: bank('みどり野銀行'),
            },
            { ...linkOf('あさひ橋ネット銀行', []), bank: bank('あさひ橋ネット銀行') },
            {
              ...linkOf('ファイルの口座', ['permission-withdrawn']),
              bank: bank('ファイルの口座', { origins: [], isGranted: false }),
            },
            {
              ...linkOf('しらはま信用金庫', ['permission-withdrawn']),
              bank: bank('しらはま信用金庫', { isGranted: false }),
            },
          ],
        }}
        acts={linkActs}
      />
    ),
  },
  'links-empty': {
    route: 'links',
    draw: () => <Links view={{ now: NOW, links: [], services: [] }} acts={linkActs} />,
  },
  add: {
    route: 'add',
    draw: () => (
      <AddBank
        view={{
          query: 'みどり',
          choices: [
            {
              id: 'm',
              name: 'みどり野銀行',
              kana: 'ミドリノ',
              code: '9901',
              origins: ['https://ib.midorino.example'],
              windowDays: 62,
              isLinked: false,
            },
            {
              id: 'n',
              name: 'みどり台信用金庫',
              kana: 'ミドリダイ',
              code: '9902',
              origins: ['https://www11.ib.example'],
              windowDays: null,
              isLinked: true,
            },
          ],
          problem: { problem: 'not-granted', words: null },
          linked: null,
        }}
        acts={{ onSearch: nothing, onLink: nothing, onLinkAddress: nothing }}
      />
    ),
  },
  accounts: {
    route: 'accounts',
    draw: () => <Accounts view={{ accounts: [account, unsent], ledgers }} acts={accountActs} />,
  },
  'accounts-dry-run': {
    route: 'accounts',
    draw: () => (
      <Accounts
        view={{
          accounts: [
            {
              ...account,
              mappings: [
                {
                  ...mapping,
                  dryRun: {
                    kind: 'done',
                    window: { from: day('2026-04-01'), to: TODAY },
                    wouldSend: 12,
                    already: 3,
                    overlaps: 2,
                    foreign: 40,
                    cutOver: day('2026-07-02'),
                  },
                },
              ],
            },
          ],
          ledgers,
        }}
        acts={accountActs}
      />
    ),
  },
  'accounts-join': {
    route: 'accounts',
    draw: () => (
      <Accounts
        view={{
          accounts: [
            {
              ...account,
              join: {
                from: 'a2',
                outlook: { kind: 'possible', into: 1840, from: 212, shared: 14, gap: null },
              },
            },
            { ...unsent, removedAt: '2026-07-01T02:00:00Z', others: [] },
            {
              ...unsent,
              id: 'a3',
              name: '旧口座',
              join: { from: 'a2', outlook: { kind: 'different', contested: 3 } },
            },
          ],
          ledgers,
        }}
        acts={accountActs}
      />
    ),
  },
  'accounts-empty': {
    route: 'accounts',
    draw: () => <Accounts view={{ accounts: [], ledgers: [] }} acts={accountActs} />,
  },
  passbooks: {
    route: 'passbooks',
    draw: () => <Passbooks view={{ now: NOW, today: TODAY, cards: [card] }} />,
  },
  'passbooks-empty': {
    route: 'passbooks',
    draw: () => <Passbooks view={{ now: NOW, today: TODAY, cards: [] }} />,
  },
  passbook: { route: 'passbooks', draw: () => <Passbook view={passbook} acts={passbookActs} /> },
  'passbook-to-check': {
    route: 'passbooks',
    draw: () => (
      <Passbook
        view={{ ...passbook, card: { ...card, contested: 1 }, isOnlyContested: true, count: 1 }}
        acts={{ ...passbookActs, fetchRows: async () => [entry(9)] }}
      />
    ),
  },
  'passbook-searching': {
    route: 'passbooks',
    draw: () => (
      <Passbook
        view={{ ...passbook, search: { kind: 'running', looked: 40_000, total: 100_000 } }}
        acts={passbookActs}
      />
    ),
  },
  'passbook-nothing-found': {
    route: 'passbooks',
    draw: () => (
      <Passbook
        view={{ ...passbook, search: { kind: 'done', found: 0 }, count: 0, captures: [] }}
        acts={passbookActs}
      />
    ),
  },
  review: {
    route: 'review',
    draw: () => (
      <Review
        cards={[
          broken,
          {
            ...broken,
            captureId: 'c8',
            accountName: 'ビジネスカード',
            proof: 'unproved',
            brokenAt: null,
            rows: broken.rows.map((row) => ({ ...row, balance: null, expected: null })),
          },
        ]}
        acts={{ onConfirm: nothing, onUndo: nothing }}
      />
    ),
  },
  'review-empty': {
    route: 'review',
    draw: () => <Review cards={[]} acts={{ onConfirm: nothing, onUndo: nothing }} />,
  },
  sending: {
    route: 'sending',
    draw: () => <Lanes view={{ ...noProblem, lanes: [lane, stopped] }} acts={laneActs} />,
  },
  'sending-running': {
    route: 'sending',
    draw: () => (
      <Lanes
        view={{ ...noProblem, lanes: [lane], run: { kind: 'running', done: 39, total: 100 } }}
        acts={laneActs}
      />
    ),
  },
  'sending-interrupted': {
    route: 'sending',
    draw: () => (
      <Lanes
        view={{ ...noProblem, lanes: [lane], run: { kind: 'interrupted', until: '2026-01-20T05:32:00Z' } }}
        acts={laneActs}
      />
    ),
  },
  'sending-done': {
    route: 'sending',
    draw: () => (
      <Lanes
        view={{
          ...noProblem,
          lanes: [lane],
          result: { sent: 6, existed: 2, held: 1, waiting: 3, unknown: 1, stopped: 'by-user' },
        }}
        acts={laneActs}
      />
    ),
  },
  'sending-empty': {
    route: 'sending',
    draw: () => <Lanes view={{ ...noProblem, lanes: [] }} acts={laneActs} />,
  },
  notices: {
    route: 'notices',
    draw: () => (
      <Notices
        view={{
          now: NOW,
          banks: [
            {
              bankId: 'm',
              bankName: 'みどり野銀行',
              unread: 3,
              notices: [
                ...NOTICES,
                ...NOTICES.map((n) => ({
                  ...n,
                  id: `${n.id}-past`,
                  unread: false,
                  goneAt: '2026-07-01T00:00:00Z',
                })),
              ],
            },
            { bankId: 'a', bankName: 'あさひ橋ネット銀行', unread: 0, notices: [] },
          ],
        }}
        acts={{ onOpenNotices: nothing }}
      />
    ),
  },
  activity: {
    route: 'activity',
    draw: () => (
      <Activity
        view={{ events, total: 240, chain: { isWhole: true, brokenAt: null } }}
        acts={{ onMore: nothing, onCheck: nothing, onExport: nothing }}
      />
    ),
  },
  'activity-broken': {
    route: 'activity',
    draw: () => (
      <Activity
        view={{ events: [], total: 0, chain: { isWhole: false, brokenAt: 12 } }}
        acts={{ onMore: nothing, onCheck: nothing, onExport: nothing }}
      />
    ),
  },
  ledgers: { route: 'ledgers', draw: () => <Ledgers view={ledgersView} acts={ledgerActs} /> },
  'ledgers-export-again': {
    route: 'ledgers',
    draw: () => (
      <Ledgers
        view={{
          ...ledgersView,
          ledgers: [],
          problem: { problem: 'signed-out', words: 'invalid code' },
          files: {
            ...ledgersView.files,
            again: { ask: { accountId: 'a1', format: 'csv', from: null, to: null }, rows: 40, before: 12 },
          },
        }}
        acts={ledgerActs}
      />
    ),
  },
  files: { route: 'files', draw: () => <Files view={{ files, done: 3, isRunning: true }} acts={fileActs} /> },
  'files-errors': {
    route: 'files',
    draw: () => (
      <Files
        view={{
          files: FILE_ERRORS.map((error) => ({ name: `${error}.csv`, state: { kind: 'failed', error } })),
          done: 7,
          isRunning: false,
        }}
        acts={fileActs}
      />
    ),
  },
  settings: { route: 'settings', draw: () => <Settings view={settings} acts={settingsActs} /> },
  'settings-locked': {
    route: 'settings',
    draw: () => (
      <Settings
        view={{
          ...settings,
          passphrase: 'locked',
          said: { kind: 'imported', banks: 2, accounts: 5, ledgers: 1 },
          storage: null,
        }}
        acts={settingsActs}
      />
    ),
  },
  safety: { route: 'safety', draw: () => <Safety /> },
  report: {
    route: 'report',
    draw: () => <Report report={'{\n  "version": "0.1.0"\n}'} onCopy={async () => undefined} />,
  },
}
