// Accounts and their mapping, connected.
import { useState } from 'preact/hooks'
import { Accounts } from '../../../components/app/accounts/Accounts'
import type {
  DryRunView,
  JoinView,
  LedgerChoice,
  MappingView,
  NewMapping,
} from '../../../components/app/accounts/account-view'
import type { ProblemView } from '../../../components/part/Problem'
import { text } from '../../../lib/i18n/text'
import type { LedgerAccount } from '../../../lib/ledgers/ledger'
import { ask } from '../../../lib/messages/ask'
import { alignQueue } from '../../../lib/outbox/align-queue'
import type { DryRun } from '../../../lib/outbox/dry-run'
import { mapAccount, setAutomatic, startFrom, unmapAccount } from '../../../lib/outbox/map-account'
import { decide } from '../../../lib/outbox/person'
import type { AccountLabel } from '../../../lib/statement/statement'
import { mergeAccounts, viewMerge } from '../../../lib/store/merge-accounts'
import type { AccountRecord, Mapping } from '../../../lib/store/records'
import { removeAccount } from '../../../lib/store/remove'
import { waitingOf } from '../../../lib/store/waiting-of'
import { db, useLive } from '../live/live'
import { useEntryCounts } from '../live/use-entry-counts'

/** What each ledger answered when asked for its accounts, by ledger. */
type Answer =
  | { kind: 'asking' }
  | { kind: 'failed'; problem: ProblemView }
  | { kind: 'known'; all: LedgerAccount[] }
/** What each dry run found, by account and ledger. */
type Found = { kind: 'running' } | { kind: 'failed'; problem: ProblemView } | { kind: 'done'; run: DryRun }

const FAILED: ProblemView = { problem: 'unexpected', words: null }
const placeOf = (accountId: string, ledgerId: string) => `${accountId} ${ledgerId}`

export function AccountsPage() {
  const [asked, setAsked] = useState<Readonly<Record<string, Answer>>>({})
  const [runs, setRuns] = useState<Readonly<Record<string, Found>>>({})
  const [joins, setJoins] = useState<Readonly<Record<string, JoinView | null>>>({})
  const [problems, setProblems] = useState<Readonly<Record<string, ProblemView | null>>>({})
  const records = useLive(readAll, [])
  const entries = useEntryCounts(records !== undefined)
  if (records === undefined) return null
  const { banks, ledgers, queued } = records

  const mappingView = (account: AccountRecord, mapping: Mapping): MappingView[] => {
    const ledger = ledgers.find(({ id }) => id === mapping.ledgerId)
    if (ledger === undefined) return []
    const place = placeOf(account.id, ledger.id)
    return [
      {
        ...mapping,
        ledgerName: ledger.name,
        queued: queued.get(place) ?? 0,
        dryRun: dryRunView(runs[place]),
      },
    ]
  }
  const bankNameOf = ({ bankId }: AccountRecord) => banks.find(({ id }) => id === bankId)?.name ?? ''
  const otherOf = (account: AccountRecord) => ({
    id: account.id,
    name: account.name,
    bankName: bankNameOf(account),
  })
  const accounts = records.accounts.map((account) => ({
    id: account.id,
    bankName: bankNameOf(account),
    name: account.name,
    label: labelText(account.label),
    isSent: account.isSent,
    purpose: account.purpose,
    department: account.department,
    currency: account.currency,
    entries: entries === undefined ? null : (entries.get(account.id) ?? 0),
    unsent: records.unsent.get(account.id) ?? 0,
    removedAt: account.removedAt ?? null,
    others: records.accounts.filter(({ id }) => id !== account.id).map(otherOf),
    join: joins[account.id] ?? null,
    problem: problems[account.id] ?? null,
    mappings: account.mappings.flatMap((mapping) => mappingView(account, mapping)),
  }))
  const lookAtJoin = async (into: string, from: string | null) => {
    const show = (view: JoinView | null) => setJoins((old) => ({ ...old, [into]: view }))
    if (from === null) return show(null)
    show({ from, outlook: { kind: 'looking' } })
    const outlook = await viewMerge(db, { into, from }, new Date())
    // Another one may have been chosen meanwhile.
    setJoins((old) => (old[into]?.from === from ? { ...old, [into]: { from, outlook } } : old))
  }
  const join = async (into: string, from: string) => {
    const outcome = await mergeAccounts(db, { into, from }, new Date())
    if (outcome.kind === 'merged') await alignQueue(db, into, new Date())
    setJoins((old) => ({ ...old, [into]: outcome.kind === 'merged' ? null : { from, outlook: outcome } }))
  }
  const setAccount = (id: string, part: Partial<AccountRecord>) =>
    void db.accounts.update(id, part).then(() => alignQueue(db, id, new Date()))

  const map = async (accountId: string, { ledgerId, ledgerAccountId, from, isDespiteFeed }: NewMapping) => {
    const answer = asked[ledgerId]
    const ledgerAccount =
      answer?.kind === 'known' ? answer.all.find(({ id }) => id === ledgerAccountId) : undefined
    if (ledgerAccount === undefined) return
    const outcome = await mapAccount(
      db,
      { accountId, ledgerId, ledgerAccount, from, isDespiteFeed },
      new Date(),
    )
    const problem = outcome.ok ? null : { problem: outcome.problem, words: null }
    setProblems((old) => ({ ...old, [accountId]: problem }))
  }
  const markThere = async (accountId: string, ledgerId: string) => {
    const place = placeOf(accountId, ledgerId)
    const found = runs[place]
    if (found?.kind !== 'done') return
    for (const { key, remoteId } of found.run.already) {
      await decide(db, [key], { kind: 'it-is-there', remoteId }, new Date())
    }
    setRuns((old) => ({ ...old, [place]: { kind: 'done', run: { ...found.run, already: [] } } }))
  }

  return (
    <Accounts
      view={{
        accounts,
        ledgers: ledgers.map(({ id, name }) => ({ id, name, accounts: choicesOf(asked[id]) })),
      }}
      acts={{
        onRename: (id, name) => setAccount(id, { name }),
        onSent: (id, isSent) => setAccount(id, { isSent }),
        onPurpose: (id, purpose) => setAccount(id, { purpose }),
        onDepartment: (id, department) => setAccount(id, { department }),
        onAskLedger: (ledgerId) => {
          setAsked((old) => ({ ...old, [ledgerId]: { kind: 'asking' } }))
          askAccounts(ledgerId).then((answer) => setAsked((old) => ({ ...old, [ledgerId]: answer })))
        },
        onMap: (id, mapping) => void map(id, mapping),
        onUnmap: (id, ledgerId) => void unmapAccount(db, id, ledgerId, new Date()),
        onFrom: (id, ledgerId, from) => void startFrom(db, id, ledgerId, from, new Date()),
        onAutomatic: (id, ledgerId, isOn) => void setAutomatic(db, id, ledgerId, isOn, new Date()),
        onDryRun: (accountId, ledgerId) => {
          const place = placeOf(accountId, ledgerId)
          setRuns((old) => ({ ...old, [place]: { kind: 'running' } }))
          askDryRun(accountId, ledgerId).then((run) => setRuns((old) => ({ ...old, [place]: run })))
        },
        onMarkThere: (accountId, ledgerId) => void markThere(accountId, ledgerId),
        onRemove: (id, withData) => void removeAccount(db, id, { withData }),
        onLookAtJoin: (id, from) => void lookAtJoin(id, from),
        onJoin: (id, from) => void join(id, from),
      }}
    />
  )
}

async function readAll() {
  const [banks, accounts, ledgers] = await Promise.all([
    db.banks.toArray(),
    db.accounts.toArray(),
    db.ledgers.toArray(),
  ])
  const queued = new Map<string, number>()
  for (const { id, mappings } of accounts) {
    for (const { ledgerId } of mappings) queued.set(placeOf(id, ledgerId), await queuedOf(id, ledgerId))
  }
  const unsent = new Map<string, number>()
  for (const { id, mappings } of accounts) {
    unsent.set(id, await waitingOf(db, id, mappings))
  }
  return { banks, accounts, unsent, ledgers: ledgers.filter(({ kind }) => kind !== 'file'), queued }
}

const queuedOf = (accountId: string, ledgerId: string) =>
  db.deliveries.where('[ledgerId+state+accountId]').equals([ledgerId, 'queued', accountId]).count()

async function askAccounts(ledgerId: string): Promise<Answer> {
  const outcome = await ask('app.ledgerAccounts', { ledgerId }).catch(() => null)
  if (outcome === null) return { kind: 'failed', problem: FAILED }
  return outcome.ok ? { kind: 'known', all: outcome.value } : { kind: 'failed', problem: outcome }
}

function choicesOf(answer: Answer | undefined): LedgerChoice['accounts'] {
  if (answer === undefined) return { kind: 'unasked' }
  if (answer.kind !== 'known') return answer
  return {
    kind: 'known',
    choices: answer.all.map(({ id, name, feed }) => ({ id, name, feed: feed?.state ?? null })),
  }
}

async function askDryRun(accountId: string, ledgerId: string): Promise<Found> {
  const outcome = await ask('app.dryRun', { accountId, ledgerId }).catch(() => null)
  if (outcome === null) return { kind: 'failed', problem: FAILED }
  return outcome.ok ? { kind: 'done', run: outcome.value } : { kind: 'failed', problem: outcome }
}

function dryRunView(found: Found | undefined): DryRunView | null {
  if (found === undefined) return null
  if (found.kind !== 'done') return found
  const { window, wouldSend, already, overlaps, foreign, cutOver } = found.run
  return {
    kind: 'done',
    window,
    wouldSend,
    foreign,
    cutOver,
    already: already.length,
    overlaps: overlaps.length,
  }
}

/** As the bank names the account: branch, type, number. */
function labelText({ branch, type, number }: AccountLabel): string {
  return [branch, type === null ? null : text(`accountType.${type}`), number]
    .filter((part) => part !== null)
    .join(' ')
}
