// The ledgers, connected: connecting asks the browser for the origin and the worker for the rest.
import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Ledgers, type LedgerView } from '../../../components/app/ledgers/Ledgers'
import { LEDGER_KIND_NAMES, type LedgerKindName } from '../../../components/app/ledgers/ledger-forms'
import type { ProblemView } from '../../../components/part/Problem'
import { ledgerKind } from '../../../lib/ledgers/registry'
import { ask } from '../../../lib/messages/ask'
import { patternOf } from '../../../lib/platform/bank-access'
import type { LedgerRecord } from '../../../lib/store/records'
import { callsLeft } from '../../../lib/worker/calls-left'
import { connectAsked } from '../live/connect-asked'
import { db, useLive } from '../live/live'
import { useExport } from '../live/use-export'

const UNEXPECTED: ProblemView = { problem: 'unexpected', words: null }

export function LedgersPage() {
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const [connected, setConnected] = useState<string | null>(null)
  const files = useExport(setProblem)
  const ledgers = useLive(async () => {
    const all = (await db.ledgers.toArray()).filter(({ kind }) => kind !== 'file')
    return Promise.all(all.map(ledgerView))
  }, [])
  const records = useLive(() => db.ledgers.toArray(), [])
  if (ledgers === undefined || records === undefined) return null

  /** The grant is asked for first, within the click. */
  const connect = async (asked: ReturnType<typeof connectAsked>) => {
    const origins = ledgerKind(asked.kind)?.origins(asked.config) ?? null
    if (origins === null) return setProblem({ problem: 'config-invalid', words: null })
    const isGranted = await browser.permissions.request({ origins: origins.map(patternOf) })
    if (!isGranted) return setProblem({ problem: 'not-granted', words: null })
    setProblem(null)
    setConnected(null)
    setIsBusy(true)
    const outcome = await ask('app.connectLedger', asked).catch(() => ({ ok: false as const, ...UNEXPECTED }))
    setIsBusy(false)
    if (!outcome.ok) return setProblem(outcome)
    setConnected((await db.ledgers.get(outcome.value.ledgerId))?.name ?? asked.name)
  }
  return (
    <Ledgers
      view={{
        ledgers,
        kinds: LEDGER_KIND_NAMES.filter((kind) => ledgerKind(kind) !== null),
        isBusy,
        problem,
        connected,
        files: files.view,
      }}
      acts={{
        ...files.acts,
        onConnect: (kind: LedgerKindName, values) => void connect(connectAsked(kind, values)),
        onSignIn: (ledgerId, values) => {
          const record = records.find(({ id }) => id === ledgerId)
          if (record !== undefined) void connect(signInAgain(record, values))
        },
        onReportsHealth: (ledgerId, reportsHealth) => void db.ledgers.update(ledgerId, { reportsHealth }),
        onForget: (ledgerId) => void ask('app.forgetLedger', { ledgerId }),
      }}
    />
  )
}

/** The ledger stays the same, and with it all that waits for it. An OAuth ledger needs nothing typed: its client is with the token keeper. */
function signInAgain(
  { id, kind, name, config }: LedgerRecord,
  values: Readonly<Record<string, string>>,
): ReturnType<typeof connectAsked> {
  const known = LEDGER_KIND_NAMES.find((one) => one === kind)
  const isTyped = known !== undefined && Object.keys(values).length > 0
  const secret = isTyped ? connectAsked(known, values).secret : null
  return { kind, name, config, secret, ledgerId: id }
}

async function ledgerView(ledger: LedgerRecord): Promise<LedgerView> {
  const { id, name, kind, config, stoppedFor, isPaused } = ledger
  // One count a state: a count over several would walk the queue row by row.
  const counts = await Promise.all(
    (['queued', 'unknown', 'held'] as const).map((state) =>
      db.deliveries.where('[ledgerId+state]').equals([id, state]).count(),
    ),
  )
  const unsent = counts.reduce((sum, count) => sum + count, 0)
  const address = typeof config.address === 'string' ? config.address : null
  return {
    id,
    name,
    kind,
    address,
    state: stoppedFor ?? (isPaused ? 'paused' : 'ok'),
    callsLeft: await callsLeft(ledger),
    reportsHealth: kind === 'relay' ? (ledger.reportsHealth ?? false) : null,
    unsent,
  }
}
