// Where entries go: the ledgers that are connected, those that may be, and files for every other service.
import { text, textOfCode } from '../../../lib/i18n/text'
import { ConfirmButton } from '../../part/ConfirmButton'
import { LevelMark } from '../../part/LevelMark'
import { PageHead } from '../../part/PageHead'
import { Problem, type ProblemView } from '../../part/Problem'
import { Switch } from '../../part/Switch'
import { type ExportActs, type ExportView, FileExport } from './FileExport'
import { LedgerForm } from './LedgerForm'
import { LEDGER_KIND_NAMES, type LedgerKindName } from './ledger-forms'
import { SignInAgain } from './SignInAgain'

export type LedgerView = {
  id: string
  name: string
  kind: string
  address: string | null
  state: 'ok' | 'signed-out' | 'forbidden' | 'paused'
  /** Calls that are left today, where the ledger limits them. */
  callsLeft: number | null
  /** Whether it is told how the links stand; null where it takes no such report. */
  reportsHealth: boolean | null
  /** Deliveries that were not sent yet. */
  unsent: number
}

export type LedgersView = {
  ledgers: readonly LedgerView[]
  /** Kinds that this version can connect. */
  kinds: readonly LedgerKindName[]
  isBusy: boolean
  problem: ProblemView | null
  connected: string | null
  files: ExportView
}

export type LedgerActs = ExportActs & {
  onConnect: (kind: LedgerKindName, values: Readonly<Record<string, string>>) => void
  onSignIn: (ledgerId: string, values: Readonly<Record<string, string>>) => void
  onReportsHealth: (ledgerId: string, isOn: boolean) => void
  onForget: (ledgerId: string) => void
}

const LEVEL_OF = { ok: 'ok', 'signed-out': 'stopped', forbidden: 'stopped', paused: 'attention' } as const

export function Ledgers({ view, acts }: { view: LedgersView; acts: LedgerActs }) {
  return (
    <>
      <PageHead title={text('nav.ledgers')}>
        <p>{text('ledgers.lead')}</p>
      </PageHead>
      <div role="status">
        {view.connected !== null && (
          <p>
            {text('ledgers.connected', { ledger: view.connected })}{' '}
            <a href="#accounts">{text('sending.mapAccount')}</a>
          </p>
        )}
        {view.isBusy && <p>{text('ledgers.connecting')}</p>}
      </div>
      {view.problem !== null && <Problem {...view.problem} />}
      {view.ledgers.length === 0 && <p>{text('ledgers.none')}</p>}
      {view.ledgers.map((ledger) => (
        <LedgerCard key={ledger.id} ledger={ledger} isBusy={view.isBusy} acts={acts} />
      ))}
      <section class="stack" aria-labelledby="ledger-add">
        <h2 id="ledger-add">{text('ledgers.add')}</h2>
        {LEDGER_KIND_NAMES.filter((kind) => view.kinds.includes(kind)).map((kind) => (
          <LedgerForm key={kind} kind={kind} isBusy={view.isBusy} onConnect={acts.onConnect} />
        ))}
      </section>
      <FileExport view={view.files} acts={acts} />
    </>
  )
}

function LedgerCard({ ledger, isBusy, acts }: { ledger: LedgerView; isBusy: boolean; acts: LedgerActs }) {
  const kind = LEDGER_KIND_NAMES.find((name) => name === ledger.kind)
  return (
    <section class="card" aria-label={ledger.name}>
      <div class="row apart">
        <div>
          <h2>{ledger.name}</h2>
          <p class="small soft">
            {textOfCode('ledger', ledger.kind, 'title') ?? ledger.kind} {ledger.address}
          </p>
        </div>
        <LevelMark level={LEVEL_OF[ledger.state]} />
      </div>
      {ledger.state === 'signed-out' && <p>{text('lane.signedOut')}</p>}
      {ledger.state === 'signed-out' && kind !== undefined && (
        <SignInAgain kind={kind} isBusy={isBusy} onSignIn={(values) => acts.onSignIn(ledger.id, values)} />
      )}
      {ledger.state === 'forbidden' && <p>{text('lane.forbidden')}</p>}
      {ledger.state === 'paused' && <p>{text('lane.paused')}</p>}
      {ledger.reportsHealth !== null && (
        <Switch
          label={text('ledgers.reportsHealth')}
          hint={text('ledgers.reportsHealthHint')}
          isOn={ledger.reportsHealth}
          onChange={(isOn) => acts.onReportsHealth(ledger.id, isOn)}
        />
      )}
      {ledger.callsLeft !== null && (
        <p class="small">{text('ledgers.callsLeft', { count: ledger.callsLeft })}</p>
      )}
      <div class="row">
        <ConfirmButton
          label={text('ledgers.forget')}
          title={text('ledgers.forgetTitle', { ledger: ledger.name })}
          confirm={text('ledgers.forgetConfirm')}
          isGrave
          onConfirm={() => acts.onForget(ledger.id)}
        >
          <p>{text('ledgers.forgetBody')}</p>
          {ledger.unsent > 0 && <p>{text('ledgers.forgetUnsent', { count: ledger.unsent })}</p>}
        </ConfirmButton>
      </div>
    </section>
  )
}
